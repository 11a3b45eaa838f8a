"""The report: the findings of a selection in the order in which a board reads them, as a page and as a document."""

from __future__ import annotations

from directory.views.report.content import Report, Section, build_report
from directory.views.report.document import to_docx
from directory.views.report.pictures import png

__all__ = ["Report", "Section", "build_report", "png", "to_docx"]
