"""What is known of places, computed once for a state of the data and shared between visitors."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from directory.analysis.places.activity import Activity, activities
from directory.analysis.places.calendar import Gathering, Meeting, gatherings, meetings
from directory.analysis.places.idea_carriers import Carriers
from directory.analysis.places.ideas import groups
from directory.analysis.places.silence import Silence, silences
from directory.analysis.places.trend import Trend, last_full_year, traces, trend
from directory.records import Directory, Idea
from directory.ui.frame import data


def known() -> Mapping[str, Activity]:
    """Every covered place with what is known of it."""
    return _known(data.directory().revision, data.directory())


def quiet() -> tuple[Silence, ...]:
    """The settlements of which nothing is known."""
    return silences(known())


def place_trend(activity: Activity) -> Trend | None:
    """The last years of a place; None when nothing is dated."""
    directory = data.directory()
    last = last_full_year(directory)
    return None if last is None else trend(directory, activity, _traces(directory.revision, directory), last=last)


def carriers() -> Carriers:
    """Who finds the organisations that could carry an idea."""
    return _carriers(data.directory().revision, data.directory())


def alike() -> tuple[tuple[Idea, ...], ...]:
    """Groups of ideas that are alike."""
    return _alike(data.directory().revision, data.directory())


def events() -> tuple[Gathering, ...]:
    """All events with those who took part."""
    return _events(data.directory().revision, data.directory())


def first_meetings() -> tuple[Meeting, ...]:
    """Whom events brought together for the first time."""
    return _meetings(data.directory().revision, data.directory())


@st.cache_resource(show_spinner=False, max_entries=4)
def _known(revision: str, _directory: Directory) -> Mapping[str, Activity]:
    return activities(_directory)


@st.cache_resource(show_spinner=False, max_entries=4)
def _traces(revision: str, _directory: Directory) -> dict[str, tuple[int, ...]]:
    return traces(_directory)


@st.cache_resource(show_spinner=False, max_entries=4)
def _carriers(revision: str, _directory: Directory) -> Carriers:
    return Carriers(_directory)


@st.cache_resource(show_spinner=False, max_entries=4)
def _alike(revision: str, _directory: Directory) -> tuple[tuple[Idea, ...], ...]:
    return groups(_directory.ideas)


@st.cache_resource(show_spinner=False, max_entries=4)
def _events(revision: str, _directory: Directory) -> tuple[Gathering, ...]:
    return gatherings(_directory)


@st.cache_resource(show_spinner=False, max_entries=4)
def _meetings(revision: str, _directory: Directory) -> tuple[Meeting, ...]:
    return meetings(_directory)
