"""Show which place a form's texts mean, asked of the gazetteer alone, and let a person choose where several can be."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from directory.load.places.understood import POINT, Understood, understand_place
from directory.records import TABLES
from directory.speaker import Speaker
from directory.ui.editing.form import PLACE, Form, typed
from directory.ui.editing.widgets import pick
from directory.ui.frame import data
from directory.ui.frame.gazetteer import geocoder
from directory.ui.frame.markdown import plain

ASKED = ("place", "municipality", "address")


def place_line(t: Speaker, form: Form) -> None:
    """Say which place was understood; where several can be meant, let one be chosen."""
    texts = typed()
    if not (texts.get("place") or texts.get("address")):
        return
    if _is_as_before(form, texts):
        known = t.directory.place.get(texts.get("place_code", ""))
        if known:
            home = t.directory.municipality[known.municipality].name
            st.caption(plain(t("Understood as: {place}", place=f"{known.name}, {home}")))
        return
    found = _understood(texts)
    if found.choices:
        pick(t, form, PLACE, t("Several places can be meant. Which one?"), found.choices)
    elif found.name:
        st.caption(plain(t("Understood as: {place}", place=found.name)))
    else:
        st.caption(t("No such place is known in Latvia's gazetteer: it is kept as a text, without a point on the map."))


def with_place(form: Form, texts: Mapping[str, str]) -> dict[str, str]:
    """The cells with the code and point of the place that they mean, where the table has such cells."""
    names = TABLES[form.resource].model_fields
    cells = {name: text for name, text in texts.items() if name in names}
    if "place" not in names or _is_as_before(form, texts):
        return cells
    found = _understood(texts).cells
    kept = {name: text for name, text in cells.items() if name not in POINT}
    if not kept.get("municipality") and "municipality" in found:
        kept["municipality"] = found["municipality"]
    return kept | {name: found[name] for name in POINT if name in names and name in found}


def _understood(texts: Mapping[str, str]) -> Understood:
    return understand_place(texts, geocoder(data.memory()), chosen=texts.get(PLACE, ""))


def _is_as_before(form: Form, texts: Mapping[str, str]) -> bool:
    """Whether nothing about the place was changed: then its point, which may be more precise, stays."""
    names = ASKED if not texts.get("place") else ASKED[:2]
    return not form.is_new and all(texts.get(name, "") == form.opened.get(name, "") for name in names)
