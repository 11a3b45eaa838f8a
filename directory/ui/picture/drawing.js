// What is painted over vis-network's own drawing: the selected node with its partners, and the labels.
// Everything here is in pixels of the screen, so that text stays readable at any zoom.

const FONT = 12;
const HALO = 3;
const LABEL_ROOM = 170;
const PIXELS_PER_LABEL = 4500;
const HUBS = 12; // so many names may cover any number of smaller nodes
const CELL = 48;
const BUTTONS = { width: 58, height: 152 }; // the corner that they take

const FAMILIES = {
  cooperation: { dashes: false, opacity: 0.5, thickness: 1 },
  both: { dashes: false, opacity: 0.65, thickness: 1 },
  support: { dashes: [2, 4], opacity: 0.5, thickness: 0.75 },
  same_event: { dashes: [9, 6], opacity: 0.35, thickness: 0.75 },
};

// The camera: how the graph's units become pixels of the screen.
function viewOf(network, stage) {
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const width = stage.clientWidth;
  const height = stage.clientHeight;
  const left = width / 2 - centre.x * scale;
  const top = height / 2 - centre.y * scale;
  return { scale, width, height, left, top };
}

function onScreen(view, graph, k) {
  return [graph.nodes.x[k] * view.scale + view.left, graph.nodes.y[k] * view.scale + view.top];
}

function partnersOf({ edges: { from, to }, edgesOf }, k) {
  return edgesOf[k].map((e) => (from[e] === k ? to[e] : from[e]));
}

function paintOver(context, { graph, theme, widths, selected, hovered }, view) {
  const ratio = context.canvas.width / view.width;
  const circle = selected === null ? null : new Set([selected, ...partnersOf(graph, selected)]);
  const must = [selected, hovered].filter((k) => k !== null);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (circle) paintFocus(context, graph, view, theme, selected, circle);
  for (const k of must) paintRing(context, graph, view, theme, k);
  const shown = circle ? graph.order.filter((k) => circle.has(k)) : graph.order;
  paintLabels(context, graph, view, theme, widths, shown, must);
  context.restore();
}

// A veil over everything, then the selected node, its partners and the lines between them once more.
function paintFocus(context, graph, view, theme, selected, circle) {
  const { from, to, width, family } = graph.edges;
  context.globalAlpha = 0.85;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, view.width, view.height);
  context.strokeStyle = theme.text;
  for (const e of graph.edgesOf[selected]) {
    const style = FAMILIES[family[e]];
    const line = Math.max(1, width[e] * style.thickness * view.scale);
    context.globalAlpha = 0.75;
    context.lineWidth = line;
    context.setLineDash((style.dashes || []).map((length) => length * Math.max(view.scale, 0.7)));
    context.beginPath();
    context.moveTo(...onScreen(view, graph, from[e]));
    context.lineTo(...onScreen(view, graph, to[e]));
    context.stroke();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  for (const k of circle) {
    context.beginPath();
    context.arc(...onScreen(view, graph, k), Math.max(2, graph.nodes.size[k] * view.scale), 0, 2 * Math.PI);
    context.fillStyle = graph.options.groups[graph.nodes.group[k]].color;
    context.fill();
  }
}

function paintRing(context, graph, view, theme, k) {
  context.beginPath();
  context.arc(...onScreen(view, graph, k), graph.nodes.size[k] * view.scale + 3, 0, 2 * Math.PI);
  context.strokeStyle = theme.text;
  context.lineWidth = 2;
  context.stroke();
}

// Important ones first, where they cover no other label and few nodes.
function paintLabels(context, graph, view, theme, widths, shown, must) {
  const labels = new Grid();
  labels.add([view.width - BUTTONS.width, view.height - BUTTONS.height, view.width, view.height], null);
  const nodes = gridOfNodes(graph, view, shown.length > 5000 ? [] : shown);
  let left = Math.max(12, (view.width * view.height) / PIXELS_PER_LABEL);
  let tries = 1500;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 2 * HALO;
  context.strokeStyle = theme.background;
  context.fillStyle = theme.text;
  const hubs = new Set(graph.order.slice(0, HUBS));
  for (const k of new Set([...must, ...shown])) {
    if (left <= 0 || tries <= 0) break;
    const [x, y] = onScreen(view, graph, k);
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    tries -= 1;
    const radius = graph.nodes.size[k] * view.scale;
    context.font = `${radius > 11 || must.includes(k) || hubs.has(k) ? 600 : 400} ${FONT}px ${theme.font}`;
    const [text, width] = shortened(context, widths, graph.nodes.label[k]);
    const isNeeded = must.includes(k);
    const limit = isNeeded || hubs.has(k) || shown !== graph.order ? Infinity : 1 + graph.edgesOf[k].length / 3;
    const box = roomFor(boxesAround(x, y, radius, width, view), labels, nodes, graph, k, { isNeeded, limit });
    if (!box) continue;
    labels.add(box, k);
    left -= 1;
    context.strokeText(text, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    context.fillText(text, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  }
}

// Below, above, right and left of a node, as far as it is on the screen: [left, top, right, bottom].
function boxesAround(x, y, radius, width, view) {
  const half = width / 2 + 2;
  const high = FONT / 2 + 2;
  const away = radius + 2;
  const middles = [[x, y + away + high], [x, y - away - high], [x + away + half, y], [x - away - half, y]];
  return middles
    .map(([cx, cy]) => [cx - half, cy - high, cx + half, cy + high])
    .filter(([left, top, right, bottom]) => left >= 0 && top >= 0 && right <= view.width && bottom <= view.height);
}

// The box that covers no label and the fewest nodes. A node's name may cover smaller nodes only, and the more of
// them the more partners it has: hubs stand in the thick of it and need their names most.
function roomFor(boxes, labels, nodes, graph, k, { isNeeded, limit }) {
  let best = null;
  let least = limit;
  for (const box of boxes) {
    if (labels.within(box).size) continue;
    const covered = [...nodes.within(box)].filter((other) => other !== k);
    if (!isNeeded && covered.some((other) => graph.nodes.size[other] >= graph.nodes.size[k])) continue;
    if (covered.length < least) [best, least] = [box, covered.length];
  }
  return best;
}

// The text, cut to the room there is, and its width; measured once for each font.
function shortened(context, widths, label) {
  const key = `${context.font}|${label}`;
  if (!widths.has(key)) {
    let letters = [...label].slice(0, 60);
    let text = letters.length < label.length ? `${letters.join("")}…` : label;
    while (letters.length && context.measureText(text).width > LABEL_ROOM) {
      letters = letters.slice(0, -1);
      text = `${letters.join("").trimEnd()}…`;
    }
    widths.set(key, [text, context.measureText(text).width]);
  }
  return widths.get(key);
}

function gridOfNodes(graph, view, members) {
  const grid = new Grid();
  for (const k of members) {
    const [x, y] = onScreen(view, graph, k);
    const r = Math.max(2, graph.nodes.size[k] * view.scale);
    if (x > -r && y > -r && x < view.width + r && y < view.height + r) grid.add([x - r, y - r, x + r, y + r], k);
  }
  return grid;
}

// Boxes by the cells of the screen that they touch.
class Grid {
  cells = new Map();

  *keys([left, top, right, bottom]) {
    for (let i = Math.floor(left / CELL); i <= right / CELL; i += 1)
      for (let j = Math.floor(top / CELL); j <= bottom / CELL; j += 1) yield i * 4096 + j;
  }

  add(box, own) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push([box, own]);
    }
  }

  // What lies in this box, at least in part.
  within(box) {
    const found = new Set();
    for (const key of this.keys(box))
      for (const [[left, top, right, bottom], own] of this.cells.get(key) ?? [])
        if (box[0] < right && left < box[2] && box[1] < bottom && top < box[3]) found.add(own);
    return found;
  }
}
