"""Put organisations on a bounded number of spots, and guess openly where those without a known point may stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians

import networkx as nx
import numpy as np
import numpy.typing as npt

from directory.analysis.distance import haversine_km

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

BINS_KM = (0.5, 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 25, 30, 50, 100, 200)
"""Upper ends of the distance bins, in kilometres; what is farther is the last bin."""

FEW_IN_BIN = 5
"""Bins with fewer pairs are joined with the next one."""

MOST_SPOTS = 600
GRID_KM = (0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 500)
KM_PER_DEGREE = 111.2


@dataclass(frozen=True, eq=False)
class Located:
    """Where organisations stand.

    Parameters
    ----------
    km
        Distance of every two spots, in kilometres.
    spot
        Of each organisation; -1 when its point is unknown.
    candidates
        For each organisation without a point, the organisations that it may stand beside, as positions.
    """

    km: Numbers
    spot: Counts
    candidates: Mapping[int, Counts]

    @property
    def unknown(self) -> int:
        """Number of organisations without a known point."""
        return len(self.candidates)

    def draw(self, *, draws: int, seed: int) -> Counts:
        """The spot of every organisation, a row for each draw: who has none stands where a neighbour stands."""
        random = np.random.default_rng(seed)
        spots = np.repeat(self.spot[np.newaxis], draws, axis=0)
        for k, near in self.candidates.items():
            spots[:, k] = self.spot[random.choice(near, size=draws)]
        return spots


def locate(ties: nx.MultiDiGraph[str], ids: Sequence[str], *, most: int = MOST_SPOTS) -> Located | None:
    """Spots of organisations; None when no point is known.

    Organisations of the same point share a spot. With more than `most` points, those within a cell of a grid
    share one, the finest grid that is coarse enough. Who has no point may stand beside any other of the same
    municipality, or of all when nobody's point is known there.

    Parameters
    ----------
    ties
        As in `Network.ties`.
    """
    nodes = [ties.nodes[id] for id in ids]
    points = np.array([(node.get("lat"), node.get("lon")) for node in nodes], dtype=float).reshape(-1, 2)
    known = ~np.isnan(points).any(axis=1)
    if not known.any():
        return None
    spot = np.full(len(ids), -1, dtype=np.int64)
    middles, spot[known] = _spots(points[known], most)
    home = np.array([str(node.get("group")) for node in nodes])
    beside = {name: np.flatnonzero(known & (home == name)) for name in np.unique(home)}
    anywhere = np.flatnonzero(known)
    candidates = {int(k): beside[home[k]] if len(beside[home[k]]) else anywhere for k in np.flatnonzero(~known)}
    lat, lon = middles.T
    return Located(haversine_km(lat[:, np.newaxis], lon[:, np.newaxis], lat, lon), spot, candidates)


def bin_of(km: Numbers, found_km: Numbers) -> Counts:
    """The bin of each distance, from 0; bins hold at least `FEW_IN_BIN` of the found pairs where there are so many."""
    counts = np.bincount(np.searchsorted(BINS_KM, found_km), minlength=len(BINS_KM) + 1)
    bins, current, held = np.zeros(len(counts), dtype=np.int64), 0, 0
    for k, n in enumerate(counts):
        bins[k] = current
        held += n
        if held >= FEW_IN_BIN and counts[k + 1 :].sum() >= FEW_IN_BIN:
            current, held = current + 1, 0
    return bins[np.searchsorted(BINS_KM, km)]


def _spots(points: Numbers, most: int) -> tuple[Numbers, Counts]:
    """Middle of each spot, and the spot of each point."""
    north_south = np.array([KM_PER_DEGREE, KM_PER_DEGREE * cos(radians(float(points[:, 0].mean())))])
    key = points
    for grid_km in GRID_KM:
        _, spot = np.unique(key, axis=0, return_inverse=True)
        if spot.max() < most:
            break
        key = np.floor(points * north_south / grid_km)
    spot = spot.ravel()
    size = np.bincount(spot)
    return np.stack([np.bincount(spot, column) / size for column in points.T], axis=1), spot.astype(np.int64)
