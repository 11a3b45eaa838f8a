"""Compare the directory with the register: numbers found, renamed, closed, reorganised, reopened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from directory.load.matching.subject import plain_name
from directory.load.registers.enterprises import Registered
from directory.records import Directory, Organisation

Sort = Literal["number_found", "renamed", "closed", "reorganised", "reopened", "unsure", "not_in_register"]

COMPARED = frozenset({"association", "foundation"})


@dataclass(frozen=True)
class Difference:
    """What the register knows otherwise about an organisation.

    Parameters
    ----------
    organisation
        Its id.
    sort
        What is different; `unsure`: several of the register have its name, or one elsewhere, and a person is asked.
    cells
        What the register would write, by field; empty when a person has to decide.
    candidates
        Registration numbers that it may have.
    """

    organisation: str
    sort: Sort
    cells: Mapping[str, str]
    candidates: tuple[str, ...] = ()


def find_differences(directory: Directory, register: Mapping[str, Registered]) -> list[Difference]:
    """The differences, in the order of the directory.

    A name that a person wrote is never replaced silently: a renamed organisation keeps its earlier name among the other
    names, and every difference is a proposal. One without a number gets the number of the only one of the register
    with its name that lies in its municipality.
    """
    homes = {home.vzd_code: home.id for home in directory.municipalities}
    by_name: dict[str, list[Registered]] = defaultdict(list)
    for each in register.values():
        by_name[plain_name(each.name)].append(each)
    return [
        difference
        for record in directory.organisations
        if record.reg_number or record.legal_form in COMPARED
        for difference in _of(record, register, by_name, homes)
    ]


def _of(
    record: Organisation,
    register: Mapping[str, Registered],
    by_name: Mapping[str, Sequence[Registered]],
    homes: Mapping[str, str],
) -> Iterator[Difference]:
    if record.reg_number is None:
        yield from _by_name(record, by_name, homes)
    elif (known := register.get(record.reg_number)) is not None:
        yield from _known(record, known)
    elif record.legal_form in COMPARED:
        yield Difference(record.id, "not_in_register", {})


def _known(record: Organisation, known: Registered) -> Iterator[Difference]:
    names = {plain_name(name) for name in (record.name, *record.other_names)}
    if plain_name(known.name) not in names:
        others = ";".join((*record.other_names, record.name.replace(";", ",")))
        yield Difference(record.id, "renamed", {"name": known.name, "other_names": others})
    if (known.is_closed or known.is_reorganised) and record.closed is None and known.ended:
        yield Difference(record.id, "reorganised" if known.is_reorganised else "closed", {"closed": known.ended})
    if record.closed is not None and not (known.is_closed or known.is_reorganised or known.ended):
        yield Difference(record.id, "reopened", {})


def _by_name(
    record: Organisation, by_name: Mapping[str, Sequence[Registered]], homes: Mapping[str, str]
) -> Iterator[Difference]:
    names = dict.fromkeys(plain_name(name) for name in (record.name, *record.other_names))
    found = {each.number: each for name in names for each in by_name.get(name, ())}
    here = [each for each in found.values() if homes.get(each.region) == record.municipality and record.municipality]
    if len(here) == 1 and not here[0].is_closed:
        cells = {"reg_number": here[0].number}
        if record.founded is None and here[0].registered:
            cells["founded"] = here[0].registered
        yield Difference(record.id, "number_found", cells)
    elif found:
        yield Difference(record.id, "unsure", {}, tuple(sorted(found)))
