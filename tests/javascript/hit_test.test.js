import assert from "node:assert/strict";
import test from "node:test";
import * as hit from "../../directory/pictures/painter/explore/hit_test.js";
import { graphOf, pictureOf } from "./graphs.js";

const CROSS = [
  { id: "middle", x: 0, y: 0 },
  { id: "east", x: 100, y: 10 },
  { id: "west", x: -100, y: 0 },
  { id: "south", x: 0, y: 100 },
  { id: "far", x: 60, y: 55 },
];
const rings = [
  { x: 0, y: 0, r: 120, label: "Olaine: 5", colour: "#0072B2", group: "olaine", part: null },
  { x: 80, y: 0, r: 40, label: "2", colour: null, group: "olaine", part: "home" },
];
const underlay = {
  municipality: {
    rings,
    places: [
      ["Jāņupe", 50, 0, 0, 0],
      ["Olaine", 0, 50, 0, 3],
    ],
  },
};
const cross = () =>
  pictureOf(graphOf(CROSS, [{ ends: ["middle", "east"] }], { underlay }), { data: { has_rings: true } });

test("the circle under the pointer is found, with some slack outside of it", () => {
  assert.equal(hit.nodeAt(cross(), [200, 150], 3), 0);
  assert.equal(hit.nodeAt(cross(), [208, 150], 3), 0);
  assert.equal(hit.nodeAt(cross(), [210, 150], 3), null);
});

test("the line under the pointer is found, and of many lines only those in focus", () => {
  assert.equal(hit.edgeAt(cross(), [250, 156], 4), 0);
  assert.equal(hit.edgeAt(cross(), [250, 180], 4), null);
  const many = pictureOf(graphOf(CROSS, Array(5001).fill({ ends: ["middle", "east"] })));
  assert.equal(hit.edgeAt(many, [250, 155], 4), null);
  assert.equal(hit.edgeAt({ ...many, focus: { edges: new Set([17]) } }, [250, 155], 4), 17);
});

test("distances to a line end at its ends", () => {
  assert.equal(hit.distanceToLine([5, 3], [0, 0], [10, 0]), 3);
  assert.equal(hit.distanceToLine([13, 4], [0, 0], [10, 0]), 5);
  assert.equal(hit.distanceToLine([3, 4], [0, 0], [0, 0]), 5);
});

test("only villages without an organisation are marked, and not beside somebody in focus", () => {
  assert.equal(hit.villageAt(cross(), [250, 150]), "Jāņupe");
  assert.equal(hit.villageAt(cross(), [200, 200]), null);
  assert.equal(hit.villageAt({ ...cross(), focus: { edges: new Set() } }, [250, 150]), null);
});

test("of two rings the smaller one is meant, where rings can be chosen", () => {
  assert.equal(hit.ringAt(cross(), [280, 150]).label, "2");
  assert.equal(hit.ringAt(cross(), [120, 150]).label, "Olaine: 5");
  assert.equal(hit.ringAt(cross(), [0, 0]), null);
  assert.equal(hit.ringAt({ ...cross(), data: {} }, [280, 150]), null);
});

test("a ring's name leads to the ring", () => {
  const named = { ...cross(), ringNames: [{ box: [10, 10, 60, 30], ring: rings[1] }] };
  assert.equal(hit.ringNamed(named, [20, 20]), rings[1]);
  assert.equal(hit.ringNamed(named, [61, 20]), null);
});

test("arrow keys go to the nearest in their direction; what lies aside counts as farther", () => {
  const towards = (dx, dy) => hit.neighbourTowards(cross(), 0, dx, dy);
  assert.equal(towards(1, 0), 1, "not to the nearer one, which lies aside");
  assert.equal(towards(-1, 0), 2);
  assert.equal(towards(0, 1), 3);
  assert.equal(towards(0, -1), undefined);
});
