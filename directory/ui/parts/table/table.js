// Text from the data becomes text nodes only, never markup.

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const said = (value) => (value && typeof value === "object" ? value.label : value);

const outside = ({ label, url }) => {
  if (!/^https?:\/\//i.test(url)) return label;
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer", className: "outside", textContent: label });
};

const compare = (collator, column, direction) => (one, other) => {
  const [a, b] = [said(one.cells[column]), said(other.cells[column])];
  if (a === b) return 0;
  if (a === null || a === "") return 1; // unknown comes last either way
  if (b === null || b === "") return -1;
  return direction * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
};

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".table");
  const { columns, rows, first, label, language, texts } = data;
  const collator = new Intl.Collator(language === "en" ? "en" : "lv", { numeric: true });
  const numbers = new Intl.NumberFormat(language);
  const isLong = (cell) => String(said(cell) ?? "").length > 40;
  const longest = (column, i) => Math.max(column.label.length, ...rows.map((row) => String(said(row.cells[i]) ?? "").length));
  const unbroken = columns.reduce((sum, column, i) => sum + (column.is_numeric ? longest(column, i) : 0), 0); // characters side by side
  const isWide = columns.length > 4 || unbroken > 30 || (columns.length > 2 && rows.some((row) => row.cells.slice(1).some(isLong)));
  let shown = first;
  let order = { column: null, direction: 1 };

  const inside = (text, href, id) => {
    const link = element("a", { href, textContent: text });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab, as everywhere
      event.preventDefault();
      setTriggerValue("opened", id);
    });
    return link;
  };

  const cell = (row, column, index) => {
    const value = row.cells[index];
    const text = typeof value === "number" ? numbers.format(value) : (said(value) ?? "");
    const made = element("td", { className: column.is_numeric ? "number" : text.length > 40 ? "text" : "" });
    made.dataset.label = column.label;
    if (text === "") made.classList.add("empty");
    if (index > 0 || !row.href) {
      const isLink = value && typeof value === "object";
      made.append(isLink ? (value.id ? inside(text, value.href, value.id) : outside(value)) : text);
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

  const heading = (column, index) => {
    const button = element("button", { type: "button", textContent: column.label, title: `${texts.sort}: ${column.label}` });
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

  const draw = () => {
    const sorted = order.column === null ? rows : [...rows].sort(compare(collator, order.column, order.direction));
    const body = element("tbody", {}, ...sorted.slice(0, shown).map((row) => element("tr", row.is_selected ? { ariaCurrent: "true" } : {}, ...columns.map((c, i) => cell(row, c, i)))));
    const head = element("thead", {}, element("tr", {}, ...columns.map(heading)));
    const table = element("table", { className: isWide ? "many" : "" }, head, body);
    table.ariaLabel = label;
    root.replaceChildren(table);
    if (shown < rows.length) {
      const more = element("button", { type: "button", className: "more", textContent: `${texts.more} (${numbers.format(rows.length - shown)})` });
      more.addEventListener("click", () => {
        shown += 4 * first;
        draw();
      });
      root.append(more);
    }
  };

  draw();
}
