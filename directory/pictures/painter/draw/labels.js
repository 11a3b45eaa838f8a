// Place names of nodes in pixels of the screen, so that text stays readable at any zoom, and never one over another.

import { Grid } from "./grid.js";
import { HALO, HUBS, LABEL, LABEL_WIDTH } from "./looks.js";
import { onScreen } from "./views.js";

/** @import { Box, Context, Picture, View } from "../types.js" */

const PIXELS_PER_LABEL = 4500;
const MOST_TRIES = 1500;

/**
 * Important ones first, where they cover no other label and few nodes.
 *
 * @param {Context} context @param {Picture} picture @param {View} view
 * @param {number[]} shown nodes, the most important first
 * @param {number[]} must those that get a name whatever it covers
 * @param {Grid} labels what is taken; names that are drawn are added
 */
export function drawLabels(context, picture, view, shown, must, labels) {
  const { graph, theme, widths } = picture;
  const nodes = gridOfNodes(picture, view, shown.length > 5000 ? [] : shown);
  let left = Math.max(12, (view.width * view.height) / PIXELS_PER_LABEL);
  let tries = MOST_TRIES;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = theme.background;
  context.fillStyle = theme.text;
  const hubs = new Set(graph.order.slice(0, HUBS));
  for (const k of new Set([...must, ...shown])) {
    if (left <= 0 || tries <= 0) break;
    const [x, y] = onScreen(view, picture.at, k);
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    tries -= 1;
    const radius = picture.size[k] * view.scale;
    const isNeeded = must.includes(k);
    context.font = `${radius > 11 || isNeeded || hubs.has(k) ? 600 : 400} ${LABEL}px ${theme.font}`;
    const [text, width] = shortened(context, widths, graph.nodes.label[k]);
    const limit = isNeeded || hubs.has(k) || picture.focus ? Infinity : 1 + graph.edgesOf[k].length / 3;
    const around = boxesAround(x, y, radius, width, view);
    const box = freeBox(around, labels, nodes, picture.size, k, { isNeeded, limit });
    if (!box) continue;
    labels.add(box, k);
    left -= 1;
    context.strokeText(text, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    context.fillText(text, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  }
}

/**
 * Below, above, right and left of a node, as far as it is on the screen.
 *
 * @param {number} x @param {number} y @param {number} radius @param {number} width of the name
 * @param {Pick<View, "width" | "height">} view @returns {Box[]}
 */
export function boxesAround(x, y, radius, width, view) {
  const half = width / 2 + 2;
  const high = LABEL / 2 + 2;
  const away = radius + 2;
  const below = y + away + high;
  const above = y - away - high;
  const [right, left] = [x + away + half, x - away - half];
  return [
    [x, below],
    [x, above],
    [right, y],
    [left, y],
  ]
    .map(([cx, cy]) => /** @type {Box} */ ([cx - half, cy - high, cx + half, cy + high]))
    .filter((box) => box[0] >= 0 && box[1] >= 0 && box[2] <= view.width && box[3] <= view.height);
}

/**
 * The box that covers no label and the fewest nodes. A node's name may cover smaller nodes only, and the more of them
 * the more partners it has: hubs stand in the thick of it and need their names most.
 *
 * @param {Box[]} boxes @param {Grid} labels @param {Grid} nodes @param {number[]} size of the nodes @param {number} k
 * @param {{ isNeeded: boolean, limit: number }} options so many nodes are too many to cover
 * @returns {Box | null}
 */
export function freeBox(boxes, labels, nodes, size, k, { isNeeded, limit }) {
  let best = null;
  let least = limit;
  for (const box of boxes) {
    if (!labels.isFree(box)) continue;
    let covered = 0;
    const isTooMuch = (/** @type {number | null} */ other) => {
      if (other === null || other === k) return false;
      covered += 1;
      return covered >= least || (!isNeeded && size[other] >= size[k]);
    };
    if (nodes.some(box, isTooMuch)) continue;
    [best, least] = [box, covered];
    if (!covered) break;
  }
  return best;
}

/**
 * The text, cut to the room there is, and its width; measured once for each font.
 *
 * @param {Pick<Context, "font" | "measureText">} context @param {Map<string, [string, number]>} widths what is known
 * @param {string} label @param {number} room @returns {[string, number]}
 */
export function shortened(context, widths, label, room = LABEL_WIDTH) {
  const key = `${context.font}|${label}`;
  const known = widths.get(key);
  if (known) return known;
  let letters = [...label].slice(0, 60);
  let text = letters.length < label.length ? `${letters.join("")}…` : label;
  while (letters.length && context.measureText(text).width > room) {
    letters = letters.slice(0, -1);
    text = `${letters.join("").trimEnd()}…`;
  }
  /** @type {[string, number]} */
  const measured = [text, context.measureText(text).width];
  widths.set(key, measured);
  return measured;
}

/** Circles that no name of a ring may cover. @param {Picture} picture @param {View} view */
export function gridOfHubs(picture, view) {
  return gridOfNodes(picture, view, picture.graph.order.slice(0, HUBS));
}

/** @param {Picture} picture @param {View} view @param {number[]} members */
function gridOfNodes(picture, view, members) {
  const grid = new Grid();
  for (const k of members) {
    const box = boxOfNode(picture, view, k);
    if (box[2] > 0 && box[3] > 0 && box[0] < view.width && box[1] < view.height) grid.add(box, k);
  }
  return grid;
}

/** @param {Pick<Picture, "at" | "size">} picture @param {View} view @param {number} k @returns {Box} */
export function boxOfNode({ at, size }, view, k) {
  const [x, y] = onScreen(view, at, k);
  const r = Math.max(2, size[k] * view.scale);
  return [x - r, y - r, x + r, y + r];
}
