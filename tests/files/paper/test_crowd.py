"""Files of a network that is too large to be drawn: the picture shows municipalities, the data everybody."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import networkx as nx
import pytest

from directory.files.extract import Extract
from directory.files.graph_files import gexf, graphml
from directory.files.paper.figure import png
from directory.files.rows import organisation_rows
from directory.pictures.network.collapse import collapse
from directory.records import Directory
from tests.hostile import drawing_of, extract_of


@pytest.fixture(scope="module")
def crowd(tiny: Directory) -> Extract:
    """The tiny directory with the south opened: the north is a circle of two, elsewhere are two of one each."""
    whole = extract_of(tiny)
    shown = collapse(whole.pairs, opened=["south"], limit=5)
    drawing = drawing_of(tiny, shown.pairs, whole.drawing.keys, language="en", arrange="ties")
    return replace(whole, drawing=replace(drawing, faint=3))


def test_circles_are_named_with_how_many_stand_behind_them(crowd: Extract) -> None:
    labels = {id: dot.label for id, dot in crowd.drawing.dots.items()}
    assert labels["municipality:north"] == "Ziemeļi (2)"
    assert labels["council"] == "Dienvidu pašvaldība"


def test_a_file_says_who_is_not_drawn_one_by_one(crowd: Extract, extract: Extract) -> None:
    """Four of six are behind circles."""
    assert crowd.title == "Who works with whom: 6 of 6 organisations"
    assert crowd.notes == (
        "4 of these organisations stand behind the circles of their municipalities. The wider a line between circles, "
        "the more pairs work together. 3 thin lines between municipalities are left out."
    )
    assert extract.notes == ""


def test_lines_between_circles_are_wider_the_more_pairs_they_stand_for(crowd: Extract, tiny: Directory) -> None:
    """Choir and council, choir and club: two pairs, the widest line of 16.5 units; club and guest: one, 8.5."""
    circles = collapse(crowd.pairs, opened=(), limit=5).pairs
    drawing = drawing_of(tiny, circles, (), language="en", arrange="ties")
    assert {frozenset((line.one, line.other)): line.width for line in drawing.lines} == {
        frozenset({"municipality:north", "municipality:south"}): 16.5,
        frozenset({"municipality:far", "municipality:south"}): 8.5,
    }


def test_data_files_hold_everybody(crowd: Extract) -> None:
    """Those behind circles have no place of their own, so the files name none."""
    everybody = set(crowd.pairs)
    assert {row["id"] for row in organisation_rows(crowd)} == everybody
    read = nx.read_gexf(BytesIO(gexf(crowd)))
    assert set(read) == everybody
    assert {id for id, data in read.nodes(data=True) if "viz" in data} == {"club", "council"}
    fields = nx.read_graphml(BytesIO(graphml(crowd)), force_multigraph=True).nodes(data=True)
    assert {id for id, data in fields if "x" in data} == {"club", "council"}


def test_the_picture_is_made(crowd: Extract) -> None:
    assert png(crowd).startswith(b"\x89PNG")
