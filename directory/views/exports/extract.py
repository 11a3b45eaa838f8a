"""What is taken away: one selection, drawn in one way, in one language, on one day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

import networkx as nx

from directory.graph import Selection
from directory.i18n import Texts
from directory.records import Directory, PartialDate, Tie
from directory.views.cooperation import drawn
from directory.views.exports.words import filtered_words
from directory.views.legend import Key

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold, and thus neither a spreadsheet nor a graph file: control characters, half characters."""

LARGEST = 30_000
"""Characters of one text; a spreadsheet's cell holds 32,767."""


class Dot(NamedTuple):
    """How an organisation is drawn: x to the right and y downwards, in the picture's units."""

    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True, eq=False)
class Extract:
    """All that a file is made of.

    Parameters
    ----------
    pairs
        From `simplify` or `join`: exactly what is filtered.
    dots
        How each organisation of `pairs` is drawn.
    keys
        What the colours and lines mean.
    selection
        What was filtered, to be said in the file.
    on
        The day.
    """

    t: Texts
    directory: Directory
    pairs: nx.Graph[str]
    dots: Mapping[str, Dot]
    keys: Sequence[Key]
    selection: Selection
    on: date

    @cached_property
    def drawn(self) -> nx.Graph[str]:
        """The same graph with names and tooltips in words."""
        return drawn(self.t, self.directory, self.pairs)

    @property
    def title(self) -> str:
        """How many organisations the file holds, of how many."""
        shown, total = (self.t.number(n) for n in (len(self.pairs), len(self.directory.organisations)))
        return self.t("Who works with whom: {n} of {total} organisations", n=shown, total=total)

    @property
    def filtered(self) -> str:
        """What was filtered, in words."""
        words = filtered_words(self.t, self.directory, self.selection)
        return clean(" · ".join(words)) if words else self.t("Nothing is filtered.")

    @property
    def sources(self) -> str:
        """Where the facts are from, and the day."""
        pages = {self.directory.organisation[id].source_url for id in self.pairs}
        pages |= {tie.source_url for *_, ties in self.documented() for tie in ties}
        day = self.t.date(PartialDate(self.on.year, self.on.month, self.on.day))
        return self.t.plural(
            "Kaimiņi, {date}. Facts from {n} published page.",
            "Kaimiņi, {date}. Facts from {n} published pages.",
            len(pages - {None}),
            date=day,
        )

    def documented(self) -> Iterator[tuple[str, str, list[Tie]]]:
        """The pairs with their documented ties, in the order of the alphabet; common events alone are no tie."""
        ties = {tie.id: tie for tie in self.directory.ties}
        for one, other in sorted((min(pair), max(pair)) for pair in self.pairs.edges):
            yield one, other, [ties[id] for id in self.pairs.edges[one, other]["ties"]]


def clean(text: str) -> str:
    r"""A text that every file can hold: what is forbidden in XML is replaced, what is endless is cut.

    Examples
    --------
    >>> clean("choir\x00")
    'choir\ufffd'
    """
    return FORBIDDEN.sub("\ufffd", text[:LARGEST])
