"""The store under load and in accidents, the long version: `python -m tests.benchmarks.faults [--times N]`.

20 editors of one process write 100 times each into five shared records; a writer of imports is killed 100 times. Both
on SQLite and on a PostgreSQL server that waits for the disk. What must hold is asserted, how long it took is printed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

EDITORS, EACH = 20, 100


def main() -> None:
    """Run and print."""
    # each program that is to be killed imports this module again: what takes long is imported here alone
    from tests.store import postgres
    from tests.store.conftest import new_place
    from tests.store.faults import crowd, kill

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100, help="how often a writer is killed")
    parser.add_argument("--editors", type=int, default=EDITORS, help="how many write at once")
    options = parser.parse_args()
    editors, times = options.editors, options.times
    with tempfile.TemporaryDirectory() as folder, postgres.server(durable=True) as server:
        for name, places in (("sqlite", _files(Path(folder))), ("postgresql", iter(lambda: new_place(server), None))):
            begin = time.monotonic()
            longest = crowd(next(places), editors, EACH)
            took = time.monotonic() - begin
            print(f"{name}: {editors} x {EACH} writes, lost 0, {took:.1f} s, longest wait {longest:.2f} s", flush=True)
            acknowledged = kill(next(places), times)
            print(f"{name}: killed {times} times, {acknowledged} changes acknowledged, lost 0, half 0", flush=True)


def _files(folder: Path) -> Iterator[str]:
    count = 0
    while True:
        count += 1
        yield str(folder / f"{count}.db")


if __name__ == "__main__":
    main()
