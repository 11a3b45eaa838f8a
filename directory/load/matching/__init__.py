"""Find organisations that may be the same, with reasons for and against; a person judges."""

from __future__ import annotations

from directory.load.matching.index import MatchIndex
from directory.load.matching.pairs import find_pairs
from directory.load.matching.score import Match, Reason, score
from directory.load.matching.subject import Subject, subject_of

__all__ = ["Match", "MatchIndex", "Reason", "Subject", "find_pairs", "score", "subject_of"]
