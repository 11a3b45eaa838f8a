// Turn points of the graph into points of the screen.

/** @import { Places, Point, View } from "../types.js" */

/** A point of the graph in pixels of the stage. @param {View} view @param {number} x @param {number} y @returns {Point} */
export function inPixels(view, x, y) {
  return [x * view.scale + view.left, y * view.scale + view.top];
}

/** A node in pixels of the stage. @param {View} view @param {Places} at @param {number} k */
export function onScreen(view, at, k) {
  return inPixels(view, at.x[k], at.y[k]);
}

/**
 * Whether a box, in pixels, is seen at least in part on the stage or in its margin.
 *
 * @param {View} view @param {number} left @param {number} top @param {number} right @param {number} bottom
 */
export function isWithin({ width, height, margin }, left, top, right, bottom) {
  return right > -margin && bottom > -margin && left < width + margin && top < height + margin;
}
