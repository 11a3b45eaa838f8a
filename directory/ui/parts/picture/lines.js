// The lines, drawn in one go for all that look the same. STROKES says how they look, STRENGTHS which stand out.

const HAIR = 0.7; // pixels: no line is thinner

const styleOf = (family) => STROKES[family] ?? STROKES.cooperation;

const colourOf = ({ colour, dark }, theme) => (theme.isDark ? dark : colour) ?? theme.text;

// Where a line leads: inside a group, to elsewhere, or from one of the groups to another; later ones lie on top.
const REACHES = ["within", "away", "across"];

function reachOf({ nodes: { group }, edges: { from, to } }, e) {
  const [one, other] = [group[from[e]], group[to[e]]];
  if (one === other) return "within";
  return one === "elsewhere" || other === "elsewhere" ? "away" : "across";
}

// Lines that look and lead the same.
function bundles(graph) {
  const { family, width, from, to } = graph.edges;
  const parked = new Set(graph.more?.parked);
  const found = new Map();
  family.forEach((name, e) => {
    const reach = reachOf(graph, e);
    const stands = parked.has(from[e]) || parked.has(to[e]) ? "parked" : "placed";
    const key = `${name}|${width[e]}|${reach}|${stands}`;
    if (!found.has(key)) found.set(key, { style: styleOf(name), width: width[e], reach, stands, members: [] });
    found.get(key).members.push(e);
  });
  return [...found.values()].sort((a, b) => REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach));
}

function strengthIn(arrange, { reach, stands }) {
  const strengths = STRENGTHS[arrange] ?? {};
  return strengths[reach] ?? strengths[stands] ?? 1;
}

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
