"""Say why something was not saved: what is wrong with it, or what needs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from directory.errors import MessageError
from directory.load import Problem
from directory.records import SEPARATOR
from directory.store import Address


class RefusedError(MessageError):
    """Something cannot be done as it was asked for; nothing was saved."""


class ProblemsError(RefusedError):
    """Cells that cannot stand; nothing was saved.

    Parameters
    ----------
    problems
        What is wrong, with the field of each: the same problems that files have.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("Not saved. To be corrected: {fields}.", fields=_fields(problems))
        self.problems = problems


class NeededError(RefusedError):
    """A record would point to nothing, or goes while others need it; nothing was saved.

    Parameters
    ----------
    needed
        The record that cannot stand, with what it needs or who needs it.
    """

    def __init__(self, needed: Mapping[Address, tuple[Address, ...]]) -> None:
        address, others = next(iter(needed.items()))
        super().__init__(
            "Not saved: {record} hangs together with {others}. Change those first.",
            record=address.key.replace(SEPARATOR, " + "),
            others=", ".join(other.key.replace(SEPARATOR, " + ") for other in others[:5]),
        )
        self.needed = needed


def _fields(problems: Iterable[Problem]) -> str:
    return ", ".join(dict.fromkeys(problem.field or problem.file for problem in problems))
