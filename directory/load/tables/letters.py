"""Write letters in one way, without invisible ones, and notice letters that were spoiled by an earlier saving."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Characters without a picture: soft hyphens, joiners, directions, fillers, variation selectors."""

OTHER_SPACES = "\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SPACES = re.compile(f"[ {OTHER_SPACES}]{{2,}}|[{OTHER_SPACES}]")

COMMA_BELOW = re.compile("([KkLlNnRrG])\u0326|g\u0312")
"""Latvian letters put together with a comma, where Unicode puts them together with a cedilla."""

LEADS = re.compile("[ÃÄÅÂâāÐÑ][^\x00-\x7f]+")
LOST = re.compile(r"(?<![\w/=&.?!])\?[a-zāčēģīķļņšūž]{2}|[^\W\d_]\?[a-zāčēģīķļņšūž]")
PLAUSIBLE = "–—„“”‘’‚«»…€№ "


def clean(text: str) -> str:
    """A text as people see it: composed (NFC), without invisible characters, with single plain spaces.

    Ends of lines and tabs stay. Cleaning twice changes nothing.

    Examples
    --------
    >>> clean("Olai\u00adnes\u00a0 koris") == "Olaines koris"
    True
    """
    if text.isascii() and "  " not in text:
        return text
    seen = COMMA_BELOW.sub(lambda found: f"{found[1]}\u0327" if found[1] else "g\u0327", INVISIBLE.sub("", text))
    composed = seen if is_normalized("NFC", seen) else normalize("NFC", seen)
    return SPACES.sub(" ", composed)


def may_be_spoiled(text: str) -> bool:
    """Whether anything in a long text could be a spoiled letter: a quick look before a close one."""
    return "?" in text or (not text.isascii() and LEADS.search(text) is not None)


def is_spoiled(text: str) -> bool:
    """Whether letters look as if UTF-8 had once been read as something else, or been replaced by question marks.

    Web addresses are not looked at.

    Examples
    --------
    >>> [is_spoiled(text) for text in ("RÄ«gas klubs", "?ekavas kopa", "Kas notiek?", "Ķekavas koris")]
    [True, True, False, False]
    """
    words = " ".join(word for word in text.split() if "://" not in word and "www." not in word)
    return LOST.search(words) is not None or any(map(_was_utf8, LEADS.findall(words)))


def _was_utf8(run: str) -> bool:
    for page in ("cp1252", "cp1257"):
        try:
            back = b"".join(_byte(letter, page) for letter in run).decode("utf-8")
        except ValueError:
            continue
        if all(letter.isalpha() or letter in PLAUSIBLE for letter in back):
            return True
    return False


def _byte(letter: str, page: str) -> bytes:
    try:
        return letter.encode(page)
    except UnicodeEncodeError:
        return letter.encode("latin-1")  # a byte that the code page leaves undefined stands as itself
