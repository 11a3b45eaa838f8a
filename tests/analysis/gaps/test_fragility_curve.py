"""What is left when connectors stop: by hand, as a law, and of the shipped data."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.gaps.fragility_curve import Left, fragility_curve
from directory.analysis.gaps.group_gaps import groups_by
from directory.graph import build, simplify
from directory.records import Directory
from tests.graphs import tied

HOME = {"a": ("north",), "b": ("north",), "c": ("south",), "d": ("south",), "e": ("north",)}


def test_by_hand() -> None:
    """A joins b, c and d; b joins c. Without a one pair is left across, d and e are alone; without b or c none is."""
    curve = fragility_curve(tied("ab ac ad ae bc"), HOME)
    assert curve == (
        Left((), crossing=3, largest=5, alone=0),
        Left(("a",), crossing=1, largest=2, alone=2),
        Left(("a", "b"), crossing=0, largest=1, alone=3),
    )


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=10))
def test_less_and_less_is_left(edges: list[tuple[str, str]]) -> None:
    curve = fragility_curve(tied(" ".join(a + b for a, b in edges if a != b), alone="abcde"), HOME)
    assert [left.crossing for left in curve] == sorted((left.crossing for left in curve), reverse=True)
    assert [left.largest for left in curve] == sorted((left.largest for left in curve), reverse=True)


def test_the_shipped_data(shipped: Directory) -> None:
    ties = build(shipped).ties
    curve = fragility_curve(simplify(ties), groups_by(ties, "municipality"))
    assert [left.crossing for left in curve] == [38, 15, 13, 11]
    assert curve[1].stopped == ("pierigas-partneriba",)
