"""Decide about one suggestion: beside the record as it is now, taken as it is, changed and taken, or declined."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import streamlit as st

from directory.answers.record_words import field_label, record_kind
from directory.errors import MessageError
from directory.records import TABLES
from directory.speaker import Speaker
from directory.store import Address
from directory.ui.editing import widgets
from directory.ui.editing.fields import GROUPS, group_of
from directory.ui.editing.form import FAILURES, HELD, TYPED, Form, typed, widget_key
from directory.ui.editing.place import with_place
from directory.ui.editing.problem_words import failures_of
from directory.ui.frame import address, data, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.history.versions import difference, when
from directory.ui.suggestions.matters import kind_title
from directory.ui.suggestions.queue import record_title
from directory.upkeep.desk import Desk
from directory.upkeep.errors import ProblemsError
from directory.upkeep.people.review import Waiting, accept, decline, settle
from directory.upkeep.people.suggest import version_of

MESSAGE, DONE, WHY, CHANGE = "review_message", "review_done", "review_why", "change"
"""Names in the session: what went wrong, what was decided, the reviewer's words; and what `view` says to change it."""


def deciding(t: Speaker, desk: Desk, one: Waiting) -> None:
    """One suggestion with what can be done about it."""
    suggestion = one.suggestion
    st.subheader(plain(f"{record_kind(t, suggestion.resource)}: {record_title(t, one)}"), anchor=False)
    sender = ", ".join(
        part for part in (suggestion.by_name, suggestion.by_email) if part and part != suggestion.by_account
    )
    parts = (kind_title(t, suggestion.kind), when(t, suggestion.at), sender)
    st.markdown(" · ".join(plain(part) for part in parts if part))
    if suggestion.comment:
        st.markdown(f"> {plain(suggestion.comment)}")
    if suggestion.key in t.directory.organisation and suggestion.resource == "organisations":
        navigation.page_link(
            "organisation", t("To its page"), icon=":material/arrow_forward:", organisation=suggestion.key
        )
    if isinstance(message := st.session_state.get(MESSAGE), MessageError):
        st.error(plain(message.message(t)))
    if suggestion.proposal:
        _compare(t, one)
    else:
        st.info(t("It is said in words only: change the record yourself, then note here that it is done."))
    if suggestion.proposal and address.first("view") == CHANGE:
        _changing(t, desk, one)
    _buttons(t, one)


def _compare(t: Speaker, one: Waiting) -> None:
    where = Address(one.suggestion.resource, one.suggestion.key)
    if one.now == one.wanted:
        st.info(t("The record says this already."))
    difference(t, where, one.now, one.wanted, key="compare", heads=(t("Now"), t("Suggested")))
    if one.changed_since:
        names = t.all_of(field_label(t, one.suggestion.resource, name) for name in one.changed_since)
        st.warning(plain(t("Changed by somebody else since it was suggested: {fields}.", fields=names)))


def _buttons(t: Speaker, one: Waiting) -> None:
    st.text_input(t("Your answer (to decline, write why)"), key=WHY, max_chars=500)
    wanted = one.suggestion.id
    with st.container(horizontal=True):
        if not one.suggestion.proposal:
            st.button(t("It is done"), type="primary", key="settle", on_click=_decided, args=(_settle, wanted))
        elif address.first("view") == CHANGE:
            st.button(
                t("Accept as changed"),
                type="primary",
                key="accept_changed",
                on_click=_decided,
                args=(_accept_changed, wanted),
            )
            st.button(t("Back"), key="change_back", on_click=address.write, args=({"view": []},))
        else:
            st.button(t("Accept"), type="primary", key="accept", on_click=_decided, args=(_accept, wanted))
            st.button(t("Change it first"), key="change", on_click=address.write, args=({"view": [CHANGE]},))
        st.button(t("Decline"), key="decline", on_click=_decided, args=(_decline, wanted))


def _changing(t: Speaker, desk: Desk, one: Waiting) -> None:
    """The form of the record as suggested, for the reviewer to correct."""
    suggestion = one.suggestion
    held = st.session_state.get(HELD)
    if not (isinstance(held, Form) and held.task == suggestion.id):
        version = version_of(desk, suggestion.resource, suggestion.key)
        held = Form(suggestion.resource, suggestion.key, suggestion.id, version, uuid.uuid4().hex, one.now or {})
        for name in held.fields:
            st.session_state.pop(widget_key(name), None)
        st.session_state[HELD], st.session_state[TYPED] = held, dict(one.wanted)
    with st.container(border=True):
        for group in GROUPS:
            for name in (name for name in held.fields if group_of(held.resource, name) == group):
                widgets.field(t, held, name)


def _decided(deed: Callable[[Desk, str, str], str], wanted: str) -> None:
    """Do it as whoever visits at this moment, and keep what came of it."""
    desk = visitor.desk()
    for name in (MESSAGE, DONE, FAILURES):
        st.session_state.pop(name, None)
    if desk is None:
        return
    try:
        st.session_state[DONE] = deed(desk, visitor.account(), wanted)
    except ProblemsError as error:
        st.session_state[MESSAGE] = error
        held = st.session_state.get(HELD)
        if isinstance(held, Form):
            st.session_state[FAILURES] = failures_of(data.speaker(), held.resource, error.problems)
    except MessageError as error:
        st.session_state[MESSAGE] = error
    else:
        st.session_state.pop(HELD, None)
        st.session_state[WHY] = ""
        address.write({"suggestion": [], "view": []})


def _accept(desk: Desk, who: str, wanted: str) -> str:
    return str(accept(desk, who, wanted, comment=_words()))


def _accept_changed(desk: Desk, who: str, wanted: str) -> str:
    form: Form = st.session_state[HELD]
    cells = {
        name: text for name, text in with_place(form, typed()).items() if name in TABLES[form.resource].model_fields
    }
    return str(accept(desk, who, wanted, cells=cells, version=form.version or None, comment=_words()))


def _settle(desk: Desk, who: str, wanted: str) -> str:
    settle(desk, who, wanted, comment=_words())
    return ""


def _decline(desk: Desk, who: str, wanted: str) -> str:
    decline(desk, who, wanted, reason=_words())
    return ""


def _words() -> str:
    return str(st.session_state.get(WHY, ""))
