// Where the camera goes; the graph's units are those of the arrangement that is shown, or moved to.

const MARGIN = 18;

function boundsOf(picture, at, arrange) {
  const { graph } = picture;
  const size = grownAs(picture, arrange);
  const frame = graph.more.scenery?.[arrange]?.frame;
  if (frame) return frame;
  const rings = graph.more.scenery?.[arrange]?.rings;
  if (rings?.length) {
    const ends = (move) => rings.map(move);
    return [
      Math.min(...ends(({ x, r }) => x - r)),
      Math.min(...ends(({ y, r }) => y - r - 40)),
      Math.max(...ends(({ x, r }) => x + r)),
      Math.max(...ends(({ y, r }) => y + r)),
    ];
  }
  const low = (axis) => at[axis].reduce((least, v, k) => Math.min(least, v - size[k]), Infinity);
  const high = (axis) => at[axis].reduce((most, v, k) => Math.max(most, v + size[k]), -Infinity);
  return [low("x"), low("y"), high("x"), high("y")];
}

const grownAs = ({ bare, graph }, arrange) => bare.map((size) => size * growthIn(graph, arrange));

// The camera from which everything that matters is seen; null while there is nothing, or no room.
function wholeView(picture, at, arrange) {
  const { stage } = picture;
  if (!picture.graph?.nodes.id.length || !stage.clientWidth) return null;
  const [left, top, right, bottom] = boundsOf(picture, at, arrange);
  const foot = picture.years.isShown ? 44 : 0;
  const scale = Math.min((stage.clientWidth - 2 * MARGIN) / (right - left), (stage.clientHeight - 2 * MARGIN - foot) / (bottom - top), 2);
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 + foot / 2 / scale }, scale };
}
