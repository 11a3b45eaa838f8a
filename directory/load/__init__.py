"""From files to records: reading, checking and placing."""

from __future__ import annotations

from directory.load.package import read_directory
from directory.load.problems import Problem, Report

__all__ = ["Problem", "Report", "read_directory"]
