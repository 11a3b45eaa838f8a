// Compare and measure the cells of a table.

/** @typedef {{ label: string, is_numeric: boolean }} Column */
/** @typedef {string | number | null | { label: string, url: string, further: string[] } | { label: string, href: string, id: string }} Cell */
/** @typedef {{ id: string, cells: Cell[], href: string | null, colour: string | null, is_selected: boolean }} Row */

/** What is read in a cell. @param {Cell} value */
export const said = (value) => (value && typeof value === "object" ? value.label : value);

/** A text whose numbers are whole, so that "12 500 €" is more than "1000 €". @param {Cell} text */
const undivided = (text) => String(text).replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, "");

/**
 * How rows are sorted; unknown comes last either way.
 *
 * @param {Intl.Collator} collator @param {number} column @param {number} direction 1 from the least, -1 from the most
 * @returns {(one: Row, other: Row) => number}
 */
export const compare = (collator, column, direction) => (one, other) => {
  const [a, b] = [said(one.cells[column]), said(other.cells[column])];
  if (a === b) return 0;
  if (a === null || a === "") return 1;
  if (b === null || b === "") return -1;
  return (
    direction * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(undivided(a), undivided(b)))
  );
};

/** Whether a table needs a phone's form early: it has many columns, or long ones. @param {Column[]} columns @param {Row[]} rows @param {number} long letters */
export function isWide(columns, rows, long) {
  const length = (/** @type {Cell} */ cell) => String(said(cell) ?? "").length;
  const longest = (/** @type {Column} */ column, /** @type {number} */ i) =>
    Math.max(column.label.length, ...rows.map((row) => length(row.cells[i])));
  const unbroken = columns.reduce((sum, column, i) => sum + (column.is_numeric ? longest(column, i) : 0), 0);
  const hasLong = rows.some((row) => row.cells.slice(1).some((cell) => length(cell) > long));
  return columns.length > 4 || unbroken > 30 || (columns.length > 2 && hasLong);
}
