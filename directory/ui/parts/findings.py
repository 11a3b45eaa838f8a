"""Show a finding as a card: sentence, picture, table, how it was computed, and the sources that it stands on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from html import escape
from typing import Literal

import streamlit as st

from directory.answers.findings import Bars, Fact, Finding, Firm, Line, Squares, Tree
from directory.i18n import Texts
from directory.pictures.charts.finding_charts import bars_chart, squares_chart
from directory.pictures.charts.finding_tree import tree_svg
from directory.pictures.charts.whisker import WIDTH as WHISKER
from directory.pictures.charts.whisker import whisker_svg
from directory.ui.frame import address, navigation
from directory.ui.frame.markdown import plain
from directory.ui.parts.facts import source_link
from directory.ui.parts.table import Column, Row, table

UNFOLDED = "unfold"
"""Name in the address of what is open."""

WIDE = 620
"""Of a picture with text, in pixels: wider it would shout; a phone makes it narrower."""


def card(t: Texts, finding: Finding, *, opened: bool = False) -> None:
    """Show a finding; calm at first, everything behind it is one click away.

    Parameters
    ----------
    opened
        Whether the table is open from the beginning, because it is the finding.
    """
    with st.container(border=True, key=f"card_{finding.key}"):
        st.subheader(plain(finding.sentence), anchor=False)
        if finding.scope:
            st.caption(plain(finding.scope))
        if finding.reading:
            st.markdown(plain(finding.reading))
        if finding.picture:
            picture(t, finding.picture, key=f"picture_{finding.key}")
        firmness(t, finding)
        if finding.facts:
            label = t.plural(
                "Who is behind this number? {n} documented tie, with its source",
                "Who is behind this number? {n} documented ties, each with its source",
                len(finding.facts),
            )
            with fold(f"facts_{finding.key}", f"**{label}**", icon=":material/fact_check:", type="default"):
                facts(t, finding)
        if finding.lines:
            label = t("The table ({n})", n=t.number(len(finding.lines)))
            with st.expander(label, expanded=True, type="compact") if opened else fold(f"table_{finding.key}", label):
                lines(t, finding.heads, finding.lines, label=finding.sentence, key=f"table_{finding.key}")
        if finding.method:
            with fold(f"method_{finding.key}", t("How was this computed?")):
                st.markdown("\n\n".join(plain(paragraph) for paragraph in finding.method))


def fold(
    name: str, label: str, *, icon: str | None = None, type: Literal["default", "compact"] = "compact"
) -> AbstractContextManager[object]:
    """Something that is opened by a click; what is open stands in the address, so that a copied link opens it too."""
    key, is_open = f"fold_{name}", name in address.read(UNFOLDED)
    address.show(key, is_open)
    return st.expander(label, expanded=is_open, key=key, icon=icon, type=type, on_change=_keep_open, args=(name, key))


def picture(t: Texts, shown: Bars | Squares | Tree, *, key: str) -> None:
    """Draw the picture of a finding."""
    if isinstance(shown, Tree):
        st.image(tree_svg(shown), alt=shown.alt, width=WIDE)
        return
    chart = bars_chart(shown) if isinstance(shown, Bars) else squares_chart(shown)
    st.altair_chart(chart, width="stretch", key=key, alt=shown.alt)
    if isinstance(shown, Bars) and shown.mark:
        st.caption(plain(t("Bar: {value}. Grey mark: {mark}.", value=shown.value.lower(), mark=shown.mark.lower())))


def firmness(t: Texts, finding: Finding) -> None:
    """How firmly a finding stands: a word, a thin line, and on what it rests."""
    if finding.firm:
        st.html(firm_html(t, finding.firm))
        if finding.firm.whisker:
            st.image(whisker_svg(finding.firm.whisker), alt=finding.firm.whisker.alt, width=WHISKER)
    if finding.notes:
        st.caption(plain(" ".join(finding.notes)))


def firm_html(t: Texts, firm: Firm) -> str:
    """The word, and what it and the thin line mean."""
    told = f"{firm.why} {firm.whisker.alt}" if firm.whisker else firm.why
    head = escape(t("How firm"))
    return f"<p style='margin:0'>{head}: <strong>{escape(firm.word)}</strong>. {escape(told)}</p>"


def lines(t: Texts, heads: Sequence[str], rows: Sequence[Line], *, label: str, key: str, first: int = 10) -> None:
    """Show the table of a finding; an organisation's name leads to its page."""
    numeric = [any(isinstance(row.cells[k], int | float) for row in rows) for k in range(len(heads))]
    columns = [Column(head, is_number) for head, is_number in zip(heads, numeric, strict=True)]
    shown = [
        Row(
            row.id, row.cells, address.href("organisation", organisation=row.organisation) if row.organisation else None
        )
        for row in rows
    ]
    organisation = {row.id: row.organisation for row in rows if row.organisation}
    if opened := table(t, columns, shown, label=label, key=key, first=first):
        navigation.go("organisation", organisation=organisation[opened])


def _pages(fact: Fact) -> tuple[str, ...]:
    return tuple(url for url in (fact.url, *fact.further) if url)


def facts(t: Texts, finding: Finding) -> None:
    """The ties that the number stands on, each with the page it was read on."""
    rows = [
        Row(
            fact.id,
            (fact.who, fact.of_pair, fact.what, source_link(t, *_pages(fact)) or t("no source given")),
        )
        for fact in finding.facts
    ]
    columns = [
        Column(t("Between whom")),
        Column(t("Ties of this pair"), True),
        Column(t("What they did")),
        Column(t("Source")),
    ]
    table(t, columns, rows, label=t("Who is behind this number?"), key=f"facts_{finding.key}", first=10)


def choice(name: str, options: Sequence[str], label: str, title: Callable[[str], str], *, hidden: bool = False) -> str:
    """One of several options, kept in the address; the first one where the address names none of them."""
    asked = address.first(name)
    chosen = asked if asked in options else options[0]
    key = f"choice_{name}"
    address.show(key, chosen)
    picked = st.segmented_control(
        label,
        options,
        default=chosen,
        key=key,
        format_func=title,
        required=True,
        label_visibility="collapsed" if hidden else "visible",
        on_change=_keep,
        args=(name, key),
    )
    return str(picked)


def pick(name: str, options: Sequence[str], label: str, title: Callable[[str], str], *, placeholder: str) -> str | None:
    """One of many options or none, searched for by typing and kept in the address."""
    asked = address.first(name)
    key = f"choice_{name}"
    chosen = asked if asked in options else None
    address.show(key, chosen)
    return st.selectbox(
        label,
        options,
        index=None if chosen is None else options.index(chosen),
        key=key,
        format_func=title,
        placeholder=placeholder,
        on_change=_keep,
        args=(name, key),
    )


def _keep_open(name: str, key: str) -> None:
    others = [one for one in address.read(UNFOLDED) if one != name]
    address.write({UNFOLDED: [*others, name] if st.session_state[key] else others})


def _keep(name: str, key: str) -> None:
    picked = st.session_state[key]
    address.write({name: [picked] if picked else []})
