"""Run `import`: what a table of anybody would do to the directory, and do it as one change."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

from directory.commands.desk import opened
from directory.commands.frame import FINE, PROBLEMS, Commands, add_json, command, print_json
from directory.errors import UnreadableError
from directory.i18n import Texts
from directory.load import Report
from directory.load.importing import Column, Plan, PlannedRow, assign, make_plan
from directory.load.importing.headers import known_headings
from directory.load.places.geocode import OfflineGeocoder
from directory.load.tables import Table, read_tables
from directory.records import Directory
from directory.upkeep.bulk.import_file import import_file

TABLES = ("organisations", "events", "ties", "leaders", "ideas")
SHOWN = 20


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "import", run, help="take over a table or workbook: the plan first, then one change")
    parser.add_argument("file", type=Path, help="CSV, XLSX, XLS or ODS")
    parser.add_argument("--table", choices=TABLES, default=TABLES[0], help="what it lists (organisations)")
    parser.add_argument("--sheet", help="name of the sheet; else the one with most known headings")
    parser.add_argument("--source", help="address of the page behind rows that name none")
    parser.add_argument("--column", action="append", default=[], metavar="HEADING=FIELD", help="what a column is")
    parser.add_argument(
        "--also", type=int, action="append", default=[], metavar="ROW", help="an unsure row that is new"
    )
    parser.add_argument("--dry-run", action="store_true", help="print the plan, save nothing")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the plan, and save it unless it is a dry run."""
    report = Report()
    table = _table(options, report)
    chosen = dict(pair.split("=", 1) for pair in options.column if "=" in pair)
    columns = assign(
        table, options.table, chosen={name.strip().lower(): field or None for name, field in chosen.items()}
    )
    with opened() as (desk, owner):
        directory = desk.live.current().directory
        plan = make_plan(
            table,
            columns,
            directory,
            resource=options.table,
            file=options.file.name,
            source=options.source,
            geocoder=OfflineGeocoder(directory.places, directory.municipalities),
        )
        if options.json:
            print_json(as_json(t, plan, columns))
        else:
            _print(t, plan, columns, directory)
        for problem in report:
            print(problem.message(t), file=sys.stderr)
        judged_new = [row for row in plan.of("unsure") if row.number in options.also]
        if not options.dry_run and (plan.of("new", "change") or judged_new):
            number = import_file(
                desk, owner, plan, also=options.also, comment=options.file.name, token=_token(options.file, plan)
            )
            print(t("Saved as change {number}. `undo {number}` takes all of it back.", number=number), file=sys.stderr)
    return PROBLEMS if report.problems or plan.of("problem", "unsure") else FINE


def as_json(t: Texts, plan: Plan, columns: list[Column]) -> dict[str, object]:
    """The plan for a program."""
    return {
        "columns": [
            {"heading": column.heading, "field": column.field, "score": column.score, "personal": column.personal}
            for column in columns
        ],
        "rows": [
            {
                "row": row.number,
                "kind": row.kind,
                "key": row.key,
                "changes": {name: {"old": old, "new": new} for name, (old, new) in row.changes.items()},
                "problems": [problem.message(t) for problem in row.problems],
                "candidates": [{"id": match.other, "score": match.score} for match in row.candidates],
            }
            for row in plan.rows
        ],
    }


def _table(options: argparse.Namespace, report: Report) -> Table:
    try:
        data = options.file.read_bytes()
    except OSError as error:
        raise UnreadableError("{path}: {error}", path=options.file, error=error.strerror or error) from error
    known = known_headings()
    tables = [
        table
        for table in read_tables(data, options.file.name, report, known=known)
        if options.sheet in {None, table.sheet}
    ]
    if not tables:
        raise UnreadableError("{path}: no row with column names was found", path=options.file)
    return max(tables, key=lambda table: len(set(table.header) & known))


def _token(file: Path, plan: Plan) -> str:
    """The same file with the same plan is saved once."""
    rows = repr([(row.number, row.kind, row.key, sorted(row.changes.items())) for row in plan.rows])
    return hashlib.sha256(file.read_bytes() + rows.encode()).hexdigest()


def _print(t: Texts, plan: Plan, columns: list[Column], directory: Directory) -> None:
    for column in columns:
        print(f"{column.heading} → {column.field or _left_out(t, column)}")
    counts = {kind: len(plan.of(kind)) for kind in ("new", "change", "same", "unsure", "problem")}
    print(
        t(
            "New: {new}. Will change: {change}. Unchanged: {same}. Perhaps there already: {unsure}. "
            "Cannot be read: {problem}.",
            **counts,
        )
    )
    for row in plan.of("change")[:SHOWN]:
        for name, (old, new) in row.changes.items():
            print(
                t(
                    "row {row}, {key}: {field}: {old} → {new}",
                    row=row.number,
                    key=row.key,
                    field=name,
                    old=old or "–",
                    new=new,
                )
            )
    for row in plan.of("unsure")[:SHOWN]:
        print(_question(t, row, directory))
    for row in plan.rows:
        for problem in row.problems:
            print(problem.message(t))


def _left_out(t: Texts, column: Column) -> str:
    return t("left out: about persons") if column.personal else t("left out")


def _question(t: Texts, row: PlannedRow, directory: Directory) -> str:
    names = "; ".join(
        f"{organisation.name} ({', '.join(filter(None, (organisation.place, organisation.reg_number, match.other)))})"
        for match in row.candidates
        if (organisation := directory.organisation.get(match.other))
    )
    return t("row {row}: {name} may be: {names}", row=row.number, name=repr(row.cells.get("name", "")), names=names)
