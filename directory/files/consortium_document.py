"""Write a consortium as a Word document (DOCX): members, what to know about it, and its evidence with sources."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.shared import Cm

from directory.answers.partners.consortium import ConsortiumAnswer
from directory.i18n import Texts

LANGUAGES = {"lv": "lv-LV", "en": "en-GB"}


def consortium_docx(t: Texts, answer: ConsortiumAnswer, *, call: str) -> bytes:
    """The consortium as a file; texts from the data are texts, whatever they look like.

    Parameters
    ----------
    call
        What was asked for, in words.
    """
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    title = t("Consortium for a call")
    document.core_properties.title, document.core_properties.author = title, "Kaimiņi"
    document.core_properties.language = LANGUAGES[t.language]
    document.core_properties.comments = ""
    document.add_heading(title, 0)
    document.add_paragraph(call, style="Subtitle")
    document.add_paragraph().add_run(answer.headline).bold = True
    for sentence in answer.warnings:
        document.add_paragraph(sentence)
    table = document.add_table(rows=1, cols=len(answer.heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, answer.heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    for row in answer.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    if answer.evidence:
        document.add_heading(t("What they did together"), 1)
    for fact in answer.evidence:
        source = fact.source_url or t("no source given")
        document.add_paragraph(f"{fact.text}. {source}", style="List Bullet")
    data = BytesIO()
    document.save(data)
    return data.getvalue()
