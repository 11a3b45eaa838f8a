"""Text from data inside Streamlit's Markdown."""

from __future__ import annotations

import re

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
    """A Markdown link to a web address that the records have checked; what could end the link early is encoded."""
    safe = url.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    return f"[{plain(label)}]({safe})"
