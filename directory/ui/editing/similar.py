"""Show organisations that a new one may be, before it is added a second time."""

from __future__ import annotations

import streamlit as st

from directory.load.matching import MatchIndex
from directory.load.matching.score import LISTED
from directory.memory import Memory
from directory.records import Organisation, from_cells
from directory.remembered import remembered
from directory.speaker import Speaker
from directory.ui.editing.form import Form, typed
from directory.ui.frame import data, navigation
from directory.ui.frame.markdown import plain

COMPARED = ("name", "reg_number", "municipality", "place", "address", "website", "email", "legal_form")
MOST = 3


@remembered()
def match_index(memory: Memory) -> MatchIndex:
    """The organisations of the directory, ready to be compared with a new one."""
    return MatchIndex(memory.directory)


def similar_line(t: Speaker, form: Form) -> None:
    """Links to organisations of the directory that are much like what is typed."""
    texts = typed()
    if not form.is_new or form.resource != "organisations" or len(texts.get("name", "")) < 3:
        return
    cells = {name: texts[name] for name in COMPARED if texts.get(name)}
    record = from_cells(Organisation, {"id": "", **cells})
    assert isinstance(record, Organisation)
    found = match_index(data.memory()).candidates(record, limit=MOST)
    ids = [match.other for match in found if match.score >= LISTED]
    if not ids:
        return
    st.markdown(":material/content_copy: " + t("Is it one of these, which are in the directory already?"))
    for id in ids:
        name = data.memory().names_to_pick(t.language)[id]
        navigation.page_link("organisation", plain(name), organisation=id)
