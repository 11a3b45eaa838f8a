"""Speak about the data in one language: names of organisations, groups, codes, places and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.records import Directory, Event, Organisation

LONGEST = 120
"""Letters of a name in a list to pick from."""


class Speaker(Texts):
    """What is said to a reader about a directory, in one language.

    Parameters
    ----------
    directory
        What is spoken about.
    language
        One of `LANGUAGES`; KeyError otherwise.
    """

    def __init__(self, directory: Directory, language: str) -> None:
        super().__init__(language)
        self.directory = directory

    def term(self, vocabulary: str, code: str) -> str:
        """Name of a code; the code itself when the vocabulary does not know it."""
        term = self.directory.terms.get(vocabulary, {}).get(code)
        return code if term is None else str(getattr(term, self.language))

    def group(self, group: str) -> str:
        """Name of a group of organisations: a covered municipality, or elsewhere."""
        return self("Elsewhere") if group == ELSEWHERE else self.directory.municipality[group].short_name

    def themes(self, organisation: Organisation) -> list[str]:
        """Names of an organisation's themes, in its own order."""
        return [self.term("themes", theme) for theme in organisation.themes]

    def place(self, organisation: Organisation) -> str:
        """Where an organisation is at home: its place, else its municipality, else an empty text."""
        if organisation.place:
            return organisation.place
        home = organisation.municipality
        return self.directory.municipality[home].name if home else ""

    def event(self, event: Event) -> str:
        """Name of an event."""
        return self.of(event, "name") or event.id

    def by_name(self, ids: Iterable[str]) -> list[str]:
        """Organisations in the order of the Latvian alphabet."""
        return sorted(ids, key=lambda id: self.sort_key(self.directory.organisation[id].name))

    def names_to_pick(self, ids: Iterable[str]) -> dict[str, str]:
        """Id to name with municipality, "Koris Lira · Ķekava", all different: where two are the same, the id too."""
        names = {id: self._name_and_home(self.directory.organisation[id]) for id in ids}
        times = Counter(names.values())
        return {id: name if times[name] == 1 else f"{name} · {id}" for id, name in names.items()}

    def _name_and_home(self, organisation: Organisation) -> str:
        municipality = organisation.municipality
        home = self.directory.municipality[municipality].short_name if municipality else organisation.place
        name = organisation.name[:LONGEST]
        return f"{name} · {home}" if home else name
