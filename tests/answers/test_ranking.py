"""Who is first is never decided by the alphabet: equals are named or counted, in every sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from directory.analysis.gaps.changes import default_periods
from directory.answers.gaps import gap_findings
from directory.answers.gaps.change_findings import change_findings
from directory.answers.network.between_municipalities import pair_sentences
from directory.answers.ranking import first_names, first_of, most_of
from directory.answers.ties import network_sentence
from directory.graph import Selection
from directory.i18n import texts
from directory.memory import Memory
from directory.records import Directory, Period

EN = texts("en")


def test_those_left_out_with_as_many_are_counted() -> None:
    found = [("d", 2), ("a", 5), ("c", 2), ("b", 2), ("e", 1)]
    assert most_of(EN, found, most=2) == ["a (5)", "b (2)", "2 more with as many"]
    assert most_of(EN, found, most=4) == ["a (5)", "b (2)", "c (2)", "d (2)"]
    assert most_of(EN, found, most=9)[-1] == "e (1)"
    assert most_of(EN, [], most=3) == []


def test_all_who_share_the_first_place_are_named() -> None:
    assert first_of(EN, [("b", 2), ("a", 2), ("c", 1)]) == ("a", "b")
    assert first_names(EN, [(name, 1) for name in "edcba"]) == "a, b, c and 2 more"
    assert first_of(EN, []) == ()


def renamed(directory: Directory) -> Directory:
    """The same directory with ids in the opposite order of the alphabet, and its tables upside down."""
    ids = sorted(directory.organisation)
    new = {id: f"o{len(ids) - k:05d}" for k, id in enumerate(ids)}

    def other(id: str | None) -> str | None:
        return None if id is None else new[id]

    return replace(
        directory,
        organisations=tuple(one.model_copy(update={"id": new[one.id]}) for one in reversed(directory.organisations)),
        ties=tuple(
            tie.model_copy(update={"source": new[tie.source], "target": new[tie.target]})
            for tie in reversed(directory.ties)
        ),
        participations=tuple(
            part.model_copy(update={"organisation": new[part.organisation]})
            for part in reversed(directory.participations)
        ),
        leaders=tuple(one.model_copy(update={"organisation": other(one.organisation)}) for one in directory.leaders),
        revision="",
    )


@pytest.fixture(scope="module")
def reversed_memory(shipped: Directory) -> Memory:
    """The shipped directory with other ids."""
    return Memory(renamed(shipped))


def said(memory: Memory, selection: Selection) -> list[str]:
    """Sentences about a selection that name those who are first."""
    t = memory.speaker("en")
    findings = [
        gap_findings.bridging(t, memory, selection),
        gap_findings.hanging_on_one(t, memory, selection),
        gap_findings.when_connectors_stop(t, memory, selection),
        gap_findings.without_partner(t, memory, selection),
        *change_findings(t, memory, selection, *default_periods(memory.directory)),
    ]
    ranked = [str(line.cells) for finding in findings if finding.key == "figures" for line in finding.lines]
    sentences = [text for finding in findings for text in (finding.sentence, finding.reading)]
    pairs = [pair.sentence for pair in pair_sentences(t, memory.network(selection).ties)]
    return [*sentences, *ranked, *pairs, network_sentence(t, memory.pairs(selection))]


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(themes=frozenset({"youth"})),
        Selection(themes=frozenset({"youth"}), municipalities=frozenset({"marupe", "kekava"})),
        Selection(years=Period(2015, 2016)),
        Selection(text="senioru"),
    ],
    ids=["everything", "youth", "youth of two", "two years", "seniors"],
)
def test_no_sentence_depends_on_the_order_of_the_ids(
    shipped_memory: Memory, reversed_memory: Memory, selection: Selection
) -> None:
    """A headline once named one of three organisations that had two pairs each: the first of the alphabet."""
    assert said(shipped_memory, selection) == said(reversed_memory, selection)
