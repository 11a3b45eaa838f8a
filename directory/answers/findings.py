"""Define a finding: one sentence that numbers hold, with all that shows, explains and proves it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from directory.answers.ties import latest_first, tie_sentence
from directory.i18n import Texts
from directory.speaker import Speaker

Tone = Literal["plain", "past", "fewer", "no_data"]


@dataclass(frozen=True)
class Bar:
    """A bar with its label; `mark` is where another number, such as the expected one, stands on the same scale."""

    label: str
    value: float
    mark: float | None = None
    tone: Tone = "plain"


@dataclass(frozen=True)
class Bars:
    """Bars one under the other; `value` and `mark` say what the bars and the marks are, `alt` what they show.

    `title` is what stands under the picture on paper where `alt` tells every bar; empty for `alt` itself.
    """

    bars: tuple[Bar, ...]
    value: str
    mark: str
    alt: str
    title: str = ""


@dataclass(frozen=True)
class Square:
    """A square of a table of squares; its `text` stands in it, its tone colours it, `title` explains it."""

    row: str
    column: str
    text: str
    value: float
    tone: Tone
    title: str


@dataclass(frozen=True)
class Squares:
    """Squares in rows and columns, in the order in which the rows and columns first occur."""

    squares: tuple[Square, ...]
    alt: str


@dataclass(frozen=True)
class Leaf:
    """Somebody who hangs on somebody else: `level` 1 on the middle itself, 2 on the last one of level 1 before, ..."""

    label: str
    place: str
    level: int
    colour: str


@dataclass(frozen=True)
class Tree:
    """Who hangs on whom: a middle, the large rest that it holds on to, and the leaves that it alone holds."""

    middle: str
    colour: str
    rest: str
    leaves: tuple[Leaf, ...]
    more: str
    alt: str


@dataclass(frozen=True)
class Line:
    """A row of a finding's table; `organisation` is whose page its first cell leads to."""

    id: str
    cells: tuple[str | float | None, ...]
    organisation: str | None = None


@dataclass(frozen=True)
class Fact:
    """A documented tie that a number stands on: who with whom, what and when, and where it was read.

    `of_pair` is how many of the ties shown beside it join the same two, `further` are other pages that say it too.
    """

    id: str
    who: str
    what: str
    url: str | None
    of_pair: int = 1
    further: tuple[str, ...] = ()


@dataclass(frozen=True)
class Whisker:
    """A thin line from `low` to `high` with a dot at `value`; at `mark` stands what it is compared with.

    `alt` says the same in words.
    """

    low: float
    value: float
    high: float
    mark: float | None
    alt: str


@dataclass(frozen=True)
class Firm:
    """How firmly a finding stands: one word, why in a sentence, and where its number could lie as well."""

    word: str
    why: str
    whisker: Whisker | None = None


@dataclass(frozen=True)
class Finding:
    """What a card on a page, or a section of a document, says.

    Parameters
    ----------
    key
        Name of the finding on its page.
    sentence
        The finding itself.
    reading
        What it means and what it does not mean, in plain words.
    picture
        None when there is nothing to draw.
    heads, lines
        The table.
    method
        How it was computed: paragraphs, the last ones the references.
    facts
        The ties that the number in the sentence stands on.
    firm
        How firmly it stands; None when it was not put to the test.
    notes
        On how many pages it rests, and how much is known there at all.
    scope
        Whose ties were counted, where a reader could take it for another number; empty when nothing is filtered.
    behind
        What the facts are when they are not the ties behind the number; empty for these.
    """

    key: str
    sentence: str
    reading: str = ""
    picture: Bars | Squares | Tree | None = None
    heads: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    method: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    firm: Firm | None = None
    notes: tuple[str, ...] = ()
    scope: str = ""
    behind: str = ""


def facts_of(t: Speaker, ties: tuple[str, ...]) -> tuple[Fact, ...]:
    """Ties in words, each with its source, the latest first."""
    wanted = set(ties)
    chosen = sorted((tie for tie in t.directory.ties if tie.id in wanted), key=latest_first)
    of_pair = Counter(frozenset((tie.source, tie.target)) for tie in chosen)
    return tuple(
        Fact(
            tie.id,
            f"{t.directory.organisation[tie.source].name} – {t.directory.organisation[tie.target].name}",
            tie_sentence(t, tie),
            tie.source_url,
            of_pair[frozenset((tie.source, tie.target))],
            t.directory.sources_of(tie)[1:],
        )
        for tie in chosen
    )


def percent(t: Texts, share: float) -> str:
    """A share as a percentage without decimals, one decimal below 10 %; a dash when it is undefined."""
    if share != share:
        return "–"
    return t("{n} %", n=t.number(100 * share, decimals=1 if 0 < share < 0.1 else 0))
