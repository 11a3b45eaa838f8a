// One year after the other: a slider and a button that plays, below the picture's left corner.

const PACE = 1000; // milliseconds for each year

class Years {
  isShown = false;

  constructor(picture) {
    this.picture = picture;
    this.root = picture.frame.querySelector(".years");
    this.button = this.root.querySelector("button");
    this.slider = this.root.querySelector("input");
    this.label = this.root.querySelector("output");
    picture.listen(this.button, "click", () => {
      if (this.timer) this.pause();
      else this.play();
      if (!this.timer) this.tell();
    });
    picture.listen(this.slider, "input", () => {
      this.pause();
      this.show(Number(this.slider.value));
    });
    picture.listen(this.slider, "change", () => this.tell());
  }

  // The years of this graph; one step before the first means all of them.
  take(graph, texts) {
    const every = (graph.more.spans ?? []).flat();
    this.first = every.reduce((least, year) => Math.min(least, year), Infinity);
    this.last = every.reduce((most, year) => Math.max(most, year), -Infinity);
    this.isShown = Boolean(texts.years) && this.last > this.first;
    this.root.hidden = !this.isShown;
    this.texts = texts;
    if (!this.isShown) return;
    [this.slider.min, this.slider.max] = [this.first - 1, this.last];
    this.slider.setAttribute("aria-label", texts.years);
    this.heard = this.told = undefined;
    this.show(this.first - 1);
  }

  // The year that the address has, unless that is only the answer to what we told.
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

  show(value) {
    this.display(value < this.first ? null : value);
  }

  display(year) {
    const text = year === null ? this.texts.all_years : String(year);
    this.slider.value = year ?? this.first - 1;
    this.slider.setAttribute("aria-valuetext", text);
    this.label.textContent = text;
    this.button.setAttribute("aria-label", this.timer ? this.texts.pause : this.texts.play);
    this.button.title = this.timer ? this.texts.pause : this.texts.play;
    this.button.dataset.state = this.timer ? "plays" : "waits";
    this.picture.showYear(year);
  }

  // Who wants no motion goes on year by year with each click.
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
    this.timer = null;
    if (this.isShown) this.show(Number(this.slider.value));
  }
}
