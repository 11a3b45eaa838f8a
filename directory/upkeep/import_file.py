"""Save what a plan says, as one change that can be undone as one."""

from __future__ import annotations

from collections.abc import Collection

from directory.load.importing import Plan, PlannedRow
from directory.store import Address, Edit
from directory.store.changes import heads_of
from directory.upkeep.checking import checked
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.rights import IMPORT_ROWS


def import_file(
    desk: Desk, actor: str, plan: Plan, *, also: Collection[int] = (), comment: str = "", token: str | None = None
) -> int:
    """Save the new and the changed rows of a plan as one change, and return its number.

    Cells that the file does not change stay as they are now, also when somebody changed them since the plan was made.

    Parameters
    ----------
    also
        Numbers of `unsure` rows that a person judged to be new.
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
    if not wanted:
        raise RefusedError("There is nothing new in this file. Nothing was saved.")

    def work(sitting: Sitting) -> int:
        edits = [_edit(sitting, plan.resource, row) for row in wanted]
        sitting.require("import_many" if len(edits) > IMPORT_ROWS else "import", edits)
        return sitting.save(edits, "import", comment=comment, token=token)

    return desk.write(actor, work)


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
