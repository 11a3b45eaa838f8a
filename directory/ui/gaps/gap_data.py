"""What the pages about gaps and changes compute once and share between visitors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import networkx as nx
import streamlit as st

from directory.analysis.gaps.changes import Changes, compare
from directory.analysis.gaps.fragility import Spot, fragile_spots
from directory.analysis.gaps.group_gaps import Gap, group_gaps, groups_by
from directory.analysis.gaps.missing import Missing, missing_ties
from directory.analysis.network.figures import Figures, figures
from directory.analysis.network.measures import Measures, measure
from directory.graph import Selection, of_ties, touching
from directory.records import Period
from directory.ui.frame import data


@dataclass(frozen=True, eq=False)
class Compared:
    """Two periods, with the numbers of the network in each."""

    changes: Changes
    before: Figures
    after: Figures


def reached(selection: Selection) -> nx.Graph[str]:
    """The organisations of a selection, and all their partners."""
    return touching(data.everybody(selection), set(data.pairs(selection)))


def groups(selection: Selection, by: str) -> dict[str, tuple[str, ...]]:
    """Organisations of the covered municipalities in a selection, with the groups they belong to."""
    return groups_by(data.network(selection).ties, by)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs={Selection: hash})
def _gaps(path: Path, selection: Selection, by: str) -> list[Gap]:
    return group_gaps(data.network(selection).ties, data.pairs(selection), groups(selection, by))


def gaps(selection: Selection, by: str) -> list[Gap]:
    """Found and expected partner pairs between groups; with municipalities chosen, those that lead from or to them."""
    found = _gaps(data.folder(), anywhere(selection, by), by)
    wanted = selection.municipalities if by == "municipality" else frozenset()
    return [gap for gap in found if not wanted or not wanted.isdisjoint((gap.one, gap.other))]


def anywhere(selection: Selection, by: str) -> Selection:
    """Whose ties are compared: between municipalities those of all of them, also when only some are looked at."""
    return replace(selection, municipalities=frozenset()) if by == "municipality" else selection


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs={Selection: hash})
def _spots(path: Path, selection: Selection) -> list[Spot]:
    return fragile_spots(data.pairs(selection))


def spots(selection: Selection) -> list[Spot]:
    """The cutpoints among everybody that are in a selection."""
    chosen = data.pairs(selection)
    return [spot for spot in _spots(data.folder(), of_ties(selection)) if spot.organisation in chosen]


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs={Selection: hash})
def _missing(path: Path, selection: Selection, between: tuple[str, str] | None) -> list[Missing]:
    every = Selection()
    among, events = groups(selection, "municipality"), data.network(every).events
    return missing_ties(data.directory(), data.pairs(every), events, among=among, between=between)


def missing(selection: Selection, between: tuple[str, str] | None) -> list[Missing]:
    """Natural partners in a selection that have no tie, in any year and of any kind."""
    return _missing(data.folder(), selection, between)


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs={Selection: hash, Period: hash})
def _compared(path: Path, selection: Selection, before: Period, after: Period) -> Compared:
    found, homes = compare(data.network(selection), before, after), groups(selection, "municipality")
    return Compared(found, figures(found.earlier, homes), figures(found.later, homes))


def compared(selection: Selection, before: Period, after: Period) -> Compared:
    """Two periods of a selection; PeriodError when they overlap."""
    return _compared(data.folder(), selection, before, after)


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs={Selection: hash})
def _measures(path: Path, selection: Selection) -> Measures:
    pairs = data.pairs(selection)
    return measure(pairs, groups={node: str(values["group"]) for node, values in pairs.nodes(data=True)})


def measures(selection: Selection) -> Measures:
    """All measures of a selection and of its organisations."""
    return _measures(data.folder(), selection)
