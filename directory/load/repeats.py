"""Notice records of one table that say the same under two ids; both are kept, and a person decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from directory.load.problems import Problem
from directory.records import Organisation, Record, Tie


def find_repeats(rows: Iterable[tuple[int, Record]], file: str) -> Iterator[Problem]:
    """A problem for each registration number and each tie that an earlier row holds too.

    A tie repeats another one when its ends (in either order), kind, dates, amount and source are the same; ties
    without dates and source say too little to be told apart, and are not compared.

    Parameters
    ----------
    rows
        Records with the number of their row.
    """
    first: dict[object, int] = {}
    for number, record in rows:
        if (key := _said(record)) is None:
            continue
        if (earlier := first.setdefault(key, number)) != number:
            yield _problem(record, file, number, earlier)


def _said(record: Record) -> object:
    if isinstance(record, Organisation):
        return record.reg_number
    if isinstance(record, Tie) and (record.first_known or record.source_url):
        ends = frozenset((record.source, record.target))
        dates = record.start, record.known_in, record.end
        return ends, record.kind, dates, record.amount_eur, record.description, record.source_url
    return None


def _problem(record: Record, file: str, number: int, earlier: int) -> Problem:
    if isinstance(record, Organisation):
        return Problem("repeated_number", file, number, "reg_number", record.reg_number, {"first": earlier})
    return Problem("repeated_tie", file, number, "id", str(getattr(record, "id", "")), {"first": earlier})
