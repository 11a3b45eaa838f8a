"""Leave out single websites or pages, and draw pages anew: what a finding is put to the test with."""

from __future__ import annotations

import numpy as np

from directory.analysis.expectation.grouped_pairs import GroupedPairs, Numbers

DRAWS = 200
"""How often pages are drawn anew."""


def without_each_website(grouped: GroupedPairs) -> Numbers:
    """Which pair (column) is still known when a website (row, as in `websites`) is left out: 1 or 0."""
    sites = np.zeros((len(grouped.pages), len(grouped.websites)), dtype=np.int64)
    sites[np.arange(len(grouped.pages)), grouped.website_of_page] = 1
    on = np.minimum(grouped.read_on @ sites, 1)
    return np.asarray((on.sum(axis=1) - on.T > 0).astype(float))


def without_each_page(grouped: GroupedPairs, *, website: int | None = None) -> Numbers:
    """Which pair (column) is still known when a page (row, in their order) is left out: 1 or 0.

    Parameters
    ----------
    website
        Only the pages of this one, by its position, are left out in turn; None leaves out every page.
    """
    chosen = np.arange(len(grouped.pages)) if website is None else np.flatnonzero(grouped.website_of_page == website)
    times = np.asarray(grouped.read_on.sum(axis=1))
    return np.asarray((times - grouped.read_on[:, chosen].toarray().T > 0).astype(float))


def pages_drawn_anew(grouped: GroupedPairs, *, draws: int = DRAWS, seed: int = 0) -> Numbers:
    """How often each pair (column) counts when as many pages as there are are drawn with replacement, for each draw.

    A pair counts as often as its page is drawn: the bootstrap of clusters.

    References
    ----------
    B. Efron (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7(1), 1-26.
    https://doi.org/10.1214/aos/1176344552
    """
    pages, codes = np.unique(grouped.page, return_inverse=True)
    random = np.random.default_rng(seed)
    n = len(pages)
    times = random.multinomial(n, np.full(n, 1 / n), size=draws) if n else np.zeros((draws, 0))
    return np.asarray(times[:, codes], dtype=float)
