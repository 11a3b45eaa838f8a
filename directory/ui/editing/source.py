"""Ask how it is known: an address where it can be read, or who knows it personally and since when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from directory.i18n import Texts
from directory.load.tables.days import plain_date
from directory.records import TABLES, PartialDate
from directory.speaker import Speaker
from directory.ui.editing.form import CLOSE, HOW, PAGE, REASON, REMOVE, WHEN, WHO, WHY, Form, keep, typed, widget_key
from directory.ui.editing.widgets import failure, field, text

FROM_PAGE, PERSONAL = "page", "personal"


def source_group(t: Speaker, form: Form) -> None:
    """The questions of the last group."""
    key = widget_key(HOW)
    if key not in st.session_state:
        st.session_state[key] = typed().get(HOW) or FROM_PAGE
    names = {FROM_PAGE: t("It can be read on a page"), PERSONAL: t("I know it personally")}
    st.radio(
        t("How do you know this?"), [*names], format_func=names.__getitem__, key=key, horizontal=True, on_change=keep
    )
    if st.session_state[key] == PERSONAL:
        text(form, WHO, extra_label(t, WHO))
        if widget_key(WHEN) not in st.session_state and not typed().get(WHEN):
            st.session_state[widget_key(WHEN)] = f"{date.today():%d.%m.%Y}"
        text(form, WHEN, extra_label(t, WHEN))
    elif form.task or "source_url" not in TABLES[form.resource].model_fields:
        text(form, PAGE, extra_label(t, PAGE), placeholder="https://")
    else:
        field(t, form, "source_url")
    if "checked" in form.fields:
        field(t, form, "checked")
    text(form, WHY, t("Why is it changed? (optional)"))
    failure("")


def source_failures(t: Texts, form: Form, texts: Mapping[str, str]) -> dict[str, str]:
    """What is missing of the source that was promised; to close an organisation one is needed."""
    found = {}
    if texts.get(HOW) == PERSONAL:
        if not texts.get(WHO):
            found[WHO] = t("Fill this in.")
        if plain_date(texts.get(WHEN, "")) is None:
            found[WHEN] = t("This is not a date. Write 2021, 07.2021 or 08.07.2021.")
    elif page := texts.get(PAGE, ""):
        if not page.startswith(("https://", "http://")) or " " in page:
            found[PAGE] = t("This is not a web address. It starts with https:// or http://.")
    elif form.task == CLOSE:
        found[PAGE] = t("Fill this in.")
    if form.task == CLOSE and not texts.get("closed"):
        found["closed"] = t("Fill this in.")
    if form.task == REMOVE and not texts.get(REASON):
        found[REASON] = t("Fill this in.")
    return found


def extra_label(t: Texts, name: str) -> str:
    """The label of what is asked beside the fields of a record; empty for a field of a record."""
    return {
        WHO: t("Who knows it (name)"),
        WHEN: t("On which day it was so"),
        PAGE: t("Address of the page"),
        REASON: t("Why is it removed?"),
    }.get(name, "")


def comment_of(t: Texts, texts: Mapping[str, str]) -> str:
    """What the history says about a change: why, and how it is known where no column holds that."""
    known = ""
    if texts.get(HOW) == PERSONAL:
        day = PartialDate.parse(plain_date(texts[WHEN]) or "")
        known = t("known personally: {name}, {date}", name=texts[WHO], date=t.date(day))
    elif page := texts.get(PAGE):
        known = t("source: {page}", page=page)
    return " · ".join(part for part in (texts.get(WHY, ""), known) if part)
