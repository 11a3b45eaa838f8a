"""Show what the network picture leaves out, and what it shows in words: below the picture."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import streamlit as st

from directory.graph import Network, of_ties
from directory.i18n import Texts
from directory.pictures.maps.boundaries import covered_box
from directory.pictures.network import scopes
from directory.pictures.network.arrangements import MAP, MUNICIPALITY, runs_in
from directory.pictures.network.collapse import SHOWN
from directory.pictures.network.scopes import Scope
from directory.records import Directory, Period
from directory.speaker import Speaker
from directory.ui.frame import address, data
from directory.ui.network.view import View

LARGE = 1500
"""In a picture with more nodes than this, most names are not seen at first."""


def beyond(t: Texts, scope: Scope) -> None:
    """Say how many partners the filters take out of the picture."""
    shown, everybody = scopes.pairs(data.memory(), scope), scopes.everybody(data.memory(), scope)
    n = sum((one in shown) != (other in shown) for one, other in everybody.edges)
    if n:
        st.caption(
            t.plural(
                "{n} pair with somebody who is filtered away is not in the picture.",
                "{n} pairs with somebody who is filtered away are not in the picture.",
                n,
            )
        )


def chosen_ties(t: Texts, scope: Scope, view: View) -> None:
    """Say that "no partner" is meant by the ties that are filtered, where somebody is said to have none."""
    if (view.arrange == MUNICIPALITY or view.part) and (of_ties(scope.selection) or scope.compared):
        st.caption(t("Who has partners, and who has none, is meant by the chosen ties only."))


def undated(t: Texts, scope: Scope, view: View) -> None:
    """Say how many ties have no date, and whether they are shown."""
    every = data.memory().network(replace(scope.selection, years=Period(), undated=None))
    n = _without_date(every)
    if not n:
        return
    ties = t.plural("{n} tie has no date", "{n} ties have no date", n)
    chosen = scope.selection
    hidden = chosen.undated is False or (chosen.undated is None and bool(chosen.years or scope.compared))
    if view.year and not scope.compared:
        st.caption(t("{ties}; they are faded, too.", ties=ties))
    elif hidden:
        st.caption(t("{ties}; the picture leaves them out.", ties=ties))
    elif chosen.years or scope.compared:
        st.caption(t("{ties}; they are shown in every year.", ties=ties))
    else:
        st.caption(t("{ties}; they are shown.", ties=ties))


def one_year(t: Texts, scope: Scope, view: View) -> None:
    """Say how many pairs are documented for the year that stands out."""
    if view.year is None or scope.compared:
        return
    spans = scopes.picture(data.memory(), scope, t.language).more["spans"]
    n = sum(runs_in(years, view.year) for years in spans)
    st.caption(
        t.plural(
            "{year}: {n} pair has documented ties; the rest is faded.",
            "{year}: {n} pairs have documented ties; the rest is faded.",
            n,
            year=view.year,
        )
    )


def left_out(t: Speaker, scope: Scope, view: View) -> None:
    """Say what is not in the picture, or not in sight."""
    collapsed = scopes.collapsed(data.memory(), scope)
    if collapsed.hidden:
        hidden = t.number(sum(collapsed.hidden.values()))
        st.caption(
            t(
                "So many organisations would be a blot: {n} of them are shown as circles of their municipalities. "
                "A click on a circle opens it and shows the {most} with most partners.",
                n=hidden,
                most=t.number(SHOWN),
            )
        )
        if collapsed.faint:
            st.caption(t("{n} thin lines between municipalities are left out.", n=t.number(collapsed.faint)))
        if scope.opened:
            st.button(t("Close all municipalities"), on_click=address.write, args=({"open": []},), key="close_all")
    elif len(collapsed.pairs) > LARGE:
        st.caption(t("Only the names of those with most partners fit; zoom in to read the others."))
    if view.arrange == MAP and not collapsed.hidden and (far := _far(t.directory, collapsed.pairs)):
        st.caption(
            t.plural(
                "{n} organisation is at home farther away: zoom out to see it.",
                "{n} organisations are at home farther away: zoom out to see them.",
                far,
            )
        )


def _without_date(network: Network) -> int:
    return sum(not (data["start"] or data["known_in"] or data["end"]) for *_, data in network.ties.edges(data=True))


def _far(directory: Directory, pairs: nx.Graph[str]) -> int:
    """How many of these organisations have a point outside the part of the map that is shown first."""
    west, south, east, north = covered_box(data.memory())
    known = [directory.organisation[id] for id in pairs if id in directory.organisation]
    return sum(
        not (west <= record.lon <= east and south <= record.lat <= north)
        for record in known
        if record.lat is not None and record.lon is not None
    )
