"""Show all places of some municipalities: side by side, ranked, silent, and without known people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from directory.analysis.places.activity import Activity
from directory.analysis.places.activity_index import Score, last_years, scores
from directory.analysis.places.settlements import LEVELS
from directory.analysis.places.silence import Silence, outside_gazetteer
from directory.analysis.places.without_organisation import without_organisation, without_place
from directory.answers.places.activity import comparison, place_label, rank_rows, silence_sentence
from directory.answers.places.leaders import leader_themes, places_without, themes_without
from directory.answers.places.without_organisation import without_sentences
from directory.i18n import Texts
from directory.palette import group_colours
from directory.pictures.maps.activity_map import rate_text
from directory.pictures.network.arrangements import MAP
from directory.records import Municipality
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.parts import findings
from directory.ui.parts.table import Cell, Column, Row, Way, table
from directory.ui.places import choice, tables
from directory.ui.places.activity_map import activity_map

SILENT = "silent"
"""Name in the address of the list of silent places."""


def side_by_side(t: Speaker) -> None:
    """The covered municipalities, a column each."""
    st.subheader(t("Side by side"), anchor=False)
    columns = [Column(t("What")), *(Column(one.short_name, True) for one in t.directory.covered)]
    pages = {t("Organisations of every kind"): "organisations", t("Silent villages and towns"): "places"}
    rows = [
        Row(str(label), (label, *_leading(t, values, pages.get(str(label)))))
        for label, *values in comparison(t, data.memory().activities(), data.memory().silences())
    ]
    if opened := table(t, columns, rows, label=t("Side by side"), key="side_by_side"):
        page, _, home = opened.partition(" ")
        navigation.go(page, **_own(page, home))
    st.caption(
        t(
            "The map and the list of organisations count organisations of every kind; only organisations of residents "
            "and informal groups count for how active a place is."
        )
    )
    with st.container(horizontal=True):
        for one in t.directory.covered:
            st.button(
                plain(t("{name}: the whole picture", name=one.short_name)),
                on_click=address.write,
                args=({"municipality": [one.id]},),
                key=f"open_{one.id}",
            )


def _leading(t: Speaker, values: Sequence[Cell], page: str | None) -> Sequence[Cell]:
    """The values of the municipalities; where a page lists what was counted, each leads to it."""
    if page is None:
        return values
    return [
        Way(t.number(value), address.href(page, **_own(page, one.id)), f"{page} {one.id}")
        if isinstance(value, int | float)
        else value
        for value, one in zip(values, t.directory.covered, strict=True)
    ]


def _own(page: str, home: str) -> dict[str, str]:
    listed = {"view": SILENT, findings.UNFOLDED: SILENT} if page == "places" else {}
    return {"municipality": home} | listed


def ranking(t: Speaker, homes: Sequence[Municipality]) -> None:
    """Map and ranked list of the places, with the index that orders them."""
    known, ids = data.memory().activities(), [home.id for home in homes]
    st.subheader(t("Which places are active, and in what"), anchor=False)
    names = {
        "settlements": t("Towns and villages"),
        "parishes": t("Towns and parishes"),
        "municipalities": t("Municipalities"),
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        level = findings.choice("level", list(LEVELS), t("Level"), names.__getitem__, hidden=True)
        with_rates = st.toggle(
            t("Organisations per 1,000 inhabitants"),
            help=t("Colours the towns and parishes whose number of inhabitants and its year are known."),
        )
    weights = choice.weights(t, last_years(t.directory))
    compared = [
        own
        for own in known.values()
        if own.place.kind in LEVELS[level] and own.is_known and own.place.municipality in ids
    ]
    ranked = scores(t.directory, compared, weights=weights)
    quiet = [one for one in data.memory().silences() if one.place.municipality in ids]
    drawn = quiet if level == "settlements" else []
    if clicked := activity_map(t, known, ranked, drawn, ids, with_rates=with_rates):
        navigation.page_link("place", t("Open: {name}", name=plain(known[clicked].place.name)), place=clicked)
    else:
        rings = t(
            "White with a grey edge: silent, nothing is known although others around are. Small and faint: too little "
            "is known to say."
        )
        circles = t("Circles: the larger, the more active. Click a circle to open its place.")
        st.caption(f"{circles} {rings}" if drawn else circles)
    if with_rates:
        _rates(t, known, ids)
    _ranked(t, known, ranked)


def _rates(t: Texts, known: Mapping[str, Activity], ids: Sequence[str]) -> None:
    said = [
        rate_text(t, own, own.per_1000)
        for own in known.values()
        if own.place.kind in {"town", "parish"} and own.place.municipality in ids and own.per_1000 is not None
    ]
    st.markdown(
        "\n".join(f"- {plain(line)}" for line in said) or t("No number of inhabitants with its year is known here.")
    )


def _ranked(t: Speaker, known: Mapping[str, Activity], ranked: Sequence[Score]) -> None:
    colours = group_colours(t.directory)
    rows = [
        Row(
            row.code,
            row.cells,
            href=address.href("place", place=row.code),
            colour=colours.get(known[row.code].place.municipality),
        )
        for row in rank_rows(t, known, ranked)
    ]
    columns = [
        Column(t("Place")),
        Column(t("Municipality")),
        Column(t("Index"), True),
        Column(t("Active in")),
        Column(t("Organisations"), True),
        Column(t("of them of residents"), True),
        Column(t("People"), True),
        Column(t("Events"), True),
        Column(t("Ties"), True),
        Column(t("Ideas"), True),
        Column(t("Inhabitants")),
        Column(t("What to keep in mind")),
    ]
    if opened := table(t, columns, rows, label=t("Places"), key="ranked", first=10):
        navigation.go("place", place=opened)


def silent(t: Speaker, homes: Sequence[Municipality]) -> None:
    """Settlements without a known organisation: how many, of which nothing is known, and of which nobody can say."""
    ids = [home.id for home in homes]
    found = without_organisation(data.memory().activities(), ids)
    unplaced = without_place(t.directory, t.directory.organisation, among=ids)
    title = t("Villages and towns without an organisation")
    st.subheader(f"{title} ({t.number(found.n)})", anchor=False)
    for sentence in without_sentences(t, found, unplaced=len(unplaced)):
        st.markdown(plain(sentence))
    navigation.page_link("network", t("The same on the map of the network"), icon=":material/map:", arrange=MAP)
    _without_place(t, ids, unplaced)
    if found.silent:
        with findings.fold(SILENT, t("Silent places") + f" ({t.number(len(found.silent))})", type="default"):
            st.caption(
                t(
                    "Towns and villages of the gazetteer without any known organisation, person in a public role or "
                    "event, while others around are known. That nothing is known does not prove that nothing happens. "
                    "Known around: organisations of the same parish or town."
                )
            )
            _quiet(t, found.silent, key="silent")
    if found.unclear:
        label = t("Too little is known to say ({n})", n=t.number(len(found.unclear)))
        with findings.fold("unclear", label, type="default"):
            _quiet(t, found.unclear, key="unclear")


def _quiet(t: Speaker, quiet: Sequence[Silence], *, key: str) -> None:
    parish = {code: own.place.name for code, own in data.memory().activities().items()}
    rows = [
        Row(
            one.place.code,
            (
                place_label(t, one.place),
                parish.get(one.place.parish or "", t.directory.municipality[one.place.municipality].short_name),
                silence_sentence(t, one) if one.doubt else None,
                None if one.doubt else one.around,
                len(one.ideas) or None,
            ),
            href=address.href("place", place=one.place.code),
        )
        for one in sorted(quiet, key=lambda one: t.sort_key(one.place.name))
    ]
    columns = [
        Column(t("Place")),
        Column(t("Lies in")),
        Column(t("Why")),
        Column(t("Known around"), True),
        Column(t("Ideas"), True),
    ]
    if opened := table(t, columns, rows, label=t("Silent places"), key=key, first=12):
        navigation.go("place", place=opened)


def _without_place(t: Speaker, ids: Sequence[str], unplaced: Sequence[str]) -> None:
    """Organisations that could be at home in a silent place, because nobody published where they are."""
    if unplaced:
        label = t("Nobody published where in the municipality {n} organisations are", n=t.number(len(unplaced)))
        with findings.fold("unplaced", label, type="default"):
            tables.organisations_table(t, unplaced, label=label, key="without_place")
    named = [(name, len(own)) for (home, name), own in outside_gazetteer(t.directory).items() if home in ids]
    if named:
        names = ", ".join(f"{name} ({t.number(n)})" for name, n in named)
        st.caption(plain(t("Named by sources, but not in the gazetteer and so on no map: {names}.", names=names)))


def people(t: Speaker, homes: Sequence[Municipality]) -> None:
    """People in public roles, by theme, and the places and themes without any known one."""
    known = data.memory().activities()
    ids = {id for home in homes for id in known[home.vzd_code].leaders}
    leaders = [leader for leader in t.directory.leaders if leader.id in ids]
    st.subheader(t("People in public roles") + f" ({t.number(len(leaders))})", anchor=False)
    st.caption(t("Only what organisations and municipalities published themselves; no contact details."))
    present = [
        theme
        for theme in t.directory.terms["themes"]
        if any(theme in leader_themes(t.directory, one) for one in leaders)
    ]
    theme = findings.pick(
        "people",
        present,
        t("Theme"),
        lambda code: t.term("themes", code),
        placeholder=t("All"),
    )
    shown = [one for one in leaders if theme is None or theme in leader_themes(t.directory, one)]
    if shown:
        tables.leaders_table(t, shown, key="leaders")
    missing = [t.term("themes", theme) for theme in themes_without(t.directory, leaders)]
    own = {code: one for code, one in known.items() if one.place.municipality in {home.id for home in homes}}
    places = [place_label(t, one.place) for one in places_without(own, kinds=("town", "village"))]
    if places:
        st.markdown(plain(t("Places with organisations and no known person: {places}.", places=", ".join(places))))
    if missing:
        st.markdown(plain(t("Themes without a known person: {themes}.", themes=", ".join(missing))))
