"""Get the bytes of a published file, from disk or over HTTP, and refuse what cannot be it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from directory.errors import UnreadableError

AGENT = "Kaimini directory sync (python urllib)"
"""The portal treats clients that do not name themselves badly."""

PIECE = 1 << 20
LARGEST = 1_000_000_000
LOWEST_SHARE = 0.5
"""A file with fewer than this share of last time's rows is not believed."""

Progress = Callable[[int], None]


def fetch(place: str, *, progress: Progress = lambda count: None) -> bytes:
    """The bytes of a file or an address that begins with http:// or https://.

    Parameters
    ----------
    progress
        Is told how many bytes have come so far; it may raise KeyboardInterrupt to give up.

    Raises
    ------
    UnreadableError
        It cannot be got, or is far too large.
    """
    try:
        if place.startswith(("http://", "https://")):
            with urlopen(Request(place, headers={"User-Agent": AGENT}), timeout=60) as answer:
                return _pieces(iter(lambda: answer.read(PIECE), b""), place, progress)
        with Path(place).open("rb") as file:
            return _pieces(iter(lambda: file.read(PIECE), b""), place, progress)
    except (OSError, URLError, ValueError) as error:
        raise UnreadableError("{path}: {error}", path=place, error=getattr(error, "reason", None) or error) from error


def rows_of(data: bytes, place: str, needed: Sequence[str], *, last_count: int = 0) -> Iterator[Mapping[str, str]]:
    """The rows of a register's CSV file, by column name and all as text.

    The separator is a semicolon or comma, whichever the header holds more of; a byte-order mark does not matter.

    Parameters
    ----------
    needed
        Columns without which it is another file.
    last_count
        Rows of the last time; with under half of them nothing is read.

    Raises
    ------
    UnreadableError
        It is a web page, has another header, is no UTF-8, or has lost too many rows. It is raised before the first row.
    """
    start = data[:500].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        raise UnreadableError("{path}: a web page came instead of the file. Try again later.", path=place)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("{path}: the file is not UTF-8 any more. Nothing was read.", path=place) from error
    header = text[: text.find("\n")] if "\n" in text else text
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(";,", key=header.count))
    missing = [name for name in needed if name not in (reader.fieldnames or ())]
    if missing:
        raise UnreadableError(
            "{path}: the columns {names} are missing. The file has changed; nothing was read.",
            path=place,
            names=", ".join(missing),
        )
    count = text.count("\n")
    if count < LOWEST_SHARE * last_count:
        raise UnreadableError(
            "{path}: the file has {count} rows, last time it had {last}. Nothing was read.",
            path=place,
            count=count,
            last=last_count,
        )
    return iter(reader)


def _pieces(pieces: Iterator[bytes], place: str, progress: Progress) -> bytes:
    data = bytearray()
    for piece in pieces:
        data += piece
        progress(len(data))
        if len(data) > LARGEST:
            raise UnreadableError("{path}: the file is too large to be a register.", path=place)
    return bytes(data)
