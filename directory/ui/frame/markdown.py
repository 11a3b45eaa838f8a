"""Escape text from data inside Streamlit's Markdown."""

from __future__ import annotations

import re

UNSAFE = str.maketrans({"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "&": "&amp;"})
"""What could end the address of a link early or be taken for an entity."""

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&:])")


def plain(text: str) -> str:
    r"""A text that Markdown shows as it is, on one line.

    Examples
    --------
    >>> plain("*[x](javascript:1)")
    '\\*\\[x\\]\\(javascript\\:1\\)'
    """
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def link(label: str, url: str) -> str:
    """A Markdown link to a web address that the records have checked."""
    return f"[{plain(label)}]({url.translate(UNSAFE)})"
