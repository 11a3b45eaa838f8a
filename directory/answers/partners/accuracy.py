"""How well the partner finder does, as tables: written by the command `evaluate-partners`, shown on pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from directory.i18n import Texts

RESULTS = Path(__file__).parent / "partner_accuracy.json"
"""What the command measured last on the shipped data and on the reference data."""

Evaluation = Mapping[str, Any]
"""`data` (own or interreg), `part` (all, with_partners or without_partners), `ties`, `organisations` and `rows`."""


def read_results() -> list[Evaluation]:
    """The committed results, in the order in which they are shown."""
    results: list[Evaluation] = json.loads(RESULTS.read_text(encoding="utf-8"))
    return results


def evaluation_title(t: Texts, evaluation: Evaluation) -> str:
    """What was measured on what."""
    ties, organisations = t.number(evaluation["ties"]), t.number(evaluation["organisations"])
    text = {
        ("own", "all"): t(
            "New dated ties of this directory, predicted from the years before: {ties} of {n} organisations"
        ),
        ("own", "with_partners"): t(
            "The same, asked from organisations with earlier partners: {ties} new partners of {n}"
        ),
        ("own", "without_partners"): t(
            "The same, asked from organisations without earlier partners: {ties} new partners of {n}"
        ),
        ("interreg", "all"): t(
            "Partners of Interreg projects from 2014 on, predicted from 2000–2013: {ties} ties among {n}"
        ),
    }[evaluation["data"], evaluation["part"]]
    return text.format(ties=ties, n=organisations)


def evaluation_heads(t: Texts) -> list[str]:
    """Heads of the columns."""
    return [t("Method"), t("Area under the curve"), t("Right among the first 5")]


def evaluation_rows(t: Texts, evaluation: Evaluation) -> list[tuple[str, str, str]]:
    """A method in each row: its name, and both measures with their standard errors."""
    return [
        (
            method_name(t, row["method"]),
            _with_error(t, row["auc"], row["auc_error"]),
            _with_error(t, row["precision"], row["precision_error"]),
        )
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
        "finder": t("This finder, usual weights"),
        "finder_learned": t("This finder, weights learned from the earlier years"),
    }[method]


def _with_error(t: Texts, value: float | None, error: float | None) -> str:
    shown = ("–" if number is None else t.number(number, decimals=3) for number in (value, error))
    return " ± ".join(shown)


def method_paragraphs(t: Texts) -> Sequence[str]:
    """How it was measured and where the finder is weak."""
    return (
        t(
            "The area under the curve is how often a tie that came about had a higher score than one that did not: "
            "0.5 is chance, 1 is perfect. Right among the first 5 is the share of five suggestions that came about "
            "in that very year. The errors are standard errors, from leaving out one organisation at a time."
        ),
        t(
            "Where it is weak: few of the first five come about in the same year, and in this directory naming those "
            "with most partners does as well there. A suggestion is worth a conversation, not a promise. For "
            "organisations that already have partners it is less sure than for newcomers. What nobody wrote about "
            "cannot be learned from, and themes and places are as described today, also for the years before."
        ),
        t(
            "On Interreg projects nearness does most of the work; common partners alone hardly beat chance, as most "
            "new ties join organisations without any. The usual weights are round numbers of ours; the learned ones "
            "were found by hiding programmes of the earlier years. How nearness is counted, and which of six ways of "
            "learning the weights is shown, was settled after looking at such measurements, so the figures can be a "
            "little too kind: read the learned weights as 0.79 to 0.80."
        ),
    )
