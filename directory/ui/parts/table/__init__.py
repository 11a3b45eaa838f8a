"""Show a table whose rows lead somewhere: real HTML, sortable, readable on a phone and by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from directory.i18n import Texts
from directory.pictures.painter import bundle

HERE = Path(__file__).parent
FIRST = 25
"""Rows shown before the reader asks for more."""


@dataclass(frozen=True)
class Column:
    """A column: its heading, and whether it holds numbers."""

    label: str
    is_numeric: bool = False


@dataclass(frozen=True)
class Link:
    """A cell that leads to a page outside, and to further ones by their numbers, from 2 on."""

    label: str
    url: str
    further: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """A cell that leads to a page of ours; `id` is what is opened when it is followed."""

    label: str
    href: str
    id: str


Cell = str | float | Link | Way | None


@dataclass(frozen=True)
class Row:
    """A row: what it stands for, its cells in the order of the columns, and where its first cell leads to.

    A row that is selected stands out.
    """

    id: str
    cells: Sequence[Cell]
    href: str | None = None
    colour: str | None = None
    is_selected: bool = False


_component = st.components.v2.component(
    "kaimini_table",
    html='<div class="table"></div>',
    css=(HERE / "table.css").read_text(encoding="utf-8"),
    js=bundle(HERE / "table.js"),
)


def table(
    t: Texts, columns: Sequence[Column], rows: Sequence[Row], *, label: str, key: str, first: int = FIRST
) -> str | None:
    """Show a table, without the columns in which no row has anything.

    Parameters
    ----------
    label
        What the table shows, for a screen reader.
    key
        Name of this table on the page.
    first
        Rows shown at once; a button brings the next ones.

    Returns
    -------
    id
        The row, or the cell in it, whose link was just followed, None when none was.
    """
    filled = [i for i, _ in enumerate(columns) if any(row.cells[i] not in (None, "") for row in rows)]
    result = _component(
        key=key,
        data={
            "columns": [asdict(columns[i]) for i in filled],
            "rows": [asdict(row) | {"cells": [_ready(row.cells[i]) for i in filled]} for row in rows],
            "first": first,
            "label": label,
            "language": t.language,
            "texts": {"more": t("Show more"), "sort": t("Sort")},
        },
        on_opened_change=lambda: None,
    )
    opened: str | None = result.opened
    return opened


def _ready(cell: Cell) -> object:
    return asdict(cell) if isinstance(cell, Link | Way) else cell
