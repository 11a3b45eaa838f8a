// The network picture: vis-network draws nodes and lines and moves the camera; selection, labels, tooltip,
// keyboard and zoom buttons are ours. Text from data is only ever painted or set as textContent.

const PICTURES = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  if (!PICTURES.has(frame)) PICTURES.set(frame, new Picture(frame));
  const picture = PICTURES.get(frame);
  const call = (picture.calls += 1);
  picture.report = (id) => setTriggerValue("selected", id ?? "");
  picture.update(data);
  // Streamlit also cleans up calls that a later one has overtaken: only the last may end the picture.
  return () => {
    if (call !== picture.calls) return;
    picture.destroy();
    PICTURES.delete(frame);
  };
}

class Picture {
  calls = 0;
  selected = null; // nodes are counted from 0 as in the graph's columns
  hovered = null;
  isFitted = true; // until the reader moves the camera
  ended = new AbortController();

  constructor(frame) {
    this.frame = frame;
    this.stage = frame.querySelector(".stage");
    this.tip = frame.querySelector(".tip");
    this.hint = frame.querySelector(".hint");
    this.listen(globalThis, "kaimini-part", () => this.draw());
    this.listen(this.stage, "wheel", (event) => this.onWheel(event), { capture: true });
    this.listen(this.stage, "pointerdown", () => this.stage.focus({ preventScroll: true }));
    this.listen(this.stage, "pointermove", (event) => this.onMove(event));
    this.listen(this.stage, "pointerleave", () => this.hover(null));
    this.listen(this.stage, "keydown", (event) => this.onKey(event));
    const [nearer, farther, whole] = frame.querySelectorAll("button");
    this.listen(nearer, "click", () => this.zoom(1.4));
    this.listen(farther, "click", () => this.zoom(1 / 1.4));
    this.listen(whole, "click", () => this.fit({ animation: true }));
  }

  listen(target, name, react, options = {}) {
    target.addEventListener(name, react, { ...options, signal: this.ended.signal });
  }

  destroy() {
    this.ended.abort();
    this.network?.destroy();
    clearTimeout(this.hintTimer);
    clearTimeout(this.tellTimer);
  }

  update(data) {
    this.data = data;
    this.frame.style.height = `${data.height}px`;
    this.stage.setAttribute("aria-label", data.label);
    this.frame.querySelector("#keys").textContent = data.texts.keys;
    this.hint.textContent = data.texts.wheel;
    for (const button of this.frame.querySelectorAll("button")) {
      const text = data.texts[button.dataset.text];
      button.setAttribute("aria-label", text);
      button.title = text;
    }
    this.draw();
  }

  // Build when there is something new and all parts have arrived; the same graph is never built twice.
  draw() {
    const graph = globalThis.kaiminiGraphs?.get(this.data?.key);
    if (!globalThis.vis || !graph || graph.rev !== this.data.rev) return;
    const theme = themeOf(this.frame);
    if (graph.rev !== this.graph?.rev) {
      this.build(graph, theme);
      this.fit();
      this.heard = undefined;
      this.sent = [];
    } else if (theme.text !== this.theme.text || theme.background !== this.theme.background) {
      const camera = { position: this.network.getViewPosition(), scale: this.network.getScale() };
      this.build(graph, theme);
      this.network.moveTo(camera);
    }
    this.heed(this.data.selected);
  }

  build(graph, theme) {
    this.network?.destroy();
    this.theme = theme;
    if (graph !== this.graph) {
      this.graph = withNeighbours(graph);
      this.hovered = null;
      this.widths = new Map();
    }
    this.network = new vis.Network(this.stage, visData(graph, theme), visOptions(graph, theme));
    this.network.on("click", ({ pointer }) => this.choose(this.nodeAt(pointer.DOM.x, pointer.DOM.y)));
    this.network.on("zoom", () => (this.isFitted = false));
    this.network.on("dragEnd", () => (this.isFitted = false));
    this.network.on("resize", () => this.isFitted && requestAnimationFrame(() => this.fit()));
    this.network.on("afterDrawing", (context) => paintOver(context, this, this.view()));
  }

  view() {
    return viewOf(this.network, this.stage);
  }

  // ---- selection

  select(k) {
    this.selected = k;
    this.frame.querySelector(".said").textContent = k === null ? "" : this.graph.nodes.title[k];
    this.network.redraw();
  }

  choose(k) {
    this.hover(null);
    if (k === null && this.selected === null) return;
    this.select(k);
    this.tell();
  }

  tell() {
    clearTimeout(this.tellTimer);
    const id = this.selected === null ? null : this.graph.nodes.id[this.selected];
    this.sent.push(id);
    this.report(id);
  }

  // What Python says: the answer to something we told, which may be overtaken by now, or a selection of its own.
  heed(id) {
    if (id === this.heard) return;
    this.heard = id;
    const answered = this.sent.indexOf(id);
    this.sent.splice(0, answered + 1);
    if (answered >= 0) return;
    clearTimeout(this.tellTimer);
    this.sent = [];
    this.select(this.graph.index.get(id) ?? null);
    this.bringIntoView();
  }

  nodeAt(x, y, slack = 8) {
    const view = this.view();
    let best = null;
    let least = Infinity;
    this.graph.nodes.id.forEach((_, k) => {
      const [nx, ny] = onScreen(view, this.graph, k);
      const gap = Math.hypot(nx - x, ny - y) - this.graph.nodes.size[k] * view.scale;
      if (gap < slack && gap < least) [best, least] = [k, gap];
    });
    return best;
  }

  edgeAt(x, y, slack = 5) {
    const { from, to } = this.graph.edges;
    if (from.length > 5000 && this.selected === null) return null;
    const view = this.view();
    const candidates = this.selected === null ? from.keys() : this.graph.edgesOf[this.selected];
    for (const e of candidates) {
      if (distanceToLine([x, y], onScreen(view, this.graph, from[e]), onScreen(view, this.graph, to[e])) < slack) return e;
    }
    return null;
  }

  // ---- pointer

  onMove(event) {
    if (event.buttons || event.pointerType === "touch" || !this.network) return this.hover(null);
    const area = this.stage.getBoundingClientRect();
    const [x, y] = [event.clientX - area.left, event.clientY - area.top];
    const k = this.nodeAt(x, y, 3);
    this.hover(k);
    if (k !== null) return this.showTip(this.graph.nodes.title[k], x, y);
    const e = this.edgeAt(x, y);
    if (e === null) return undefined;
    const { label } = this.graph.nodes;
    const { from, to, title } = this.graph.edges;
    return this.showTip(`${label[from[e]]} – ${label[to[e]]}\n${title[e]}`, x, y);
  }

  hover(k) {
    this.tip.hidden = true;
    this.stage.classList.toggle("over", k !== null);
    if (k === this.hovered) return;
    this.hovered = k;
    this.network?.redraw();
  }

  showTip(text, x, y) {
    this.tip.textContent = text;
    this.tip.hidden = false;
    const left = x + 14 + this.tip.offsetWidth < this.stage.clientWidth ? x + 14 : x - 14 - this.tip.offsetWidth;
    const top = y + 14 + this.tip.offsetHeight < this.stage.clientHeight ? y + 14 : y - 14 - this.tip.offsetHeight;
    this.tip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
  }

  // The wheel scrolls the page until the reader has clicked the picture or holds Ctrl.
  onWheel(event) {
    if (event.ctrlKey || event.metaKey || this.stage.matches(":focus")) return;
    event.stopPropagation();
    this.hint.classList.add("shown");
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => this.hint.classList.remove("shown"), 1500);
  }

  // ---- keyboard

  onKey(event) {
    if (!this.network || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      ArrowLeft: () => this.step(-1, 0),
      ArrowRight: () => this.step(1, 0),
      ArrowUp: () => this.step(0, -1),
      ArrowDown: () => this.step(0, 1),
      Enter: () => this.choose(this.selected),
      Escape: () => this.choose(null),
      "+": () => this.zoom(1.4),
      "-": () => this.zoom(1 / 1.4),
      0: () => this.fit({ animation: true }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  step(dx, dy) {
    const next = this.selected === null ? this.graph.order[0] : this.neighbourTowards(dx, dy);
    if (next === undefined) return;
    this.select(next);
    this.bringIntoView();
    clearTimeout(this.tellTimer);
    this.tellTimer = setTimeout(() => this.tell(), 250); // once for a run of keys
  }

  // The nearest node in a direction; what lies aside counts as twice as far.
  neighbourTowards(dx, dy) {
    const { x, y } = this.graph.nodes;
    let best;
    let least = Infinity;
    x.forEach((_, k) => {
      const [right, down] = [x[k] - x[this.selected], y[k] - y[this.selected]];
      const ahead = right * dx + down * dy;
      const aside = Math.abs(right * dy + down * dx);
      if (ahead > 0 && aside <= ahead && ahead + 2 * aside < least) [best, least] = [k, ahead + 2 * aside];
    });
    return best;
  }

  // ---- camera

  zoom(factor) {
    this.isFitted = false;
    this.network?.moveTo({ scale: Math.min(10, this.network.getScale() * factor), animation: gently(200) });
  }

  fit({ animation = false } = {}) {
    const { x, y, size } = this.graph?.nodes ?? { x: [] };
    if (!x.length || !this.stage.clientWidth) return;
    const low = (at) => at.reduce((least, v, k) => Math.min(least, v - size[k]), Infinity);
    const high = (at) => at.reduce((most, v, k) => Math.max(most, v + size[k]), -Infinity);
    const [left, right, top, bottom] = [low(x), high(x), low(y), high(y)];
    const scale = Math.min((this.stage.clientWidth - 32) / (right - left), (this.stage.clientHeight - 40) / (bottom - top), 2);
    const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
    this.network.moveTo({ position, scale, animation: animation && gently(300) });
    this.isFitted = true;
  }

  bringIntoView() {
    if (this.selected === null) return;
    const view = this.view();
    const [x, y] = onScreen(view, this.graph, this.selected);
    if (x > 24 && y > 24 && x < view.width - 24 && y < view.height - 24) return;
    this.isFitted = false;
    const { nodes } = this.graph;
    this.network.moveTo({ position: { x: nodes.x[this.selected], y: nodes.y[this.selected] }, animation: gently(300) });
  }
}
