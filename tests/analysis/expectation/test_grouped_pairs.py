"""Pairs between groups and the pages behind them: by hand, and against the other way of counting."""

from __future__ import annotations

import pytest

from directory.analysis.expectation.expected_pairs import Pairing
from directory.analysis.expectation.grouped_pairs import GroupedPairs, website_of
from directory.analysis.gaps.group_gaps import BY, groups_by
from directory.graph import build, simplify
from directory.records import Directory
from tests.small_ties import small_ties


@pytest.mark.parametrize(
    ("page", "website"),
    [
        ("https://www.marupe.lv/lv/zinas?x=1", "marupe.lv"),
        ("http://arhivs.kekava.lv:8080/a", "arhivs.kekava.lv"),
        ("HTTPS://WWW.Example.LV", "example.lv"),
        ("t17", "t17"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_a_page_belongs_to_the_website_of_its_host(page: str, website: str) -> None:
    assert website_of(page) == website


def test_pairs_and_pages_by_hand() -> None:
    """Two ties of a and b on two pages are one pair; the tie without a page is a page of its own."""
    homes = {"a": "north", "b": "north", "c": "south"}
    ties = small_ties(homes, [("a", "b", "https://x.lv/1"), ("b", "a", "https://www.x.lv/2"), ("a", "c", "")])
    grouped = GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))
    assert dict(zip(grouped.cells, grouped.found.tolist(), strict=True)) == {
        ("north", "north"): 1,
        ("north", "south"): 1,
        ("south", "south"): 0,
    }
    assert grouped.pages == ("https://www.x.lv/2", "https://x.lv/1", "t2")
    assert grouped.websites == ("t2", "x.lv")
    assert [grouped.pages[k] for k in grouped.page] == ["https://x.lv/1", "t2"]
    assert grouped.read_on.toarray().tolist() == [[1, 1, 0], [0, 0, 1]]


@pytest.mark.parametrize("by", BY)
def test_both_ways_of_counting_agree_on_the_shipped_data(shipped: Directory, by: str) -> None:
    ties = build(shipped).ties
    pairs, groups = simplify(ties), groups_by(ties, by)
    assert GroupedPairs(ties, pairs, groups).found.tolist() == Pairing(pairs, groups).found.tolist()
