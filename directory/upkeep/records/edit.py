"""Save a record that somebody changed or added; what two people changed at once is joined, or asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from directory.store import Address, Conflict, Edit, EditConflictError
from directory.store.changes import Head, cells_at, heads_of
from directory.store.history import one_change
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.records.checking import checked


def edit(
    desk: Desk,
    actor: str,
    resource: str,
    cells: Mapping[str, str],
    *,
    key: str | None = None,
    version: int = 0,
    comment: str = "",
    token: str | None = None,
) -> int:
    """Save one record and return the number of the change.

    Parameters
    ----------
    cells
        Texts of all cells of the form, empty ones too: what is left out becomes empty.
    key, version
        The record that was opened and its version then; None and 0 for a new one.
    comment
        Why, or how it is known where there is no page to read it on.
    token
        Made with the form, so that one that is sent twice is saved once.

    Raises
    ------
    ProblemsError
        Cells that cannot stand.
    EditConflictError
        Somebody else changed the same fields in the meantime; what each of the two changed alone is no conflict.
    NotAllowedError
        No right for this record, as it is or as it would be.
    """

    def work(sitting: Sitting) -> int:
        one = prepared(sitting, resource, cells, key=key, version=version)
        sitting.require("edit", [one])
        return sitting.save([one], "edit", comment=comment, token=token)

    return desk.write_once(actor, token, work)


def prepared(sitting: Sitting, resource: str, cells: Mapping[str, str], *, key: str | None, version: int) -> Edit:
    """The edit that saves these cells: checked, and joined with what was saved since the version."""
    found, yours = checked(sitting.directory, resource, cells, key=key)
    address = Address(resource, found)
    head = heads_of(sitting.connection, [address]).get(address)
    newest = head.version if head else 0
    if newest in {0, version} or not version:
        return Edit(*address, yours, version)
    assert head is not None
    was, theirs = cells_at(sitting.connection, address, version), cells_at(sitting.connection, address, newest)
    if was is None or theirs is None:
        raise EditConflictError((_conflict(sitting, address, version, head, was, theirs, yours),))
    joined, asked = join(was, theirs, yours)
    if asked:
        raise EditConflictError((_conflict(sitting, address, version, head, was, theirs, yours),))
    return Edit(*address, checked(sitting.directory, resource, joined, key=found)[1], newest)


def join(
    was: Mapping[str, str], theirs: Mapping[str, str], yours: Mapping[str, str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """What two people made of a record, joined; and the fields that both changed, each in another way.

    Of those fields `yours` is in the joined record.
    """
    joined, asked = {}, []
    for name in _names((was, theirs, yours)):
        one, other, mine = was.get(name), theirs.get(name), yours.get(name)
        if mine != other and one not in {mine, other}:
            asked.append(name)
        kept = other if mine == one else mine
        if kept is not None:
            joined[name] = kept
    return joined, tuple(asked)


def _names(cells: Iterable[Mapping[str, str]]) -> list[str]:
    return list(dict.fromkeys(name for one in cells for name in one))


def _conflict(
    sitting: Sitting,
    address: Address,
    expected: int,
    head: Head,
    was: Mapping[str, str] | None,
    theirs: Mapping[str, str] | None,
    yours: Mapping[str, str],
) -> Conflict:
    made = one_change(sitting.connection, head.change)
    return Conflict(*address, expected, head.version, made.by, made.at, made.number, was, theirs, yours)
