// Painting around the library's circles, in the picture's units: lines under them; focus and names over them.

const [PAPER, INK] = ["#fdfbf7", "#26302f"];
const MANY = 20000; // lines that are not drawn while the picture is dragged
const MOST_NAMES = 1500;
const PIXELS_PER_NAME = 4500;
const HUBS = 12; // so many names may cover smaller circles: hubs stand in the thick of it

// Lines that look the same are drawn in one go.
function bundlesOf(members) {
  const found = new Map();
  for (const edge of members.map((k) => edges[k])) {
    const key = `${edge.family}|${edge.width}|${edge.opacity}`;
    if (!found.has(key)) found.set(key, { ...edge, stroke: content.strokes[edge.family], members: [] });
    found.get(key).members.push(edge);
  }
  return [...found.values()];
}

function paintUnder(context) {
  const scale = network.getScale();
  paintScenery(context, scale, focus ? 0.6 : 1);
  if (isDragged && edges.length > MANY) return;
  paintLines(context, bundles, scale, ({ opacity }) => opacity);
}

function paintLines(context, shown, scale, opacity) {
  context.save();
  for (const bundle of shown) {
    const { width, stroke, members } = bundle;
    context.globalAlpha = opacity(bundle);
    context.strokeStyle = stroke.colour;
    context.lineWidth = Math.max(width, 0.7 / scale);
    context.setLineDash(stroke.dashes.map((length) => Math.max(length, (0.6 * length) / scale)));
    context.beginPath();
    for (const { from, to } of members) {
      context.moveTo(node.get(from).x, node.get(from).y);
      context.lineTo(node.get(to).x, node.get(to).y);
    }
    context.stroke();
  }
  context.restore();
}

function paintOver(context) {
  const scale = network.getScale();
  if (focus) paintFocus(context, scale);
  const names = { context, scale, boxes: [], seen: seenBox(scale) };
  const shown = order.filter((one) => isSeen(one, names.seen) && (!focus || focus.nodes.has(one.id))).slice(0, MOST_NAMES);
  const circles = shown.map(({ x, y, size }) => [x - size, y - size, x + size, y + size]);
  for (const one of shown) if (focus?.ends.includes(one.id)) paintName(names, one, 700, () => false);
  paintCaptions(names, !focus);
  const room = names.boxes.length + (stage.clientWidth * stage.clientHeight) / PIXELS_PER_NAME;
  shown.forEach((one, rank) => {
    if (names.boxes.length >= room || focus?.ends.includes(one.id)) return;
    const counts = rank < HUBS ? (k) => k < rank : (k) => k !== rank;
    paintName(names, one, 400, (box) => circles.some((other, k) => counts(k) && overlap(box, other)));
  });
}

// What is seen of the picture: left, top, right and bottom.
function seenBox(scale) {
  const { x, y } = network.getViewPosition();
  const [width, height] = [stage.clientWidth / scale, stage.clientHeight / scale];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

function isSeen({ x, y }, [left, top, right, bottom]) {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function paintFocus(context, scale) {
  const [left, top, right, bottom] = seenBox(scale);
  context.save();
  context.globalAlpha = 0.85;
  context.fillStyle = PAPER;
  context.fillRect(left, top, right - left, bottom - top);
  paintScenery(context, scale, 0.5);
  paintLines(context, focus.bundles, scale, ({ stroke }) => Math.min(1, 1.5 * stroke.opacity));
  context.globalAlpha = 1;
  for (const one of [...focus.nodes].map((id) => node.get(id))) {
    context.fillStyle = one.color;
    circle(context, one.x, one.y, Math.max(one.size, 2 / scale));
    context.fill();
  }
  context.strokeStyle = INK;
  context.lineWidth = 2 / scale;
  for (const one of focus.ends.map((id) => node.get(id))) {
    circle(context, one.x, one.y, one.size + 3 / scale);
    context.stroke();
  }
  context.restore();
}

function circle(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

// Below its circle, above it or beside it, where it covers no name and nothing that it must not cover.
function paintName(names, one, weight, covers) {
  const text = one.label.length > 34 ? `${one.label.slice(0, 34)}…` : one.label;
  const [away, beside] = [one.size + 10 / names.scale, one.size + 2 / names.scale];
  const spots = [[one.x, one.y + away, 0.5], [one.x, one.y - away, 0.5], [one.x + beside, one.y, 0], [one.x - beside, one.y, 1]];
  write(names, text, spots, { weight, covers });
}

// Write a text at the first of these spots where there is room. A spot is x, y, and how much of the text is left of x.
function write({ context, scale, boxes, seen }, text, spots, { weight = 400, style = "normal", pixels = 12, alpha = 1, covers = () => false }) {
  context.save();
  context.font = `${style} ${weight} ${pixels / scale}px sans-serif`;
  context.textBaseline = "middle";
  const [width, high] = [context.measureText(text).width + 4 / scale, (0.65 * pixels) / scale];
  const isFree = (box) => !boxes.some((other) => overlap(box, other)) && !covers(box);
  const box = spots.map((spot) => boxAt(spot, width, high, seen)).find((one) => one && isFree(one));
  if (box) {
    boxes.push(box);
    context.globalAlpha = alpha;
    context.lineWidth = 4 / scale;
    context.lineJoin = "round";
    context.strokeStyle = PAPER;
    context.fillStyle = INK;
    context.strokeText(text, box[0] + 2 / scale, (box[1] + box[3]) / 2);
    context.fillText(text, box[0] + 2 / scale, (box[1] + box[3]) / 2);
  }
  context.restore();
}

// The box of a text, in sight as a whole: one in the middle moves sideways to be so.
function boxAt([x, y, share], width, high, seen) {
  const wanted = x - share * width;
  const left = share === 0.5 ? Math.max(seen[0], Math.min(seen[2] - width, wanted)) : wanted;
  const isIn = isSeen({ x, y: y - high }, seen) && isSeen({ x, y: y + high }, seen) && seen[0] <= left && left + width <= seen[2];
  return isIn ? [left, y - high, left + width, y + high] : null;
}

function overlap(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
