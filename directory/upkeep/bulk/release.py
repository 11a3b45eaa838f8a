"""Take a new release of the package into a store with edits: what only one side changed joins, the rest is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from directory.load import read_directory
from directory.load.written import fingerprint, read_other_files, read_written
from directory.store import Address, Connection, Edit
from directory.store.database.schema import get_meta, set_meta
from directory.store.edits import Cells
from directory.store.fill import FILES, PACKAGE, TEXT
from directory.store.packages import everything, last_release, note_answers
from directory.store.people.erase import hash_of, is_erased
from directory.store.references import cannot_stand
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.edit import join

OURS, THEIRS = "ours", "theirs"


@dataclass(frozen=True)
class Asked:
    """A record that the package and somebody here both changed.

    Parameters
    ----------
    address
        Which record.
    was, theirs, ours
        Cells in the last release, in this one, and here; None where it is not there.
    fields
        Those that both changed, each in another way; empty when one side has no such record any more.
    """

    address: Address
    was: Cells | None
    theirs: Cells | None
    ours: Cells | None
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Release:
    """What a release would do to a store.

    Parameters
    ----------
    fingerprint
        Of its files.
    new, changed, gone
        Records that are new, that only the release changed (or both, in different fields), and that it leaves out.
    asked
        Records that both changed: they stay as they are until somebody chooses.
    """

    fingerprint: str
    new: tuple[Edit, ...]
    changed: tuple[Edit, ...]
    gone: tuple[Edit, ...]
    asked: tuple[Asked, ...]
    theirs: Mapping[Address, Cells | None]

    def __bool__(self) -> bool:
        """Whether there is anything to take or to ask."""
        return bool(self.new or self.changed or self.gone or self.asked)


def is_due(desk: Desk, folder: Path) -> bool:
    """Whether the files of the package are other ones than those taken last: a quick look at them."""
    return desk.live.store.read(lambda connection: get_meta(connection, PACKAGE)) != fingerprint(folder)


def plan(desk: Desk, folder: Path) -> Release:
    """Compare a release with the store; nothing is saved. UnreadableError when the folder holds no tables."""
    found = _read(folder)
    return desk.live.store.read(lambda connection: _compare(connection, found, fingerprint(folder)))


def take(
    desk: Desk, actor: str, folder: Path, release: Release, *, choices: Mapping[Address, str]
) -> tuple[int | None, tuple[Address, ...]]:
    """Save a release as one change.

    Parameters
    ----------
    release
        The plan that was shown.
    choices
        For each record that is asked about: `OURS` or `THEIRS`.

    Returns
    -------
    number, left_out
        Of the change, None when nothing had to be saved; and records that would point to something that is retired
        here: they stay out, and are not asked about again.

    Raises
    ------
    RefusedError
        A record is asked about and not chosen, or the store or the files changed since the plan was made.
    """
    found = _read(folder)

    def work(sitting: Sitting) -> tuple[int | None, tuple[Address, ...]]:
        sitting.standing.require("settings")
        if _compare(sitting.connection, found, fingerprint(folder)) != release:
            raise RefusedError("The directory was changed in the meantime. Look at the plan again.")
        if any(choices.get(asked.address) not in {OURS, THEIRS} for asked in release.asked):
            raise RefusedError("Choose for every record that both sides changed.")
        chosen = [Edit(*one.address, one.theirs) for one in release.asked if choices[one.address] == THEIRS]
        edits = [*release.new, *release.changed, *release.gone, *chosen]
        left_out: list[Address] = []
        while refused := cannot_stand(sitting.directory, edits):
            left_out += refused
            edits = [edit for edit in edits if edit.address not in refused]
        number = sitting.save(edits, PACKAGE, comment=folder.name) if edits else None
        _remember(sitting.connection, release, {edit.address: edit.cells for edit in edits})
        return number, tuple(left_out)

    return desk.write(actor, work)


def _read(folder: Path) -> dict[Address, Cells]:
    directory, _ = read_directory(folder)
    found: dict[Address, Cells] = {Address(table, key): cells for table, key, cells in read_written(folder, directory)}
    return found | {Address(FILES, path): {TEXT: text} for path, text in read_other_files(folder).items()}


def _compare(connection: Connection, found: Mapping[Address, Cells], mark: str) -> Release:
    was, here, gone_for_good = last_release(connection), everything(connection), is_erased(connection)
    new: list[Edit] = []
    changed: list[Edit] = []
    gone: list[Edit] = []
    asked: list[Asked] = []
    differing: dict[Address, Cells | None] = {}
    for address in (*found, *(key for key in was if key not in found)):
        theirs, base, ours = found.get(address), was.get(address), here.get(address)
        if theirs == base or (address.resource, hash_of(address)) in gone_for_good:
            continue
        differing[address] = theirs
        if theirs == ours:
            continue
        if ours == base and theirs is None:
            gone.append(Edit(*address, None))
        elif ours == base:
            (changed if address in here else new).append(Edit(*address, theirs))
        elif base is not None and theirs is not None and ours is not None:
            joined, fields = join(base, theirs, ours)
            if fields:
                asked.append(Asked(address, base, theirs, ours, fields))
            elif joined != ours:
                changed.append(Edit(*address, joined))
        else:
            asked.append(Asked(address, base, theirs, ours, ()))
    return Release(mark, tuple(new), tuple(changed), tuple(gone), tuple(asked), differing)


def _remember(connection: Connection, release: Release, saved: Mapping[Address, Cells | None]) -> None:
    """Note what the release said wherever the store says something else, so that it is not asked about again."""
    own = {address: cells for address, cells in release.theirs.items() if saved.get(address, {}) != cells}
    note_answers(connection, own, [address for address in release.theirs if address not in own])
    set_meta(connection, PACKAGE, release.fingerprint)
