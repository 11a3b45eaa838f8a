"""The picture as one file that opens from a USB stick: to search, point and click, without a network."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict
from importlib import resources
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from directory.answers.ties import network_sentence
from directory.files.drawing import Dot, Focus, Key, Line
from directory.files.extract import Extract, clean
from directory.files.paper.paper_strokes import stroke
from directory.files.rows import SEPARATOR, Row, organisation_rows

LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
"""Of pyvis; goes into the file as a whole."""

SCRIPTS = ("scenery.js", "paint.js", "page.js")
"""Parts of our script, one after the other."""

HARMLESS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""How JSON writes what could end its element early."""


def html(extract: Extract) -> bytes:
    """A page that asks nobody for anything: library, style and data are inside, and no other script may run."""
    library = resources.files("pyvis").joinpath(LIBRARY).read_text(encoding="utf-8").split("//# sourceMappingURL")[0]
    script = "".join(map(_own, SCRIPTS))
    template = Environment(autoescape=True, trim_blocks=True).from_string(_own("page.html.jinja"))
    return template.render(
        language=extract.t.language,
        title=extract.title,
        filtered=extract.filtered,
        notes=extract.notes,
        sources=extract.sources,
        sentence=clean(f"{network_sentence(extract.t, extract.pairs)} {extract.notes}".strip()),
        keys=[Key(key.mark, clean(key.label)) for key in extract.drawing.keys],
        stroke=stroke,
        texts=_texts(extract),
        hashes=Markup(" ".join(map(_hash, (library, script)))),
        # These four are our own or pyvis' files, and data that has been made harmless.
        css=Markup(_own("page.css")),
        library=Markup(library),
        script=Markup(script),
        data=Markup(_harmless(_content(extract))),
    ).encode()


def _own(name: str) -> str:
    return resources.files(__package__).joinpath("page", name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """How the page's policy names a script that may run."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _harmless(content: object) -> str:
    """JSON that no browser takes for anything else, of ASCII letters alone."""
    text = json.dumps(content, allow_nan=False, separators=(",", ":"))
    return "".join(HARMLESS.get(letter, letter) for letter in text)


def _texts(extract: Extract) -> dict[str, str]:
    t = extract.t
    return {
        "search": t("Search"),
        "placeholder": t("Name, place or theme"),
        "hint": t("Click an organisation to see with whom it works."),
        "nothing": t("Nothing found."),
        "partners": t("Partners"),
        "website": t("Website"),
        "source": t("Source"),
    }


def _content(extract: Extract) -> dict[str, Any]:
    drawing = extract.drawing
    rows = {str(row["id"]): row for row in organisation_rows(extract)}
    network = Network()
    # Straight into the lists: add_node and add_edge search all ids again for each one.
    network.nodes.extend(_node(id, drawing.dots[id], rows.get(id)) for id in sorted(drawing.dots))
    network.edges.extend(map(_edge, drawing.lines))
    network.toggle_physics(False)
    network.options.interaction.dragNodes = False
    options = json.loads(network.options.to_json())
    options["interaction"] |= {"selectable": False, "hover": False}
    options["layout"] = {"improvedLayout": False}
    return {
        "nodes": network.nodes,
        "edges": network.edges,
        "strokes": {line.family: asdict(stroke(line.family)) for line in drawing.lines},
        "ground": drawing.ground,
        "scenery": drawing.scenery,
        "bounds": drawing.bounds,
        "focus": _focus(drawing.focus) if drawing.focus else None,
        "options": options,
        "texts": _texts(extract),
    }


def _node(id: str, dot: Dot, row: Row | None) -> dict[str, Any]:
    """An organisation with what is known of it, or a municipality that stands for many: `row` is None."""
    known = row or {}
    words = [known.get(name) for name in ("legal_form", "place", "themes", "description")]
    # On the page a municipality's tooltip says that a click opens it; in a file there is nothing to open.
    title = dot.title if row else dot.label
    node = Node(id, "dot", clean(dot.label), color=dot.colour, title=clean(title))
    return {
        **node.options,
        "x": dot.x,
        "y": dot.y,
        "size": dot.radius,
        "words": "\n".join(str(word).replace(SEPARATOR, ", ") for word in words if word),
        "website": known.get("website"),
        "source": known.get("source_url"),
    }


def _edge(line: Line) -> dict[str, Any]:
    edge = Edge(line.one, line.other, width=round(line.width, 2), title=clean(line.title))
    return {**edge.options, "family": line.family, "opacity": line.opacity}


def _focus(focus: Focus) -> dict[str, Any]:
    return {"nodes": sorted(focus.nodes), "lines": sorted(focus.lines), "ends": focus.ends}
