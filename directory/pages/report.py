"""Report: the answer to what is selected on one page, then all findings, to be printed or taken along as a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from directory.answers.findings import Finding
from directory.files.report import file_name, png, selection_report, whole_document
from directory.files.report.captions import picture_caption, table_caption
from directory.files.report.document import MOST_FACTS, MOST_LINES, behind, more_rows, more_ties
from directory.ui.frame import address, data, selection
from directory.ui.frame.markdown import plain
from directory.ui.parts import findings

ON_PAPER = (
    "@media print { .st-key-bar, .st-key-tools, [data-testid='stHeader'] { display: none !important; } "
    ".st-key-answer { break-after: page; zoom: 0.72; } }"
)

t, memory, today = data.speaker(), data.memory(), date.today()
chosen = selection.current(t.directory)
around = address.first("around")
if around in t.directory.organisation:
    chosen = replace(chosen, around=around)
with st.spinner(t("The report is being made …")):
    shown = selection_report(memory, chosen, t.language, today)


def show(finding: Finding, key: str) -> None:
    """A finding without anything folded: paper cannot be clicked."""
    if finding.scope:
        st.caption(plain(finding.scope))
    st.markdown(plain(finding.reading))
    if finding.picture:
        st.image(png(finding.picture), alt=finding.picture.alt, width=640)
        st.caption(plain(picture_caption(finding)))
    findings.firmness(t, finding)
    if finding.lines:
        rows = finding.lines[:MOST_LINES]
        st.markdown(f"**{plain(table_caption(t, finding))}**")
        findings.lines(t, finding.heads, rows, label=finding.sentence, key=f"table_{key}")
        st.caption(more_rows(t, finding))
    if finding.facts:
        st.markdown(f"**{plain(behind(t, finding))}**")
        findings.facts(t, replace(finding, key=key, facts=finding.facts[:MOST_FACTS]))
        st.caption(more_ties(t, finding))


st.html(f"<style>{ON_PAPER}</style>")
st.title(plain(shown.title))
st.caption(plain(" · ".join(shown.about)))
with st.container(key="tools", horizontal=True):
    st.download_button(
        t("Download as a Word document"),
        lambda: whole_document(memory, chosen, t.language, today),
        file_name=file_name(shown),
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        icon=":material/download:",
        on_click="ignore",
    )
    st.caption(t("To print this page, choose Print in the browser (Ctrl+P)."))
if shown.answer:
    with st.container(border=True, key="answer"):
        st.header(plain(shown.answer.sentence), anchor=False)
        show(shown.answer, "answer")
else:
    st.info(t("The selection has no organisation of these municipalities."))
for number, section in enumerate(shown.sections, 1):
    st.header(t("Appendix {n}. {title}", n=number, title=section.title), anchor=False)
    for finding in section.findings:
        st.subheader(plain(finding.sentence), anchor=False)
        show(finding, f"{section.key}_{finding.key}")
st.header(t("What these numbers cannot say"), anchor=False)
st.markdown("\n\n".join(plain(paragraph) for paragraph in shown.limits))
if shown.method:
    st.header(t("How this was computed"), anchor=False)
    st.markdown("\n\n".join(plain(paragraph) for paragraph in shown.method))
