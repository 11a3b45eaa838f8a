// Draw what lies under the organisations: outlines on the map, rings around groups, boxes.

import { BOX_MARGIN, BOXES, FILLS, OUTLINES, RINGS } from "./looks.js";
import { inPixels } from "./views.js";

/** @import { Context, Frame, GroundPart, Outline, Ring, ShapePath, Theme, View } from "../types.js" */

/** Paths are made once for each ground. @param {GroundPart} ground @returns {ShapePath[]} */
export function pathsOf({ shapes }) {
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

/** @param {Context} context @param {Outline} look @param {number} scale */
function applyOutline(context, { width, dashes }, scale) {
  context.lineWidth = width / scale;
  context.setLineDash(dashes.map((length) => length / scale));
}

/**
 * In the graph's units, under everything else.
 *
 * @param {Context} context @param {ShapePath[]} paths @param {Theme} theme @param {number} scale @param {number} strength
 */
export function drawGround(context, paths, theme, scale, strength) {
  context.save();
  for (const { kind, colour, path } of paths) {
    const look = OUTLINES[kind];
    context.strokeStyle = colour ?? theme.text;
    context.fillStyle = colour ?? theme.text;
    applyOutline(context, look, scale);
    if (kind === "covered") {
      context.globalAlpha = strength * FILLS[theme.isDark ? "dark" : "light"];
      context.fill(path);
    }
    context.globalAlpha = strength * look.opacity;
    context.stroke(path);
  }
  context.restore();
}

/** @param {Context} context @param {Ring[]} rings @param {Theme} theme @param {number} scale @param {number} strength */
export function drawRings(context, rings, theme, scale, strength) {
  context.save();
  for (const { x, y, r, colour } of rings) {
    const look = RINGS[colour ? "group" : "part"];
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = colour ?? theme.text;
    context.strokeStyle = colour ?? theme.text;
    context.globalAlpha = strength * look.fill;
    context.fill();
    context.globalAlpha = strength * look.opacity;
    applyOutline(context, look, scale);
    context.stroke();
  }
  context.restore();
}

/** Around the ring that is pointed at, in pixels. @param {Context} context @param {Theme} theme @param {View} view @param {Ring} ring */
export function outlineRing(context, theme, view, { x, y, r, colour }) {
  context.globalAlpha = 0.9;
  context.setLineDash([]);
  context.beginPath();
  context.arc(...inPixels(view, x, y), r * view.scale, 0, 2 * Math.PI);
  context.strokeStyle = colour ?? theme.text;
  context.lineWidth = 2;
  context.stroke();
  context.globalAlpha = 1;
}

/** @param {Context} context @param {Frame[]} boxes @param {Theme} theme @param {number} scale @param {number} strength */
export function drawBoxes(context, boxes, theme, scale, strength) {
  context.save();
  context.strokeStyle = theme.text;
  context.globalAlpha = strength * BOXES.opacity;
  applyOutline(context, BOXES, scale);
  for (const {
    corners: [left, top, right, bottom],
  } of boxes)
    context.strokeRect(
      left - BOX_MARGIN,
      top - BOX_MARGIN,
      right - left + 2 * BOX_MARGIN,
      bottom - top + 2 * BOX_MARGIN,
    );
  context.restore();
}
