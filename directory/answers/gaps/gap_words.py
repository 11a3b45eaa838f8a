"""Say what was found between two groups, and what would be expected: in a sentence, in plain words and as bars."""

from __future__ import annotations

import math

from directory.analysis.expectation.distance_expectation import Borders
from directory.analysis.gaps.evidence import FEW_DATED, FEW_EXPECTED, FEW_LOCATED, FEW_ORGANISATIONS, FEW_SOURCES, Doubt
from directory.analysis.gaps.gap_firmness import CLEARLY
from directory.analysis.gaps.group_gaps import AS_EXPECTED, FEWER, MORE, NO_DATA, Gap
from directory.answers.findings import Bar, Bars, percent
from directory.i18n import Texts
from directory.records import Directory
from directory.speaker import Speaker

VOCABULARY = {"theme": "themes", "legal_form": "legal_forms"}


def gap_sentence(t: Speaker, gap: Gap, *, by: str) -> str:
    """Found and expected: "Mārupe – Ķekava: 9 partner pairs are documented; ... about 38 would be expected."."""
    pair, expected = pair_name(t, gap, by=by), t.number(gap.by_distance)
    return t.plural(
        "{pair}: {n} partner pair is documented; for the distances between them about {expected} would be expected.",
        "{pair}: {n} partner pairs are documented; for the distances between them about {expected} would be expected.",
        gap.found,
        pair=pair,
        expected=expected,
    )


def gap_reading(t: Texts, gap: Gap) -> str:
    """How sure it is, and what it does not say."""
    if gap.verdict == NO_DATA:
        return t("Too little is known to call this a gap.")
    if gap.verdict == MORE:
        return t("That is more than chance alone gives.")
    if gap.verdict == AS_EXPECTED:
        return _no_gap(t, gap)
    return t(
        "Those who are near should meet more often, and this has been taken into account: {share} of what would be "
        "expected is documented. By chance alone so few come about in {n} of 1,000 cases at most. Fewer documented "
        "does not prove that they do not work together: perhaps nobody wrote about it.",
        share=percent(t, gap.ratio),
        n=t.number(math.ceil(1000 * gap.chance_of_fewer)),
    )


def border_words(t: Texts, gap: Gap, borders: Borders) -> str:
    """What would be usual across a border of a municipality; empty for what is inside one, or when nothing is known."""
    usual = borders.expected.get((gap.one, gap.other), math.nan)
    if gap.one == gap.other or not usual > 0 or not math.isfinite(borders.rarer):
        return ""
    return t(
        "Across the border of a municipality pairs are {rarer} times rarer than between those equally near within "
        "one; by that measure about {usual} would be usual here.",
        rarer=t.number(borders.rarer, decimals=1),
        usual=t.number(usual),
    )


def website_words(t: Texts, gap: Gap) -> str:
    """Whether the choice of websites alone could explain a gap; empty when it is none."""
    if gap.verdict != FEWER:
        return ""
    within = t.number(gap.within_websites)
    if gap.found <= CLEARLY * gap.within_websites:
        return t("Even with every website looked at by itself about {n} would be expected.", n=within)
    return t(
        "With every website looked at by itself only about {n} would be expected: perhaps there is just no website "
        "that writes about both.",
        n=within,
    )


def expectations(t: Speaker, gap: Gap, *, by: str) -> Bars:
    """What was found, and what would be expected in three ways, one under the other."""
    bars = (
        Bar(t("Found"), gap.found, tone="fewer" if gap.verdict == FEWER else "plain"),
        Bar(t("Expected for these distances"), round(gap.by_distance), tone="past"),
        Bar(t("Expected whatever the distance"), round(gap.expected), tone="past"),
        Bar(t("Expected within each website"), round(gap.within_websites), tone="past"),
    )
    name = pair_name(t, gap, by=by)
    alt = t(
        "{pair}: {found} partner pairs found; expected {near} for these distances, {any} whatever the distance, "
        "{within} within each website",
        pair=name,
        found=t.number(gap.found),
        near=t.number(gap.by_distance),
        any=t.number(gap.expected),
        within=t.number(gap.within_websites),
    )
    return Bars(bars, t("Partner pairs"), "", alt)


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


def doubt_text(t: Speaker, doubt: Doubt, *, by: str) -> str:
    """Why nothing can be said."""
    if doubt.kind == FEW_EXPECTED:
        return t("so few would be expected that none at all is nothing unusual")
    sentences = {
        FEW_ORGANISATIONS: t("{group}: known organisations – {known}"),
        FEW_SOURCES: t("{group}: pages read about ties – {known}"),
        FEW_DATED: t("{group}: ties with a date – {known}"),
        FEW_LOCATED: t("{group}: organisations with a known place – {known}"),
    }
    group = gap_group(t, doubt.group, by=by)
    return sentences[doubt.kind].format(group=group, known=t.number(doubt.known))


def _no_gap(t: Texts, gap: Gap) -> str:
    """Why something that may look like a gap is none."""
    if gap.ratio <= CLEARLY:
        return t("That is fewer, but so few can come about by chance, too; it cannot be called a gap.")
    if gap.found < gap.expected * CLEARLY:
        return t(
            "This is no gap. Whatever the distance about {any} would be expected; but those who are far apart meet "
            "less often everywhere here, and for these distances the number is usual.",
            any=t.number(gap.expected),
        )
    return t("This is within what chance alone gives.")
