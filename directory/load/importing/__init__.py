"""Turn anybody's table into a plan: which field each column is, what is new and what changes."""

from __future__ import annotations

from directory.load.importing.headers import Column, assign
from directory.load.importing.plan import NEW, Plan, PlannedRow
from directory.load.importing.planner import make_plan

__all__ = ["NEW", "Column", "Plan", "PlannedRow", "assign", "make_plan"]
