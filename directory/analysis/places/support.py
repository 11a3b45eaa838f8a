"""Add up who supports whom with what, without taking unknown for zero."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from directory.analysis.places.activity import is_civic
from directory.records import Directory, Organisation, Programme, Tie

MUNICIPALITY, INSTITUTION, STATE, OTHERS = GIVERS = ("municipality", "institutions", "state", "others")
"""Kinds of givers: a municipality itself, its institutions, state institutions, and all others."""

LOCAL = frozenset({MUNICIPALITY, INSTITUTION})

_GIVER = {"municipality": MUNICIPALITY, "municipal_institution": INSTITUTION, "state_institution": STATE}

Key = TypeVar("Key", bound=Hashable)
Given = TypeVar("Given")


@dataclass(frozen=True)
class Total:
    """Money added up as far as it is known.

    Parameters
    ----------
    n
        How many were added up.
    known
        How many of them have a published amount.
    eur
        Sum of these amounts; None when there is none, which is not zero.
    """

    n: int
    known: int
    eur: float | None

    @property
    def is_partial(self) -> bool:
        """Whether more money passed than the sum says."""
        return self.known < self.n


def total(amounts: Iterable[float | None]) -> Total:
    """Add up amounts of which some are unknown.

    Examples
    --------
    >>> total([1000.0, None, 500.0])
    Total(n=3, known=2, eur=1500.0)
    >>> total([None])
    Total(n=1, known=0, eur=None)
    """
    given = list(amounts)
    known = [amount for amount in given if amount is not None]
    return Total(len(given), len(known), round(sum(known), 2) if known else None)


def supports(directory: Directory) -> tuple[Tie, ...]:
    """The ties of support, by year, those without a date at the end."""
    kinds = directory.terms["tie_kinds"]
    chosen = (tie for tie in directory.ties if kinds[tie.kind].family == "support")
    return tuple(sorted(chosen, key=lambda tie: (year_of(tie) or 9999, tie.id)))


def given_by(directory: Directory, municipality: str, *, givers: Collection[str] = LOCAL) -> tuple[Tie, ...]:
    """What givers at home in a municipality gave, also those that went up in it.

    Parameters
    ----------
    givers
        Kinds of givers that count.
    """
    return tuple(
        tie
        for tie in supports(directory)
        for giver in (directory.organisation[tie.source],)
        if giver.municipality == municipality and giver_kind(giver) in givers
    )


def giver_kind(organisation: Organisation) -> str:
    """Which kind of giver somebody is."""
    return _GIVER.get(organisation.legal_form, OTHERS)


def to_civic(directory: Directory, ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Those that organisations and informal groups of residents received."""
    return tuple(tie for tie in ties if is_civic(directory.organisation[tie.target]))


def year_of(record: Tie | Programme) -> int | None:
    """The year in which something was given, or began to be, else in which it is known; None when nobody says."""
    date = record.first_known if isinstance(record, Tie) else record.start or record.end
    return None if date is None else date.year


def since(ties: Iterable[Tie], year: int) -> tuple[Tie, ...]:
    """Those that were given in a year or later, or were still given then; never one without a date."""
    return tuple(tie for tie in ties if (date := tie.last_known) is not None and date.year >= year)


def undated(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Those without a date."""
    return tuple(tie for tie in ties if tie.last_known is None)


def grouped(things: Iterable[Given], key: Callable[[Given], Key]) -> dict[Key, tuple[Given, ...]]:
    """Things by what `key` says of them, in the order in which the keys first occur."""
    found: defaultdict[Key, list[Given]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    return {name: tuple(own) for name, own in found.items()}


def money(ties: Iterable[Tie]) -> Total:
    """The money in ties of support; premises and services are no money, so they are left out."""
    return total(tie.amount_eur for tie in ties if tie.kind == "funding" or tie.amount_eur is not None)


def flows(directory: Directory, ties: Iterable[Tie]) -> dict[tuple[str, str], tuple[Tie, ...]]:
    """Support by kind of giver and theme of the recipient.

    A recipient with several themes is in several cells, so cells do not add up to the whole. Theme is an empty text
    where a recipient has none.
    """
    found: defaultdict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        giver = giver_kind(directory.organisation[tie.source])
        for theme in directory.organisation[tie.target].themes or ("",):
            found[giver, theme].append(tie)
    return {cell: tuple(own) for cell, own in found.items()}


def never_supported(directory: Directory, organisations: Iterable[str], ties: Iterable[Tie]) -> tuple[str, ...]:
    """Organisations of residents, not known to have ended, that received none of these ties; in the order given."""
    received = {tie.target for tie in ties}
    return tuple(
        id
        for id in organisations
        for record in (directory.organisation[id],)
        if id not in received and record.closed is None and is_civic(record)
    )


def budgets(programmes: Iterable[Programme]) -> Total:
    """Budgets of programmes added up; one that is published twice, with the rules and with the call, counts once.

    Equal are budgets of one municipality, kind and year with the same amount; an unknown one is equal to none.
    """
    known: dict[tuple[str, str, str, float], float] = {}
    unknown = 0
    for programme in programmes:
        if programme.budget_eur is None:
            unknown += 1
        else:
            key = (programme.municipality, programme.kind, f"{programme.start} {programme.end}", programme.budget_eur)
            known[key] = programme.budget_eur
    return total([*known.values(), *[None] * unknown])
