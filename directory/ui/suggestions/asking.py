"""Ask a visitor what should be different: in words, in the fields of the record, and whom to answer."""

from __future__ import annotations

import uuid

import streamlit as st

from directory.answers.record_words import record_kind, record_name
from directory.errors import MessageError
from directory.speaker import Speaker
from directory.ui.editing import widgets
from directory.ui.editing.fields import GROUPS, group_of
from directory.ui.editing.form import FAILURES, HELD, MESSAGE, TYPED, Form, widget_key
from directory.ui.editing.place import place_line
from directory.ui.frame import visitor
from directory.ui.frame.markdown import plain
from directory.ui.parts.findings import choice
from directory.ui.suggestions import matters
from directory.ui.suggestions.matters import NEW, TIE, Matter
from directory.ui.suggestions.sending import EMAIL, NAME, SENT, WORDS, send
from directory.upkeep.desk import Desk
from directory.upkeep.people.suggest import LONGEST, version_of

UNASKED = frozenset({"checked"})
"""Fields that are for those who keep the records: when they last read a page."""

TASK = "suggest"
"""The task of the form: nothing of it is kept as a draft."""


def asking(t: Speaker, desk: Desk) -> None:
    """The form of a suggestion. RefusedError when there is no such record."""
    resource, key = matters.asked_record()
    kinds = matters.kinds_here(resource, key)
    first = matters.matter_of(t.directory, kinds[0], resource, key)
    if key:
        st.subheader(plain(f"{record_kind(t, resource)}: {record_name(t, resource, key, first.cells)}"), anchor=False)
    kind = kinds[0]
    if len(kinds) > 1:
        kind = choice("matter", kinds, t("What do you want to say?"), lambda one: matters.kind_title(t, one))
    matter = matters.matter_of(t.directory, kind, resource, key)
    form = _form(desk, matter)
    st.markdown(_explained(t, matter))
    if matter.kind in {NEW, TIE}:
        _fields(t, form)
    st.text_area(_words_label(t, matter), key=WORDS, max_chars=LONGEST, height="content")
    if matter.kind not in {NEW, TIE} and matter.cells is not None:
        with st.expander(t("Correct the fields themselves"), icon=":material/edit:", type="compact"):
            _fields(t, form)
    _sender(t)
    if failures := st.session_state.get(FAILURES):
        st.error(
            t.plural(
                "Not sent: {n} field needs a correction.", "Not sent: {n} fields need a correction.", len(failures)
            )
        )
    if isinstance(message := st.session_state.get(MESSAGE), MessageError):
        st.error(plain(message.message(t)))
    st.button(t("Send"), type="primary", icon=":material/send:", on_click=send, args=(matter, form), key="send")


def _form(desk: Desk, matter: Matter) -> Form:
    """The form that is open for this matter, else a new one."""
    held = st.session_state.get(HELD)
    task = f"{TASK}_{matter.kind}_{matter.about}"
    if isinstance(held, Form) and (held.resource, held.key, held.task) == (matter.resource, matter.key, task):
        return held
    version = version_of(desk, matter.resource, matter.key) if matter.key else 0
    form = Form(matter.resource, matter.key, task, version, uuid.uuid4().hex, matter.cells or {})
    for name in form.fields:
        st.session_state.pop(widget_key(name), None)
    for name in (FAILURES, MESSAGE, SENT):
        st.session_state.pop(name, None)
    st.session_state[HELD], st.session_state[TYPED] = form, dict(form.opened)
    return form


def _fields(t: Speaker, form: Form) -> None:
    """The fields of the record in the order of the groups that editors have."""
    for group in GROUPS:
        for name in (name for name in form.fields if group_of(form.resource, name) == group and name not in UNASKED):
            widgets.field(t, form, name)
            if name == "place":
                place_line(t, form)


def _sender(t: Speaker) -> None:
    """Whom to answer; who is signed in needs not say it."""
    if visitor.account():
        return
    with st.container(horizontal=True):
        st.text_input(t("Your name"), key=NAME, max_chars=200)
        st.text_input(t("Your e-mail address (required)"), key=EMAIL, max_chars=200)
    st.caption(
        t("Only those who review suggestions see your name and address. Write nothing private about other people.")
    )


def _explained(t: Speaker, matter: Matter) -> str:
    return {
        matters.CORRECTION: t("Say what is wrong and how you know it. Somebody reads it before anything changes."),
        NEW: t("Which organisation is missing? What you do not know can stay empty."),
        TIE: t("With whom does this organisation work together, or whom does it support?"),
        matters.OURS: t(
            "You belong to this organisation? Say who you are in it, so that its page can be kept with you."
        ),
    }[matter.kind]


def _words_label(t: Speaker, matter: Matter) -> str:
    if matter.kind in {NEW, TIE}:
        return t("How do you know it?")
    return t("In your own words")
