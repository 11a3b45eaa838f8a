"""Say in words: support in words, tables and charts; a sum says of how many gifts the amount is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import altair as alt
import pandas as pd

from directory.analysis.places.support import GIVERS, Total, budgets, flows, giver_kind, grouped, money, year_of
from directory.answers.findings import Square, Squares
from directory.i18n import Texts
from directory.records import Programme, Tie
from directory.speaker import Speaker

COLOURS = ("#1C8099", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#8A8F98")
"""Of the kinds of programmes, in the order of the vocabulary; told apart by colour-blind people."""


CONFIG = alt.Config(view=alt.ViewConfig(strokeWidth=0))


class SupportRow(NamedTuple):
    """A gift: who gave what to whom, when, how much, and where it was read."""

    id: str
    recipient: str
    year: str
    giver: str
    what: str
    amount: str
    url: str | None


def euros(t: Texts, sum_of: Total) -> str:
    """A sum, marked where it is a part: "at least 19 632 € (8 of 24 amounts published)"; no sum where none is known."""
    if not sum_of.n:
        return t("none documented")
    if sum_of.eur is None:
        return t.plural("{n} case, amount not published", "{n} cases, no amount published", sum_of.n)
    if not sum_of.is_partial:
        return t.euro(sum_of.eur)
    known, n = t.number(sum_of.known), t.number(sum_of.n)
    return t("at least {sum} ({known} of {n} amounts published)", sum=t.euro(sum_of.eur), known=known, n=n)


def support_rows(t: Speaker, ties: Iterable[Tie]) -> list[SupportRow]:
    """Support, the latest first, what has no date at the end."""
    ordered = sorted(ties, key=lambda tie: (-(year_of(tie) or 0), t.directory.organisation[tie.target].name, tie.id))
    return [
        SupportRow(
            id=tie.id,
            recipient=t.directory.organisation[tie.target].name,
            year=str(year_of(tie) or ""),
            giver=t.directory.organisation[tie.source].name,
            what=": ".join(part for part in (t.term("tie_kinds", tie.kind), t.of(tie, "description")) if part),
            amount="" if tie.amount_eur is None else t.euro(tie.amount_eur),
            url=tie.source_url,
        )
        for tie in ordered
    ]


def year_rows(t: Texts, ties: Iterable[Tie]) -> list[tuple[str, int, int, str]]:
    """Support by year: the year, how many times in all, how many times money, and the sum as far as published."""
    years = grouped(ties, year_of)
    return [
        (
            str(year) if year else t("no date"),
            len(own),
            money(own).n,
            euros(t, money(own)) if money(own).n else "",
        )
        for year, own in sorted(years.items(), key=lambda item: -(item[0] or 0))
    ]


def giver_name(t: Texts, giver: str) -> str:
    """Name of a kind of giver."""
    return {
        "municipality": t("Municipality itself"),
        "institutions": t("Municipal institutions"),
        "state": t("State institutions"),
        "others": t("Partnerships, funds, others"),
    }[giver]


def flow_picture(t: Speaker, ties: Sequence[Tie]) -> Squares | None:
    """Who supports organisations of which themes: a square for each kind of giver and theme; None without support."""
    cells = flows(t.directory, ties)
    present = {theme for _, theme in cells}
    themes = [*(theme for theme in t.directory.terms.get("themes", {}) if theme in present), *({""} & present)]
    givers = [giver for giver in GIVERS if any(giver == own for own, _ in cells)]
    if not cells:
        return None
    squares = [_square(t, giver, theme, cells.get((giver, theme), ())) for theme in themes for giver in givers]
    return Squares(tuple(squares), t("Times of support by kind of giver and theme of the recipient"))


def giver_rows(t: Speaker, ties: Sequence[Tie]) -> list[tuple[str, int, str]]:
    """Each kind of giver: how many times it supported, and the money as far as published."""
    groups = grouped(ties, lambda tie: giver_kind(t.directory.organisation[tie.source]))
    return [
        (giver_name(t, giver), len(groups[giver]), euros(t, money(groups[giver])) if money(groups[giver]).n else "")
        for giver in GIVERS
        if giver in groups
    ]


def programme_chart(t: Speaker, programmes: Sequence[Programme]) -> alt.Chart | None:
    """Published budgets of programmes of one year, by year and kind; None when no such budget is known."""
    one_year = [p for p in programmes if year_of(p) and (p.end is None or p.end.year == year_of(p))]
    cells = grouped(one_year, lambda p: (year_of(p), p.kind))
    kinds = list(t.directory.terms.get("programme_kinds", {}))
    rows = [
        (str(year), t.term("programme_kinds", kind), sum_of.eur, euros(t, sum_of))
        for (year, kind), own in sorted(cells.items(), key=lambda cell: (cell[0][0] or 0, kinds.index(cell[0][1])))
        for sum_of in (budgets(own),)
        if sum_of.eur is not None
    ]
    if not rows:
        return None
    names = [t.term("programme_kinds", kind) for kind in kinds]
    present = [name for name in names if any(name == row[1] for row in rows)]
    colours = [COLOURS[names.index(name) % len(COLOURS)] for name in present]
    table = pd.DataFrame(rows, columns=["year", "kind", "eur", "said"])
    scale = alt.Scale(domain=present, range=colours)
    chart: alt.Chart = (
        alt.Chart(table, height=220, config=CONFIG)
        .mark_bar(cornerRadius=2)
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, ticks=False)),
            y=alt.Y(
                "eur:Q",
                title=t("thousand euro"),
                axis=alt.Axis(labelExpr="datum.value / 1000", tickCount=4, domain=False, ticks=False),
            ),
            color=alt.Color("kind:N", scale=scale, legend=alt.Legend(orient="top", title=None)),
            tooltip=[
                alt.Tooltip("year:O", title=t("Year")),
                alt.Tooltip("kind:N", title=t("Kind")),
                alt.Tooltip("said:N", title=t("Budget")),
            ],
        )
    )
    return chart


def programme_cells(t: Speaker, programme: Programme) -> tuple[str | None, ...]:
    """Name, municipality, kind, years, budget, most per project, and what it is."""
    return (
        programme.programme,
        t.directory.municipality[programme.municipality].short_name,
        t.term("programme_kinds", programme.kind),
        t.period(programme.start, programme.end),
        None if programme.budget_eur is None else t.euro(programme.budget_eur),
        None if programme.max_per_project_eur is None else t.euro(programme.max_per_project_eur),
        t.of(programme, "description"),
    )


def _square(t: Speaker, giver: str, theme: str, ties: Sequence[Tie]) -> Square:
    name = t.term("themes", theme) if theme else t("no theme")
    times = t.plural("{n} time", "{n} times", len(ties))
    said = f"{giver_name(t, giver)} – {name}: {times}"
    sum_of = money(ties)
    title = f"{said}; {euros(t, sum_of)}" if sum_of.n else said
    text = t.number(len(ties)) if ties else ""
    return Square(name, giver_name(t, giver), text, len(ties), "plain", title)
