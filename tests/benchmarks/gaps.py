"""Gaps, fragile spots, natural partners and changes, each beside what plain networkx needs for a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

import networkx as nx

from directory.analysis.gaps.candidates import find_candidates
from directory.analysis.gaps.changes import compare, default_periods
from directory.analysis.gaps.coverage import coverage, parish_areas
from directory.analysis.gaps.fragility import fragile_spots
from directory.analysis.gaps.group_gaps import BY, group_gaps, groups_by
from directory.analysis.gaps.missing import missing_ties
from directory.analysis.gaps.what_if import effect, switch_off
from tests.benchmarks.benchmark import Benchmark
from tests.benchmarks.case import Case

PAIRS = 20_000


def benchmarks(case: Case) -> Iterator[Benchmark]:
    """From the gaps between groups to the changes, as the pages show them."""
    yield from _gaps(case)
    yield from _organisations(case)
    yield from _changes(case)


def _gaps(case: Case) -> Iterator[Benchmark]:
    ties, pairs = case.network.ties, case.pairs
    degrees = [degree for _, degree in pairs.degree()]
    for by in BY:
        groups = groups_by(ties, by)
        yield Benchmark(
            f"gaps by {by}, 999 draws",
            partial(group_gaps, ties, pairs, groups),
            lambda: nx.configuration_model(degrees, seed=0),
            "one draw of networkx.configuration_model",
        )


def _organisations(case: Case) -> Iterator[Benchmark]:
    directory, pairs, events, everybody = case.directory, case.pairs, case.network.events, list(case.pairs)
    yield Benchmark(
        "what falls apart, all organisations",
        lambda: fragile_spots(pairs),
        lambda: list(nx.articulation_points(pairs)),
        "the names of the cutpoints alone",
    )
    found = find_candidates(directory, pairs, events, ids=everybody, near_km=15, neighbours=40, busiest=60)
    few = [(everybody[a], everybody[b]) for a, b in islice(zip(found.one, found.other, strict=True), PAIRS)]
    yield Benchmark(
        f"natural partners, {len(found.one):,} candidates",
        lambda: missing_ties(directory, pairs, events, among=everybody),
        lambda: list(nx.adamic_adar_index(pairs, few)),
        f"networkx.adamic_adar_index of {len(few):,} of them",
    )
    themes = list(directory.terms["themes"])
    yield Benchmark(
        "themes and places",
        lambda: coverage(directory, parish_areas(directory, everybody), everybody, themes),
    )


def _changes(case: Case) -> Iterator[Benchmark]:
    network, groups = case.network, groups_by(case.network.ties, "municipality")
    before, after = default_periods(case.directory)
    yield Benchmark(
        "two periods compared",
        lambda: compare(network, before, after),
        lambda: (nx.Graph(network.ties), nx.Graph(network.ties)),
        "networkx.Graph(ties) twice",
    )
    busiest = max(network.ties, key=network.ties.degree)
    yield Benchmark(
        "what if the busiest one stopped",
        lambda: effect(network.ties, switch_off(network.ties, busiest), groups),
        lambda: (nx.density(case.pairs), list(nx.connected_components(case.pairs))),
        "density and components by networkx",
    )
