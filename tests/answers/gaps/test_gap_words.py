"""What the page says of gaps to a person who has never met statistics, and how firmly it stands."""

from __future__ import annotations

import pytest

from directory.analysis.gaps.changes import default_periods
from directory.answers.findings import Bars, Finding
from directory.answers.gaps import gap_findings
from directory.answers.gaps.change_findings import change_findings
from directory.graph import Selection
from directory.i18n import LANGUAGES
from directory.memory import Memory
from directory.pictures.charts.whisker import whisker_svg
from directory.records import Directory

EVERY = Selection()


@pytest.fixture(scope="module")
def memory(shipped: Directory) -> Memory:
    return Memory(shipped)


def pair(memory: Memory, key: str, language: str = "en") -> Finding:
    found = gap_findings.other_municipalities(memory.speaker(language), memory, EVERY)
    return next(finding for finding in found if finding.key == key)


def test_marupe_and_kekava_are_a_gap_by_all_three_expectations(memory: Memory) -> None:
    finding = gap_findings.between_groups(memory.speaker("en"), memory, EVERY, by="municipality")
    assert finding.sentence.startswith(
        "Mārupe – Ķekava: 9 partner pairs are documented; for the distances between them"
    )
    assert "Those who are near should meet more often" in finding.reading
    assert "Even with every website looked at by itself about 25" in finding.reading
    assert isinstance(finding.picture, Bars)
    assert [bar.value for bar in finding.picture.bars] == [9, round(finding.picture.bars[1].value), 123, 25]
    assert finding.firm is not None
    assert finding.firm.word == "Firm"
    assert finding.notes[0] == "Rests on 13 pages of 6 websites."
    assert any("24 of 343 are known" in note for note in finding.notes)


def test_marupe_and_olaine_are_no_gap_and_the_page_says_why(memory: Memory) -> None:
    finding = pair(memory, "pair_marupe_olaine")
    assert finding.reading.startswith("This is no gap. Whatever the distance about 40 would be expected")
    assert "by that measure about 10 would be usual here" in finding.reading
    assert pair(memory, "pair_marupe_olaine", "lv").reading.startswith("Te sadarbības netrūkst.")


def test_few_between_olaine_and_kekava_cannot_be_told_from_chance(memory: Memory) -> None:
    finding = pair(memory, "pair_kekava_olaine")
    assert "it cannot be called a gap" in finding.reading
    assert finding.firm is not None
    assert finding.firm.word == "Shaky"


def test_who_bridges_is_told_with_and_without_its_own_website(memory: Memory) -> None:
    finding = gap_findings.bridging(memory.speaker("en"), memory, EVERY)
    assert "Without the website pierigaspartneriba.lv it would be 9 of 20." in finding.reading
    assert finding.firm is not None
    assert finding.firm.word == "Firm"
    assert finding.lines[0].cells[-2:] == ("1", "2025")


def test_one_partner_is_not_the_same_as_nobody(memory: Memory) -> None:
    """Of 137 with one partner 63 met others at events, and 74 have support only."""
    finding = gap_findings.hanging_on_one(memory.speaker("en"), memory, EVERY)
    assert finding.sentence.startswith("137 organisations have one single documented partner")
    assert finding.reading.startswith("63 of them met others at events")
    assert "With 74 the only partner gives or gets support" in finding.reading


def test_what_is_left_when_connectors_stop(memory: Memory) -> None:
    finding = gap_findings.when_connectors_stop(memory.speaker("en"), memory, EVERY)
    assert finding.sentence.startswith("Of 38 partner pairs between the municipalities 15, 13 and 11 are left")
    assert isinstance(finding.picture, Bars)
    assert finding.picture.bars[1].label == "without Pierīgas partnerība"


def test_changes_are_told_from_amounts_of_writing(memory: Memory, shipped: Directory) -> None:
    found = change_findings(memory.speaker("en"), memory, EVERY, *default_periods(shipped))
    tested, project = (next(one for one in found if one.key == key) for key in ("tested", "project"))
    assert tested.sentence.startswith(
        "Between the municipalities 18 partner pairs are documented in 2015–2020, and 14 in"
    )
    assert "cannot be told apart" in tested.sentence
    assert "16 before the project (in 2016–2020), 5 in its year 2021, 11 since then (in 2022–2026)" in project.sentence
    assert "Kaimiņu sadarbība kopīgai attīstībai" in project.reading


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_new_finding_is_whole(memory: Memory, shipped: Directory, language: str) -> None:
    t = memory.speaker(language)
    found = (
        *gap_findings.main_findings(t, memory, EVERY),
        *gap_findings.other_municipalities(t, memory, EVERY),
        gap_findings.when_connectors_stop(t, memory, EVERY),
        *change_findings(t, memory, EVERY, *default_periods(shipped)),
    )
    for finding in found:
        assert "{" not in f"{finding.sentence}{finding.reading}{finding.firm}{finding.notes}{finding.method}".replace(
            "{}", ""
        )
        assert all(len(line.cells) == len(finding.heads) for line in finding.lines)
        if finding.firm and finding.firm.whisker:
            assert finding.firm.whisker.alt in whisker_svg(finding.firm.whisker)
