"""Write the parts of a Word document that python-docx has no call for: tables for paper, captions, links, fields."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from directory.answers.findings import Line
from directory.files.report.cells import columns_of, is_of_numbers, widths
from directory.i18n import Texts

BLUE, HEAD = "0F6073", "E8EEEE"
MANY = 6
"""Columns from which the letters of a table are smaller."""


def add_table(t: Texts, document: Document, heads: Sequence[str], lines: Sequence[Line], *, room: float) -> None:
    """A table that fits paper: heads repeated on each page, no row torn, numbers right, columns as their contents.

    Parameters
    ----------
    room
        How wide it may be, in points.
    """
    kept = [k for k in range(len(heads)) if any(line.cells[k] not in (None, "") for line in lines)]
    columns = [columns_of(t, lines, len(heads))[k] for k in kept]
    names, size = [heads[k] for k in kept], 8.0 if len(kept) > MANY else 9.0
    table = document.add_table(rows=0, cols=len(kept), style="Table Grid")
    table.autofit = False
    numeric = [is_of_numbers(column) for column in columns]
    rows = [names, *([column[k] for column in columns] for k in range(len(lines)))]
    for k, texts in enumerate(rows):
        row = table.add_row()
        for cell, text, is_number in zip(row.cells, texts, numeric, strict=True):
            _write(cell, text, size=size, is_bold=k == 0, is_right=is_number)
        _keep_whole(row, is_head=k == 0)
    _set_widths(table, widths(names, columns, room=room, size=size))


def add_caption(document: Document, kind: str, name: str, number: int, text: str, *, is_above: bool = False) -> None:
    """A numbered line: "Table 3. ..."; Word counts on when somebody adds another one.

    Parameters
    ----------
    kind
        What Word counts: `Table` or `Figure`.
    name
        With `{n}` where the number stands: "Table {n}." or "{n}. tabula."
    is_above
        Whether it belongs to what follows.
    """
    paragraph = document.add_paragraph(style="Caption")
    before, _, after = name.partition("{n}")
    paragraph.add_run(before)
    add_field(paragraph, f"SEQ {kind} \\* ARABIC", str(number))
    paragraph.add_run(f"{after} {text}")
    paragraph.paragraph_format.keep_with_next = is_above


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Something that Word computes, such as the number of a page; `shown` stands there until it does."""
    for part in ("begin", code, "separate", None, "end"):
        run = paragraph.add_run(shown if part is None else "")
        if part == code:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = f" {code} "
            run._r.append(element)
        elif part is not None:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), part)
            run._r.append(element)


def add_address(paragraph: Paragraph, url: str) -> None:
    """The address itself as a link: it can be read on paper."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(url)
    run.underline, run.font.color.rgb, run.font.size = True, RGBColor.from_string(BLUE), Pt(8.5)
    link.append(run._r)
    paragraph._p.append(link)


def _write(cell: _Cell, text: str, *, size: float, is_bold: bool, is_right: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), is_bold
    paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(1)
    if is_right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if is_bold:
        paragraph.paragraph_format.keep_with_next = True
        shade = OxmlElement("w:shd")
        for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", HEAD)):
            shade.set(qn(name), value)
        cell._tc.get_or_add_tcPr().append(shade)


def _keep_whole(row: _Row, *, is_head: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(_flag("w:cantSplit"))
    if is_head:
        properties.append(_flag("w:tblHeader"))


def _flag(name: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    element.set(qn("w:val"), "true")
    return element


def _set_widths(table: Table, points: Sequence[float]) -> None:
    """Into the grid, which LibreOffice reads, and into each cell, which Word reads."""
    for column, width in zip(table.columns, points, strict=True):
        column.width = Pt(width)
    for row in table.rows:
        for cell, width in zip(row.cells, points, strict=True):
            cell.width = Pt(width)
