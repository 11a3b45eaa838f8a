// A picture to look around in, alone in a file. Text from data is only ever painted or set as textContent.
"use strict";

const { nodes, edges, options, texts } = JSON.parse(document.getElementById("data").textContent);
const [stage, tip, panel, search, found] = ["stage", "tip", "panel", "search", "found"].map((id) => document.getElementById(id));
const node = new Map(nodes.map((each) => [each.id, each]));
const edgesOf = new Map(nodes.map(({ id }) => [id, []]));
for (const edge of edges) for (const end of [edge.from, edge.to]) edgesOf.get(end).push(edge);
const order = [...nodes].sort((a, b) => b.size - a.size);
let selected = null;

const network = new vis.Network(stage, { nodes: nodes.map(drawnNode), edges: edges.map(drawnEdge) }, options);
network.on("click", ({ pointer }) => choose(network.getNodeAt(pointer.DOM) ?? null));
network.on("afterDrawing", paint);
network.fit();

// Neither labels nor titles for the library: it would let them overlap, or be markup.
function drawnNode({ id, x, y, size, color }) {
  return { id, x, y, size, color: { background: color, border: "#fdfbf7" }, shape: "dot" };
}

function drawnEdge({ from, to, width, dashes, opacity }, id) {
  return { id, from, to, width, dashes, color: { color: "#26302f", opacity } };
}

function choose(id) {
  selected = node.get(id) ?? null;
  tip.hidden = true;
  found.replaceChildren();
  panel.replaceChildren(...(selected ? described(selected) : [text("p", texts.hint)]));
  if (selected) network.moveTo({ position: selected, scale: Math.max(network.getScale(), 0.8), animation: false });
  network.redraw();
}

function described(one) {
  const links = [[one.website, texts.website], [one.source, texts.source]].filter(([url]) => isWeb(url));
  const partners = edgesOf.get(one.id).map((edge) => [node.get(edge.from === one.id ? edge.to : edge.from), edge]);
  partners.sort(([a], [b]) => a.label.localeCompare(b.label, document.documentElement.lang));
  return [
    text("h2", one.label),
    text("p", one.words, "words"),
    ...links.map(([url, label]) => linked(url, label)),
    text("h2", `${texts.partners} (${partners.length})`),
    ...partners.flatMap(([other, edge]) => [button(other), text("p", edge.title, "ties")]),
  ];
}

function text(name, content, style = "") {
  const element = document.createElement(name);
  element.textContent = content;
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
  const edge = event.buttons || id !== undefined ? undefined : network.getEdgeAt(at);
  stage.classList.toggle("over", id !== undefined);
  tip.hidden = id === undefined && edge === undefined;
  if (tip.hidden) return;
  tip.textContent = (id === undefined ? edges[edge].title : node.get(id).title).slice(0, 600);
  const x = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8);
  const y = Math.min(event.clientY + 14, innerHeight - tip.offsetHeight - 8);
  tip.style.transform = `translate(${x}px, ${y}px)`;
});
stage.addEventListener("pointerleave", () => (tip.hidden = true));

// ---- painting over the library's drawing: the selected one with its partners, and names that never overlap

function paint(context) {
  const scale = network.getScale();
  const circle = selected && new Set([selected.id, ...edgesOf.get(selected.id).flatMap(({ from, to }) => [from, to])]);
  if (circle) paintFocus(context, circle, scale);
  const boxes = [];
  const room = (stage.clientWidth * stage.clientHeight) / 4500;
  const shown = order.filter(({ id }) => !circle || circle.has(id)).slice(0, 1500);
  shown.forEach((one, rank) => boxes.length < room && paintName(context, one, { boxes, scale, larger: shown.slice(0, rank) }));
}

function paintFocus(context, circle, scale) {
  const { x, y } = network.getViewPosition();
  context.fillStyle = "rgb(253 251 247 / 85%)";
  context.fillRect(x - stage.clientWidth / scale, y - stage.clientHeight / scale, (2 * stage.clientWidth) / scale, (2 * stage.clientHeight) / scale);
  context.strokeStyle = "rgb(38 48 47 / 60%)";
  for (const { from, to, width } of edgesOf.get(selected.id)) {
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(node.get(from).x, node.get(from).y);
    context.lineTo(node.get(to).x, node.get(to).y);
    context.stroke();
  }
  for (const id of circle) {
    const one = node.get(id);
    context.fillStyle = one.color;
    context.beginPath();
    context.arc(one.x, one.y, one.size, 0, 2 * Math.PI);
    context.fill();
  }
}

// Below its circle, unless that covers a name or a larger circle.
function paintName(context, one, { boxes, scale, larger }) {
  const name = one.label.length > 34 ? `${one.label.slice(0, 34)}…` : one.label;
  const size = 12 / scale;
  context.font = `${one === selected ? 700 : 400} ${size}px sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const half = context.measureText(name).width / 2 + 2 / scale;
  const y = one.y + one.size + size * 0.8;
  const box = [one.x - half, y - size * 0.7, one.x + half, y + size * 0.7];
  const covers = (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
  if (boxes.some(covers) || larger.some(({ x, y: down, size: r }) => covers([x - r, down - r, x + r, down + r]))) return;
  boxes.push(box);
  context.lineWidth = 4 / scale;
  context.lineJoin = "round";
  context.strokeStyle = "#fdfbf7";
  context.strokeText(name, one.x, y);
  context.fillStyle = "#26302f";
  context.fillText(name, one.x, y);
}
