// The picture is read as XML, where text cannot become markup, and never as HTML.

export default function ({ data, parentElement, setTriggerValue }) {
  const drawn = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
  const picture = document.importNode(drawn, true);
  picture.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab, as everywhere
    event.preventDefault();
    setTriggerValue("opened", link.dataset.opens);
  });
  parentElement.querySelector(".picture").replaceChildren(picture);
}
