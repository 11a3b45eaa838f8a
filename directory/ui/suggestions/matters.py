"""Name what a suggestion is about, and the record and form that belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from directory.i18n import Texts
from directory.records import SEPARATOR, TABLES, Directory, key_of, to_cells
from directory.ui.frame import address
from directory.upkeep.errors import RefusedError
from directory.upkeep.scopes import SETTINGS

CORRECTION, NEW, TIE, OURS = "correction", "new", "tie", "ours"
IN_WORDS = {"leaders"}
"""Tables about people: a visitor says in words what is wrong, because not all of their cells are for everybody."""


class Matter(NamedTuple):
    """What a suggestion is about.

    Parameters
    ----------
    kind
        Correction, new, tie or ours.
    resource, key
        The record that it is about; an empty key for a new one.
    about
        Key of the organisation that a new tie begins at; else empty.
    cells
        The record as it is; None where only words are asked for.
    """

    kind: str
    resource: str
    key: str
    about: str
    cells: Mapping[str, str] | None


def kinds_here(resource: str, key: str) -> tuple[str, ...]:
    """What can be suggested about a record."""
    if not key:
        return (NEW,)
    return (CORRECTION, TIE, OURS) if resource == "organisations" else (CORRECTION,)


def kind_title(t: Texts, kind: str) -> str:
    """What a kind of suggestion is called."""
    return {
        CORRECTION: t("Correction"),
        NEW: t("New organisation"),
        TIE: t("New tie"),
        OURS: t("This is us"),
    }[kind]


def matter_of(directory: Directory, kind: str, resource: str, key: str) -> Matter:
    """What is to be asked; RefusedError when there is no such record, or nothing can be suggested about it."""
    if resource not in TABLES or resource in SETTINGS:
        raise RefusedError("There is no table {name}.", name=resource[:80])
    if kind == NEW:
        return Matter(NEW, "organisations", "", "", {})
    record = next((one for one in getattr(directory, resource) if key_of(one) == key), None)
    if record is None:
        raise RefusedError("{key} is not there, or was retired before.", key=key.replace(SEPARATOR, " + ")[:80])
    if kind == TIE:
        return Matter(TIE, "ties", "", key, {"source": key})
    if kind == OURS or resource in IN_WORDS:
        return Matter(kind, resource, key, "", None)
    return Matter(kind, resource, key, "", to_cells(record))


def asked_record() -> tuple[str, str]:
    """Table and key of the record that the address names."""
    return address.first("resource") or "organisations", SEPARATOR.join(address.read("key"))
