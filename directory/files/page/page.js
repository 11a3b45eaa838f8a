// Show a picture to look around in, alone in a file. Text from data is only ever drawn or set as textContent.

import { swatch } from "../../pictures/painter/draw/swatch.js";
import { themeOf } from "../../pictures/painter/draw/theme.js";
import { found } from "../../pictures/painter/explore/elements.js";
import { otherEnd } from "../../pictures/painter/explore/graph.js";
import { keepPart } from "../../pictures/painter/explore/parts.js";
import { Picture } from "../../pictures/painter/explore/picture.js";
import { matches } from "./search.js";

/** @import { Part, Settings, Texts } from "../../pictures/painter/types.js" */

/** @typedef {{ words?: string, website?: string, source?: string }} About */
/** @typedef {{ label: string, colour: string | null, family: string | null }} Key */
/** @typedef {{ parts: Part[], settings: Settings, keys: Key[], about: Record<string, About>, texts: Texts }} Content */

const MOST_FOUND = 12;
const LONGEST = 300; // letters of a name on a button

/** @type {Content} */
const content = JSON.parse(found(document, "#data", HTMLElement).textContent ?? "");
const { about, texts } = content;
const panel = found(document, "#panel", HTMLElement);
const search = found(document, "#search", HTMLInputElement);
const hits = found(document, "#found", HTMLElement);
for (const part of content.parts) keepPart(part);
const picture = new Picture(found(document, ".frame", HTMLElement));
picture.report = (name) => name === "selected" && describeSelected();
picture.update(content.settings);
showLegend();
if (picture.selected !== null && !content.settings.tie) describeSelected();

/** @param {number | null} k */
function choose(k) {
  picture.choose(k);
  picture.bringIntoView();
}

function describeSelected() {
  hits.replaceChildren();
  if (picture.selected === null) panel.replaceChildren(text("p", texts.hint));
  else describe(picture.selected);
}

/** @param {number} k */
function describe(k) {
  const { nodes, edges, edgesOf } = picture.graph;
  const known = about[nodes.id[k]] ?? {};
  const partners = edgesOf[k].map((e) => ({ other: otherEnd(picture.graph, e, k), title: edges.title[e] }));
  const language = document.documentElement.lang;
  partners.sort((a, b) => nodes.label[a.other].localeCompare(nodes.label[b.other], language));
  panel.replaceChildren(
    text("h2", nodes.label[k]),
    text("p", known.words ?? "", "words"),
    ...linked(known.website, texts.website),
    ...linked(known.source, texts.source),
    text("h2", `${texts.partners} (${partners.length})`),
    ...partners.flatMap(({ other, title }) => [button(other), text("p", title, "ties")]),
  );
}

/** @param {string} name @param {string} words */
function text(name, words, style = "") {
  const element = document.createElement(name);
  element.textContent = words;
  element.className = style;
  return element;
}

/** @param {number} k */
function button(k) {
  const element = text("button", picture.graph.nodes.label[k].slice(0, LONGEST), "name");
  element.addEventListener("click", () => choose(k));
  return element;
}

/** Nothing unless it is an address of the web. @param {string | undefined} url @param {string} label */
function linked(url, label) {
  if (!/^https?:\/\//i.test(url ?? "")) return [];
  const element = Object.assign(document.createElement("a"), {
    href: url,
    rel: "noopener noreferrer",
    target: "_blank",
  });
  element.textContent = label;
  const paragraph = document.createElement("p");
  paragraph.append(element);
  return [paragraph];
}

function showLegend() {
  const theme = themeOf(picture.frame);
  const entries = content.keys.map((key) => {
    const item = document.createElement("li");
    item.append(swatch(key, theme), key.label);
    return item;
  });
  found(document, ".legend", HTMLElement).replaceChildren(...entries);
}

search.addEventListener("input", () => {
  const { nodes, order } = picture.graph;
  const named = matches(search.value, order, (k) => nodes.label[k]);
  const described = matches(search.value, order, (k) => `${nodes.label[k]} ${about[nodes.id[k]]?.words ?? ""}`);
  const shown = [...new Set([...named, ...described])].slice(0, MOST_FOUND).map((k) => {
    const item = document.createElement("li");
    item.append(button(k));
    return item;
  });
  const isAsked = search.value.trim() !== "";
  hits.replaceChildren(...(isAsked && !shown.length ? [text("li", texts.nothing)] : shown));
});
search.addEventListener("keydown", ({ key }) => key === "Enter" && hits.querySelector("button")?.click());
addEventListener("keydown", ({ key }) => key === "Escape" && picture.choose(null));
