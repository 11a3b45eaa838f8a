// What colours and lines stand for; an entry that can be filtered by is a button. Text is only ever textContent.

const SVG = "http://www.w3.org/2000/svg";

function swatch({ colour, family }, theme) {
  if (colour) {
    const dot = document.createElement("span");
    dot.className = "dot";
    dot.style.background = colour;
    return dot;
  }
  if (family === "empty_village") return diamondSwatch(theme);
  const style = styleOf(family);
  const svg = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "line");
  const shape = { x1: 0, y1: 5, x2: 28, y2: 5, stroke: colourOf(style, theme), "stroke-width": 2.2 * style.thickness, "stroke-dasharray": style.dashes.join(" ") };
  for (const [name, value] of Object.entries(shape)) line.setAttribute(name, value);
  svg.setAttribute("viewBox", "0 0 28 10");
  svg.append(line);
  return svg;
}

function diamondSwatch(theme) {
  const svg = document.createElementNS(SVG, "svg");
  const shape = document.createElementNS(SVG, "path");
  const look = { d: "M14 0.8L18.2 5L14 9.2L9.8 5Z", fill: theme.background, stroke: theme.text, "stroke-width": 1.4 };
  for (const [name, value] of Object.entries(look)) shape.setAttribute(name, value);
  svg.setAttribute("viewBox", "0 0 28 10");
  svg.append(shape);
  return svg;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".legend");
  const theme = themeOf(root);
  root.setAttribute("aria-label", data.label);
  root.replaceChildren(
    ...data.keys.map((key) => {
      const entry = document.createElement(key.name ? "button" : "span");
      const words = document.createElement("span");
      words.textContent = key.label;
      entry.className = key.is_there ? "key" : "key absent";
      entry.append(swatch(key, theme), words);
      if (key.name) {
        entry.type = "button";
        entry.title = data.hint;
        entry.setAttribute("aria-pressed", String(key.is_on));
        entry.addEventListener("click", () => setTriggerValue("toggled", [key.name, key.code]));
      }
      return entry;
    }),
  );
}
