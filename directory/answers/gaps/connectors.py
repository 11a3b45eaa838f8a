"""Say who bridges the municipalities, and how firmly that stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from directory.analysis.expectation.grouped_pairs import GroupedPairs
from directory.analysis.firmness.firmness import Base, Firmness, rests_on
from directory.analysis.firmness.rank_firmness import (
    Place,
    WithoutOwnWebsite,
    connector_places,
    first_connector,
    without_own_website,
)
from directory.analysis.last_seen import Last
from directory.analysis.network.brokerage import Brokerage, brokerage
from directory.analysis.network.connectors import Connector, connectors, crossing_pairs
from directory.answers.findings import Bar, Bars, Finding, Firm, Line, facts_of
from directory.answers.gaps.firmness_words import base_note, firm_share, shared_first
from directory.answers.organisations import last_year
from directory.answers.ranking import first_names, first_of
from directory.i18n import Texts
from directory.speaker import Speaker

MOST_BARS = 8

Groups = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Tested:
    """How firmly the order of those who bridge stands.

    Parameters
    ----------
    first
        How firmly the first one is first; None when nobody bridges.
    without
        What is left of it without the website that brings most of its pairs.
    places
        Between which places everybody stands.
    base
        On what the pairs of the first one rest.
    """

    first: Firmness | None
    without: WithoutOwnWebsite | None
    places: Mapping[str, Place]
    base: Base


def bridging_finding(
    t: Speaker,
    pairs: nx.Graph[str],
    groups: Groups,
    *,
    tested: Tested | None = None,
    last: Mapping[str, Last] | None = None,
) -> Finding:
    """Which organisation carries most of the partner pairs between the municipalities.

    Parameters
    ----------
    tested
        How firmly it stands; None when that was not asked.
    last
        What is known last of each organisation; None leaves it out.
    """
    crossing, found = crossing_pairs(pairs, groups), connectors(pairs, groups)
    method = (
        t(
            "Counted are pairs of organisations at home in two different covered municipalities with at least one "
            "documented tie in the selection; several ties of the same two count once. Every pair counts for both "
            "of its organisations. Organisations elsewhere are left out."
        ),
        t(
            "Could introduce: pairs of its partners that are at home in two different municipalities and have no "
            "documented tie (gatekeeper, representative and liaison of Gould and Fernandez)."
        ),
        "Gould & Fernandez (1989), doi.org/10.2307/270949",
    )
    if not found:
        return Finding(
            "bridging",
            t("No tie between organisations of two of the municipalities is documented here."),
            method=method,
        )
    first = [one for one in found if one.across == found[0].across]
    home = {node: own[0] for node, own in groups.items() if own}
    roles = brokerage(pairs.subgraph(home), home)
    own = [edge for edge in crossing if any(one.organisation in edge for one in first)]
    return Finding(
        key="bridging",
        sentence=_sentence(t, found, len(crossing)),
        reading=_reading(t, found, len(crossing), tested) if len(first) == 1 else "",
        picture=_connectors_picture(t, found[:MOST_BARS]),
        heads=(
            t("Organisation"),
            t("Partners in other municipalities"),
            *(one.short_name for one in t.directory.covered),
            t("Could introduce across municipalities"),
            *((t("Place with pages drawn anew"),) if tested else ()),
            *((t("Last documented"),) if last else ()),
        ),
        lines=tuple(
            Line(
                connector.organisation,
                (
                    t.directory.organisation[connector.organisation].name,
                    connector.across,
                    *(connector.partners.get(one.id, 0) for one in t.directory.covered),
                    _introduces(roles[connector.organisation]),
                    *((_place(t, tested.places.get(connector.organisation)),) if tested else ()),
                    *((last_year(t, last.get(connector.organisation)),) if last else ()),
                ),
                connector.organisation,
            )
            for connector in found
        ),
        method=method,
        facts=facts_of(t, tuple(tie for one, other in own for tie in pairs.edges[one, other]["ties"])),
        firm=_firm(t, first, len(crossing), tested),
        notes=tuple(note for note in (base_note(t, tested.base) if tested else "",) if note),
    )


def _sentence(t: Speaker, found: Sequence[Connector], n: int) -> str:
    """Who carries most pairs; all of them when several carry equally many."""
    ranked = [(t.directory.organisation[one.organisation].name, one.across) for one in found]
    first, share = first_of(t, ranked), t.number(found[0].across)
    if len(first) == 1:
        return t.plural(
            "{name} bridges the municipalities: of {n} partner pair between them {share} is with it.",
            "{name} bridges the municipalities: of {n} partner pairs between them {share} are with it.",
            n,
            name=first[0],
            share=share,
        )
    names = first_names(t, ranked)
    return t.plural(
        "Several bridge the municipalities alike: of {n} partner pair between them each has {share}: {names}.",
        "Several bridge the municipalities alike: of {n} partner pairs between them each has {share}: {names}.",
        n,
        share=share,
        names=names,
    )


def _reading(t: Speaker, found: Sequence[Connector], n: int, tested: Tested | None) -> str:
    return " ".join(part for part in (_without(t, n - found[0].across), _own_website(t, tested)) if part)


def _firm(t: Texts, first: Sequence[Connector], n: int, tested: Tested | None) -> Firm | None:
    """How firm the first place is; shared by several it is not."""
    if tested is None or tested.first is None:
        return None
    if len(first) > 1:
        return shared_first(t)
    return firm_share(t, tested.first, first[0].across / n)


def tested_bridging(ties: nx.MultiDiGraph[str], pairs: nx.Graph[str], groups: Groups) -> Tested | None:
    """How firmly the order of those who bridge stands; None when nobody does.

    Parameters
    ----------
    ties
        All ties that `pairs` stand on, for the pages.
    """
    found = connectors(pairs, groups)
    if not found:
        return None
    grouped, first = GroupedPairs(ties, pairs, groups), found[0].organisation
    equal = {one.organisation for one in found if one.across == found[0].across}
    own = [tie for edge in crossing_pairs(pairs, groups) if equal & {*edge} for tie in pairs.edges[edge]["ties"]]
    return Tested(
        first=first_connector(grouped, first),
        without=without_own_website(grouped, first),
        places=connector_places(grouped),
        base=rests_on(ties, own),
    )


def _introduces(roles: Brokerage) -> int:
    """Pairs of partners in two different groups; without directions each is counted in both orders."""
    return (roles.gatekeeper + roles.representative + roles.liaison) // 2


def _place(t: Texts, place: Place | None) -> str | None:
    if place is None:
        return None
    return str(place.best) if place.best == place.worst else t("{low} to {high}", low=place.best, high=place.worst)


def _own_website(t: Speaker, tested: Tested | None) -> str:
    if tested is None or tested.without is None:
        return ""
    return t(
        "Without the website {website} it would be {n} of {all}.",
        website=tested.without.website,
        n=t.number(tested.without.carried),
        all=t.number(tested.without.crossing),
    )


def _without(t: Texts, left: int) -> str:
    return t.plural(
        "Without it {n} pair between the municipalities would be left.",
        "Without it {n} pairs between the municipalities would be left.",
        left,
    )


def _connectors_picture(t: Speaker, found: Sequence[Connector]) -> Bars:
    bars = tuple(Bar(t.directory.organisation[connector.organisation].name, connector.across) for connector in found)
    return Bars(
        bars, t("Partners in other municipalities"), "", t("Who carries the partner pairs between the municipalities")
    )
