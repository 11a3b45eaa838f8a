"""Hold what is taken away: one selection, drawn in one way, in one language, on one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import networkx as nx

from directory.files.drawing import Drawing
from directory.files.filter_words import compared_words, drawn_words, filtered_words
from directory.graph import Selection
from directory.records import PartialDate, Period, Tie
from directory.speaker import Speaker

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold, and thus neither a spreadsheet nor a graph file: control characters, half characters."""

LARGEST = 30_000
"""Characters of one text; a spreadsheet's cell holds 32,767."""


@dataclass(frozen=True, eq=False)
class Extract:
    """All that a file is made of.

    Parameters
    ----------
    pairs
        From `simplify`, `join` or `status_pairs`: exactly what is filtered.
    drawing
        How the page shows it; a node there may stand for many organisations.
    selection
        What was filtered, to be said in the file.
    on
        The day.
    compared
        The two periods that are told apart; None for none.
    """

    t: Speaker
    pairs: nx.Graph[str]
    drawing: Drawing
    selection: Selection
    on: date
    compared: tuple[Period, Period] | None = None

    @property
    def title(self) -> str:
        """How many organisations the file holds, of how many."""
        shown, total = (self.t.number(n) for n in (len(self.pairs), len(self.t.directory.organisations)))
        return self.t("Who works with whom: {n} of {total} organisations", n=shown, total=total)

    @property
    def filtered(self) -> str:
        """What was filtered, and compared, in words."""
        if self.compared:
            words = compared_words(self.t, self.selection, *self.compared)
        else:
            words = filtered_words(self.t, self.selection)
        return clean(" · ".join(words)) if words else self.t("Nothing is filtered.")

    @property
    def notes(self) -> str:
        """What the picture does not say by itself; often nothing."""
        return clean(" ".join(drawn_words(self.t, self.drawing, self.pairs)))

    @property
    def sources(self) -> str:
        """Where the facts are from, and the day."""
        pages = {self.t.directory.organisation[id].source_url for id in self.pairs}
        directory = self.t.directory
        pages |= {page for *_, ties in self.documented() for tie in ties for page in directory.sources_of(tie)}
        day = self.t.date(PartialDate(self.on.year, self.on.month, self.on.day))
        return self.t.plural(
            "Kaimiņi, {date}. Facts from {n} published page.",
            "Kaimiņi, {date}. Facts from {n} published pages.",
            len(pages - {None}),
            date=day,
        )

    def documented(self) -> Iterator[tuple[str, str, list[Tie]]]:
        """The pairs with their documented ties, in the order of the alphabet; common events alone are no tie."""
        ties = {tie.id: tie for tie in self.t.directory.ties}
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
