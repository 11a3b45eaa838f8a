"""Keep a number together with what it counts: no line breaks between "2021." and "gadā", or between "5" and "km"."""

from __future__ import annotations

import re
from functools import lru_cache

NO_BREAK = "\u00a0"

_NUMBER = r"[\d}]"
"""The end of a number, or of a name in a message where a number will stand."""

_UNITS = r"%|€|EUR|LVL|ISK|km|m|t|tūkst\.|milj\."
_MONTHS = r"janvār|februār|mart|aprīl|maij|jūnij|jūlij|august|septembr|oktobr|novembr|decembr"
_NUMBERED = rf"gad|gs\.|rind|lapp|variant|kārt|posm|{_MONTHS}"
"""What an ordinal number stands before, without its ending."""

_BREAKS = re.compile(
    rf"(?<={_NUMBER}) (?=(?:{_UNITS})(?!\w))"
    rf"|(?<={_NUMBER}\.) (?=(?:{_NUMBERED}))"
    rf"|(?<=\bNr\.) (?=[\d{{])|(?<=\bplkst\.) (?=[\d{{])"
    rf"|(?<=\bu\.) (?=c\.|tml\.)|(?<=\bt\.) (?=sk\.|i\.)",
)


@lru_cache(maxsize=4096)
def hold_together(text: str) -> str:
    r"""A text with a no-break space between a number and its unit, year, month or row, and inside short forms.

    Doing it twice changes nothing; a text without such places comes back as it is.

    Examples
    --------
    >>> hold_together("2021. gadā, 5 km no {place}, {n} % u. c.").count("\u00a0")
    4
    """
    return _BREAKS.sub(NO_BREAK, text)
