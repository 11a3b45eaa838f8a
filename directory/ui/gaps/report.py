"""The report about what the address selects, built once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st

from directory.files.filter_words import filtered_words
from directory.files.report import Report, build_report, to_docx
from directory.graph import Selection
from directory.speaker import Speaker
from directory.ui.frame import data


@st.cache_resource(show_spinner=False, max_entries=8, hash_funcs={Selection: hash})
def _report(path: Path, selection: Selection, language: str, made: date) -> Report:
    t = Speaker(data.directory(), language)
    words = filtered_words(t, selection)
    return build_report(t, selection, data.network, filtered=words, made=made)


@st.cache_resource(show_spinner=False, max_entries=4, hash_funcs={Selection: hash})
def _document(path: Path, selection: Selection, language: str, made: date) -> bytes:
    return to_docx(Speaker(data.directory(), language), _report(path, selection, language, made))


def report(selection: Selection, language: str) -> Report:
    """The report of today; gaps stand on documented ties only, so common events are left out."""
    return _report(data.folder(), replace(selection, events=False), language, date.today())


def document(selection: Selection, language: str) -> bytes:
    """The same as a Word document."""
    return _document(data.folder(), replace(selection, events=False), language, date.today())
