"""What is filtered, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from directory.graph import Selection
from directory.i18n import Texts
from directory.records import Directory
from directory.views.names import group_name


def filtered_words(t: Texts, directory: Directory, selection: Selection) -> list[str]:
    """What a selection leaves in, one text for each filter; empty when everything is in."""
    filters: list[tuple[str, Iterable[str], Callable[[str], str]]] = [
        (t("Municipality"), selection.municipalities, lambda code: group_name(t, directory, code)),
        (t("Theme"), selection.themes, lambda code: t.term(directory, "themes", code)),
        (t("Legal form"), selection.legal_forms, lambda code: t.term(directory, "legal_forms", code)),
        (t("Ties"), selection.families, lambda code: t.term(directory, "families", code)),
        (t("Kind of tie"), selection.kinds, lambda code: t.term(directory, "tie_kinds", code)),
    ]
    words = [f"{head}: {', '.join(sorted(map(name, codes)))}" for head, codes, name in filters if codes]
    return [*words, *_others(t, directory, selection)]


def _others(t: Texts, directory: Directory, selection: Selection) -> list[str]:
    words = []
    if selection.text:
        words.append(t("Search") + f": “{selection.text}”")
    if selection.years:
        first, last = selection.years.first or "…", selection.years.last or "…"
        words.append(t("Years of the ties") + f": {first}–{last}")
    if selection.undated is not None:
        words.append(t("With ties without a date") if selection.undated else t("No ties without a date"))
    if selection.with_ties:
        words.append(t("Only organisations with ties"))
    if selection.events:
        words.append(t("With common events"))
    if selection.around is not None:
        centre = directory.organisation[selection.around].name
        words.append(t.plural("Within {n} step of {name}", "Within {n} steps of {name}", selection.depth, name=centre))
    return words
