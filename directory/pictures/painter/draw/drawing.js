// Draw the whole picture once: ground, lines, circles; what is in focus over a veil; names at last.

import { Grid } from "./grid.js";
import { boxOfNode, drawLabels } from "./labels.js";
import { drawLines, strengthIn } from "./lines.js";
import { BESIDE_FOCUS, RAISED, VEIL } from "./looks.js";
import { drawNode, drawNodes, ringNode } from "./nodes.js";
import { nameUnderlay } from "./place_names.js";
import { drawBoxes, drawGround, drawRings } from "./underlay.js";

/** @import { Context, Focus, Picture, Theme, View } from "../types.js" */

const BUTTONS = { width: 58, height: 152 }; // pixels: the corner that they take
const YEARS_CORNER = 56;

/** @param {Context} context @param {Picture} picture @param {View} view */
export function drawPicture(context, picture, view) {
  const { focus, graph } = picture;
  onPixels(context, view);
  cover(context, view, picture.theme);
  drawUnderlay(context, picture, view);
  inGraph(context, view);
  drawLines(context, picture, view, (bundle) => strengthIn(picture.arrange, bundle));
  onPixels(context, view);
  drawNodes(context, picture, view);
  if (focus) drawFocus(context, picture, view, focus);
  if (picture.selected !== null) ringNode(context, picture, view, picture.selected);
  if (!picture.isMoving)
    drawNames(context, picture, view, focus ? graph.order.filter((k) => focus.nodes.has(k)) : graph.order);
}

/** @param {Context} context @param {Picture} picture @param {View} view @param {number[]} shown */
function drawNames(context, picture, view, shown) {
  const must = picture.selected === null ? [] : [picture.selected];
  const taken = cornersTaken(picture, view);
  drawLabels(context, picture, view, [], must, taken);
  for (const k of new Set([...must, ...(picture.focus?.ends ?? [])])) taken.add(boxOfNode(picture, view, k), k);
  nameUnderlay(context, picture, view, taken);
  const others = shown.filter((k) => !must.includes(k));
  drawLabels(context, picture, view, others, [], taken);
}

/** @param {Context} context @param {Picture} picture @param {View} view */
function drawUnderlay(context, { motion, graph, paths, theme }, view) {
  inGraph(context, view);
  for (const [arrange, strength] of motion.strengths()) {
    const underlay = graph.more.underlay?.[arrange];
    if (arrange === "map" && paths) drawGround(context, paths, theme, view.scale, strength);
    if (underlay?.rings) drawRings(context, underlay.rings, theme, view.scale, strength);
    if (underlay?.boxes) drawBoxes(context, underlay.boxes, theme, view.scale, strength);
  }
}

/** @param {Context} context @param {Picture} picture @param {View} view @param {Focus} focus */
function drawFocus(context, picture, view, focus) {
  const { theme, paths, arrange } = picture;
  context.globalAlpha = VEIL;
  cover(context, view, theme);
  inGraph(context, view);
  if (arrange === "map" && paths) drawGround(context, paths, theme, view.scale, BESIDE_FOCUS);
  const isShown = (/** @type {number} */ e) => focus.edges.has(e);
  drawLines(context, picture, view, () => RAISED, isShown);
  onPixels(context, view);
  for (const k of focus.nodes) drawNode(context, picture, view, k);
  for (const k of focus.ends) ringNode(context, picture, view, k);
}

/** Names leave room for the buttons, which lie on the picture. @param {Picture} picture @param {View} view */
function cornersTaken({ years }, { width, height }) {
  const taken = new Grid();
  taken.add([width - BUTTONS.width, height - BUTTONS.height, width, height], null);
  if (years.isShown) taken.add([0, height - YEARS_CORNER, years.root.offsetWidth + 12, height], null);
  return taken;
}

/** @param {Context} context @param {View} view @param {Theme} theme */
function cover(context, { width, height, margin }, theme) {
  context.fillStyle = theme.background;
  context.fillRect(-margin, -margin, width + 2 * margin, height + 2 * margin);
  context.globalAlpha = 1;
}

/** What is drawn next is given in pixels of the stage. @param {Context} context @param {View} view */
function onPixels(context, { ratio, margin }) {
  context.setTransform(ratio, 0, 0, ratio, ratio * margin, ratio * margin);
}

/** What is drawn next is given in the graph's units. @param {Context} context @param {View} view */
function inGraph(context, { ratio, scale, left, top, margin }) {
  const [x, y] = [ratio * (left + margin), ratio * (top + margin)];
  context.setTransform(ratio * scale, 0, 0, ratio * scale, x, y);
}
