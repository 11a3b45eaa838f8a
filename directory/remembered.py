"""Compute what follows from one revision of the data once, and keep the latest results for all who ask."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from threading import Condition
from typing import Any, Concatenate, ParamSpec, TypeVar

from cachetools import LRUCache, cached
from cachetools.keys import hashkey

P = ParamSpec("P")
T = TypeVar("T")
Keeper = TypeVar("Keeper", bound="Results")


class Results:
    """Results of remembered functions, the latest of each; visitors' threads may ask at the same time."""

    def __init__(self) -> None:
        self._kept: dict[Callable[..., Any], LRUCache[Hashable, Any]] = {}
        self._recall: dict[Callable[..., Any], Callable[..., Any]] = {}

    def recall(self, compute: Callable[..., T], most: int, *arguments: Any, **options: Any) -> T:
        """The result of `compute(self, *arguments, **options)`, computed only when it is not among the kept ones."""
        recall = self._recall.get(compute)
        if recall is None:
            # `setdefault` lets one of two threads win; the condition lets the second wait for the first's result.
            kept: LRUCache[Hashable, Any] = self._kept.setdefault(compute, LRUCache(most))
            recall = self._recall.setdefault(
                compute, cached(kept, condition=Condition())(lambda *asked, **named: compute(self, *asked, **named))
            )
        result: T = recall(*arguments, **options)
        return result

    def result_of(self, compute: Callable[..., Any]) -> Any:
        """What a remembered function without further arguments answered; None when it was not asked yet."""
        kept = self._kept.get(_computing(compute))
        return None if kept is None else kept.get(hashkey())

    def keep(self, compute: Callable[..., Any], result: Any) -> None:
        """Remember the answer of a function without further arguments that came in another way."""
        self._kept.setdefault(_computing(compute), LRUCache(1))[hashkey()] = result


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


def _computing(remembered_function: Callable[..., Any]) -> Callable[..., Any]:
    """The function that `remembered` wraps."""
    found: Callable[..., Any] = vars(remembered_function)["__wrapped__"]
    return found
