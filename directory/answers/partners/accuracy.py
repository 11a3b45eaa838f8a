"""Say how well the partner finder does, in tables and sentences written by `evaluate-partners`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from directory.answers.partners.reasons import reason_name
from directory.i18n import Texts

RESULTS = Path(__file__).parent / "partner_accuracy.json"
"""What the command measured last on the shipped data and on the reference data."""

Evaluation = Mapping[str, Any]
"""What `evaluate-partners` writes for one split: `data`, `part`, `years`, counts, `weights`, `rows`, `differences`."""

SHOWN = ("precision_5", "first_hit", "area", "area_same_theme")
"""Measures that a page has room for."""


def read_results() -> list[Evaluation]:
    """The committed results, in the order in which they are shown."""
    results: list[Evaluation] = json.loads(RESULTS.read_text(encoding="utf-8"))
    return results


def evaluation_title(t: Texts, evaluation: Evaluation) -> str:
    """What was measured on what."""
    first, last = evaluation["years"]
    text = {
        ("own", "all"): t("This directory, {first}–{last}, each year from the years before, all organisations"),
        ("own", "shown"): t("The same, only the organisations that are suggested unless you ask for others"),
        ("own", "with_partners"): t("The same among all, asked by organisations that had partners before"),
        ("own", "without_partners"): t("The same among all, asked by organisations without earlier partners"),
        ("new", "all"): t("Ties that were collected later, told from everything before, all organisations"),
        ("new", "shown"): t("Ties that were collected later, only the organisations that are suggested unasked"),
        ("interreg", "all"): t("Interreg projects from {first} on, predicted from 2000–2013"),
    }[evaluation["data"], evaluation["part"]]
    asked = t(
        "{queries} questions of {organisations} organisations, {partners} right answers",
        queries=t.number(evaluation["queries"]),
        organisations=t.number(evaluation["organisations"]),
        partners=t.number(evaluation["partners"]),
    )
    return text.format(first=first, last=last) + ": " + asked


def all_measures() -> tuple[str, ...]:
    """Every measure, in the order in which they are printed."""
    return (
        "precision_5",
        "precision_10",
        "recall_10",
        "first_hit",
        "area",
        "area_same_theme",
        "area_same_municipality",
        "area_same_degree",
    )


def measure_name(t: Texts, measure: str) -> str:
    """What a measure is called."""
    return {
        "precision_5": t("Right among the first 5"),
        "precision_10": t("Right among the first 10"),
        "recall_10": t("Found by the first 10"),
        "first_hit": t("First hit (1 / its place)"),
        "area": t("Area under the curve"),
        "area_same_theme": t("The same, same theme"),
        "area_same_municipality": t("The same, same municipality"),
        "area_same_degree": t("The same, as many partners"),
    }[measure]


def evaluation_heads(t: Texts, measures: Sequence[str] = SHOWN) -> list[str]:
    """Heads of the columns."""
    return [t("Method"), *(measure_name(t, measure) for measure in measures)]


def evaluation_rows(t: Texts, evaluation: Evaluation, measures: Sequence[str] = SHOWN) -> list[tuple[str, ...]]:
    """A method in each row: its name, and each measure with its interval."""
    return [
        (method_name(t, row["method"]), *(_with_interval(t, row[measure]) for measure in measures))
        for row in evaluation["rows"]
    ]


def method_name(t: Texts, method: str) -> str:
    """What a method is called."""
    return {
        "random": t("Chance"),
        "same_municipality": t("Same municipality"),
        "popularity": t("Most partners"),
        "common_neighbours": t("Common partners, counted"),
        "adamic_adar": t("Common partners (Adamic–Adar)"),
        "resource_allocation": t("Common partners (resource allocation)"),
        "themes_alone": t("Same themes alone"),
        "near_alone": t("Nearness alone"),
        "finder": t("This finder, learned from the years before"),
        "finder_usual": t("This finder, weights of this directory"),
        "finder_equal": t("This finder, every reason the same"),
    }[method]


def difference_sentences(t: Texts, evaluation: Evaluation) -> list[str]:
    """How far the finder is ahead of its rivals, or behind them, or not to be told apart, measure by measure."""
    return [
        t(
            "{method} beside “{other}”: {measures}.",
            method=method_name(t, row["method"]),
            other=method_name(t, row["against"]),
            measures="; ".join(
                f"{measure_name(t, measure).lower()} {_difference(t, row[measure])}"
                for measure in ("precision_5", "first_hit", "area")
            ),
        )
        for row in evaluation["differences"]
    ]


def weights_sentence(t: Texts, evaluation: Evaluation) -> str:
    """The weights that were learned from all of it."""
    named = [f"{reason_name(t, kind)} {t.number(weight, decimals=2)}" for kind, weight in evaluation["weights"].items()]
    return t("Learned weights: {weights}.", weights=", ".join(named))


def method_paragraphs(t: Texts) -> Sequence[str]:
    """How it was measured, what came out, and where the finder is weak."""
    results = read_results()
    return (
        t(
            "Each organisation that found new partners in a year is a question: would the finder have named them from "
            "what was known before that year? The weights of the reasons are learned anew for each year by logistic "
            "regression, from earlier years only. “First hit” is 1 divided by the place of the first right suggestion. "
            "The area under the curve is how often a tie that came about had a higher score than one that did not: 0.5 "
            "is chance, 1 is perfect. In brackets: 95 % of what comes out when organisations are drawn again at random."
        ),
        " ".join(verdict(t, evaluation) for evaluation in results if evaluation["part"] in {"all", "shown"}),
        t(
            "Where it is weak: most of the first five do not come about in the same year, so a suggestion is worth a "
            "conversation, not a promise. Among organisations of the same theme it tells less. What nobody wrote "
            "about cannot be learned from, and themes and places are as described today, also for the years before. "
            "Nobody in the data says what they look for, so that weight is ours. Which three reasons were added was "
            "settled after looking at such measurements, so the figures can be a little too kind."
        ),
    )


def verdict(t: Texts, evaluation: Evaluation) -> str:
    """What the first finder's differences mean, in one sentence for each rival."""
    rows = [row for row in evaluation["differences"] if row["method"] == "finder"]
    return " ".join([t("{title}.", title=evaluation_title(t, evaluation)), *(_compared(t, row) for row in rows)])


def _compared(t: Texts, row: Mapping[str, Any]) -> str:
    words = {"ahead": t("ahead"), "behind": t("behind"), "level": t("not to be told apart")}
    return t(
        "Beside “{other}” the finder is {five} in the first five and {first} in the place of the first hit.",
        other=method_name(t, row["against"]),
        five=words[_sign(row["precision_5"])],
        first=words[_sign(row["first_hit"])],
    )


def _sign(interval: Sequence[float]) -> str:
    _, low, high = interval
    return "ahead" if low > 0 else "behind" if high < 0 else "level"


def _difference(t: Texts, interval: Sequence[float]) -> str:
    value, low, high = (("+" if one > 0 else "") + t.number(one, decimals=3) for one in interval)
    return t("{value} ({low} to {high})", value=value, low=low, high=high)


def _with_interval(t: Texts, interval: Sequence[float | None]) -> str:
    value, low, high = ("–" if number is None else t.number(number, decimals=3) for number in interval)
    return t("{value} ({low}–{high})", value=value, low=low, high=high)
