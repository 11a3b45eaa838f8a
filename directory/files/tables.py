"""Write tables as files that Excel opens without questions."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import networkx as nx

from directory.answers.organisations import organisation_cells
from directory.answers.places.ideas import idea_cells
from directory.records import Idea
from directory.speaker import Speaker

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet take a text for a formula."""


def organisations_csv(t: Speaker, pairs: nx.Graph[str], ids: Iterable[str], *, partners: str | None = None) -> bytes:
    """Organisations as CSV in UTF-8 with a byte-order mark, each with its source.

    Parameters
    ----------
    partners
        What the number of partners counts; None when it is all of them.
    """
    heads = [t("Name"), t("Legal form"), t("Place"), t("Themes"), partners or t("Partners"), t("Website"), t("Source")]
    rows = (
        (*organisation_cells(t, pairs, id), record.website, record.source_url, id)
        for id in ids
        for record in (t.directory.organisation[id],)
    )
    return to_csv([*heads, "id"], rows)


def ideas_csv(t: Speaker, ideas: Iterable[Idea]) -> bytes:
    """Ideas as CSV, each with its source."""
    heads = [t("Idea"), t("Place"), t("Theme"), t("Who would have to act"), t("Forum"), t("Status"), t("Source"), "id"]
    return to_csv(heads, ((*idea_cells(t, idea), idea.source_url, idea.id) for idea in ideas))


def package_zip(folder: Path) -> bytes:
    """A data set with all of its files, packed; links that lead elsewhere are left out."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".csv", ".json", ".geojson"} and path.is_file() and not path.is_symlink():
                archive.write(path, path.relative_to(folder))
    return packed.getvalue()


def to_csv(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A table as CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
