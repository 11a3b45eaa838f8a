"""Write the cells of a table on paper: numbers of a column alike, columns as wide as what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.answers.findings import Line
from directory.files.paper.fonts import width
from directory.i18n import Texts

NUMBER = re.compile(r"[−-]?\d[\d\s.,\u00a0\u202f]*(?:\s?[%€])?|–")
YEAR = re.compile(r"(19|20)\d\d")
MOST_DECIMALS = 2

PADDING = 12.0
"""Free space in a cell beside its text, in points."""

WIDEST = 190.0
"""Points of a column that has longer texts: they are broken into lines."""


def columns_of(t: Texts, lines: Sequence[Line], n: int) -> list[list[str]]:
    """The texts of each of `n` columns; the numbers of one column have equally many decimals, two at most."""
    return [_column(t, [line.cells[k] for line in lines]) for k in range(n)]


def is_of_numbers(texts: Sequence[str]) -> bool:
    """Whether a column holds numbers, percentages or sums alone, at least one of them; years are no numbers."""
    filled = [text for text in texts if text]
    return bool(filled) and all(map(NUMBER.fullmatch, filled)) and not all(map(YEAR.fullmatch, filled))


def widths(heads: Sequence[str], columns: Sequence[Sequence[str]], *, room: float, size: float) -> list[float]:
    """How wide each column is, in points: as its longest text, no word broken, all of them in `room` at most.

    Parameters
    ----------
    size
        Of the letters, in points. They are measured in a wide font, so that every other one has room.
    """
    least = [
        max(_word(head, size, "bold"), *(_word(text, size) for text in own), 0) for head, own in _both(heads, columns)
    ]
    wished = [
        max(low, min(WIDEST, max(_line(head, size, "bold") / 2, *(_line(text, size) for text in own), 0)))
        for low, (head, own) in zip(least, _both(heads, columns), strict=True)
    ]
    if sum(wished) <= room:
        return wished
    if sum(least) >= room:
        return [room * low / sum(least) for low in least]
    share = (room - sum(least)) / (sum(wished) - sum(least))
    return [low + share * (wish - low) for low, wish in zip(least, wished, strict=True)]


def _both(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> list[tuple[str, Sequence[str]]]:
    return list(zip(heads, columns, strict=True))


def _column(t: Texts, cells: Sequence[str | float | None]) -> list[str]:
    decimals = max((_decimals(cell) for cell in cells if isinstance(cell, int | float)), default=0)
    return [_text(t, cell, decimals) for cell in cells]


def _decimals(value: float) -> int:
    """How many decimals a number needs, two at most."""
    return next((k for k in range(MOST_DECIMALS) if round(value, k) == round(value, MOST_DECIMALS)), MOST_DECIMALS)


def _text(t: Texts, cell: str | float | None, decimals: int) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else t.number(cell, decimals=decimals)


def _word(text: str, size: float, weight: str = "normal") -> float:
    """Of the longest word; what a no-break space joins is one."""
    return max((width(word, size, weight=weight) for word in re.split(r"[ \t\n]+", text)), default=0) + PADDING


def _line(text: str, size: float, weight: str = "normal") -> float:
    return width(text, size, weight=weight) + PADDING
