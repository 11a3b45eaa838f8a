// Draw what colours, lines and marks of a legend look like.

import { colourOf, styleOf } from "./lines.js";

/** @import { Theme } from "../types.js" */

const SVG = "http://www.w3.org/2000/svg";

/** @param {{ colour?: string | null, family?: string | null }} entry @param {Theme} theme @returns {Element} */
export function swatch({ colour, family }, theme) {
  if (colour) {
    const dot = document.createElement("span");
    dot.className = "dot";
    dot.style.background = colour;
    return dot;
  }
  if (family === "empty_village") {
    const look = { d: "M14 0.8L18.2 5L14 9.2L9.8 5Z", fill: theme.background, stroke: theme.text, "stroke-width": 1.4 };
    return drawn("path", look);
  }
  const style = styleOf(family ?? "");
  const look = {
    stroke: colourOf(style, theme),
    "stroke-width": 2.2 * style.thickness,
    "stroke-dasharray": style.dashes.join(" "),
  };
  return drawn("line", { x1: 0, y1: 5, x2: 28, y2: 5, ...look });
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function drawn(name, attributes) {
  const svg = document.createElementNS(SVG, "svg");
  const shape = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, String(value));
  svg.setAttribute("viewBox", "0 0 28 10");
  svg.append(shape);
  return svg;
}
