"""Ask how unusual the found numbers are when whole pages, not single pairs, come about by chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from directory.analysis.expectation.grouped_pairs import Counts, Flags, GroupedPairs, Numbers


@dataclass(frozen=True, eq=False)
class Unusual:
    """How unusual each cell is, each number above 0 and at most 1.

    Parameters
    ----------
    fewer, more
        Share of random directories with as few, or as many, in this cell.
    fewer_anywhere, more_anywhere
        Share of random directories in which any of the cells looked at is as unusual as this one: corrected for
        looking at many. 1 for cells that are not looked at.
    """

    fewer: Numbers
    more: Numbers
    fewer_anywhere: Numbers
    more_anywhere: Numbers


def page_sizes(grouped: GroupedPairs) -> tuple[Counts, Numbers]:
    """How many pairs of one cell a page brings at once: the sizes, and the share of the pages with each.

    A page that names eight partners of one organisation is one piece of news, not eight.
    """
    pairs, cells = np.nonzero(grouped.counts_for)
    codes = grouped.page[pairs] * max(len(grouped.cells), 1) + cells
    _, together = np.unique(codes, return_counts=True)
    sizes, pages = np.unique(together, return_counts=True)
    return sizes.astype(np.int64), pages / max(pages.sum(), 1)


def unusual(
    found: Counts,
    expected: Numbers,
    *,
    sizes: tuple[Counts, Numbers],
    looked_at: Flags,
    draws: int = 999,
    seed: int = 0,
) -> Unusual:
    """Compare found numbers with random directories whose pages bring as many pairs at once as the real ones do.

    In a random directory a cell gets a Poisson number of pages, each with a size drawn from the real pages, so that its
    mean is what is expected (a compound Poisson distribution). Numbers are made comparable by their square roots
    (Anscombe), centred and scaled by the random directories; the correction takes the most unusual of all cells
    looked at in each random directory (Westfall and Young).

    Parameters
    ----------
    expected
        Of each cell, a row for each guess of unknown points; random directories take the guesses in turn.
    sizes
        From `page_sizes`.
    looked_at
        Cells of which enough is known; only these count as looked at.

    References
    ----------
    F. J. Anscombe (1948). The transformation of Poisson, binomial and negative-binomial data. Biometrika 35(3/4),
    246-254. https://doi.org/10.1093/biomet/35.3-4.246
    P. H. Westfall, S. S. Young (1993). Resampling-based multiple testing. Wiley.
    B. Phipson, G. K. Smyth (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and
    Molecular Biology 9(1), 39. https://doi.org/10.2202/1544-6115.1585
    """
    drawn = _draw(np.atleast_2d(expected), sizes, draws=draws, seed=seed)
    fewer = (1 + (drawn <= found).sum(axis=0)) / (1 + draws)
    more = (1 + (drawn >= found).sum(axis=0)) / (1 + draws)
    roots = np.sqrt(drawn + 0.375)
    centre, scale = roots.mean(axis=0), roots.std(axis=0)
    scale = np.where(scale > 0, scale, 1.0)
    score = (np.sqrt(found + 0.375) - centre) / scale
    fewer_anywhere, more_anywhere = np.ones(len(found)), np.ones(len(found))
    if looked_at.any():
        scores = ((roots - centre) / scale)[:, looked_at]
        lowest, highest = np.sort(scores.min(axis=1)), np.sort(scores.max(axis=1))
        own = score[looked_at]
        fewer_anywhere[looked_at] = (1 + np.searchsorted(lowest, own + 1e-9, side="right")) / (1 + draws)
        more_anywhere[looked_at] = (1 + draws - np.searchsorted(highest, own - 1e-9, side="left")) / (1 + draws)
    return Unusual(fewer, more, fewer_anywhere, more_anywhere)


def _draw(expected: Numbers, sizes: tuple[Counts, Numbers], *, draws: int, seed: int) -> Numbers:
    """Random numbers of pairs, a row for each random directory."""
    random = np.random.default_rng(seed)
    size, share = sizes
    pages = expected[np.arange(draws) % len(expected)] / max(float(size @ share), 1.0)
    total = np.zeros(pages.shape)
    for one, part in zip(size, share, strict=True):
        total += one * random.poisson(pages * part)
    return total
