// The camera: which point of the graph is in the middle of the stage, and how many pixels one of its units takes.

const MARGIN = 18; // pixels around everything
const FARTHEST = 0.002;
const NEAREST = 10;

class Camera {
  x = 0;
  y = 0;
  scale = 1;

  constructor(picture) {
    this.picture = picture;
  }

  // At once, or little by little; `onMoved` hears of every step.
  moveTo(goal, { milliseconds = 0, onMoved } = {}) {
    this.stop();
    if (!milliseconds || isCalm()) return this.set(goal, onMoved);
    const begin = { x: this.x, y: this.y, scale: this.scale };
    const since = performance.now();
    const step = (now) => {
      const done = Math.min(1, Math.max(0, now - since) / milliseconds);
      this.set(between(begin, goal, eased(done)), onMoved);
      this.frame = done < 1 ? requestAnimationFrame(step) : null;
    };
    this.frame = requestAnimationFrame(step);
    return undefined;
  }

  set({ x, y, scale }, onMoved) {
    [this.x, this.y] = [x, y];
    this.scale = Math.max(FARTHEST, Math.min(NEAREST, scale));
    (onMoved ?? (() => this.picture.canvas.follow()))();
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.frame = null;
  }

  drag(dx, dy) {
    this.moveTo(this.held({ x: this.x - dx / this.scale, y: this.y - dy / this.scale, scale: this.scale }));
  }

  // Nobody drags everything out of sight.
  held({ x, y, scale }) {
    const [left, top, right, bottom] = this.picture.extent;
    return { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)), scale };
  }

  // Nearer or farther, while what is under the point (in pixels of the stage) stays there.
  zoomAt([px, py], factor) {
    const { stage } = this.picture;
    const [right, down] = [px - stage.clientWidth / 2, py - stage.clientHeight / 2];
    const scale = Math.max(FARTHEST, Math.min(NEAREST, this.scale * factor));
    const change = 1 / this.scale - 1 / scale;
    this.moveTo(this.held({ x: this.x + right * change, y: this.y + down * change, scale }));
  }

  // How the graph's units become pixels: of the stage, and of a canvas that goes beyond it by a margin.
  view(margin = 0) {
    const { clientWidth: width, clientHeight: height } = this.picture.stage;
    const [left, top] = [width / 2 - this.x * this.scale, height / 2 - this.y * this.scale];
    return { scale: this.scale, width, height, left, top, margin, ratio: globalThis.devicePixelRatio };
  }
}

const eased = (t) => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

function between(from, to, t) {
  const along = (axis) => from[axis] + (to[axis] - from[axis]) * t;
  return { x: along("x"), y: along("y"), scale: from.scale * (to.scale / from.scale) ** t };
}

function onScreen(view, at, k) {
  return [at.x[k] * view.scale + view.left, at.y[k] * view.scale + view.top];
}

// ---- where everything that matters is seen, in the units of the arrangement that is shown, or moved to

function boundsOf({ graph, bare }, at, arrange) {
  const { frame, rings } = graph.more.scenery?.[arrange] ?? {};
  if (frame) return frame;
  if (rings?.length) return boundsOfRings(rings);
  const grow = growthIn(graph, arrange);
  const low = (axis) => at[axis].reduce((least, v, k) => Math.min(least, v - bare[k] * grow), Infinity);
  const high = (axis) => at[axis].reduce((most, v, k) => Math.max(most, v + bare[k] * grow), -Infinity);
  return [low("x"), low("y"), high("x"), high("y")];
}

function boundsOfRings(rings) {
  const ends = (move) => rings.map(move);
  return [
    Math.min(...ends(({ x, r }) => x - r)),
    Math.min(...ends(({ y, r }) => y - r - 40)),
    Math.max(...ends(({ x, r }) => x + r)),
    Math.max(...ends(({ y, r }) => y + r)),
  ];
}

// All there is, also what is first outside of the frame.
function extentOf(picture, at, arrange) {
  const [left, top, right, bottom] = boundsOf(picture, at, arrange);
  const least = (values, first) => values.reduce((low, value) => Math.min(low, value), first);
  const most = (values, first) => values.reduce((high, value) => Math.max(high, value), first);
  return [least(at.x, left), least(at.y, top), most(at.x, right), most(at.y, bottom)];
}

// Null while there is nothing, or no room.
function wholeView(picture, at, arrange) {
  const { stage } = picture;
  if (!picture.graph?.nodes.id.length || !stage.clientWidth) return null;
  const [left, top, right, bottom] = boundsOf(picture, at, arrange);
  const foot = picture.years.isShown ? 44 : 0;
  const scale = Math.min((stage.clientWidth - 2 * MARGIN) / (right - left), (stage.clientHeight - 2 * MARGIN - foot) / (bottom - top), 2);
  return { x: (left + right) / 2, y: (top + bottom) / 2 + foot / 2 / scale, scale };
}
