"""What things are called in the reader's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.records import Directory, Organisation

JOINT = "~"
"""Stands between two ids that together name one thing, such as a pair; no id has it."""

LONGEST = 120
"""Letters of a name in a list to pick from."""


def group_name(t: Texts, directory: Directory, group: str) -> str:
    """Name of a group of organisations: a covered municipality, or elsewhere."""
    return t("Elsewhere") if group == ELSEWHERE else directory.municipality[group].short_name


def theme_names(t: Texts, directory: Directory, organisation: Organisation) -> list[str]:
    """Names of an organisation's themes, in its own order."""
    return [t.term(directory, "themes", theme) for theme in organisation.themes]


def place_name(directory: Directory, organisation: Organisation) -> str:
    """Where an organisation is at home: its place, else its municipality, else an empty text."""
    if organisation.place:
        return organisation.place
    home = organisation.municipality
    return directory.municipality[home].name if home else ""


def names_to_pick(directory: Directory, ids: Iterable[str]) -> dict[str, str]:
    """Id to name with municipality, "Koris Lira · Ķekava", all different: where two are the same, the id stands too."""
    names = {id: _name_and_home(directory, directory.organisation[id]) for id in ids}
    times = Counter(names.values())
    return {id: name if times[name] == 1 else f"{name} · {id}" for id, name in names.items()}


def _name_and_home(directory: Directory, organisation: Organisation) -> str:
    municipality = organisation.municipality
    home = directory.municipality[municipality].short_name if municipality else organisation.place
    name = organisation.name[:LONGEST]
    return f"{name} · {home}" if home else name
