"""Run `evaluate-partners`: how well the partner finder does, beside simple baselines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from directory.analysis.evaluation.interreg_queries import interreg_queries
from directory.analysis.evaluation.learning import EQUAL
from directory.analysis.evaluation.measured import measure_queries, shown_by_default
from directory.analysis.evaluation.queries import (
    Query,
    learned_from,
    queries_by_year,
    queries_of_new_ties,
    scored,
    with_finder,
)
from directory.analysis.evaluation.resampling import Estimate
from directory.analysis.partners.weights import LEARNED, Weights
from directory.answers.partners.accuracy import (
    RESULTS,
    all_measures,
    difference_sentences,
    evaluation_heads,
    evaluation_rows,
    evaluation_title,
    weights_sentence,
)
from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, add_json, command, open_memory, print_json
from directory.i18n import Texts
from directory.load import read_directory
from directory.load.interreg import missing_files, read_interreg
from directory.records import Directory

FIRST_YEAR = 2014
"""Interreg projects from this year on are to be predicted."""

Result = dict[str, Any]


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "evaluate-partners", run, help="measure the partner finder beside simple baselines")
    parser.add_argument("--reference", type=Path, help="folder with the Interreg partners (keep_*.csv.gz)")
    parser.add_argument(
        "--new", type=Path, help="folder of a later collection: how well are the ties told that only it has?"
    )
    parser.add_argument(
        "--save", action="store_true", help="keep the figures and the learned weights as those that the program shows"
    )
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
        results.append(interreg_result(options.reference, usual=results[0]["weights"]))
    if options.save:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        LEARNED.write_text(json.dumps(results[0]["weights"], indent=1) + "\n", encoding="utf-8")
    if options.new is not None:
        results += new_results(directory, read_directory(options.new)[0], results[0]["weights"])
    if options.json:
        print_json(results)
    else:
        for result in results:
            _print(t, result)
    return code


def own_results(directory: Directory) -> list[Result]:
    """New dated ties of a directory, each year predicted from the years before, all years together.

    Asked among all organisations, among those suggested unless something else is asked for, and by whether the
    organisation that asks had partners before.
    """
    queries = with_finder(queries_by_year(directory))
    weights = learned_from(queries)
    parts: Mapping[str, Sequence[Query]] = {
        "all": queries,
        "shown": shown_by_default(queries),
        "with_partners": [query for query in queries if query.has_partners],
        "without_partners": [query for query in queries if not query.has_partners],
    }
    return [_result("own", part, own, weights, finders=("finder",)) for part, own in parts.items()]


def new_results(directory: Directory, later: Directory, weights: Weights) -> list[Result]:
    """Ties that only a later collection has, with weights learned from the earlier one and with equal ones."""
    finders = {"finder": weights, "finder_equal": EQUAL}
    queries = [scored(query, finders) for query in queries_of_new_ties(directory, later)]
    parts = {"all": queries, "shown": shown_by_default(queries)}
    return [_result("new", part, own, weights, finders=tuple(finders)) for part, own in parts.items()]


def interreg_result(folder: Path, *, usual: Weights) -> Result:
    """Interreg partners, with weights learned from the earlier projects and with those of the own data."""
    queries, weights = interreg_queries(read_interreg(folder), year=FIRST_YEAR, usual=usual)
    return _result("interreg", "all", queries, weights, finders=("finder", "finder_usual"))


def _result(
    data: str, part: str, queries: Sequence[Query], weights: Mapping[str, float], *, finders: Sequence[str]
) -> Result:
    rows, differences = measure_queries(queries, finders=finders)
    return {
        "data": data,
        "part": part,
        "years": [min((one.year for one in queries), default=None), max((one.year for one in queries), default=None)],
        "queries": len(queries),
        "partners": sum(int(query.happened.sum()) for query in queries),
        "organisations": len({query.organisation for query in queries}),
        "weights": {kind: float(weight) for kind, weight in weights.items()},
        "rows": [{"method": row.method, **_rounded(row.estimates)} for row in rows],
        "differences": [{"method": d.method, "against": d.against, **_rounded(d.estimates)} for d in differences],
    }


def _rounded(estimates: Mapping[str, Estimate]) -> dict[str, list[float | None]]:
    """Value, low and high end of each measure; None where there is nothing to measure."""
    return {
        name: [None if number != number else round(number, 4) for number in (one.value, one.low, one.high)]
        for name, one in estimates.items()
    }


def _print(t: Texts, result: Result) -> None:
    print("\n" + evaluation_title(t, result))
    measures = all_measures()
    for cells in (evaluation_heads(t, measures), *evaluation_rows(t, result, measures)):
        print(f"  {cells[0]:<40} " + " ".join(f"{cell:<22}" for cell in cells[1:]))
    for sentence in (*difference_sentences(t, result), weights_sentence(t, result)):
        print("  " + sentence)
