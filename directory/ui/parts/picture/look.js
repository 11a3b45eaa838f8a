// How the page looks around the picture, and what is asked of a graph again and again.

// Whether the reader wants no motion.
const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

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

// The graph with its nodes by id, the edges of each node, and lines that look the same together.
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
