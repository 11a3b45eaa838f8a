"""Turn files into records: read, check and place."""

from __future__ import annotations

from directory.load.package import fingerprint, read_directory
from directory.load.problems import Problem, Report

__all__ = ["Problem", "Report", "fingerprint", "read_directory"]
