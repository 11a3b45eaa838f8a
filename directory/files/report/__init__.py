"""Make the report: the answer to what a selection asks on one page, then all findings as appendices."""

from __future__ import annotations

from directory.files.report.charts import png
from directory.files.report.content import FindingsReport, Section, build_report
from directory.files.report.document import to_docx
from directory.files.report.whole import file_name, selection_report, whole_document

__all__ = [
    "FindingsReport",
    "Section",
    "build_report",
    "file_name",
    "png",
    "selection_report",
    "to_docx",
    "whole_document",
]
