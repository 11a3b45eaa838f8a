"""Show two records beside each other, field by field, in words of the reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from directory.answers.record_words import cell_text, field_label
from directory.speaker import Speaker
from directory.ui.parts.table import Column, Row, table

COMPARED = ("name", "other_names", "reg_number", "legal_form", "municipality", "place", "address", "email", "website")
"""What tells organisations apart, the most telling first."""


def side_by_side(
    t: Speaker,
    one: Mapping[str, str],
    other: Mapping[str, str],
    *,
    heads: tuple[str, str],
    key: str,
    fields: Iterable[str] = (*COMPARED, "founded", "closed"),
) -> None:
    """A table with a row for each field that one of two organisations has.

    Parameters
    ----------
    one, other
        Their cells.
    heads
        What the two are called.
    key
        Name of the table on the page.
    """
    rows = [
        Row(
            field,
            (
                field_label(t, "organisations", field),
                *(cell_text(t, "organisations", field, cells.get(field, "")) or "–" for cells in (one, other)),
            ),
        )
        for field in fields
        if one.get(field) or other.get(field)
    ]
    columns = [Column(t("Field")), Column(heads[0]), Column(heads[1])]
    table(t, columns, rows, label=t("Side by side"), key=key, first=len(rows))
