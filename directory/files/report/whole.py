"""Make the whole document of a selection, with network and map, and say what its file is called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from directory.files.filter_words import filtered_words
from directory.files.report.content import FindingsReport, build_report
from directory.files.report.document import to_docx
from directory.files.report.pictures import NETWORK_AND_MAP, report_picture
from directory.folding import fold
from directory.graph import Selection
from directory.memory import Memory
from directory.remembered import remembered

LONGEST = 60
"""Letters of a title in the name of a file."""


@remembered(most=8)
def selection_report(memory: Memory, selection: Selection, language: str, made: date) -> FindingsReport:
    """The report about a selection, made on a day."""
    t, documented = memory.speaker(language), replace(selection, events=False)
    return build_report(t, memory, documented, filtered=filtered_words(t, documented), made=made)


@remembered(most=4)
def whole_document(memory: Memory, selection: Selection, language: str, made: date) -> bytes:
    """The same as a Word document, with the network and the map as figures."""
    t, report = memory.speaker(language), selection_report(memory, selection, language, made)
    names = (
        t("Who works with whom, by municipality: the selected organisations"),
        t("Who works with whom, on the map: the selected organisations"),
    )
    figures = {
        name: report_picture(memory, selection, language, arrange, made)
        for name, arrange in zip(names, NETWORK_AND_MAP, strict=True)
    }
    return to_docx(t, report, figures=figures if len(memory.pairs(selection)) else None)


def file_name(report: FindingsReport) -> str:
    """What a report's file is called: "kaimini-cooperation-in-marupe-and-kekava-2026-11-23.docx"."""
    words = fold(report.title)[:LONGEST].replace(" ", "-").strip("-")
    return f"kaimini-{words}-{report.made.isoformat()}.docx"
