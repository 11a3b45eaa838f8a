// Keeps a graph for the picture of the same key. A message of its own, so that a click, which changes only the
// picture's few settings, does not send the graph again.
export default function ({ data }) {
  const graphs = (globalThis.kaiminiGraphs ??= new Map());
  graphs.set(data.key, data);
  globalThis.dispatchEvent(new Event("kaimini-part"));
  return () => graphs.get(data.key) === data && graphs.delete(data.key);
}
