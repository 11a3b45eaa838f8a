// Small graphs for tests, in the form in which the page gets them.

import { withNeighbours } from "../../directory/pictures/painter/explore/graph.js";

/** A graph of nodes at points, joined by edges between their names. */
export function graphOf(nodes, edges = [], more = {}) {
  const index = new Map(nodes.map(({ id }, k) => [id, k]));
  const column = (name, missing) => nodes.map((node) => node[name] ?? missing);
  return withNeighbours({
    rev: "1",
    nodes: {
      id: column("id"),
      label: nodes.map(({ id }) => id),
      title: nodes.map(({ id }) => id),
      group: column("group", "north"),
      size: column("size", 6),
      x: column("x", 0),
      y: column("y", 0),
    },
    edges: {
      from: edges.map(({ ends }) => index.get(ends[0])),
      to: edges.map(({ ends }) => index.get(ends[1])),
      width: edges.map(({ width }) => width ?? 1),
      family: edges.map(({ family }) => family ?? "cooperation"),
      title: edges.map(() => ""),
    },
    colours: {},
    more: { ...more, spans: edges.map(({ years }) => years ?? []) },
  });
}

/** What the tests need of a picture: a stage of 400 x 300 pixels, the camera in its middle, a pixel for each unit. */
export function pictureOf(graph, { scale = 1, data = {} } = {}) {
  const view = { scale, width: 400, height: 300, left: 200, top: 150, margin: 0, ratio: 1 };
  return {
    graph,
    view,
    data,
    at: { x: graph.nodes.x, y: graph.nodes.y },
    size: graph.nodes.size,
    bare: graph.nodes.size,
    arrange: "municipality",
    focus: null,
    ringNames: [],
    camera: { view: () => view },
    stage: { clientWidth: 400, clientHeight: 300 },
    years: { isShown: false },
    widths: new Map(),
    theme: { font: "sans-serif", text: "#000000", background: "#ffffff", isDark: false },
  };
}
