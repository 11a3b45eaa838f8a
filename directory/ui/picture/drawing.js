// One drawing of the picture: ground and lines under vis-network's nodes, focus and names over them.

const BUTTONS = { width: 58, height: 152 }; // the corner that they take
const YEARS = { height: 56 };
const FADED = 0.85;

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

function onScreen(view, at, k) {
  return [at.x[k] * view.scale + view.left, at.y[k] * view.scale + view.top];
}

function paintUnder(context, picture) {
  const view = picture.view();
  context.save();
  inGraph(context, view);
  for (const [arrange, strength] of picture.strengths()) {
    const scenery = picture.graph.more.scenery?.[arrange];
    if (arrange === "map" && picture.paths) drawGround(context, picture.paths, picture.theme, view.scale, strength);
    if (scenery?.rings) drawRings(context, scenery.rings, picture.theme, view.scale, strength);
    if (scenery?.boxes) drawBoxes(context, scenery.boxes, picture.theme, view.scale, strength);
  }
  const isBusy = picture.isDragged && picture.graph.edges.from.length > 20000;
  if (!isBusy) drawLines(context, picture, view.scale, { strength: STRENGTHS[picture.arrange] });
  context.restore();
}

function paintOver(context, picture) {
  const view = picture.view();
  const { focus, graph } = picture;
  const must = [picture.selected, picture.hovered].filter((k) => k !== null);
  const taken = new Grid();
  taken.add([view.width - BUTTONS.width, view.height - BUTTONS.height, view.width, view.height], null);
  if (picture.years.isShown) taken.add([0, view.height - YEARS.height, picture.years.root.offsetWidth + 12, view.height], null);
  context.save();
  onPixels(context, view);
  if (focus) veil(context, view, picture.theme);
  if (focus) {
    inGraph(context, view);
    if (picture.arrange === "map" && picture.paths) drawGround(context, picture.paths, picture.theme, view.scale, 0.5);
    drawLines(context, picture, view.scale, { shown: (e) => focus.edges.has(e), strength: () => 1.5 });
    onPixels(context, view);
    for (const k of focus.nodes) paintNode(context, picture, view, k);
  }
  for (const k of new Set([...must, ...(focus?.ends ?? [])])) paintRing(context, picture, view, k);
  const shown = focus ? graph.order.filter((k) => focus.nodes.has(k)) : graph.order;
  if (!picture.isMoving) {
    paintLabels(context, picture, view, [], must, taken);
    nameScenery(context, picture, view, taken);
    paintLabels(context, picture, view, shown.filter((k) => !must.includes(k)), [], taken);
  }
  context.restore();
}

function onPixels(context, view) {
  const ratio = context.canvas.width / view.width;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

function inGraph(context, view) {
  const ratio = context.canvas.width / view.width;
  context.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.left, ratio * view.top);
}

function veil(context, view, theme) {
  context.globalAlpha = FADED;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, view.width, view.height);
  context.globalAlpha = 1;
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
