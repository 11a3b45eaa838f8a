"""Say how firmly a finding stands: what is left of it without a single website or page, and with pages drawn anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import networkx as nx
import numpy as np

from directory.analysis.expectation.grouped_pairs import Flags, GroupedPairs, Numbers, website_of
from directory.analysis.firmness.resampling import pages_drawn_anew, without_each_page, without_each_website

FIRM, SHAKY, HANGS_ON_ONE_PAGE = "firm", "shaky", "hangs_on_one_page"

SURE = 0.9
"""A firm finding holds in at least this share of the draws of pages; between its quantiles lies what is shown."""


@dataclass(frozen=True)
class Firmness:
    """How firmly a finding stands.

    Parameters
    ----------
    word
        `HANGS_ON_ONE_PAGE` when a single page can be named without which it does not hold; `SHAKY` when it does not
        hold as it is, without a single website, or in at least `SURE` of the draws of pages; else `FIRM`.
    low, high
        Between which numbers its figure lies in 90 % of the draws of pages.
    websites_held, websites
        Without how many of the websites, each left out in turn, it still holds, and how many there are.
    """

    word: str
    low: float
    high: float
    websites_held: int
    websites: int


@dataclass(frozen=True)
class Base:
    """What a finding was read on.

    Parameters
    ----------
    pages, websites
        Their number; ties without a page are not counted.
    """

    pages: int
    websites: int


@dataclass(frozen=True, eq=False)
class Runs:
    """The number behind a finding, as it is and when it is put to the test.

    Parameters
    ----------
    whole
        As it is.
    without_websites
        Without each website in turn.
    drawn
        With pages drawn anew; NaN where it is undefined.
    without_pages
        Without each page of a website in turn, given its position.
    """

    whole: float
    without_websites: Numbers
    drawn: Numbers
    without_pages: Callable[[int], Numbers]


def firmness(runs: Runs, holds: Callable[[Numbers], Flags]) -> Firmness:
    """Judge a finding that holds, or does not, with each number."""
    left_out, drawn = holds(runs.without_websites), runs.drawn[~np.isnan(runs.drawn)]
    low, high = np.quantile(drawn, [(1 - SURE) / 2, (1 + SURE) / 2]) if drawn.size else (np.nan, np.nan)
    stands = bool(holds(np.array([runs.whole]))[0])
    one_page = stands and any(not holds(runs.without_pages(int(k))).all() for k in np.flatnonzero(~left_out))
    sure = stands and left_out.all() and holds(runs.drawn).mean() >= SURE
    word = HANGS_ON_ONE_PAGE if one_page else FIRM if sure else SHAKY
    return Firmness(word, float(low), float(high), int(left_out.sum()), len(left_out))


def run_all(grouped: GroupedPairs, figure: Callable[[Numbers], Numbers], *, seed: int = 0) -> Runs:
    """All runs of a number that is counted from weights of the pairs, a row for each run."""
    return Runs(
        whole=float(figure(np.ones((1, len(grouped.ends))))[0]),
        without_websites=figure(without_each_website(grouped)),
        drawn=figure(pages_drawn_anew(grouped, seed=seed)),
        without_pages=lambda website: figure(without_each_page(grouped, website=website)),
    )


def rests_on(ties: nx.MultiDiGraph[str], ids: Iterable[str]) -> Base:
    """How many pages of how many websites these ties were read on."""
    wanted = set(ids)
    edges = ties.edges(keys=True, data=True)
    pages = {page for *_, tie, data in edges if tie in wanted for page in data["sources"]}
    return Base(len(pages), len({website_of(page) for page in pages}))
