"""Draw the network and the map of what a report is about, for its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image

from directory.files.drawing import Key
from directory.files.extract import Extract
from directory.files.from_picture import from_picture
from directory.files.paper.figure import png
from directory.files.report.charts import INK
from directory.graph import Selection
from directory.memory import Memory
from directory.palette import group_colours, rgb
from directory.pictures.network import scopes
from directory.pictures.network.arrangements import MAP, MUNICIPALITY
from directory.pictures.network.encodings import COLOURS, SIZES
from directory.pictures.network.labelled_graph import BOTH
from directory.pictures.network.looks import EMPTY_VILLAGE
from directory.pictures.network.picture import Picture
from directory.pictures.network.scopes import Scope
from directory.remembered import remembered
from directory.speaker import Speaker

LEVELS = 16
"""In so many steps a colour of the picture may be mixed with white."""

NETWORK_AND_MAP = (MUNICIPALITY, MAP)


@remembered(most=8)
def report_picture(memory: Memory, selection: Selection, language: str, arrange: str, made: date) -> bytes:
    """The selected organisations and the ties among them as PNG, arranged in one of `NETWORK_AND_MAP`."""
    t, scope = memory.speaker(language), Scope(replace(selection, events=False))
    picture = scopes.picture(memory, scope, language)
    paint, _ = scopes.painted(memory, scope, language, colour=COLOURS[0], size=SIZES[0])
    keys = _keys(t, picture, on_map=arrange == MAP)
    drawing = from_picture(picture, paint, keys, arrange=arrange, ground=scopes.outlines(memory))
    drawing = replace(drawing, faint=scopes.collapsed(memory, scope).faint)
    data = png(Extract(t, scopes.pairs(memory, scope), drawing, scope.selection, made))
    return in_colours(data, [INK, *group_colours(t.directory).values()])


def in_colours(data: bytes, colours: Sequence[str]) -> bytes:
    """A PNG in some colours and their mixtures with white, a third of the bytes: a document is sent by mail.

    Given colours stay what they are; a palette found in the picture would turn the orange of a few dots into brown.
    """
    mixed = [
        tuple(round(255 + (part - 255) * level / LEVELS) for part in rgb(colour)[:3])
        for colour in colours
        for level in range(1, LEVELS + 1)
    ]
    every = [(255, 255, 255), *mixed]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for one in (*every, *[every[-1]] * (256 - len(every))) for part in one])
    with Image.open(BytesIO(data)) as image:
        reduced = image.convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
    file = BytesIO()
    reduced.save(file, format="png")
    return file.getvalue()


def _keys(t: Speaker, picture: Picture, *, on_map: bool) -> list[Key]:
    """What the colours and lines that are there stand for."""
    groups, families = {*picture.nodes["group"]}, {*picture.edges["family"]}
    if BOTH in families:
        families |= {*t.directory.terms["families"]}
    dots = [Key(colour, t.group(group)) for group, colour in group_colours(t.directory).items() if group in groups]
    lines = [Key(family, t.term("families", family)) for family in t.directory.terms["families"] if family in families]
    empty = [Key(EMPTY_VILLAGE, t("Village without an organisation"))] if on_map else []
    return [*dots, *lines, *empty]
