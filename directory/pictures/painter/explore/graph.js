// Prepare what is asked of a graph again and again.

import { bundles } from "../draw/lines.js";

/** @import { Graph, GraphPart, More, Places } from "../types.js" */

/** The graph with its nodes by id, the edges of each node, and lines that look the same together. @param {GraphPart} graph @returns {Graph} */
export function withNeighbours(graph) {
  const edgesOf = graph.nodes.id.map(() => /** @type {number[]} */ ([]));
  graph.edges.from.forEach((from, e) => {
    edgesOf[from].push(e);
    edgesOf[graph.edges.to[e]].push(e);
  });
  const index = new Map(graph.nodes.id.map((id, k) => [id, k]));
  const order = byImportance(graph.nodes.size);
  return { ...graph, more: graph.more ?? {}, edgesOf, index, bundles: bundles(graph), order };
}

/** Nodes from the largest to the smallest. @param {number[]} size */
export function byImportance(size) {
  return [...size.keys()].sort((a, b) => size[b] - size[a] || a - b);
}

/** How many times larger circles and lines are in an arrangement. @param {{ more: More }} graph @param {string} arrange */
export const growthIn = ({ more }, arrange) => more.underlay?.[arrange]?.grow ?? 1;

/** Where the nodes lie in an arrangement. @param {Pick<Graph, "nodes" | "more">} graph @param {string} arrange @returns {Places} */
export function placesIn({ nodes, more }, arrange) {
  const [x, y] = more.moves?.[arrange] ?? [nodes.x, nodes.y];
  return { x, y };
}

/** The node at the other end of an edge. @param {Pick<Graph, "edges">} graph @param {number} e @param {number} k */
export function otherEnd({ edges: { from, to } }, e, k) {
  return from[e] === k ? to[e] : from[e];
}
