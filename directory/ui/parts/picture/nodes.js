// The organisations as circles; small ones lie on large ones.

const BORDER = 1; // in the graph's units, in the colour of the ground, so that circles stand apart
const THINNEST = 0.3; // pixels: a thinner border is not seen

function paintNodes(context, picture, view) {
  const { at, size, colour, graph, theme, grow } = picture;
  const border = BORDER * grow * view.scale;
  context.strokeStyle = theme.background;
  context.lineWidth = border;
  for (const k of graph.order) {
    const [x, y] = onScreen(view, at, k);
    const r = size[k] * view.scale;
    if (!isWithin(view, x - r, y - r, x + r, y + r)) continue;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = colour(k);
    context.fill();
    if (border > THINNEST) context.stroke();
  }
}

function paintNode(context, { at, size, colour }, view, k) {
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(...onScreen(view, at, k), Math.max(2, size[k] * view.scale), 0, 2 * Math.PI);
  context.fillStyle = colour(k);
  context.fill();
}

function paintRing(context, { at, size, theme }, view, k) {
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.beginPath();
  context.arc(...onScreen(view, at, k), size[k] * view.scale + 3, 0, 2 * Math.PI);
  context.strokeStyle = theme.text;
  context.lineWidth = 2;
  context.stroke();
}

// Whether a box, in pixels, is seen at least in part on the stage or in its margin.
function isWithin({ width, height, margin }, left, top, right, bottom) {
  return right > -margin && bottom > -margin && left < width + margin && top < height + margin;
}
