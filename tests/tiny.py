"""A tiny directory that can be worked by hand, and folders of data that a test may spoil."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from directory.load import Report, read_directory
from directory.records import TABLES, Directory
from tests.tiny_rows import TINY


@dataclass(frozen=True)
class Folder:
    """A data set that a test may spoil; rows are counted as a spreadsheet shows them."""

    path: Path

    def rows(self, table: str) -> list[list[str]]:
        """All rows of a table, the column names first."""
        return list(csv.reader(io.StringIO((self.path / f"{table}.csv").read_text(encoding="utf-8"), newline="")))

    def save(self, table: str, rows: list[list[str]]) -> None:
        """Write a table."""
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(rows)
        self.write(table, text.getvalue())

    def write(self, table: str, data: str | bytes) -> None:
        """Write the very contents of a file."""
        (self.path / f"{table}.csv").write_bytes(data if isinstance(data, bytes) else data.encode())

    def set(self, table: str, row: int, **cells: str) -> None:
        """Write into cells of a row."""
        rows = self.rows(table)
        for name, text in cells.items():
            rows[row - 1][rows[0].index(name)] = text
        self.save(table, rows)

    def add(self, table: str, **cells: str) -> int:
        """Append a row with these cells, and return its number."""
        rows = self.rows(table)
        rows.append([cells.pop(name, "") for name in rows[0]])
        assert not cells, f"{table}.csv has no columns {sorted(cells)}"
        self.save(table, rows)
        return len(rows)

    def change(self, table: str, change: Callable[[str], str]) -> None:
        """Change the text of a file."""
        self.write(table, change((self.path / f"{table}.csv").read_bytes().decode()))

    def read(self) -> tuple[Directory, Report]:
        """Read it as it stands now."""
        return read_directory(self.path)


def as_csv(table: str) -> str:
    """A table as its file: the columns are those of the model, so a new one needs no change here."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(TABLES[table].model_fields), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(TINY[table])
    return text.getvalue()


def write_tiny(path: Path) -> Folder:
    """Write the tiny directory into a folder, which is made."""
    path.mkdir(parents=True, exist_ok=True)
    folder = Folder(path)
    for table in TINY:
        folder.write(table, as_csv(table))
    return folder
