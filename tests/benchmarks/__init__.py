"""How long things take and how much memory they need, as ratios: `python -m tests.benchmarks`.

A suite is a module of this package with a function `benchmarks(case) -> Iterable[Benchmark]`; the runner finds it by
that name. It prints and asserts nothing: seconds depend on the machine, ratios of runs that alternate hardly do.
"""

from __future__ import annotations

from tests.benchmarks.benchmark import Benchmark
from tests.benchmarks.case import Case

__all__ = ["Benchmark", "Case"]
