"""What things are called in the reader's language."""

from __future__ import annotations

from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.records import Directory, Organisation


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
