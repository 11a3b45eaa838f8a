"""Save a form by the verbs of upkeep, and keep what came of it for the next run: saved, wrong, or in conflict."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from directory.errors import MessageError
from directory.i18n import Texts
from directory.store import Conflict, EditConflictError
from directory.ui.editing.fields import with_twins
from directory.ui.editing.form import (
    CLOSE,
    CONFLICT,
    FAILURES,
    HOW,
    MESSAGE,
    PAGE,
    REASON,
    REMOVE,
    SAVED,
    Form,
    forget_draft,
    typed,
)
from directory.ui.editing.place import with_place
from directory.ui.editing.problem_words import failures_of
from directory.ui.editing.source import PERSONAL, comment_of, source_failures
from directory.ui.frame import data, visitor
from directory.upkeep.desk import Desk
from directory.upkeep.errors import ProblemsError, RefusedError
from directory.upkeep.records.add import add
from directory.upkeep.records.edit import edit, join
from directory.upkeep.records.retire import retire


def save(form: Form) -> None:
    """Save what is typed; called when the button is pressed, before the page is shown again."""
    t, texts = data.speaker(), typed()
    _forget_outcome()
    st.session_state[FAILURES] = source_failures(t, form, texts)
    if st.session_state[FAILURES]:
        return
    comment = comment_of(t, texts)
    if form.task == REMOVE:
        _attempt(t, form, lambda desk, who: _retire(desk, who, form, texts, comment))
        return
    is_closing = form.task == CLOSE
    cells = (
        {**form.opened, "closed": texts["closed"]} if is_closing else with_twins(form.resource, with_place(form, texts))
    )
    _save(t, form, cells, version=form.version, comment=comment)


def save_chosen(form: Form, conflict: Conflict, chosen: Mapping[str, str] | None) -> None:
    """Save what two people made of a record, with the choice of a person for the fields that both changed.

    Parameters
    ----------
    chosen
        Field to its text; None when there is no choice yet for one of them.
    """
    t, texts = data.speaker(), typed()
    _forget_outcome()
    if chosen is None:
        st.session_state[CONFLICT] = conflict
        st.session_state[MESSAGE] = RefusedError("Choose which text stays, for each field.")
        return
    joined, _ = join(conflict.was or {}, conflict.theirs or {}, conflict.yours or {})
    _save(t, form, {**joined, **chosen}, version=conflict.version, comment=comment_of(t, texts))


def back_to_form() -> None:
    """Leave the comparison; everything typed is still there."""
    _forget_outcome()


def _save(t: Texts, form: Form, cells: Mapping[str, str], *, version: int, comment: str) -> None:
    def do(desk: Desk, who: str) -> int:
        if form.is_new:
            return add(desk, who, form.resource, cells, comment=comment, token=form.token)
        return edit(desk, who, form.resource, cells, key=form.key, version=version, comment=comment, token=form.token)

    _attempt(t, form, do)


def _retire(desk: Desk, who: str, form: Form, texts: Mapping[str, str], comment: str) -> int:
    return retire(
        desk,
        who,
        form.resource,
        form.key,
        reason=texts[REASON],
        version=form.version,
        source=texts.get(PAGE, "") if texts.get(HOW) != PERSONAL else "",
        comment=comment,
        token=form.token,
    )


def _attempt(t: Texts, form: Form, do: Callable[[Desk, str], int]) -> None:
    """Do something as whoever visits in this very run, and note what came of it."""
    desk, who = visitor.desk(), visitor.account()
    try:
        if desk is None:
            raise RefusedError("This directory is read from files and cannot be changed here.")
        number = do(desk, who)
        forget_draft(form)
    except ProblemsError as error:
        st.session_state[FAILURES] = failures_of(t, form.resource, error.problems)
    except EditConflictError as error:
        conflict = error.conflicts[0]
        if form.task == REMOVE:
            st.session_state[MESSAGE] = RefusedError(
                "This was changed meanwhile (change {number}). Look at it again before you remove it.",
                number=conflict.change,
            )
        else:
            st.session_state[CONFLICT] = conflict
    except MessageError as error:
        st.session_state[MESSAGE] = error
    else:
        st.session_state[SAVED] = number


def _forget_outcome() -> None:
    for name in (FAILURES, MESSAGE, CONFLICT, SAVED):
        st.session_state.pop(name, None)
