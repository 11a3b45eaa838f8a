"""Say the verdict about two groups in a few words, for the first page of the report and the first card of a page."""

from __future__ import annotations

from collections.abc import Sequence

from directory.analysis.gaps.gap_firmness import CLEARLY
from directory.analysis.gaps.group_gaps import AS_EXPECTED, FEWER, MORE, NO_DATA, Gap
from directory.answers.findings import Firm
from directory.answers.gaps.gap_words import doubt_text, pair_name
from directory.i18n import Texts
from directory.speaker import Speaker

MOST = 3
"""Pairs of groups that one sentence names."""


def verdict_words(t: Texts, gap: Gap) -> str:
    """The verdict alone: "a gap", "as expected", "no data"."""
    if gap.verdict == AS_EXPECTED and gap.ratio <= CLEARLY:
        return t("fewer than expected, but it cannot be called a gap")
    return {
        FEWER: t("a gap"),
        MORE: t("no gap, more than expected"),
        AS_EXPECTED: t("no gap, about as many as expected"),
        NO_DATA: t("no data"),
    }[gap.verdict]


def verdict_sentence(t: Speaker, gap: Gap, *, by: str, about: str = "") -> str:
    """The verdict about one pair of groups, with what was found and what would be expected.

    Parameters
    ----------
    about
        What the selection is about besides, such as its themes; empty for everything.
    """
    pair, verdict = _named(pair_name(t, gap, by=by), about), verdict_words(t, gap)
    return t.plural(
        "{pair}: {verdict}. {n} partner pair is documented; for these distances about {expected} would be expected.",
        "{pair}: {verdict}. {n} partner pairs are documented; for these distances about {expected} would be expected.",
        gap.found,
        pair=pair,
        verdict=verdict,
        expected=t.number(gap.by_distance),
    )


def verdicts_sentence(t: Speaker, gaps: Sequence[Gap], *, by: str, about: str = "") -> str:
    """The verdicts about several pairs of groups, the first few by name."""
    told = [
        t(
            "{pair}: {verdict} ({n} found, about {expected} expected)",
            pair=_named(pair_name(t, gap, by=by), about),
            verdict=verdict_words(t, gap),
            n=t.number(gap.found),
            expected=t.number(gap.by_distance),
        )
        for gap in gaps[:MOST]
    ]
    if len(gaps) > MOST:
        told.append(t.plural("and {n} more pair in the table", "and {n} more pairs in the table", len(gaps) - MOST))
    return "; ".join(told) + "."


def why_no_data(t: Speaker, gap: Gap, *, by: str) -> Firm:
    """In the place of how firm it stands: that nothing can be said, and why."""
    reasons = "; ".join(doubt_text(t, doubt, by=by) for doubt in gap.doubts)
    return Firm(t("Nothing can be said"), t("Too little is known – {reasons}.", reasons=reasons))


def _named(pair: str, about: str) -> str:
    return f"{pair}, {about}" if about else pair
