"""Compute what follows from one revision of the data once, and keep the latest results for all who ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from threading import Condition
from typing import Any, Concatenate, ParamSpec, TypeVar

from cachetools import LRUCache, cached

P = ParamSpec("P")
T = TypeVar("T")
Keeper = TypeVar("Keeper", bound="Results")


class Results:
    """Results of remembered functions, the latest of each; visitors' threads may ask at the same time."""

    def __init__(self) -> None:
        self._kept: dict[Callable[..., Any], Callable[..., Any]] = {}

    def recall(self, compute: Callable[..., T], most: int, *arguments: Any, **options: Any) -> T:
        """The result of `compute(self, *arguments, **options)`, computed only when it is not among the kept ones."""
        # `setdefault` lets one of two threads win; the cache's condition lets the second wait for the first's result.
        kept = self._kept.get(compute) or self._kept.setdefault(
            compute, cached(LRUCache(most), condition=Condition())(partial(compute, self))
        )
        result: T = kept(*arguments, **options)
        return result


def remembered(
    *, most: int = 1
) -> Callable[[Callable[Concatenate[Keeper, P], T]], Callable[Concatenate[Keeper, P], T]]:
    """Let a function or method of a `Results` answer from what it answered before.

    Its other arguments have to be hashable; what it returns is shared, so nobody may change it.

    Parameters
    ----------
    most
        So many results are kept, those asked for last: whatever visitors ask, memory stays bounded.
    """

    def decorate(compute: Callable[Concatenate[Keeper, P], T]) -> Callable[Concatenate[Keeper, P], T]:
        @wraps(compute)
        def recall(keeper: Keeper, /, *arguments: P.args, **options: P.kwargs) -> T:
            return keeper.recall(compute, most, *arguments, **options)

        return recall

    return decorate
