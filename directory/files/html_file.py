"""Write the picture as one file that opens from a USB stick: to search, point and click, without a network."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from directory.answers.ties import network_sentence
from directory.files.drawing import Key, Shown, Wanted
from directory.files.extract import Extract, clean
from directory.files.rows import SEPARATOR, Row, organisation_rows
from directory.i18n import Texts
from directory.pictures.network.picture import Picture
from directory.pictures.painter import bundle, own
from directory.pictures.painter.texts import picture_texts

HERE = Path(__file__).parent / "page"

HARMLESS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""How JSON writes what could end its element early."""

KEY = "file"
"""Name of the only picture in a page."""


@dataclass(frozen=True)
class Page:
    """What a page says and shows.

    Parameters
    ----------
    title, lines, footer
        Words above the picture, lines of them below the title, and words below the picture.
    sentence
        The picture in words, for those who do not see it.
    keys
        The legend.
    about
        Node to what is known of it: `words`, `website` and `source`, each of which may be missing.
    placeholder, hint
        What can be searched for, and what a click does.
    with_years
        Whether the reader may look at one year after the other.
    """

    title: str
    lines: Sequence[str]
    footer: str
    sentence: str
    keys: Sequence[Key]
    shown: Shown
    wanted: Wanted
    about: Mapping[str, Mapping[str, str]]
    placeholder: str
    hint: str
    with_years: bool = True


def html(extract: Extract) -> bytes:
    """The page of an extract.

    Raises
    ------
    ValueError
        Its drawing was not made from a picture.
    """
    if extract.drawing.shown is None:
        raise ValueError("this drawing was not made from a picture; use from_picture")
    rows = {str(row["id"]): row for row in organisation_rows(extract)}
    page = Page(
        title=extract.title,
        lines=[extract.filtered, extract.notes],
        footer=extract.sources,
        sentence=clean(f"{network_sentence(extract.t, extract.pairs)} {extract.notes}".strip()),
        keys=extract.drawing.keys,
        shown=extract.drawing.shown._replace(picture=_without_leading_on(extract.drawing.shown.picture, rows)),
        wanted=extract.drawing.wanted,
        about={id: _about(row) for id, row in rows.items()},
        placeholder=extract.t("Name, place or theme"),
        hint=extract.t("Click an organisation to see with whom it works."),
        with_years=extract.compared is None,
    )
    return write_page(extract.t, page)


def write_page(t: Texts, page: Page) -> bytes:
    """A page that asks nobody for anything: script, style and data are inside, and no other script may run."""
    script = bundle(HERE / "page.js")
    template = Environment(autoescape=True, trim_blocks=True).from_string(_text("page.html.jinja"))
    return template.render(
        language=t.language,
        title=page.title,
        lines=[line for line in page.lines if line],
        footer=page.footer,
        texts=_texts(t, page),
        hash=Markup(_hash(script)),
        # These five are our own files, and data that has been made harmless.
        css=Markup(own("picture.css") + _text("page.css")),
        picture=Markup(own("picture.html")),
        script=Markup(script),
        data=Markup(_harmless(_content(t, page))),
    ).encode()


def _text(name: str) -> str:
    return resources.files(__package__).joinpath("page", name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """How the page's policy names a script that may run."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _harmless(content: object) -> str:
    """JSON that no browser takes for anything else, of ASCII letters alone."""
    text = json.dumps(content, allow_nan=False, separators=(",", ":"))
    return "".join(HARMLESS.get(letter, letter) for letter in text)


def _texts(t: Texts, page: Page) -> dict[str, str]:
    return {
        "search": t("Search"),
        "placeholder": page.placeholder,
        "hint": page.hint,
        "nothing": t("Nothing found."),
        "partners": t("Partners"),
        "website": t("Website"),
        "source": t("Source"),
        "legend": t("Legend"),
    }


def _content(t: Texts, page: Page) -> dict[str, Any]:
    """What the page's script reads."""
    picture, paint, ground, arrange = page.shown
    parts = {"graph": asdict(_cleaned(picture, arrange)), "paint": asdict(paint), "ground": asdict(ground)}
    wanted = page.wanted
    return {
        "parts": [{"key": KEY, "part": name, **part} for name, part in parts.items()],
        "settings": {
            "key": KEY,
            "revs": {name: part["rev"] for name, part in parts.items()},
            "selected": wanted.selected,
            "height": None,
            "label": page.sentence,
            "texts": picture_texts(t, with_years=page.with_years),
            "has_ties": False,
            "has_rings": False,
            "arrange": arrange,
            "depth": wanted.depth,
            "tie": wanted.tie,
            "among": None if wanted.among is None else sorted(wanted.among),
            "between": wanted.between,
            "year": wanted.year,
        },
        "keys": [_entry(key) for key in page.keys],
        "about": page.about,
        "texts": _texts(t, page),
    }


def _cleaned(picture: Picture, arrange: str) -> Picture:
    """The picture with nothing but the arrangement that is shown, and texts that every file can hold."""
    more = dict(picture.more)
    for name in ("moves", "underlay"):
        more[name] = {key: value for key, value in more.get(name, {}).items() if key == arrange}
    nodes = {**picture.nodes, **{name: _clean(picture.nodes[name]) for name in ("label", "title")}}
    return replace(picture, nodes=nodes, edges={**picture.edges, "title": _clean(picture.edges["title"])}, more=more)


def _clean(texts: Iterable[str]) -> list[str]:
    return [clean(text) for text in texts]


def _without_leading_on(picture: Picture, rows: Mapping[str, Row]) -> Picture:
    """On the page a municipality's tooltip says that a click opens it; in a file there is nothing to open."""
    nodes = picture.nodes
    titles = [
        title if id in rows else label
        for id, label, title in zip(nodes["id"], nodes["label"], nodes["title"], strict=True)
    ]
    return replace(picture, nodes={**nodes, "title": titles})


def _entry(key: Key) -> dict[str, str | None]:
    is_colour = key.mark.startswith("#")
    return {
        "label": clean(key.label),
        "colour": key.mark if is_colour else None,
        "family": None if is_colour else key.mark,
    }


def _about(row: Row) -> dict[str, str]:
    """What is known of an organisation."""
    words = [row.get(name) for name in ("legal_form", "place", "themes", "description")]
    known = {
        "words": "\n".join(str(word).replace(SEPARATOR, ", ") for word in words if word),
        "website": row.get("website"),
        "source": row.get("source_url"),
    }
    return {name: str(value) for name, value in known.items() if value}
