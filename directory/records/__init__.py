"""Records: the checked facts that everything else is computed from."""

from __future__ import annotations

from directory.records.dates import PartialDate, Period
from directory.records.fields import JOINT, Expected, Pattern, References, Vocabulary, find_marker
from directory.records.models import (
    Event,
    Idea,
    Leader,
    Municipality,
    Organisation,
    Participation,
    Place,
    Programme,
    Record,
    Term,
    Tie,
)
from directory.records.parse import CellError, parse_record
from directory.records.schema import table_schema
from directory.records.snapshot import TABLES, Directory

__all__ = [
    "JOINT",
    "TABLES",
    "CellError",
    "Directory",
    "Event",
    "Expected",
    "Idea",
    "Leader",
    "Municipality",
    "Organisation",
    "PartialDate",
    "Participation",
    "Pattern",
    "Period",
    "Place",
    "Programme",
    "Record",
    "References",
    "Term",
    "Tie",
    "Vocabulary",
    "find_marker",
    "parse_record",
    "table_schema",
]
