"""Show what the data is: where it is from, how much there is, what it can say and what not, and privacy."""

from __future__ import annotations

from datetime import date

import streamlit as st

from directory.answers.about import kind_rows, table_rows
from directory.answers.plausibility import plausibility_rows
from directory.ui.editing.links import list_links
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import data, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.freshness.shares import old_records, shares
from directory.ui.partners.method import method
from directory.ui.parts.table import Column, Link, Row, table

t = data.speaker()
directory, report = t.directory, data.memory().report

saved_notice(t)
st.title(t("About the data"))
st.markdown(
    t(
        "Everything here was read on public pages of municipalities, partnerships, organisations and the press; "
        "every fact has a link to its page. The organisations' own descriptions were retold in our words. It is not "
        "a register: an organisation about which nothing was published is missing, and a tie that nobody wrote about "
        "is missing too."
    )
)
st.markdown(
    t(
        "That two organisations have no documented tie therefore does not prove that they do not work together. Some "
        "years are documented better than others: a change can mean more or less cooperation, or just more or less "
        "writing about it."
    )
)

st.subheader(t("How much there is"))
rows = [Row(name, (name, n)) for name, n in table_rows(t)]
table(t, [Column(t("What")), Column(t("Number"), True)], rows, label=t("How much there is"), key="tables")
list_links(t, "pages_read", directory.pages_read, organisation="")
if visitor.standing().may_somewhere("editors_names"):
    navigation.page_link("history", t("History of changes"), icon=":material/history:")
if report.problems:
    st.warning(t.plural("{n} problem was found in the files:", "{n} problems were found in the files:", len(report)))
    st.markdown("\n".join(f"- {plain(problem.message(t))}" for problem in report.problems[:20]))

shares(t, date.today())
old_records(t, date.today())

st.subheader(t("How much of everything is that?"))
st.markdown(t("What others published, beside what is known here: the directory knows a part, and says which part."))
compared = [
    Row(row.what, (row.what, row.published, row.known, row.share, Link(t("source"), row.url)))
    for row in plausibility_rows(t)
]
heads = (t("What"), t("Published"), t("Known here"), t("Share"), t("Source"))
table(t, [Column(head) for head in heads], compared, label=t("How much of everything is that?"), key="plausibility")

st.subheader(t("Kinds of ties"))
st.markdown(
    t(
        "A relation is not yet cooperation. Money, premises and services are support; what is done together is "
        "cooperation. Each can be looked at alone. The strength says how much one tie of a kind counts where ties "
        "are added up; the numbers are our choice. Taking part in the same event is not a tie: it is computed from "
        "who took part, counts little, and an event with many participants joins each two of them less."
    )
)
table(
    t,
    [Column(t("Kind of tie")), Column(t("Family")), Column(t("Strength"), True), Column(t("Ties"), True)],
    [Row(cells[0], cells) for cells in kind_rows(t)],
    label=t("Kinds of ties"),
    key="kinds",
)

method(t)

st.subheader(t("Places and boundaries"))
st.markdown(
    t(
        "An organisation stands on the point of its village, town or parish, not of its house. Points are from the "
        "State Address Register and GeoNames (CC BY 4.0). Boundaries are from the Central Statistical Bureau, state "
        "of 1 January 2024 with the municipality of Varakļāni merged into Madona, and simplified: they can be off by "
        "200 metres."
    )
)

st.subheader(t("Privacy"))
st.markdown(
    t(
        "Of people there are only names and public roles that organisations or municipalities published themselves, "
        "and no private contact details. The app runs without internet and sends nothing anywhere; only when you "
        "switch on the street map does your browser ask a map server for pictures."
    )
)

st.subheader(t("Take it with you"))
st.markdown(t("The whole data set is a Data Package of CSV files under the licence CC BY 4.0; Excel opens them."))
st.download_button(
    t("Download the data set (ZIP)"),
    data.package,
    file_name="kaimini-data.zip",
    mime="application/zip",
    icon=":material/download:",
    on_click="ignore",
)
