"""The picture as one file that opens from a USB stick: to search, point and click, without a network."""

from __future__ import annotations

import base64
import hashlib
import json
import math
from importlib import resources
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from directory.views.cooperation import network_sentence
from directory.views.exports.extract import Extract, clean
from directory.views.exports.rows import Row, organisation_rows
from directory.views.legend import STYLES

LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
"""Of pyvis; goes into the file as a whole."""

DASHES = {"support": [2, 4], "same_event": [9, 6]}
OPACITY = {"both": 0.65, "same_event": 0.35}
"""Of lines, where it is not the usual 0.5."""

LARGE = 1500
"""With more organisations than this, lines are not drawn while the picture moves."""

HARMLESS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""How JSON writes what could end its element early."""


def html(extract: Extract) -> bytes:
    """A page that asks nobody for anything: library, style and data are inside, and no other script may run."""
    library = resources.files("pyvis").joinpath(LIBRARY).read_text(encoding="utf-8").split("//# sourceMappingURL")[0]
    script = _own("page.js")
    template = Environment(autoescape=True, trim_blocks=True).from_string(_own("page.html.jinja"))
    return template.render(
        language=extract.t.language,
        title=extract.title,
        filtered=extract.filtered,
        sources=extract.sources,
        sentence=clean(network_sentence(extract.t, extract.directory, extract.pairs)),
        keys=extract.keys,
        styles=STYLES,
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
    network = Network()
    # Straight into the lists: add_node and add_edge search all ids again for each one.
    network.nodes.extend(_node(extract, row) for row in organisation_rows(extract))
    lines = sorted(extract.drawn.edges(data=True), key=lambda line: line[:2])
    network.edges.extend(_edge(*line) for line in lines)
    network.toggle_physics(False)
    network.options.edges.smooth.enabled = False
    network.options.interaction.dragNodes = False
    network.options.interaction.hideEdgesOnDrag = len(network.nodes) > LARGE
    options = json.loads(network.options.to_json())
    options["interaction"] |= {"selectable": False, "hover": False}
    options["layout"] = {"improvedLayout": False}
    return {"nodes": network.nodes, "edges": network.edges, "options": options, "texts": _texts(extract)}


def _node(extract: Extract, row: Row) -> dict[str, Any]:
    id = str(row["id"])
    dot = extract.dots[id]
    words = [row.get(name) for name in ("legal_form", "place", "themes", "description")]
    node = Node(id, "dot", row["label"], color=dot.colour, title=clean(extract.drawn.nodes[id]["title"]))
    return {
        **node.options,
        "x": dot.x,
        "y": dot.y,
        "size": dot.radius,
        "words": "\n".join(str(word).replace("|", ", ") for word in words if word),
        "website": row.get("website"),
        "source": row.get("source_url"),
    }


def _edge(one: str, other: str, data: dict[str, Any]) -> dict[str, Any]:
    family = data["family"]
    edge = Edge(one, other, width=round(1 + 0.6 * math.log2(1 + data["weight"]), 1), title=clean(data["title"]))
    return {**edge.options, "dashes": DASHES.get(family, False), "opacity": OPACITY.get(family, 0.5)}
