// One drawing of the picture: ground, lines, circles; what is in focus over a veil; names at last.

const BUTTONS = { width: 58, height: 152 }; // the corner that they take
const YEARS = { height: 56 };
const FADED = 0.85;

function paintPicture(context, picture, view) {
  const { focus, graph } = picture;
  onPixels(context, view);
  cover(context, view, picture.theme);
  paintGround(context, picture, view);
  inGraph(context, view);
  drawLines(context, picture, view, { strength: (bundle) => strengthIn(picture.arrange, bundle) });
  onPixels(context, view);
  paintNodes(context, picture, view);
  if (focus) paintFocus(context, picture, view);
  if (picture.selected !== null) paintRing(context, picture, view, picture.selected);
  if (picture.isMoving) return;
  const must = picture.selected === null ? [] : [picture.selected];
  const shown = focus ? graph.order.filter((k) => focus.nodes.has(k)) : graph.order;
  const taken = cornersTaken(picture, view);
  paintLabels(context, picture, view, [], must, taken);
  for (const k of new Set([...must, ...(focus?.ends ?? [])])) taken.add(boxOfNode(picture, view, k), k);
  nameScenery(context, picture, view, taken);
  paintLabels(context, picture, view, shown.filter((k) => !must.includes(k)), [], taken);
}

function paintGround(context, picture, view) {
  inGraph(context, view);
  for (const [arrange, strength] of picture.motion.strengths()) {
    const scenery = picture.graph.more.scenery?.[arrange];
    if (arrange === "map" && picture.paths) drawGround(context, picture.paths, picture.theme, view.scale, strength);
    if (scenery?.rings) drawRings(context, scenery.rings, picture.theme, view.scale, strength);
    if (scenery?.boxes) drawBoxes(context, scenery.boxes, picture.theme, view.scale, strength);
  }
}

function paintFocus(context, picture, view) {
  const { focus, theme, paths, arrange } = picture;
  context.globalAlpha = FADED;
  cover(context, view, theme);
  inGraph(context, view);
  if (arrange === "map" && paths) drawGround(context, paths, theme, view.scale, 0.5);
  drawLines(context, picture, view, { shown: (e) => focus.edges.has(e), strength: () => 1.5 });
  onPixels(context, view);
  for (const k of focus.nodes) paintNode(context, picture, view, k);
  for (const k of focus.ends) paintRing(context, picture, view, k);
}

// Names leave room for the buttons, which lie on the picture.
function cornersTaken({ years }, { width, height }) {
  const taken = new Grid();
  taken.add([width - BUTTONS.width, height - BUTTONS.height, width, height], null);
  if (years.isShown) taken.add([0, height - YEARS.height, years.root.offsetWidth + 12, height], null);
  return taken;
}

function cover(context, { width, height, margin }, theme) {
  context.fillStyle = theme.background;
  context.fillRect(-margin, -margin, width + 2 * margin, height + 2 * margin);
  context.globalAlpha = 1;
}

// What is painted next is given in pixels of the stage, or in the graph's units.
function onPixels(context, { ratio, margin }) {
  context.setTransform(ratio, 0, 0, ratio, ratio * margin, ratio * margin);
}

function inGraph(context, { ratio, scale, left, top, margin }) {
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (left + margin), ratio * (top + margin));
}
