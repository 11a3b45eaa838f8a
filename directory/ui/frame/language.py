"""Choose the language of a visit."""

from __future__ import annotations

import streamlit as st

from directory.i18n import LANGUAGES, Texts, closest, texts
from directory.ui.frame import address

NAMES = {"lv": "Latviski", "en": "English"}


def current() -> Texts:
    """The texts in the language that the address names, else the browser prefers, else Latvian."""
    named = address.first("lang")
    return texts(named if named in LANGUAGES else closest(st.context.locale))


def others() -> dict[str, str]:
    """The languages that the visitor could change to, with their own names."""
    return {code: name for code, name in NAMES.items() if code != current().language}


def declare() -> None:
    """Tell the browser and its screen reader which language the page is in."""
    language = current().language  # one of ours: safe to write into a script
    st.html(f"<script>document.documentElement.lang = '{language}'</script>", unsafe_allow_javascript=True)
