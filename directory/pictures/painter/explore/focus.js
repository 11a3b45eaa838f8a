// Find what stays when the rest fades. Of what is looked at, the first that is in the graph counts: a tie, an
// organisation with those around it, the members of a part, ties between two groups, a year.
// directory/files/focus.py says the same for files; tests/javascript/focus_cases.json holds both to it.

import { otherEnd } from "./graph.js";

/** @import { Focus, Graph, Wanted } from "../types.js" */

/** @typedef {Pick<Graph, "nodes" | "edges" | "edgesOf" | "index" | "more">} Known */

/** @param {Known} graph @param {Wanted} wanted @param {number | null} selected @param {number | null} year @returns {Focus | null} */
export function focusOf(graph, wanted, selected, year) {
  const isIn = year === null ? () => true : (/** @type {number} */ e) => runsIn(graph.more.spans?.[e], year);
  const tie = indexPair(graph.index, wanted.tie);
  if (tie)
    return ofLines(
      graph,
      graph.edgesOf[tie[0]].filter((e) => otherEnd(graph, e, tie[0]) === tie[1]),
      tie,
    );
  if (selected !== null) return around(graph, selected, wanted.depth ?? 1, isIn);
  if (wanted.among) return among(graph, wanted.among);
  if (wanted.between) return ofLines(graph, linesBetween(graph, wanted.between).filter(isIn), []);
  if (year !== null) return ofLines(graph, [...graph.edges.from.keys()].filter(isIn), []);
  return null;
}

/** @param {Known} graph @param {number} centre @param {number} depth @param {(e: number) => boolean} isIn @returns {Focus} */
function around(graph, centre, depth, isIn) {
  const nodes = new Set([centre]);
  /** @type {Set<number>} */
  const edges = new Set();
  let border = [centre];
  for (let step = 0; step < depth; step += 1) {
    const next = [];
    for (const k of border) {
      for (const e of graph.edgesOf[k]) {
        if (!isIn(e)) continue;
        edges.add(e);
        const other = otherEnd(graph, e, k);
        if (nodes.has(other)) continue;
        nodes.add(other);
        next.push(other);
      }
    }
    border = next;
  }
  return { nodes, edges, ends: [centre] };
}

/** @param {Known} graph @param {string[]} ids @returns {Focus} */
function among({ index, edges: { from, to } }, ids) {
  const nodes = new Set(ids.flatMap((id) => index.get(id) ?? []));
  const edges = [...from.keys()].filter((e) => nodes.has(from[e]) && nodes.has(to[e]));
  return { nodes, edges: new Set(edges), ends: [] };
}

/** @param {Known} graph @param {number[]} members @param {number[]} ends @returns {Focus} */
function ofLines({ edges: { from, to } }, members, ends) {
  const nodes = new Set(ends);
  for (const e of members) nodes.add(from[e]).add(to[e]);
  return { nodes, edges: new Set(members), ends };
}

/** @param {Known} graph @param {[string, string]} groups */
function linesBetween({ nodes: { group }, edges: { from, to } }, [one, other]) {
  return [...from.keys()].filter((e) => {
    const [a, b] = [group[from[e]], group[to[e]]];
    return (a === one && b === other) || (a === other && b === one);
  });
}

/** @param {Map<string, number>} index @param {[string, string] | null | undefined} pair @returns {[number, number] | null} */
function indexPair(index, pair) {
  const [one, other] = (pair ?? []).map((id) => index.get(id));
  return one === undefined || other === undefined ? null : [one, other];
}

/** Whether a line's years (first, last, first, last) include a year. @param {number[] | undefined} spans @param {number} year */
export function runsIn(spans, year) {
  for (let i = 0; i < (spans?.length ?? 0); i += 2) if (spans && spans[i] <= year && year <= spans[i + 1]) return true;
  return false;
}
