// Show what colours and lines stand for; an entry that can be filtered by is a button. Text is only ever textContent.

import { swatch } from "../../../pictures/painter/draw/swatch.js";
import { themeOf } from "../../../pictures/painter/draw/theme.js";
import { found } from "../../../pictures/painter/explore/elements.js";

/** @import { Report, Theme } from "../../../pictures/painter/types.js" */

/** @typedef {{ label: string, colour: string | null, family: string | null, name: string | null, code: string | null, is_on: boolean, is_there: boolean }} Entry */
/** @typedef {{ keys: Entry[], label: string, hint: string }} Legend */

/** @param {{ data: Legend, parentElement: ParentNode, setTriggerValue: Report }} component */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = found(parentElement, ".legend", HTMLElement);
  const theme = themeOf(root);
  root.setAttribute("aria-label", data.label);
  const choose = (/** @type {Entry} */ entry) => setTriggerValue("toggled", [entry.name, entry.code]);
  root.replaceChildren(...data.keys.map((entry) => keyOf(entry, theme, data.hint, () => choose(entry))));
}

/** @param {Entry} entry @param {Theme} theme @param {string} hint @param {() => void} choose */
function keyOf(entry, theme, hint, choose) {
  const key = document.createElement(entry.name ? "button" : "span");
  const words = document.createElement("span");
  words.textContent = entry.label;
  key.className = entry.is_there ? "key" : "key absent";
  key.append(swatch(entry, theme), words);
  if (key instanceof HTMLButtonElement) {
    key.type = "button";
    key.title = hint;
    key.setAttribute("aria-pressed", String(entry.is_on));
    key.addEventListener("click", choose);
  }
  return key;
}
