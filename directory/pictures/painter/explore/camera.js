// Hold the camera: which point of the graph is in the middle of the stage, and how many pixels one of its units takes.

import { isCalm } from "../draw/theme.js";
import { growthIn } from "./graph.js";

/** @import { Box, Graph, Picture, Places, Point, Ring, Sight, View } from "../types.js" */

const MARGIN = 18; // pixels around everything
const ABOVE_RINGS = 40; // units of the graph, for their names
const YEARS_HEIGHT = 44; // pixels
const FARTHEST = 0.002;
const NEAREST = 10;
const LARGEST = 2; // three organisations do not become three suns

export class Camera {
  x = 0;
  y = 0;
  scale = 1;
  frame = 0;

  /** @param {Picture} picture */
  constructor(picture) {
    this.picture = picture;
  }

  /**
   * At once, or little by little.
   *
   * @param {Sight} goal @param {{ milliseconds?: number, onMoved?: () => void }} options `onMoved` hears of every step
   */
  moveTo(goal, { milliseconds = 0, onMoved } = {}) {
    this.stop();
    if (!milliseconds || isCalm()) return this.set(goal, onMoved);
    const begin = { x: this.x, y: this.y, scale: this.scale };
    const since = performance.now();
    const step = (/** @type {number} */ now) => {
      const done = Math.min(1, Math.max(0, now - since) / milliseconds);
      this.set(between(begin, goal, eased(done)), onMoved);
      this.frame = done < 1 ? requestAnimationFrame(step) : 0;
    };
    this.frame = requestAnimationFrame(step);
    return undefined;
  }

  /** @param {Sight} goal @param {() => void} onMoved */
  set({ x, y, scale }, onMoved = () => this.picture.canvas.follow()) {
    [this.x, this.y] = [x, y];
    this.scale = limited(scale);
    onMoved();
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /** @param {number} dx pixels @param {number} dy pixels */
  drag(dx, dy) {
    this.moveTo(this.held({ x: this.x - dx / this.scale, y: this.y - dy / this.scale, scale: this.scale }));
  }

  /** Nobody drags everything out of sight. @param {Sight} sight */
  held({ x, y, scale }) {
    const [left, top, right, bottom] = this.picture.extent;
    return { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)), scale };
  }

  /** Nearer or farther, while what is under the point, in pixels of the stage, stays there. @param {Point} point @param {number} factor */
  zoomAt([px, py], factor) {
    const { stage } = this.picture;
    const [right, down] = [px - stage.clientWidth / 2, py - stage.clientHeight / 2];
    const scale = limited(this.scale * factor);
    const change = 1 / this.scale - 1 / scale;
    this.moveTo(this.held({ x: this.x + right * change, y: this.y + down * change, scale }));
  }

  /** How the graph's units become pixels: of the stage, and of a canvas that goes beyond it by a margin. @returns {View} */
  view(margin = 0) {
    const { clientWidth: width, clientHeight: height } = this.picture.stage;
    const [left, top] = [width / 2 - this.x * this.scale, height / 2 - this.y * this.scale];
    return { scale: this.scale, width, height, left, top, margin, ratio: globalThis.devicePixelRatio };
  }
}

/** @param {number} scale */
const limited = (scale) => Math.max(FARTHEST, Math.min(NEAREST, scale));

/** Slow at both ends. @param {number} t from 0 to 1 */
export const eased = (t) => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

/** What the camera sees on its way. @param {Sight} from @param {Sight} to @param {number} t @returns {Sight} */
export function between(from, to, t) {
  const along = (/** @type {"x" | "y"} */ axis) => from[axis] + (to[axis] - from[axis]) * t;
  return { x: along("x"), y: along("y"), scale: from.scale * (to.scale / from.scale) ** t };
}

// ---- where everything that matters is seen, in the units of the arrangement that is shown, or moved to

/** @typedef {{ graph: Pick<Graph, "more">, bare: number[] }} Drawn */

/** @param {Drawn} drawn @param {Places} at @param {string} arrange @returns {Box} */
export function boundsOf({ graph, bare }, at, arrange) {
  const { frame, rings } = graph.more.underlay?.[arrange] ?? {};
  if (frame) return frame;
  if (rings?.length) return boundsOfRings(rings);
  const grow = growthIn(graph, arrange);
  const low = (/** @type {number[]} */ along) =>
    along.reduce((least, v, k) => Math.min(least, v - bare[k] * grow), Infinity);
  const high = (/** @type {number[]} */ along) =>
    along.reduce((most, v, k) => Math.max(most, v + bare[k] * grow), -Infinity);
  return [low(at.x), low(at.y), high(at.x), high(at.y)];
}

/** @param {Ring[]} rings @returns {Box} */
function boundsOfRings(rings) {
  return [
    Math.min(...rings.map(({ x, r }) => x - r)),
    Math.min(...rings.map(({ y, r }) => y - r - ABOVE_RINGS)),
    Math.max(...rings.map(({ x, r }) => x + r)),
    Math.max(...rings.map(({ y, r }) => y + r)),
  ];
}

/** All there is, also what is first outside of the frame. @param {Drawn} drawn @param {Places} at @param {string} arrange @returns {Box} */
export function extentOf(drawn, at, arrange) {
  const [left, top, right, bottom] = boundsOf(drawn, at, arrange);
  const least = (/** @type {number[]} */ values, /** @type {number} */ first) =>
    values.reduce((a, b) => Math.min(a, b), first);
  const most = (/** @type {number[]} */ values, /** @type {number} */ first) =>
    values.reduce((a, b) => Math.max(a, b), first);
  return [least(at.x, left), least(at.y, top), most(at.x, right), most(at.y, bottom)];
}

/** Where the camera sees everything; null while there is nothing, or no room. @param {Picture} picture @param {Places} at @param {string} arrange @returns {Sight | null} */
export function wholeView(picture, at, arrange) {
  const { stage } = picture;
  if (!picture.graph?.nodes.id.length || !stage.clientWidth) return null;
  const [left, top, right, bottom] = boundsOf(picture, at, arrange);
  const foot = picture.years.isShown ? YEARS_HEIGHT : 0;
  const across = (stage.clientWidth - 2 * MARGIN) / (right - left);
  const scale = Math.min(across, (stage.clientHeight - 2 * MARGIN - foot) / (bottom - top), LARGEST);
  return { x: (left + right) / 2, y: (top + bottom) / 2 + foot / 2 / scale, scale };
}
