"""Expect what chance alone would give: partners drawn regardless of group, each keeping their number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse

from directory.analysis.expectation.cells import Cells

Counts = npt.NDArray[np.int64]
CHUNK = 4_000_000
"""Ends of ties that are shuffled at a time, so that memory stays small."""


@dataclass(frozen=True, eq=False)
class Pairing(Cells):
    """The ends of all ties of a simple graph, ready to be joined anew at random (the configuration model).

    An organisation can belong to several groups, or to none. A tie counts for the cell (a, b) when one of its ends is
    in a and the other in b, once at most; so it can count for several cells, and the cells need not add up.

    Parameters
    ----------
    pairs
        From `simplify`; only ties between organisations that `groups` has are looked at.
    groups
        Organisation to the groups it belongs to.

    References
    ----------
    M. E. J. Newman (2006). Modularity and community structure in networks. PNAS 103(23), 8577-8582.
    https://doi.org/10.1073/pnas.0601602103
    B. K. Fosdick, D. B. Larremore, J. Nishimura, J. Ugander (2018). Configuring random graph models with fixed degree
    sequences. SIAM Review 60(2), 315-355. https://doi.org/10.1137/16M1087175
    """

    pairs: nx.Graph[str]
    groups: Mapping[str, tuple[str, ...]]

    @cached_property
    def found(self) -> Counts:
        """Ties counted for each cell."""
        return np.asarray(self._count(self._ends[np.newaxis])[0])

    @cached_property
    def expected(self) -> npt.NDArray[np.float64]:
        """Mean of the counts over all ways to join the ends, exactly.

        With m ties, D_a ends in group a and D_ab ends in both groups, every two of the 2m ends are joined with the
        probability 1 / (2m - 1), so a cell expects (2 D_a D_b - D_ab^2 - D_ab) / (2 (2m - 1)). For groups without
        common members that is D_a D_b / (2m - 1), for a group with itself D_a (D_a - 1) / (2 (2m - 1)).
        All 0 without ties.
        """
        member = self._kinds[1][self._ends]
        both = (member.T @ member).toarray().astype(float)
        one, other = np.triu_indices(len(self.names))
        own = both.diagonal()
        ways = 2 * own[one] * own[other] - both[one, other] ** 2 - both[one, other]
        return np.asarray(ways / (2 * max(self._ends.size - 1, 1)))

    def draw(self, *, draws: int, seed: int) -> Counts:
        """Counts of every cell in random joinings of the ends, a row for each of them.

        Joining at random can join two organisations twice or one with itself; in a sparse network that is rare.
        """
        random = np.random.default_rng(seed)
        at_once = max(1, CHUNK // max(self._ends.size, 1))
        rows = [np.zeros((0, len(self.cells)), dtype=np.int64)]
        for start in range(0, draws, at_once):
            ends = np.repeat(self._ends[np.newaxis], min(at_once, draws - start), axis=0)
            rows.append(self._count(random.permuted(ends, axis=1, out=ends)))
        return np.concatenate(rows)

    @cached_property
    def _kinds(self) -> tuple[Mapping[tuple[str, ...], int], Any]:
        """Kinds of organisations, by the groups they belong to, with a matrix of which kind is in which group."""
        kinds = {own: k for k, own in enumerate(dict.fromkeys(self.groups.values()))}
        column = {name: k for k, name in enumerate(self.names)}
        where = [(kind, column[name]) for own, kind in kinds.items() for name in set(own)]
        rows, columns = np.array(where, dtype=np.int64).reshape(-1, 2).T
        shape = (len(kinds), len(column))
        return kinds, sparse.csr_array((np.ones(len(where), dtype=np.int64), (rows, columns)), shape=shape)

    @cached_property
    def _ends(self) -> npt.NDArray[np.int64]:
        """Kind of the organisation at each end: the one ends of all ties, then the other ends in the same order."""
        kind = {node: self._kinds[0][own] for node, own in self.groups.items()}
        ties = [(kind[u], kind[v]) for u, v in self.pairs.edges() if u in kind and v in kind]
        return np.array(ties, dtype=np.int64).reshape(-1, 2).T.ravel()

    @cached_property
    def _incidence(self) -> Any:
        """Which pair of kinds (row: first kind times their number plus second) counts for which cell (column)."""
        n = len(self.names)
        one, other = np.triu_indices(n)
        cell = np.zeros((n, n), dtype=np.int64)
        cell[one, other] = cell[other, one] = np.arange(one.size)
        fold = sparse.csr_array(
            (np.ones(n * n, dtype=np.int64), (np.arange(n * n), cell.ravel())), shape=(n * n, one.size)
        )
        incidence = sparse.kron(self._kinds[1], self._kinds[1], format="csr") @ fold
        incidence.data[:] = 1
        return incidence

    def _count(self, ends: npt.NDArray[np.int64]) -> Counts:
        """Counts per cell for several joinings, each a row of ends."""
        draws, m = ends.shape[0], ends.shape[1] // 2
        codes = ends[:, :m] * len(self._kinds[0]) + ends[:, m:]
        shape = (draws, self._incidence.shape[0])
        joined = sparse.csr_array(
            (np.ones(codes.size, dtype=np.int64), codes.ravel(), np.arange(draws + 1) * m), shape=shape
        )
        return np.asarray((joined @ self._incidence).toarray())
