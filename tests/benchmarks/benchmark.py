"""One thing to measure, beside what it is compared with; and what came out."""

from __future__ import annotations

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass

Run = Callable[[], object]

RUNS, BUDGET_S = 5, 10.0
"""Rounds of a benchmark; no new one begins when the time is used up."""


def traced(run: Run) -> float:
    """Most memory that Python objects and arrays took during one run, in MB; libraries in C keep theirs unseen."""
    gc.collect()
    tracemalloc.start()
    try:
        run()
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


@dataclass(frozen=True)
class Benchmark:
    """Something that takes time.

    Parameters
    ----------
    name
        What is done, in a few words.
    run
        Does it once; whatever it needs was made before.
    baseline
        Does the least that anybody would have to do for the same; None when there is nothing to compare with.
    against
        What the baseline is, in a few words.
    weigh
        Memory of one run in MB; None for a benchmark that is not weighed.
    """

    name: str
    run: Run
    baseline: Run | None = None
    against: str = ""
    weigh: Callable[[Run], float] | None = traced


@dataclass(frozen=True)
class Result:
    """Medians in seconds and MB; None where nothing was compared or weighed. `ratio` is the median of the rounds'."""

    benchmark: Benchmark
    rounds: int
    seconds: float
    baseline_seconds: float | None = None
    ratio: float | None = None
    mb: float | None = None
    baseline_mb: float | None = None


def measure(benchmark: Benchmark, *, runs: int = RUNS, budget_s: float = BUDGET_S) -> Result:
    """Weigh a benchmark once, then time it: run, baseline, run, baseline; at least one round.

    Weighing comes first, so that what is only done once per process (imports, caches of libraries) is not timed.
    """
    run, baseline, weigh = benchmark.run, benchmark.baseline, benchmark.weigh
    mb = weigh(run) if weigh else None
    baseline_mb = weigh(baseline) if weigh and baseline else None
    rounds: list[tuple[float, float | None]] = []
    end = time.perf_counter() + budget_s
    while not rounds or (len(rounds) < runs and time.perf_counter() < end):
        rounds.append((_seconds(run), _seconds(baseline) if baseline else None))
    compared = [(one, other) for one, other in rounds if other]
    return Result(
        benchmark,
        len(rounds),
        statistics.median(one for one, _ in rounds),
        statistics.median(other for _, other in compared) if compared else None,
        statistics.median(one / other for one, other in compared) if compared else None,
        mb,
        baseline_mb,
    )


def _seconds(run: Run) -> float:
    gc.collect()
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin
