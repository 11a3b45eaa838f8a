"""Take a change back: first what would come back and what would stay, then the deed."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

import streamlit as st

from directory.answers.record_words import record_name
from directory.errors import MessageError
from directory.speaker import Speaker
from directory.store import Address
from directory.ui.frame import address, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.history import versions
from directory.upkeep.desk import Desk
from directory.upkeep.look_back import Told
from directory.upkeep.undo import Preview, preview, undo

VIEW = "undo"
"""What `view` in the address says while the preview is open: it shows, and does nothing."""

SHOWN = 10
"""Records that are shown field by field; of more the first ones."""

FIRST = 1
"""Number of the change that filled the store: to take it back would be to have no directory."""


def undoing(t: Speaker, desk: Desk, told: Told) -> None:
    """The way to take a change back, for who may; else why it cannot be."""
    number = told.change.number
    if done := st.session_state.pop("undone", None):
        st.success(plain(done))
    if number == FIRST or not visitor.standing().may_somewhere("undo_own"):
        return
    if told.undone_by is not None:
        label = t("To bring it back, undo change {n}", n=told.undone_by)
        navigation.page_link("history", label, icon=":material/undo:", change=str(told.undone_by))
        return
    if address.first("view") != VIEW:
        st.button(
            t("Undo this change"),
            icon=":material/undo:",
            key="undo_open",
            on_click=address.write,
            args=({"view": [VIEW]},),
        )
        return
    with st.container(border=True, key="undoing"):
        try:
            _preview(t, preview(desk, visitor.account(), number))
            _confirm(t, desk, number)
        except MessageError as error:
            st.warning(plain(error.message(t)))
            _cancel(t("Close"))


def _preview(t: Speaker, found: Preview) -> None:
    plan = found.plan
    heading = t("If you undo this change")
    st.markdown(f"**{heading}**")
    count = t.plural(
        "{n} record becomes what it was before:", "{n} records become what they were before:", len(plan.edits)
    )
    st.markdown(count)
    edits = sorted(plan.edits, key=lambda edit: edit.resource != "organisations")
    for index, edit in enumerate(edits[:SHOWN]):
        now = found.now.get(edit.address)
        st.markdown(f"**{plain(versions.title(t, edit.address, edit.cells or now))}**")
        if edit.cells is None:
            st.markdown(t("It leaves the directory."))
        else:
            heads = t("Now"), t("Will be")
            versions.difference(t, edit.address, now, edit.cells, key=f"undo_{index}", heads=heads)
    if len(plan.edits) > SHOWN:
        st.caption(t("and {n} more", n=t.number(len(plan.edits) - SHOWN)))
    if plan.edited_since:
        st.warning(_kept(t, t("Stays as it is, because it was changed since:"), plan.edited_since))
    if plan.needed:
        kept = [record for record, _ in plan.needed]
        st.warning(_kept(t, t("Stays as it is, because others need it:"), kept))


def _kept(t: Speaker, sentence: str, records: Sequence[Address]) -> str:
    names = [record_name(t, *record) for record in records[:SHOWN]]
    more = t("and {n} more", n=t.number(len(records) - SHOWN)) if len(records) > SHOWN else ""
    return plain(f"{sentence} {', '.join(names)} {more}".strip())


def _confirm(t: Speaker, desk: Desk, number: int) -> None:
    comment = st.text_input(t("Why (for the history)"), key="undo_why", max_chars=500)
    with st.container(horizontal=True):
        is_wanted = st.button(t("Undo"), type="primary", key="undo_do")
        _cancel(t("Leave it as it is"))
    token = st.session_state.setdefault(f"undo_token_{number}", uuid.uuid4().hex)
    if not is_wanted:
        return
    made, plan = undo(desk, visitor.account(), number, comment=comment, token=token)
    kept = len(plan.edited_since) + len(plan.needed)
    said = t("Change {number} is undone; this is change {new}.", number=number, new=made)
    if kept:
        said += " " + t.plural("{n} record stayed as it is.", "{n} records stayed as they are.", kept)
    st.session_state["undone"] = said
    navigation.go("history", change=str(made))


def _cancel(label: str) -> None:
    st.button(label, key="undo_cancel", on_click=address.write, args=({"view": []},))
