"""`evaluate-partners`: how well the partner finder does, beside simple baselines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from directory.analysis.evaluation.accuracy import Accuracy
from directory.analysis.evaluation.calibration import learn_from_hidden_programmes
from directory.analysis.evaluation.interreg import present_in_both, split_periods
from directory.analysis.evaluation.queries import (
    METHODS,
    Query,
    measure_pairs,
    measure_queries,
    queries_by_year,
    with_weights,
)
from directory.answers.partners.accuracy import evaluation_heads, evaluation_rows, evaluation_title
from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, add_json, command, open_memory, print_json
from directory.i18n import Texts
from directory.load.interreg import missing_files, read_interreg
from directory.records import Directory

FIRST_YEAR = 2014
"""Interreg projects from this year on are to be predicted."""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "evaluate-partners", run, help="measure the partner finder beside simple baselines")
    parser.add_argument("--reference", type=Path, help="folder with the Interreg partners (keep_*.csv.gz)")
    parser.add_argument("--save", type=Path, help="also write the results into this JSON file")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Measure and print; without the reference data only our own, and say so."""
    memory = open_memory(options)
    t, directory = memory.speaker(t.language), memory.directory
    results, code = own_results(directory), FINE
    if options.reference is None:
        print(t("The Interreg partners are left out: give their folder with --reference."), file=sys.stderr)
    elif missing := missing_files(options.reference):
        names = ", ".join(missing)
        print(
            t("The Interreg partners are left out: {folder} has no {names}.", folder=options.reference, names=names),
            file=sys.stderr,
        )
        code = PROBLEMS
    else:
        results.append(interreg_result(options.reference))
    if options.save:
        options.save.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if options.json:
        print_json(results)
    else:
        for result in results:
            _print(t, result)
    return code


def own_results(directory: Directory) -> list[dict[str, Any]]:
    """Dated ties of a directory, all and by whether the organisation had partners before."""
    queries = queries_by_year(directory)
    parts: dict[str, Sequence[Query]] = {
        "all": queries,
        "with_partners": [query for query in queries if query.has_partners],
        "without_partners": [query for query in queries if not query.has_partners],
    }
    return [
        _result(
            "own",
            part,
            # every new tie is seen from both of its ends
            sum(int(query.happened.sum()) for query in own) // (2 if part == "all" else 1),
            len({query.organisation for query in own}),
            measure_queries(own),
        )
        for part, own in parts.items()
    ]


def interreg_result(folder: Path) -> dict[str, Any]:
    """Interreg partners, with the usual weights and with weights learned from the earlier projects."""
    parts = read_interreg(folder)
    known, pairs = split_periods(parts, year=FIRST_YEAR)
    among = present_in_both(parts, year=FIRST_YEAR)
    learned = learn_from_hidden_programmes(parts[parts["year"] < FIRST_YEAR])
    methods = {**METHODS, "finder_learned": with_weights(learned)}
    result = _result("interreg", "all", len(pairs), len(among), measure_pairs(known, pairs, among, methods=methods))
    return result | {"weights": dict(learned)}


def _result(data: str, part: str, ties: int, organisations: int, rows: Sequence[Accuracy]) -> dict[str, Any]:
    rounded = [{name: _rounded(value) for name, value in asdict(row).items()} for row in rows]
    return {"data": data, "part": part, "ties": ties, "organisations": organisations, "rows": rounded}


def _rounded(value: str | float) -> str | float | None:
    if isinstance(value, str):
        return value
    return None if value != value else round(value, 4)


def _print(t: Texts, result: dict[str, Any]) -> None:
    print("\n" + evaluation_title(t, result))
    for cells in (evaluation_heads(t), *evaluation_rows(t, result)):
        print(f"  {cells[0]:<52} {cells[1]:<22} {cells[2]}")
