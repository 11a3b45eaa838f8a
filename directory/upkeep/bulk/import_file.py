"""Save what a plan says, as one change that can be undone as one, and remember the file that it came from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from directory.load.importing import Plan, PlannedRow
from directory.records import SEPARATOR
from directory.store import Address, Edit
from directory.store.changes import heads_of
from directory.store.imports import Job, note
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.checking import checked
from directory.upkeep.rights import IMPORT_ROWS


@dataclass(frozen=True)
class Attended:
    """The event that the organisations of a list came to.

    Parameters
    ----------
    cells
        Of the event, its `id` among them.
    is_new
        Whether it is saved with the list; else it is in the directory.
    role
        As what they came.
    """

    cells: Mapping[str, str]
    is_new: bool
    role: str = "participant"


def import_file(
    desk: Desk,
    actor: str,
    plan: Plan,
    *,
    also: Collection[int] = (),
    attended: Attended | None = None,
    job: Job | None = None,
    comment: str = "",
    token: str | None = None,
) -> int:
    """Save the new and the changed rows of a plan as one change, and return its number.

    Cells that the file does not change stay as they are now, also when somebody changed them since the plan was made.

    Parameters
    ----------
    also
        Numbers of `unsure` rows that a person judged to be new.
    attended
        For a list of who came to an event: the event; every organisation of the list gets a participation.
    job
        The file, to be remembered with what its columns and values were taken for.
    comment
        Where the file comes from.

    Raises
    ------
    RefusedError
        Nothing is left to save.
    ProblemsError
        Cells that cannot stand any more.
    NotAllowedError
        No right to import so many rows, or into this municipality.
    """
    wanted = [*plan.of("new", "change"), *(row for row in plan.of("unsure") if row.number in also)]
    there = {row.key for row in plan.of("same")}

    def work(sitting: Sitting) -> int:
        edits = [_edit(sitting, plan.resource, row) for row in wanted]
        if attended is not None:
            edits += _attending(sitting, attended, edits, there)
        if not edits:
            raise RefusedError("There is nothing new in this file. Nothing was saved.")
        sitting.require("import_many" if len(edits) > IMPORT_ROWS else "import", edits)
        number = sitting.save(edits, "import", comment=comment, token=token)
        if job is not None:
            at = sitting.now.isoformat(timespec="seconds")
            note(sitting.connection, job, account=sitting.standing.account, number=number, at=at)
        return number

    return desk.write_once(actor, token, work)


def _edit(sitting: Sitting, resource: str, row: PlannedRow) -> Edit:
    address = Address(resource, row.key)
    head = heads_of(sitting.connection, [address]).get(address)
    if row.kind != "change":
        return Edit(*address, checked(sitting.directory, resource, row.cells)[1], head.version if head else 0)
    now = sitting.cells([address]).get(address)
    if head is None or now is None:
        raise RefusedError("{key} is not there any more. Make the plan again; nothing was saved.", key=row.key)
    cells = {**now, **{name: new for name, (_, new) in row.changes.items()}}
    return Edit(*address, checked(sitting.directory, resource, cells, key=row.key)[1], head.version)


def _attending(sitting: Sitting, attended: Attended, saved: list[Edit], there: Collection[str]) -> list[Edit]:
    """The event and its participations, without those that are there already."""
    edits, event = list[Edit](), attended.cells["id"]
    if attended.is_new:
        edits.append(Edit("events", *checked(sitting.directory, "events", attended.cells), 0))
    known = (key for key in there if key in sitting.directory.organisation)
    came = dict.fromkeys((*(edit.key for edit in saved), *known))
    source = attended.cells.get("source_url")
    for organisation in came:
        address = Address("participations", SEPARATOR.join((event, organisation, attended.role)))
        cells = {"event": event, "organisation": organisation, "role": attended.role}
        if source:
            cells["source_url"] = source
        head = heads_of(sitting.connection, [address]).get(address)
        if sitting.cells([address]).get(address) is None:
            edits.append(Edit(*address, cells, head.version if head else 0))
    return edits
