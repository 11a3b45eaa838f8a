"""What a selection asks is answered first, and whatever counts somebody else says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from directory.analysis.gaps.group_gaps import FEWER, NO_DATA, Gap
from directory.answers.gaps import gap_findings
from directory.answers.gaps.asked.pairs import asked_gaps, question_of
from directory.graph import ELSEWHERE, Selection
from directory.i18n import LANGUAGES
from directory.memory import Memory
from directory.records import Period

TWO = frozenset({"marupe", "kekava"})
YOUTH = frozenset({"youth"})

SELECTIONS = {
    "nothing": Selection(),
    "one municipality": Selection(municipalities=frozenset({"kekava"})),
    "two": Selection(municipalities=TWO),
    "three": Selection(municipalities=TWO | {"olaine"}),
    "a theme": Selection(themes=YOUTH),
    "two and a theme": Selection(municipalities=TWO, themes=YOUTH),
    "one and a theme": Selection(municipalities=frozenset({"marupe"}), themes=YOUTH),
    "a search": Selection(text="bibliotēka"),
    "a period": Selection(years=Period(2015, 2020)),
    "an organisation": Selection(around="mak-onis"),
    "two themes": Selection(themes=frozenset({"youth", "seniors"})),
    "a theme that one of two does not have": Selection(municipalities=TWO, themes=frozenset({"safety"})),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SELECTIONS)
def test_every_answer_is_whole(shipped_memory: Memory, name: str, language: str) -> None:
    found = gap_findings.answer(shipped_memory.speaker(language), shipped_memory, SELECTIONS[name])
    assert found.key == ("around" if SELECTIONS[name].around else "answer")
    assert found.sentence[-1] in ".)"
    assert all(len(line.cells) == len(found.heads) for line in found.lines)
    assert "nan" not in f"{found.sentence} {found.reading} {found.notes}".lower().split()


def test_the_pair_that_is_asked_for_is_answered(shipped_memory: Memory) -> None:
    """Mārupe, Ķekava and youth: by hand 0 pairs, of which too little is known; Olaine was filtered away."""
    found = gap_findings.answer(shipped_memory.speaker("en"), shipped_memory, SELECTIONS["two and a theme"])
    assert found.sentence.startswith("Mārupe – Ķekava, youth: no data. 0 partner pairs are documented")
    assert "Olaine" not in " ".join((found.sentence, found.reading, *(str(line.cells[0]) for line in found.lines)))
    assert found.firm
    assert "ties with a date – 4" in found.firm.why
    assert found.facts
    assert found.behind


def test_two_municipalities_get_their_gap_with_sources(shipped_memory: Memory) -> None:
    found = gap_findings.answer(shipped_memory.speaker("en"), shipped_memory, SELECTIONS["two"])
    assert found.sentence.startswith("Mārupe – Ķekava: a gap. 9 partner pairs")
    assert [line.cells[0] for line in found.lines] == ["Mārupe – Ķekava", "within Ķekava", "within Mārupe"]
    assert len(found.facts) == 16
    assert not found.behind


def test_two_themes_are_asked_about_each_other(shipped_memory: Memory) -> None:
    found = gap_findings.answer(shipped_memory.speaker("en"), shipped_memory, SELECTIONS["two themes"])
    assert found.sentence.startswith("Youth – Seniors: ")
    assert "Counted: ties among 331 organisations" in found.scope


def test_a_group_without_anybody_is_named(shipped_memory: Memory) -> None:
    found = gap_findings.answer(
        shipped_memory.speaker("en"), shipped_memory, SELECTIONS["a theme that one of two does not have"]
    )
    assert found.sentence == "No data: no known organisation of Mārupe fits the filters."


def test_an_organisation_is_answered_with_its_partners(shipped_memory: Memory) -> None:
    found = gap_findings.answer(shipped_memory.speaker("en"), shipped_memory, SELECTIONS["an organisation"])
    partners = shipped_memory.pairs(Selection())["mak-onis"]
    assert found.sentence == f"Māk-onis: {len(partners)} documented partners; last documented: 2019."
    assert {line.organisation for line in found.lines} == set(partners)


def test_what_is_asked_is_read_from_the_selection() -> None:
    assert question_of(Selection()).groups == frozenset()
    assert question_of(Selection(municipalities=TWO, themes=frozenset({"youth", "seniors"}))).by == "municipality"
    assert question_of(Selection(themes=frozenset({"youth", "seniors"}))).by == "theme"
    assert question_of(Selection(municipalities=frozenset({"olaine", ELSEWHERE}))).groups == {"olaine"}


def test_of_two_groups_both_ends_are_asked_for_and_of_one_only_one() -> None:
    gap = Gap("a", "b", 1, 1.0, 1.0, (1.0, 1.0), 1.0, 1.0, 1.0, 1.0, NO_DATA, ())
    gaps = [gap, replace(gap, other="c", verdict=FEWER), replace(gap, one="b", other="c"), replace(gap, other="a")]
    assert asked_gaps(gaps, {"a", "b"}) == (gaps[0],)
    assert asked_gaps(gaps, {"a"}) == (gaps[1], gaps[0])
    assert asked_gaps(gaps, ()) == (gaps[1], gaps[0], gaps[2])


@pytest.mark.parametrize("name", ["two and a theme", "one municipality", "a theme", "an organisation"])
def test_whatever_is_counted_beside_the_selection_says_so(shipped_memory: Memory, name: str) -> None:
    """The report once gave 6 699 pairs of the whole network under a heading of 59 organisations."""
    t, selection = shipped_memory.speaker("en"), SELECTIONS[name]
    whole = gap_findings.when_connectors_stop(t, shipped_memory, selection)
    assert whole.scope == "The whole network, whoever is selected: 567 organisations."
    assert "everybody" in gap_findings.bridging(t, shipped_memory, selection).scope
    assert gap_findings.natural_partners(t, shipped_memory, selection).scope.startswith("Counted: ")


def test_nothing_is_labelled_when_nobody_is_left_out(shipped_memory: Memory) -> None:
    t = shipped_memory.speaker("en")
    for selection in (Selection(), SELECTIONS["a period"]):
        assert not any(finding.scope for finding in gap_findings.main_findings(t, shipped_memory, selection))
