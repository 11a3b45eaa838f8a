// React to the keyboard: arrows go from organisation to organisation, plus and minus zoom.

import { neighbourTowards } from "./hit_test.js";

/** @import { Picture } from "../types.js" */

const PAUSE = 250; // milliseconds: a run of keys is told once

export class Keys {
  /** @param {Picture} picture */
  constructor(picture) {
    this.picture = picture;
    const on = { signal: picture.ended.signal };
    picture.stage.addEventListener("keydown", (event) => this.onKey(event), on);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const { picture } = this;
    if (!picture.graph || event.altKey || event.ctrlKey || event.metaKey) return;
    /** @type {Record<string, () => void>} */
    const acts = {
      ArrowLeft: () => this.step(-1, 0),
      ArrowRight: () => this.step(1, 0),
      ArrowUp: () => this.step(0, -1),
      ArrowDown: () => this.step(0, 1),
      Enter: () => picture.choose(picture.selected),
      Escape: () => picture.choose(null),
      "+": () => picture.zoom(1.4),
      "-": () => picture.zoom(1 / 1.4),
      0: () => picture.fit({ isSeen: true }),
    };
    if (!Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  }

  /** @param {number} dx @param {number} dy */
  step(dx, dy) {
    const { picture } = this;
    const { selected } = picture;
    const next = selected === null ? picture.graph.order[0] : neighbourTowards(picture, selected, dx, dy);
    if (next === undefined) return;
    picture.select(next);
    picture.bringIntoView();
    clearTimeout(picture.tellTimer);
    const isCrowd = picture.graph.nodes.id[next].includes(":"); // a municipality's node, which Enter opens
    if (!isCrowd) picture.tellTimer = setTimeout(() => picture.tell({ isStep: true }), PAUSE);
  }
}
