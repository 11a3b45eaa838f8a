"""Write the network as a spreadsheet that Kumu imports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from directory.files.extract import Extract, clean
from directory.files.rows import Row, organisation_rows, tie_rows
from directory.i18n import Texts

DIRECTIONS = {True: "directed", False: "undirected"}
"""What Kumu reads in the column Direction."""


def kumu(extract: Extract) -> bytes:
    """A workbook with the sheets Elements and Connections; no text becomes a formula or a link."""
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, options) as book:
        # Equal content, equal file: the time of writing would differ.
        book.set_properties({"title": clean(extract.title), "created": datetime.combine(extract.on, time())})
        _write(book, "Elements", _elements(extract.t), organisation_rows(extract))
        connections = [{**row, "directed": DIRECTIONS[bool(row["directed"])]} for row in tie_rows(extract)]
        _write(book, "Connections", _connections(extract), connections)
    return file.getvalue()


def _elements(t: Texts) -> dict[str, str]:
    """Columns to fields. The names that Kumu knows stay English; an ID comes first, because two can share a name."""
    return {
        "ID": "id",
        "Label": "label",
        "Type": "legal_form",
        "Description": "description",
        "Tags": "themes",
        t("Municipality"): "municipality",
        t("Place"): "place",
        t("Registration number"): "reg_number",
        t("Founded"): "founded",
        t("Partners"): "partners",
        t("Website"): "website",
        t("Source"): "source_url",
    }


def _connections(extract: Extract) -> dict[str, str]:
    t = extract.t
    became = {t("Status"): "status"} if extract.compared else {}
    return {
        "From": "source",
        "To": "target",
        "Type": "kind",
        "Description": "description",
        "Tags": "family",
        "Strength": "weight",
        "Direction": "directed",
        t("Since"): "since",
        t("Known in"): "known_in",
        t("Until"): "until",
        t("Amount (EUR)"): "amount_eur",
        t("Source"): "source_url",
        t("Further sources"): "further_sources",
        **became,
    }


def _write(book: Workbook, name: str, columns: dict[str, str], rows: Sequence[Row]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for column, (head, field) in enumerate(columns.items()):
        sheet.write_string(0, column, head)
        for number, row in enumerate(rows, start=1):
            if field in row:
                sheet.write(number, column, row[field])
