"""Events in time, and whom they brought together, worked by hand on the tiny directory."""

from __future__ import annotations

from directory.analysis.places.calendar import gatherings, meetings, organised_together
from directory.records import Directory
from tests.tiny import Folder


def test_gatherings_come_latest_first_with_their_makers(tiny: Directory) -> None:
    found = gatherings(tiny)
    assert [one.event.id for one in found] == ["plan", "march", "fair", "solo"]
    fair = found[2]
    assert (fair.organisers, fair.others, fair.everybody) == (("choir",), ("band", "club"), ("band", "choir", "club"))


def test_an_event_without_a_date_comes_last(tiny_copy: Folder) -> None:
    tiny_copy.set("events", 5, start="")
    directory, _ = tiny_copy.read()
    assert gatherings(directory)[-1].event.id == "plan"


def test_first_meetings_by_hand(tiny: Directory) -> None:
    """At the fair (July 2021) three took part.

    Band and choir had a tie since 2020; band and club had none and got none; choir and club had none and have t3 since
    2022. At the march nobody met for the first time.
    """
    assert [(one.one, one.other, one.event, one.later) for one in meetings(tiny)] == [
        ("band", "club", "fair", ()),
        ("choir", "club", "fair", ("t3",)),
    ]


def test_a_tie_without_a_date_leaves_the_pair_out(tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 4, start="")
    assert [(one.one, one.other) for one in meetings(tiny_copy.read()[0])] == [("band", "club")]


def test_a_tie_that_may_be_older_leaves_the_pair_out(tiny_copy: Folder) -> None:
    """A tie of 2021, nobody knows when in it, and a fair in July of that year."""
    tiny_copy.set("ties", 4, start="2021")
    assert [(one.one, one.other) for one in meetings(tiny_copy.read()[0])] == [("band", "club")]


def test_a_tie_of_the_same_days_is_the_event_itself(tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 4, start="2021-07")
    assert ("choir", "club", ()) in [(one.one, one.other, one.later) for one in meetings(tiny_copy.read()[0])]


def test_makers_are_paired(tiny_copy: Folder) -> None:
    tiny_copy.add("participations", event="fair", organisation="band", role="organiser", source_url="https://x.example")
    assert organised_together(gatherings(tiny_copy.read()[0])) == {("band", "choir"): ("fair",)}


def test_a_pair_meets_for_the_first_time_only_once(shipped: Directory) -> None:
    found = meetings(shipped)
    pairs = [(one.one, one.other) for one in found]
    assert len(pairs) == len(set(pairs))
    assert all(shipped.event[one.event].start for one in found)
