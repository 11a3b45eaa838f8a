"""Explain the measures of a whole network: name, definition, what high and what low means, DOI."""

from __future__ import annotations

from directory.i18n import Texts

FREEMAN = "10.1016/0378-8733(78)90021-7"
WASSERMAN = "10.1017/CBO9780511815478"
KRACKHARDT = "10.2307/2786835"
PHIPSON = "10.2202/1544-6115.1585"


def network_texts(t: Texts) -> dict[str, tuple[str, ...]]:
    """Texts by the field of `NetworkMeasures`."""
    return _sizes(t) | _paths(t) | _centralisations(t) | _weak_spots(t) | _groups(t)


def _sizes(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "nodes": (
            t("Organisations"),
            t("How many organisations are looked at, with and without partners."),
            t("Many: other numbers of this network can only be compared with networks of a similar size."),
            t("Few: one organisation more or less can change every other number."),
        ),
        "edges": (
            t("Pairs of partners"),
            t("How many pairs of organisations have at least one documented tie; with directions, each way counts."),
            t("Many: much cooperation is documented."),
            t("Few: there is little cooperation, or little of it is documented."),
        ),
        "density": (
            t("Density"),
            t("Share of all possible pairs of organisations that have a tie, from 0 to 1."),
            t("High: nearly everybody works with everybody, which takes time and is only usual in small circles."),
            t("Low: most pairs have nothing to do with each other. In a large network that is normal."),
            WASSERMAN,
        ),
        "reciprocity": (
            t("Reciprocity"),
            t("Share of the ties with a direction that are returned, from 0 to 1."),
            t("High: who gives also receives."),
            t("Low: help, money or invitations go one way."),
            "10.1103/PhysRevLett.93.268701",
        ),
        "components": (
            t("Separate parts"),
            t("How many parts the network has with no tie between them; an organisation without partners is one."),
            t("Many: the network is in pieces. News from one part does not reach the others."),
            t("Few: nearly everybody can be reached through partners of partners."),
            WASSERMAN,
        ),
        "largest_component": (
            t("Organisations in the largest part"),
            t("How many organisations a chain of partners joins in the largest part of the network."),
            t("High: most organisations hang together."),
            t("Low: there is no common network yet, only small circles."),
            WASSERMAN,
        ),
        "isolates": (
            t("Organisations without partners"),
            t("How many organisations have no documented tie."),
            t("Many: they work alone, or nobody has written down whom they work with. Ask before you conclude."),
            t("Few: nearly everybody has a partner."),
            WASSERMAN,
        ),
    }


def _paths(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "reach": (
            t("Connectedness"),
            t("Share of all pairs of organisations that a chain of partners joins, from 0 to 1."),
            t("High: nearly everybody can be introduced to nearly everybody."),
            t("Low: for most pairs there is nobody who could introduce them."),
            "10.1007/s10588-006-7084-x",
        ),
        "diameter": (
            t("Longest way"),
            t("Steps between the two organisations farthest apart, among those that a chain of partners joins."),
            t("High: the margins of the network are far from each other, and news gets lost on the way."),
            t("Low: everybody in the network is near."),
            WASSERMAN,
        ),
        "average_path_length": (
            t("Average way"),
            t("Average number of steps between two organisations, among pairs that a chain of partners joins."),
            t("High: an introduction passes through many hands."),
            t("Low: usually one or two organisations are enough to make an introduction."),
            "10.1038/30918",
        ),
    }


def _centralisations(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "degree_centralisation": (
            t("Centralisation of partners"),
            t("How far one organisation stands out by its number of partners; from 0 (all equal) to 1 (a star)."),
            t("High: one organisation does most of the networking. Efficient, but everything depends on it."),
            t("Low: partners are spread over many organisations, and nobody leads."),
            FREEMAN,
        ),
        "betweenness_centralisation": (
            t("Centralisation of brokerage"),
            t("How far one organisation stands out as the one between others; from 0 (all equal) to 1 (a star)."),
            t("High: contacts run through one organisation. When it stops, they break."),
            t("Low: there are many ways round, and nobody is needed for everything."),
            FREEMAN,
        ),
        "closeness_centralisation": (
            t("Centralisation of nearness"),
            t("How much nearer to all others one organisation is than the rest; from 0 (all equal) to 1 (a star)."),
            t("High: one organisation hears everything first."),
            t("Low: all are about equally near to the others. It is only defined for a network in one part."),
            FREEMAN,
        ),
        "betweenness_sources": (
            t("Sample for brokerage"),
            t("From how many organisations the shortest ways were counted; empty when all of them were."),
            t("A number: brokerage of this large network is an estimate; do not read much into small differences."),
            t("Empty: brokerage is exact."),
            "10.1142/S0218127407018403",
        ),
    }


def _weak_spots(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "cutpoints": (
            t("Indispensable organisations"),
            t("How many organisations there are without which a part of the network would lose touch with the rest."),
            t("Many: the network is fragile. A second contact past each of them makes it safer."),
            t("Few: the network holds when somebody stops."),
            "10.1145/362248.362272",
        ),
        "bridges": (
            t("Indispensable pairs"),
            t("How many pairs of partners are the only link between two parts of the network."),
            t("Many: much hangs on single contacts, often on the two people behind them."),
            t("Few: most contacts could be replaced by a detour."),
            "10.1145/362248.362272",
        ),
        "core": (
            t("Depth of the core"),
            t("The largest number k for which there is a circle where each has at least k partners within the circle."),
            t("High: there is a firm core that works together in many ways."),
            t("Low: there is no core, only single ties and chains."),
            "10.1016/0378-8733(83)90028-X",
        ),
    }


def _groups(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "communities": (
            t("Communities"),
            t("How many circles of two organisations or more cooperate more within than with others."),
            t("Many: cooperation happens in many small circles."),
            t("Few: cooperation happens in a few large circles."),
            "10.1038/s41598-019-41695-z",
        ),
        "modularity": (
            t("Separation of the communities"),
            t("How many more ties stay within the communities than chance would give; from 0 (no more) towards 1."),
            t("High, from about 0.4: the circles are clearly apart, and contacts between them are precious."),
            t("Low: there are no clear circles; do not read much into the communities."),
            "10.1103/PhysRevE.69.026113",
        ),
        "ei_index": (
            t("E-I index"),
            t("Ties to other municipalities minus those within, by all ties; from -1 (all within) to 1 (all outside)."),
            t("Near 1: organisations mostly work with those of other municipalities."),
            t("Near -1: each municipality keeps to itself."),
            KRACKHARDT,
        ),
        "ei_expected": (
            t("E-I index by chance"),
            t("The average E-I index if the same ties had nothing to do with municipalities."),
            t("Above the E-I index itself: organisations keep to their municipality more than chance would make them."),
            t("Below the E-I index itself: they look beyond their municipality more than chance would make them."),
            KRACKHARDT,
        ),
        "ei_at_most": (
            t("Chance of an E-I index so low"),
            t("How often chance alone gives an E-I index as low as this one or lower, from 0 to 1."),
            t("High: chance alone explains that ties stay within municipalities."),
            t("Low, below 0.05: ties stay within municipalities more than chance explains."),
            PHIPSON,
        ),
        "ei_at_least": (
            t("Chance of an E-I index so high"),
            t("How often chance alone gives an E-I index as high as this one or higher, from 0 to 1."),
            t("High: chance alone explains that ties go to other municipalities."),
            t("Low, below 0.05: ties go to other municipalities more than chance explains."),
            PHIPSON,
        ),
        "adjusted_rand_index": (
            t("Communities and municipalities: agreement"),
            t("How far the communities are the municipalities: 1 when they are the same, about 0 when unrelated."),
            t("High: people cooperate where they live; municipal borders are borders of cooperation."),
            t("Low: the circles of cooperation have little to do with municipal borders."),
            "10.1007/BF01908075",
        ),
        "normalised_mutual_information": (
            t("Communities and municipalities: shared information"),
            t("How well the community of an organisation tells its municipality: 0 not at all, 1 without fail."),
            t("High: cooperation follows municipal borders. With many small communities it is high by chance alone."),
            t("Low: cooperation does not follow municipal borders."),
            "10.1088/1742-5468/2005/09/P09008",
        ),
    }
