"""Firm, shaky, hanging on one page: worked by hand, and what the shipped data holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from directory.analysis.expectation.grouped_pairs import GroupedPairs
from directory.analysis.firmness.firmness import FIRM, HANGS_ON_ONE_PAGE, SHAKY, Base, firmness, rests_on, run_all
from directory.analysis.firmness.rank_firmness import (
    Place,
    connector_places,
    first_connector,
    places,
    without_own_website,
)
from directory.analysis.firmness.resampling import pages_drawn_anew, without_each_page, without_each_website
from directory.analysis.gaps.gap_firmness import gap_firmness
from directory.analysis.gaps.group_gaps import AS_EXPECTED, FEWER, group_gaps, groups_by, ties_behind
from directory.graph import build, simplify
from directory.records import Directory
from tests.small_ties import small_ties

HOMES = {"a": "north", "b": "north", "c": "south", "d": "south"}
PAGES = [("a", "b", "https://x.lv/1"), ("a", "c", "https://x.lv/2"), ("a", "c", "https://y.lv/1"), ("b", "d", "")]


@pytest.fixture
def small() -> GroupedPairs:
    ties = small_ties(HOMES, PAGES)
    return GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))


@pytest.fixture(scope="module")
def real(shipped: Directory) -> GroupedPairs:
    ties = build(shipped).ties
    return GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))


def test_a_pair_is_lost_with_its_last_page_only(small: GroupedPairs) -> None:
    """By hand: a-b is lost with x.lv, a-c, which y.lv knows too, is not; the tie without a page goes by itself."""
    pairs = [tuple(small.ids[k] for k in row) for row in small.ends]
    assert pairs == [("a", "b"), ("a", "c"), ("b", "d")]
    assert dict(zip(small.websites, without_each_website(small).tolist(), strict=True)) == {
        "x.lv": [0, 1, 1],
        "y.lv": [1, 1, 1],
        "t3": [1, 1, 0],
    }
    assert dict(zip(small.pages, without_each_page(small).tolist(), strict=True))["https://x.lv/1"] == [0, 1, 1]
    assert len(without_each_page(small, website=small.websites.index("x.lv"))) == 2


def test_pages_drawn_anew_keep_their_number(small: GroupedPairs) -> None:
    drawn = pages_drawn_anew(small, draws=2000, seed=3)
    assert (drawn.sum(axis=1) == 3).all()
    assert drawn.mean(axis=0) == pytest.approx([1, 1, 1], abs=0.1)
    assert (drawn == pages_drawn_anew(small, draws=2000, seed=3)).all()


def test_the_three_words_by_hand(small: GroupedPairs) -> None:
    """Pairs in all, 3: at least 2 without any website; a-b is on one page; 4 is never reached."""
    runs = run_all(small, lambda weights: weights.sum(axis=1))
    assert firmness(runs, lambda numbers: numbers >= 2).word == FIRM
    found = firmness(runs, lambda numbers: numbers >= 3)
    assert (found.word, found.websites_held, found.websites) == (HANGS_ON_ONE_PAGE, 1, 3)
    assert firmness(runs, lambda numbers: numbers >= 4).word == SHAKY


def test_what_holds_in_too_few_draws_is_shaky(small: GroupedPairs) -> None:
    runs = replace(run_all(small, lambda weights: weights.sum(axis=1)), drawn=np.array([3.0] * 8 + [0.0] * 2))
    assert firmness(runs, lambda numbers: numbers >= 2).word == SHAKY
    assert firmness(replace(runs, drawn=np.full(9, 3.0)), lambda numbers: numbers >= 2).word == FIRM


def test_a_finding_rests_on_pages_of_websites() -> None:
    ties = small_ties(HOMES, PAGES)
    assert rests_on(ties, ["t0", "t1", "t2", "t3"]) == Base(pages=3, websites=2)


def test_the_gap_between_marupe_and_kekava_is_firm(real: GroupedPairs) -> None:
    gaps = {(gap.one, gap.other): gap for gap in group_gaps(real.ties, real.pairs, real.groups)}
    words = dict(zip(gaps, gap_firmness(real, [*gaps.values()]), strict=True))
    gap, found = gaps["kekava", "marupe"], words["kekava", "marupe"]
    assert found is not None
    assert (gap.verdict, found.word, found.websites_held) == (FEWER, FIRM, found.websites)
    assert found.low < gap.found / gap.by_distance < found.high < 1
    base = rests_on(real.ties, ties_behind(real.pairs, real.groups, "kekava", "marupe"))
    assert base == Base(pages=13, websites=6)
    assert gaps["marupe", "olaine"].verdict == AS_EXPECTED
    olaine = words["kekava", "olaine"]
    assert olaine is not None
    assert (gaps["kekava", "olaine"].verdict, olaine.word) == (AS_EXPECTED, SHAKY)


def test_pierigas_partneriba_is_first_without_any_website(real: GroupedPairs) -> None:
    """23 of 38 pairs between municipalities, 9 of 20 without its own website."""
    found = first_connector(real, "pierigas-partneriba")
    assert found is not None
    assert (found.word, found.websites_held) == (FIRM, found.websites)
    assert found.low < 23 / 38 < found.high
    without = without_own_website(real, "pierigas-partneriba")
    assert without is not None
    assert (without.website, without.carried, without.crossing) == ("pierigaspartneriba.lv", 9, 20)
    assert connector_places(real)["pierigas-partneriba"] == Place(1, 1)


def test_places_by_hand() -> None:
    """The second is first in two of three draws, and shares the first place in one of them."""
    scores = np.array([[1.0, 2, 0], [2, 2, 0], [3, 1, 0]])
    assert places(scores, np.array([0, 1, 2])) == [Place(1, 2), Place(1, 2), Place(3, 3)]


def test_who_carries_nothing_has_no_firmness(small: GroupedPairs) -> None:
    ties = small_ties(HOMES, PAGES[:1])
    inside = GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))
    assert first_connector(inside, "a") is None
    assert without_own_website(inside, "a") is None
    assert first_connector(small, "a") is not None


def test_without_a_point_no_ratio_has_firmness() -> None:
    ties = small_ties(HOMES, PAGES, points=dict.fromkeys(HOMES))
    grouped = GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))
    gaps = group_gaps(ties, grouped.pairs, grouped.groups)
    assert gap_firmness(grouped, gaps) == [None] * len(gaps)


def test_a_second_page_of_a_tie_keeps_its_pair_when_the_first_is_left_out() -> None:
    """By hand: one pair, one tie, one page; with a page of another website it is known without either."""
    ties = small_ties({"a": "north", "b": "south"}, [("a", "b", "https://one.example/x")])
    alone = GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))
    assert without_each_website(alone).tolist() == [[0.0]]
    ties.edges["a", "b", "t0"]["sources"] = ("https://one.example/x", "https://two.example/y")
    both = GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))
    assert both.websites == ("one.example", "two.example")
    assert without_each_website(both).tolist() == without_each_page(both).tolist() == [[1.0], [1.0]]
    assert rests_on(ties, ["t0"]) == Base(2, 2)
