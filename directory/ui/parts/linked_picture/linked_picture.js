// Show a picture whose parts are links. It is read as XML, where text cannot become markup, and never as HTML.

/** @import { Report } from "../../../pictures/painter/types.js" */

/** @param {{ data: { svg: string }, parentElement: ParentNode, setTriggerValue: Report }} component */
export default function ({ data, parentElement, setTriggerValue }) {
  const drawn = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
  const picture = document.importNode(drawn, true);
  picture.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab, as everywhere
    event.preventDefault();
    setTriggerValue("opened", link.dataset.opens);
  });
  parentElement.querySelector(".picture")?.replaceChildren(picture);
}
