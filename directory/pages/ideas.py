"""Show ideas of residents: found, filtered, and brought together with those who could carry them."""

from __future__ import annotations

import streamlit as st

from directory.analysis.places.ideas import find_ideas
from directory.files.tables import ideas_csv
from directory.ui.editing.links import edit_links, list_links
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import address, data
from directory.ui.frame.markdown import plain
from directory.ui.places import idea_sections, tables

t = data.speaker()
directory = t.directory

saved_notice(t)
st.title(t("Ideas"))
st.markdown(
    t(
        "What residents proposed at forums and meetings, retold in short. Choose an idea to see which organisations "
        "could carry it and why, and whether neighbours want the same."
    )
)
wanted = idea_sections.filters(t)
shown = find_ideas(directory.ideas, wanted)
asked = address.first("idea")
chosen = next((idea for idea in directory.ideas if idea.id == asked), None)
if asked and chosen is None:
    st.warning(t("The directory has no idea with the id {id}.", id=plain(t.quoted(asked))))
if chosen:
    idea_sections.one_idea(t, chosen)
    edit_links(t, "ideas", chosen)
line = t("{n} of {total} ideas", n=t.number(len(shown)), total=t.number(len(directory.ideas)))
st.markdown(f"**{line}**")
list_links(t, "ideas", shown, organisation="")
if not shown:
    st.info(t("Nothing fits all of these filters. Remove one of them above, or search for a shorter word."))
    st.stop()

tables.ideas_table(t, shown, key="ideas")
st.download_button(
    t("Download these ideas (CSV)"),
    ideas_csv(t, shown),
    file_name="kaimini-ideas.csv",
    mime="text/csv",
    icon=":material/download:",
    on_click="ignore",
)
idea_sections.alike(t, shown)
