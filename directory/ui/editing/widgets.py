"""Draw the widget of a field by its kind, with what is wrong with it beside it; each change keeps a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from directory.answers.record_words import field_label, record_name
from directory.answers.ties import tie_sentence, ties_of
from directory.i18n import Texts
from directory.records import SEPARATOR, TABLES, References, Tie, Vocabulary, find_marker
from directory.speaker import Speaker
from directory.ui.editing.fields import is_required, kind_of
from directory.ui.editing.form import FAILURES, Form, keep, value_of, widget_key
from directory.ui.frame import address, data
from directory.ui.frame.markdown import plain

FLAGS = ("true", "false")


def field(t: Speaker, form: Form, name: str) -> None:
    """The widget of a field, and what is wrong with it."""
    model = TABLES[form.resource]
    kind, label = kind_of(model, name), field_label(t, form.resource, name)
    if is_required(form.resource, name):
        label = t("{label} (required)", label=label)
    is_fixed = not form.is_new and name in model.key
    if kind in {"code", "record", "flag"}:
        pick(t, form, name, label, _choices(t, form, name), disabled=is_fixed)
    elif kind == "codes":
        codes = _choices(t, form, name)
        _drawn(form, name, st.multiselect, label, [*codes], format_func=codes.__getitem__, placeholder=t("Choose"))
    elif kind == "long":
        _drawn(form, name, st.text_area, label, height="content")
    else:
        text(form, name, label, placeholder=_hint(t, kind), disabled=is_fixed)


def text(form: Form, name: str, label: str, *, placeholder: str = "", disabled: bool = False) -> None:
    """A line to write into."""
    _drawn(form, name, st.text_input, label, placeholder=placeholder, disabled=disabled)


def pick(t: Texts, form: Form, name: str, label: str, choices: Mapping[str, str], *, disabled: bool = False) -> None:
    """One of several, searched for by typing, or none."""
    _drawn(
        form,
        name,
        st.selectbox,
        label,
        [*choices],
        index=None,
        format_func=choices.__getitem__,
        placeholder=t("Choose, or type a part of it"),
        disabled=disabled,
    )


def failure(name: str) -> None:
    """What is wrong with a field, right below it."""
    if sentence := st.session_state.get(FAILURES, {}).get(name):
        st.markdown(f":red[:material/error: {plain(sentence)}]")


def _drawn(form: Form, name: str, widget: Callable[..., Any], label: str, *arguments: Any, **options: Any) -> None:
    key = widget_key(name)
    if key not in st.session_state:
        st.session_state[key] = value_of(form, name)
    widget(label, *arguments, key=key, on_change=keep, **options)
    failure(name)


def _choices(t: Speaker, form: Form, name: str) -> dict[str, str]:
    """Code or key to its name; what is there now and has no name any more stays a choice."""
    info = TABLES[form.resource].model_fields[name]
    vocabulary, reference = find_marker(info, Vocabulary), find_marker(info, References)
    if vocabulary:
        found = {code: t.term(vocabulary.name, code) for code in t.directory.terms.get(vocabulary.name, {})}
    elif reference:
        found = _records(t, reference.table)
    else:
        found = dict(zip(FLAGS, (t("yes"), t("no")), strict=True))
    value = value_of(form, name)
    present: Sequence[str] = value if isinstance(value, list) else [value] if value else []
    return found | {code: code.replace(SEPARATOR, " + ") for code in present if code not in found}


def _records(t: Speaker, table: str) -> dict[str, str]:
    directory = t.directory
    if table == "organisations":
        return dict(data.memory().names_to_pick(t.language))
    if table == "ties":
        names = {tie.id: f"{record_name(t, table, tie.id)} · {tie_sentence(t, tie)}" for tie in _ties(t)}
    elif table == "events":
        names = {event.id: f"{t.event(event)} · {t.period(event.start, event.end)}" for event in directory.events}
    else:
        names = {one.id: one.name for one in directory.municipalities}
    return dict(sorted(names.items(), key=lambda item: t.sort_key(item[1])))


def _ties(t: Speaker) -> Sequence[Tie]:
    """The ties of the organisation that was looked at before; all of them where there was none."""
    here = address.first("organisation")
    return ties_of(t.directory, here) if here else t.directory.ties


def _hint(t: Texts, kind: str) -> str:
    return {
        "date": t("2021, 07.2021 or 08.07.2021"),
        "texts": t("several with semicolons between them"),
    }.get(kind, "")
