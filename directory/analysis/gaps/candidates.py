"""Find pairs of organisations that share something, from indexes: nobody is compared with everybody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.spatial import cKDTree

from directory.analysis.distance import RADIUS_KM, haversine_km
from directory.records import Directory

Numbers = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Candidates:
    """Pairs of organisations by their position in `ids`, each once, with what they share.

    Parameters
    ----------
    one, other
        Positions, the smaller one first.
    themes
        How much their common themes say: log(n / n_theme) / log(n) for each, so that a rare theme counts more, and 1
        at most in all.
    km
        Distance; NaN when a point is unknown.
    partners
        How much their common partners say: 1 / log(partners) for each (Adamic and Adar).
    events
        How much their common events say: 1 / (participants - 1) for each (Newman).
    """

    ids: Sequence[str]
    one: Indices
    other: Indices
    themes: Numbers
    km: Numbers
    partners: Numbers
    events: Numbers


def find_candidates(
    directory: Directory,
    pairs: nx.Graph[str],
    events: nx.Graph[str],
    *,
    ids: Sequence[str],
    near_km: float,
    neighbours: int,
    busiest: int,
) -> Candidates:
    """Organisations with a common partner, with a common event, or near each other with a common theme.

    Parameters
    ----------
    ids
        Who is looked at; partners and events they have in common may be any.
    neighbours
        Of each theme so many of the nearest ones within `near_km` are taken.
    busiest
        Partners with more partners, and events with more participants, are passed over.
    """
    meetings = [node for node, data in events.nodes(data=True) if data["bipartite"] == 1]
    met = _shared(pairs, pairs, ids, busiest, lambda k: 1 / log(k))
    together = _shared(events, meetings, ids, busiest, lambda k: 1 / (k - 1))
    rarity = _rarity(directory, ids)
    points = _points(directory, ids)
    nearby = _nearby(rarity, points, near_km, neighbours)
    keys = np.unique(np.concatenate([nearby, met[0], together[0]]))
    one, other = keys // max(len(ids), 1), keys % max(len(ids), 1)
    return Candidates(
        ids=ids,
        one=one,
        other=other,
        themes=np.minimum(np.asarray(rarity[one].multiply(rarity[other]).sum(axis=1)).ravel(), 1),
        km=haversine_km(*points[one].T, *points[other].T),
        partners=_values(keys, *met),
        events=_values(keys, *together),
    )


def _shared(
    graph: nx.Graph[str], hubs: Collection[str], ids: Sequence[str], busiest: int, weight: Callable[[int], float]
) -> tuple[Indices, Numbers]:
    """Pairs of organisations with a hub in common, as keys in rising order, and the sum of the hubs' weights."""
    index = {id: k for k, id in enumerate(ids)}
    telling = [hub for hub in hubs if 2 <= len(graph[hub]) <= busiest]
    where = [(index[node], k) for k, hub in enumerate(telling) for node in graph[hub] if node in index]
    values = [sqrt(weight(len(graph[telling[k]]))) for _, k in where]
    rows, columns = np.array(where, dtype=np.int64).reshape(-1, 2).T
    incidence = sparse.csr_array((values, (rows, columns)), shape=(len(ids), len(telling)))
    both = sparse.triu(incidence @ incidence.T, k=1).tocoo()
    keys = both.row.astype(np.int64) * len(ids) + both.col
    order = np.argsort(keys)
    return keys[order], both.data[order]


def _rarity(directory: Directory, ids: Sequence[str]) -> Any:
    """Organisations (rows) by themes: the root of the theme's weight, so that products of rows are weights."""
    members: dict[str, list[int]] = {}
    for k, id in enumerate(ids):
        for theme in sorted(set(directory.organisation[id].themes)):
            members.setdefault(theme, []).append(k)
    weights = {theme: log(len(ids) / len(own)) / log(max(len(ids), 2)) for theme, own in members.items()}
    where = [(k, t, sqrt(weights[theme])) for t, (theme, own) in enumerate(members.items()) for k in own]
    rows, columns, values = np.array(where, dtype=float).reshape(-1, 3).T
    return sparse.csr_array((values, (rows.astype(int), columns.astype(int))), shape=(len(ids), max(len(members), 1)))


def _points(directory: Directory, ids: Sequence[str]) -> Numbers:
    """Degrees north and east of each organisation, NaN where unknown."""
    found = [(directory.organisation[id].lat, directory.organisation[id].lon) for id in ids]
    return np.array(found, dtype=float).reshape(-1, 2)


def _nearby(rarity: Any, points: Numbers, near_km: float, neighbours: int) -> Indices:
    """Keys of pairs with a common theme: of each organisation the nearest ones."""
    lat, lon = np.radians(points).T
    globe = RADIUS_KM * np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    themed = rarity.tocsc()
    keys = [np.zeros(0, dtype=np.int64)]
    for t in range(themed.shape[1]):
        members = themed.indices[themed.indptr[t] : themed.indptr[t + 1]].astype(np.int64)
        members = np.sort(members[~np.isnan(points[members, 0])])
        if len(members) < 2:
            continue
        _, near = cKDTree(globe[members]).query(
            globe[members], k=min(neighbours + 1, len(members)), distance_upper_bound=near_km
        )
        rows, columns = np.nonzero(near < len(members))
        one, other = members[rows], members[near[rows, columns]]
        keys.append((np.minimum(one, other) * len(points) + np.maximum(one, other))[one != other])
    return np.concatenate(keys)


def _values(wanted: Indices, keys: Indices, values: Numbers) -> Numbers:
    """The values of the wanted keys, 0 where there is none."""
    found = np.zeros(len(wanted))
    found[np.searchsorted(wanted, keys)] = values
    return found
