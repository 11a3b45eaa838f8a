// Find what is under the pointer, and who is next in a direction.

import { inPixels, onScreen } from "../draw/views.js";

/** @import { Box, Picture, Point } from "../types.js" */

const MOST_LINES = 5000; // with more, lines are found only among those in focus
const MARK = 8; // pixels around an empty village's mark

/** The nearest circle, not farther than `slack` pixels. @param {Picture} picture @param {Point} point @param {number} slack */
export function nodeAt(picture, [x, y], slack) {
  const view = picture.camera.view();
  let best = null;
  let least = slack;
  picture.size.forEach((size, k) => {
    const [nx, ny] = onScreen(view, picture.at, k);
    const gap = Math.hypot(nx - x, ny - y) - size * view.scale;
    if (gap < least) [best, least] = [k, gap];
  });
  return /** @type {number | null} */ (best);
}

/** The nearest line, not farther than `slack` pixels. @param {Picture} picture @param {Point} point @param {number} slack */
export function edgeAt(picture, point, slack) {
  const { graph, focus, at } = picture;
  const { from, to } = graph.edges;
  if (from.length > MOST_LINES && !focus) return null;
  const view = picture.camera.view();
  let best = null;
  let least = slack;
  for (const e of focus?.edges ?? from.keys()) {
    const gap = distanceToLine(point, onScreen(view, at, from[e]), onScreen(view, at, to[e]));
    if (gap < least) [best, least] = [e, gap];
  }
  return best;
}

/** @param {Point} point @param {Point} one end of the line @param {Point} other end of the line */
export function distanceToLine([x, y], [x1, y1], [x2, y2]) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = Math.max(0, Math.min(1, length ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length : 0));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

/** The name of the village without an organisation that is marked there. @param {Picture} picture @param {Point} point */
export function villageAt({ graph, arrange, camera, focus }, [x, y]) {
  const view = camera.view();
  const places = focus ? [] : (graph.more.underlay?.[arrange]?.places ?? []);
  const found = places.find(([, px, py, , count]) => {
    const [sx, sy] = inPixels(view, px, py);
    return count === 0 && Math.hypot(sx - x, sy - y) < MARK;
  });
  return found?.[0] ?? null;
}

/** The ring whose name is there. @param {Picture} picture @param {Point} point */
export function ringNamed({ ringNames, data }, [x, y]) {
  if (!data.has_rings) return null;
  const isIn = (/** @type {Box} */ [left, top, right, bottom]) => left < x && x < right && top < y && y < bottom;
  return ringNames.find(({ box }) => isIn(box))?.ring ?? null;
}

/** The smallest ring around. @param {Picture} picture @param {Point} point */
export function ringAt({ graph, arrange, camera, data }, [x, y]) {
  if (!data.has_rings) return null;
  const view = camera.view();
  const [gx, gy] = [(x - view.left) / view.scale, (y - view.top) / view.scale];
  const rings = graph.more.underlay?.[arrange]?.rings ?? [];
  const around = rings.filter((ring) => Math.hypot(ring.x - gx, ring.y - gy) < ring.r);
  return around.sort((a, b) => a.r - b.r)[0] ?? null;
}

/**
 * The nearest node in a direction; what lies aside counts as twice as far.
 *
 * @param {Pick<Picture, "at">} picture @param {number} begin @param {number} dx @param {number} dy
 */
export function neighbourTowards({ at: { x, y } }, begin, dx, dy) {
  let best;
  let least = Infinity;
  for (const k of x.keys()) {
    const [right, down] = [x[k] - x[begin], y[k] - y[begin]];
    const ahead = right * dx + down * dy;
    const aside = Math.abs(right * dy + down * dx);
    if (ahead > 0 && aside <= ahead && ahead + 2 * aside < least) [best, least] = [k, ahead + 2 * aside];
  }
  return best;
}
