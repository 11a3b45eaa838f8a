// Read how the page looks around a picture.

/** @import { Theme } from "../types.js" */

/** Whether the reader wants no motion. */
export const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** @param {Element} element @returns {Theme} */
export function themeOf(element) {
  const style = getComputedStyle(element);
  const value = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const background = value("--st-background-color");
  const font = value("--st-font") || "sans-serif";
  return { text: value("--st-text-color"), background, font, isDark: isDark(background) };
}

/** @param {string} colour */
function isDark(colour) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  context.fillStyle = colour;
  return isDarkColour(context.fillStyle);
}

/** Whether a colour like #26302f is dark. @param {string} colour */
export function isDarkColour(colour) {
  const [red, green, blue] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}
