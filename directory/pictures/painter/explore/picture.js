// Hold a picture together: it takes its parts as they arrive, and knows who is selected. Text from data is only ever
// drawn or set as textContent.

import { isCalm, themeOf } from "../draw/theme.js";
import { pathsOf } from "../draw/underlay.js";
import { onScreen } from "../draw/views.js";
import { Camera, extentOf, wholeView } from "./camera.js";
import { Canvas } from "./canvas.js";
import { found } from "./elements.js";
import { focusOf } from "./focus.js";
import { byImportance, growthIn, placesIn, withNeighbours } from "./graph.js";
import { Keys } from "./keys.js";
import { Motion } from "./motion.js";
import { ARRIVED, findPart } from "./parts.js";
import { Pointer } from "./pointer.js";
import { replaceInAddress } from "./steps.js";
import { Years } from "./years.js";

/** @import { Box, Focus, Graph, GraphPart, GroundPart, PaintPart, Places, Report, Ring, Settings, ShapePath, Theme } from "../types.js" */

const NOTHING = JSON.stringify([null, null, null, null]);
const SEEN = 150; // pixels of the picture, with fewer it is out of sight
const EDGE = 24; // pixels: what is nearer to the edge is brought into view

/** Stands in until the first parts arrive. @type {any} */
const LATER = null;

export class Picture {
  /** @type {Graph} */
  graph = LATER;
  /** @type {Settings} */
  data = LATER;
  /** @type {Theme} */
  theme = LATER;
  /** @type {Report} */
  report = () => undefined;
  /** Nodes are counted from 0 as in the graph's columns. @type {number | null} */
  selected = null;
  /** @type {number | null} */
  hovered = null;
  /** Under the pointer. @type {Ring | null} */
  ring = null;
  /** @type {{ box: Box, ring: Ring }[]} */
  ringNames = [];
  /** @type {number | null} */
  year = null;
  /** @type {Focus | null} */
  focus = null;
  isFitted = true; // until the reader moves the camera
  isMoving = false;
  arrange = "";
  grow = 1;
  /** @type {Places} */
  at = { x: [], y: [] };
  /** @type {Box} */
  extent = [0, 0, 0, 0];
  /** Sizes as the data has them, and as they are drawn. @type {number[]} */
  bare = [];
  /** @type {number[]} */
  size = [];
  /** @type {(k: number) => string} */
  colour = () => "";
  /** @type {ShapePath[] | undefined} */
  paths;
  /** @type {Map<string, [string, number]>} */
  widths = new Map();
  ended = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  tellTimer;
  /** What was told and not yet answered. @type {(string | null)[]} */
  sent = [];
  /** @type {string | null | undefined} */
  heard;
  isWalking = false; // by arrow keys, since the last selection of another kind
  ids = "";
  /** @type {string | undefined} */
  spot;
  /** @type {string | undefined} */
  groundRev;
  /** @type {string | undefined} */
  paintRev;

  /** @param {HTMLElement} frame holds what picture.html has */
  constructor(frame) {
    this.frame = frame;
    this.stage = found(frame, ".stage", HTMLElement);
    this.tip = found(frame, ".tip", HTMLElement);
    this.hint = found(frame, ".hint", HTMLElement);
    this.years = new Years(this);
    this.camera = new Camera(this);
    this.motion = new Motion(this);
    this.pointer = new Pointer(this);
    this.canvas = new Canvas(this);
    this.keys = new Keys(this);
    globalThis.addEventListener(ARRIVED, () => this.draw(), { signal: this.ended.signal });
  }

  destroy() {
    this.ended.abort();
    this.motion.stop();
    this.camera.stop();
    this.years.pause();
    this.pointer.rest();
    this.canvas.end();
    clearTimeout(this.tellTimer);
  }

  /** @param {Settings} data */
  update(data) {
    this.data = data;
    if (data.height !== null) this.frame.style.height = `${data.height}px`;
    this.stage.setAttribute("aria-label", data.label);
    found(this.frame, "#keys", HTMLElement).textContent = data.texts.keys;
    for (const button of this.frame.querySelectorAll(".zoom button")) {
      const text = data.texts[button.getAttribute("data-text") ?? ""];
      button.setAttribute("aria-label", text);
      button.setAttribute("title", text);
    }
    this.draw();
    this.comeIntoSight();
  }

  /** Who has chosen something in a list farther down sees it, and who comes by a link to it. */
  comeIntoSight() {
    const { selected, tie, between, among, has_ties: isExplored } = this.data;
    const spot = JSON.stringify([selected, tie, between, among]);
    const isElsewhere = isExplored && spot !== (this.spot ?? NOTHING);
    this.spot = spot;
    const { top, bottom } = this.frame.getBoundingClientRect();
    if (!isElsewhere || (bottom > SEEN && top < innerHeight - SEEN)) return;
    this.frame.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
  }

  // ---- parts

  /** @param {string} name */
  part(name) {
    return findPart(this.data.key, name, this.data.revs[name]);
  }

  /** As soon as all parts have arrived; the same graph is never taken twice. */
  draw() {
    const names = Object.keys(this.data?.revs ?? {});
    if (!names.length || names.some((name) => !this.part(name))) return;
    const graph = /** @type {GraphPart} */ (/** @type {unknown} */ (this.part("graph")));
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

  /** @param {GraphPart} graph */
  take(graph) {
    this.motion.stop();
    this.years.pause();
    this.graph = withNeighbours(graph);
    this.year = null;
    this.hovered = null;
    this.widths = new Map();
  }

  /** Colours, sizes and the ground; without a part of their own they are in the graph. @param {boolean} isNew */
  dress(isNew) {
    const paint = /** @type {PaintPart | undefined} */ (/** @type {unknown} */ (this.part("paint")));
    const ground = /** @type {GroundPart | undefined} */ (/** @type {unknown} */ (this.part("ground")));
    if (ground && ground.rev !== this.groundRev) [this.paths, this.groundRev] = [pathsOf(ground), ground.rev];
    if (!isNew && paint?.rev === this.paintRev) return;
    const { nodes, colours } = this.graph;
    this.paintRev = paint?.rev;
    this.bare = paint?.size ?? nodes.size;
    this.growTo(isNew ? growthIn(this.graph, this.data.arrange ?? "ties") : this.grow);
    this.colour = paint ? (k) => paint.colours[paint.colour[k]] : (k) => colours[nodes.group[k]];
    this.graph.order = byImportance(this.bare);
  }

  /** Sizes as drawn: on a map of a whole country everything is larger. @param {number} grow */
  growTo(grow) {
    this.grow = grow;
    this.size = grow === 1 ? this.bare : this.bare.map((size) => size * grow);
  }

  /** A new graph: nobody moves from somewhere unless the same organisations were here before. */
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
    this.focus = focusOf(this.graph, this.data, this.selected, this.year);
    this.canvas.redraw();
  }

  /** @param {number | null} year */
  showYear(year) {
    if (year === this.year) return;
    this.year = year;
    this.refocus();
  }

  /** @param {number | null} k */
  select(k) {
    this.selected = k;
    found(this.frame, ".said", HTMLElement).textContent = k === null ? "" : this.graph.nodes.title[k];
    this.refocus();
  }

  /** @param {number | null} k */
  choose(k) {
    this.pointer.hover(null);
    const { tie, among, between } = this.data;
    if (k === null && this.selected === null && !tie && !among && !between) return;
    [this.data.tie, this.data.among, this.data.between] = [null, null, null];
    this.select(k);
    this.tell();
  }

  /** @param {number} e */
  chooseLine(e) {
    const { from, to } = this.graph.edges;
    this.pointer.hover(null);
    this.report(
      "tie",
      [from[e], to[e]].map((k) => this.graph.nodes.id[k]),
    );
  }

  /** @param {Ring} ring */
  chooseRing({ group, part }) {
    this.pointer.hover(null);
    this.report("ring", [group, part]);
  }

  /** Say who is selected; of a walk by arrow keys only the first step is one of the browser's history. */
  tell({ isStep = false } = {}) {
    clearTimeout(this.tellTimer);
    const id = this.selected === null ? null : this.graph.nodes.id[this.selected];
    if (isStep && this.isWalking && id !== null && this.data.step_name) replaceInAddress(this.data.step_name, id);
    this.isWalking = isStep;
    this.sent.push(id);
    this.report("selected", id ?? "");
  }

  /** What Python says: the answer to something we told, which may be overtaken by now, or a selection of its own. @param {string | null} id */
  heed(id) {
    if (id === this.heard) return;
    this.heard = id;
    const answered = this.sent.indexOf(id);
    this.sent.splice(0, answered + 1);
    if (answered >= 0) return;
    clearTimeout(this.tellTimer);
    this.sent = [];
    this.isWalking = false;
    this.select(id === null ? null : (this.graph.index.get(id) ?? null));
    if (!this.isMoving) this.bringIntoView();
  }

  // ---- camera

  /** @param {number} factor */
  zoom(factor) {
    if (!this.graph) return;
    const { x, y, scale } = this.camera;
    this.isFitted = false;
    this.camera.moveTo({ x, y, scale: scale * factor }, { milliseconds: 200 });
  }

  /** So that the reader sees where the camera goes, or at once. */
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
    if (x > EDGE && y > EDGE && x < view.width - EDGE && y < view.height - EDGE) return;
    this.isFitted = false;
    const goal = { x: this.at.x[this.selected], y: this.at.y[this.selected], scale: view.scale };
    this.camera.moveTo(goal, { milliseconds: 300 });
  }
}
