// Show a table that can be sorted and whose rows lead somewhere. Text from the data becomes text nodes only, never markup.

import { compare, isWide, said } from "./cells.js";

/** @import { Cell, Column, Row } from "./cells.js" */
/** @import { Report } from "../../../pictures/painter/types.js" */

/** @typedef {{ columns: Column[], rows: Row[], first: number, label: string, language: string, texts: Record<string, string> }} Table */

const LONG = 40; // letters: longer texts get room of their own

/** @param {{ data: Table, parentElement: ParentNode, setTriggerValue: Report }} component */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".table");
  const { columns, rows, first, label, language, texts } = data;
  const collator = new Intl.Collator(language === "en" ? "en" : "lv", { numeric: true });
  const numbers = new Intl.NumberFormat(language, { useGrouping: language === "en" ? "always" : "min2" }); // as in i18n.py
  const style = isWide(columns, rows, LONG) ? "many" : "";
  let shown = first;
  /** @type {{ column: number | null, direction: number }} */
  let order = { column: null, direction: 1 };

  /** @param {string} text @param {string} href @param {string} id */
  const inside = (text, href, id) => {
    const link = element("a", { href, textContent: text });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab, as everywhere
      event.preventDefault();
      setTriggerValue("opened", id);
    });
    return link;
  };

  /** @param {Row} row @param {Column} column @param {number} index */
  const cell = (row, column, index) => {
    const value = row.cells[index];
    const text = typeof value === "number" ? numbers.format(value) : String(said(value) ?? "");
    const made = element("td", { className: column.is_numeric ? "number" : text.length > LONG ? "text" : "" });
    made.dataset.label = column.label;
    if (text === "") made.classList.add("empty");
    if (index > 0 || !row.href) {
      made.append(linkOf(value, text, inside));
      return made;
    }
    if (row.colour) {
      const dot = element("span", { className: "dot", ariaHidden: "true" });
      dot.style.background = row.colour;
      made.append(dot);
    }
    made.append(inside(text, row.href, row.id));
    return made;
  };

  /** @param {Column} column @param {number} index */
  const heading = (column, index) => {
    const title = `${texts.sort}: ${column.label}`;
    const button = element("button", { type: "button", textContent: column.label, title });
    const sorted = order.column === index;
    button.addEventListener("click", () => {
      const begin = column.is_numeric ? -1 : 1;
      order = { column: index, direction: sorted ? -order.direction : begin };
      draw();
    });
    const made = element("th", { scope: "col", className: column.is_numeric ? "number" : "" }, button);
    if (sorted) made.ariaSort = order.direction > 0 ? "ascending" : "descending";
    return made;
  };

  /** @param {Row} row */
  const line = (row) => {
    const properties = row.is_selected ? { ariaCurrent: "true" } : {};
    return element("tr", properties, ...columns.map((column, index) => cell(row, column, index)));
  };

  const draw = () => {
    const { column, direction } = order;
    const sorted = column === null ? rows : [...rows].sort(compare(collator, column, direction));
    const body = element("tbody", {}, ...sorted.slice(0, shown).map(line));
    const head = element("thead", {}, element("tr", {}, ...columns.map(heading)));
    const table = element("table", { className: style }, head, body);
    table.ariaLabel = label;
    root?.replaceChildren(table);
    if (shown >= rows.length) return;
    const textContent = `${texts.more} (${numbers.format(rows.length - shown)})`;
    const more = element("button", { type: "button", className: "more", textContent });
    more.addEventListener("click", () => {
      shown += 4 * first;
      draw();
    });
    root?.append(more);
  };

  draw();

  // Paper cannot be asked for more: it gets all rows. The listener goes with the table that it is for.
  const print = () => {
    if (!root?.isConnected) return removeEventListener("beforeprint", print);
    const before = shown;
    shown = rows.length;
    draw();
    addEventListener(
      "afterprint",
      () => {
        shown = before;
        draw();
      },
      { once: true },
    );
  };
  addEventListener("beforeprint", print);
  return () => removeEventListener("beforeprint", print);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Partial<HTMLElementTagNameMap[Tag]>} properties @param {(Node | string)[]} children
 */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** What a cell shows. @param {Cell} value @param {string} text @param {(text: string, href: string, id: string) => Node} inside */
function linkOf(value, text, inside) {
  if (!value || typeof value !== "object") return text;
  if ("id" in value) return inside(text, value.href, value.id);
  const links = [value.url, ...value.further].map((url, k) => outside(url, k ? String(k + 1) : text, text));
  const spaced = links.flatMap((link, k) => (k ? [" ", link] : [link]));
  return element("span", {}, ...spaced);
}

/** A link to a page outside, read out as `name` with its number. @param {string} url @param {string} text @param {string} name */
function outside(url, text, name) {
  if (!/^https?:\/\//i.test(url)) return text;
  const link = { href: url, target: "_blank", rel: "noopener noreferrer", className: "outside", textContent: text };
  return element("a", text === name ? link : { ...link, ariaLabel: `${name} ${text}` });
}
