"""The runner: every suite of this package, on the shipped data and on a large made-up data set."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

import tests.benchmarks
from tests.benchmarks import report
from tests.benchmarks.benchmark import Benchmark, measure
from tests.benchmarks.case import SHIPPED, Case
from tests.benchmarks.generator import write_package

Suite = Callable[[Case], Iterable[Benchmark]]


def suites() -> dict[str, Suite]:
    """Functions named `benchmarks` by the module of this package that they stand in."""
    names = [module.name for module in pkgutil.iter_modules(tests.benchmarks.__path__) if module.name != "__main__"]
    modules = {name: importlib.import_module(f"tests.benchmarks.{name}") for name in names}
    return {name: module.benchmarks for name, module in modules.items() if hasattr(module, "benchmarks")}


def cases(size: str, folder: Path) -> Iterator[Case]:
    """The data sets of a size, `real`, `large` or `both`; the large one is written into the folder."""
    if size in {"real", "both"}:
        yield Case("real", SHIPPED)
    if size in {"large", "both"}:
        write_package(folder)
        yield Case("large", folder)


def main() -> None:
    """Measure and print, line by line."""
    found = suites()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=tests.benchmarks.__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help=f"of {', '.join(found)}, or a part of")
    parser.add_argument("--size", choices=("real", "large", "both"), default="both")
    arguments = parser.parse_args()
    print(report.header(), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(arguments.size, Path(folder)):
            _run(found, case, arguments.only)


def _run(found: dict[str, Suite], case: Case, only: Collection[str]) -> None:
    for suite, benchmarks in found.items():
        if only and suite not in only:
            continue
        for benchmark in benchmarks(case):
            print(report.line(suite, case.size, measure(benchmark)), flush=True)


if __name__ == "__main__":
    main()
