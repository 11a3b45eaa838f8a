// The canvas. Everything is painted on a sheet somewhat larger than the stage; while the reader moves the camera the
// sheet is only moved, which is fast for any number of organisations, and painted anew when the camera rests.

const REST = 120; // milliseconds without a move
const BEYOND = 0.75; // of the stage on each side, so far the camera goes before a new sheet is needed
const FAST = 8; // milliseconds: what is painted in less is painted anew for every step of a zoom, for sharp letters
const STRETCH = [0.6, 1.7]; // how far a sheet may be shrunk and stretched

class Canvas {
  sheet = new OffscreenCanvas(1, 1);
  painted = null; // the view that the sheet shows
  cost = 0;

  constructor(picture) {
    this.picture = picture;
    this.element = document.createElement("canvas");
    this.context = this.element.getContext("2d", { alpha: false });
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
    this.painted = null;
    if (picture.isFitted) picture.fit();
    this.show();
  }

  // Everything anew, at the next frame.
  redraw() {
    this.painted = null;
    this.ask();
  }

  // The camera has moved: the sheet goes along until it rests, or the reader lets go of it.
  follow() {
    clearTimeout(this.resting);
    if (!this.picture.hand.isHolding()) this.resting = setTimeout(() => this.redraw(), REST);
    if (this.cost < FAST && this.painted?.scale !== this.picture.camera.scale) this.painted = null;
    this.ask();
  }

  // Only what lies on the sheet has changed, such as the ring under the pointer.
  ask() {
    this.frame ??= requestAnimationFrame(() => this.show());
  }

  show() {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    const { picture, element, context } = this;
    if (!picture.graph || !element.width || !element.height) return;
    const view = picture.camera.view();
    if (!this.covers(view)) this.paint();
    const [x, y, stretch] = this.place(view);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, element.width, element.height);
    const corner = [x, y].map((along) => Math.round(along * view.ratio)); // whole pixels are copied, not mixed
    context.drawImage(this.sheet, ...corner, this.sheet.width * stretch, this.sheet.height * stretch);
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    if (picture.ring) outlineRing(context, picture, view, picture.ring);
    if (picture.hovered !== null) paintRing(context, picture, view, picture.hovered);
  }

  paint() {
    const { picture, sheet } = this;
    const beyond = picture.isMoving ? 0 : BEYOND * Math.min(picture.stage.clientWidth, picture.stage.clientHeight);
    const view = picture.camera.view(Math.round(beyond));
    const begin = performance.now();
    sheet.width = Math.round((view.width + 2 * view.margin) * view.ratio); // which also empties it
    sheet.height = Math.round((view.height + 2 * view.margin) * view.ratio);
    paintPicture(sheet.getContext("2d", { alpha: false }), picture, view);
    this.painted = view;
    this.cost = performance.now() - begin;
  }

  // Where the sheet's corner is on the stage now, and how far the sheet is stretched.
  place({ scale, left, top }) {
    const { painted } = this;
    const stretch = scale / painted.scale;
    return [left - (painted.left + painted.margin) * stretch, top - (painted.top + painted.margin) * stretch, stretch];
  }

  covers(view) {
    if (!this.painted || this.painted.ratio !== view.ratio) return false;
    const [x, y, stretch] = this.place(view);
    const [width, height] = [this.sheet.width, this.sheet.height].map((length) => (length / view.ratio) * stretch);
    const isNear = stretch > STRETCH[0] && stretch < STRETCH[1];
    return isNear && x <= 0.5 && y <= 0.5 && x + width >= view.width - 0.5 && y + height >= view.height - 0.5;
  }
}
