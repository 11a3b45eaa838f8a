"""Retire a record with a reason: it leaves lists, counts and graphs, keeps its history, and can come back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from directory.records import TABLES, Directory, PartialDate, References, find_marker, key_of
from directory.store import Address, Edit
from directory.store.references import needed_by_others
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.scopes import SETTINGS

REASONS = ("closed", "duplicate", "never_existed", "removal_asked")


def retire(
    desk: Desk,
    actor: str,
    resource: str,
    key: str,
    *,
    reason: str,
    version: int,
    since: str = "",
    source: str = "",
    comment: str = "",
    token: str | None = None,
) -> int:
    """Retire a record, with the ties, their sources and the participations that cannot be without it, as one change.

    Records that only name it, such as a leader of an organisation, stay without that name. Returns the number of the
    change.

    Parameters
    ----------
    reason
        One of `REASONS`.
    version
        The version that was looked at.
    since
        Since when, as `2026`, `2026-11` or `2026-11-28`, where known.
    source
        The page where that can be read, where there is one.

    Raises
    ------
    RefusedError
        Another reason, no date, or no such record.
    NeededError
        A code, place or municipality that others use.
    """

    def work(sitting: Sitting) -> int:
        note = _note(reason, since, source)
        address = Address(resource, key)
        if sitting.cells([address]).get(address) is None:
            raise RefusedError("{key} is not there, or was retired before.", key=key)
        edits = [Edit(resource, key, None, version, note)]
        if resource not in SETTINGS:
            edits += dependents(sitting, address, note)
        sitting.require("edit", edits[:1])
        return sitting.save(edits, "retire", comment=comment, token=token)

    return desk.write_once(actor, token, work)


def dependents(sitting: Sitting, address: Address, note: Mapping[str, str] | None = None) -> Iterator[Edit]:
    """Edits of everything that points to a record which goes, and of what points to those that go with it."""
    found = dict.fromkeys(one for one, _ in needed_by_others(sitting.directory, {address}))
    cells = sitting.cells(found)
    for one in found:
        names = _pointing(sitting.directory, one, address)
        if any(TABLES[one.resource].model_fields[name].is_required() for name in names):
            yield Edit(*one, None, note=note)
            yield from dependents(sitting, one, note)
        else:
            kept = {name: text for name, text in (cells[one] or {}).items() if name not in names}
            yield Edit(*one, kept)


def _pointing(directory: Directory, one: Address, to: Address) -> tuple[str, ...]:
    """Fields of a record that hold the key of another."""
    record = next(record for record in getattr(directory, one.resource) if key_of(record) == one.key)
    markers = {name: find_marker(field, References) for name, field in TABLES[one.resource].model_fields.items()}
    names = (name for name, marker in markers.items() if marker and marker.table == to.resource)
    return tuple(name for name in names if getattr(record, name) == to.key)


def _note(reason: str, since: str, source: str) -> dict[str, str]:
    if reason not in REASONS:
        raise RefusedError(
            "There is no reason {reason}; choose one of: {reasons}.", reason=reason, reasons=", ".join(REASONS)
        )
    try:
        date = str(PartialDate.parse(since.strip())) if since.strip() else ""
    except ValueError as error:
        raise RefusedError("{since} is not a date. Write 2021, 2021-07 or 2021-07-08.", since=since) from error
    return {name: text for name, text in (("reason", reason), ("since", date), ("source", source.strip())) if text}
