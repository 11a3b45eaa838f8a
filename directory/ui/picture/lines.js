// The lines: how each family of ties looks, drawn in one go for all lines that look the same.

const FAMILIES = {
  cooperation: { dashes: [], opacity: 0.5, thickness: 1 },
  both: { dashes: [], opacity: 0.65, thickness: 1 },
  support: { dashes: [2, 4], opacity: 0.55, thickness: 0.75 },
  same_event: { dashes: [9, 6], opacity: 0.35, thickness: 0.75 },
  new: { dashes: [], opacity: 0.95, thickness: 1.4, colour: { light: "#A0279B", dark: "#F08CEB" } },
  continuing: { dashes: [], opacity: 0.85, thickness: 1.4 },
  ended: { dashes: [7, 6], opacity: 0.75, thickness: 0.9, colour: { light: "#8A6400", dark: "#E3C04B" } },
  undated: { dashes: [1.5, 5], opacity: 0.45, thickness: 0.75 },
};

const HAIR = 0.7; // pixels: no line is thinner

function colourOf(style, theme) {
  return style.colour ? style.colour[theme.isDark ? "dark" : "light"] : theme.text;
}

// Where a line leads: inside a group, to elsewhere, or from one of the groups to another.
const [WITHIN, AWAY, ACROSS] = [0, 1, 2];

function reachOf({ nodes: { group }, edges: { from, to } }, e) {
  const [one, other] = [group[from[e]], group[to[e]]];
  if (one === other) return WITHIN;
  return one === "elsewhere" || other === "elsewhere" ? AWAY : ACROSS;
}

// Lines that look and lead the same.
function bundles(graph) {
  const { family, width } = graph.edges;
  const parked = new Set(graph.more?.parked);
  const found = new Map();
  family.forEach((name, e) => {
    const reach = reachOf(graph, e);
    const isParked = [graph.edges.from[e], graph.edges.to[e]].some((k) => parked.has(k));
    const key = `${name}|${width[e]}|${reach}|${isParked}`;
    if (!found.has(key)) found.set(key, { style: FAMILIES[name] ?? FAMILIES.cooperation, width: width[e], reach, isParked, members: [] });
    found.get(key).members.push(e);
  });
  return [...found.values()].sort((a, b) => a.reach - b.reach);
}

// How strong lines are in each arrangement, so that those that matter there stand out.
const STRENGTHS = {
  ties: () => 1,
  map: ({ isParked }) => (isParked ? 0.2 : 0.8),
  municipality: ({ reach }) => [0.5, 0.22, 1.3][reach],
};

// In the graph's units. `shown` says which lines to draw, `strength` how strong a bundle is.
function drawLines(context, { graph, at, theme, grow }, view, { shown = () => true, strength = () => 1 } = {}) {
  const { from, to } = graph.edges;
  context.save();
  context.lineCap = "butt";
  for (const bundle of graph.bundles) {
    const { style, width, members } = bundle;
    context.globalAlpha = Math.min(1, style.opacity * strength(bundle));
    context.strokeStyle = colourOf(style, theme);
    context.lineWidth = Math.max(width * style.thickness * grow, HAIR / view.scale);
    context.setLineDash(style.dashes.map((length) => Math.max(length, (length * 0.6) / view.scale)));
    context.beginPath();
    for (const e of members) {
      if (!shown(e)) continue;
      context.moveTo(at.x[from[e]], at.y[from[e]]);
      context.lineTo(at.x[to[e]], at.y[to[e]]);
    }
    context.stroke();
  }
  context.restore();
}
