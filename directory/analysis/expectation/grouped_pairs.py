"""Count partner pairs between groups of organisations, and keep the pages that each pair was read on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse

from directory.analysis.expectation.cells import Cells

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


def website_of(page: str) -> str:
    """The website of a page: its host without `www.`; the page itself when it has no host.

    Examples
    --------
    >>> website_of("https://www.marupe.lv/lv/zinas")
    'marupe.lv'
    """
    try:
        host = urlsplit(page).hostname
    except ValueError:
        host = None
    return (host or page).removeprefix("www.")


@dataclass(frozen=True, eq=False)
class GroupedPairs(Cells):
    """Partner pairs of organisations in groups, as arrays; an organisation can be in several groups, or in none.

    A pair counts for the cell (a, b) when one of the two is in a and the other in b, once at most.

    Parameters
    ----------
    ties
        As in `Network.ties`; for the pages.
    pairs
        From `simplify`; only pairs of organisations that `groups` has are looked at.
    groups
        Organisation to the groups it belongs to.
    """

    ties: nx.MultiDiGraph[str]
    pairs: nx.Graph[str]
    groups: Mapping[str, tuple[str, ...]]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The organisations, sorted."""
        return tuple(sorted(self.groups))

    @cached_property
    def members(self) -> Flags:
        """Which organisation (row) is in which group (column)."""
        column = {name: k for k, name in enumerate(self.names)}
        found = np.zeros((len(self.ids), len(self.names)), dtype=bool)
        for row, id in enumerate(self.ids):
            found[row, [column[name] for name in self.groups[id]]] = True
        return found

    @cached_property
    def ends(self) -> Counts:
        """The two organisations of each pair, by their position in `ids`; a row for each pair."""
        index = {id: k for k, id in enumerate(self.ids)}
        ends = [(index[u], index[v]) for u, v in self._edges]
        return np.array(ends, dtype=np.int64).reshape(-1, 2)

    @cached_property
    def counts_for(self) -> Flags:
        """Which pair (row) counts for which cell (column)."""
        one, other = np.triu_indices(len(self.names))
        first, second = self.members[self.ends[:, 0]], self.members[self.ends[:, 1]]
        return np.asarray((first[:, one] & second[:, other]) | (first[:, other] & second[:, one]))

    @cached_property
    def found(self) -> Counts:
        """Pairs counted for each cell."""
        return np.asarray(self.counts_for.sum(axis=0))

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """All pages that pairs were read on, sorted; a tie without a page is a page of its own, named by its id."""
        return tuple(sorted({page for own in self._pages for page in own}))

    @cached_property
    def websites(self) -> tuple[str, ...]:
        """All websites of the pages, sorted."""
        return self._websites[0]

    @cached_property
    def website_of_page(self) -> Counts:
        """Position in `websites` of each page."""
        return self._websites[1]

    @cached_property
    def page(self) -> Counts:
        """The page of each pair: of the first of its ties."""
        index = {page: k for k, page in enumerate(self.pages)}
        return np.array([index[own[0]] for own in self._pages], dtype=np.int64)

    @cached_property
    def read_on(self) -> sparse.csr_array:
        """Which pair (row) was read on which page (column), 1 or 0, over all ties of the pair."""
        index = {page: k for k, page in enumerate(self.pages)}
        where = [(row, index[page]) for row, own in enumerate(self._pages) for page in own]
        rows, columns = np.array(where, dtype=np.int64).reshape(-1, 2).T
        shape = (len(self._pages), len(self.pages))
        return sparse.csr_array((np.ones(len(where), dtype=np.int64), (rows, columns)), shape=shape)

    @cached_property
    def _websites(self) -> tuple[tuple[str, ...], Counts]:
        names, where = np.unique([website_of(page) for page in self.pages], return_inverse=True)
        return tuple(map(str, names)), where.astype(np.int64)

    @cached_property
    def _edges(self) -> tuple[tuple[str, str], ...]:
        return tuple((u, v) for u, v in self.pairs.edges() if u in self.groups and v in self.groups)

    @cached_property
    def _pages(self) -> tuple[tuple[str, ...], ...]:
        """Pages of each pair in the order of its ties, each once."""
        pages = {tie: data["sources"] or (tie,) for _, _, tie, data in self.ties.edges(keys=True, data=True)}
        own = (self.pairs.edges[edge]["ties"] for edge in self._edges)
        return tuple(tuple(dict.fromkeys(page for tie in ties for page in pages[tie])) for ties in own)
