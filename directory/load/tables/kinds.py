"""Tell what kind of file the bytes are, whatever the name ends with."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

from directory.load.tables.encoding import decode

Kind = Literal[
    "text", "workbook", "json", "xml", "web_page", "pdf", "word", "slides", "picture", "archive", "database", "binary"
]

BEGINNINGS: dict[bytes, Kind] = {
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"RIFF": "picture",
    b"{\\rtf": "word",
    b"SQLite format 3": "database",
    b"PAR1": "database",
    b"\x1f\x8b": "archive",
    b"7z\xbc\xaf": "archive",
    b"Rar!": "archive",
}
MEMBERS: dict[str, Kind] = {"xl/": "workbook", "word/": "word", "ppt/": "slides"}
OPEN_DOCUMENTS: dict[bytes, Kind] = {b"spreadsheet": "workbook", b"text": "word", b"presentation": "slides"}
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
LARGEST = 400_000_000
"""Bytes that a workbook may have when it is unpacked; more is no list of organisations."""


def kind_of(data: bytes) -> Kind:
    """What the bytes are; `text` for everything that could be a table, also for an empty file."""
    for beginning, kind in BEGINNINGS.items():
        if data.startswith(beginning):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if data.startswith(OLD_OFFICE):
        # Excel's streams carry their names in UTF-16
        return "workbook" if any("\0".join(name).encode() in data for name in ("Workbook", "Book")) else "word"
    return _written(data)


def _packed(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if sum(member.file_size for member in file.infolist()) > LARGEST:
                return "archive"
            names = file.namelist()
            if "mimetype" in names:
                mime = file.read("mimetype")[:200]
                return next((kind for part, kind in OPEN_DOCUMENTS.items() if part in mime), "archive")
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError):
        return "archive"
    return next((kind for start, kind in MEMBERS.items() if any(name.startswith(start) for name in names)), "archive")


def _written(data: bytes) -> Kind:
    start = data[:2000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if re.match(rb"<!doctype html|<html|<table|<head|<meta", start):
        return "web_page"
    if re.match(rb"<\?xml|<gexf|<graphml|<!doctype|<[a-z]+:?[a-z]*[\s/>]", start):
        return "xml"
    if re.match(rb'[{\[]\s*["\[{}\]\d]', start):
        return "json"
    if decode(data[:2000]).encoding.startswith("utf-16"):
        return "text"
    controls = sum(start.count(byte) for byte in (b"\x01", b"\x02", b"\x03", b"\x04", b"\x05", b"\x06"))
    return "binary" if controls > 8 else "text"
