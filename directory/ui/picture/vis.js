// What vis-network is given, and what we ask of a graph again and again.

function gently(duration) {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration, easingFunction: "easeInOutQuad" };
}

function themeOf(element) {
  const style = getComputedStyle(element);
  const value = (name) => style.getPropertyValue(name).trim();
  const background = value("--st-background-color");
  return { text: value("--st-text-color"), background, font: value("--st-font") || "sans-serif", isDark: isDark(background) };
}

function isDark(colour) {
  const context = document.createElement("canvas").getContext("2d");
  context.fillStyle = colour;
  const [red, green, blue] = [1, 3, 5].map((i) => parseInt(context.fillStyle.slice(i, i + 2), 16));
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}

// The graph, with what is asked again and again: nodes by id, edges of each node, nodes by importance.
function withNeighbours(graph) {
  const edgesOf = graph.nodes.id.map(() => []);
  graph.edges.from.forEach((from, e) => {
    edgesOf[from].push(e);
    edgesOf[graph.edges.to[e]].push(e);
  });
  const index = new Map(graph.nodes.id.map((id, k) => [id, k]));
  return { ...graph, more: graph.more ?? {}, edgesOf, index, bundles: bundles(graph) };
}

function byImportance(size) {
  return [...size.keys()].sort((a, b) => size[b] - size[a] || a - b);
}

// No labels and no titles for vis-network: it would write titles as HTML. Lines are ours, drawn in one go.
function visData(picture) {
  const { graph, at, theme } = picture;
  const look = (k) => ({ size: picture.size[k], color: { background: picture.colour(k), border: theme.background } });
  return {
    nodes: new vis.DataSet(graph.nodes.id.map((_, k) => ({ id: k, x: at.x[k], y: at.y[k], ...look(k) }))),
    edges: new vis.DataSet([]),
  };
}

function visOptions({ options }) {
  return {
    ...options,
    groups: {},
    nodes: { shape: "dot", borderWidth: 1 },
    interaction: { ...options.interaction, selectable: false, hover: false },
    layout: { improvedLayout: false },
  };
}
