"""Show the past of one record where it is shown, and on a page of its own."""

from __future__ import annotations

import streamlit as st

from directory.errors import MessageError
from directory.speaker import Speaker
from directory.ui.frame import address, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.history import versions
from directory.ui.parts.findings import UNFOLDED, fold
from directory.upkeep.desk import Desk
from directory.upkeep.look_back import Past, past_of

NAME = "past"
"""Name in the address of the fold."""

FIRST = 10
"""So many versions are shown in a fold; the page of the record has all."""


def record_past(t: Speaker, resource: str, key: str) -> None:
    """A fold with the history of a record, read only when it is opened; nothing where a folder is shown."""
    desk = visitor.desk()
    if desk is None:
        return
    with fold(NAME, t("History"), icon=":material/history:"):
        if NAME in address.read(UNFOLDED):
            past = _past(t, desk, resource, key)
            if past:
                _versions(t, past, first=FIRST)
                if len(past.versions) > FIRST:
                    navigation.page_link("history", t("The whole history"), resource=resource, key=key)


def page_of_record(t: Speaker, resource: str, key: str) -> None:
    """The whole history of a record."""
    desk = visitor.desk()
    past = _past(t, desk, resource, key) if desk else None
    if not past:
        return
    newest = past.versions[0][1]
    st.subheader(plain(versions.title(t, newest.address, newest.after or newest.before)), anchor=False)
    if resource == "organisations" and key in t.directory.organisation:
        navigation.page_link("organisation", t("To its page"), icon=":material/arrow_forward:", organisation=key)
    _versions(t, past, first=len(past.versions))


def retired_note(t: Speaker, resource: str, key: str) -> bool:
    """Why a record that is asked for is not here any more, with its history; False when it never was."""
    desk = visitor.desk()
    past = _past(t, desk, resource, key, is_quiet=True) if desk else None
    if not past or past.versions[0][1].after is not None:
        return False
    newest = past.versions[0][1]
    st.subheader(plain(versions.title(t, newest.address, newest.before)), anchor=False)
    versions.fields(t, newest, key="retired")
    record_past(t, resource, key)
    return True


def _past(t: Speaker, desk: Desk, resource: str, key: str, *, is_quiet: bool = False) -> Past | None:
    """The past of a record; None, with a sentence, when there is none or it is not for this reader."""
    try:
        past = past_of(desk, visitor.account(), resource, key)
    except MessageError as error:
        if not is_quiet:
            st.info(plain(error.message(t)))
        return None
    if not past.versions and not is_quiet:
        st.info(t("The directory never had such a record."))
    return past if past.versions else None


def _versions(t: Speaker, past: Past, *, first: int) -> None:
    may_look = visitor.standing().may_somewhere("editors_names")
    for told, version in past.versions[:first]:
        with st.container(border=True):
            versions.head(t, told)
            versions.fields(t, version, key=f"version_{version.version}")
            if may_look:
                label = t("Change {n}", n=told.change.number)
                navigation.page_link("history", label, icon=":material/undo:", change=str(told.change.number))
