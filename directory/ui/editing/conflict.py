"""Show the fields that two people changed at once, side by side: what it was, theirs, yours; a person chooses each."""

from __future__ import annotations

import streamlit as st

from directory.answers.record_words import cell_text, field_label
from directory.load.places.understood import POINT
from directory.records import TABLES
from directory.speaker import Speaker
from directory.store import Conflict
from directory.store.people.accounts import by_id
from directory.ui.editing.form import MESSAGE, Form
from directory.ui.editing.saving import back_to_form, save_chosen
from directory.ui.frame import visitor
from directory.ui.frame.markdown import plain
from directory.upkeep.records.edit import join

THEIRS, YOURS = "theirs", "yours"


def comparison(t: Speaker, form: Form, conflict: Conflict) -> None:
    """The three columns of each field that both changed, and the button that saves what was chosen."""
    st.warning(_who(t, conflict))
    if conflict.theirs is None:
        st.markdown(t("The record was taken out of the directory meanwhile, so nothing can be saved into it."))
        st.button(t("Back to the form"), on_click=back_to_form, icon=":material/arrow_back:")
        return
    st.markdown(t("Both of you changed what is below. Everything else of the two is kept. Choose and save again."))
    was, theirs, yours = conflict.was or {}, conflict.theirs, conflict.yours or {}
    asked = join(was, theirs, yours)[1]
    follows = set(POINT) if "place" in TABLES[form.resource].model_fields else set()
    sides = {}
    for name in (name for name in asked if name not in follows):
        st.subheader(plain(field_label(t, form.resource, name)), anchor=False)
        heads = (t("What it was"), t("What they wrote"), t("What you wrote"))
        for column, head, cells in zip(st.columns(3), heads, (was, theirs, yours), strict=True):
            said = cell_text(t, form.resource, name, cells.get(name, "")) or t("(empty)")
            column.markdown(f"**{plain(head)}**  \n{plain(said)}")
        names = {THEIRS: t("What they wrote"), YOURS: t("What you wrote")}
        picked = st.radio(
            t("Which one stays?"),
            [*names],
            index=None,
            format_func=names.__getitem__,
            key=f"choose_{name}",
            horizontal=True,
        )
        sides[name] = picked or ""
    is_chosen = all(sides.values())
    place = next((sides[name] for name in ("place", "address", "municipality") if name in sides), YOURS)
    sides |= {name: place for name in asked if name in follows}
    chosen = {name: (theirs if side == THEIRS else yours).get(name, "") for name, side in sides.items()}
    if message := st.session_state.get(MESSAGE):
        st.error(plain(message.message(t)))
    with st.container(horizontal=True):
        save = (form, conflict, chosen if is_chosen else None)
        st.button(t("Save"), type="primary", on_click=save_chosen, args=save, key="save_chosen")
        st.button(t("Back to the form"), on_click=back_to_form, icon=":material/arrow_back:")


def _who(t: Speaker, conflict: Conflict) -> str:
    desk, own = visitor.desk(), visitor.account()
    account = desk.live.store.read(lambda one: by_id(one, conflict.by)) if desk and conflict.by else None
    if own and conflict.by == own:
        name = t("you, in another window")
    else:
        name = account.name if account and account.name else t("somebody else")
    return plain(
        t(
            "While you were writing, this was saved by: {name} (change {number}).",
            name=name,
            number=conflict.change,
        )
    )
