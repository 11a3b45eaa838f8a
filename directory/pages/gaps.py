"""Show gaps: where cooperation is missing, who holds the network together, and how anybody can check it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from directory.ui.frame import data, filters, navigation
from directory.ui.gaps import gap_sections, number_section
from directory.ui.parts import findings

t = data.speaker()
directory = t.directory
sections = {
    "summary": (t("The main findings"), gap_sections.summary),
    "groups": (t("Between groups"), gap_sections.between_groups),
    "coverage": (t("Themes and places"), gap_sections.themes_and_places),
    "organisations": (t("Organisations"), gap_sections.organisations),
    "missing": (t("Natural partners"), gap_sections.natural_partners),
    "what_if": (t("What if"), gap_sections.what_if),
    "numbers": (t("All numbers"), number_section.numbers),
}

st.title(t("Gaps"))
st.markdown(
    t(
        "Where is less cooperation documented than one would expect, and on whom does it hang? A gap here means: fewer "
        "documented than expected. It does not mean that people do not work together."
    )
)
selection = replace(filters.filters(t), events=False)  # gaps stand on documented ties only
filters.count_line(t, len(data.memory().pairs(selection)))
st.caption(
    t(
        "A tie is one thing documented: a project, an event made together, a grant. Two organisations with at least "
        "one tie are a partner pair; a pair can have several ties."
    )
)
if not data.memory().groups(selection, "municipality"):
    filters.nothing_found(t)
    st.info(t("Gaps are looked for among organisations of the covered municipalities; the selection has none."))
    st.stop()

navigation.page_link("report", t("The findings as a report to print or send"), icon=":material/description:")
section = findings.choice("view", list(sections), t("What to look at"), lambda name: sections[name][0], hidden=True)
sections[section][1](t, selection)
