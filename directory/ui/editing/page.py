"""Show the form of a record: four groups of fields, what is wrong beside each, and the button that saves."""

from __future__ import annotations

import streamlit as st

from directory.answers.record_words import field_label, record_kind, record_name
from directory.errors import MessageError
from directory.speaker import Speaker
from directory.ui.editing import conflict, widgets
from directory.ui.editing.destination import page_of, page_of_change
from directory.ui.editing.fields import GROUPS, group_name, group_of, in_language
from directory.ui.editing.form import (
    CLOSE,
    CONFLICT,
    FAILURES,
    MESSAGE,
    REASON,
    REMOVE,
    SAVED,
    Form,
    current_form,
    start_over,
)
from directory.ui.editing.links import record_link
from directory.ui.editing.place import place_line
from directory.ui.editing.saving import save
from directory.ui.editing.similar import similar_line
from directory.ui.editing.source import extra_label, source_group
from directory.ui.frame import address, navigation, visitor
from directory.ui.frame.markdown import plain

WIDE = 820
"""Of a form, in pixels: a line of text is read at one glance; a phone makes it narrower."""


def edit_page(t: Speaker) -> None:
    """The form that the address names, or why there is none."""
    try:
        form = current_form()
    except MessageError as error:
        st.title(t("Edit"))
        st.warning(plain(error.message(t)))
        navigation.page_link("organisations", t("To the organisations"), icon=":material/arrow_back:")
        return
    _leave_when_saved(form)
    st.title(plain(title_of(t, form)), anchor=False)
    if found := st.session_state.get(CONFLICT):
        conflict.comparison(t, form, found)
        return
    if form.is_resumed:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.info(t("You go on with what you typed earlier and did not save."))
            st.button(t("Start over"), on_click=start_over, icon=":material/restart_alt:", key="start_over")
    with st.container(width=WIDE):
        _groups(t, form)
        _ending(t, form)


def title_of(t: Speaker, form: Form) -> str:
    """What is done, and to which record."""
    kind = record_kind(t, form.resource)
    if form.is_new:
        return t("Add: {kind}", kind=kind.lower())
    name = record_name(t, form.resource, form.key, form.opened)
    if form.task == REMOVE:
        return t("Remove from the directory: {name}", name=name)
    return t("Has ended: {name}", name=name) if form.task == CLOSE else t("Edit: {name}", name=name)


def _reasons(t: Speaker, form: Form) -> None:
    """Why a record is taken out; an organisation that ended stays, with the day."""
    reasons = {
        "never_existed": t("A mistake: there is no such thing"),
        "duplicate": t("It is here twice"),
        "removal_asked": t("Who it is about asked for it"),
    }
    with st.container(border=True, key="group_reason"):
        widgets.pick(t, form, REASON, extra_label(t, REASON), reasons)
        if form.resource in {"organisations", "events"}:
            st.caption(t("What cannot be without it, such as ties and taking part in events, is removed too."))


def _groups(t: Speaker, form: Form) -> None:
    if form.task == REMOVE:
        _reasons(t, form)
    for group in GROUPS:
        names = [name for name in form.fields if group_of(form.resource, name) == group]
        if not names and group != "source":
            continue
        with st.container(border=True, key=f"group_{group}"):
            if not form.task:
                st.subheader(group_name(t, group), anchor=False)
            if group == "source":
                source_group(t, form)
                continue
            for name in in_language(t.language, names):
                widgets.field(t, form, name)
            if group == "where" and "place" in names:
                place_line(t, form)
            if group == "who":
                similar_line(t, form)


def _ending(t: Speaker, form: Form) -> None:
    if failures := st.session_state.get(FAILURES):
        names = [extra_label(t, name) or field_label(t, form.resource, name) for name in failures if name]
        st.error(
            t.plural(
                "Not saved: {n} field needs a correction: {names}.",
                "Not saved: {n} fields need a correction: {names}.",
                len(failures),
                names=plain(", ".join(names)),
            )
        )
    if message := st.session_state.get(MESSAGE):
        st.error(plain(message.message(t)))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(t("Save"), type="primary", icon=":material/save:", on_click=save, args=(form,), key="save")
        back = page_of(form.resource, form.key, form.opened)
        navigation.page_link(back.page, t("Leave without saving"), icon=":material/arrow_back:", **back.own)
    if not form.task:
        st.caption(t("What you type is kept until you save it or start over, also when you look at other pages."))
    if not form.task and not form.is_new:
        record_link(t("History of this record"), ":material/history:", form.resource, form.key, page="history")
        st.button(
            t("Remove from the directory"),
            icon=":material/delete:",
            type="tertiary",
            on_click=address.write,
            args=({"task": [REMOVE]},),
            key="remove",
        )


def _leave_when_saved(form: Form) -> None:
    number, desk = st.session_state.get(SAVED), visitor.desk()
    if number is not None and desk is not None:
        found = page_of_change(desk, number, form.resource)
        navigation.go(found.page, **found.own, saved=str(number))
