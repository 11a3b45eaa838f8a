"""Write the cells of a row as the models read them: dates, numbers and yes or no in whatever form people use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from directory.load.tables.days import plain_date
from directory.load.tables.numbers import plain_number
from directory.records import PartialDate, Record

FLAGS = {
    **dict.fromkeys(("jā", "ja", "yes", "y", "1", "x", "true", "patiess", "+"), "true"),
    **dict.fromkeys(("nē", "ne", "no", "n", "0", "false", "aplams", "-"), "false"),
}

Reader = Callable[[str], str | None]


def understand(model: type[Record], cells: Mapping[str, str]) -> dict[str, str]:
    """The cells with dates, numbers and flags in the form of the data package; what is not understood stays.

    Examples
    --------
    >>> from directory.records import Tie
    >>> understand(Tie, {"start": "08.07.2021", "amount_eur": "1 000,50", "end": "soon"})
    {'start': '2021-07-08', 'amount_eur': '1000.50', 'end': 'soon'}
    """
    readers = _readers(model)
    return {name: (reader(text) or text) if (reader := readers.get(name)) else text for name, text in cells.items()}


def _flag(text: str) -> str | None:
    return FLAGS.get(text.casefold())


KINDS: Mapping[Any, Reader] = {PartialDate: plain_date, float: plain_number, int: plain_number, bool: _flag}


@cache
def _readers(model: type[Record]) -> Mapping[str, Reader]:
    found = {}
    for name, field in model.model_fields.items():
        kinds = set(_types(field.annotation))
        if reader := next((reader for kind, reader in KINDS.items() if kind in kinds), None):
            found[name] = reader
    return found


def _types(annotation: object) -> Iterator[object]:
    parts = get_args(annotation)
    if not parts:
        yield annotation
    for part in parts:
        yield from _types(part)
