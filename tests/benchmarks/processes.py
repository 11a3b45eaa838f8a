"""Peak memory of whole processes, from an empty Python to a server that has shown every page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.benchmark import Benchmark, Run
from tests.benchmarks.case import Case

ROOT = Path(__file__).parents[2]
READ_BY_PANDAS = """
import pandas
from directory.records import TABLES
tables = [pandas.read_csv(folder / f"{table}.csv") for table in TABLES]
"""
CHECKED = """
from directory.load import read_directory
directory, report = read_directory(folder)
"""
SEARCHED = f"""{CHECKED}
from directory.analysis.search import SearchIndex
from directory.graph import build, simplify
network = build(directory)
kept = [network, simplify(network.ties), SearchIndex(directory)]
"""
SHOWN = """
from tests.benchmarks.pages import PAGES, visit
for page in PAGES:
    visit(page, folder, organisation)
"""
PROGRAM = """
import sys
from pathlib import Path
folder, organisation = Path(sys.argv[1]), sys.argv[2]
{body}
status = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""


def benchmarks(case: Case) -> Iterator[Benchmark]:
    """The same data in processes that go further and further; only Linux tells a process's peak."""
    if not Path("/proc/self/status").exists():
        return
    best_known = max(case.pairs, key=case.pairs.degree)
    steps = {"tables read": CHECKED, "graphs and search ready": SEARCHED, "every page shown": SHOWN}
    for name, body in steps.items():
        yield Benchmark(
            name,
            partial(_peak_mb, body, case.folder, best_known),
            partial(_peak_mb, READ_BY_PANDAS, case.folder, best_known),
            "a process that reads the files with pandas",
            weigh=_reported,
        )


def _peak_mb(body: str, folder: Path, organisation: str) -> float:
    """Most memory that a new Python had in use until the end of these statements, in MB."""
    command = [sys.executable, "-c", PROGRAM.format(body=body), str(folder), organisation]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout.splitlines()[-1]) * 1024 / 1e6


def _reported(run: Run) -> float:
    """The memory that a run answers itself."""
    mb = run()
    assert isinstance(mb, float)
    return mb
