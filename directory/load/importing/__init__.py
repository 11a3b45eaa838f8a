"""Turn anybody's table into a plan: which field each column is, what is new and what changes."""

from __future__ import annotations

from directory.load.importing.headers import Column, assign
from directory.load.importing.plan import Plan, PlannedRow, make_plan

__all__ = ["Column", "Plan", "PlannedRow", "assign", "make_plan"]
