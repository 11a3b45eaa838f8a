"""Say in one word and a thin line how firmly a finding stands, and how much it rests on."""

from __future__ import annotations

from directory.analysis.firmness.firmness import FIRM, HANGS_ON_ONE_PAGE, Base, Firmness
from directory.analysis.gaps.known_share import Estimate
from directory.answers.findings import Firm, Whisker, percent
from directory.i18n import Texts
from directory.speaker import Speaker


def firm_ratio(t: Texts, firmness: Firmness, ratio: float) -> Firm:
    """How firmly found per expected stands."""
    alt = t(
        "With pages drawn anew, 9 of 10 times {low} to {high} of what would be expected is found.",
        low=percent(t, firmness.low),
        high=percent(t, firmness.high),
    )
    return Firm(_word(t, firmness), _why(t, firmness), Whisker(firmness.low, ratio, firmness.high, 1.0, alt))


def firm_share(t: Texts, firmness: Firmness, share: float) -> Firm:
    """How firmly it stands who carries most pairs, and what share of them."""
    alt = t(
        "With pages drawn anew, its share is {low} to {high} 9 of 10 times.",
        low=percent(t, firmness.low),
        high=percent(t, firmness.high),
    )
    return Firm(_word(t, firmness), _why(t, firmness), Whisker(firmness.low, share, firmness.high, None, alt))


def shared_first(t: Texts) -> Firm:
    """A first place that several share is not firm."""
    return Firm(t("Shaky"), t("Several share the first place; one more documented tie would decide it."))


def base_note(t: Texts, base: Base) -> str:
    """On how many pages of how many websites it rests; empty when no page is known."""
    if not base.pages:
        return ""
    pages = t.plural("Rests on {n} page", "Rests on {n} pages", base.pages)
    return pages + " " + t.plural("of {n} website.", "of {n} websites.", base.websites)


def estimate_note(t: Speaker, municipalities: tuple[str, ...], estimate: Estimate) -> str:
    """How many organisations are known there, of how many at least; empty when nobody is known."""
    if not estimate.known:
        return ""
    names = t.all_of(t.group(id) for id in municipalities)
    if estimate.high <= estimate.known:
        return t("Known in {names}: {n} organisations.", names=names, n=t.number(estimate.known))
    return t(
        "Known in {names}: {n} organisations of at least about {all} ({low} to {high}), estimated from how often "
        "different websites name the same ones.",
        names=names,
        n=t.number(estimate.known),
        all=t.number(estimate.at_least),
        low=t.number(estimate.low),
        high=t.number(estimate.high),
    )


def _word(t: Texts, firmness: Firmness) -> str:
    if firmness.word == HANGS_ON_ONE_PAGE:
        return t("Hangs on one page")
    return t("Firm") if firmness.word == FIRM else t("Shaky")


def _why(t: Texts, firmness: Firmness) -> str:
    if firmness.word == HANGS_ON_ONE_PAGE:
        return t("Without one single page it would not be so.")
    if firmness.word == FIRM:
        return t.plural(
            "It stays so when the one website is left out.",
            "It stays so when any one of the {n} websites is left out.",
            firmness.websites,
        )
    if not firmness.websites_held:
        return t("Too little is documented to tell a gap from none.")
    if firmness.websites_held < firmness.websites:
        return t(
            "It stays so without {held} of the {n} websites left out in turn, and not without the others.",
            held=t.number(firmness.websites_held),
            n=t.number(firmness.websites),
        )
    return t("With other pages drawn from the same ones it would often not be so.")
