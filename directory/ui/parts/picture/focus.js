// What stays when the rest fades: a tie, an organisation with those around it, ties between two groups, a year.

function focusOf(picture) {
  const { graph, data, year } = picture;
  const isIn = year === null ? () => true : (e) => runsIn(graph.more.spans[e], year);
  const tie = indexPair(graph.index, data.tie);
  if (tie) return ofLines(graph, graph.edgesOf[tie[0]].filter((e) => otherEnd(graph, e, tie[0]) === tie[1]), tie);
  if (picture.selected !== null) return around(graph, picture.selected, data.depth ?? 1, isIn);
  if (data.among) return among(graph, data.among);
  if (data.between) return ofLines(graph, linesBetween(graph, data.between).filter(isIn), []);
  if (year !== null) return ofLines(graph, [...graph.edges.from.keys()].filter(isIn), []);
  return null;
}

function around(graph, centre, depth, isIn) {
  const nodes = new Set([centre]);
  const edges = new Set();
  let border = [centre];
  for (let step = 0; step < depth; step += 1) {
    const next = [];
    for (const k of border) {
      for (const e of graph.edgesOf[k]) {
        if (!isIn(e)) continue;
        edges.add(e);
        const other = otherEnd(graph, e, k);
        if (nodes.has(other)) continue;
        nodes.add(other);
        next.push(other);
      }
    }
    border = next;
  }
  return { nodes, edges, ends: [centre] };
}

function among({ index, edges: { from, to } }, ids) {
  const nodes = new Set(ids.map((id) => index.get(id)).filter((k) => k !== undefined));
  const edges = [...from.keys()].filter((e) => nodes.has(from[e]) && nodes.has(to[e]));
  return { nodes, edges: new Set(edges), ends: [] };
}

function ofLines({ edges: { from, to } }, members, ends) {
  const nodes = new Set(ends);
  for (const e of members) nodes.add(from[e]).add(to[e]);
  return { nodes, edges: new Set(members), ends };
}

function linesBetween({ nodes: { group }, edges: { from, to } }, [one, other]) {
  return [...from.keys()].filter((e) => {
    const [a, b] = [group[from[e]], group[to[e]]];
    return (a === one && b === other) || (a === other && b === one);
  });
}

function otherEnd({ edges: { from, to } }, e, k) {
  return from[e] === k ? to[e] : from[e];
}

function indexPair(index, pair) {
  return pair && index.has(pair[0]) && index.has(pair[1]) ? pair.map((id) => index.get(id)) : null;
}

// Spans: first, last, first, last...
function runsIn(spans, year) {
  for (let i = 0; i < (spans?.length ?? 0); i += 2) if (spans[i] <= year && year <= spans[i + 1]) return true;
  return false;
}
