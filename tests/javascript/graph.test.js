import assert from "node:assert/strict";
import test from "node:test";
import { bundles, strengthIn, styleOf } from "../../directory/pictures/painter/draw/lines.js";
import { STRENGTHS, STROKES } from "../../directory/pictures/painter/draw/looks.js";
import { isOver } from "../../directory/pictures/painter/draw/place_names.js";
import { isDarkColour } from "../../directory/pictures/painter/draw/theme.js";
import { isWithin, onScreen } from "../../directory/pictures/painter/draw/views.js";
import { byImportance, growthIn, otherEnd, placesIn } from "../../directory/pictures/painter/explore/graph.js";
import { findPart, keepPart } from "../../directory/pictures/painter/explore/parts.js";
import { replaced } from "../../directory/pictures/painter/explore/steps.js";
import { yearsIn } from "../../directory/pictures/painter/explore/years.js";
import { graphOf } from "./graphs.js";

globalThis.dispatchEvent = () => true; // which node does not have

const NODES = [
  { id: "a", group: "north" },
  { id: "b", group: "south" },
  { id: "c", group: "elsewhere" },
];
const EDGES = [
  { ends: ["a", "b"] },
  { ends: ["b", "c"] },
  { ends: ["a", "b"] },
  { ends: ["a", "c"], family: "support" },
];

test("a graph knows the edges of each node and its nodes by id", () => {
  const graph = graphOf(NODES, EDGES);
  assert.deepEqual(graph.edgesOf, [
    [0, 2, 3],
    [0, 1, 2],
    [1, 3],
  ]);
  assert.equal(graph.index.get("c"), 2);
  assert.equal(otherEnd(graph, 1, 1), 2);
  assert.deepEqual(byImportance([3, 9, 3]), [1, 0, 2]);
});

test("lines that look and lead the same are drawn in one go, those between groups last", () => {
  const found = bundles(graphOf(NODES, EDGES, { parked: [2] }));
  assert.deepEqual(
    found.map(({ reach, stands, members }) => [reach, stands, members]),
    [
      ["away", "parked", [1]],
      ["away", "parked", [3]],
      ["across", "placed", [0, 2]],
    ],
  );
  assert.equal(strengthIn("municipality", found[2]), STRENGTHS.municipality.across);
  assert.equal(strengthIn("map", found[0]), STRENGTHS.map.parked);
  assert.equal(strengthIn("ties", found[0]), 1);
});

test("a line of which nobody knows better looks like cooperation", () => {
  assert.equal(styleOf("never heard of"), STROKES.cooperation);
});

test("an arrangement without places of its own has those by ties", () => {
  const graph = graphOf([{ id: "a", x: 1, y: 2 }], [], { moves: { map: [[5], [6]] }, underlay: { map: { grow: 11 } } });
  assert.deepEqual(placesIn(graph, "map"), { x: [5], y: [6] });
  assert.deepEqual(placesIn(graph, "ties"), { x: [1], y: [2] });
  assert.deepEqual([growthIn(graph, "map"), growthIn(graph, "ties")], [11, 1]);
});

test("points of the graph become pixels of the stage", () => {
  const view = { scale: 2, width: 100, height: 50, left: 10, top: 20, margin: 5, ratio: 1 };
  assert.deepEqual(onScreen(view, { x: [3], y: [4] }, 0), [16, 28]);
  assert.ok(isWithin(view, 104, 0, 120, 10));
  assert.ok(!isWithin(view, 106, 0, 120, 10));
  assert.ok(isOver([18, 20, 30, 30], { x: 0, y: 0, r: 5 }, view));
  assert.ok(!isOver([21, 20, 30, 30], { x: 0, y: 0, r: 5 }, view));
});

test("a part is found in the version that is wanted, until it is forgotten", () => {
  const forget = keepPart({ key: "k", part: "graph", rev: "2" });
  assert.equal(findPart("k", "graph", "1"), undefined);
  assert.equal(findPart("k", "graph", "2").rev, "2");
  const forgetNewer = keepPart({ key: "k", part: "graph", rev: "3" });
  forget();
  assert.equal(findPart("k", "graph", "3").rev, "3", "the newer one stays");
  forgetNewer();
  assert.equal(findPart("k", "graph", "3"), undefined);
});

test("a step replaces one value of the address and leaves the others as they are written", () => {
  assert.equal(
    replaced("?lang=lv&organisation=a&q=%C4%81+b", "organisation", "c-1"),
    "?lang=lv&organisation=c-1&q=%C4%81+b",
  );
  assert.equal(replaced("?lang=lv", "organisation", "c"), "?lang=lv");
  assert.equal(replaced("?organisation=a", "organisation", "$1&x=1"), "?organisation=%241%26x%3D1");
});

test("the years reach from the first to the last of any line", () => {
  assert.deepEqual(yearsIn([[2019, 2021], [], [2010, 2012, 2020, 2023]]), [2010, 2023]);
  assert.deepEqual(yearsIn([[], []]), [Infinity, -Infinity]);
});

test("dark ground is told from light ground", () => {
  assert.ok(isDarkColour("#0e1117"));
  assert.ok(!isDarkColour("#fdfbf7"));
});
