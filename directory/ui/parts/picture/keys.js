// The keyboard: arrows go from organisation to organisation, plus and minus zoom.

const PAUSE = 250; // milliseconds: a run of keys is told once

class Keys {
  constructor(picture) {
    this.picture = picture;
    picture.listen(picture.stage, "keydown", (event) => this.onKey(event));
  }

  onKey(event) {
    const { picture } = this;
    if (!picture.graph || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      ArrowLeft: () => this.step(-1, 0),
      ArrowRight: () => this.step(1, 0),
      ArrowUp: () => this.step(0, -1),
      ArrowDown: () => this.step(0, 1),
      Enter: () => picture.choose(picture.selected),
      Escape: () => picture.choose(null),
      "+": () => picture.zoom(1.4),
      "-": () => picture.zoom(1 / 1.4),
      0: () => picture.fit({ isSeen: true }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  step(dx, dy) {
    const { picture } = this;
    const next = picture.selected === null ? picture.graph.order[0] : neighbourTowards(picture, dx, dy);
    if (next === undefined) return;
    picture.select(next);
    picture.bringIntoView();
    clearTimeout(picture.tellTimer);
    picture.tellTimer = setTimeout(() => picture.tell(), PAUSE);
  }
}
