"""Ask whether a new organisation is one that is there: both side by side, with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from directory.answers.importing.duplicate_words import reasons_against, reasons_for
from directory.load.importing import NEW, Plan, PlannedRow
from directory.load.matching import Match
from directory.records import to_cells
from directory.speaker import Speaker
from directory.ui.frame import address
from directory.ui.frame.markdown import link, plain
from directory.ui.importing.draft import KEY, Draft
from directory.ui.parts.side_by_side import COMPARED, side_by_side

MOST = 20
"""Questions on one page; the next ones come as these are answered."""

LATER = "later"


def ask_duplicates(t: Speaker, draft: Draft, plan: Plan) -> Draft:
    """The draft with what was judged."""
    seen: dict[int, PlannedRow] = st.session_state.setdefault(f"{KEY}_unsure_{draft.token}_{draft.sheet}", {})
    seen.update({row.number: row for row in plan.of("unsure")})
    answered = draft.judged.keys() | draft.later
    now = {row.number for row in plan.of("unsure")} | answered
    rows = [row for number, row in sorted(seen.items()) if number in now and number not in draft.without]
    if not rows:
        return draft
    open_ones = [row for row in rows if row.number not in answered]
    st.markdown("#### " + t("Perhaps there already"))
    st.markdown(
        t.plural(
            "{n} row is like an organisation that is there. Until you decide it is not added.",
            "{n} rows are like organisations that are there. Until you decide they are not added.",
            len(open_ones),
        )
    )
    for row in [*open_ones[:MOST], *(row for row in rows if row.number in answered)]:
        draft = _judged(draft, row.number, _ask(t, draft, row))
    return draft


def _ask(t: Speaker, draft: Draft, row: PlannedRow) -> str | None:
    """What a person says of one row: an id, `NEW`, `LATER`, or nothing yet."""
    names = {
        match.other: _called(t, match.other) for match in row.candidates if match.other in t.directory.organisation
    }
    options = [*names, NEW, LATER]
    asked = draft.judged.get(row.number, LATER if row.number in draft.later else None)
    with st.container(border=True, key=f"{KEY}_pair_{row.number}"):
        title = t("Row {n}: {name}", n=row.number, name=row.cells.get("name", ""))
        st.markdown(f"**{plain(title)}**")
        labels = {id: t("The same as {name}", name=name) for id, name in names.items()}
        labels |= {NEW: t("Another one: add it as new"), LATER: t("I will decide later: do not add it now")}
        chosen = st.radio(
            t("Is it there already?"),
            options,
            index=options.index(asked) if asked in options else None,
            key=f"judge_{draft.sheet}_{row.number}",
            format_func=lambda option: plain(labels[option]),
        )
        shown = next((match for match in row.candidates if match.other == chosen), row.candidates[0])
        _side_by_side(t, row.cells, shown, key=f"pair_{draft.sheet}_{row.number}")
    return chosen


def _judged(draft: Draft, number: int, said: str | None) -> Draft:
    judged = {row: id for row, id in draft.judged.items() if row != number}
    later = draft.later - {number}
    if said == LATER:
        later |= {number}
    elif said is not None:
        judged[number] = said
    return draft if (judged, later) == (draft.judged, draft.later) else replace(draft, judged=judged, later=later)


def _side_by_side(t: Speaker, cells: Mapping[str, str], match: Match, *, key: str) -> None:
    there = to_cells(t.directory.organisation[match.other])
    side_by_side(t, cells, there, heads=(t("In the file"), t("In the directory")), key=key, fields=_telling(cells))
    speaks = t("Speaks for it: {reasons}.", reasons=t.all_of(reasons_for(t, match)))
    if against := reasons_against(t, match):
        speaks += " " + t("Against it: {reasons}.", reasons=t.all_of(against))
    page = address.href("organisation", organisation=match.other)
    st.caption(" ".join((plain(speaks), link(t("Its page"), page))))


def _telling(cells: Mapping[str, str]) -> list[str]:
    """What the file says, and what tells organisations of one name apart: short enough for a phone."""
    return [field for field in COMPARED if field in cells or field in {"reg_number", "place", "address"}]


def _called(t: Speaker, id: str) -> str:
    """Name, place and number: with names that many share only those tell them apart."""
    record = t.directory.organisation[id]
    more = ", ".join(filter(None, (t.place(record), record.reg_number)))
    return f"{record.name} ({more})" if more else record.name
