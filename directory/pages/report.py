"""Report: all findings of the selection on one page that can be printed, and as a Word document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from directory.files.report import png
from directory.files.report.document import MOST_FACTS, MOST_LINES, more_rows, more_ties
from directory.ui.frame import data, selection
from directory.ui.frame.markdown import plain
from directory.ui.gaps.report import document, report
from directory.ui.parts import findings

ON_PAPER = "@media print { .st-key-bar, .st-key-tools, [data-testid='stHeader'] { display: none !important; } }"

t, memory, today = data.speaker(), data.memory(), date.today()
chosen = selection.current(t.directory)
with st.spinner(t("The report is being made …")):
    shown = report(memory, chosen, t.language, today)
who = t("Who is behind this number?")

st.html(f"<style>{ON_PAPER}</style>")
st.title(plain(shown.title))
st.caption(plain(" · ".join(shown.about)))
with st.container(key="tools", horizontal=True):
    st.download_button(
        t("Download as a Word document"),
        lambda: document(memory, chosen, t.language, today),
        file_name="kaimini.docx",
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        icon=":material/download:",
        on_click="ignore",
    )
    st.caption(t("To print this page, choose Print in the browser (Ctrl+P)."))
if not shown.sections:
    st.info(t("The selection has no organisation of these municipalities."))
for section in shown.sections:
    st.header(section.title, anchor=False)
    for finding in section.findings:
        st.subheader(plain(finding.sentence), anchor=False)
        st.markdown(plain(finding.reading))
        if finding.picture:
            st.image(png(finding.picture), alt=finding.picture.alt, width=640)
        findings.firmness(t, finding)
        key = f"{section.key}_{finding.key}"
        if finding.lines:
            rows = finding.lines[:MOST_LINES]
            findings.lines(t, finding.heads, rows, label=finding.sentence, key=f"table_{key}")
            st.caption(more_rows(t, finding))
        if finding.facts:
            st.markdown(f"**{who}**")
            findings.facts(t, replace(finding, key=key, facts=finding.facts[:MOST_FACTS]))
            st.caption(more_ties(t, finding))
st.header(t("What these numbers cannot say"), anchor=False)
st.markdown("\n\n".join(plain(paragraph) for paragraph in shown.limits))
if shown.method:
    st.header(t("How this was computed"), anchor=False)
    st.markdown("\n\n".join(plain(paragraph) for paragraph in shown.method))
