"""Say in words: gaps between groups of organisations, in sentences, pictures and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx

from directory.analysis.expectation.distance_expectation import Borders
from directory.analysis.firmness.firmness import Firmness
from directory.analysis.gaps.group_gaps import AS_EXPECTED, FEWER, MORE, NO_DATA, Gap, ties_behind
from directory.answers.findings import Bar, Bars, Finding, Line, facts_of, percent
from directory.answers.gaps.firmness_words import firm_ratio
from directory.answers.gaps.gap_words import (
    border_words,
    doubt_text,
    expectations,
    gap_reading,
    gap_sentence,
    pair_name,
    website_words,
)
from directory.i18n import Texts
from directory.speaker import Speaker

MOST_BARS = 10

Groups = Mapping[str, tuple[str, ...]]
Firmnesses = Mapping[tuple[str, str], Firmness | None]


def gap_finding(
    t: Speaker,
    pairs: nx.Graph[str],
    groups: Groups,
    gaps: Sequence[Gap],
    *,
    by: str,
    shown: Gap | None,
    firm: Firmnesses | None = None,
    borders: Borders | None = None,
    notes: tuple[str, ...] = (),
) -> Finding:
    """What is known of the ties between groups, with one pair of groups in the sentence.

    Parameters
    ----------
    by
        What the groups are, one of `directory.analysis.gaps.BY`.
    shown
        The pair that the sentence is about; None says that nothing stands out.
    firm
        How firmly each number stands; None when that was not asked.
    borders
        What a border usually costs; None leaves it unsaid.
    notes
        On what the pair that is shown rests, and how much is known there.
    """
    sure = [gap for gap in gaps if gap.verdict != NO_DATA]
    words = {} if firm is None else {cell: one for cell, one in firm.items() if one}

    def behind(gap: Gap) -> tuple[str, ...]:
        return ties_behind(pairs, groups, gap.one, gap.other)

    def word(gap: Gap) -> str | None:
        found = words.get((gap.one, gap.other))
        return firm_ratio(t, found, gap.ratio).word if found else None

    found = words.get((shown.one, shown.other)) if shown else None
    return Finding(
        key=f"gap_{by}",
        sentence=gap_sentence(t, shown, by=by) if shown else nothing_stands_out(t, gaps, by=by),
        reading=_reading(t, shown, borders) if shown else "",
        picture=expectations(t, shown, by=by) if shown else expected_and_found(t, sure, by),
        heads=(
            t("Between"),
            t("Pairs found"),
            t("Expected for these distances"),
            t("Expected whatever the distance"),
            t("Expected within each website"),
            t("Found per expected"),
            t("Documented ties"),
            t("What it says"),
            t("How firm"),
        ),
        lines=tuple(_line(t, gap, by, ties=len(behind(gap)), firm=word(gap)) for gap in sure),
        method=gap_method(t),
        facts=facts_of(t, behind(shown)) if shown else (),
        firm=firm_ratio(t, found, shown.ratio) if found and shown else None,
        notes=notes,
    )


def pair_finding(
    t: Speaker, pairs: nx.Graph[str], groups: Groups, gap: Gap, *, firm: Firmness | None, borders: Borders | None
) -> Finding:
    """What is known of the ties between two municipalities, a gap or none."""
    return Finding(
        key=f"pair_{gap.one}_{gap.other}",
        sentence=gap_sentence(t, gap, by="municipality"),
        reading=_reading(t, gap, borders),
        picture=expectations(t, gap, by="municipality"),
        facts=facts_of(t, ties_behind(pairs, groups, gap.one, gap.other)),
        firm=firm_ratio(t, firm, gap.ratio) if firm else None,
    )


def _reading(t: Texts, gap: Gap, borders: Borders | None) -> str:
    parts = (gap_reading(t, gap), website_words(t, gap), border_words(t, gap, borders) if borders else "")
    return " ".join(part for part in parts if part)


def nothing_stands_out(t: Texts, gaps: Sequence[Gap], *, by: str) -> str:
    """Why there is no pair of groups to name."""
    groups = {group for gap in gaps for group in (gap.one, gap.other)}
    between = [gap for gap in gaps if gap.one != gap.other]
    unknown = sum(gap.verdict == NO_DATA for gap in between)
    if not groups:
        return t("There is no organisation of these municipalities in the selection, so nothing can be compared.")
    if not between:
        return t("The selection has one group only, so there is nothing to compare it with.")
    if unknown == len(between):
        return t("Too little is known of these groups to tell a gap from missing data.")
    sentence = {
        "municipality": t(
            "Between no two municipalities are there fewer partner pairs than distance and chance explain."
        ),
        "theme": t("Between no two themes are there fewer partner pairs than distance and chance explain."),
        "legal_form": t("Between no two legal forms are there fewer partner pairs than distance and chance explain."),
    }[by]
    if not unknown:
        return sentence
    return f"{sentence} " + t.plural(
        "No data: of {n} pair of groups too little is known.",
        "No data: of {n} pairs of groups too little is known.",
        unknown,
    )


def unknown_lines(t: Speaker, gaps: Sequence[Gap], *, by: str) -> tuple[Line, ...]:
    """The pairs of groups of which too little is known, each with the reasons."""
    return tuple(
        Line(
            f"{gap.one}_{gap.other}",
            (
                pair_name(t, gap, by=by),
                gap.found,
                _rounded(gap.by_distance),
                "; ".join(doubt_text(t, doubt, by=by) for doubt in gap.doubts),
            ),
        )
        for gap in sorted(gaps, key=lambda gap: -gap.expected)
        if gap.verdict == NO_DATA
    )


def gap_method(t: Texts) -> tuple[str, ...]:
    """How found and expected were computed."""
    return (
        t(
            "Counted are pairs of organisations of the covered municipalities with at least one documented tie in "
            "the selection; several ties of the same two count once. Organisations elsewhere are left out, because "
            "only those of them are known that somebody here works with."
        ),
        t(
            "Expected whatever the distance: partners are chosen regardless of group, and every organisation keeps "
            "its number of partners (configuration model). Expected for these distances: besides, those who are near "
            "are chosen as often as they are in all of this data; how pairs thin out with distance is fitted freely "
            "in steps of distance (doubly constrained gravity model, Poisson maximum likelihood). An organisation "
            "without a known place is put beside a random other one of its municipality, 20 times; the mean is "
            "shown. Expected within each website: partners are chosen anew only among those that the same website "
            "writes about."
        ),
        t(
            "Something is called a gap only when it is rare by both of the first two expectations. What comes about "
            "by chance are whole pages, not single pairs, for a page that names eight partners is one piece of news; "
            "999 random directories are drawn, always with the same seed. Rare means: in at most 2.5 % of them any "
            "pair of groups is as unusual. On networks without gaps that is wrong in about 1 of 100 cases."
        ),
        t(
            "How firm: each website is left out in turn, and pages are drawn anew 200 times. Firm is what stays so "
            "without any website and in 9 of 10 draws; what falls with one single page hangs on one page; the rest "
            "is shaky."
        ),
        t(
            "Called “no data”, and never a gap: fewer than 5 known organisations, 5 pages, 5 dated ties or 5 known "
            "places in a group, or fewer than 3 expected pairs."
        ),
        "Wilson (1971), doi.org/10.1068/a030001; Expert et al. (2011), doi.org/10.1073/pnas.1018962108; Newman "
        "(2006), doi.org/10.1073/pnas.0601602103; Phipson & Smyth (2010), doi.org/10.2202/1544-6115.1585; Westfall & "
        "Young (1993), Resampling-based multiple testing; Efron (1979), doi.org/10.1214/aos/1176344552; Chao "
        "(1987), doi.org/10.2307/2531532",
    )


def expected_and_found(t: Speaker, gaps: Sequence[Gap], by: str) -> Bars | None:
    """The pairs of different groups beside what is expected for their distances; None when there is none."""
    between = sorted((gap for gap in gaps if gap.one != gap.other), key=lambda gap: gap.verdict != FEWER)[:MOST_BARS]
    if not between:
        return None
    bars = tuple(
        Bar(
            pair_name(t, gap, by=by),
            gap.found,
            _rounded(gap.by_distance),
            tone="fewer" if gap.verdict == FEWER else "past" if gap.verdict == NO_DATA else "plain",
        )
        for gap in between
    )
    alt = " ".join(gap_sentence(t, gap, by=by) for gap in between)
    title = t("Partner pairs found, and expected for these distances")
    return Bars(bars, t("Found"), t("Expected for these distances"), alt, title)


def short_line(t: Speaker, gap: Gap, by: str, *, firm: str | None) -> Line:
    """A row of the table on a first page: found, expected twice, the verdict, how firm it is."""
    cells = (
        pair_name(t, gap, by=by),
        gap.found,
        _rounded(gap.by_distance),
        _rounded(gap.expected),
        _says(t, gap),
        firm,
    )
    return Line(f"{gap.one}_{gap.other}", cells)


def _line(t: Speaker, gap: Gap, by: str, *, ties: int, firm: str | None) -> Line:
    cells = (
        pair_name(t, gap, by=by),
        gap.found,
        _rounded(gap.by_distance),
        _rounded(gap.expected),
        _rounded(gap.within_websites),
        percent(t, gap.ratio),
        ties,
        _says(t, gap),
        firm,
    )
    return Line(f"{gap.one}_{gap.other}", cells)


def _says(t: Texts, gap: Gap) -> str:
    return {
        FEWER: t("fewer than expected"),
        MORE: t("more than expected"),
        AS_EXPECTED: t("as chance gives"),
        NO_DATA: t("no data"),
    }[gap.verdict]


def _rounded(value: float) -> int | None:
    """Expected pairs are whole everywhere: in sentences, pictures and tables."""
    return None if value != value else round(value)
