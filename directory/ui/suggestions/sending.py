"""Send a suggestion by the verb of upkeep, and keep what came of it for the next run."""

from __future__ import annotations

import streamlit as st

from directory.errors import MessageError
from directory.ui.editing.form import FAILURES, HELD, MESSAGE, Form, typed
from directory.ui.editing.place import with_place
from directory.ui.editing.problem_words import failures_of
from directory.ui.frame import address, data, visitor
from directory.ui.suggestions.matters import NEW, TIE, Matter
from directory.upkeep.errors import ProblemsError
from directory.upkeep.people.suggest import suggest

WORDS, NAME, EMAIL, SENT = "suggest_words", "suggest_name", "suggest_email", "suggest_sent"
"""Names in the session: what is said in words, who says it, and the id of what was sent."""


def send(matter: Matter, form: Form) -> None:
    """Send what is in the form; sent twice, it is kept once."""
    desk = visitor.desk()
    if desk is None or st.session_state.get(SENT):
        return
    for name in (FAILURES, MESSAGE):
        st.session_state.pop(name, None)
    try:
        made, _ = suggest(
            desk,
            visitor.account(),
            matter.kind,
            matter.resource,
            matter.key,
            cells=_cells(matter, form),
            version_seen=form.version,
            comment=st.session_state.get(WORDS, ""),
            name=st.session_state.get(NAME, ""),
            email=st.session_state.get(EMAIL, ""),
            needs_letter=False,
        )
    except ProblemsError as error:
        st.session_state[FAILURES] = failures_of(data.speaker(), matter.resource, error.problems)
    except MessageError as error:
        st.session_state[MESSAGE] = error
    else:
        st.session_state[SENT] = made
        for name in (HELD, WORDS):
            st.session_state.pop(name, None)
        address.write({"mine": [made]})


def _cells(matter: Matter, form: Form) -> dict[str, str] | None:
    """The record as it should be; None when no field was touched, so that the words are the suggestion."""
    if matter.cells is None:
        return None
    texts = typed()
    is_touched = any(texts.get(name, "") != form.opened.get(name, "") for name in form.fields)
    return with_place(form, texts) if is_touched or matter.kind in {NEW, TIE} else None
