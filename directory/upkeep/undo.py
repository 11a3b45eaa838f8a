"""Take back a change of one's own, or anybody's with the right for everything that it touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.store import Address, Connection
from directory.store.changes import newest, saved_before
from directory.store.history import one_change
from directory.store.undo import Plan, plan_undo
from directory.store.undo import undo as save_undo
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.rights import Scope, Standing


@dataclass(frozen=True)
class Preview:
    """What taking back a change would do, for somebody who may do it.

    Parameters
    ----------
    plan
        What comes back and what stays.
    now
        Cells of the records that come back as they are now; None where a record is not there.
    """

    plan: Plan
    now: Mapping[Address, Mapping[str, str] | None]


def plan(desk: Desk, number: int) -> Plan:
    """What taking back a change would do now; nothing is saved. StoreError when nothing can be undone."""
    return desk.live.store.read(lambda connection: plan_undo(connection, number, desk.live.at(connection).directory))


def preview(desk: Desk, actor: str, number: int) -> Preview:
    """What `undo` would do now, with the records as they are; nothing is saved. It raises what `undo` raises."""

    def look(connection: Connection, standing: Standing) -> Preview:
        directory = desk.live.at(connection).directory
        found = _allowed_plan(Sitting(connection, directory, standing, desk.clock()), number)
        return Preview(found, newest(connection, [edit.address for edit in found.edits]))

    return desk.read(actor, look)


def undo(desk: Desk, actor: str, number: int, *, comment: str = "", token: str | None = None) -> tuple[int, Plan]:
    """Take back a change, and say what came back and what had to stay; with a token that was sent before, once.

    Raises
    ------
    StoreError
        There is no such change, it erased a person, or nothing of it can be undone any more.
    NotAllowedError
        It is not one's own change, and there is no right for one of its records.
    """

    def work(sitting: Sitting) -> tuple[int, Plan]:
        if (before := saved_before(sitting.connection, token)) is not None:
            return before, Plan(one_change(sitting.connection, number), (), (), ())
        found = _allowed_plan(sitting, number)
        saved = save_undo(
            sitting.connection,
            found,
            by=sitting.standing.account,
            comment=comment.strip(),
            token=token,
            now=sitting.now,
        )
        return saved, found

    return desk.write(actor, work)


def _allowed_plan(sitting: Sitting, number: int) -> Plan:
    """The plan, if who asks may carry it out."""
    made = one_change(sitting.connection, number)
    if not sitting.standing.account:
        sitting.standing.require("undo_any")
    found = plan_undo(sitting.connection, number, sitting.directory)
    if made.by and made.by == sitting.standing.account:
        sitting.standing.require("undo_own", Scope(own=True))
        sitting.require("edit", found.edits)
    else:
        sitting.require("undo_any", found.edits)
    return found
