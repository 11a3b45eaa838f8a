"""Many write at once and nothing is lost; writers are killed and nothing is left half. The long runs are benchmarks."""

from __future__ import annotations

from tests.store.faults import crowd, kill, programs

PATIENCE_S = 30.0
"""A machine that does much else at the same time; the benchmark asks for 5 s."""


def test_five_editors_lose_nothing(address: str) -> None:
    assert crowd(address, 5, 40) < PATIENCE_S


def test_two_programs_on_one_store_lose_nothing(address: str) -> None:
    assert programs(address, 2, 15) < PATIENCE_S


def test_a_writer_killed_ten_times_leaves_nothing_half(address: str) -> None:
    assert kill(address, 10) >= 10
