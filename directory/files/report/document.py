"""Write the report as a Word document (DOCX), which also LibreOffice and Google Docs open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from directory.answers.findings import Finding, Firm
from directory.files.report.captions import picture_caption, table_caption
from directory.files.report.charts import png
from directory.files.report.content import FindingsReport
from directory.files.report.docx_parts import add_address, add_caption, add_field, add_table
from directory.i18n import Texts

MOST_LINES, MOST_FACTS = 10, 4
"""Rows of a table and sources that are printed; how many more there are is said."""

ROOM = 459.0
"""Points between the margins."""

INK = RGBColor(0x26, 0x30, 0x2F)
STYLES = {
    "Title": (20, 0, 6),
    "Subtitle": (9.5, 0, 4),
    "Heading 1": (13.5, 12, 4),
    "Heading 2": (11.5, 10, 3),
    "Caption": (9, 3, 4),
}
"""Size of the letters, and free space above and below, in points."""

LANGUAGES = {"lv": "lv-LV", "en": "en-GB"}


def to_docx(t: Texts, report: FindingsReport, *, figures: Mapping[str, bytes] | None = None) -> bytes:
    """The report as a file: the answer on the first page, then the appendices.

    Texts from the data are texts, whatever they look like.

    Parameters
    ----------
    figures
        What else is drawn, as PNG by what it shows; None for nothing.
    """
    writer = _Writer(t, docx.Document())
    document = writer.document
    _set_up(t, document, report)
    document.add_heading(report.title, 0)
    document.add_paragraph(" · ".join(report.about), style="Subtitle")
    if report.answer:
        writer.add_finding(report.answer, level=1)
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    else:
        document.add_paragraph(t("The selection has no organisation of these municipalities."))
    for k, section in enumerate(report.sections, 1):
        document.add_heading(t("Appendix {n}. {title}", n=k, title=section.title), 1)
        for finding in section.findings:
            writer.add_finding(finding, level=2)
    if figures and report.answer:
        document.add_heading(t("Appendix {n}. {title}", n=len(report.sections) + 1, title=t("Network and map")), 1)
        for name, picture in figures.items():
            writer.add_image(picture, name, name)
    document.add_heading(t("What these numbers cannot say"), 1)
    for paragraph in report.limits:
        document.add_paragraph(paragraph)
    if report.method:
        document.add_heading(t("How this was computed"), 1)
    for paragraph in report.method:
        document.add_paragraph().add_run(paragraph).font.size = Pt(9.5)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def more_rows(t: Texts, finding: Finding) -> str:
    """How many rows of the table are not printed; empty when all are."""
    rest = len(finding.lines) - MOST_LINES
    return t.plural("And {n} more row.", "And {n} more rows.", rest) if rest > 0 else ""


def more_ties(t: Texts, finding: Finding) -> str:
    """How many ties behind the number are not printed; empty when all are."""
    rest = len(finding.facts) - MOST_FACTS
    return t.plural("And {n} more tie.", "And {n} more ties.", rest) if rest > 0 else ""


def behind(t: Texts, finding: Finding) -> str:
    """What stands above the ties of a finding."""
    return finding.behind or t("Who is behind this number?")


class _Writer:
    """Writes findings into a document, and counts its figures and tables."""

    def __init__(self, t: Texts, document: Document) -> None:
        self.t, self.document = t, document
        self.figures = self.tables = 0

    def add_finding(self, finding: Finding, *, level: int) -> None:
        """A finding with all that belongs to it, under its sentence as a heading."""
        document = self.document
        document.add_heading(finding.sentence, level)
        if finding.scope:
            document.add_paragraph().add_run(finding.scope).italic = True
        if finding.reading:
            document.add_paragraph(finding.reading)
        if finding.picture:
            self.add_image(png(finding.picture), picture_caption(finding), finding.picture.alt)
        if finding.firm:
            self._add_firmness(finding.firm)
        if finding.lines:
            self._add_table(finding)
        if finding.notes:
            document.add_paragraph(" ".join(finding.notes))
        if finding.facts:
            self._add_facts(finding)

    def add_image(self, data: bytes, caption: str, alt: str) -> None:
        """A picture with its number and what it shows, both on one page."""
        self.figures += 1
        self.document.add_picture(BytesIO(data), width=Cm(15.5))
        self.document.paragraphs[-1].paragraph_format.keep_with_next = True
        self.document.inline_shapes[-1]._inline.docPr.set("descr", alt)
        add_caption(self.document, "Figure", self.t("Figure {n}.", n="{n}"), self.figures, caption)

    def _add_firmness(self, firm: Firm) -> None:
        """The word, and in words what the thin line on the page shows."""
        paragraph = self.document.add_paragraph(self.t("How firm") + ": ")
        paragraph.add_run(firm.word).bold = True
        paragraph.add_run(f". {firm.why}" + (f" {firm.whisker.alt}" if firm.whisker else ""))

    def _add_table(self, finding: Finding) -> None:
        self.tables += 1
        name = self.t("Table {n}.", n="{n}")
        add_caption(self.document, "Table", name, self.tables, table_caption(self.t, finding), is_above=True)
        add_table(self.t, self.document, finding.heads, finding.lines[:MOST_LINES], room=ROOM)
        after = self.document.add_paragraph(more_rows(self.t, finding))
        after.paragraph_format.space_before = Pt(2)

    def _add_facts(self, finding: Finding) -> None:
        head = self.document.add_paragraph()
        head.add_run(behind(self.t, finding)).bold = True
        head.paragraph_format.keep_with_next = True
        for fact in finding.facts[:MOST_FACTS]:
            paragraph = self.document.add_paragraph(f"{fact.who}. {fact.what} ", style="List Bullet")
            paragraph.paragraph_format.keep_together = True
            urls = [url for url in (fact.url, *fact.further) if url]
            for number, url in enumerate(urls):
                paragraph.add_run(" · " if number else "")
                add_address(paragraph, url)
            if not urls:
                paragraph.add_run(self.t("no source given"))
        if more := more_ties(self.t, finding):
            self.document.add_paragraph(more)


def _set_up(t: Texts, document: Document, report: FindingsReport) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    page.top_margin = page.bottom_margin = Cm(1.8)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(4), 1.05
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGES[report.language])
    normal.element.get_or_add_rPr().append(language)
    for name, (size, before, after) in STYLES.items():
        style = document.styles[name]
        style.font.color.rgb, style.font.size = INK, Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    _describe(document, report)
    footer = page.footer.paragraphs[0]
    footer.add_run(f"{report.about[-1]} · ").font.size = Pt(8.5)
    add_field(footer, "PAGE", "1")


def _describe(document: Document, report: FindingsReport) -> None:
    """What programs and archives read: title, author, day, and the state of the data."""
    about, day = document.core_properties, report.made
    about.title, about.author, about.last_modified_by = report.title, "Kaimiņi", "Kaimiņi"
    about.subject, about.comments = " · ".join(report.about[:-1]), report.about[-1]
    about.created = about.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    about.language, about.revision = LANGUAGES[report.language], 1
