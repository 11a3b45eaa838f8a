// What lies under the circles: outlines and places on the map, rings around groups; and their names.

const OUTLINES = { covered: [0.9, 1.8], unit: [0.5, 0.8], country: [0.25, 0.8] };
const SOFT = 0.16;
const LEAST_RING = 20;

function pathsOf(shapes) {
  return shapes.map(({ kind, colour, rings }) => {
    const path = new Path2D();
    for (const ring of rings) {
      path.moveTo(ring[0], ring[1]);
      for (let i = 2; i < ring.length; i += 2) path.lineTo(ring[i], ring[i + 1]);
      path.closePath();
    }
    return { kind, colour: colour ?? INK, path };
  });
}

function paintScenery(context, scale, strength) {
  const { rings = [], boxes = [] } = content.scenery;
  context.save();
  for (const { kind, colour, path } of paths) {
    const [opacity, width] = OUTLINES[kind];
    [context.fillStyle, context.strokeStyle, context.lineWidth] = [colour, colour, width / scale];
    context.setLineDash(kind === "unit" ? [4 / scale, 3 / scale] : []);
    context.globalAlpha = SOFT * strength;
    if (kind === "covered") context.fill(path);
    context.globalAlpha = opacity * strength;
    context.stroke(path);
  }
  for (const { x, y, r, colour } of rings) {
    circle(context, x, y, r);
    [context.fillStyle, context.strokeStyle] = [colour ?? INK, colour ?? INK];
    context.globalAlpha = (colour ? 0.1 : 0.03) * strength;
    context.fill();
    context.globalAlpha = (colour ? 0.8 : 0.35) * strength;
    context.lineWidth = (colour ? 1.5 : 1) / scale;
    context.setLineDash(colour ? [] : [4 / scale, 4 / scale]);
    context.stroke();
  }
  [context.globalAlpha, context.strokeStyle, context.lineWidth] = [0.35 * strength, INK, 1 / scale];
  context.setLineDash([4 / scale, 4 / scale]);
  for (const { corners: [left, top, right, bottom] } of boxes) context.strokeRect(left - 12, top - 12, right - left + 24, bottom - top + 24);
  context.restore();
}

// Villages without an organisation are left out beside somebody in focus: they would only distract.
function paintCaptions(names, withEmpty) {
  const { rings = [], boxes = [], places = [] } = content.scenery;
  const { scale } = names;
  for (const { x, y, r, label, colour } of rings) {
    if (!colour && r * scale < LEAST_RING) continue;
    const away = r + (colour ? 14 : 10) / scale;
    const spots = [[x, y - away, 0.5], [x, y + away, 0.5]];
    write(names, label, colour ? spots : spots.reverse(), colour ? { weight: 700, pixels: 14 } : {});
  }
  for (const { label, corners: [left, top] } of boxes) write(names, label, [[left - 12, top - 12 - 10 / scale, 0]], { weight: 600 });
  const shown = places.filter(([, , , , count]) => withEmpty || count !== 0);
  for (const [, x, y, , count] of shown) if (count === 0) paintDiamond(names, x, y);
  for (const place of shown) namePlace(names, place);
}

// A place with organisations stands in upright letters, one without in slanted ones, where nobody looks faint.
function namePlace(names, [label, x, y, r, count]) {
  const { scale } = names;
  const away = r + (count === 0 ? 14 : 10) / scale;
  const spots = [[x, y + away, 0.5], [x, y - away, 0.5]];
  const beside = [[x + 8 / scale, y, 0], [x - 8 / scale, y, 1]];
  if (count > 0) write(names, label, spots, { weight: 600, pixels: count > 20 ? 14 : count > 4 ? 13 : 12 });
  else if (count === 0) write(names, label, [...spots, ...beside], { style: "italic" });
  else write(names, label, spots, { alpha: 0.6 });
}

function paintDiamond({ context, scale, boxes }, x, y) {
  const half = (scale < 0.2 ? 3 : 4.5) / scale;
  boxes.push([x - half, y - half, x + half, y + half]);
  context.save();
  context.beginPath();
  for (const [dx, dy] of [[0, -half], [half, 0], [0, half], [-half, 0]]) context.lineTo(x + dx, y + dy);
  context.closePath();
  [context.fillStyle, context.strokeStyle, context.lineWidth] = [PAPER, INK, 1.4 / scale];
  context.fill();
  context.stroke();
  context.restore();
}
