// Search without diacritics, in any order of words.

/** @param {string} words */
export function folded(words) {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Those whose words hold all that is wanted; nobody when nothing is wanted. @template One @param {string} wanted @param {One[]} all @param {(one: One) => string} wordsOf */
export function matches(wanted, all, wordsOf) {
  const parts = folded(wanted).split(/\s+/).filter(Boolean);
  const isFound = (/** @type {string} */ words) => parts.every((part) => words.includes(part));
  return parts.length ? all.filter((one) => isFound(folded(wordsOf(one)))) : [];
}
