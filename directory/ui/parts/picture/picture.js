// Show a picture in a page of the app.

import { found } from "../../../pictures/painter/explore/elements.js";
import { Picture } from "../../../pictures/painter/explore/picture.js";

/** @import { Report, Settings } from "../../../pictures/painter/types.js" */

/** @type {WeakMap<HTMLElement, { picture: Picture, calls: number }>} */
const PICTURES = new WeakMap();

/** @param {{ data: Settings, parentElement: ParentNode, setTriggerValue: Report }} component */
export default function ({ data, parentElement, setTriggerValue }) {
  const frame = found(parentElement, ".frame", HTMLElement);
  const shown = PICTURES.get(frame) ?? { picture: new Picture(frame), calls: 0 };
  PICTURES.set(frame, shown);
  shown.calls += 1;
  const call = shown.calls;
  shown.picture.report = setTriggerValue;
  shown.picture.update(data);
  // Streamlit also cleans up calls that a later one has overtaken: only the last may end the picture.
  return () => {
    if (call !== shown.calls) return;
    shown.picture.destroy();
    PICTURES.delete(frame);
  };
}
