"""Write a consortium as a Word document (DOCX): members, what to know about it, and its evidence with sources."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.shared import Cm

from directory.answers.findings import Line
from directory.answers.partners.consortium import ConsortiumAnswer
from directory.answers.revision import data_state
from directory.files.report.docx_parts import add_address, add_table
from directory.speaker import Speaker

ROOM = 470.0
"""Points between the margins."""

LANGUAGES = {"lv": "lv-LV", "en": "en-GB"}


def consortium_docx(t: Speaker, answer: ConsortiumAnswer, *, call: str) -> bytes:
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
    document.core_properties.comments = data_state(t)
    document.core_properties.created = document.core_properties.modified = datetime.now(UTC)
    document.add_heading(title, 0)
    document.add_paragraph(call, style="Subtitle")
    document.add_paragraph().add_run(answer.headline).bold = True
    for sentence in answer.warnings:
        document.add_paragraph(sentence)
    rows = [Line(str(k), row) for k, row in enumerate(answer.rows)]
    add_table(t, document, answer.heads, rows, room=ROOM)
    if answer.evidence:
        document.add_heading(t("What they did together"), 1)
    for fact in answer.evidence:
        paragraph = document.add_paragraph(f"{fact.text}. ", style="List Bullet")
        if fact.source_url:
            add_address(paragraph, fact.source_url)
        else:
            paragraph.add_run(t("no source given"))
    data = BytesIO()
    document.save(data)
    return data.getvalue()
