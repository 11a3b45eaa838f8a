// Keeps a part of a picture (its graph, its colours and sizes, the ground under it) for the picture of the same key.
// A message of its own, so that a click, which changes only a few settings, does not send the part again.
export default function ({ data }) {
  const parts = (globalThis.kaiminiParts ??= new Map());
  const name = `${data.key}/${data.part}`;
  parts.set(name, data);
  globalThis.dispatchEvent(new Event("kaimini-part"));
  return () => parts.get(name) === data && parts.delete(name);
}
