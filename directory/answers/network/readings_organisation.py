"""Explain the measures of an organisation: name, definition, what high and what low means, DOI."""

from __future__ import annotations

from directory.i18n import Texts

FREEMAN = "10.1016/0378-8733(78)90021-7"
GOULD = "10.2307/270949"


def organisation_texts(t: Texts) -> dict[str, tuple[str, ...]]:
    """Texts by the field of `NodeMeasures`."""
    return _ties(t) | _position(t) | _holes(t) | _circles(t) | _roles(t)


def _ties(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "degree": (
            t("Number of partners"),
            t("With how many organisations it has a documented tie; with directions, ties in and out together."),
            t("High: well connected, and busy: not everybody can be added to its list."),
            t("Low: it works alone or with a few, or its cooperation is not documented."),
            FREEMAN,
        ),
        "in_degree": (
            t("Ties that come in"),
            t("From how many organisations a tie with a direction leads to it, such as support that it receives."),
            t("High: many support it, choose it or invite it."),
            t("Low: hardly anybody supports it, chooses it or invites it."),
            FREEMAN,
        ),
        "out_degree": (
            t("Ties that go out"),
            t("To how many organisations a tie with a direction leads from it, such as support that it gives."),
            t("High: it supports, chooses or invites many."),
            t("Low: it supports, chooses or invites hardly anybody."),
            FREEMAN,
        ),
        "strength": (
            t("Strength of its ties"),
            t("All of its ties added up, each with the weight of its kind: a joint project counts more than an event."),
            t("High: much or deep cooperation."),
            t("Low: few or loose ties. Compare with the number of partners: many loose ties are not one deep one."),
            "10.1073/pnas.0400087101",
        ),
    }


def _position(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "betweenness": (
            t("Brokerage (betweenness)"),
            t("Share of the pairs of other organisations whose shortest way leads through it, from 0 to 1."),
            t("High: it links circles that would not meet without it. It can introduce them, or be overloaded."),
            t("Low: others find each other without it."),
            "10.2307/3033543",
        ),
        "closeness": (
            t("Nearness (closeness)"),
            t("How few steps lead to all other organisations, from 0 (to none) to 1 (all are its partners)."),
            t("High: it hears news early and can spread it fast."),
            t("Low: it stands at the margin, or in a small part of the network."),
            FREEMAN,
        ),
        "two_step_reach": (
            t("Reach in two steps"),
            t("Share of all other organisations that are its partners or partners of its partners, from 0 to 1."),
            t("High: one introduction is enough to reach many."),
            t("Low: its partners know few others."),
            "10.1007/s10588-006-7084-x",
        ),
    }


def _holes(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "constraint": (
            t("Constraint"),
            t("How much its partners are each other's partners; 1 with one partner, near 0 with many unlinked ones."),
            t("High: it hears the same from everybody and depends on a few. A partner from another circle would help."),
            t("Low: its partners come from different circles; it gets ideas and offers from all of them."),
            "10.1086/421787",
        ),
        "effective_size": (
            t("Partners from different circles"),
            t("Number of partners, less those that its other partners lead to anyway (Burt's effective size)."),
            t("High, near the number of partners: each partner opens a circle of its own."),
            t("Low: its partners all know each other."),
            "10.4159/9780674038714",
        ),
        "is_cutpoint": (
            t("Indispensable"),
            t("Whether a part of the network would lose touch with the rest without it."),
            t("Yes: think about who could step in when it stops."),
            t("No: without it everybody else stays in touch."),
            "10.1145/362248.362272",
        ),
    }


def _circles(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "core": (
            t("Depth in the network"),
            t("The largest number k for which it is in a circle where each has at least k partners within the circle."),
            t("High: it belongs to the firm core."),
            t("Low: it stands at the margin; 0 without partners."),
            "10.1016/0378-8733(83)90028-X",
        ),
        "community": (
            t("Community"),
            t("Number of the circle that it cooperates with most; 1 is the largest circle."),
            t("The number is only a name: the higher, the smaller the circle."),
            t("The same number: the two are of one circle."),
            "10.1038/s41598-019-41695-z",
        ),
        "ei_index": (
            t("Outward look (E-I index)"),
            t("Its partners in other municipalities minus those in its own, divided by all: from -1 to 1."),
            t("Near 1: it mostly works with other municipalities and can open the door to them."),
            t("Near -1: it only works at home."),
            "10.2307/2786835",
        ),
    }


def _roles(t: Texts) -> dict[str, tuple[str, ...]]:
    return {
        "coordinator": (
            t("Coordinator"),
            t("How often it links two organisations of its own municipality that have no tie."),
            t("High: it holds its municipality together."),
            t("Low: within its municipality others link, or nobody does."),
            GOULD,
        ),
        "itinerant": (
            t("Go-between from outside"),
            t("How often it links two organisations of one other municipality that have no tie."),
            t("High: it helps another municipality to find together."),
            t("Low: other municipalities do without it."),
            GOULD,
        ),
        "gatekeeper": (
            t("Gatekeeper"),
            t("How often a contact from another municipality comes through it to somebody in its own."),
            t("High: the way into its municipality leads through it."),
            t("Low: its municipality is reached in other ways, or not at all."),
            GOULD,
        ),
        "representative": (
            t("Representative"),
            t("How often a contact from its own municipality goes through it to another municipality."),
            t("High: it speaks for its municipality outside."),
            t("Low: its municipality reaches out in other ways, or not at all."),
            GOULD,
        ),
        "liaison": (
            t("Liaison"),
            t("How often it links organisations of two municipalities and is of neither."),
            t("High: it brings municipalities together as a third party."),
            t("Low: it does not stand between other municipalities."),
            GOULD,
        ),
    }
