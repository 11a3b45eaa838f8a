"""Take the rows that tell of something out of a table: no totals, no headings once more, no titles between them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from directory.folding import fold
from directory.load.importing.headers import Column
from directory.load.importing.values import to_codes
from directory.load.tables import Row, Table
from directory.records import TABLES, Directory

TOTAL = re.compile(r"(?:kopa|pavisam|summa|total|in total)(?: \d+)?")
NUMBER = re.compile(r"[\d\s.,€%]+")

SEVERAL_LINES = frozenset({"themes", "other_names", "description", "description_lv"})
"""Fields in which an end of a line means something; names and addresses are only broken to fit their cell."""

JOINED: Mapping[str, str] = {
    "themes": ";",
    "other_names": ";",
    "description": "\n",
    "description_lv": "\n",
    "address": ", ",
}
"""What joins two columns of one field, such as first name and surname; a space where nothing is said."""

NOBODY = frozenset(
    {"", "iedzivotajs", "iedzivotaja", "privatpersona", "fiziska persona", "nav", "neparstav", "individuali"}
)
"""Folded words of people who came to an event for no organisation."""

Mended = Mapping[int, Mapping[str, str]]
"""Number of a row to field to what a person corrected; an empty text empties the cell."""


def field_rows(
    table: Table,
    columns: Sequence[Column],
    directory: Directory,
    *,
    resource: str,
    mended: Mended,
    without: Collection[int] = (),
    people: bool = False,
) -> Iterator[Row]:
    """The rows with their cells by field.

    A row that holds nothing but the name of a municipality is a title: where no column says otherwise, the rows below
    it are of that municipality.

    Parameters
    ----------
    mended
        What a person corrected.
    without
        Numbers of rows that a person left out.
    people
        Whether the rows are people with their organisations: those who came for themselves are passed over.
    """
    fields = {column.name: column.field for column in columns if column.field}
    has_homes = "municipality" in TABLES[resource].model_fields and "municipality" not in fields.values()
    section = ""
    for row in table.rows:
        if row.number in without or _is_heading(row, table) or _is_total(row):
            continue
        if title := _section(row, fields, directory):
            section = title
            continue
        taken = _taken(row, fields)
        if not taken or (people and fold(taken.get("name", "")) in NOBODY):
            continue
        if section and has_homes:
            taken["municipality"] = section
        cells = {**taken, **mended.get(row.number, {})}
        yield Row(row.number, {field: text for field, text in cells.items() if text.strip()})


def _taken(row: Row, fields: Mapping[str, str]) -> dict[str, str]:
    """The cells by field; what stands in two columns of one field is joined."""
    found: dict[str, str] = {}
    for name, text in row.cells.items():
        if field := fields.get(name):
            one_line = text if field in SEVERAL_LINES else " ".join(text.split())
            found[field] = JOINED.get(field, " ").join((found[field], one_line)) if field in found else one_line
    return found


def _is_heading(row: Row, table: Table) -> bool:
    """Whether the headings stand there once more, as on each printed page, or the numbers of the columns."""
    if len(row.cells) < 2:
        return False
    is_counted = len(row.cells) > 2 and [*row.cells.values()] == [str(k) for k in range(1, len(row.cells) + 1)]
    return is_counted or all(text.strip().lower() == name for name, text in row.cells.items())


def _is_total(row: Row) -> bool:
    first, *rest = row.cells.values()
    return TOTAL.fullmatch(fold(first)) is not None and all(NUMBER.fullmatch(text) for text in rest)


def _section(row: Row, fields: Mapping[str, str], directory: Directory) -> str:
    """The municipality that a row is the title of; empty when it is no title."""
    texts = set(row.cells.values())
    if len(texts) != 1 or "municipality" in {fields.get(name) for name in row.cells}:
        return ""
    cells, _ = to_codes(TABLES["organisations"], {"municipality": texts.pop()}, directory, file="", row=row.number)
    return cells["municipality"] if cells["municipality"] in directory.municipality else ""
