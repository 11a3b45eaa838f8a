"""Show one place or municipality; every figure stands above the table that it was counted from."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.analysis.places.activity import Activity
from directory.analysis.places.support import given_by, never_supported, since, supports, to_civic
from directory.analysis.places.trend import Trend
from directory.answers.findings import Bar, Bars, facts_of
from directory.answers.places.activity import SUPPORT_SINCE
from directory.answers.places.summaries import partner_counts
from directory.answers.ties import tie_sentence
from directory.i18n import Texts
from directory.pictures.charts.finding_charts import bars_chart
from directory.records import Directory, Tie
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.parts.table import Column, Row, table
from directory.ui.places import support_sections, tables


def summary(t: Texts, sentences: Sequence[str], *, key: str) -> None:
    """The sentences, and the same as text to be copied."""
    with st.container(border=True, key=key):
        st.subheader(t("In a few sentences"), anchor=False)
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))
        with st.expander(t("Copy the sentences into a paper"), type="compact"):
            st.code("\n".join(sentences), language=None, wrap_lines=True)


def organisations(t: Speaker, activity: Activity) -> None:
    """Organisations of residents first, then public bodies and companies, then those that ended."""
    st.subheader(t("Organisations of residents") + f" ({t.number(len(activity.organisations))})", anchor=False)
    if not activity.organisations:
        st.caption(t("No organisation of residents is known here."))
    else:
        tables.organisations_table(t, activity.organisations, label=t("Organisations"), key="organisations")
    for ids, label, key in (
        (activity.bodies, t("Public bodies and companies"), "bodies"),
        (activity.ended, t("Organisations that ended"), "ended"),
    ):
        if ids:
            with st.expander(f"{label} ({t.number(len(ids))})", type="compact"):
                tables.organisations_table(t, ids, label=label, key=key)


def partners(t: Speaker, activity: Activity) -> None:
    """Organisations elsewhere that work with those of the place."""
    found = partner_counts(t.directory, activity)
    st.subheader(t("Partners outside") + f" ({t.number(len(found))})", anchor=False)
    if not found:
        st.caption(t("No cooperation with organisations elsewhere is documented."))
        return
    rows = [
        Row(
            id,
            (
                t.directory.organisation[id].name,
                t.directory.organisation[id].place or _home(t.directory, id),
                len(ties),
                tie_sentence(t, ties[-1]),
                tables.source(t, ties[-1].source_url),
            ),
            href=address.href("organisation", organisation=id),
        )
        for id, ties in found
    ]
    columns = [
        Column(t("Partner")),
        Column(t("Place")),
        Column(t("Ties"), True),
        Column(t("For example")),
        Column(t("Source")),
    ]
    if opened := table(t, columns, rows, label=t("Partners outside"), key="partners", first=8):
        navigation.go("organisation", organisation=opened)


def cooperation(t: Speaker, activity: Activity) -> None:
    """Every cooperation tie that was counted, each with its source."""
    for ids, label, key in (
        (activity.inside, t("Cooperation ties inside"), "inside"),
        (activity.outside, t("Cooperation ties with others"), "outside"),
    ):
        if ids:
            with st.expander(f"{label} ({t.number(len(ids))})", type="compact"):
                rows = [Row(fact.id, (fact.who, fact.what, tables.source(t, fact.url))) for fact in facts_of(t, ids)]
                columns = [Column(t("Who")), Column(t("What they did")), Column(t("Source"))]
                tables.long_table(t, columns, rows, label=label, key=f"ties_{key}", first=10)


def support_received(t: Speaker, activity: Activity) -> None:
    """What its organisations received over the years, and who of them never did."""
    wanted = set(activity.support)
    ties = tuple(tie for tie in supports(t.directory) if tie.id in wanted)
    st.subheader(t("Support received") + f" ({t.number(len(ties))})", anchor=False)
    if ties:
        support_sections.gifts(t, ties, key="received")
    else:
        st.caption(t("No support is documented."))
    _never(t, activity, ties)


def support_given(t: Speaker, activity: Activity) -> None:
    """What the municipality and its institutions gave to organisations of residents, and who never got anything."""
    ties = to_civic(t.directory, given_by(t.directory, activity.place.municipality))
    recent = since(ties, SUPPORT_SINCE)
    older = [tie for tie in ties if tie not in recent]
    title = t("Whom the municipality supported since {year}", year=SUPPORT_SINCE)
    st.subheader(f"{title} ({t.number(len(recent))})", anchor=False)
    st.caption(
        t(
            "The municipality, those that went up in it, and its institutions; to organisations of residents. Premises "
            "and services are support without a sum. Most amounts were never published, so every sum is at least "
            "so much."
        )
    )
    if recent:
        support_sections.gifts(t, recent, key="recent")
    else:
        st.caption(t("No support is documented."))
    if older:
        label = t("Earlier, or nobody says when ({n})", n=t.number(len(older)))
        with st.expander(label, type="compact"):
            tables.support_table(t, older, label=label, key="older")
    _never(t, activity, ties)


def _never(t: Speaker, activity: Activity, ties: Sequence[Tie]) -> None:
    if never := never_supported(t.directory, activity.organisations, ties):
        label = t("No such support is documented for {n} organisations", n=t.number(len(never)))
        with st.expander(label, type="compact"):
            tables.organisations_table(t, never, label=label, key="never")


def ideas(t: Speaker, activity: Activity) -> None:
    """Ideas of residents, the open ones first."""
    wanted = set(activity.ideas)
    own = sorted((idea for idea in t.directory.ideas if idea.id in wanted), key=lambda idea: idea.status != "open")
    st.subheader(t("Ideas of residents") + f" ({t.number(len(own))})", anchor=False)
    if own:
        tables.ideas_table(t, own, key="ideas", first=10)
    else:
        st.caption(t("No idea of residents is known here."))


def leaders(t: Speaker, activity: Activity) -> None:
    """People in public roles."""
    wanted = set(activity.leaders)
    own = [leader for leader in t.directory.leaders if leader.id in wanted]
    st.subheader(t("People in public roles") + f" ({t.number(len(own))})", anchor=False)
    if own:
        tables.leaders_table(t, own, key="leaders")
    else:
        st.caption(t("No person in a public role is known here."))


def events(t: Speaker, activity: Activity, trend: Trend | None) -> None:
    """Events held there, by year and as a table."""
    wanted = set(activity.events)
    own = [one for one in data.memory().gatherings() if one.event.id in wanted]
    st.subheader(t("Events") + f" ({t.number(len(own))})", anchor=False)
    if not own:
        st.caption(t("No event is known here."))
        return
    if trend and any(trend.by_year.values()):
        bars = tuple(Bar(str(year), n) for year, n in trend.by_year.items())
        said = ", ".join(f"{year}: {t.number(n)}" for year, n in trend.by_year.items())
        with st.expander(t("By year"), type="compact"):
            chart = bars_chart(Bars(bars, t("Events"), "", said))
            st.altair_chart(chart, width="stretch", key="events_years", alt=said)
    tables.events_table(t, own, key="events")


def changes(t: Speaker, activity: Activity, trend: Trend | None) -> None:
    """What started and what faded."""
    if trend is None or not (trend.appeared or trend.faded):
        return
    st.subheader(t("What started and what faded"), anchor=False)
    before, after = (f"{period.first}–{period.last}" for period in (trend.earlier, trend.later))
    st.caption(
        t(
            "{after} beside {before}. Somebody who is not documented any more may go on unnoticed.",
            after=after,
            before=before,
        )
    )
    for ids, label, key in (
        (trend.appeared, t("First documented in {years}", years=after), "appeared"),
        (trend.faded, t("Documented in {years} and not since", years=before), "faded"),
    ):
        if ids:
            with st.expander(f"{label} ({t.number(len(ids))})", type="compact"):
                tables.organisations_table(t, ids, label=label, key=key)


def _home(directory: Directory, id: str) -> str:
    home = directory.organisation[id].municipality
    return directory.municipality[home].name if home else ""
