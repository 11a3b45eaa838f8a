"""Support, added up by hand; an unknown amount is never a zero."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.places.activity import activities
from directory.analysis.places.support import (
    Total,
    budgets,
    flows,
    given_by,
    giver_kind,
    money,
    never_supported,
    since,
    supports,
    to_civic,
    total,
    undated,
)
from directory.records import Directory
from tests.tiny import Folder

Amounts = st.lists(st.none() | st.floats(0, 1e6, allow_nan=False).map(lambda value: round(value, 2)), max_size=20)


def test_support_by_hand(tiny: Directory) -> None:
    """The council gave 1,000 to the choir in 2021 and 500.50 to the club in 2022."""
    ties = given_by(tiny, "south")
    assert [tie.id for tie in ties] == ["t4", "t5"]
    assert money(ties) == Total(2, 2, 1500.5)
    assert [tie.id for tie in since(ties, 2022)] == ["t5"]
    assert given_by(tiny, "north") == ()


def test_an_unknown_amount_makes_the_sum_partial(tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 5, amount_eur="")
    found = money(given_by(tiny_copy.read()[0], "south"))
    assert (found, found.is_partial) == (Total(2, 1, 500.5), True)


def test_all_unknown_is_not_zero(tiny_copy: Folder) -> None:
    for row in (5, 6):
        tiny_copy.set("ties", row, amount_eur="")
    assert money(given_by(tiny_copy.read()[0], "south")) == Total(2, 0, None)


def test_a_true_zero_is_kept() -> None:
    assert total([0.0]) == Total(1, 1, 0.0)


def test_what_has_no_date_is_in_no_period(tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 5, start="")
    ties = supports(tiny_copy.read()[0])
    assert [tie.id for tie in since(ties, 1990)] == ["t5"]
    assert [tie.id for tie in undated(ties)] == ["t4"]


def test_support_that_still_ran_counts(tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 5, start="2015", end="2019")
    assert "t4" in [tie.id for tie in since(supports(tiny_copy.read()[0]), 2018)]


def test_never_supported_leaves_out_those_who_got_something_and_public_bodies(tiny: Directory) -> None:
    assert never_supported(tiny, ["choir", "band", "club", "council", "guest"], supports(tiny)) == ("band", "guest")


def test_flows_by_kind_of_giver_and_theme(tiny: Directory) -> None:
    found = flows(tiny, supports(tiny))
    assert {cell: [tie.id for tie in ties] for cell, ties in found.items()} == {
        ("municipality", "culture"): ["t4"],
        ("municipality", "sports"): ["t5"],
    }
    assert giver_kind(tiny.organisation["choir"]) == "others"


def test_a_budget_published_twice_counts_once(tiny_copy: Folder) -> None:
    """The contest of 2021 to 2022 with 20,000; again with its rules; another one with 20,000; one without a budget."""
    blank = {"municipality": "south", "programme": "P", "kind": "grant", "source_url": "https://p.example"}
    tiny_copy.add("programmes", id="rules", start="2021", end="2022", budget_eur="20000", **blank)
    tiny_copy.add("programmes", id="other", start="2023", budget_eur="20000", **blank)
    tiny_copy.add("programmes", id="unknown", start="2023", **blank)
    assert budgets(tiny_copy.read()[0].programmes) == Total(3, 2, 40000.0)


@given(amounts=Amounts)
def test_unknown_amounts_change_no_sum(amounts: list[float | None]) -> None:
    known = [amount for amount in amounts if amount is not None]
    found = total(amounts)
    assert (found.n, found.known) == (len(amounts), len(known))
    assert found.eur == total(known).eur
    assert (found.eur is None) == (not known)
    assert found.is_partial == (None in amounts)


def test_the_shipped_support_of_kekava_since_2018(shipped: Directory) -> None:
    """Every gift has its page, a recipient of residents, and a giver of the municipality."""
    ties = since(to_civic(shipped, given_by(shipped, "kekava")), 2018)
    assert len(ties) >= 30
    assert all(tie.source_url for tie in ties)
    assert money(ties).is_partial
    never = never_supported(shipped, activities(shipped)["100016470"].organisations, ties)
    assert not {tie.target for tie in ties} & set(never)
