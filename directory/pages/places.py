"""Show which places are active and in what, which are silent; one municipality on one page."""

from __future__ import annotations

import streamlit as st

from directory.analysis.places.activity_index import scores
from directory.analysis.places.settlements import SETTLEMENTS
from directory.answers.places.activity import inhabitants
from directory.answers.places.summaries import municipality_summary
from directory.ui.editing.links import list_links
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.places import choice, municipality_sections, place_sections, support_sections

t = data.speaker()
directory = t.directory

saved_notice(t)
st.title(t("Places"))
with st.container(horizontal=True, vertical_alignment="bottom"):
    homes = choice.municipalities(t)
    navigation.page_link("ideas", t("Ideas of residents"), icon=":material/lightbulb:")
    navigation.page_link("support", t("Support"), icon=":material/volunteer_activism:")
    navigation.page_link("calendar", t("Calendar"), icon=":material/event:")
known = data.memory().activities()
if not known:
    st.info(t("The directory covers no municipality."))
    st.stop()

comes_for_silent = address.first("view") == municipality_sections.SILENT
if comes_for_silent:
    municipality_sections.silent(t, homes)
if len(homes) > 1:
    st.markdown(
        t(
            "Which villages and communities are active, and which are silent? Choose one municipality to read its "
            "whole picture, with what it supported and which ideas of residents wait."
        )
    )
    municipality_sections.side_by_side(t)
    municipality_sections.ranking(t, homes)
    if not comes_for_silent:
        municipality_sections.silent(t, homes)
    municipality_sections.people(t, homes)
    list_links(t, "leaders", directory.leaders, organisation="")
    st.stop()

activity = known[homes[0].vzd_code]
trend = data.memory().trend(activity)
own = [
    one
    for one in known.values()
    if one.is_known and one.place.kind in SETTLEMENTS and one.place.municipality == homes[0].id
]
quiet = [one for one in data.memory().silences() if one.place.municipality == homes[0].id]
st.header(plain(activity.place.name), anchor=False)
people = t("inhabitants: {n}", n=inhabitants(t, activity.place) or t("unknown"))
st.caption(" · ".join(plain(part) for part in (people, activity.place.inhabitants_source) if part))
sentences = municipality_summary(t, activity, known=known, ranked=scores(directory, own), quiet=quiet, trend=trend)
place_sections.summary(t, sentences, key="summary")
municipality_sections.ranking(t, homes)
if not comes_for_silent:
    municipality_sections.silent(t, homes)
place_sections.support_given(t, activity)
support_sections.programmes(t, [one for one in directory.programmes if one.municipality == homes[0].id])
place_sections.ideas(t, activity)
place_sections.events(t, activity, trend)
place_sections.partners(t, activity)
place_sections.cooperation(t, activity)
municipality_sections.people(t, homes)
list_links(t, "leaders", [one for one in directory.leaders if one.id in activity.leaders], organisation="")
place_sections.changes(t, activity, trend)
