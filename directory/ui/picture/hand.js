// The reader's pointer and keyboard, and what is under the pointer.

const MOST_LINES = 5000; // with more, lines are found only among those in focus

class Hand {
  constructor(picture) {
    this.picture = picture;
    const { stage, frame } = picture;
    picture.listen(stage, "wheel", (event) => this.onWheel(event), { capture: true });
    picture.listen(stage, "pointerdown", () => stage.focus({ preventScroll: true }));
    picture.listen(stage, "pointermove", (event) => this.onMove(event));
    picture.listen(stage, "pointerleave", () => this.hover(null));
    picture.listen(stage, "keydown", (event) => this.onKey(event));
    const [nearer, farther, whole] = frame.querySelectorAll(".zoom button");
    picture.listen(nearer, "click", () => picture.zoom(1.4));
    picture.listen(farther, "click", () => picture.zoom(1 / 1.4));
    picture.listen(whole, "click", () => picture.fit({ animation: true }));
  }

  take(network) {
    const { picture } = this;
    network.on("click", ({ pointer }) => this.onClick(pointer.DOM));
    network.on("zoom", () => (picture.isFitted = false));
    network.on("dragStart", () => (picture.isDragged = true));
    network.on("dragEnd", () => {
      [picture.isFitted, picture.isDragged] = [false, false];
      network.redraw();
    });
  }

  rest() {
    clearTimeout(this.hintTimer);
  }

  // ---- what is there

  nodeAt(x, y, slack = 8) {
    const { picture } = this;
    const view = picture.view();
    let best = null;
    let least = Infinity;
    picture.graph.nodes.id.forEach((_, k) => {
      const [nx, ny] = onScreen(view, picture.at, k);
      const gap = Math.hypot(nx - x, ny - y) - picture.size[k] * view.scale;
      if (gap < slack && gap < least) [best, least] = [k, gap];
    });
    return best;
  }

  edgeAt(x, y, slack = 5) {
    const { graph, focus, at } = this.picture;
    const { from, to } = graph.edges;
    if (from.length > MOST_LINES && !focus) return null;
    const view = this.picture.view();
    let best = null;
    let least = slack;
    for (const e of focus?.edges ?? from.keys()) {
      const gap = distanceToLine([x, y], onScreen(view, at, from[e]), onScreen(view, at, to[e]));
      if (gap < least) [best, least] = [e, gap];
    }
    return best;
  }

  // ---- pointer

  onClick({ x, y }) {
    const { picture } = this;
    const e = this.nodeAt(x, y, 2) === null ? this.edgeAt(x, y, 4) : null;
    if (e !== null && picture.data.has_ties) picture.chooseLine(e);
    else picture.choose(this.nodeAt(x, y));
  }

  onMove(event) {
    const { picture } = this;
    if (event.buttons || event.pointerType === "touch" || !picture.network || picture.isMoving) return this.hover(null);
    const area = picture.stage.getBoundingClientRect();
    const [x, y] = [event.clientX - area.left, event.clientY - area.top];
    const k = this.nodeAt(x, y, 3);
    this.hover(k);
    if (k !== null) return this.showTip(picture.graph.nodes.title[k], x, y);
    const e = this.edgeAt(x, y);
    if (e === null) return undefined;
    picture.stage.classList.toggle("over", Boolean(picture.data.has_ties));
    const { label } = picture.graph.nodes;
    const { from, to, title } = picture.graph.edges;
    return this.showTip(`${label[from[e]]} – ${label[to[e]]}\n${title[e]}`, x, y);
  }

  hover(k) {
    const { picture } = this;
    picture.tip.hidden = true;
    picture.stage.classList.toggle("over", k !== null);
    if (k === picture.hovered) return;
    picture.hovered = k;
    picture.network?.redraw();
  }

  showTip(text, x, y) {
    const { tip, stage } = this.picture;
    tip.textContent = text;
    tip.hidden = false;
    const left = x + 14 + tip.offsetWidth < stage.clientWidth ? x + 14 : x - 14 - tip.offsetWidth;
    const top = y + 14 + tip.offsetHeight < stage.clientHeight ? y + 14 : y - 14 - tip.offsetHeight;
    tip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
  }

  // The wheel scrolls the page until the reader has clicked the picture or holds Ctrl.
  onWheel(event) {
    const { stage, hint } = this.picture;
    if (event.ctrlKey || event.metaKey || stage.matches(":focus")) return;
    event.stopPropagation();
    hint.classList.add("shown");
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => hint.classList.remove("shown"), 1500);
  }

  // ---- keyboard

  onKey(event) {
    const { picture } = this;
    if (!picture.network || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      ArrowLeft: () => this.step(-1, 0),
      ArrowRight: () => this.step(1, 0),
      ArrowUp: () => this.step(0, -1),
      ArrowDown: () => this.step(0, 1),
      Enter: () => picture.choose(picture.selected),
      Escape: () => picture.choose(null),
      "+": () => picture.zoom(1.4),
      "-": () => picture.zoom(1 / 1.4),
      0: () => picture.fit({ animation: true }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  step(dx, dy) {
    const { picture } = this;
    const next = picture.selected === null ? picture.graph.order[0] : this.neighbourTowards(dx, dy);
    if (next === undefined) return;
    picture.select(next);
    picture.bringIntoView();
    clearTimeout(picture.tellTimer);
    picture.tellTimer = setTimeout(() => picture.tell(), 250); // once for a run of keys
  }

  // The nearest node in a direction; what lies aside counts as twice as far.
  neighbourTowards(dx, dy) {
    const { at: { x, y }, selected } = this.picture;
    let best;
    let least = Infinity;
    x.forEach((_, k) => {
      const [right, down] = [x[k] - x[selected], y[k] - y[selected]];
      const ahead = right * dx + down * dy;
      const aside = Math.abs(right * dy + down * dx);
      if (ahead > 0 && aside <= ahead && ahead + 2 * aside < least) [best, least] = [k, ahead + 2 * aside];
    });
    return best;
  }
}
