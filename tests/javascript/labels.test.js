import assert from "node:assert/strict";
import test from "node:test";
import { Grid } from "../../directory/pictures/painter/draw/grid.js";
import { boxesAround, drawLabels, freeBox, shortened } from "../../directory/pictures/painter/draw/labels.js";
import { graphOf, pictureOf } from "./graphs.js";

const NODES = new Grid();

/** A context that measures every letter as ten pixels and remembers what it wrote. */
function paper() {
  const written = [];
  const note = (text, x, y) => written.push({ text, x, y });
  return {
    written,
    font: "",
    measureText: (text) => ({ width: 10 * [...text].length }),
    strokeText() {},
    fillText: note,
  };
}

const overlap = (a, b) => Math.abs(a.x - b.x) < 5 * (a.text.length + b.text.length) && Math.abs(a.y - b.y) < 12;

test("a name stands below, above, right or left, as far as the screen reaches", () => {
  const view = { width: 400, height: 300 };
  assert.equal(boxesAround(200, 150, 10, 50, view).length, 4);
  assert.deepEqual(boxesAround(200, 150, 10, 50, view)[0], [173, 162, 227, 178]);
  assert.equal(
    boxesAround(200, 295, 10, 50, view).length,
    1,
    "at the lower edge only above, since it is too low beside",
  );
  assert.deepEqual(boxesAround(-500, 150, 10, 50, view), []);
});

test("the first box that covers nobody wins", () => {
  const labels = new Grid();
  labels.add([0, 0, 10, 10], 7);
  const boxes = [
    [5, 5, 15, 15],
    [20, 0, 30, 10],
    [40, 0, 50, 10],
  ];
  assert.deepEqual(freeBox(boxes, labels, NODES, [], 0, { isNeeded: false, limit: 1 }), boxes[1]);
});

test("a name covers smaller circles only, and no more than its limit", () => {
  const [box] = [[0, 0, 10, 10]];
  const nodes = new Grid();
  nodes.add([2, 2, 4, 4], 1);
  const free = (sizes, limit) => freeBox([box], new Grid(), nodes, sizes, 0, { isNeeded: false, limit });
  assert.equal(free([5, 9], Infinity), null, "circle 1 is larger");
  assert.deepEqual(free([9, 5], Infinity), box);
  assert.equal(free([9, 5], 1), null, "one is too many");
  const needed = freeBox([box], new Grid(), nodes, [5, 9], 0, { isNeeded: true, limit: Infinity });
  assert.deepEqual(needed, box);
});

test("a long name is cut to the room there is, between letters, and measured once", () => {
  const [context, widths] = [paper(), new Map()];
  assert.deepEqual(shortened(context, widths, "Koris", 100), ["Koris", 50]);
  assert.deepEqual(shortened(context, widths, "Mūzikas skola", 60), ["Mūzik…", 60]);
  const measured = () => {
    throw new Error("measured again");
  };
  assert.deepEqual(shortened({ font: "", measureText: measured }, widths, "Koris", 100), ["Koris", 50]);
  assert.equal(shortened(paper(), new Map(), "🎻".repeat(99), 10_000)[0], `${"🎻".repeat(60)}…`);
});

test("names never lie over each other, and who must be named is", () => {
  const crowd = Array.from({ length: 200 }, (_, k) => ({
    id: `Nr ${k}`,
    x: ((k * 37) % 390) - 195,
    y: ((k * 61) % 290) - 145,
    size: 3 + (k % 7),
  }));
  const picture = pictureOf(graphOf(crowd));
  const context = paper();
  drawLabels(context, picture, picture.view, picture.graph.order, [150], new Grid());
  const { written } = context;
  assert.ok(written.length > 10);
  assert.ok(written.some(({ text }) => text === "Nr 150"));
  for (const [k, one] of written.entries())
    for (const other of written.slice(0, k)) assert.ok(!overlap(one, other), `${one.text} over ${other.text}`);
});

test("a grid finds what lies in a box across cells, once", () => {
  const grid = new Grid();
  grid.add([40, 40, 60, 60], 3);
  const asked = [];
  grid.some([0, 0, 100, 100], (own) => asked.push(own) > 9);
  assert.deepEqual(asked, [3]);
  assert.ok(grid.isFree([61, 40, 70, 60]));
  assert.ok(!grid.isFree([59, 59, 70, 70]));
});
