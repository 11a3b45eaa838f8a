"""Show programmes and gifts on a page, with sums that say how much of the whole they are."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.analysis.places.support import budgets, money
from directory.answers.places.support import (
    euros,
    flow_picture,
    giver_rows,
    programme_cells,
    programme_chart,
    year_rows,
)
from directory.pictures.charts.finding_charts import squares_chart
from directory.records import Programme, Tie
from directory.speaker import Speaker
from directory.ui.frame.markdown import plain
from directory.ui.parts.table import Column, Row, table
from directory.ui.places import tables


def programmes(t: Speaker, shown: Sequence[Programme]) -> None:
    """Programmes, the latest first, with a chart of those of a single year."""
    st.subheader(t("Programmes") + f" ({t.number(len(shown))})", anchor=False)
    if not shown:
        st.caption(t("No programme is known."))
        return
    st.markdown(plain(t("Budgets published: {sum}.", sum=euros(t, budgets(shown)))))
    st.caption(
        t(
            "Programmes for organisations of the municipality, also of partnerships and European funds. A budget "
            "published twice, with the rules and with the call, counts once. The chart shows programmes of a "
            "single year."
        )
    )
    if chart := programme_chart(t, shown):
        alt = t("Published budgets by year and kind, in euro")
        st.altair_chart(chart, width="stretch", key="programmes_chart", alt=alt)
    columns = [
        Column(t("Programme")),
        Column(t("Municipality")),
        Column(t("Kind")),
        Column(t("When")),
        Column(t("Budget"), True),
        Column(t("Most per project"), True),
        Column(t("What it is")),
        Column(t("Source")),
    ]
    rows = [
        Row(one.id, (*programme_cells(t, one), tables.source(t, one.source_url)))
        for one in sorted(shown, key=lambda one: (-(one.start.year if one.start else 0), one.id))
    ]
    table(t, columns, rows, label=t("Programmes"), key="programmes", first=10)


def gifts(t: Speaker, ties: Sequence[Tie], *, key: str) -> None:
    """Money first, then premises and services, which have no amount; and both by year."""
    paid = [tie for tie in ties if tie.kind == "funding"]
    other = [tie for tie in ties if tie.kind != "funding"]
    if paid:
        st.markdown(plain(t("Money, as far as published: {sum}.", sum=euros(t, money(paid)))))
        tables.support_table(t, paid, label=t("Money"), key=f"{key}_money")
    if other:
        label = t("Premises and services")
        with st.expander(f"{label} ({t.number(len(other))})", type="compact"):
            tables.support_table(t, other, label=label, key=f"{key}_in_kind")
    with st.expander(t("By year"), type="compact"):
        columns = [Column(t("Year")), Column(t("Times"), True), Column(t("of them money"), True), Column(t("Sum"))]
        rows = [Row(row[0], row) for row in year_rows(t, ties)]
        table(t, columns, rows, label=t("By year"), key=f"{key}_years", first=40)


def givers(t: Speaker, ties: Sequence[Tie]) -> None:
    """Who gave how often, and to which themes."""
    columns = [Column(t("From whom")), Column(t("Times"), True), Column(t("Money, as far as published"))]
    rows = [Row(row[0], row) for row in giver_rows(t, ties)]
    table(t, columns, rows, label=t("From whom"), key="givers")
    if picture := flow_picture(t, ties):
        st.markdown("**" + t("From whom to which themes") + "**")
        st.caption(t("Times of support. A recipient with several themes counts in each of them."))
        st.altair_chart(squares_chart(picture), width="stretch", key="flows", alt=picture.alt)
