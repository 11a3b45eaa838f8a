"""Facts behind a finding, and numbers and lists in its words."""

from __future__ import annotations

from directory.answers.findings import facts_of, percent
from directory.answers.ranking import some
from directory.i18n import texts
from directory.records import Directory
from directory.speaker import Speaker

EN = texts("en")


def test_facts_are_the_latest_first_each_with_its_page(tiny: Directory) -> None:
    """By hand: t5 is of 2022-03, t3 of 2022, t1 of 2020, t6 without a date."""
    facts = facts_of(Speaker(tiny, "en"), ("t1", "t3", "t5", "t6"))
    assert [fact.id for fact in facts] == ["t5", "t3", "t1", "t6"]
    assert facts[2].who == "Kalnu koris – Pūtēju orķestris"
    assert facts[2].url == "https://band.example"


def test_shares_and_lists_in_words() -> None:
    assert percent(EN, 0.0731) == "7.3\u00a0%"
    assert percent(texts("lv"), 0.0731) == "7,3\u00a0%"
    assert percent(EN, 0) == "0\u00a0%"
    assert percent(EN, float("nan")) == "–"
    assert some(EN, ["a", "b"]) == "a and b"
    assert some(EN, list("abcde")) == "a, b, c and 2 more"
