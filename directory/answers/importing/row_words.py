"""Say what is wrong with a row of an imported file, by the headings of that file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.answers.importing.names import field_names
from directory.answers.record_words import record_name
from directory.load.importing import Column, Plan, PlannedRow
from directory.load.problems import Problem
from directory.speaker import Speaker


def row_sentences(t: Speaker, plan: Plan, row: PlannedRow, columns: Sequence[Column]) -> list[str]:
    """What is wrong with a row, or worth knowing, in whole sentences."""
    return [problem_sentence(t, problem, plan.resource, columns) for problem in row.problems if _is_said(problem)]


def problem_sentence(t: Speaker, problem: Problem, resource: str, columns: Sequence[Column]) -> str:
    """What was found and what to do, in words of the file: "“Reg. no.” is …"."""
    headings = {column.field: column.heading for column in columns if column.field}
    labels = field_names(t, resource)
    values = dict(problem.values)
    if "fields" in values:
        fields = str(values["fields"]).split(", ")
        values["fields"] = t.all_of(headings.get(name) or labels.get(name, name) for name in fields)
    name = problem.field or ""
    field = t("“{text}”", text=headings.get(name) or labels.get(name, name))
    if problem.code in {"not_in_vocabulary", "dangling_reference"}:
        found = t.quoted(problem.found or "")
        return t(
            "{field}: {found} is not known here. Choose what it means, or leave it empty.", field=field, found=found
        )
    text = replace(problem, field=field, values=values).sentence(t)
    return text[:1].upper() + text[1:]


def row_name(t: Speaker, plan: Plan, row: PlannedRow) -> str:
    """What a row is about: a name, or the two ends of a tie."""
    return record_name(t, plan.resource, row.key, row.cells)


def counts(plan: Plan) -> Mapping[str, int]:
    """How many rows of each kind a plan has."""
    return {kind: len(plan.of(kind)) for kind in ("new", "change", "same", "unsure", "problem")}


def _is_said(problem: Problem) -> bool:
    """That nobody named a source is said once, and an id is made of the name: its own lack says nothing more."""
    return problem.code != "missing_source" and (problem.code, problem.field) != ("missing_value", "id")
