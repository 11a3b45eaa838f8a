"""Show who is signed in: their name and rights, what waits for them, and the way out."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from directory.records import PartialDate
from directory.speaker import Speaker
from directory.store.people.accounts import EVERYWHERE, Role, by_id
from directory.ui.frame import data, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.upkeep.people.review import count_waiting
from directory.upkeep.rights import Standing, rank


def menu() -> None:
    """A button with the visitor's name in the bar; nothing for who is not signed in."""
    desk, standing = visitor.desk(), visitor.standing()
    if desk is None or not standing.account:
        return
    t = data.speaker()
    account = desk.live.store.read(lambda connection: by_id(connection, standing.account))
    name = (account.name if account else "") or _titles(t, standing)
    waiting = count_waiting(desk, standing.account)
    label = f"{plain(name)} ({t.number(waiting)})" if waiting else plain(name)
    with st.popover(label, icon=":material/account_circle:", type="tertiary", key="menu"):
        st.markdown(f"**{plain(name)}**")
        for role in standing.roles:
            st.caption(plain(role_sentence(t, role)))
        _links(t, standing, waiting)
        st.button(t("Sign out"), icon=":material/logout:", key="sign_out", on_click=visitor.sign_out)
        st.caption(t("To sign in again on this computer, start Kaimiņi anew."))


def role_sentence(t: Speaker, role: Role) -> str:
    """What somebody may do, where and until when."""
    parts = [role_name(t, rank(role)), _where(t, role)]
    if role.until < "9999":
        parts.append(t("until {date}", date=t.date(PartialDate.parse(role.until))))
    return ", ".join(part for part in parts if part)


def role_name(t: Speaker, code: str) -> str:
    """What a role is called."""
    names = {
        "contributor": t("Contributor"),
        "editor": t("Editor"),
        "steward": t("Steward"),
        "admin": t("Administrator"),
        "owner": t("Owner"),
    }
    return names.get(code, code)


def _where(t: Speaker, role: Role) -> str:
    if role.organisation:
        found = t.directory.organisation.get(role.organisation)
        return found.name if found else role.organisation
    if role.municipality == EVERYWHERE:
        return t("everywhere")
    home = t.directory.municipality.get(role.municipality)
    return home.name if home else role.municipality


def _titles(t: Speaker, standing: Standing) -> str:
    names: Iterable[str] = dict.fromkeys(role_name(t, rank(role)) for role in standing.roles)
    return ", ".join(names) or t("Signed in")


def _links(t: Speaker, standing: Standing, waiting: int) -> None:
    if standing.may_somewhere("review"):
        label = t("Review of suggestions") + f" ({t.number(waiting)})"
        navigation.page_link("review", label, icon=":material/rate_review:")
    if standing.may_somewhere("editors_names"):
        navigation.page_link("history", t("History of changes"), icon=":material/history:")
    if standing.may_somewhere("import"):
        navigation.page_link("import", t("Add from Excel"), icon=":material/upload_file:")
