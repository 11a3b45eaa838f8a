"""Compare a table with the directory: what is new, what changes cell by cell, what stays, what cannot be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from directory.load.checks import check_row
from directory.load.importing.completing import completed, form_of_all
from directory.load.importing.headers import Column
from directory.load.importing.identity import Identity
from directory.load.importing.plan import NEW, WARNINGS, Kind, Plan, PlannedRow
from directory.load.importing.questions import NO_ANSWERS, Answers, answered, unsaid
from directory.load.importing.rows import Mended, field_rows
from directory.load.importing.values import check_digit_is_right, to_codes
from directory.load.matching import Match, MatchIndex
from directory.load.matching.subject import plain_name
from directory.load.places.geocode import OfflineGeocoder
from directory.load.places.understood import understand_place
from directory.load.problems import Problem, Report
from directory.load.tables import Row, Table
from directory.records import TABLES, Directory, Organisation, Record, key_of, to_cells

ASKED = 70.0
"""From this score on a new organisation may be one that is there, and a person is asked."""

NO_JUDGEMENTS: Mapping[int, str] = {}
NOT_MENDED: Mended = {}


def make_plan(
    table: Table,
    columns: Sequence[Column],
    directory: Directory,
    *,
    resource: str,
    file: str,
    source: str | None = None,
    answers: Answers = NO_ANSWERS,
    judged: Mapping[int, str] = NO_JUDGEMENTS,
    mended: Mended = NOT_MENDED,
    without: Collection[int] = (),
    index: MatchIndex | None = None,
    geocoder: OfflineGeocoder | None = None,
    repeats: bool = False,
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
    answers
        What a person said about values that are no codes.
    judged
        Number of an `unsure` row to the organisation that it is, or `NEW`.
    mended
        Number of a row to field to what a person corrected; an empty text empties the cell.
    without
        Numbers of rows that a person left out.
    index
        Of the organisations of this directory, where there is one already.
    geocoder
        Finds the points of new records from what they say about where; None leaves them without.
    repeats
        Whether the same organisation may stand in several rows, as in a list of people; else the rows must agree.
    """
    planner = _Planner(
        directory, resource, file, source, form_of_all(columns), answers, judged, index, geocoder, repeats
    )
    rows = field_rows(table, columns, directory, resource=resource, mended=mended, without=without, people=repeats)
    left_out = tuple(column for column in columns if column.field is None)
    return Plan(resource, tuple(planner.plan(row) for row in rows), left_out)


class _Planner:
    """Plans one row after the other, and remembers what earlier rows made."""

    def __init__(
        self,
        directory: Directory,
        resource: str,
        file: str,
        source: str | None,
        form: str | None,
        answers: Answers,
        judged: Mapping[int, str],
        index: MatchIndex | None,
        geocoder: OfflineGeocoder | None,
        repeats: bool,
    ) -> None:
        self.directory, self.resource, self.file, self.source, self.form = directory, resource, file, source, form
        self.answers, self.judged, self.geocoder, self.repeats = answers, judged, geocoder, repeats
        self.model = TABLES[resource]
        self.identity = Identity(directory, resource)
        self.seen: dict[str, PlannedRow] = {}
        self.places: dict[tuple[str, str, str], Mapping[str, str]] = {}
        self.codes = {name: set(terms) for name, terms in directory.terms.items()}
        self.keys = {table: {record.identity[0] for record in getattr(directory, table)} for table in TABLES}
        self.index = index
        if index is None and resource == "organisations":
            self.index = MatchIndex(directory)

    def plan(self, row: Row) -> PlannedRow:
        """What becomes of a row."""
        cells, said = to_codes(self.model, row.cells, self.directory, file=self.file, row=row.number)
        for end in ("source", "target", "organisation"):
            if cells.get(end) and cells[end] not in self.keys["organisations"]:
                cells[end] = self.identity.by_name.get(plain_name(cells[end]), cells[end])
        cells = answered(self.model, cells, self.answers)
        number = cells.get("reg_number", "")
        if len(number) == 11 and number.isdecimal() and not check_digit_is_right(number):
            said.append(Problem("wrong_check_digit", self.file, row.number, "reg_number", number))
        judgement = self.judged.get(row.number, NEW)
        key = judgement or self.identity.find(cells)
        if key in self.seen and key not in self.identity.records:
            return self._again(row.number, self.seen[key], cells, said)
        there = self.identity.records.get(key)
        before = to_cells(there) if there else {}
        if judgement:
            self.identity.remember(key, cells)
        cells = self._with_names(key, before, cells) if before else self._completed(cells)
        report = Report(list(said))
        record = check_row(
            self.model, Row(row.number, cells), self.file, vocabularies=self.codes, keys=self.keys, report=report
        )
        problems = tuple(report)
        if record is None or any(problem.code not in WARNINGS for problem in problems):
            return PlannedRow(row.number, "problem", key if before else "", cells, problems=problems)
        if earlier := self.seen.get(key_of(record)):
            return self._again(row.number, earlier, to_cells(record), list(problems))
        return self._compared(row.number, before, record, problems)

    def _with_names(self, key: str, before: Mapping[str, str], cells: Mapping[str, str]) -> dict[str, str]:
        """What is there and what the row says; a name that is only written otherwise stays, another one is added."""
        found = {**before, **cells}
        home = self.directory.municipality.get(found.get("municipality", ""))
        if home and "place" not in before and found.get("place") == home.name:
            del found["place"]  # a city that is a municipality says nothing more as a place
        if self.resource == "ties":  # without a direction it is the same both ways
            found |= {"source": before["source"], "target": before["target"]}
        if self.resource != "organisations" or "name" not in cells or cells.get("id") == key:
            return found
        is_written_otherwise = self.identity.is_known_by_name(key, cells)
        if is_written_otherwise or key in self.judged.values():
            found["name"] = before["name"]
        if key in self.judged.values() and not is_written_otherwise:
            found["other_names"] = ";".join(filter(None, (before.get("other_names"), cells["name"].replace(";", ","))))
        return found

    def _completed(self, cells: Mapping[str, str]) -> dict[str, str]:
        found = completed(
            self.resource,
            cells,
            source=self.source,
            form=self.form,
            is_taken=lambda key: key in self.identity.records or key in self.seen,
            known=self.codes,
        )
        found |= unsaid(self.model, found, self.answers)
        has_point = "place_code" in self.model.model_fields and "lat" in self.model.model_fields
        if self.geocoder is not None and has_point and not found.get("lat"):
            said = (found.get("place", ""), found.get("address", ""), found.get("municipality", ""))
            if said not in self.places:
                self.places[said] = understand_place(found, self.geocoder).cells
            return {**self.places[said], **found}
        return found

    def _again(self, number: int, earlier: PlannedRow, cells: Mapping[str, str], said: list[Problem]) -> PlannedRow:
        """A row about what an earlier row is about: nothing new, unless the two do not agree."""
        other = [name for name, text in cells.items() if name != "id" and text != earlier.cells.get(name)]
        if self.resource == "ties":
            other = [name for name in other if name not in {"source", "target"}]
        if "name" in other and plain_name(cells["name"]) in self._names(earlier):
            other.remove("name")
        if self.repeats or not other:
            return replace(earlier, number=number, kind="same", changes={}, problems=tuple(said), candidates=())
        fields: dict[str, str | int] = {"first": earlier.number, "fields": ", ".join(other)}
        twice = Problem("repeated_row", self.file, number, other[0], cells[other[0]], fields)
        return PlannedRow(number, "problem", earlier.key, cells, problems=(*said, twice))

    def _names(self, planned: PlannedRow) -> set[str]:
        """Plain names of the organisation that a planned row is about."""
        texts = (planned.cells.get("name", ""), *planned.cells.get("other_names", "").split(";"))
        return set(map(plain_name, texts))

    def _compared(
        self, number: int, before: Mapping[str, str], record: Record, problems: tuple[Problem, ...]
    ) -> PlannedRow:
        after, key = to_cells(record), key_of(record)
        if before:
            changes = {
                name: (before.get(name, ""), text) for name, text in after.items() if before.get(name, "") != text
            }
            planned = PlannedRow(number, "change" if changes else "same", key, after, changes, problems)
        else:
            candidates = self._candidates(record)
            kind: Kind = "unsure" if candidates and number not in self.judged else "new"
            planned = PlannedRow(number, kind, key, after, {}, problems, candidates)
        self.identity.remember(key, after)
        self.seen[key] = planned
        return planned

    def _candidates(self, record: Record) -> tuple[Match, ...]:
        if self.index is None or not isinstance(record, Organisation):
            return ()
        return tuple(match for match in self.index.candidates(record, limit=5) if match.score >= ASKED)
