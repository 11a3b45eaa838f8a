"""Ideas: found by words and codes, and grouped with those that are alike."""

from __future__ import annotations

import random

import pytest

from directory.analysis.places.ideas import Wanted, find_ideas, groups, homes_of, stems
from directory.records import Directory, Idea


def idea(id: str, text: str, **others: str) -> Idea:
    cells = {"theme": "leisure", "actor": "both", "status": "open", "municipality": "north"} | others
    return Idea.model_validate({"id": id, "idea": text, "idea_lv": text} | cells)


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(text="open-air STAGE"),
        Wanted(text="brivdabas"),
        Wanted(text="estrāžu"[:5]),
        Wanted(text="kalni"),
        Wanted(themes=frozenset({"leisure"}), actors=frozenset({"both"})),
        Wanted(municipalities=frozenset({"north"}), places=frozenset({"11"}), events=frozenset({"fair"})),
        Wanted(),
    ],
)
def test_an_idea_is_found(tiny: Directory, wanted: Wanted) -> None:
    assert [found.id for found in find_ideas(tiny.ideas, wanted)] == ["stage"]


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(text="stage nowhere"),
        Wanted(statuses=frozenset({"done"})),
        Wanted(municipalities=frozenset({"south"})),
        Wanted(events=frozenset({""})),
    ],
)
def test_an_idea_is_left_out(tiny: Directory, wanted: Wanted) -> None:
    assert find_ideas(tiny.ideas, wanted) == ()


def test_an_idea_without_a_forum_or_place_is_found_as_such() -> None:
    ideas = [idea("a", "Playground"), idea("b", "Bench", event="fair")]
    assert [one.id for one in find_ideas(ideas, Wanted(events=frozenset({""})))] == ["a"]


def test_endings_do_not_matter() -> None:
    assert stems("rotaļu laukumi") == stems("rotaļas laukums")


def test_alike_ideas_of_two_municipalities_are_one_group() -> None:
    ideas = [
        idea("a", "Playground for small children beside the library"),
        idea("b", "Playgrounds for children near the library", municipality="south"),
        idea("c", "Beekeeping course"),
    ]
    (group,) = groups(ideas)
    assert [one.id for one in group] == ["a", "b"]
    assert homes_of(group) == ("north", "south")


def test_ideas_of_different_themes_are_never_grouped() -> None:
    ideas = [idea("a", "Playground for children"), idea("b", "Playground for children", theme="communities")]
    assert groups(ideas) == ()


def test_ideas_without_words_are_alike_to_none() -> None:
    assert groups([idea("a", "– –"), idea("b", "– –")]) == ()


@pytest.mark.parametrize("ideas", [[], [idea("a", "Playground")]])
def test_one_idea_or_none_makes_no_group(ideas: list[Idea]) -> None:
    assert groups(ideas) == ()


def test_groups_do_not_depend_on_the_order_and_never_overlap(shipped: Directory) -> None:
    shuffled = list(shipped.ideas)
    random.Random(1).shuffle(shuffled)
    found = groups(shipped.ideas)
    assert groups(shuffled) == found
    members = [one.id for group in found for one in group]
    assert len(members) == len(set(members))
    assert all(len({one.theme for one in group}) == 1 for group in found)


def test_the_craft_centres_of_marupe_and_olaine_are_found_together(shipped: Directory) -> None:
    """Both are ideas of the seminars of 2016, in the two municipalities."""
    wanted = {"Izveidot amatnieku centru", "Izveidot amatnieku un mājražotāju māju"}
    assert any(wanted == {one.idea_lv for one in group} for group in groups(shipped.ideas))
