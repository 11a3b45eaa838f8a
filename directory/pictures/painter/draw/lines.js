// Draw lines, in one go for all that look the same.

import { HAIR, STRENGTHS, STROKES } from "./looks.js";

/** @import { Bundle, Context, GraphPart, Picture, Stroke, Theme, View } from "../types.js" */

/** @param {string} family @returns {Stroke} */
export const styleOf = (family) => STROKES[family] ?? STROKES.cooperation;

/** @param {Stroke} stroke @param {Theme} theme */
export const colourOf = ({ colour, dark }, theme) => (theme.isDark ? dark : colour) ?? theme.text;

// Where a line leads: inside a group, to elsewhere, or from one of the groups to another; later ones lie on top.
const REACHES = ["within", "away", "across"];

/** @param {Pick<GraphPart, "nodes" | "edges">} graph @param {number} e */
export function reachOf({ nodes: { group }, edges: { from, to } }, e) {
  const [one, other] = [group[from[e]], group[to[e]]];
  if (one === other) return "within";
  return one === "elsewhere" || other === "elsewhere" ? "away" : "across";
}

/** Lines that look and lead the same. @param {Pick<GraphPart, "nodes" | "edges" | "more">} graph */
export function bundles(graph) {
  const { family, width, from, to } = graph.edges;
  const parked = new Set(graph.more?.parked);
  /** @type {Map<string, Bundle>} */
  const found = new Map();
  family.forEach((name, e) => {
    const reach = reachOf(graph, e);
    const stands = parked.has(from[e]) || parked.has(to[e]) ? "parked" : "placed";
    const key = `${name}|${width[e]}|${reach}|${stands}`;
    const bundle = found.get(key);
    if (bundle) bundle.members.push(e);
    else found.set(key, { style: styleOf(name), width: width[e], reach, stands, members: [e] });
  });
  return [...found.values()].sort((a, b) => REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach));
}

/** How strong a bundle is in an arrangement. @param {string} arrange @param {Bundle} bundle */
export function strengthIn(arrange, { reach, stands }) {
  const strengths = STRENGTHS[arrange] ?? {};
  return strengths[reach] ?? strengths[stands] ?? 1;
}

/**
 * Draw in the graph's units.
 *
 * @param {Context} context @param {Picture} picture @param {View} view
 * @param {(bundle: Bundle) => number} strength how strong a bundle is
 * @param {(e: number) => boolean} isShown which lines to draw
 */
export function drawLines(context, { graph, at, theme, grow }, view, strength, isShown = () => true) {
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
      if (!isShown(e)) continue;
      context.moveTo(at.x[from[e]], at.y[from[e]]);
      context.lineTo(at.x[to[e]], at.y[to[e]]);
    }
    context.stroke();
  }
  context.restore();
}
