"""Show two periods compared, with the warning that more or less may have been written, not done."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from directory.analysis.gaps.changes import PeriodError, default_periods
from directory.answers.gaps.change_findings import change_findings
from directory.records import Period
from directory.ui.frame import data, filters, navigation
from directory.ui.parts import findings, periods

t = data.speaker()
directory = t.directory

st.title(t("Changes"))
st.markdown(
    t(
        "What became of cooperation from one period to the next? The periods are before and since the project of "
        "2021, in which the organisations of the three municipalities began to meet; you can choose others."
    )
)
# the two periods take the years' place
selection = replace(filters.filters(t), events=False, years=Period())
network = data.memory().network(selection)
filters.count_line(t, len(network.ties))
if not network.ties:
    filters.nothing_found(t)
    st.stop()

navigation.page_link("report", t("The findings as a report to print or send"), icon=":material/description:")
before, after = periods.choose(t, default_periods(directory))
try:
    found = change_findings(t, data.memory(), selection, before, after)
except PeriodError:
    st.warning(t("The second period has to begin after the first one ends. Choose other years."))
    st.stop()
for finding in found:
    findings.card(t, finding, opened=finding is found[-1])
