"""What visitors suggest: confirmed, limited, compared with the record as it is now, answered with a reason."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from directory.records import to_cells
from directory.store.history import one_change
from directory.store.people import suggestions
from directory.upkeep.desk import Desk
from directory.upkeep.errors import ProblemsError, RefusedError
from directory.upkeep.people.review import accept, decline, queue
from directory.upkeep.people.suggest import A_DAY, confirm, suggest, version_of
from directory.upkeep.records.edit import edit
from directory.upkeep.records.retire import retire
from directory.upkeep.rights import NotAllowedError
from tests.upkeep.accounts import NOW

People = dict[str, str]
VISITOR: Any = {"name": "Visitor", "email": "Visitor@Example.org"}


def choir(desk: Desk, **cells: str) -> dict[str, str]:
    return {**to_cells(desk.live.current().directory.organisation["choir"]), **cells}


def correction(desk: Desk, **cells: str) -> str:
    """A confirmed correction of the choir."""
    made, secret = suggest(
        desk, "", "correction", "organisations", "choir", cells=choir(desk, **cells), version_seen=1, **VISITOR
    )
    assert secret is not None
    assert confirm(desk, secret) == made
    return made


def test_a_suggestion_waits_until_its_address_is_confirmed(desk: Desk, who: People) -> None:
    made, secret = suggest(
        desk, "", "correction", "organisations", "choir", cells=choir(desk, name="New"), version_seen=1, **VISITOR
    )
    assert queue(desk, who["steward"]) == []
    with pytest.raises(RefusedError):
        accept(desk, who["steward"], made)
    assert secret is not None
    confirm(desk, secret)
    assert [waiting.suggestion.id for waiting in queue(desk, who["steward"])] == [made]
    with pytest.raises(RefusedError, match="too old or was used"):
        confirm(desk, secret)


def test_a_letter_is_good_for_a_week(desk: Desk) -> None:
    _, secret = suggest(desk, "", "correction", "organisations", "choir", comment="wrong", **VISITOR)
    assert secret is not None
    with pytest.raises(RefusedError):
        confirm(Desk(desk.live, clock=lambda: NOW + timedelta(days=8)), secret)


def test_nothing_changes_before_somebody_accepts(desk: Desk, who: People) -> None:
    made = correction(desk, name="New")
    assert desk.live.number() == 1
    number = accept(desk, who["steward"], made, comment="seen on their page")
    assert desk.live.current().directory.organisation["choir"].name == "New"
    change = desk.live.store.read(lambda connection: one_change(connection, number))
    assert (change.kind, change.by, change.comment) == ("suggestion", who["steward"], "seen on their page")
    with pytest.raises(RefusedError, match="decided before"):
        accept(desk, who["steward"], made)


def test_what_was_saved_since_stays(desk: Desk, who: People) -> None:
    made = correction(desk, name="New")
    edit(desk, who["editor"], "organisations", choir(desk, founded="1994"), key="choir", version=1)
    (waiting,) = queue(desk, who["steward"])
    assert waiting.now is not None
    assert waiting.seen is not None
    assert (waiting.seen["founded"], waiting.now["founded"]) == ("1993", "1994")
    accept(desk, who["steward"], made)
    found = desk.live.current().directory.organisation["choir"]
    assert (found.name, str(found.founded)) == ("New", "1994")


def test_a_reviewer_changes_and_takes_it(desk: Desk, who: People) -> None:
    made = correction(desk, name="New")
    accept(desk, who["steward"], made, cells=choir(desk, name="Newer"))
    assert desk.live.current().directory.organisation["choir"].name == "Newer"


def test_a_new_organisation_and_a_tie_are_suggested_too(desk: Desk, who: People) -> None:
    cells = {"id": "new", "name": "New", "legal_form": "association", "municipality": "north"}
    made, _ = suggest(desk, who["contributor"], "new", "organisations", "new", cells=cells)
    tie = {"id": "t9", "source": "choir", "target": "band", "kind": "joint_event"}
    suggest(desk, who["contributor"], "tie", "ties", "t9", cells=tie)
    accept(desk, who["steward"], made)
    assert "new" in desk.live.current().directory.organisation
    mine = desk.live.store.read(lambda connection: suggestions.of_account(connection, who["contributor"]))
    assert {one.key: one.state for one in mine} == {"new": "accepted", "t9": "open"}


def test_who_declines_says_why(desk: Desk, who: People) -> None:
    made = correction(desk, name="New")
    with pytest.raises(RefusedError, match="Write why"):
        decline(desk, who["steward"], made, reason=" ")
    decline(desk, who["steward"], made, reason="No such name")
    found = desk.live.store.read(lambda connection: suggestions.get(connection, made))
    assert found is not None
    assert (found.state, found.reason, found.decided_by) == ("declined", "No such name", who["steward"])
    assert queue(desk, who["steward"]) == []


@pytest.mark.parametrize("actor", ["contributor", "editor", "southerner", ""])
def test_who_may_not_review_sees_and_decides_nothing(desk: Desk, who: People, actor: str) -> None:
    made = correction(desk, name="New")
    assert queue(desk, who.get(actor, "")) == []
    for decide in (
        lambda: accept(desk, who.get(actor, ""), made),
        lambda: decline(desk, who.get(actor, ""), made, reason="x"),
    ):
        with pytest.raises(NotAllowedError):
            decide()


def test_a_few_a_day_are_enough(desk: Desk) -> None:
    for count in range(A_DAY):
        suggest(desk, "", "correction", "organisations", "choir", comment=f"{count}", **VISITOR)
    with pytest.raises(RefusedError, match="enough for today"):
        suggest(desk, "", "correction", "organisations", "choir", comment="more", **VISITOR)
    suggest(desk, "", "correction", "organisations", "choir", comment="other", name="B", email="b@example.org")
    tomorrow = Desk(desk.live, clock=lambda: NOW + timedelta(days=1, minutes=1))
    suggest(tomorrow, "", "correction", "organisations", "choir", comment="more", **VISITOR)


def test_bad_cells_no_words_and_no_address_are_refused(desk: Desk) -> None:
    with pytest.raises(ProblemsError):
        suggest(
            desk,
            "",
            "correction",
            "organisations",
            "choir",
            cells=choir(desk, founded="soon"),
            version_seen=1,
            **VISITOR,
        )
    with pytest.raises(RefusedError, match="Write what"):
        suggest(desk, "", "correction", "organisations", "choir", **VISITOR)
    with pytest.raises(RefusedError, match="e-mail"):
        suggest(desk, "", "correction", "organisations", "choir", comment="x")


def test_where_no_letters_can_be_sent_it_waits_for_review_at_once(desk: Desk, who: People) -> None:
    suggest(desk, "", "ours", "organisations", "choir", comment="this is us", needs_letter=False, **VISITOR)
    assert len(queue(desk, who["steward"])) == 1


def test_words_alone_and_a_record_that_is_gone_cannot_be_taken(desk: Desk, who: People) -> None:
    words, _ = suggest(desk, who["contributor"], "correction", "organisations", "choir", comment="x", version_seen=1)
    with pytest.raises(RefusedError, match="words only"):
        accept(desk, who["steward"], words)
    made = correction(desk, name="New")
    retire(
        desk,
        who["steward"],
        "organisations",
        "choir",
        reason="closed",
        version=version_of(desk, "organisations", "choir"),
    )
    with pytest.raises(RefusedError, match="retired before"):
        accept(desk, who["steward"], made)
