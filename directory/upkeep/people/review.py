"""Decide about suggestions: beside the record as it is now, taken, changed and taken, or declined with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.store import Address, Connection, Edit
from directory.store.changes import cells_at, newest
from directory.store.people import suggestions
from directory.store.people.suggestions import ACCEPTED, DECLINED, OPEN, Suggestion
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.checking import checked
from directory.upkeep.records.edit import join, prepared
from directory.upkeep.rights import Scope, Standing
from directory.upkeep.scopes import scope_of


@dataclass(frozen=True)
class Waiting:
    """A suggestion that waits, beside the record as it is now.

    Parameters
    ----------
    suggestion
        What came in.
    seen, now
        Cells of the record when it was suggested, and now; None where it is not there.
    municipalities
        Which it concerns, of those that the directory covers.
    """

    suggestion: Suggestion
    seen: dict[str, str] | None
    now: dict[str, str] | None
    municipalities: frozenset[str] = frozenset()

    @property
    def wanted(self) -> dict[str, str]:
        """Cells as they would be if it were accepted as it is."""
        if self.now is None:
            return self.suggestion.proposal
        return join(self.seen or {}, self.now, self.suggestion.proposal or self.now)[0]

    @property
    def changed_since(self) -> tuple[str, ...]:
        """Fields that somebody else changed since it was suggested, in another way."""
        if self.now is None or not self.suggestion.proposal:
            return ()
        return join(self.seen or {}, self.now, self.suggestion.proposal)[1]


def queue(desk: Desk, actor: str) -> list[Waiting]:
    """The suggestions that an account may decide about, the oldest first."""

    def look(connection: Connection, standing: Standing) -> list[Waiting]:
        found = []
        for one, now, scope in _own(desk, connection, standing):
            seen = cells_at(connection, Address(one.resource, one.key), one.version_seen)
            found.append(Waiting(one, seen, now, scope.municipalities))
        return found

    return desk.read(actor, look)


def count_waiting(desk: Desk, actor: str) -> int:
    """How many suggestions an account may decide about."""
    return desk.read(actor, lambda connection, standing: len(_own(desk, connection, standing)))


def accept(
    desk: Desk,
    actor: str,
    wanted: str,
    *,
    cells: Mapping[str, str] | None = None,
    version: int | None = None,
    comment: str = "",
) -> int:
    """Save what was suggested, or what the reviewer made of it; the number of the change.

    What was saved since the suggestion stays, where the suggestion says nothing else.

    Parameters
    ----------
    cells
        The record as the reviewer wants it; None takes the suggestion as it is.
    version
        The version that the reviewer looked at while changing cells; None when it does not matter what is there.

    Raises
    ------
    EditConflictError
        Somebody else changed the same fields while the reviewer did.
    RefusedError
        It was decided before, has no cells, or the record was retired since.
    """

    def work(sitting: Sitting) -> int:
        one = _open(sitting, wanted)
        edit = _edit(sitting, one, cells, version)
        sitting.require("review", [edit])
        said = " · ".join(part for part in (one.comment, comment.strip()) if part)
        number = sitting.save([edit], "suggestion", comment=said)
        _decide(sitting, one, ACCEPTED, comment, number)
        return number

    return desk.write(actor, work)


def settle(desk: Desk, actor: str, wanted: str, *, comment: str = "") -> None:
    """Note that a suggestion was done by other means, such as one that was said in words only."""

    def work(sitting: Sitting) -> None:
        one = _open(sitting, wanted)
        _require(sitting, one)
        _decide(sitting, one, ACCEPTED, comment)

    desk.write(actor, work)


def decline(desk: Desk, actor: str, wanted: str, *, reason: str) -> None:
    """Decline a suggestion with a reason, which its sender gets; RefusedError without one."""

    def work(sitting: Sitting) -> None:
        one = _open(sitting, wanted)
        _require(sitting, one)
        if not reason.strip():
            raise RefusedError("Write why, so that the sender learns it.")
        _decide(sitting, one, DECLINED, reason)

    desk.write(actor, work)


def _own(
    desk: Desk, connection: Connection, standing: Standing
) -> list[tuple[Suggestion, dict[str, str] | None, Scope]]:
    """What waits and is for this reader to decide, with the record as it is now and what it concerns."""
    if not standing.may_somewhere("review"):
        return []
    directory, waiting = desk.live.at(connection).directory, suggestions.waiting(connection)
    cells = newest(connection, {Address(one.resource, one.key) for one in waiting})
    found = []
    for one in waiting:
        now = cells.get(Address(one.resource, one.key))
        needed = scope_of(directory, one.resource, now or one.proposal)
        if standing.may(needed.right or "review", needed.scope):
            found.append((one, now, needed.scope))
    return found


def _require(sitting: Sitting, one: Suggestion) -> None:
    address = Address(one.resource, one.key)
    there = sitting.cells([address]).get(address)
    sitting.require("review", [Edit(*address, there or one.proposal)])


def _open(sitting: Sitting, wanted: str) -> Suggestion:
    one = suggestions.get(sitting.connection, wanted)
    if one is None or one.state != OPEN or not one.confirmed:
        raise RefusedError("This suggestion was decided before, or is not confirmed.")
    return one


def _edit(sitting: Sitting, one: Suggestion, cells: Mapping[str, str] | None, version: int | None) -> Edit:
    address = Address(one.resource, one.key)
    there = sitting.cells([address]).get(address)
    if one.version_seen == 0:
        return Edit(*address, checked(sitting.directory, one.resource, cells or one.proposal)[1], 0)
    if there is None:
        raise RefusedError("{key} is not there, or was retired before.", key=one.key)
    if not cells and not one.proposal:
        raise RefusedError("This suggestion is in words only: change the record yourself, or decline it.")
    if cells and version is not None:
        return prepared(sitting, one.resource, cells, key=one.key, version=version)
    seen = cells_at(sitting.connection, address, one.version_seen) or {}
    wanted = cells or join(seen, there, one.proposal)[0]
    return Edit(*address, checked(sitting.directory, one.resource, wanted, key=one.key)[1])


def _decide(sitting: Sitting, one: Suggestion, state: str, reason: str, number: int | None = None) -> None:
    values: dict[str, str | int] = {"state": state, "reason": reason.strip(), "decided_by": sitting.standing.account}
    suggestions.update(sitting.connection, one.id, **(values if number is None else {**values, "change": number}))
