"""Hold what is filtered and drawn, in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from directory.files.drawing import Drawing
from directory.graph import Selection
from directory.i18n import Texts
from directory.records import Period
from directory.speaker import Speaker


def filtered_words(t: Speaker, selection: Selection) -> list[str]:
    """What a selection leaves in, one text for each filter; empty when everything is in."""
    filters: list[tuple[str, Iterable[str], Callable[[str], str]]] = [
        (t("Municipality"), selection.municipalities, lambda code: t.group(code)),
        (t("Theme"), selection.themes, lambda code: t.term("themes", code)),
        (t("Legal form"), selection.legal_forms, lambda code: t.term("legal_forms", code)),
        (t("Ties"), selection.families, lambda code: t.term("families", code)),
        (t("Kind of tie"), selection.kinds, lambda code: t.term("tie_kinds", code)),
    ]
    words = [f"{head}: {', '.join(sorted(map(name, codes)))}" for head, codes, name in filters if codes]
    return [*words, *_others(t, selection)]


def compared_words(t: Speaker, selection: Selection, before: Period, after: Period) -> list[str]:
    """The same for two periods that are told apart: they stand in for the years, and common events are left out."""
    every = replace(selection, years=Period(), events=False, undated=selection.undated is True)
    periods = t("{before} compared with {after}", before=_years(before), after=_years(after))
    return [t("Ties") + f": {periods}", *filtered_words(t, every)]


def drawn_words(t: Texts, drawing: Drawing, ids: Collection[str]) -> list[str]:
    """Who is highlighted in a drawing, and whom of these organisations it does not show one by one, or not at all."""
    words = []
    if drawing.focus and drawing.focus.ends:
        words.append(t("Highlighted: {names}.", names=t.all_of(drawing.dots[id].label for id in drawing.focus.ends)))
    if drawing.focus and drawing.focus.words:
        words.append(t("Highlighted: {names}.", names=drawing.focus.words))
    if drawing.focus and drawing.focus.year:
        words.append(t("Ties of {year} stand out.", year=drawing.focus.year))
    if hidden := sum(id not in drawing.dots for id in ids):
        crowd = t.plural(
            "{n} of these organisations stands behind the circle of its municipality.",
            "{n} of these organisations stand behind the circles of their municipalities.",
            hidden,
        )
        words += [crowd, t("The wider a line between circles, the more pairs work together.")]
    if drawing.faint:
        words.append(t("{n} thin lines between municipalities are left out.", n=t.number(drawing.faint)))
    if drawing.outside:
        words.append(
            t.plural(
                "{n} organisation is at home farther away, beyond the edge of this map.",
                "{n} organisations are at home farther away, beyond the edge of this map.",
                drawing.outside,
            )
        )
    return words


def _years(period: Period) -> str:
    return f"{period.first or '…'}–{period.last or '…'}"


def _others(t: Speaker, selection: Selection) -> list[str]:
    words = []
    if selection.text:
        words.append(t("Search") + ": " + t("“{text}”", text=selection.text))
    if selection.years:
        words.append(t("Years of the ties") + f": {_years(selection.years)}")
    if selection.undated is not None:
        words.append(t("With ties without a date") if selection.undated else t("No ties without a date"))
    if selection.with_ties:
        words.append(t("Only organisations with ties"))
    if selection.events:
        words.append(t("With common events"))
    if selection.around is not None:
        centre = t.directory.organisation[selection.around].name
        words.append(t.plural("Within {n} step of {name}", "Within {n} steps of {name}", selection.depth, name=centre))
    return words
