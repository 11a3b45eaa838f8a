"""Tell how the letters of a file are written, and turn its bytes into text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}

PAGES = ("cp1257", "iso8859-4", "cp775", "mac_latin2")
"""Code pages in which Latvian was saved before UTF-8: Windows, ISO, DOS, Macintosh; the first wins where two fit."""

LATVIAN = re.compile("[āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ]")
STRANGE = re.compile("[^\x00-\x7fāčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ„“”‘’‚«»–—…€§°²³№\u00a0]")
INSIDE_WORD = re.compile("[a-zāčēģīķļņšūž][ĀČĒĢĪĶĻŅŌŖŠŪŽ]|[^\x00-\x7f]{5,}")
STRAY = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True)
class Decoded:
    """Text of a file.

    Parameters
    ----------
    text
        Its letters, without a byte-order mark. Single bytes that are not UTF-8 in a file that is otherwise stand as
        lone surrogates (U+DC80 to U+DCFF) until `mend` reads them.
    encoding
        Python's name of the encoding.
    is_certain
        Whether every byte is what that encoding promises and the encoding is not a guess.
    """

    text: str
    encoding: str
    is_certain: bool


def decode(data: bytes) -> Decoded:
    """Read bytes as text.

    By the byte-order mark; else UTF-16 when every second byte is zero; else UTF-8, also when a few bytes are not;
    else the code page that gives most Latvian letters and fewest letters that Latvian does not use.
    """
    if mark := next((mark for mark in MARKS if data.startswith(mark)), None):
        return _marked(data, MARKS[mark])
    if wide := _utf16_without_mark(data):
        return _marked(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", True)
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    strays = len(STRAY.findall(text))
    if len(re.findall("[^\x00-\x7f]", text)) > 2 * strays:
        return Decoded(text, "utf-8", True)
    page = max(PAGES, key=lambda page: _fitness(data, page))
    return Decoded(data.decode(page, "replace"), page, False)


def encoding_of(data: bytes) -> str:
    """Python's name of the encoding of a file."""
    return decode(data).encoding


def has_stray(text: str) -> bool:
    """Whether a text holds bytes that were not UTF-8."""
    return STRAY.search(text) is not None


def mend(text: str) -> str:
    """A text in which bytes that were not UTF-8 are read as Windows Baltic ones."""
    return STRAY.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1257", "replace"), text)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, True)
    except UnicodeDecodeError:
        if encoding == "utf-8-sig":
            return Decoded(data.decode(encoding, "surrogateescape"), encoding, True)
        return Decoded(data.decode(encoding, "replace"), encoding, False)


def _utf16_without_mark(data: bytes) -> str | None:
    start = data[:4000]
    half = len(start) // 2
    if half < 2:
        return None
    if start[1::2].count(0) > 0.6 * half and start[::2].count(0) == 0:
        return "utf-16-le"
    if start[::2].count(0) > 0.6 * half and start[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _fitness(data: bytes, page: str) -> int:
    text = data.decode(page, "replace")
    wrong = len(STRANGE.findall(text)) + len(INSIDE_WORD.findall(text))
    return len(LATVIAN.findall(text)) - 2 * wrong
