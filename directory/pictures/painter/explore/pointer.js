// React to the reader's mouse and fingers: point, click, drag, pinch, turn the wheel.

import { edgeAt, nodeAt, ringAt, ringNamed, villageAt } from "./hit_test.js";

/** @import { Picture, Point, Ring, Sight } from "../types.js" */

const STEADY = 5; // pixels: a pointer that moves no farther has clicked
const WHEEL = [0.002, 0.05, 1]; // doublings for each pixel, line or page that a wheel turns
const PINCHED = 8; // a touchpad's pinch arrives as a wheel with Ctrl, turned very little
const STEP = 1.4; // a button zooms so far
const HINT = 1500; // milliseconds

export class Pointer {
  /** Pointers that are down, and where they are on the stage. @type {Map<number, Point>} */
  down = new Map();
  hasMoved = false;
  /** @type {Sight | null} */
  before = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  hintTimer;

  /** @param {Picture} picture */
  constructor(picture) {
    this.picture = picture;
    const { stage, frame } = picture;
    const on = { signal: picture.ended.signal };
    const firm = { passive: false, ...on };
    stage.addEventListener("wheel", (event) => this.onWheel(event), firm);
    stage.addEventListener("pointerdown", (event) => this.onDown(event), on);
    stage.addEventListener("pointermove", (event) => this.onMove(event), on);
    stage.addEventListener("pointerup", (event) => this.onUp(event), on);
    stage.addEventListener("pointercancel", (event) => this.onScroll(event), on);
    stage.addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), firm);
    stage.addEventListener("pointerleave", ({ pointerType }) => pointerType === "touch" || this.hover(null), on);
    const [nearer, farther, whole] = frame.querySelectorAll(".zoom button");
    nearer.addEventListener("click", () => picture.zoom(STEP), on);
    farther.addEventListener("click", () => picture.zoom(1 / STEP), on);
    whole.addEventListener("click", () => picture.fit({ isSeen: true }), on);
  }

  rest() {
    clearTimeout(this.hintTimer);
  }

  /** @param {{ clientX: number, clientY: number }} event @returns {Point} */
  where({ clientX, clientY }) {
    const area = this.picture.stage.getBoundingClientRect();
    return [clientX - area.left - this.picture.stage.clientLeft, clientY - area.top - this.picture.stage.clientTop];
  }

  // ---- dragging with one pointer, pinching with two

  /** @param {PointerEvent} event */
  onDown(event) {
    if (event.button) return;
    const { stage } = this.picture;
    if (event.pointerType !== "touch") stage.focus({ preventScroll: true });
    stage.setPointerCapture(event.pointerId);
    this.hover(null);
    this.hasMoved = this.down.size > 0;
    const { x, y, scale } = this.picture.camera;
    this.before = { x, y, scale };
    this.down.set(event.pointerId, this.where(event));
  }

  /** @param {PointerEvent} event */
  onMove(event) {
    const was = this.down.get(event.pointerId);
    if (was) this.onDrag(event, was);
    else this.onPoint(event);
  }

  /** @param {PointerEvent} event @param {Point} was */
  onDrag(event, was) {
    const [x, y] = this.where(event);
    const other = this.otherThan(event.pointerId);
    this.hasMoved ||= Math.hypot(x - was[0], y - was[1]) > STEADY;
    if (!this.hasMoved || !this.picture.graph) return;
    this.down.set(event.pointerId, [x, y]);
    const { picture } = this;
    picture.motion.finish();
    picture.isFitted = false;
    if (!other) return void picture.camera.drag(x - was[0], y - was[1]);
    picture.camera.drag((x - was[0]) / 2, (y - was[1]) / 2); // the middle between two fingers moves half as far
    const apart = (/** @type {Point} */ [ox, oy]) => Math.max(1, Math.hypot(ox - other[0], oy - other[1]));
    picture.camera.zoomAt([(x + other[0]) / 2, (y + other[1]) / 2], apart([x, y]) / apart(was));
  }

  /** @param {number} id */
  otherThan(id) {
    return [...this.down].find(([other]) => other !== id)?.[1];
  }

  /** @param {PointerEvent} event */
  onUp(event) {
    const { picture } = this;
    const isClick = this.down.has(event.pointerId) && !this.hasMoved;
    this.release(event);
    if (!isClick || !picture.graph) return;
    picture.stage.focus({ preventScroll: true });
    this.onClick(this.where(event));
    if (event.pointerType === "touch") this.tellAt(this.where(event)); // a finger cannot hover
  }

  /** The page scrolls under one finger, which has not meant the picture; what two fingers do is said. @param {PointerEvent} event */
  onScroll(event) {
    if (this.before) this.picture.camera.moveTo(this.before);
    this.release(event);
    this.showHint(this.picture.data.texts.touch);
  }

  /** @param {PointerEvent} event */
  release(event) {
    this.down.delete(event.pointerId);
    if (this.hasMoved && !this.isHolding()) this.picture.canvas.redraw();
  }

  isHolding() {
    return this.down.size > 0;
  }

  /** @param {Point} point */
  onClick(point) {
    const { picture } = this;
    const named = ringNamed(picture, point);
    if (named) return picture.chooseRing(named);
    const isBare = nodeAt(picture, point, 2) === null;
    if (isBare && villageAt(picture, point)) return this.tellAt(point);
    const e = isBare ? edgeAt(picture, point, 4) : null;
    if (e !== null && picture.data.has_ties) return picture.chooseLine(e);
    const k = nodeAt(picture, point, 8);
    const ring = k === null ? ringAt(picture, point) : null;
    return ring ? picture.chooseRing(ring) : picture.choose(k);
  }

  // ---- pointing

  /** @param {PointerEvent} event */
  onPoint(event) {
    const { picture } = this;
    if (event.buttons || event.pointerType === "touch" || !picture.graph || picture.isMoving) return this.hover(null);
    return this.tellAt(this.where(event));
  }

  /** What is there: an organisation, a village without any, a line, or the ring around some. @param {Point} point */
  tellAt(point) {
    const { picture } = this;
    const named = ringNamed(picture, point);
    const k = named ? null : nodeAt(picture, point, 3);
    this.hover(k);
    if (named) return this.overRing(named, point);
    if (k !== null) return this.showTip(picture.graph.nodes.title[k], point);
    const village = villageAt(picture, point);
    if (village) return this.showTip(`${village}\n${picture.data.texts.empty}`, point);
    const e = edgeAt(picture, point, 5);
    if (e === null) return this.overRing(ringAt(picture, point), point);
    this.overRing(null, point);
    picture.stage.classList.toggle("over", picture.data.has_ties);
    const { label } = picture.graph.nodes;
    const { from, to, title } = picture.graph.edges;
    return this.showTip(`${label[from[e]]} – ${label[to[e]]}\n${title[e]}`, point);
  }

  /** @param {number | null} k */
  hover(k) {
    const { picture } = this;
    picture.tip.hidden = true;
    picture.stage.classList.toggle("over", k !== null);
    if (k !== null || picture.ring) this.overRing(null, [0, 0]);
    if (k === picture.hovered) return;
    picture.hovered = k;
    picture.canvas.ask();
  }

  /** @param {Ring | null} ring @param {Point} point */
  overRing(ring, point) {
    const { picture } = this;
    if (ring) picture.stage.classList.add("over");
    if (ring?.part) this.showTip(ring.label, point); // its name may have found no room
    if (ring === picture.ring) return;
    picture.ring = ring;
    picture.canvas.ask();
  }

  /** @param {string} text @param {Point} point */
  showTip(text, [x, y]) {
    const { tip, stage } = this.picture;
    tip.textContent = text;
    tip.hidden = false;
    const left = x + 14 + tip.offsetWidth < stage.clientWidth ? x + 14 : x - 14 - tip.offsetWidth;
    const top = y + 14 + tip.offsetHeight < stage.clientHeight ? y + 14 : y - 14 - tip.offsetHeight;
    tip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
  }

  /** The wheel scrolls the page until the reader has clicked the picture or holds Ctrl. @param {WheelEvent} event */
  onWheel(event) {
    const { picture } = this;
    const isMeant = event.ctrlKey || event.metaKey || picture.stage.matches(":focus");
    if (!isMeant) return this.showHint(picture.data.texts.wheel);
    event.preventDefault();
    if (!picture.graph) return undefined;
    picture.motion.finish();
    picture.isFitted = false;
    this.hover(null);
    const turned = -event.deltaY * WHEEL[event.deltaMode] * (event.ctrlKey && event.deltaMode === 0 ? PINCHED : 1);
    return picture.camera.zoomAt(this.where(event), 2 ** Math.max(-1, Math.min(1, turned)));
  }

  /** @param {string} text */
  showHint(text) {
    const { hint } = this.picture;
    hint.textContent = text;
    hint.classList.add("shown");
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => hint.classList.remove("shown"), HINT);
  }
}
