// Move from one arrangement to another: every organisation goes straight and smoothly, so that the eye can follow it.

import { isCalm } from "../draw/theme.js";
import { between, eased, extentOf, wholeView } from "./camera.js";
import { growthIn, placesIn } from "./graph.js";

/** @import { Picture, Places, Sight } from "../types.js" */

const MOVE = 900; // milliseconds
const MOST_MOVED = 6000; // nodes; more would stutter, so they jump

export class Motion {
  frame = 0;
  done = 1;
  from = "";
  /** @type {Places} */
  goal = { x: [], y: [] };

  /** @param {Picture} picture */
  constructor(picture) {
    this.picture = picture;
  }

  /** Jump when there is nothing to follow or the reader wants no motion. @param {string} arrange */
  to(arrange) {
    const { picture } = this;
    const goal = placesIn(picture.graph, arrange);
    const camera = wholeView(picture, goal, arrange) ?? picture.camera;
    this.stop();
    picture.camera.stop();
    this.goal = goal;
    picture.extent = extentOf(picture, goal, arrange);
    this.from = picture.arrange;
    picture.arrange = arrange;
    picture.isFitted = true;
    if (picture.graph.nodes.id.length <= MOST_MOVED && !isCalm()) return this.start(picture.at, goal, camera);
    this.set(goal, growthIn(picture.graph, arrange), camera);
    return undefined;
  }

  /** @param {Places} begin @param {Places} goal @param {Sight} camera */
  start(begin, goal, camera) {
    const { picture } = this;
    const since = performance.now();
    const [grown, growth] = [picture.grow, growthIn(picture.graph, picture.arrange)];
    const from = { x: picture.camera.x, y: picture.camera.y, scale: picture.camera.scale };
    picture.isMoving = true;
    const step = (/** @type {number} */ now) => {
      this.done = Math.min(1, Math.max(0, now - since) / MOVE);
      const t = eased(this.done);
      const along = (/** @type {"x" | "y"} */ axis) =>
        begin[axis].map((value, k) => value + (goal[axis][k] - value) * t);
      if (this.done < 1) this.frame = requestAnimationFrame(step);
      else this.stop();
      this.set({ x: along("x"), y: along("y") }, grown * (growth / grown) ** t, between(from, camera, t));
    };
    this.frame = requestAnimationFrame(step);
  }

  /** The reader takes hold of the picture: everybody is there at once. */
  finish() {
    const { picture } = this;
    if (!picture.isMoving) return;
    this.stop();
    this.set(this.goal, growthIn(picture.graph, picture.arrange), picture.camera);
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.picture.isMoving = false;
  }

  /** @param {Places} at @param {number} grow @param {Sight} camera */
  set(at, grow, camera) {
    const { picture } = this;
    picture.at = at;
    if (grow !== picture.grow) picture.growTo(grow);
    picture.camera.set(camera, () => picture.canvas.redraw());
  }

  /** Arrangements whose underlay is seen, and how strongly: while moving one goes and the other comes. @returns {[string, number][]} */
  strengths() {
    const { picture } = this;
    if (!picture.isMoving) return [[picture.arrange, 1]];
    return [
      [this.from, 1 - this.done],
      [picture.arrange, this.done],
    ];
  }
}
