// What vis-network is given, and what we ask of a graph again and again.

function gently(duration) {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration, easingFunction: "easeInOutQuad" };
}

function themeOf(element) {
  const style = getComputedStyle(element);
  const value = (name) => style.getPropertyValue(name).trim();
  return { text: value("--st-text-color"), background: value("--st-background-color"), font: value("--st-font") || "sans-serif" };
}

// The graph, with what is asked again and again: nodes by id, edges of each node, nodes by importance.
function withNeighbours(graph) {
  const edgesOf = graph.nodes.id.map(() => []);
  graph.edges.from.forEach((from, e) => {
    edgesOf[from].push(e);
    edgesOf[graph.edges.to[e]].push(e);
  });
  const order = [...graph.nodes.id.keys()].sort((a, b) => graph.nodes.size[b] - graph.nodes.size[a] || a - b);
  return { ...graph, edgesOf, order, index: new Map(graph.nodes.id.map((id, k) => [id, k])) };
}

// No labels and no titles for vis-network: it would write titles as HTML.
function visData({ nodes, edges }, theme) {
  return {
    nodes: new vis.DataSet(
      nodes.id.map((_, k) => ({ id: k, group: nodes.group[k], size: nodes.size[k], x: nodes.x[k], y: nodes.y[k] })),
    ),
    edges: new vis.DataSet(
      edges.from.map((from, e) => {
        const { dashes, opacity, thickness } = FAMILIES[edges.family[e]];
        return { id: e, from, to: edges.to[e], dashes, width: edges.width[e] * thickness, color: { color: theme.text, opacity } };
      }),
    ),
  };
}

function visOptions({ options }, theme) {
  const groups = Object.entries(options.groups).map(([group, { color }]) => [
    group,
    { color: { background: color, border: theme.background } },
  ]);
  return {
    ...options,
    groups: Object.fromEntries(groups),
    nodes: { shape: "dot", borderWidth: 1 },
    interaction: { ...options.interaction, selectable: false, hover: false },
    layout: { improvedLayout: false },
  };
}

function distanceToLine([x, y], [x1, y1], [x2, y2]) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = Math.max(0, Math.min(1, length ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length : 0));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}
