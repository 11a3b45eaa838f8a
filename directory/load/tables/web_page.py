"""Read the tables of a web page: what many programs save and call a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from directory.load.tables.letters import clean
from directory.load.tables.lines import Line


def read_web_page(text: str) -> Iterator[list[Line]]:
    """The rows of each table of a page, cells as plain text; a cell over several columns leaves the others empty."""
    parser = _Tables()
    parser.feed(text)
    parser.close()
    for table in parser.tables:
        lines = [Line(number, tuple(row)) for number, row in enumerate(table, start=1)]
        if any(not line.is_blank for line in lines):
            yield lines


class _Tables(HTMLParser):
    """Collects cells; what stands outside them is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self._end_cell()
            self.tables[-1].append([])
        elif tag in {"td", "th"} and self.tables and self.tables[-1]:
            self._end_cell()
            self._cell = []
            spanned = dict(attributes).get("colspan") or "1"
            self._empty = min(int(spanned), 100) - 1 if spanned.isdecimal() else 0
        elif tag == "br" and self._cell is not None:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self.tables and self.tables[-1]:
            text = clean(" ".join("".join(self._cell).split()))
            self.tables[-1][-1].extend([text, *[""] * max(self._empty, 0)])
        self._cell = None
