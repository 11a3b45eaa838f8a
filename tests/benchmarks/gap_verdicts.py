"""Measure how often the gap page would call something a gap where there is none, and how often it finds one.

`python -m tests.benchmarks.gap_verdicts --write` puts the table into `docs/CALIBRATION.md`.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeAlias

import networkx as nx
import numpy as np
from scipy.stats import binomtest

from directory.analysis.expectation.distance_expectation import DistanceExpectation
from directory.analysis.expectation.grouped_pairs import GroupedPairs, Numbers
from directory.analysis.expectation.located import locate
from directory.analysis.gaps.group_gaps import FEWER, MORE, NO_DATA, Gap, group_gaps, groups_by
from directory.graph import build, simplify
from directory.load import read_directory
from directory.records import PartialDate

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"(?<=<!-- measured -->\n).*?(?=<!-- end of measured -->)", re.DOTALL)
TRIES = 20

Ties: TypeAlias = "nx.MultiDiGraph[str]"
Pairs: TypeAlias = "nx.Graph[str]"
Groups = Mapping[str, tuple[str, ...]]
Sample = tuple[Ties, Pairs, Groups]


class NullModel:
    """Networks in which only the number of partners and the distance decide who works with whom.

    Parameters
    ----------
    ties
        The real ones; organisations, their points and the clumping by page are taken from them.
    groups
        From `groups_by`.
    fewer
        Pairs of groups between which pairs come about this many times as often as distance says: real gaps.
    """

    def __init__(
        self,
        ties: nx.MultiDiGraph[str],
        groups: Mapping[str, tuple[str, ...]],
        *,
        fewer: Mapping[tuple[str, str], float] | None = None,
    ) -> None:
        self.ties, self.groups = ties, groups
        self.grouped = GroupedPairs(ties, simplify(ties), groups)
        located = locate(ties, self.grouped.ids)
        assert located is not None
        fit = DistanceExpectation(self.grouped, located).fit
        strength = fit.strength()
        self.likely = []
        for pull, where, between in zip(fit.pull, fit.where, strength, strict=True):
            mean = pull[:, np.newaxis] * pull * between[np.ix_(where, where)]
            np.fill_diagonal(mean, 0)
            for (one, other), factor in (fewer or {}).items():
                a, b = (self.grouped.members[:, self.grouped.names.index(name)] for name in (one, other))
                mean[np.outer(a, b) | np.outer(b, a)] *= factor
            self.likely.append(mean)
        pairs, cells = np.nonzero(self.grouped.counts_for)
        codes = self.grouped.page[pairs] * len(self.grouped.cells) + cells
        self.clumps = np.unique(codes, return_counts=True)[1]

    def simulate(self, random: np.random.Generator) -> nx.MultiDiGraph[str]:
        """Each page names partners of one organisation in one group, as many as a real page does."""
        mean = self.likely[random.integers(len(self.likely))]
        found: dict[tuple[int, int], int] = {}
        for page, size in enumerate(random.permutation(self.clumps)):
            for pair in self._page(mean, int(size), found, random):
                found[pair] = page
        return self._graph(found)

    def _page(
        self, mean: Numbers, size: int, found: Mapping[tuple[int, int], int], random: np.random.Generator
    ) -> list[tuple[int, int]]:
        of_one = mean.sum(axis=1)
        for _ in range(TRIES):
            one = int(random.choice(len(mean), p=of_one / of_one.sum()))
            other = int(random.choice(len(mean), p=mean[one] / mean[one].sum()))
            alike = (self.grouped.members == self.grouped.members[other]).all(axis=1)
            free = alike & (mean[one] > 0)
            free[[k for k in np.flatnonzero(free) if (min(one, k), max(one, k)) in found]] = False
            if free.sum() >= size:
                chance = mean[one] * free
                partners = random.choice(len(mean), size=size, replace=False, p=chance / chance.sum())
                return [(min(one, int(k)), max(one, int(k))) for k in partners]
        return []

    def _graph(self, found: Mapping[tuple[int, int], int]) -> nx.MultiDiGraph[str]:
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_nodes_from((id, self.ties.nodes[id]) for id in self.grouped.ids)
        data = {"strength": 1.0, "family": "cooperation", "start": PartialDate(2020), "known_in": None, "end": None}
        for k, ((one, other), page) in enumerate(found.items()):
            url = f"https://page.example/{page}"
            pages: dict[str, object] = {"source_url": url, "sources": (url,)}
            graph.add_edge(self.grouped.ids[one], self.grouped.ids[other], f"t{k}", **pages, **data)
        return graph


def shuffled(groups: Mapping[str, tuple[str, ...]], random: np.random.Generator) -> dict[str, tuple[str, ...]]:
    """Every organisation with the groups of another one."""
    order = random.permutation(len(groups))
    own = list(groups.values())
    return {id: own[k] for id, k in zip(groups, order, strict=True)}


def share(hits: int, runs: int) -> str:
    """A share with its 95 % interval (Clopper and Pearson)."""
    interval = binomtest(hits, runs).proportion_ci(0.95)
    return f"{100 * hits / runs:.1f} % [{100 * interval.low:.1f} to {100 * interval.high:.1f}]"


def any_verdict(gaps: list[Gap]) -> bool:
    """Whether any pair of groups is called a gap, or the contrary."""
    return any(gap.verdict in {FEWER, MORE} for gap in gaps)


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.gap_verdicts", description=__doc__)
    parser.add_argument("--networks", type=int, default=1000, help="networks simulated for each row (1000)")
    parser.add_argument("--write", action="store_true", help="put the table into docs/CALIBRATION.md")
    options = parser.parse_args()
    table = "\n".join(rows(options.networks)) + "\n"
    if options.write:
        path = ROOT / "docs" / "CALIBRATION.md"
        path.write_text(PLACE.sub(lambda _: table, path.read_text(encoding="utf-8")), encoding="utf-8")


def rows(networks: int) -> list[str]:
    """The table, line by line; printed as they come."""
    ties = build(read_directory(ROOT / "data")[0]).ties
    lines = [
        "| groups | networks | how many | any verdict | of these gaps | pairs of groups judged | seconds |",
        "|---|---|---|---|---|---|---|",
    ]
    print("\n".join(lines), flush=True)
    pairs = simplify(ties)
    for by in ("municipality", "legal_form", "theme"):
        groups = groups_by(ties, by)
        null = NullModel(ties, groups)
        for name, simulate in (
            ("labels shuffled", partial(_shuffled, ties, pairs, groups)),
            ("distance alone, clumped by page", partial(_simulated, null, groups)),
        ):
            lines.append(_row(by, name, networks, simulate))
            print(lines[-1], flush=True)
    lines += _power(ties, networks // 5)
    return lines


def _shuffled(ties: Ties, pairs: Pairs, groups: Groups, random: np.random.Generator) -> Sample:
    return ties, pairs, shuffled(groups, random)


def _simulated(null: NullModel, groups: Groups, random: np.random.Generator) -> Sample:
    graph = null.simulate(random)
    return graph, simplify(graph), groups


def _row(by: str, name: str, runs: int, simulate: Callable[[np.random.Generator], Sample]) -> str:
    random, start = np.random.default_rng(14), time.perf_counter()
    hits = gaps_found = judged = 0
    for run in range(runs):
        gaps = group_gaps(*simulate(random), seed=run)
        hits += any_verdict(gaps)
        gaps_found += any(gap.verdict == FEWER for gap in gaps)
        judged += sum(gap.verdict != NO_DATA for gap in gaps)
    seconds = time.perf_counter() - start
    return (
        f"| {by} | {name} | {runs:,} | {share(hits, runs)} | {share(gaps_found, runs)} "
        f"| {judged / runs:.1f} | {seconds:.0f} |"
    )


def _power(ties: nx.MultiDiGraph[str], networks: int) -> list[str]:
    """How often a real gap between the two largest groups is found."""
    groups, cell = groups_by(ties, "municipality"), ("kekava", "marupe")
    lines = []
    for factor in (0.25, 0.5):
        model = NullModel(ties, groups, fewer={cell: factor})
        random = np.random.default_rng(14)
        found = 0
        for run in range(networks):
            graph = model.simulate(random)
            gaps = group_gaps(graph, simplify(graph), groups, seed=run)
            found += any((gap.one, gap.other, gap.verdict) == (*cell, FEWER) for gap in gaps)
        lines.append(
            f"| municipality | a true gap: {' – '.join(cell)} at {factor:.0%} of what distance gives | {networks:,} "
            f"| found in {share(found, networks)} | | | |"
        )
        print(lines[-1], flush=True)
    return lines


if __name__ == "__main__":
    main()
