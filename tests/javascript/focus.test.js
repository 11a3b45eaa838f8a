// The cases that files are held to as well (tests/files/test_focus.py).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { focusOf, runsIn } from "../../directory/pictures/painter/explore/focus.js";
import { graphOf } from "./graphs.js";

const known = JSON.parse(readFileSync(new URL("focus_cases.json", import.meta.url), "utf8"));
const graph = graphOf(known.nodes, known.edges);
const { index } = graph;
const nodes = (names) => [...names].map((name) => index.get(name));

for (const { says, wanted, focus } of known.cases)
  test(`in focus: ${says}`, () => {
    const found = focusOf(graph, wanted, index.get(wanted.selected) ?? null, wanted.year ?? null);
    if (focus === null) return assert.equal(found, null);
    assert.deepEqual(found.nodes, new Set(nodes(focus.nodes)));
    assert.deepEqual(found.edges, new Set(focus.edges));
    return assert.deepEqual(found.ends, nodes(focus.ends));
  });

test("a line without a date runs in no year", () => {
  assert.equal(runsIn([], 2020), false);
  assert.equal(runsIn(undefined, 2020), false);
});
