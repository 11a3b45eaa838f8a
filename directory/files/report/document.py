"""Write the report as a Word document (DOCX), which also LibreOffice and Google Docs open."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from directory.answers.findings import Finding, Firm
from directory.files.report.charts import png
from directory.files.report.content import FindingsReport
from directory.i18n import Texts

MOST_LINES, MOST_FACTS = 10, 5
"""Rows of a table and sources that are printed; how many more there are is said."""

INK, BLUE = RGBColor(0x26, 0x30, 0x2F), "0F6073"
LANGUAGES = {"lv": "lv-LV", "en": "en-GB"}


def to_docx(t: Texts, report: FindingsReport) -> bytes:
    """The report as a file; texts from the data are texts, whatever they look like."""
    document = docx.Document()
    _set_up(document, report)
    document.add_heading(report.title, 0)
    document.add_paragraph(" · ".join(report.about), style="Subtitle")
    for section in report.sections:
        document.add_heading(section.title, 1)
        for finding in section.findings:
            _add_finding(t, document, finding)
    if not report.sections:
        document.add_paragraph(t("The selection has no organisation of these municipalities."))
    document.add_heading(t("What these numbers cannot say"), 1)
    for paragraph in report.limits:
        document.add_paragraph(paragraph)
    if report.method:
        document.add_heading(t("How this was computed"), 1)
    for paragraph in report.method:
        document.add_paragraph().add_run(paragraph).font.size = Pt(9.5)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def more_rows(t: Texts, finding: Finding) -> str:
    """How many rows of the table are not printed; empty when all are."""
    rest = len(finding.lines) - MOST_LINES
    return t.plural("And {n} more row.", "And {n} more rows.", rest) if rest > 0 else ""


def more_ties(t: Texts, finding: Finding) -> str:
    """How many ties behind the number are not printed; empty when all are."""
    rest = len(finding.facts) - MOST_FACTS
    return t.plural("And {n} more tie.", "And {n} more ties.", rest) if rest > 0 else ""


def _set_up(document: Document, report: FindingsReport) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    page.top_margin = page.bottom_margin = Cm(2.2)
    document.core_properties.title = report.title
    document.core_properties.author = "Kaimiņi"
    document.core_properties.language = LANGUAGES[report.language]
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGES[report.language])
    normal.element.get_or_add_rPr().append(language)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2"):
        document.styles[name].font.color.rgb = INK
    _number_pages(page.footer.paragraphs[0])


def _number_pages(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _add_finding(t: Texts, document: Document, finding: Finding) -> None:
    document.add_heading(finding.sentence, 2)
    if finding.reading:
        document.add_paragraph(finding.reading)
    if finding.picture:
        document.add_picture(BytesIO(png(finding.picture)), width=Cm(15.5))
        document.inline_shapes[-1]._inline.docPr.set("descr", finding.picture.alt)
    if finding.firm:
        _add_firmness(t, document, finding.firm)
    if finding.notes:
        document.add_paragraph(" ".join(finding.notes))
    if finding.lines:
        _add_table(t, document, finding)
    if finding.facts:
        _add_facts(t, document, finding)


def _add_firmness(t: Texts, document: Document, firm: Firm) -> None:
    """The word, and in words what the thin line on the page shows."""
    paragraph = document.add_paragraph(t("How firm") + ": ")
    paragraph.add_run(firm.word).bold = True
    paragraph.add_run(f". {firm.why}" + (f" {firm.whisker.alt}" if firm.whisker else ""))


def _add_table(t: Texts, document: Document, finding: Finding) -> None:
    table = document.add_table(rows=1, cols=len(finding.heads), style="Light Shading")
    for cell, head in zip(table.rows[0].cells, finding.heads, strict=True):
        cell.text = head
    for line in finding.lines[:MOST_LINES]:
        for cell, value in zip(table.add_row().cells, line.cells, strict=True):
            cell.text = _as_text(t, value)
    document.add_paragraph(more_rows(t, finding))


def _as_text(t: Texts, value: str | float | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else t.number(value, decimals=0 if value % 1 == 0 else 2)


def _add_facts(t: Texts, document: Document, finding: Finding) -> None:
    document.add_paragraph().add_run(t("Who is behind this number?")).bold = True
    for fact in finding.facts[:MOST_FACTS]:
        paragraph = document.add_paragraph(f"{fact.who}. {fact.what} ", style="List Bullet")
        if fact.url:
            _add_link(paragraph, t("source"), fact.url)
    document.add_paragraph(more_ties(t, finding))


def _add_link(paragraph: Paragraph, label: str, url: str) -> None:
    """A link that opens the page; python-docx reads links but has no call that writes one."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(label)
    run.underline, run.font.color.rgb = True, RGBColor.from_string(BLUE)
    link.append(run._r)
    paragraph._p.append(link)
