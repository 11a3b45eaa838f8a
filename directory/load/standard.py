"""Lend the standard vocabularies to a data set that has none of its own, so that everything else of it can be used."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from directory.load.problems import Problem, Report
from directory.records import Record, Term, parse_record

FILE = Path(__file__).parents[2] / "data" / "vocabularies.csv"
NEEDED = (("projections", "same_event"), ("families", "cooperation"), ("families", "support"))
"""Codes that mean something to the program itself: vocabulary and code."""


def with_standard_terms(terms: Sequence[Term], file: str, report: Report) -> tuple[Term, ...]:
    """The terms, and the standard ones of every vocabulary that is missing from them; each loan is reported."""
    if not terms:
        report.add(Problem("missing_vocabularies", file))
        return _standard_terms()
    own = {term.vocabulary for term in terms}
    codes = {(term.vocabulary, term.code) for term in terms}
    lent = []
    for term in _standard_terms():
        if term.vocabulary not in own:
            lent.append(term)
        elif (term.vocabulary, term.code) in NEEDED and (term.vocabulary, term.code) not in codes:
            lent.append(term)
            report.add(Problem("missing_term", file, found=term.code, values={"vocabulary": term.vocabulary}))
    for vocabulary in dict.fromkeys(term.vocabulary for term in lent if term.vocabulary not in own):
        report.add(Problem("missing_vocabulary", file, found=vocabulary))
    return (*terms, *lent)


@cache
def _standard_terms() -> tuple[Term, ...]:
    return tuple(_read_terms())


def _read_terms() -> Iterator[Term]:
    """The terms of the published data set; none where the program stands without it."""
    if not FILE.is_file():
        return
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            term: Record | object = parse_record(Term, {name: text for name, text in row.items() if text}, {})
            if isinstance(term, Term):
                yield term
