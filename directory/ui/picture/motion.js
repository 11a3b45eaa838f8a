// From one arrangement to another: every organisation moves straight and smoothly, so that the eye can follow it.

const MOVE = 900; // milliseconds
const MOST_MOVED = 6000; // nodes; more would stutter, so they jump

const growthIn = ({ more }, arrange) => more.scenery?.[arrange]?.grow ?? 1;

const eased = (t) => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

function placesIn({ nodes, more }, arrange) {
  const [x, y] = more.moves?.[arrange] ?? [nodes.x, nodes.y];
  return { x, y };
}

function between(from, to, t) {
  const along = (axis) => from.position[axis] + (to.position[axis] - from.position[axis]) * t;
  return { position: { x: along("x"), y: along("y") }, scale: t === 1 ? to.scale : from.scale * (to.scale / from.scale) ** t };
}

class Motion {
  frame = null;

  constructor(picture) {
    this.picture = picture;
  }

  // Jump when there is nothing to follow or the reader wants no motion.
  to(arrange) {
    const { picture } = this;
    const goal = placesIn(picture.graph, arrange);
    const camera = wholeView(picture, goal, arrange);
    this.stop();
    this.from = picture.arrange;
    picture.arrange = arrange;
    picture.isFitted = true;
    if (picture.graph.nodes.id.length > MOST_MOVED || !gently(MOVE)) {
      this.set(goal, growthIn(picture.graph, arrange));
      if (camera) picture.network.moveTo(camera);
      return picture.network.redraw();
    }
    return this.start({ x: [...picture.at.x], y: [...picture.at.y] }, goal, camera);
  }

  // The camera goes along step by step: vis-network's own animation counts drawings, not time.
  start(begin, goal, camera) {
    const { picture } = this;
    const since = performance.now();
    const [grown, growth] = [picture.grow, growthIn(picture.graph, picture.arrange)];
    const from = { position: picture.network.getViewPosition(), scale: picture.network.getScale() };
    picture.isMoving = true;
    const step = (now) => {
      this.done = Math.min(1, Math.max(0, now - since) / MOVE);
      const t = eased(this.done);
      this.set({
        x: begin.x.map((x, k) => x + (goal.x[k] - x) * t),
        y: begin.y.map((y, k) => y + (goal.y[k] - y) * t),
      }, grown * (growth / grown) ** t);
      if (camera) picture.network.moveTo(between(from, camera, t));
      if (this.done < 1) this.frame = requestAnimationFrame(step);
      else this.stop();
      picture.network.redraw();
    };
    this.frame = requestAnimationFrame(step);
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    this.picture.isMoving = false;
  }

  set({ x, y }, grow) {
    const { picture } = this;
    picture.at = { x: [...x], y: [...y] };
    if (grow !== picture.grow) picture.growTo(grow);
    for (const [k, node] of Object.entries(picture.network.body.nodes)) {
      [node.x, node.y] = [x[k], y[k]];
      node.options.size = picture.size[k];
    }
  }

  // Arrangements whose scenery is seen, and how strongly: while moving one goes and the other comes.
  strengths() {
    const { picture } = this;
    if (!picture.isMoving) return [[picture.arrange, 1]];
    return [[this.from, 1 - this.done], [picture.arrange, this.done]];
  }
}
