"""Take over what a register knows, as one change; what a person has to decide stays undecided."""

from __future__ import annotations

from collections.abc import Iterable

from directory.load.registers.differences import Difference
from directory.store import Address, Edit
from directory.store.changes import heads_of
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.checking import checked


def sync(desk: Desk, actor: str, differences: Iterable[Difference], *, comment: str = "") -> int:
    """Save the differences that have cells as one change of kind `sync`, and return its number.

    Raises
    ------
    RefusedError
        None of them has.
    NotAllowedError
        No right to take over what registers know.
    """
    cells: dict[str, dict[str, str]] = {}
    for difference in differences:
        cells.setdefault(difference.organisation, {}).update(difference.cells)
    wanted = {id: texts for id, texts in cells.items() if texts}
    if not wanted:
        raise RefusedError("The register knows nothing new. Nothing was saved.")

    def work(sitting: Sitting) -> int:
        addresses = [Address("organisations", id) for id in wanted]
        now, heads = sitting.cells(addresses), heads_of(sitting.connection, addresses)
        edits = [
            Edit(
                *address,
                checked(sitting.directory, "organisations", {**before, **wanted[address.key]}, key=address.key)[1],
                heads[address].version,
            )
            for address in addresses
            if (before := now.get(address)) is not None
        ]
        sitting.require("sync", edits)
        return sitting.save(edits, "sync", comment=comment)

    return desk.write(actor, work)
