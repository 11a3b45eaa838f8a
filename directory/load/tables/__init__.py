"""Read tables as people really have them: CSV of any sort, workbooks, pasted cells."""

from __future__ import annotations

from directory.load.tables.read import read_pasted, read_table, read_tables
from directory.load.tables.table import Row, Table

__all__ = ["Row", "Table", "read_pasted", "read_table", "read_tables"]
