"""Say what was just saved, let it be taken back at once, and ask the owner's name for the history, once."""

from __future__ import annotations

import uuid

import streamlit as st

from directory.errors import MessageError
from directory.speaker import Speaker
from directory.store import Connection
from directory.store.history import Change, one_change
from directory.store.people.accounts import Account, by_id
from directory.ui.frame import address, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.upkeep.people.grant import rename
from directory.upkeep.undo import undo

MESSAGE, NAME, UNDONE = "saved_message", "saved_name", "saved_undone"


def saved_notice(t: Speaker) -> None:
    """What was saved by the visitor in the change that the address names; nothing for anybody else's change."""
    desk, who, number = visitor.desk(), visitor.account(), address.first("saved") or ""
    if desk is None or not who or not (number.isascii() and number.isdigit() and len(number) < 12):
        return
    change, account = desk.live.store.read(lambda connection: _look(connection, int(number), who))
    if change is None or account is None:
        return
    with st.container(border=True, key="saved"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/check: **{plain(_sentence(t, change))}**", width="content")
            label = t("Redo") if change.undoes is not None else t("Undo")
            icon = ":material/redo:" if change.undoes is not None else ":material/undo:"
            token = st.session_state.setdefault(f"token_{change.number}", uuid.uuid4().hex)
            st.button(label, icon=icon, on_click=_undo, args=(change.number, token), key=f"undo_{change.number}")
            navigation.page_link("history", t("What was changed"), icon=":material/history:", change=number)
            st.button(t("Close"), type="tertiary", on_click=address.write, args=({"saved": []},), key="saved_close")
        if message := st.session_state.get(MESSAGE):
            st.error(plain(message.message(t)))
        if not account.name:
            _ask_name(t)


def _sentence(t: Speaker, change: Change) -> str:
    if change.undoes is not None:
        return t("Change {other} was taken back (change {number}).", other=change.undoes, number=change.number)
    return t("Saved as change {number}.", number=change.number)


def _look(connection: Connection, number: int, who: str) -> tuple[Change | None, Account | None]:
    try:
        change = one_change(connection, number)
    except MessageError:
        return None, None
    return (change if change.by == who else None), by_id(connection, who)


def _undo(number: int, token: str) -> None:
    """Take the change back; its own change is then the one that the address names, however often it was pressed."""
    st.session_state.pop(MESSAGE, None)
    desk, done = visitor.desk(), st.session_state.setdefault(UNDONE, {})
    if desk is None:
        return
    if number not in done:
        try:
            done[number], _ = undo(desk, visitor.account(), number, token=token)
        except MessageError as error:
            st.session_state[MESSAGE] = error
            return
    address.write({"saved": [str(done[number])]})


def _ask_name(t: Speaker) -> None:
    st.markdown(t("Under which name should the history show your changes? It is asked once."))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(t("Your name"), key=NAME, width=260)
        st.button(t("Save the name"), on_click=_name, key="name_save")
        st.button(t("Skip"), type="tertiary", on_click=_name, args=(t("Owner"),), key="name_skip")


def _name(name: str = "") -> None:
    desk, wanted = visitor.desk(), name or st.session_state.get(NAME, "")
    if desk is None:
        return
    try:
        rename(desk, visitor.account(), wanted)
        st.session_state.pop(MESSAGE, None)
    except MessageError as error:
        st.session_state[MESSAGE] = error
