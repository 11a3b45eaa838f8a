"""How long a register of full size takes: 486,000 rows over HTTP, compared with the shipped directory."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from directory.load import read_directory
from directory.load.registers.differences import find_differences
from directory.load.registers.enterprises import read_enterprises
from directory.load.registers.fetch import fetch
from tests.load.registers.register import row, written
from tests.load.registers.test_registers import served

ROWS, NGOS = 486_000, 26_000


def main() -> None:
    """Print CPU seconds of getting, reading and comparing."""
    directory, _ = read_directory(Path(__file__).parents[2] / "data")
    names = [record.name for record in directory.organisations]
    data = written(_rows(names))
    times = [time.process_time()]
    with served(data) as (address, _agents):
        got = fetch(address)
    times.append(time.process_time())
    register = read_enterprises(got, address, last_count=ROWS)
    times.append(time.process_time())
    differences = find_differences(directory, register)
    times.append(time.process_time())
    fetched, read, compared = (after - before for before, after in pairwise(times))
    print(f"{len(data) / 1e6:.0f} MB: got {fetched:.1f} s, read {read:.1f} s, compared {compared:.2f} s (CPU)")
    print(f"{len(register)} associations and foundations, {len(differences)} differences")


def _rows(names: list[str]) -> Iterator[str]:
    for k in range(ROWS):
        if k < NGOS:
            yield row(f"4{k:010}", names[k] if k < len(names) else f"Biedrība {k}")
        else:
            yield row(f"5{k:010}", f'SIA "Uzņēmums {k}"', regtype="K", type="SIA")


if __name__ == "__main__":
    main()
