// Find the elements that our own HTML has.

/**
 * @template {Element} Kind
 * @param {ParentNode} root @param {string} selector @param {new () => Kind} kind
 * @returns {Kind}
 */
export function found(root, selector, kind) {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the picture's HTML has no ${selector}`);
  return element;
}
