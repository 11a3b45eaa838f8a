// The reader's mouse and fingers: point, click, drag, pinch, turn the wheel.

const STEADY = 5; // pixels: a pointer that moves no farther has clicked
const WHEEL = { 0: 0.002, 1: 0.05, 2: 1 }; // doublings for each pixel, line or page that a wheel turns
const PINCHED = 8; // a touchpad's pinch arrives as a wheel with Ctrl, turned very little

class Hand {
  down = new Map(); // pointers that are down, and where they are on the stage
  hasMoved = false;

  constructor(picture) {
    this.picture = picture;
    const { stage, frame } = picture;
    picture.listen(stage, "wheel", (event) => this.onWheel(event), { passive: false });
    picture.listen(stage, "pointerdown", (event) => this.onDown(event));
    picture.listen(stage, "pointermove", (event) => (this.down.has(event.pointerId) ? this.onDrag(event) : this.onPoint(event)));
    picture.listen(stage, "pointerup", (event) => this.onUp(event));
    picture.listen(stage, "pointercancel", (event) => this.onScroll(event));
    picture.listen(stage, "touchmove", (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
    picture.listen(stage, "pointerleave", ({ pointerType }) => pointerType === "touch" || this.hover(null));
    const [nearer, farther, whole] = frame.querySelectorAll(".zoom button");
    picture.listen(nearer, "click", () => picture.zoom(1.4));
    picture.listen(farther, "click", () => picture.zoom(1 / 1.4));
    picture.listen(whole, "click", () => picture.fit({ isSeen: true }));
  }

  rest() {
    clearTimeout(this.hintTimer);
  }

  where({ clientX, clientY }) {
    const area = this.picture.stage.getBoundingClientRect();
    return [clientX - area.left - this.picture.stage.clientLeft, clientY - area.top - this.picture.stage.clientTop];
  }

  // ---- dragging with one pointer, pinching with two

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

  onDrag(event) {
    const [x, y] = this.where(event);
    const [was, other] = [this.down.get(event.pointerId), this.otherThan(event.pointerId)];
    this.hasMoved ||= Math.hypot(x - was[0], y - was[1]) > STEADY;
    if (!this.hasMoved || !this.picture.graph) return;
    this.down.set(event.pointerId, [x, y]);
    const { picture } = this;
    picture.motion.finish();
    picture.isFitted = false;
    if (!other) return void picture.camera.drag(x - was[0], y - was[1]);
    picture.camera.drag((x - was[0]) / 2, (y - was[1]) / 2); // the middle between two fingers moves half as far
    const apart = ([ox, oy]) => Math.max(1, Math.hypot(ox - other[0], oy - other[1]));
    picture.camera.zoomAt([(x + other[0]) / 2, (y + other[1]) / 2], apart([x, y]) / apart(was));
  }

  otherThan(id) {
    return [...this.down].find(([other]) => other !== id)?.[1];
  }

  onUp(event) {
    const { picture } = this;
    const isClick = this.down.has(event.pointerId) && !this.hasMoved;
    this.release(event);
    if (!isClick || !picture.graph) return;
    picture.stage.focus({ preventScroll: true });
    this.onClick(this.where(event));
    if (event.pointerType === "touch") this.tellAt(this.where(event)); // a finger cannot hover
  }

  // The page scrolls under one finger, which has not meant the picture; what two fingers do is said.
  onScroll(event) {
    this.picture.camera.moveTo(this.before);
    this.release(event);
    this.showHint(this.picture.data.texts.touch);
  }

  release(event) {
    this.down.delete(event.pointerId);
    if (this.hasMoved && !this.isHolding()) this.picture.canvas.redraw();
  }

  isHolding() {
    return this.down.size > 0;
  }

  onClick(point) {
    const { picture } = this;
    const named = ringNamed(picture, point);
    if (named) return picture.chooseRing(named);
    if (nodeAt(picture, point, 2) === null && villageAt(picture, point)) return this.tellAt(point);
    const e = nodeAt(picture, point, 2) === null ? edgeAt(picture, point, 4) : null;
    if (e !== null && picture.data.has_ties) return picture.chooseLine(e);
    const k = nodeAt(picture, point, 8);
    const ring = k === null ? ringAt(picture, point) : null;
    return ring ? picture.chooseRing(ring) : picture.choose(k);
  }

  // ---- pointing

  onPoint(event) {
    const { picture } = this;
    if (event.buttons || event.pointerType === "touch" || !picture.graph || picture.isMoving) return this.hover(null);
    return this.tellAt(this.where(event));
  }

  // What is there: an organisation, a village without any, a line, or the ring around some.
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
    this.overRing(null);
    picture.stage.classList.toggle("over", Boolean(picture.data.has_ties));
    const { label } = picture.graph.nodes;
    const { from, to, title } = picture.graph.edges;
    return this.showTip(`${label[from[e]]} – ${label[to[e]]}\n${title[e]}`, point);
  }

  hover(k) {
    const { picture } = this;
    picture.tip.hidden = true;
    picture.stage.classList.toggle("over", k !== null);
    if (k !== null || picture.ring) this.overRing(null);
    if (k === picture.hovered) return;
    picture.hovered = k;
    picture.canvas.ask();
  }

  overRing(ring, point) {
    const { picture } = this;
    if (ring) picture.stage.classList.add("over");
    if (ring?.part) this.showTip(ring.label, point); // its name may have found no room
    if (ring === picture.ring) return;
    picture.ring = ring;
    picture.canvas.ask();
  }

  showTip(text, [x, y]) {
    const { tip, stage } = this.picture;
    tip.textContent = text;
    tip.hidden = false;
    const left = x + 14 + tip.offsetWidth < stage.clientWidth ? x + 14 : x - 14 - tip.offsetWidth;
    const top = y + 14 + tip.offsetHeight < stage.clientHeight ? y + 14 : y - 14 - tip.offsetHeight;
    tip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
  }

  // The wheel scrolls the page until the reader has clicked the picture or holds Ctrl.
  onWheel(event) {
    const { picture } = this;
    if (!event.ctrlKey && !event.metaKey && !picture.stage.matches(":focus")) return this.showHint(picture.data.texts.wheel);
    event.preventDefault();
    if (!picture.graph) return undefined;
    picture.motion.finish();
    picture.isFitted = false;
    this.hover(null);
    const turned = -event.deltaY * WHEEL[event.deltaMode] * (event.ctrlKey && event.deltaMode === 0 ? PINCHED : 1);
    return picture.camera.zoomAt(this.where(event), 2 ** Math.max(-1, Math.min(1, turned)));
  }

  showHint(text) {
    const { hint } = this.picture;
    hint.textContent = text;
    hint.classList.add("shown");
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => hint.classList.remove("shown"), 1500);
  }
}
