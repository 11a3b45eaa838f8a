// Draw organisations as circles; small ones lie on large ones.

import { BORDER } from "./looks.js";
import { isWithin, onScreen } from "./views.js";

/** @import { Context, Picture, View } from "../types.js" */

const THINNEST = 0.3; // pixels: a thinner border is not seen

/** @param {Context} context @param {Picture} picture @param {View} view */
export function drawNodes(context, picture, view) {
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

/** Without a border. @param {Context} context @param {Picture} picture @param {View} view @param {number} k */
export function drawNode(context, { at, size, colour }, view, k) {
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(...onScreen(view, at, k), Math.max(2, size[k] * view.scale), 0, 2 * Math.PI);
  context.fillStyle = colour(k);
  context.fill();
}

/** The ring around a node that is pointed at or selected. @param {Context} context @param {Picture} picture @param {View} view @param {number} k */
export function ringNode(context, { at, size, theme }, view, k) {
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.beginPath();
  context.arc(...onScreen(view, at, k), size[k] * view.scale + 3, 0, 2 * Math.PI);
  context.strokeStyle = theme.text;
  context.lineWidth = 2;
  context.stroke();
}
