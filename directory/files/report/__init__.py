"""Make the report: the findings of a selection in the order in which a board reads them."""

from __future__ import annotations

from directory.files.report.charts import png
from directory.files.report.content import FindingsReport, Section, build_report
from directory.files.report.document import to_docx

__all__ = ["FindingsReport", "Section", "build_report", "png", "to_docx"]
