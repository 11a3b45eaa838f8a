// Keep the browser's history short: a walk from organisation to organisation is one step back, however long it was.

/**
 * The query of an address with another value for a name that it has; the same query when it has no such name.
 *
 * @param {string} query @param {string} name @param {string} value
 */
export function replaced(query, name, value) {
  const found = new RegExp(`([?&]${name}=)[^&]*`);
  return query.replace(found, (_, begin) => `${begin}${encodeURIComponent(value)}`);
}

/** Write a value into the address without a new entry in the history. @param {string} name @param {string} value */
export function replaceInAddress(name, value) {
  history.replaceState(
    history.state,
    "",
    `${location.pathname}${replaced(location.search, name, value)}${location.hash}`,
  );
}
