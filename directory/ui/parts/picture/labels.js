// Labels of the nodes: in pixels of the screen, so that text stays readable at any zoom, and never one over another.

const FONT = 12;
const HALO = 3;
const LABEL_ROOM = 170;
const PIXELS_PER_LABEL = 4500;
const HUBS = 12; // so many names may cover any number of smaller nodes
const CELL = 48;

// Important ones first, where they cover no other label and few nodes.
function paintLabels(context, picture, view, shown, must, labels) {
  const { graph, theme, widths } = picture;
  const nodes = gridOfNodes(picture, view, shown.length > 5000 ? [] : shown);
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
    const [x, y] = onScreen(view, picture.at, k);
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    tries -= 1;
    const radius = picture.size[k] * view.scale;
    context.font = `${radius > 11 || must.includes(k) || hubs.has(k) ? 600 : 400} ${FONT}px ${theme.font}`;
    const [text, width] = shortened(context, widths, graph.nodes.label[k]);
    const isNeeded = must.includes(k);
    const limit = isNeeded || hubs.has(k) || picture.focus ? Infinity : 1 + graph.edgesOf[k].length / 3;
    const box = roomFor(boxesAround(x, y, radius, width, view), labels, nodes, picture.size, k, { isNeeded, limit });
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
function roomFor(boxes, labels, nodes, size, k, { isNeeded, limit }) {
  let best = null;
  let least = limit;
  for (const box of boxes) {
    if (!labels.isFree(box)) continue;
    let covered = 0;
    const isTooMuch = (other) => {
      if (other === k) return false;
      covered += 1;
      return covered >= least || (!isNeeded && size[other] >= size[k]);
    };
    if (nodes.some(box, isTooMuch)) continue;
    [best, least] = [box, covered];
    if (!covered) break;
  }
  return best;
}

// The text, cut to the room there is, and its width; measured once for each font.
function shortened(context, widths, label, room = LABEL_ROOM) {
  const key = `${context.font}|${label}`;
  if (!widths.has(key)) {
    let letters = [...label].slice(0, 60);
    let text = letters.length < label.length ? `${letters.join("")}…` : label;
    while (letters.length && context.measureText(text).width > room) {
      letters = letters.slice(0, -1);
      text = `${letters.join("").trimEnd()}…`;
    }
    widths.set(key, [text, context.measureText(text).width]);
  }
  return widths.get(key);
}

// Circles that no name of a ring may cover.
function gridOfHubs(picture, view) {
  return gridOfNodes(picture, view, picture.graph.order.slice(0, HUBS));
}

function gridOfNodes(picture, view, members) {
  const grid = new Grid();
  for (const k of members) {
    const box = boxOfNode(picture, view, k);
    if (box[2] > 0 && box[3] > 0 && box[0] < view.width && box[1] < view.height) grid.add(box, k);
  }
  return grid;
}

function boxOfNode({ at, size }, view, k) {
  const [x, y] = onScreen(view, at, k);
  const r = Math.max(2, size[k] * view.scale);
  return [x - r, y - r, x + r, y + r];
}

// Boxes by the cells of the screen that they touch.
class Grid {
  cells = new Map();
  question = 0; // a box that touches several cells is asked about once

  add(box, own) {
    const entry = { box, own, question: 0 };
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(entry);
    }
  }

  // Whether something that lies in this box, at least in part, is what is looked for.
  some([left, top, right, bottom], isIt) {
    this.question += 1;
    for (const key of this.keys([left, top, right, bottom]))
      for (const entry of this.cells.get(key) ?? []) {
        if (entry.question === this.question) continue;
        entry.question = this.question;
        const { box, own } = entry;
        if (left < box[2] && box[0] < right && top < box[3] && box[1] < bottom && isIt(own)) return true;
      }
    return false;
  }

  isFree(box) {
    return !this.some(box, () => true);
  }

  keys([left, top, right, bottom]) {
    const found = [];
    for (let i = Math.floor(left / CELL); i <= right / CELL; i += 1)
      for (let j = Math.floor(top / CELL); j <= bottom / CELL; j += 1) found.push(i * 4096 + j);
    return found;
  }
}
