"""The printed table: ratios are the message, seconds belong to the machine."""

from __future__ import annotations

from tests.benchmarks.benchmark import Result

COLUMNS = ("benchmark", "size", "rounds", "seconds", "baseline", "ratio", "MB", "baseline MB", "compared with")
WIDTHS = (44, 6, 7, 9, 9, 8, 8, 12, 0)
LEGEND = """\
Seconds are medians; what is measured and what it is compared with take turns, and ratio is the median of the rounds.
MB is the peak during one run: of Python's own objects (what SQLite, igraph and Arrow hold is not seen), and in the
suite processes of a whole process."""


def header() -> str:
    """Names of the columns, underlined."""
    line = _line(COLUMNS)
    return f"{LEGEND}\n\n{line}\n{'-' * len(line)}"


def line(suite: str, size: str, result: Result) -> str:
    """One result."""
    return _line(
        (
            f"{suite}: {result.benchmark.name}",
            size,
            str(result.rounds),
            _figure(result.seconds, 4),
            _figure(result.baseline_seconds, 4),
            _figure(result.ratio, 2),
            _figure(result.mb, 1),
            _figure(result.baseline_mb, 1),
            result.benchmark.against,
        )
    )


def _line(cells: tuple[str, ...]) -> str:
    first, *figures, last = cells
    aligned = [f"{cell:>{width}}" for cell, width in zip(figures, WIDTHS[1:-1], strict=True)]
    return f"{first:<{WIDTHS[0]}} {' '.join(aligned)}  {last}".rstrip()


def _figure(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:,.{digits}f}"
