// Show the drawing on a canvas. Everything is drawn on a sheet somewhat larger than the stage; while the reader moves the
// camera the sheet is only moved, which is fast for any number of organisations, and drawn anew when the camera rests.

import { drawPicture } from "../draw/drawing.js";
import { ringNode } from "../draw/nodes.js";
import { outlineRing } from "../draw/underlay.js";

/** @import { Picture, View } from "../types.js" */

const REST = 120; // milliseconds without a move
const BEYOND = 0.75; // of the stage on each side, so far the camera goes before a new sheet is needed
const FAST = 8; // milliseconds: what is drawn in less is drawn anew for every step of a zoom, for sharp letters
const STRETCH = [0.6, 1.7]; // how far a sheet may be shrunk and stretched

export class Canvas {
  sheet = new OffscreenCanvas(1, 1);
  /** The view that the sheet shows. @type {View | null} */
  shown = null;
  cost = 0;
  frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  resting;

  /** @param {Picture} picture */
  constructor(picture) {
    this.picture = picture;
    this.element = document.createElement("canvas");
    const context = this.element.getContext("2d", { alpha: false });
    const paper = this.sheet.getContext("2d", { alpha: false });
    if (!context || !paper) throw new Error("this browser draws no canvas");
    this.context = context;
    this.paper = paper;
    this.element.width = 0; // until the stage has a size
    picture.stage.append(this.element);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(picture.stage);
  }

  end() {
    this.observer.disconnect();
    clearTimeout(this.resting);
    cancelAnimationFrame(this.frame);
  }

  resize() {
    const { picture, element } = this;
    element.width = Math.round(picture.stage.clientWidth * devicePixelRatio);
    element.height = Math.round(picture.stage.clientHeight * devicePixelRatio);
    this.shown = null;
    if (picture.isFitted) picture.fit();
    this.show();
  }

  /** Everything anew, at the next frame. */
  redraw() {
    this.shown = null;
    this.ask();
  }

  /** The camera has moved: the sheet goes along until it rests, or the reader lets go of it. */
  follow() {
    clearTimeout(this.resting);
    if (!this.picture.pointer.isHolding()) this.resting = setTimeout(() => this.redraw(), REST);
    if (this.cost < FAST && this.shown?.scale !== this.picture.camera.scale) this.shown = null;
    this.ask();
  }

  /** Only what lies on the sheet has changed, such as the ring under the pointer. */
  ask() {
    this.frame ||= requestAnimationFrame(() => this.show());
  }

  show() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { picture, element, context } = this;
    if (!picture.graph || !element.width || !element.height) return;
    const view = picture.camera.view();
    const shown = this.shown && this.covers(this.shown, view) ? this.shown : this.draw();
    const [x, y, stretch] = place(shown, view);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, element.width, element.height);
    const [left, top] = [Math.round(x * view.ratio), Math.round(y * view.ratio)]; // whole pixels are copied, not mixed
    context.drawImage(this.sheet, left, top, this.sheet.width * stretch, this.sheet.height * stretch);
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    if (picture.ring) outlineRing(context, picture.theme, view, picture.ring);
    if (picture.hovered !== null) ringNode(context, picture, view, picture.hovered);
  }

  draw() {
    const { picture, sheet } = this;
    const beyond = picture.isMoving ? 0 : BEYOND * Math.min(picture.stage.clientWidth, picture.stage.clientHeight);
    const view = picture.camera.view(Math.round(beyond));
    const begin = performance.now();
    sheet.width = Math.round((view.width + 2 * view.margin) * view.ratio); // which also empties it
    sheet.height = Math.round((view.height + 2 * view.margin) * view.ratio);
    drawPicture(this.paper, picture, view);
    this.shown = view;
    this.cost = performance.now() - begin;
    return view;
  }

  /** Whether the sheet, which shows one view, fills the stage in another. @param {View} shown @param {View} view */
  covers(shown, view) {
    if (shown.ratio !== view.ratio) return false;
    const [x, y, stretch] = place(shown, view);
    const [width, height] = [this.sheet.width, this.sheet.height].map((length) => (length / view.ratio) * stretch);
    const isNear = stretch > STRETCH[0] && stretch < STRETCH[1];
    return isNear && x <= 0.5 && y <= 0.5 && x + width >= view.width - 0.5 && y + height >= view.height - 0.5;
  }
}

/** Where the sheet's corner is on the stage now, and how far the sheet is stretched. @param {View} shown @param {View} view */
function place(shown, { scale, left, top }) {
  const stretch = scale / shown.scale;
  return [left - (shown.left + shown.margin) * stretch, top - (shown.top + shown.margin) * stretch, stretch];
}
