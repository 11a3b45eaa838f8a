"""Find what separates the cells of a text file, judged by all of its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

SEPARATORS = ";\t,|"
"""In the order in which they win when two fit equally well: a comma is also a decimal sign."""

HINT = re.compile(r'\s*"?sep=(.)"?[;,\t]*\s*', re.IGNORECASE)
CONSIDERED = 50_000


@dataclass(frozen=True)
class Separator:
    """What separates cells, how many cells a row usually has, and whether the first line only says so."""

    sign: str
    width: int
    has_hint: bool = False


def find_separator(lines: Sequence[str], *, known: Collection[str] = ()) -> Separator:
    """The separator that cuts the lines into most equal rows.

    A first line `sep=;` decides. Else the sign wins that cuts one of the first lines into most column names that are
    known, then the one by which most lines have the same number of cells, then the one with most cells. Signs inside
    quotation marks do not count, nor do lines that a cell with line breaks leaves open.

    Parameters
    ----------
    lines
        Lines with their ends; none gives a comma.
    known
        Names that a header may have, in lower case.
    """
    if lines and (hint := HINT.fullmatch(lines[0].rstrip("\r\n"))):
        return Separator(hint[1], _judge(lines[1:], hint[1], known)[2] + 1, has_hint=True)
    judged = {sign: _judge(lines, sign, known) for sign in SEPARATORS}
    best = max(SEPARATORS, key=lambda sign: judged[sign])
    if not judged[best][2]:
        whole = _joined(lines[:CONSIDERED])
        return find_separator(whole, known=known) if len(whole) < len(lines[:CONSIDERED]) else Separator(",", 1)
    return Separator(best, judged[best][2] + 1)


def outside_quotes(line: str) -> str | None:
    """What of a line stands outside quotation marks; None when one of them is left open."""
    pieces = line.split('"')
    return "".join(pieces[::2]) if len(pieces) % 2 else None


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines with those joined that a quotation mark leaves open, as when every row has a cell of several lines."""
    whole: list[str] = []
    is_open = False
    for line in lines:
        if is_open:
            whole[-1] += line
        else:
            whole.append(line)
        is_open ^= line.count('"') % 2 == 1
    return whole


def _judge(lines: Sequence[str], sign: str, known: Collection[str]) -> tuple[int, float, int]:
    counts: Counter[int] = Counter()
    for line in lines[:CONSIDERED]:
        if line.strip(f" \r\n{sign}") and (outside := outside_quotes(line)) is not None:
            counts[outside.count(sign)] += 1
    several = [(count, size) for size, count in counts.items() if size]
    if not several:
        return 0, 0.0, 0
    count, size = max(several)
    headings = max((len(_names(line, sign) & set(known)) for line in lines[:20]), default=0) if known else 0
    return headings if headings > 1 else 0, count / counts.total(), size


def _names(line: str, sign: str) -> set[str]:
    return {name.strip(' "\r\n').casefold() for name in line.split(sign)}
