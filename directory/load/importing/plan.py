"""Compare a table with the directory: what is new, what changes cell by cell, what stays, what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from directory.folding import fold
from directory.load.checks import check_row
from directory.load.importing.headers import Column
from directory.load.importing.values import check_digit_is_right, to_codes
from directory.load.matching import Match, MatchIndex
from directory.load.matching.subject import plain_name
from directory.load.problems import Problem, Report
from directory.load.tables import Row, Table
from directory.records import TABLES, Directory, Organisation, Record, key_of, to_cells

Kind = Literal["new", "change", "same", "unsure", "problem"]

ASKED = 70.0
"""From this score on a new organisation may be one that is there, and a person is asked."""

WARNINGS = frozenset({"missing_source", "wrong_check_digit", "abolished_municipality", "spoiled_letters"})
"""Problems with which a row is still taken."""


@dataclass(frozen=True)
class PlannedRow:
    """What becomes of a row.

    Parameters
    ----------
    number
        As a spreadsheet shows it.
    kind
        `new`, `change`, `same`, `unsure` (it may be one that is there), or `problem` (nothing can be saved of it).
    key
        Of the record that it changes or makes; empty for a problem.
    cells
        All cells of the record as it will be.
    changes
        Field to what stood there and what will: empty for a new record.
    problems
        What is wrong with it, or worth knowing.
    candidates
        For `unsure`: whom it may be, most likely first, five at most.
    """

    number: int
    kind: Kind
    key: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    candidates: tuple[Match, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What a table would do to the directory; nothing is written by making it.

    Parameters
    ----------
    resource
        The table of the directory.
    rows
        A plan for each row, in the order of the file.
    left_out
        Columns that are not taken.
    """

    resource: str
    rows: tuple[PlannedRow, ...]
    left_out: tuple[Column, ...] = ()

    def of(self, *kinds: Kind) -> tuple[PlannedRow, ...]:
        """The rows of these kinds."""
        return tuple(row for row in self.rows if row.kind in kinds)


def make_plan(
    table: Table,
    columns: Sequence[Column],
    directory: Directory,
    *,
    resource: str,
    file: str,
    source: str | None = None,
) -> Plan:
    """Compare a table with the directory.

    An empty cell deletes nothing. An organisation is known by its id, else by its registration number, else by its
    name when nobody else has that name; whoever is only like one that is there is `unsure`.

    Parameters
    ----------
    columns
        From `assign`.
    file
        Name of the file, for the problems.
    source
        Address of the page that stands behind rows without one of their own.
    """
    fields = {column.name: column.field for column in columns if column.field}
    planner = _Planner(directory, resource, file, source, _form_of_all(columns))
    rows = tuple(planner.plan(Row(row.number, dict(_renamed(row, fields)))) for row in table.rows)
    return Plan(resource, rows, tuple(column for column in columns if column.field is None))


def _renamed(row: Row, fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((fields[name], text) for name, text in row.cells.items() if name in fields)


class _Planner:
    """Plans one row after the other, and remembers what earlier rows made."""

    def __init__(self, directory: Directory, resource: str, file: str, source: str | None, form: str | None) -> None:
        self.form = form
        self.directory, self.resource, self.file, self.source = directory, resource, file, source
        self.model = TABLES[resource]
        self.records: dict[str, Record] = {key_of(record): record for record in getattr(directory, resource)}
        self.seen: dict[str, int] = {}
        self.codes = {name: set(terms) for name, terms in directory.terms.items()}
        self.keys = {table: {record.identity[0] for record in getattr(directory, table)} for table in TABLES}
        self.index = MatchIndex(directory) if resource == "organisations" else None
        self.by_number = {r.reg_number: r.id for r in directory.organisations if r.reg_number}
        self.by_name = _unique((name, r.id) for r in directory.organisations for name in (r.name, *r.other_names))

    def plan(self, row: Row) -> PlannedRow:
        cells, said = to_codes(self.model, row.cells, self.directory, file=self.file, row=row.number)
        for end in ("source", "target", "organisation"):
            if cells.get(end) and cells[end] not in self.keys["organisations"]:
                cells[end] = self.by_name.get(plain_name(cells[end]), cells[end])
        number = cells.get("reg_number", "")
        if len(number) == 11 and not check_digit_is_right(number):
            said.append(Problem("wrong_check_digit", self.file, row.number, "reg_number", number))
        key = self._known(cells)
        before = to_cells(self.records[key]) if key else {}
        cells = {**before, **cells} if key else self._completed(cells)
        report = Report(list(said))
        record = check_row(
            self.model, Row(row.number, cells), self.file, vocabularies=self.codes, keys=self.keys, report=report
        )
        problems = tuple(report)
        if record is None or any(problem.code not in WARNINGS for problem in problems):
            return PlannedRow(row.number, "problem", key, cells, problems=problems)
        first = self.seen.setdefault(key_of(record), row.number)
        if first != row.number:
            twice = Problem("duplicate_id", self.file, row.number, "id", key_of(record), {"first": first})
            return PlannedRow(row.number, "problem", key, cells, problems=(*problems, twice))
        return self._compared(row.number, key, before, record, problems)

    def _known(self, cells: Mapping[str, str]) -> str:
        """Key of the record that a row is about; empty when none is known for sure."""
        key = "\x1f".join(cells.get(name, "") for name in self.model.key)
        if key in self.records:
            return key
        if self.model is not Organisation:
            return ""
        number, name = cells.get("reg_number"), plain_name(cells.get("name", ""))
        if number and number in self.by_number:
            return self.by_number[number]
        known = self.by_name.get(name, "")
        other = self.directory.organisation.get(known)
        if other is None or (number and other.reg_number and number != other.reg_number):
            return ""
        elsewhere = cells.get("municipality") and other.municipality and cells["municipality"] != other.municipality
        return "" if elsewhere else known

    def _completed(self, cells: Mapping[str, str]) -> dict[str, str]:
        """A new record with an id, a source and a legal form where its name says which."""
        completed = dict(cells)
        name = completed.get("name") or completed.get("name_lv") or ""
        if self.source:
            completed.setdefault("source_url", self.source)
        if "id" in self.model.model_fields and not completed.get("id") and (name or self.resource == "ties"):
            completed["id"] = self._free(name or "tie")
        if self.model is Organisation and not completed.get("legal_form"):
            words = fold(name).split()
            forms = {"biedriba": "association", "nodibinajums": "foundation", "fonds": "foundation", "sia": "company"}
            if form := next((forms[word] for word in words if word in forms), self.form):
                completed["legal_form"] = form
        return completed

    def _free(self, name: str) -> str:
        """An id that nobody has: the name in small Latin letters with hyphens, and a number where it is needed."""
        words = ("".join(letter for letter in word if letter.isascii()) for word in fold(name).split())
        slug = "-".join(word for word in words if word) or self.resource.rstrip("s")
        key, count = slug, 1
        while key in self.records or key in self.seen:
            count += 1
            key = f"{slug}-{count}"
        return key

    def _compared(
        self, number: int, key: str, before: Mapping[str, str], record: Record, problems: tuple[Problem, ...]
    ) -> PlannedRow:
        after = to_cells(record)
        if key:
            changes = {
                name: (before.get(name, ""), text) for name, text in after.items() if before.get(name, "") != text
            }
            return PlannedRow(number, "change" if changes else "same", key, after, changes, problems)
        candidates: tuple[Match, ...] = ()
        if self.index is not None and isinstance(record, Organisation):
            found = self.index.candidates(record, limit=5)
            candidates = tuple(match for match in found if match.score >= ASKED)
        return PlannedRow(number, "unsure" if candidates else "new", key_of(record), after, {}, problems, candidates)


def _form_of_all(columns: Sequence[Column]) -> str | None:
    """The legal form that the heading over the names says of all: "Biedrības nosaukums"; None where it does not."""
    headings = " ".join(fold(column.heading) for column in columns if column.field == "name")
    return "association" if re.search(r"\bbiedrib|\bassociation", headings) else None


def _unique(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Plain name to the one organisation that has it; a name of several is none."""
    owners: dict[str, set[str]] = {}
    for name, id in names:
        owners.setdefault(plain_name(name), set()).add(id)
    return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}
