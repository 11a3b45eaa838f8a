"""Answer what a selection asks in one finding: the verdict first, with expectation, firmness and sources."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from directory.analysis.gaps.group_gaps import NO_DATA, Gap, ties_behind
from directory.answers.findings import Bars, Fact, Finding, Firm, facts_of
from directory.answers.gaps.asked.notes import notes
from directory.answers.gaps.asked.pairs import HOME, Question, asked_gaps, inside_gaps, question_of
from directory.answers.gaps.asked.scope_words import compared, is_narrow
from directory.answers.gaps.asked.verdicts import MOST, verdict_sentence, verdicts_sentence, why_no_data
from directory.answers.gaps.between_groups import expected_and_found, gap_method, nothing_stands_out, short_line
from directory.answers.gaps.firmness_words import firm_ratio
from directory.answers.gaps.gap_words import (
    border_words,
    expectations,
    gap_group,
    gap_reading,
    pair_name,
    website_words,
)
from directory.graph import Selection
from directory.memory import Memory, anywhere
from directory.speaker import Speaker

KEY = "answer"


def asked_answer(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """The verdict about the groups that a selection names, or about all municipalities when it names none."""
    question = question_of(selection)
    gaps = memory.gaps(selection, question.by)
    shown = asked_gaps(gaps, question.groups)
    finding = Finding(
        KEY,
        _sentence(t, selection, question, gaps, shown),
        reading=_reading(t, memory, selection, question, gaps, shown),
        picture=_picture(t, question, shown),
        heads=(
            t("Between"),
            t("Pairs found"),
            t("Expected for these distances"),
            t("Expected whatever the distance"),
            t("What it says"),
            t("How firm"),
        ),
        lines=tuple(
            short_line(t, gap, question.by, firm=_word(t, memory, selection, question.by, gap))
            for gap in (*shown, *inside_gaps(gaps, question.groups))
        ),
        method=gap_method(t),
        firm=_firm(t, memory, selection, question.by, shown),
        notes=notes(t, memory, selection, question.by, shown),
    )
    finding = compared(t, memory, selection, finding, by=question.by)
    return _with_facts(t, memory, selection, question.by, shown, finding)


def asked_about(t: Speaker, selection: Selection, *, by: str) -> str:
    """What a selection is about besides its groups, in a few words; empty for everything."""
    themes = () if by == "theme" else sorted(t.term("themes", code).lower() for code in selection.themes)
    forms = () if by == "legal_form" else sorted(t.term("legal_forms", code).lower() for code in selection.legal_forms)
    homes = () if by == HOME else [one.short_name for one in t.directory.covered if one.id in selection.municipalities]
    years = [f"{selection.years.first or '…'}–{selection.years.last or '…'}"] if selection.years else []
    text = [t("“{text}”", text=selection.text)] if selection.text else []
    return ", ".join((*homes, *themes, *forms, *text, *years))


def _sentence(t: Speaker, selection: Selection, question: Question, gaps: Sequence[Gap], shown: Sequence[Gap]) -> str:
    about = asked_about(t, selection, by=question.by)
    if len(shown) == 1:
        return verdict_sentence(t, shown[0], by=question.by, about=about)
    if shown:
        return verdicts_sentence(t, shown, by=question.by, about=about)
    return _nobody(t, question, gaps) or nothing_stands_out(t, gaps, by=question.by)


def _nobody(t: Speaker, question: Question, gaps: Sequence[Gap]) -> str:
    """Which of the groups that were asked about have no organisation in the selection; empty when all have."""
    there = {id for gap in gaps for id in (gap.one, gap.other)}
    missing = sorted(gap_group(t, id, by=question.by) for id in question.groups - there)
    if not missing:
        return ""
    return t("No data: no known organisation of {names} fits the filters.", names=t.all_of(missing))


def _reading(
    t: Speaker, memory: Memory, selection: Selection, question: Question, gaps: Sequence[Gap], shown: Sequence[Gap]
) -> str:
    if len(shown) == 1:
        borders = memory.with_borders(selection) if question.by == HOME else None
        parts = [] if shown[0].verdict == NO_DATA else [gap_reading(t, shown[0]), website_words(t, shown[0])]
        parts += [border_words(t, shown[0], borders)] if borders and parts else []
        parts += [_with_others(t, memory, selection, shown[0])] if question.by == HOME else []
    else:
        sure = [gap for gap in shown if gap.verdict != NO_DATA][:MOST]
        parts = [f"{pair_name(t, gap, by=question.by)}: {gap_reading(t, gap)}" for gap in sure]
    parts += [_nobody(t, question, gaps)] if shown else []
    return " ".join(part for part in parts if part)


def _with_others(t: Speaker, memory: Memory, selection: Selection, gap: Gap) -> str:
    """How many pairs there are when partners count that the filters leave out; empty when none is left out."""
    among = anywhere(selection, HOME)
    if not is_narrow(among):
        return ""
    everybody, chosen = memory.everybody(selection), memory.pairs(among)
    group = everybody.nodes(data="group")
    n = sum(
        {group[one], group[other]} == {gap.one, gap.other} and (one in chosen or other in chosen)
        for one, other in everybody.edges
    )
    return t.plural(
        "Counting also partners that the filters leave out, {n} pair is documented.",
        "Counting also partners that the filters leave out, {n} pairs are documented.",
        n,
    )


def _picture(t: Speaker, question: Question, shown: Sequence[Gap]) -> Bars | None:
    if len(shown) == 1:
        return expectations(t, shown[0], by=question.by)
    return expected_and_found(t, shown, question.by)


def _word(t: Speaker, memory: Memory, selection: Selection, by: str, gap: Gap) -> str | None:
    found = memory.firmness(selection, by).get((gap.one, gap.other))
    return firm_ratio(t, found, gap.ratio).word if found else None


def _firm(t: Speaker, memory: Memory, selection: Selection, by: str, shown: Sequence[Gap]) -> Firm | None:
    """How firm the first verdict stands; of several it is said which one is meant."""
    if not shown:
        return None
    first = shown[0]
    found = memory.firmness(selection, by).get((first.one, first.other))
    if first.verdict == NO_DATA:
        firm = why_no_data(t, first, by=by)
    elif found is None:
        return None
    else:
        firm = firm_ratio(t, found, first.ratio)
    return firm if len(shown) == 1 else replace(firm, why=f"{pair_name(t, first, by=by)}: {firm.why}")


def _with_facts(
    t: Speaker, memory: Memory, selection: Selection, by: str, shown: Collection[Gap], finding: Finding
) -> Finding:
    """The ties behind the numbers; where there are none, what else is documented of those who were asked about."""
    among = anywhere(selection, by)
    pairs, groups = memory.pairs(among), memory.groups(among, by)
    ties = {tie for gap in shown for tie in ties_behind(pairs, groups, gap.one, gap.other)}
    if ties or not is_narrow(selection):
        return replace(finding, facts=facts_of(t, tuple(ties)))
    facts: tuple[Fact, ...] = facts_of(t, tuple(tie for *_, tie in memory.network(selection).ties.edges(keys=True)))
    return replace(finding, facts=facts, behind=t("What else is documented of the selected organisations"))
