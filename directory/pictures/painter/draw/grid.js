// Find quickly which boxes lie over each other.

/** @import { Box } from "../types.js" */

const CELL = 48; // pixels

/** Boxes by the cells of the screen that they touch. */
export class Grid {
  /** @type {Map<number, { box: Box, own: number | null, question: number }[]>} */
  cells = new Map();
  question = 0; // a box that touches several cells is asked about once

  /** @param {Box} box @param {number | null} own what lies there: a node, or null for anything else */
  add(box, own) {
    const entry = { box, own, question: 0 };
    for (const key of keysOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(entry);
      else this.cells.set(key, [entry]);
    }
  }

  /** Whether something that lies in this box, at least in part, is what is looked for. @param {Box} wanted @param {(own: number | null) => boolean} isIt */
  some(wanted, isIt) {
    const [left, top, right, bottom] = wanted;
    this.question += 1;
    for (const key of keysOf(wanted))
      for (const entry of this.cells.get(key) ?? []) {
        if (entry.question === this.question) continue;
        entry.question = this.question;
        const { box, own } = entry;
        if (left < box[2] && box[0] < right && top < box[3] && box[1] < bottom && isIt(own)) return true;
      }
    return false;
  }

  /** @param {Box} box */
  isFree(box) {
    return !this.some(box, () => true);
  }
}

/** @param {Box} box */
function keysOf([left, top, right, bottom]) {
  const found = [];
  for (let i = Math.floor(left / CELL); i <= right / CELL; i += 1)
    for (let j = Math.floor(top / CELL); j <= bottom / CELL; j += 1) found.push(i * 4096 + j);
  return found;
}
