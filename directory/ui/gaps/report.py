"""Build the report about what the address selects once, as a page and as a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from directory.files.filter_words import filtered_words
from directory.files.report import FindingsReport, build_report, to_docx
from directory.graph import Selection
from directory.memory import Memory
from directory.remembered import remembered


@remembered(most=8)
def report(memory: Memory, selection: Selection, language: str, made: date) -> FindingsReport:
    """The report of a day."""
    t, documented = memory.speaker(language), replace(selection, events=False)
    return build_report(t, memory, documented, filtered=filtered_words(t, documented), made=made)


@remembered(most=4)
def document(memory: Memory, selection: Selection, language: str, made: date) -> bytes:
    """The same as a Word document."""
    return to_docx(memory.speaker(language), report(memory, selection, language, made))
