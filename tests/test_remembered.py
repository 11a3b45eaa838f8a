"""Results are computed once, shared between threads, and bounded whatever is asked."""

from __future__ import annotations

import threading
import time

import pytest

from directory.remembered import Results, remembered


class Squares(Results):
    """Counts how often it computed."""

    def __init__(self) -> None:
        super().__init__()
        self.computed: list[int] = []

    @remembered(most=3)
    def square(self, n: int, *, plus: int = 0) -> int:
        """The square of a number."""
        self.computed.append(n)
        time.sleep(0.02)
        if n < 0:
            raise ValueError(n)
        return n * n + plus


@remembered()
def twice(squares: Squares, n: int) -> int:
    """A function beside the class remembers in the same place."""
    return 2 * squares.square(n)


def test_a_result_is_computed_once_and_options_count() -> None:
    squares = Squares()
    assert [squares.square(2), squares.square(2), squares.square(2, plus=1)] == [4, 4, 5]
    assert squares.computed == [2, 2]


def test_only_the_latest_results_are_kept() -> None:
    squares = Squares()
    for n in (1, 2, 3, 1, 4, 1, 2):
        squares.square(n)
    assert squares.computed == [1, 2, 3, 4, 2]


def test_threads_that_ask_the_same_wait_for_one_answer() -> None:
    squares = Squares()
    threads = [threading.Thread(target=squares.square, args=(7,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert squares.computed == [7]


def test_a_failure_is_not_remembered() -> None:
    squares = Squares()
    for _ in range(2):
        with pytest.raises(ValueError, match="-1"):
            squares.square(-1)
    assert squares.computed == [-1, -1]


def test_each_object_remembers_for_itself() -> None:
    one, other = Squares(), Squares()
    assert [twice(one, 3), twice(other, 3), twice(one, 3)] == [18, 18, 18]
    assert one.computed == other.computed == [3]
