"""Show a consortium for a call: asked for in three fields, answered with members, reasons and alternatives."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.analysis.partners.consortium import Call, Consortium, find_consortia, not_covered
from directory.analysis.unasked import UNASKED
from directory.answers.partners.consortium import consortium_answer
from directory.answers.partners.shortlist import gap_names
from directory.files.consortium_document import consortium_docx
from directory.graph import Selection
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.partners.form import also_form, many
from directory.ui.parts.facts import source_line
from directory.ui.parts.findings import choice
from directory.ui.parts.table import Column, Row, table

CHANGES = ("locked", "removed")
"""Names in the address: members that have to be in, and those that must not be."""

SIZES = ("2", "3", "4", "5", "6")


def consortium_section(t: Speaker) -> None:
    """Ask what a call needs, and show who covers it together."""
    st.markdown(
        t(
            "For a project call: which organisations cover its themes and municipalities together, and work together "
            "already?"
        )
    )
    themes = [*t.directory.terms["themes"]]
    call_themes = many("call_theme", themes, t("Themes of the call"), lambda code: t.term("themes", code))
    homes = [municipality.id for municipality in t.directory.covered]
    call_homes = many("call_place", homes, t("Municipalities"), lambda id: t.directory.municipality[id].short_name)
    size = int(choice("members", SIZES, t("At least so many members"), str))
    if not call_themes and not call_homes:
        st.info(t("Choose at least one theme or one municipality."))
        return
    locked, removed = (tuple(id for id in address.read(name) if id in t.directory.organisation) for name in CHANGES)
    also = also_form(t, UNASKED)
    call = Call(
        [one for one in themes if one in call_themes],
        [one for one in homes if one in call_homes],
        size,
        include=locked,
        exclude=removed,
        also=also,
    )
    if gaps := not_covered(t.directory, call):
        names = t.all_of(gap_names(t, gaps))
        st.warning(
            plain(t("Nobody in the directory covers: {names}. Leave that out, or add a municipality.", names=names))
        )
        return
    found = find_consortia(t.directory, data.memory().pairs(Selection()), call)
    if not found:
        st.info(t("There are fewer such organisations than members asked for. Ask for fewer, or for more themes."))
    _changes(t, [*(found[0].members if found else ()), *locked], removed)
    for number, consortium in enumerate(found):
        title = t("The best set") if number == 0 else t("Alternative {n}", n=number)
        with st.expander(title, expanded=number == 0):
            _consortium(t, call, consortium, key=f"consortium_{number}")


def _changes(t: Speaker, members: Sequence[str], removed: Sequence[str]) -> None:
    """Let members be kept or left out; who is left out while the others are kept is swapped."""

    def name(id: str) -> str:
        return t.directory.organisation[id].name

    st.markdown(t("Change the set: keep some, leave others out. To swap one, keep the others and leave it out."))
    many("locked", sorted({*members}), t("Keep"), name)
    many("removed", sorted({*members, *removed}), t("Leave out"), name)


def _consortium(t: Speaker, call: Call, consortium: Consortium, *, key: str) -> None:
    memory = data.memory()
    answer = consortium_answer(t, memory.facts(), memory.pairs(Selection()), consortium)
    st.markdown(f"**{plain(answer.headline)}**")
    for sentence in answer.warnings:
        st.markdown(plain(sentence))
    rows = [
        Row(id, row, href=address.href("organisation", organisation=id))
        for id, row in zip(consortium.members, answer.rows, strict=True)
    ]
    if opened := table(t, [Column(head) for head in answer.heads], rows, label=t("Members"), key=key):
        navigation.go("organisation", organisation=opened)
    if answer.evidence:
        st.markdown("\n".join(f"- {plain(fact.text)} · {source_line(t, fact.source_url)}" for fact in answer.evidence))
    asked = t.all_of(gap_names(t, [*call.themes, *call.municipalities]))
    st.download_button(
        t("Take it along (Word)"),
        consortium_docx(t, answer, call=asked),
        file_name="kaimini-partnership.docx",
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        icon=":material/download:",
        key=f"{key}_docx",
        on_click="ignore",
    )
    listed = {*address.read("shortlist"), *consortium.members}
    st.button(
        t("All to the shortlist"),
        icon=":material/bookmark_add:",
        key=f"{key}_shortlist",
        on_click=address.write,
        args=({"shortlist": sorted(listed)},),
    )
