// Keep the parts of pictures: a graph, its colours and sizes, the ground under it. They arrive one by one, in any order.

/** @import { Part } from "../types.js" */

export const ARRIVED = "kaimini-part";

/** @returns {Map<string, Part>} */
function parts() {
  const shared = /** @type {{ kaiminiParts?: Map<string, Part> }} */ (globalThis);
  shared.kaiminiParts ??= new Map();
  return shared.kaiminiParts;
}

/** Keep a part for the picture of the same key; what comes back forgets it. @param {Part} part */
export function keepPart(part) {
  const name = `${part.key}/${part.part}`;
  parts().set(name, part);
  globalThis.dispatchEvent(new Event(ARRIVED));
  return () => {
    if (parts().get(name) === part) parts().delete(name);
  };
}

/** The part of a picture, if it has arrived in this version. @param {string} key @param {string} name @param {string} rev */
export function findPart(key, name, rev) {
  const found = parts().get(`${key}/${name}`);
  return found?.rev === rev ? found : undefined;
}
