"""Say in words: gaps between groups of organisations, in sentences, pictures and tables."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx

from directory.analysis.gaps.evidence import FEW_DATED, FEW_EXPECTED, FEW_LOCATED, FEW_ORGANISATIONS, FEW_SOURCES, Doubt
from directory.analysis.gaps.group_gaps import AS_EXPECTED, FEWER, MORE, NO_DATA, Gap, ties_behind
from directory.answers.findings import Bar, Bars, Finding, Line, facts_of, percent
from directory.i18n import Texts
from directory.records import Directory
from directory.speaker import Speaker

MOST_BARS = 10
VOCABULARY = {"theme": "themes", "legal_form": "legal_forms"}

Groups = Mapping[str, tuple[str, ...]]


def gap_finding(
    t: Speaker,
    pairs: nx.Graph[str],
    groups: Groups,
    gaps: Sequence[Gap],
    *,
    by: str,
    shown: Gap | None,
) -> Finding:
    """What is known of the ties between groups, with one pair of groups in the sentence.

    Parameters
    ----------
    by
        What the groups are, one of `directory.analysis.gaps.BY`.
    shown
        The pair that the sentence is about; None says that nothing stands out.
    """
    sure = [gap for gap in gaps if gap.verdict != NO_DATA]

    def behind(gap: Gap) -> tuple[str, ...]:
        return ties_behind(pairs, groups, gap.one, gap.other)

    return Finding(
        key=f"gap_{by}",
        sentence=gap_sentence(t, shown, by=by) if shown else nothing_stands_out(t, gaps),
        reading=gap_reading(t, shown) if shown else "",
        picture=_picture(t, sure, by),
        heads=(
            t("Between"),
            t("Pairs found"),
            t("Pairs expected"),
            t("Found per expected"),
            t("Documented ties"),
            t("What it says"),
        ),
        lines=tuple(_line(t, gap, by, ties=len(behind(gap))) for gap in sure),
        method=gap_method(t),
        facts=facts_of(t, behind(shown)) if shown else (),
    )


def gap_sentence(t: Speaker, gap: Gap, *, by: str) -> str:
    """Found and expected: "Mārupe – Ķekava: 9 partner pairs are documented; about 123 would be expected."."""
    pair, expected = pair_name(t, gap, by=by), t.number(gap.expected)
    return t.plural(
        "{pair}: {n} partner pair is documented; about {expected} would be expected.",
        "{pair}: {n} partner pairs are documented; about {expected} would be expected.",
        gap.found,
        pair=pair,
        expected=expected,
    )


def gap_reading(t: Texts, gap: Gap) -> str:
    """How sure it is, and what it does not say."""
    if gap.verdict == NO_DATA:
        return t("Too little is known to call this a gap.")
    if gap.verdict == AS_EXPECTED:
        return t("This is within what chance alone gives.")
    if gap.verdict == MORE:
        return t("That is more than chance alone gives.")
    return t(
        "That is {share} of what would be expected if partners were chosen regardless of group; by chance alone "
        "so few come about in {n} of 1,000 cases at most. Fewer documented does not prove that they do not work "
        "together: perhaps nobody wrote about it.",
        share=percent(t, gap.ratio),
        n=t.number(math.ceil(1000 * gap.chance_of_fewer)),
    )


def nothing_stands_out(t: Texts, gaps: Sequence[Gap]) -> str:
    """Why there is no pair of groups to name."""
    groups = {group for gap in gaps for group in (gap.one, gap.other)}
    if not groups:
        return t("There is no organisation of these municipalities in the selection, so nothing can be compared.")
    if len(groups) == 1:
        return t("The selection has one group only, so there is nothing to compare it with.")
    if all(gap.verdict == NO_DATA for gap in gaps):
        return t("Too little is known of these groups to tell a gap from missing data.")
    return t("Between no two groups are there fewer partner pairs than chance alone gives.")


def pair_name(t: Speaker, gap: Gap, *, by: str) -> str:
    """Names of the two groups, or that it is about the inside of one."""
    one, other = (gap_group(t, group, by=by) for group in in_order(t.directory, gap, by=by))
    return t("within {group}", group=one) if gap.one == gap.other else f"{one} – {other}"


def in_order(directory: Directory, gap: Gap, *, by: str) -> tuple[str, str]:
    """The two groups in the order of the municipalities' or the vocabulary's file."""
    codes = (
        [one.id for one in directory.covered] if by == "municipality" else list(directory.terms.get(VOCABULARY[by], ()))
    )
    one, other = sorted((gap.one, gap.other), key=lambda code: codes.index(code) if code in codes else len(codes))
    return one, other


def gap_group(t: Speaker, group: str, *, by: str) -> str:
    """What a group is called."""
    return t.group(group) if by == "municipality" else t.term(VOCABULARY[by], group)


def unknown_lines(t: Speaker, gaps: Sequence[Gap], *, by: str) -> tuple[Line, ...]:
    """The pairs of groups of which too little is known, each with the reasons."""
    return tuple(
        Line(
            f"{gap.one}_{gap.other}",
            (
                pair_name(t, gap, by=by),
                gap.found,
                round(gap.expected, 1),
                "; ".join(doubt_text(t, doubt, by=by) for doubt in gap.doubts),
            ),
        )
        for gap in sorted(gaps, key=lambda gap: -gap.expected)
        if gap.verdict == NO_DATA
    )


def doubt_text(t: Speaker, doubt: Doubt, *, by: str) -> str:
    """Why nothing can be said."""
    if doubt.kind == FEW_EXPECTED:
        return t("so few would be expected that none at all is nothing unusual")
    sentences = {
        FEW_ORGANISATIONS: t("{group}: {known} organisations known"),
        FEW_SOURCES: t("{group}: ties read on {known} pages"),
        FEW_DATED: t("{group}: {known} ties with a date"),
        FEW_LOCATED: t("{group}: {known} organisations with a known place"),
    }
    group = gap_group(t, doubt.group, by=by)
    return sentences[doubt.kind].format(group=group, known=t.number(doubt.known))


def gap_method(t: Texts) -> tuple[str, ...]:
    """How found and expected were computed."""
    return (
        t(
            "Counted are pairs of organisations of the covered municipalities with at least one documented tie in "
            "the selection; several ties of the same two count once. Organisations elsewhere are left out, "
            "because only those of them are known that somebody here works with."
        ),
        t(
            "Expected: partners are chosen regardless of group, and every organisation keeps its number of "
            "partners (configuration model). With m pairs in all and D the sum of the numbers of partners in a "
            "group, two different groups expect D₁·D₂ / (2m − 1), a group with itself D·(D − 1) / (2·(2m − 1)). "
            "An organisation with several themes belongs to each of them; D₁₂, the partners of those in both, is "
            "then taken into account: (2·D₁·D₂ − D₁₂² − D₁₂) / (2·(2m − 1)). A pair counts once for two themes, "
            "and can count for several twos."
        ),
        t(
            "How often chance gives so few: the ends of all pairs were joined anew at random 999 times (always "
            "with the same seed). A pair of groups stands out when it stays rare after correcting for how many "
            "are compared (Benjamini and Hochberg, 5 %)."
        ),
        t(
            "Called “no data”, and never a gap: fewer than 5 known organisations, 5 pages or 5 dated ties in a "
            "group, or fewer than 3 expected pairs."
        ),
        "Newman (2006), doi.org/10.1073/pnas.0601602103; Fosdick et al. (2018), doi.org/10.1137/16M1087175; "
        "Phipson & Smyth (2010), doi.org/10.2202/1544-6115.1585; Benjamini & Hochberg (1995), "
        "doi.org/10.1111/j.2517-6161.1995.tb02031.x",
    )


def _picture(t: Speaker, gaps: Sequence[Gap], by: str) -> Bars | None:
    """The pairs of different groups that work together least; None when there is none."""
    between = sorted((gap for gap in gaps if gap.one != gap.other), key=lambda gap: gap.verdict != FEWER)[:MOST_BARS]
    if not between:
        return None
    bars = tuple(
        Bar(
            pair_name(t, gap, by=by),
            gap.found,
            round(gap.expected, 1),
            "fewer" if gap.verdict == FEWER else "plain",
        )
        for gap in between
    )
    return Bars(bars, t("Found"), t("Expected"), " ".join(gap_sentence(t, gap, by=by) for gap in between))


def _line(t: Speaker, gap: Gap, by: str, *, ties: int) -> Line:
    says = {FEWER: t("fewer than expected"), MORE: t("more than expected"), AS_EXPECTED: t("as chance gives")}
    cells = (
        pair_name(t, gap, by=by),
        gap.found,
        round(gap.expected, 1),
        percent(t, gap.ratio),
        ties,
        says[gap.verdict],
    )
    return Line(f"{gap.one}_{gap.other}", cells)
