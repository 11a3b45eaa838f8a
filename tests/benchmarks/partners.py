"""The partner finder, an introduction and a consortium, each beside a plain loop with networkx and geopy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from math import log

import networkx as nx
from geopy.distance import geodesic

from directory.analysis.partners.consortium import Call, find_consortia
from directory.analysis.partners.documented import documented
from directory.analysis.partners.finder import Wishes, find_partners
from directory.analysis.partners.introductions import acquaintances, introductions
from directory.analysis.partners.profile import newcomer, profile_of
from directory.analysis.places.place_names import find_place
from directory.graph import join, project_events
from directory.records import Directory, Organisation
from tests.benchmarks.benchmark import Benchmark
from tests.benchmarks.case import Case


def benchmarks(case: Case) -> Iterator[Benchmark]:
    """Loading, then one answer each, as the page shows it."""
    directory, pairs = case.directory, case.pairs
    facts = documented(directory)
    for kept in (facts.cells, facts.rarity, facts.partners, facts.partner_traits, facts.usual_km, facts.with_home):
        del kept  # computed once, when the app starts
    busiest = max(pairs, key=lambda id: (pairs.degree(id), id))
    typical = sorted(pairs, key=lambda id: (pairs.degree(id), id))[len(pairs) * 3 // 4]
    yield Benchmark("partner finder, loading", lambda: documented(directory).partner_traits)
    for name, id in (("a typical organisation", typical), ("the busiest organisation", busiest)):
        profile = profile_of(facts, id, seek=frozenset({"project"}))
        yield Benchmark(
            f"partners of {name}",
            partial(find_partners, facts, profile, Wishes()),
            partial(plain_scores, directory, pairs, directory.organisation[id]),
            "a loop with geopy.distance.geodesic and networkx.common_neighbors over everybody",
        )
    new = newcomer(find_place(directory, "Jaunolaine"), themes=frozenset({"youth", "sports"}))
    yield Benchmark("partners of a newcomer", lambda: find_partners(facts, new, Wishes()))
    yield from _chains(case)
    call = Call(("youth", "environment", "seniors"), [one.id for one in directory.covered], 4)
    yield Benchmark("a consortium with two alternatives", lambda: find_consortia(directory, pairs, call))


def plain_scores(directory: Directory, pairs: nx.Graph[str], asked: Organisation) -> list[tuple[float, str]]:
    """Themes, distance and common partners of everybody, without any index."""
    found = []
    for other in directory.organisations:
        score = float(len(set(asked.themes) & set(other.themes)))
        if asked.lat is not None and other.lat is not None:
            score += 1 / (1 + geodesic((asked.lat, asked.lon), (other.lat, other.lon)).km)
        if other.id != asked.id:
            common = nx.common_neighbors(pairs, asked.id, other.id)
            score += sum(1 / log(max(pairs.degree(one), 2)) for one in common)
        found.append((score, other.id))
    return sorted(found, reverse=True)[:10]


def _chains(case: Case) -> Iterator[Benchmark]:
    joined = join(case.pairs, project_events(case.network.events), strength=0.5)
    graph = acquaintances(case.directory, joined)
    part = max(nx.connected_components(graph), key=len)
    ends = sorted(part, key=lambda id: (graph.degree(id), id))
    yield Benchmark("who knows whom, loading", lambda: acquaintances(case.directory, joined))
    yield Benchmark(
        "introductions across the network",
        lambda: introductions(graph, [ends[0]], ends[1]),
        lambda: nx.dijkstra_path(graph, ends[0], ends[1], weight="cost"),
        "one networkx.dijkstra_path",
    )
