"""Show a consortium for a call: asked for in three fields, answered with members, reasons and alternatives."""

from __future__ import annotations

import streamlit as st

from directory.analysis.partners.consortium import Call, Consortium, find_consortia, not_covered
from directory.answers.partners.shortlist import consortium_sentence, gap_names, member_rows, pair_sentences
from directory.graph import Selection
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.partners.form import many
from directory.ui.parts.findings import choice
from directory.ui.parts.table import Column, Row, table

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
    call = Call([one for one in themes if one in call_themes], [one for one in homes if one in call_homes], size)
    if gaps := not_covered(t.directory, call):
        names = t.all_of(gap_names(t, gaps))
        st.warning(
            plain(t("Nobody in the directory covers: {names}. Leave that out, or add a municipality.", names=names))
        )
        return
    found = find_consortia(t.directory, data.memory().pairs(Selection()), call)
    if not found:
        st.info(t("There are fewer such organisations than members asked for. Ask for fewer, or for more themes."))
    for number, consortium in enumerate(found):
        title = t("The best set") if number == 0 else t("Alternative {n}", n=number)
        with st.expander(title, expanded=number == 0):
            _consortium(t, consortium, key=f"consortium_{number}")


def _consortium(t: Speaker, consortium: Consortium, *, key: str) -> None:
    st.markdown(f"**{plain(consortium_sentence(t, consortium))}**")
    columns = [Column(t("Organisation")), Column(t("Place")), Column(t("Brings")), Column(t("Works already with"))]
    rows = [
        Row(id, row, href=address.href("organisation", organisation=id))
        for id, row in zip(consortium.members, member_rows(t, consortium), strict=True)
    ]
    if opened := table(t, columns, rows, label=t("Members"), key=key):
        navigation.go("organisation", organisation=opened)
    if sentences := pair_sentences(t, consortium.pairs):
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))
    listed = {*address.read("shortlist"), *consortium.members}
    st.button(
        t("All to the shortlist"),
        icon=":material/bookmark_add:",
        key=f"{key}_shortlist",
        on_click=address.write,
        args=({"shortlist": sorted(listed)},),
    )
