// A picture to look around in, alone in a file. Text from data is only ever painted or set as textContent.
"use strict";

const content = JSON.parse(document.getElementById("data").textContent);
const { nodes, edges, texts } = content;
const [stage, tip, panel, search, found] = ["stage", "tip", "panel", "search", "found"].map((id) => document.getElementById(id));
const node = new Map(nodes.map((each) => [each.id, each]));
const edgesOf = new Map(nodes.map(({ id }) => [id, []]));
for (const [k, edge] of edges.entries()) for (const end of [edge.from, edge.to]) edgesOf.get(end).push(k);
const order = [...nodes].sort((a, b) => b.size - a.size);
const paths = pathsOf(content.ground);
const bundles = bundlesOf([...edges.keys()]);
let focus = content.focus && focusOn(content.focus);
let isDragged = false;

const network = new vis.Network(stage, { nodes: nodes.map(drawnNode), edges: [] }, content.options);
network.on("click", ({ pointer }) => choose(network.getNodeAt(pointer.DOM) ?? null));
network.on("dragStart", () => (isDragged = true));
network.on("dragEnd", () => {
  isDragged = false;
  network.redraw();
});
network.on("beforeDrawing", paintUnder);
network.on("afterDrawing", paintOver);
showAll();
if (focus?.ends.length === 1) describe(node.get(focus.ends[0]));

// No labels, no titles and no lines for the library: it would let names overlap, or be markup.
function drawnNode({ id, x, y, size, color }) {
  return { id, x, y, size, color: { background: color, border: PAPER }, shape: "dot" };
}

function showAll() {
  const [left, top, right, bottom] = content.bounds;
  const scale = Math.min((stage.clientWidth - 30) / (right - left || 1), (stage.clientHeight - 30) / (bottom - top || 1), 2);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
}

function focusOn({ nodes: members, lines, ends }) {
  return { nodes: new Set(members), bundles: bundlesOf(lines), ends };
}

function around(id) {
  const lines = edgesOf.get(id);
  return focusOn({ nodes: [id, ...lines.flatMap((k) => [edges[k].from, edges[k].to])], lines, ends: [id] });
}

function choose(id) {
  const selected = node.get(id) ?? null;
  focus = selected && around(id);
  tip.hidden = true;
  found.replaceChildren();
  if (selected) describe(selected);
  else panel.replaceChildren(text("p", texts.hint));
  if (selected) bringIntoView(selected);
  network.redraw();
}

function bringIntoView({ x, y }) {
  const at = network.canvasToDOM({ x, y });
  const isSeen = at.x > 30 && at.y > 30 && at.x < stage.clientWidth - 30 && at.y < stage.clientHeight - 30;
  if (!isSeen) network.moveTo({ position: { x, y }, animation: false });
}

// ---- words about one

function describe(one) {
  const links = [[one.website, texts.website], [one.source, texts.source]].filter(([url]) => isWeb(url));
  const partners = edgesOf.get(one.id).map((k) => [node.get(edges[k].from === one.id ? edges[k].to : edges[k].from), edges[k]]);
  partners.sort(([a], [b]) => a.label.localeCompare(b.label, document.documentElement.lang));
  panel.replaceChildren(
    text("h2", one.label),
    text("p", one.words, "words"),
    ...links.map(([url, label]) => linked(url, label)),
    text("h2", `${texts.partners} (${partners.length})`),
    ...partners.flatMap(([other, edge]) => [button(other), text("p", edge.title, "ties")]),
  );
}

function text(name, words, style = "") {
  const element = document.createElement(name);
  element.textContent = words;
  element.className = style;
  return element;
}

function button(one) {
  const element = text("button", one.label.slice(0, 300));
  element.addEventListener("click", () => choose(one.id));
  return element;
}

function linked(url, label) {
  const element = text("a", label);
  element.href = url;
  element.rel = "noopener noreferrer";
  element.target = "_blank";
  const paragraph = document.createElement("p");
  paragraph.append(element);
  return paragraph;
}

function isWeb(url) {
  return /^https?:\/\//i.test(url ?? "");
}

// ---- searching: without diacritics, in any order of words

function folded(words) {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

search.addEventListener("input", () => {
  const wanted = folded(search.value).split(/\s+/).filter(Boolean);
  const finds = (words) => (one) => wanted.length > 0 && wanted.every((word) => folded(words(one)).includes(word));
  const named = order.filter(finds(({ label }) => label));
  const hits = [...new Set([...named, ...order.filter(finds(({ label, words }) => `${label} ${words}`))])];
  const shown = hits.slice(0, 12).map((one) => {
    const item = document.createElement("li");
    item.append(button(one));
    return item;
  });
  found.replaceChildren(...(wanted.length && !hits.length ? [text("li", texts.nothing)] : shown));
});
search.addEventListener("keydown", ({ key }) => key === "Enter" && found.querySelector("button")?.click());
addEventListener("keydown", ({ key }) => key === "Escape" && choose(null));

// ---- pointing

stage.addEventListener("pointermove", (event) => {
  const area = stage.getBoundingClientRect();
  const at = { x: event.clientX - area.left, y: event.clientY - area.top };
  const id = event.buttons ? undefined : network.getNodeAt(at);
  const edge = event.buttons || id !== undefined ? undefined : lineAt(at);
  stage.classList.toggle("over", id !== undefined);
  tip.hidden = id === undefined && edge === undefined;
  if (tip.hidden) return;
  tip.textContent = (id === undefined ? edge.title : node.get(id).title).slice(0, 600);
  const x = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8);
  const y = Math.min(event.clientY + 14, innerHeight - tip.offsetHeight - 8);
  tip.style.transform = `translate(${x}px, ${y}px)`;
});
stage.addEventListener("pointerleave", () => (tip.hidden = true));

// The line nearest to a point of the screen, within four pixels; of those in focus when there is one.
function lineAt(pointer) {
  const { x, y } = network.DOMtoCanvas(pointer);
  let [least, nearest] = [4 / network.getScale(), undefined];
  for (const { members } of focus?.bundles ?? bundles) {
    for (const edge of members) {
      const away = distance(x, y, node.get(edge.from), node.get(edge.to)) - edge.width / 2;
      if (away < least) [least, nearest] = [away, edge];
    }
  }
  return nearest;
}

function distance(x, y, one, other) {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const along = ((x - one.x) * dx + (y - one.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - one.x - t * dx, y - one.y - t * dy);
}
