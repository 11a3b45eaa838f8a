// Write names of rings, boxes and places, in pixels of the screen; each one that is written goes into `taken`, so that
// no other covers it.

import { gridOfHubs, shortened } from "./labels.js";
import { BOX_MARGIN, DIAMOND, HALO, LABEL, LEAST_RING, PLACE_SIZES } from "./looks.js";
import { inPixels } from "./views.js";

/** @import { Box, Context, Frame, Grid, Picture, Place, Point, Ring, View } from "../types.js" */

/** @typedef {"left" | "center" | "right"} Align */
/** @typedef {{ font: string, alpha?: number }} Style */
/** @typedef {{ context: Context, picture: Picture, view: View, taken: Grid }} Paper where names are written */

const WIDEST = 320; // pixels

/** @param {Context} context @param {Picture} picture @param {View} view @param {Grid} taken */
export function nameUnderlay(context, picture, view, taken) {
  const underlay = picture.graph.more.underlay?.[picture.arrange];
  picture.ringNames = [];
  if (!underlay) return;
  const paper = { context, picture, view, taken };
  context.save();
  context.textBaseline = "middle";
  nameRings(paper, underlay.rings ?? []);
  for (const box of underlay.boxes ?? []) nameBox(paper, box);
  namePlaces(paper, underlay.places ?? []);
  context.restore();
}

/** @param {Paper} paper @param {Ring[]} rings */
function nameRings(paper, rings) {
  const { picture, view } = paper;
  const hubs = gridOfHubs(picture, view);
  for (const ring of rings) {
    const { r, label, colour } = ring;
    if (!colour && (picture.focus || r * view.scale < LEAST_RING)) continue;
    const font = colour ? `700 ${LABEL + 2}px` : `400 ${LABEL}px`;
    const isOwn = (/** @type {Box} */ box) =>
      colour !== null || rings.every((other) => other === ring || other.colour || !isOver(box, other, view));
    const isFit = (/** @type {Box} */ box) => hubs.isFree(box) && isOwn(box);
    const box = firstFree(spotsOfRing(ring, view), (at, align) => write(paper, label, at, align, { font }, isFit));
    if (box) picture.ringNames.push({ box, ring });
  }
}

/** A group's name stands above its ring if it can, a part's below. @param {Ring} ring @param {View} view @returns {[Point, Align][]} */
function spotsOfRing({ x, y, r, colour }, view) {
  const away = r + (colour ? 14 : 10) / view.scale;
  const beside = r + 6 / view.scale;
  /** @type {[Point, Align][]} */
  const upright = [
    [[x, y - away], "center"],
    [[x, y + away], "center"],
  ];
  return [...(colour ? upright : upright.reverse()), [[x + beside, y], "left"], [[x - beside, y], "right"]];
}

/** @template Found @param {[Point, Align][]} spots @param {(at: Point, align: Align) => Found | null} tries */
function firstFree(spots, tries) {
  for (const [at, align] of spots) {
    const found = tries(at, align);
    if (found) return found;
  }
  return null;
}

/** @param {Paper} paper @param {Frame} frame */
function nameBox(paper, { label, corners: [left, top] }) {
  const at = /** @type {Point} */ ([left - BOX_MARGIN, top - BOX_MARGIN - 9 / paper.view.scale]);
  write(paper, label, at, "left", { font: `600 ${LABEL}px` });
}

/** Empty villages answer a question of their own; beside somebody in focus they would only distract. @param {Paper} paper @param {Place[]} places */
function namePlaces(paper, places) {
  const { picture, view } = paper;
  const shown = places.filter(([, x, y, , count]) => isNear(x, y, view) && !(picture.focus && count === 0));
  for (const [, x, y, , count] of shown) if (count === 0) drawDiamond(paper, x, y);
  for (const place of shown) namePlace(paper, place);
}

/** A place with organisations stands in upright letters, one without in slanted ones with an empty diamond. @param {Paper} paper @param {Place} place */
function namePlace(paper, [label, x, y, r, count]) {
  const { view } = paper;
  const larger = PLACE_SIZES.filter((least) => count > least).length;
  const style = { font: `${count === 0 ? "italic 400" : "600"} ${LABEL + larger}px`, alpha: count < 0 ? 0.6 : 0.95 };
  const away = r + (count === 0 ? 14 : 9) / view.scale;
  const aside = 8 / view.scale;
  /** @type {[Point, Align][]} */
  const upright = [
    [[x, y + away], "center"],
    [[x, y - away], "center"],
  ];
  /** @type {[Point, Align][]} */
  const beside =
    count === 0
      ? [
          [[x + aside, y], "left"],
          [[x - aside, y], "right"],
        ]
      : [];
  firstFree([...upright, ...beside], (at, align) => write(paper, label, at, align, style));
}

/** @param {number} x @param {number} y @param {View} view */
function isNear(x, y, view) {
  const [sx, sy] = inPixels(view, x, y);
  return sx > -80 && sy > -40 && sx < view.width + 80 && sy < view.height + 40;
}

/** Whether a box, in pixels, lies over a ring at least in part. @param {Box} box @param {Ring} ring @param {View} view */
export function isOver([left, top, right, bottom], { x, y, r }, view) {
  const [cx, cy] = inPixels(view, x, y);
  const [dx, dy] = [cx - Math.max(left, Math.min(right, cx)), cy - Math.max(top, Math.min(bottom, cy))];
  return Math.hypot(dx, dy) < r * view.scale;
}

/** @param {Paper} paper @param {number} x @param {number} y */
function drawDiamond({ context, picture: { theme }, view, taken }, x, y) {
  const [sx, sy] = inPixels(view, x, y);
  const half = view.scale < 0.2 ? (2 * DIAMOND) / 3 : DIAMOND;
  taken.add([sx - half, sy - half, sx + half, sy + half], null);
  context.globalAlpha = 1;
  context.beginPath();
  for (const [dx, dy] of [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ])
    context.lineTo(sx + half * dx, sy + half * dy);
  context.closePath();
  context.fillStyle = theme.background;
  context.fill();
  context.strokeStyle = theme.text;
  context.lineWidth = 1.4;
  context.stroke();
}

/**
 * Write a name unless something stands there already, or it must not be there; its box when it was written.
 *
 * @param {Paper} paper @param {string} label @param {Point} at @param {Align} align @param {Style} style
 * @param {(box: Box) => boolean} isFit @returns {Box | null}
 */
function write({ context, picture: { theme, widths }, view, taken }, label, [x, y], align, style, isFit = () => true) {
  context.font = `${style.font} ${theme.font}`;
  const [text, width] = shortened(context, widths, label, WIDEST);
  const [sx, sy] = inPixels(view, x, y);
  if (sx < 0 || sx > view.width) return null;
  const left = leftOf(sx - { left: 0, center: width / 2, right: width }[align], width, view);
  /** @type {Box} */
  const box = [left - 2, sy - 8, left + width + 2, sy + 8];
  if (box[2] < 0 || box[0] > view.width || box[3] < 0 || box[1] > view.height) return null;
  if (!taken.isFree(box) || !isFit(box)) return null;
  taken.add(box, null);
  context.globalAlpha = style.alpha ?? 1;
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = theme.background;
  context.fillStyle = theme.text;
  context.strokeText(text, left, sy);
  context.fillText(text, left, sy);
  return box;
}

/** What is on the screen has its whole name there. @param {number} wanted @param {number} width @param {View} view */
function leftOf(wanted, width, view) {
  return Math.max(4, Math.min(view.width - width - 4, wanted));
}
