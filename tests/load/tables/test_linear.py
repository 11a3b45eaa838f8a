"""Reading takes time in proportion to the size: the ratio of two sizes is looked at, never the clock alone."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from directory.load import Report
from directory.load.checks import check_row
from directory.load.tables import Row, read_pasted
from directory.load.tables.letters import clean, is_spoiled
from directory.records import Organisation

SMALL, FACTOR = 40, 8
"""How often a piece is repeated, and how much oftener; quadratic time would grow by the square of the factor."""

PIECES = {
    "quotes in a header": ('"' * 100, 40),
    "rows with an open quote": ('a,"b\n', 20),
    "rows with a closed and a wrong quote": ('"a" b,c\n', 20),
    "rows with two quotes too many": ('a,"x""\n', 20),
    "one row of commas": ("," * 40, 40),
    "many blank rows": ("\n" * 40, 2),
    "spaces": (" \u00a0" * 40, 40),
    "spoiled letters": ("RÄ«ga ?ek ", 20),
    "semicolons and commas": ("a;b,c;d\n", 20),
}


def seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def grows(work: Callable[[int], object]) -> float:
    """How many times longer the larger size takes."""
    return seconds(lambda: work(SMALL * FACTOR)) / max(seconds(lambda: work(SMALL)), 1e-4)


@pytest.mark.parametrize("name", PIECES)
def test_reading_a_text_is_linear(name: str) -> None:
    piece, often = PIECES[name]
    assert (
        grows(lambda size: read_pasted(f"id,name\n{piece * often * size}", Report(), known=("id", "name"))) < 3 * FACTOR
    )
    assert (
        grows(lambda size: read_pasted(f"{piece * often * size}\nid,name\n", Report(), known=("id", "name")))
        < 3 * FACTOR
    )


def test_a_cell_of_many_wrong_codes_is_linear() -> None:
    def work(size: int) -> object:
        row = Row(
            2, {"id": "a", "name": "A", "legal_form": "x", "themes": ";".join(f"theme{k}" for k in range(10 * size))}
        )
        report = Report()
        check_row(Organisation, row, "a.csv", vocabularies={"themes": {"culture"}}, keys={}, report=report)
        assert len(report.problems) == 10 * size + 1
        return report

    assert grows(work) < 3 * FACTOR


def test_cleaning_and_judging_letters_is_linear() -> None:
    assert grows(lambda size: clean("K\u0327\u00a0 \u200b" * 200 * size)) < 3 * FACTOR
    assert grows(lambda size: is_spoiled("Ä«ā“?a" * 200 * size)) < 3 * FACTOR
