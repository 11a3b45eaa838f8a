// Show one year after the other: a slider and a button that plays, below the picture's left corner.

import { isCalm } from "../draw/theme.js";
import { found } from "./elements.js";

/** @import { Graph, Picture, Texts } from "../types.js" */

const PACE = 1000; // milliseconds for each year

export class Years {
  isShown = false;
  first = 0;
  last = 0;
  /** @type {Texts} */
  texts = {};
  /** @type {number | null | undefined} */
  heard;
  /** @type {number | null | undefined} */
  told;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  timer;

  /** @param {Picture} picture */
  constructor(picture) {
    this.picture = picture;
    this.root = found(picture.frame, ".years", HTMLElement);
    this.button = found(this.root, "button", HTMLButtonElement);
    this.slider = found(this.root, "input", HTMLInputElement);
    this.label = found(this.root, "output", HTMLOutputElement);
    const on = { signal: picture.ended.signal };
    this.button.addEventListener("click", () => this.onButton(), on);
    this.slider.addEventListener("input", () => this.onSlide(), on);
    this.slider.addEventListener("change", () => this.tell(), on);
  }

  onButton() {
    if (this.timer) this.pause();
    else this.play();
    if (!this.timer) this.tell();
  }

  onSlide() {
    this.pause();
    this.show(Number(this.slider.value));
  }

  /** The years of this graph; one step before the first means all of them. @param {Graph} graph @param {Texts} texts */
  take(graph, texts) {
    [this.first, this.last] = yearsIn(graph.more.spans ?? []);
    this.isShown = Boolean(texts.years) && this.last > this.first;
    this.root.hidden = !this.isShown;
    this.texts = texts;
    if (!this.isShown) return;
    [this.slider.min, this.slider.max] = [String(this.first - 1), String(this.last)];
    this.slider.setAttribute("aria-label", texts.years);
    this.heard = this.told = undefined;
    this.show(this.first - 1);
  }

  /** The year that the address has, unless that is only the answer to what we told. @param {number | null} year */
  heed(year) {
    if (!this.isShown || year === this.heard) return;
    this.heard = year;
    if (year === this.told) return;
    this.pause();
    this.display(year); // even one in which nothing was
  }

  tell() {
    const { year } = this.picture;
    this.told = year;
    this.picture.report("year", String(year ?? ""));
  }

  /** @param {number} value of the slider */
  show(value) {
    this.display(value < this.first ? null : value);
  }

  /** @param {number | null} year */
  display(year) {
    const text = year === null ? this.texts.all_years : String(year);
    this.slider.value = String(year ?? this.first - 1);
    this.slider.setAttribute("aria-valuetext", text);
    this.label.textContent = text;
    this.button.setAttribute("aria-label", this.timer ? this.texts.pause : this.texts.play);
    this.button.title = this.timer ? this.texts.pause : this.texts.play;
    this.button.dataset.state = this.timer ? "plays" : "waits";
    this.picture.showYear(year);
  }

  /** Who wants no motion goes on year by year with each click. */
  play() {
    const value = Number(this.slider.value);
    const begin = value >= this.last ? this.first - 1 : value;
    if (isCalm()) return this.show(begin + 1);
    this.timer = setInterval(() => this.next(), PACE);
    return this.show(begin + 1);
  }

  next() {
    const value = Number(this.slider.value);
    if (value < this.last) return this.show(value + 1);
    this.pause();
    this.show(this.first - 1);
    return this.tell();
  }

  pause() {
    clearInterval(this.timer);
    this.timer = undefined;
    if (this.isShown) this.show(Number(this.slider.value));
  }
}

/** The first and the last year of any line: Infinity and -Infinity when no date is known. @param {number[][]} spans @returns {[number, number]} */
export function yearsIn(spans) {
  const every = spans.flat();
  const first = every.reduce((least, year) => Math.min(least, year), Infinity);
  return [first, every.reduce((most, year) => Math.max(most, year), -Infinity)];
}
