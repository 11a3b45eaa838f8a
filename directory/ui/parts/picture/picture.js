// The picture: takes its parts as they arrive, and knows who is selected. Text from data is only ever painted or set as
// textContent.

const PICTURES = new WeakMap();
const NOTHING = JSON.stringify([null, null, null, null]);
const SEEN = 150; // pixels of the picture, with fewer it is out of sight

export default function ({ data, parentElement, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  if (!PICTURES.has(frame)) PICTURES.set(frame, new Picture(frame));
  const picture = PICTURES.get(frame);
  const call = (picture.calls += 1);
  picture.report = setTriggerValue;
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
  ring = null; // under the pointer
  ringNames = [];
  year = null;
  focus = null;
  isFitted = true; // until the reader moves the camera
  isMoving = false;
  ended = new AbortController();

  constructor(frame) {
    this.frame = frame;
    this.stage = frame.querySelector(".stage");
    this.tip = frame.querySelector(".tip");
    this.hint = frame.querySelector(".hint");
    this.years = new Years(this);
    this.camera = new Camera(this);
    this.motion = new Motion(this);
    this.canvas = new Canvas(this);
    this.hand = new Hand(this);
    this.keys = new Keys(this);
    this.listen(globalThis, "kaimini-part", () => this.draw());
  }

  listen(target, name, react, options = {}) {
    target.addEventListener(name, react, { ...options, signal: this.ended.signal });
  }

  destroy() {
    this.ended.abort();
    this.motion.stop();
    this.camera.stop();
    this.years.pause();
    this.hand.rest();
    this.canvas.end();
    clearTimeout(this.tellTimer);
  }

  update(data) {
    this.data = data;
    this.frame.style.height = `${data.height}px`;
    this.stage.setAttribute("aria-label", data.label);
    this.frame.querySelector("#keys").textContent = data.texts.keys;
    for (const button of this.frame.querySelectorAll(".zoom button")) {
      const text = data.texts[button.dataset.text];
      button.setAttribute("aria-label", text);
      button.title = text;
    }
    this.draw();
    this.comeIntoSight();
  }

  // Who has chosen something in a list farther down sees it, and who comes by a link to it.
  comeIntoSight() {
    const { selected, tie, between, among, has_ties: isExplored } = this.data;
    const spot = JSON.stringify([selected, tie, between, among]);
    const isElsewhere = isExplored && spot !== (this.spot ?? NOTHING);
    this.spot = spot;
    const { top, bottom } = this.frame.getBoundingClientRect();
    if (!isElsewhere || (bottom > SEEN && top < innerHeight - SEEN)) return;
    this.frame.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
  }

  part(name) {
    const found = globalThis.kaiminiParts?.get(`${this.data?.key}/${name}`);
    return found && found.rev === this.data.revs[name] ? found : undefined;
  }

  // As soon as all parts have arrived; the same graph is never taken twice.
  draw() {
    const names = Object.keys(this.data?.revs ?? {});
    if (!names.length || names.some((name) => !this.part(name))) return;
    const graph = this.part("graph");
    const isNew = graph.rev !== this.graph?.rev;
    this.theme = themeOf(this.frame);
    if (isNew) this.take(graph);
    this.dress(isNew);
    if (isNew) this.begin();
    else if (this.data.arrange && this.data.arrange !== this.arrange) this.motion.to(this.data.arrange);
    this.heed(this.data.selected);
    this.years.heed(this.data.year ?? null);
    this.refocus();
  }

  take(graph) {
    this.motion.stop();
    this.years.pause();
    this.graph = withNeighbours(graph);
    this.year = null;
    this.hovered = null;
    this.widths = new Map();
  }

  // Colours, sizes and the ground; without a part of their own they are in the graph.
  dress(isNew) {
    const paint = this.part("paint");
    const ground = this.part("ground");
    if (ground && ground.rev !== this.groundRev) [this.paths, this.groundRev] = [pathsOf(ground), ground.rev];
    if (!isNew && paint?.rev === this.paintRev) return;
    const { nodes, colours } = this.graph;
    this.paintRev = paint?.rev;
    this.bare = paint?.size ?? nodes.size;
    this.growTo(isNew ? growthIn(this.graph, this.data.arrange ?? "ties") : this.grow);
    this.colour = paint ? (k) => paint.colours[paint.colour[k]] : (k) => colours[nodes.group[k]];
    this.graph.order = byImportance(this.bare);
  }

  // Sizes as drawn: on a map of a whole country everything is larger.
  growTo(grow) {
    this.grow = grow;
    this.size = grow === 1 ? this.bare : this.bare.map((size) => size * grow);
  }

  // A new graph: nobody moves from somewhere unless the same organisations were here before.
  begin() {
    const arrange = this.data.arrange ?? "ties";
    const isSame = arrange === this.arrange && this.graph.nodes.id.join() === this.ids;
    this.ids = this.graph.nodes.id.join();
    this.arrange = arrange;
    this.at = placesIn(this.graph, arrange);
    this.extent = extentOf(this, this.at, arrange);
    this.years.take(this.graph, this.data.texts);
    if (!isSame) this.fit();
    this.heard = undefined;
    this.sent = [];
  }

  // ---- selection

  refocus() {
    if (!this.graph) return;
    this.focus = focusOf(this);
    this.canvas.redraw();
  }

  showYear(year) {
    if (year === this.year) return;
    this.year = year;
    this.refocus();
  }

  select(k) {
    this.selected = k;
    this.frame.querySelector(".said").textContent = k === null ? "" : this.graph.nodes.title[k];
    this.refocus();
  }

  choose(k) {
    this.hand.hover(null);
    const { tie, among, between } = this.data;
    if (k === null && this.selected === null && !tie && !among && !between) return;
    [this.data.tie, this.data.among, this.data.between] = [null, null, null];
    this.select(k);
    this.tell();
  }

  chooseLine(e) {
    const { from, to } = this.graph.edges;
    this.hand.hover(null);
    this.report("tie", [from[e], to[e]].map((k) => this.graph.nodes.id[k]));
  }

  chooseRing({ group, part }) {
    this.hand.hover(null);
    this.report("ring", [group, part]);
  }

  tell() {
    clearTimeout(this.tellTimer);
    const id = this.selected === null ? null : this.graph.nodes.id[this.selected];
    this.sent.push(id);
    this.report("selected", id ?? "");
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
    if (!this.isMoving) this.bringIntoView();
  }

  // ---- camera

  zoom(factor) {
    if (!this.graph) return;
    const { x, y, scale } = this.camera;
    this.isFitted = false;
    this.camera.moveTo({ x, y, scale: scale * factor }, { milliseconds: 200 });
  }

  // So that the reader sees where the camera goes, or at once.
  fit({ isSeen = false } = {}) {
    const whole = wholeView(this, this.at, this.arrange);
    if (!whole) return;
    this.camera.moveTo(whole, isSeen ? { milliseconds: 300 } : { onMoved: () => this.canvas.redraw() });
    this.isFitted = true;
  }

  bringIntoView() {
    if (this.selected === null) return;
    const view = this.camera.view();
    const [x, y] = onScreen(view, this.at, this.selected);
    if (x > 24 && y > 24 && x < view.width - 24 && y < view.height - 24) return;
    this.isFitted = false;
    this.camera.moveTo({ x: this.at.x[this.selected], y: this.at.y[this.selected], scale: view.scale }, { milliseconds: 300 });
  }
}
