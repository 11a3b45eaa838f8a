"""Name those who are first in a ranking so that the alphabet decides nothing: equals are named, or counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from directory.i18n import Texts

SHOWN = 3
"""Names that are written out in a sentence."""

Ranked = tuple[str, float]
"""What is ranked, by its name, and its number."""


def most_of(
    t: Texts, found: Iterable[Ranked], *, most: int, written: Callable[[float], str] | None = None
) -> list[str]:
    """The first few with their numbers, and how many more have the same number as the last one of them.

    Parameters
    ----------
    most
        So many are named; equals are in the order of the alphabet.
    written
        How a number is written; None for a whole one.
    """
    write = written or t.number
    order = sorted(found, key=lambda item: (-item[1], t.sort_key(item[0])))
    named = [f"{name} ({write(n)})" for name, n in order[:most]]
    if equal := sum(n == order[most - 1][1] for _, n in order[most:]):
        named.append(t("{n} more with as many", n=t.number(equal)))
    return named


def first_of(t: Texts, found: Iterable[Ranked]) -> tuple[str, ...]:
    """All that share the first place, in the order of the alphabet; empty for nothing."""
    order = list(found)
    highest = max((n for _, n in order), default=None)
    return tuple(sorted((name for name, n in order if n == highest), key=t.sort_key))


def first_names(t: Texts, found: Iterable[Ranked]) -> str:
    """The same in words: "A, B, C and 3 more"."""
    return some(t, first_of(t, found))


def some(t: Texts, names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    if len(names) <= SHOWN:
        return t.all_of(names)
    return t("{names} and {n} more", names=", ".join(names[:SHOWN]), n=t.number(len(names) - SHOWN))
