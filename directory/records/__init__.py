"""Define the records: the checked facts that everything else is computed from."""

from __future__ import annotations

from directory.records.cells import SEPARATOR, from_cells, keep_written, key_of, to_cells
from directory.records.dates import PartialDate, Period
from directory.records.fields import JOINT, Expected, Pattern, References, Vocabulary, find_marker
from directory.records.judgement import Judgement
from directory.records.models import (
    Event,
    Idea,
    Leader,
    Municipality,
    Organisation,
    PageRead,
    Participation,
    Place,
    Programme,
    Term,
    Tie,
    TieSource,
)
from directory.records.parse import CellError, parse_record
from directory.records.patch import Changed, Placed, patch
from directory.records.record import Record
from directory.records.schema import table_schema
from directory.records.snapshot import TABLES, Directory

__all__ = [
    "JOINT",
    "SEPARATOR",
    "TABLES",
    "CellError",
    "Changed",
    "Directory",
    "Event",
    "Expected",
    "Idea",
    "Judgement",
    "Leader",
    "Municipality",
    "Organisation",
    "PageRead",
    "PartialDate",
    "Participation",
    "Pattern",
    "Period",
    "Place",
    "Placed",
    "Programme",
    "Record",
    "References",
    "Term",
    "Tie",
    "TieSource",
    "Vocabulary",
    "find_marker",
    "from_cells",
    "keep_written",
    "key_of",
    "parse_record",
    "patch",
    "table_schema",
    "to_cells",
]
