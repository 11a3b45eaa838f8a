"""Keep the form of one record while it is filled in: what was opened, what was typed, and its draft in the store."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from directory.errors import MessageError
from directory.records import SEPARATOR, TABLES
from directory.ui.editing.fields import asked_fields, kind_of
from directory.ui.frame import address, data, visitor
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.draft import draft_of, drop_draft, keep_draft
from directory.upkeep.records.open_record import Opened, open_record

HELD, TYPED, FAILURES, MESSAGE, CONFLICT, SAVED = (
    "form_held",
    "form_typed",
    "form_failures",
    "form_message",
    "form_conflict",
    "form_saved",
)
"""Names in the session: the form, its texts, and what came of saving it."""

CLOSE, REMOVE = "close", "remove"
"""The tasks of saying that an organisation ended, and of taking out what should not be there; any other is to edit."""

HOW, WHO, WHEN, WHY, PAGE, PLACE, REASON = "_how", "_who", "_when", "_why", "_page", "_place", "_reason"
EXTRA = (HOW, WHO, WHEN, WHY, PAGE, PLACE, REASON)
"""What a form asks beside the fields of a record: how it is known, by whom, when, why, which place is meant, and why
it is taken out."""


@dataclass(frozen=True)
class Form:
    """A form that is open.

    Parameters
    ----------
    resource, key
        Which record; an empty key for a new one.
    task
        `CLOSE`, `REMOVE`, or empty; of a suggestion its own name, and then no draft is kept either.
    version
        Of the record when it was opened; 0 for a new one.
    token
        Made with the form: sent twice, it is saved once.
    opened
        Cells of the record when it was opened; of a new one what the link gave.
    is_resumed
        Whether it goes on from a draft.
    """

    resource: str
    key: str
    task: str
    version: int
    token: str
    opened: Mapping[str, str]
    is_resumed: bool = False

    @property
    def is_new(self) -> bool:
        """Whether it adds a record."""
        return not self.key

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are asked."""
        of_tasks: dict[str, tuple[str, ...]] = {CLOSE: ("closed",), REMOVE: ()}
        return of_tasks[self.task] if self.task in of_tasks else asked_fields(self.resource)


def current_form() -> Form:
    """The form that the address names: the one that is open, else a new one, with the draft that was kept.

    Raises
    ------
    RefusedError
        Nothing can be written here, there is no such table or record.
    NotAllowedError
        No right to change it.
    """
    resource, key = address.first("resource") or "organisations", SEPARATOR.join(address.read("key"))
    task = _task(resource, key)
    desk, held = visitor.desk(), st.session_state.get(HELD)
    if desk is None:
        raise RefusedError("This directory is read from files and cannot be changed here.")
    if resource not in TABLES:
        raise RefusedError("There is no table {name}.", name=resource[:80])
    visitor.standing().require_somewhere("edit")
    if isinstance(held, Form) and (held.resource, held.key, held.task) == (resource, key, task):
        return held
    who = visitor.account()
    draft = None if task else draft_of(desk, who, resource, key)
    version = draft.version if draft else None
    found = open_record(desk, who, resource, key, version=version) if key else Opened(0, _given(resource))
    if found is None:
        raise RefusedError("{key} is not there, or was retired before.", key=key.replace(SEPARATOR, " + ")[:80])
    form = Form(resource, key, task, found.version, _token(), found.cells, draft is not None)
    _hold(form, draft.cells if draft else found.cells)
    return form


def typed() -> dict[str, str]:
    """The texts of the form as they are now, also of fields that are not drawn at the moment."""
    form: Form = st.session_state[HELD]
    texts = dict(st.session_state[TYPED])
    for name in (*form.fields, *EXTRA):
        if (key := widget_key(name)) in st.session_state:
            texts[name] = _text(st.session_state[key])
    st.session_state[TYPED] = texts
    return texts


def value_of(form: Form, name: str) -> Any:
    """What the widget of a field shows at first."""
    text = st.session_state[TYPED].get(name, "")
    kind = kind_of(TABLES[form.resource], name) if name in TABLES[form.resource].model_fields else "text"
    if kind == "codes":
        return [code.strip() for code in text.split(";") if code.strip()]
    return (text or None) if kind in {"code", "record", "flag"} or name in {PLACE, REASON} else text


def widget_key(name: str) -> str:
    """Key of the widget of a field."""
    return f"edit_{name}"


def keep() -> None:
    """Keep what is typed as a draft; called at each change of a field."""
    form: Form = st.session_state[HELD]
    texts, desk = typed(), visitor.desk()
    if form.task or desk is None or SAVED in st.session_state:
        return
    try:
        keep_draft(desk, visitor.account(), form.resource, form.key, version=form.version, cells=texts)
    except MessageError as error:
        st.session_state[MESSAGE] = error


def start_over() -> None:
    """Forget the draft and what is typed; the next run opens the record anew."""
    form: Form = st.session_state[HELD]
    forget_draft(form)
    for name in (HELD, TYPED, FAILURES, MESSAGE, CONFLICT, *map(widget_key, (*form.fields, *EXTRA))):
        st.session_state.pop(name, None)


def forget_draft(form: Form) -> None:
    """Take the draft of a form out of the store."""
    if (desk := visitor.desk()) is not None and (who := visitor.account()) and not form.task:
        drop_draft(desk, who, form.resource, form.key)


def _task(resource: str, key: str) -> str:
    asked = address.first("task")
    is_known = asked == REMOVE or (asked == CLOSE and resource == "organisations")
    return asked if asked and key and is_known else ""


def _hold(form: Form, texts: Mapping[str, str]) -> None:
    for name in (*form.fields, *EXTRA):
        st.session_state.pop(widget_key(name), None)
    for name in (FAILURES, MESSAGE, CONFLICT, SAVED):
        st.session_state.pop(name, None)
    st.session_state[HELD], st.session_state[TYPED] = form, dict(texts)


def _given(resource: str) -> dict[str, str]:
    """Cells of a new record that the link to its form gave: where somebody pressed "add"."""
    names = {"source": "organisation"} if resource == "ties" else {}
    directory = data.memory().directory
    known = {
        "organisation": directory.organisation,
        "source": directory.organisation,
        "event": directory.event,
        "municipality": directory.municipality,
    }
    fields = [name for name in TABLES[resource].model_fields if name in known]
    given = {name: address.read(names.get(name, name)) for name in fields}
    return {name: values[0] for name, values in given.items() if len(values) == 1 and values[0] in known[name]}


def _token() -> str:
    return uuid.uuid4().hex


def _text(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ";".join(map(str, value))
    return "" if value is None else str(value).strip()
