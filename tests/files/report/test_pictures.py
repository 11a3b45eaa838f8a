"""The pictures of a report: the colours of the municipalities are those of the screen."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from directory.files.report.pictures import NETWORK_AND_MAP, in_colours, report_picture
from directory.graph import Selection
from directory.memory import Memory
from directory.palette import group_colours, rgb


def seen(data: bytes) -> set[tuple[int, ...]]:
    with Image.open(BytesIO(data)) as image:
        return {tuple(colour) for _, colour in image.convert("RGB").getcolors(2**24) or () if isinstance(colour, tuple)}


def test_few_dots_keep_their_colour_beside_many_others() -> None:
    image = Image.effect_noise((300, 300), 90).convert("RGB")
    image.putpixel((5, 5), (213, 94, 0))
    image.putpixel((6, 6), (255, 255, 255))
    file = BytesIO()
    image.save(file, format="png")
    kept = in_colours(file.getvalue(), ["#26302F", "#D55E00"])
    assert {(213, 94, 0), (255, 255, 255)} <= seen(kept)
    assert len(seen(kept)) <= 33


@pytest.mark.parametrize("arrange", NETWORK_AND_MAP)
def test_every_municipality_has_its_colour(arrange: str, shipped_memory: Memory) -> None:
    found = seen(report_picture(shipped_memory, Selection(), "lv", arrange, date(2026, 11, 29)))
    colours = [tuple(rgb(colour)[:3]) for colour in group_colours(shipped_memory.directory).values()]
    assert [colour for colour in colours if colour not in found] == []
