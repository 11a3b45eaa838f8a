"""Say why an organisation may be one that is there already, and what speaks against it."""

from __future__ import annotations

from directory.i18n import Texts
from directory.load.matching.score import Match, Reason


def reasons_for(t: Texts, match: Match) -> list[str]:
    """What speaks for it, the strongest first."""
    return [reason_sentence(t, reason) for reason in match.reasons if reason.is_for]


def reasons_against(t: Texts, match: Match) -> list[str]:
    """What speaks against it, the strongest first."""
    return [reason_sentence(t, reason) for reason in reversed(match.reasons) if not reason.is_for]


def reason_sentence(t: Texts, reason: Reason) -> str:
    """One reason in a few words."""
    one, other = reason.values
    sentences = {
        "same_name": t("the same name"),
        "one_in_other": t("one name is a part of the other"),
        "alike_name": t("the names are alike"),
        "same_number": t("the same registration number"),
        "other_number": t("other registration numbers: {one} and {other}", one=one, other=other),
        "same_place": t("the same place"),
        "same_address": t("the same address"),
        "same_email": t("the same e-mail address"),
        "same_website": t("the same website"),
        "other_numeral": t("other numbers in the names: {one} and {other}", one=one, other=other),
        "other_places": t("other places in the names"),
        "other_letters": t("other abbreviations in the names: {one} and {other}", one=one.upper(), other=other.upper()),
        "only_place": t("only the place in the names is the same"),
        "other_municipality": t("in another municipality"),
        "other_sort": t("a public body or company, the other an association"),
    }
    return sentences[reason.code]
