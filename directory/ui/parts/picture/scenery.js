// What lies under the organisations: outlines and place names on the map, rings around groups.

const LEAST_RING = 12; // pixels: smaller rings get no name until the reader zooms in
const SOFT = { light: 0.16, dark: 0.26 }; // how strongly a covered municipality is filled

// Paths are made once for each ground.
function pathsOf({ shapes }) {
  return shapes.map(({ kind, colour, rings }) => {
    const path = new Path2D();
    for (const ring of rings) {
      path.moveTo(ring[0], ring[1]);
      for (let i = 2; i < ring.length; i += 2) path.lineTo(ring[i], ring[i + 1]);
      path.closePath();
    }
    return { kind, colour, path };
  });
}

// Whether a box, in pixels, lies over a ring at least in part.
function isOver([left, top, right, bottom], { x, y, r }, view) {
  const [cx, cy] = [x * view.scale + view.left, y * view.scale + view.top];
  const [dx, dy] = [cx - Math.max(left, Math.min(right, cx)), cy - Math.max(top, Math.min(bottom, cy))];
  return Math.hypot(dx, dy) < r * view.scale;
}

// In the graph's units, under everything else.
function drawGround(context, paths, theme, scale, strength) {
  context.save();
  for (const { kind, colour, path } of paths) {
    context.strokeStyle = colour ?? theme.text;
    context.fillStyle = colour ?? theme.text;
    context.lineWidth = (kind === "covered" ? 1.8 : 0.8) / scale;
    context.setLineDash(kind === "unit" ? [4 / scale, 3 / scale] : []);
    if (kind === "covered") {
      context.globalAlpha = strength * SOFT[theme.isDark ? "dark" : "light"];
      context.fill(path);
    }
    context.globalAlpha = strength * { covered: 0.9, unit: 0.5, country: 0.25 }[kind];
    context.stroke(path);
  }
  context.restore();
}

function drawRings(context, rings, theme, scale, strength) {
  context.save();
  for (const { x, y, r, colour } of rings) {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = colour ?? theme.text;
    context.strokeStyle = colour ?? theme.text;
    context.globalAlpha = strength * (colour ? 0.1 : 0.03);
    context.fill();
    context.globalAlpha = strength * (colour ? 0.8 : 0.35);
    context.lineWidth = (colour ? 1.5 : 1) / scale;
    context.setLineDash(colour ? [] : [4 / scale, 4 / scale]);
    context.stroke();
  }
  context.restore();
}

// Around what the pointer is over, in pixels.
function outlineRing(context, { theme }, view, { x, y, r, colour }) {
  context.globalAlpha = 0.9;
  context.setLineDash([]);
  context.beginPath();
  context.arc(x * view.scale + view.left, y * view.scale + view.top, r * view.scale, 0, 2 * Math.PI);
  context.strokeStyle = colour ?? theme.text;
  context.lineWidth = 2;
  context.stroke();
  context.globalAlpha = 1;
}

function drawBoxes(context, boxes, theme, scale, strength) {
  context.save();
  context.strokeStyle = theme.text;
  context.globalAlpha = strength * 0.35;
  context.lineWidth = 1 / scale;
  context.setLineDash([4 / scale, 4 / scale]);
  for (const { corners: [left, top, right, bottom] } of boxes) context.strokeRect(left - 12, top - 12, right - left + 24, bottom - top + 24);
  context.restore();
}

// ---- names, in pixels of the screen; each one that is painted goes into `taken`, so that no other covers it

function nameScenery(context, picture, view, taken) {
  const { graph, theme, arrange, widths, focus } = picture;
  const scenery = graph.more.scenery?.[arrange];
  if (!scenery) return;
  context.save();
  context.textBaseline = "middle";
  const hubs = gridOfHubs(picture, view);
  picture.ringNames = [];
  for (const ring of scenery.rings ?? []) {
    const { x, y, r, label, colour } = ring;
    if (!colour && r * view.scale < LEAST_RING) continue;
    const own = { colour: theme.text, font: `${colour ? "700 14px" : "400 12px"} ${theme.font}` };
    const away = r + (colour ? 14 : 10) / view.scale;
    const below = [[x, y + away], "center"];
    const above = [[x, y - away], "center"];
    const spots = [...(colour ? [above, below] : [below, above]), [[x + r + 6 / view.scale, y], "left"], [[x - r - 6 / view.scale, y], "right"]];
    if (!colour && focus) continue;
    for (const [at, align] of spots) {
      const isOwn = (box) => colour || scenery.rings.every((other) => other === ring || other.colour || !isOver(box, other, view));
      const box = name(context, label, at, view, taken, theme, widths, { ...own, align }, (box) => hubs.isFree(box) && isOwn(box));
      if (!box) continue;
      picture.ringNames.push({ box, ring });
      break;
    }
  }
  for (const { label, corners } of scenery.boxes ?? []) {
    const own = { colour: theme.text, font: `600 12px ${theme.font}`, align: "left" };
    name(context, label, [corners[0] - 12, corners[1] - 12 - 9 / view.scale], view, taken, theme, widths, own);
  }
  // Empty villages answer a question of their own; beside somebody in focus they would only distract.
  const places = (scenery.places ?? []).filter(([, x, y, , count]) => isNear(x, y, view) && !(focus && count === 0));
  for (const [, x, y, , count] of places) if (count === 0) diamond(context, x, y, theme, view, taken);
  for (const place of places) namePlace(context, place, { theme, widths }, view, taken);
  context.restore();
}

// A place with organisations stands in upright letters, one without in slanted ones with an empty diamond.
function namePlace(context, [label, x, y, r, count], { theme, widths }, view, taken) {
  const size = count > 20 ? 14 : count > 4 ? 13 : 12;
  const font = `${count === 0 ? "italic 400" : "600"} ${size}px ${theme.font}`;
  const own = { colour: theme.text, alpha: count < 0 ? 0.6 : 0.95, font };
  const away = r + (count === 0 ? 14 : 9) / view.scale;
  if (name(context, label, [x, y + away], view, taken, theme, widths, own)) return;
  if (name(context, label, [x, y - away], view, taken, theme, widths, own) || count !== 0) return;
  if (name(context, label, [x + 8 / view.scale, y], view, taken, theme, widths, { ...own, align: "left" })) return;
  name(context, label, [x - 8 / view.scale, y], view, taken, theme, widths, { ...own, align: "right" });
}

function isNear(x, y, view) {
  const [sx, sy] = [x * view.scale + view.left, y * view.scale + view.top];
  return sx > -80 && sy > -40 && sx < view.width + 80 && sy < view.height + 40;
}

function diamond(context, x, y, theme, view, taken) {
  const [sx, sy] = [x * view.scale + view.left, y * view.scale + view.top];
  const half = view.scale < 0.2 ? 3 : 4.5;
  taken.add([sx - half, sy - half, sx + half, sy + half], null);
  context.globalAlpha = 1;
  context.beginPath();
  for (const [dx, dy] of [[0, -1], [1, 0], [0, 1], [-1, 0]]) context.lineTo(sx + half * dx, sy + half * dy);
  context.closePath();
  context.fillStyle = theme.background;
  context.fill();
  context.strokeStyle = theme.text;
  context.lineWidth = 1.4;
  context.stroke();
}

// Paint a name unless something stands there already, or it must not be there; its box when it was painted.
function name(context, label, [x, y], view, taken, theme, widths, { colour, font, alpha = 1, align = "center" }, isFit = () => true) {
  context.font = font;
  const [text, width] = shortened(context, widths, label, 320);
  const [sx, sy] = [x * view.scale + view.left, y * view.scale + view.top];
  if (sx < 0 || sx > view.width) return null;
  const wanted = sx - { left: 0, center: width / 2, right: width }[align];
  const left = Math.max(4, Math.min(view.width - width - 4, wanted)); // what is on the screen has its whole name there
  const box = [left - 2, sy - 8, left + width + 2, sy + 8];
  if (box[2] < 0 || box[0] > view.width || box[3] < 0 || box[1] > view.height || !taken.isFree(box)) return null;
  if (!isFit(box)) return null;
  taken.add(box, null);
  context.globalAlpha = alpha;
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = 2 * HALO;
  context.strokeStyle = theme.background;
  context.fillStyle = colour;
  context.strokeText(text, left, sy);
  context.fillText(text, left, sy);
  return box;
}
