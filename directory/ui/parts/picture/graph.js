// Take a part of a picture (its graph, its colours and sizes, the ground under it) for the picture of the same key: a
// message of its own, so that a click, which changes only a few settings, does not send the part again.

import { keepPart } from "../../../pictures/painter/explore/parts.js";

/** @param {{ data: import("../../../pictures/painter/types.js").Part }} component */
export default function ({ data }) {
  return keepPart(data);
}
