"""Find a small set of organisations that covers themes and municipalities together and already works together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from directory.analysis.last_seen import last_seen
from directory.analysis.proximity import Numbers
from directory.analysis.unasked import unasked_kinds
from directory.records import Directory

FEWEST, SECONDS = 2, 10.0
OLD = 10
"""Years after which it makes no difference how long ago an organisation was last documented."""

Rows = list[tuple[list[int], list[float], float, float]]


@dataclass(frozen=True)
class Consortium:
    """Organisations that cover together what was asked for.

    Parameters
    ----------
    members
        Ids, sorted.
    themes, municipalities
        What was asked for, to the members that bring it.
    pairs
        Pairs of members with documented ties, to the ids of these ties.
    """

    members: tuple[str, ...]
    themes: Mapping[str, tuple[str, ...]]
    municipalities: Mapping[str, tuple[str, ...]]
    pairs: Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True)
class Call:
    """What a consortium has to cover.

    Parameters
    ----------
    themes, municipalities
        Each has to be covered by at least one member; members work on one of the themes (any theme when none is
        asked for) and are at home in one of the municipalities (anywhere when none is).
    members
        At least so many members.
    include, exclude
        Organisations that have to be in, and that must not be; who is in both is out.
    also
        Kinds of `UNASKED` that may be members.
    """

    themes: Sequence[str] = ()
    municipalities: Sequence[str] = ()
    members: int = FEWEST
    include: Collection[str] = ()
    exclude: Collection[str] = ()
    also: Collection[str] = ()


def candidates(directory: Directory, call: Call) -> list[str]:
    """Organisations that can be members, by id; of the kinds of `UNASKED` only those that were asked for."""
    never = {id for kind, ids in unasked_kinds(directory).items() if kind not in call.also for id in ids}
    return [
        one.id
        for one in sorted(directory.organisations, key=lambda one: one.id)
        if one.id in _wanted(call)
        or (
            one.id not in never
            and one.id not in call.exclude
            and (not call.themes or not set(call.themes).isdisjoint(one.themes))
            and (not call.municipalities or one.municipality in call.municipalities)
        )
    ]


def _wanted(call: Call) -> set[str]:
    return {*call.include} - {*call.exclude}


def not_covered(directory: Directory, call: Call) -> list[str]:
    """Themes and municipalities of a call that no candidate brings, in the order of the call."""
    chosen = [directory.organisation[id] for id in candidates(directory, call)]
    brought = {theme for one in chosen for theme in one.themes} | {one.municipality for one in chosen}
    return [wanted for wanted in (*call.themes, *call.municipalities) if wanted not in brought]


def find_consortia(directory: Directory, pairs: nx.Graph[str], call: Call, *, most: int = 3) -> list[Consortium]:
    """The smallest sets that cover a call; of one size that with most ties, then the one documented latest.

    Solved exactly as an integer programme (HiGHS): a variable for each candidate, and one for each tie that counts
    only when both of its ends are in. Every further answer has to leave out a member of each earlier one.

    Parameters
    ----------
    pairs
        From `simplify`.
    most
        At most so many answers; the first is the best, the others are alternatives.

    Returns
    -------
    list of Consortium
        Empty when a theme or municipality has no candidate, or there are fewer candidates than members asked for.
    """
    ids = candidates(directory, call)
    index = {id: k for k, id in enumerate(ids)}
    ties = [(index[u], index[v]) for u, v in pairs.subgraph(ids).edges()]
    rows = _rows(directory, call, ids, ties)
    age = _ages(directory, ids)
    found: list[Consortium] = []
    while rows is not None and len(found) < most:
        members = _solve(age, ties, rows)
        if not members:
            break
        found.append(_described(directory, pairs, call, [ids[k] for k in members]))
        replaceable = [k for k in members if ids[k] not in _wanted(call)]
        if not replaceable:
            break
        rows.append((replaceable, [1.0] * len(replaceable), -np.inf, len(replaceable) - 1.0))
    return found


def _rows(directory: Directory, call: Call, ids: Sequence[str], ties: Sequence[tuple[int, int]]) -> Rows | None:
    """What has to hold; None when something asked for has no candidate."""
    if not_covered(directory, call) or not ids:
        return None
    records = [directory.organisation[id] for id in ids]
    groups = [[k for k, one in enumerate(records) if theme in one.themes] for theme in call.themes]
    groups += [[k for k, one in enumerate(records) if one.municipality == home] for home in call.municipalities]
    groups += [[k] for k, id in enumerate(ids) if id in _wanted(call)]
    rows: Rows = [(own, [1.0] * len(own), 1.0, np.inf) for own in groups]
    rows.append(([*range(len(ids))], [1.0] * len(ids), float(max(call.members, 1)), np.inf))
    for n, (one, other) in enumerate(ties):
        rows.extend(([len(ids) + n, end], [1.0, -1.0], -np.inf, 0.0) for end in (one, other))
    return rows


def _solve(age: Numbers, ties: Sequence[tuple[int, int]], rows: Rows) -> list[int]:
    """Positions of the members; empty when there is no solution."""
    # a member costs more than all ties can bring, so that the smallest set comes first
    # and the ages of all together less than one tie, so that they decide between equally good sets alone
    size = len(age)
    cost = np.concatenate([len(ties) + 1.0 + age / (size + 1), np.full(len(ties), -1.0)])
    where = [
        (n, k, value)
        for n, (columns, values, _, _) in enumerate(rows)
        for k, value in zip(columns, values, strict=True)
    ]
    lines, columns, values = zip(*where, strict=True)
    matrix = csr_array((values, (lines, columns)), shape=(len(rows), len(cost)))
    limits = LinearConstraint(matrix, [row[2] for row in rows], [row[3] for row in rows])
    result = milp(
        cost, integrality=np.ones(len(cost)), bounds=Bounds(0, 1), constraints=limits, options={"time_limit": SECONDS}
    )
    return [] if result.x is None else [k for k in range(size) if result.x[k] > 0.5]


def _ages(directory: Directory, ids: Sequence[str]) -> Numbers:
    """How long ago each was last documented: 0 in the last year of the data, 1 after `OLD` years or when unknown."""
    years = last_seen(directory).last_years
    now = max(years.values(), default=0)
    return np.array([min((now - years.get(id, now - OLD)) / OLD, 1.0) for id in ids], dtype=np.float64)


def _described(directory: Directory, pairs: nx.Graph[str], call: Call, members: Sequence[str]) -> Consortium:
    records = [directory.organisation[id] for id in members]
    return Consortium(
        tuple(members),
        {theme: tuple(one.id for one in records if theme in one.themes) for theme in call.themes},
        {home: tuple(one.id for one in records if one.municipality == home) for home in call.municipalities},
        {(u, v): tuple(pairs.edges[u, v]["ties"]) for u in members for v in members if u < v and pairs.has_edge(u, v)},
    )
