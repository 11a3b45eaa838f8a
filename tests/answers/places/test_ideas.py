"""Ideas in words."""

from __future__ import annotations

from directory.analysis.places.idea_carriers import Carriers
from directory.answers.places.ideas import forum_name, idea_cells, idea_place, reasons
from directory.files.tables import ideas_csv
from directory.i18n import LANGUAGES
from directory.records import Directory
from directory.speaker import Speaker


def test_an_idea_without_a_forum_or_place_says_so(tiny: Directory) -> None:
    idea = tiny.ideas[0].model_copy(update={"event": None, "place": None, "municipality": None})
    assert forum_name(Speaker(tiny, "en"), idea) == "forum not said"
    assert idea_place(Speaker(tiny, "en"), idea) == "place not said"


def test_the_cells_of_an_idea(tiny: Directory) -> None:
    cells = idea_cells(Speaker(tiny, "en"), tiny.ideas[0])
    assert cells == ("An open-air stage", "Kalni, Ziemeļi", "Leisure", "Both together", "Fair (2021)", "Open")


def test_reasons_of_the_choir(tiny: Directory) -> None:
    idea = tiny.ideas[0]
    choir = next(one for one in Carriers(tiny).find(idea) if one.organisation == "choir")
    said = reasons(Speaker(tiny, "en"), idea, choir)
    assert said[:2] == ["works on: Culture", "is at home in the very place"]


def test_every_carrier_of_a_shipped_idea_has_reasons(shipped: Directory) -> None:
    carriers = Carriers(shipped)
    for language in LANGUAGES:
        for idea in shipped.ideas[::10]:
            assert all(reasons(Speaker(shipped, language), idea, one) for one in carriers.find(idea))


def test_ideas_as_a_file_have_their_sources(shipped: Directory) -> None:
    text = ideas_csv(Speaker(shipped, "lv"), shipped.ideas).decode()
    assert text.count("https://") + text.count("http://") >= len(shipped.ideas)
