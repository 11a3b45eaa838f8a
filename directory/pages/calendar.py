"""Show events in time: who made them together, and whom they brought together for the first time."""

from __future__ import annotations

import streamlit as st

from directory.ui.editing.links import edit_links, list_links
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.places import calendar_sections, choice

t = data.speaker()
directory = t.directory

saved_notice(t)
st.title(t("Calendar"))
homes = {home.id for home in choice.municipalities(t)}
navigation.page_link("places", t("To the places"), icon=":material/arrow_back:")
everywhere = len(homes) == len(directory.covered)
shown = [one for one in data.memory().gatherings() if everywhere or one.event.municipality in homes]

asked = address.first("event")
chosen = next((one for one in data.memory().gatherings() if one.event.id == asked), None)
if asked and chosen is None:
    st.warning(t("The directory has no event with the id {id}.", id=plain(t.quoted(asked))))
if chosen:
    calendar_sections.one_event(t, chosen)
    edit_links(t, "events", chosen.event)
    parts = [part for part in directory.participations if part.event == chosen.event.id]
    list_links(t, "participations", parts, event=chosen.event.id, organisation="")
list_links(t, "events", [one.event for one in shown], organisation="")
calendar_sections.timeline(t, shown)
calendar_sections.together(t, shown)
calendar_sections.met(t, shown)
