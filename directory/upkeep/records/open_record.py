"""Open a record to change it: its cells as they were written, with the version that is opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from directory.store import Address, Connection
from directory.store.changes import cells_at, heads_of, newest
from directory.upkeep.desk import Desk
from directory.upkeep.rights import Standing
from directory.upkeep.scopes import scope_of


class Opened(NamedTuple):
    """A record as it is opened.

    Parameters
    ----------
    version
        What is given back when it is saved; a later one means that somebody saved in between.
    cells
        Texts of the cells that are not empty.
    """

    version: int
    cells: Mapping[str, str]


def open_record(desk: Desk, actor: str, resource: str, key: str, *, version: int | None = None) -> Opened | None:
    """The record that a key names, to be changed; None when it is not there or was retired.

    Parameters
    ----------
    version
        The version that a draft was begun with; None opens the newest one.

    Raises
    ------
    NotAllowedError
        No right to change it: a form also shows what not everybody may see, such as an address with consent.
    """
    address = Address(resource, key)

    def look(connection: Connection, standing: Standing) -> Opened | None:
        cells = newest(connection, [address]).get(address)
        if cells is None:
            return None
        needed = scope_of(desk.live.at(connection).directory, resource, cells)
        standing.require(needed.right or "edit", needed.scope)
        newest_one = Opened(heads_of(connection, [address])[address].version, cells)
        if version is None or (then := cells_at(connection, address, version)) is None:
            return newest_one
        return Opened(version, then)

    return desk.read(actor, look)
