"""Text from data inside Markdown: shown as it is, never as markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.ui.frame.markdown import link, plain

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A backslash before ASCII punctuation stands for that character (CommonMark 0.31, section 2.4)."""


def unescaped(text: str) -> str:
    return ESCAPED.sub(r"\1", text)


@pytest.mark.parametrize(
    "text",
    [
        *("*bold*", "_it_", "**x**", "# Title", "1. one", "1) one", "- one", "+ one", "> quote", "`code`", "~~no~~"),
        *(
            "<script>alert(1)</script>",
            "<b>",
            "&lt;",
            "&copy;",
            "[x](javascript:alert(1))",
            "![x](https://x.example/y)",
        ),
        *(
            "$x^2$",
            ":red[x]",
            ":material/home:",
            ":smile:",
            "a | b",
            "|---|",
            "---",
            "https://x.example",
            "a\\b",
            "\\*",
        ),
    ],
)
def test_no_character_that_means_something_is_left_bare(text: str) -> None:
    shown = plain(text)
    assert unescaped(shown) == text
    assert not re.search(r"[*_`<>\[\]()#+\-.!|~$&:{}]", ESCAPED.sub("", shown))


@given(st.text())
def test_a_text_is_shown_as_it_is_on_one_line(text: str) -> None:
    assert unescaped(plain(text)) == " ".join(text.split())
    assert len(plain(text).splitlines()) <= 1


@pytest.mark.parametrize("text", ["", "Mārupe", "Biedrība “Ķekava”", "a = b, c; d? 'e' % @ ^"])
def test_an_ordinary_text_stays_legible(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://x.example/a_b?c=d#e", "https://x.example/a_b?c=d#e"),
        ("https://x.example/a)b(c", "https://x.example/a%29b%28c"),
        ("https://x.example/<b>", "https://x.example/%3Cb%3E"),
        ("https://x.example/a\\)b", "https://x.example/a%5C%29b"),
        ("https://x.example/&lt;&amp;", "https://x.example/&amp;lt;&amp;amp;"),
    ],
)
def test_an_address_cannot_end_its_link_early(url: str, safe: str) -> None:
    """Brackets and backslashes are encoded, and what looks like an entity stays what it is."""
    assert link("x", url) == f"[x]({safe})"


@given(st.text(), st.from_regex(r"https?://[^\s/]+(/\S*)?", fullmatch=True))
def test_a_link_has_one_label_and_one_address(label: str, url: str) -> None:
    bare = ESCAPED.sub("", link(label, url))
    assert [bare.count(character) for character in "()<>\\"] == [1, 1, 0, 0, 0]
    assert not re.search(r"\s", link("", url))
