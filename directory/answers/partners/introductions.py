"""Say in words: chains of introduction in words, with their evidence and how strong it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.analysis.partners.introductions import Chain, Step
from directory.analysis.partners.missing_bridge import MissingBridge
from directory.answers.ties import tie_sentence
from directory.records import Directory, Event, Tie
from directory.speaker import Speaker

RECENT = 10
"""Years in which an acquaintance is taken to last."""


@dataclass(frozen=True)
class Evidence:
    """What two organisations did together, in words, and the page that says so."""

    text: str
    source_url: str | None


def chain_title(t: Speaker, chain: Chain) -> str:
    """The names along a chain: "A → B → C"."""
    return " → ".join(t.directory.organisation[id].name for id in chain.organisations)


def step_evidence(t: Speaker, step: Step, *, ties: Mapping[str, Tie]) -> list[Evidence]:
    """Every tie and common event of a step, the latest first.

    Parameters
    ----------
    ties
        The directory's ties by id.
    """
    done = [Evidence(tie_sentence(t, ties[id]), ties[id].source_url) for id in step.ties]
    for event in (t.directory.event[id] for id in step.events):
        name = t.event(event)
        when = t.period(event.start, event.end)
        text = t("Took part in the same event: {event}", event=f"{name} ({when})" if when else name)
        done.append(Evidence(text, event.source_url))
    return done


def chain_notes(t: Speaker, chain: Chain) -> list[str]:
    """What should be known about a chain beside its steps."""
    if not chain.again:
        return []
    names = t.all_of(t.directory.organisation[id].name for id in chain.again)
    return [t("This way passes again through {names}: there is no other way.", names=names)]


def step_strength(t: Speaker, step: Step, *, ties: Mapping[str, Tie]) -> str:
    """How much stands behind a step: "2 documented ties, the latest in 2019", "only one common event (2021)"."""
    if step.ties:
        count = t.plural("{n} documented tie", "{n} documented ties", len(step.ties))
    elif len(step.events) == 1:
        count = t("only one common event")
    else:
        count = t.plural("only {n} common event", "only {n} common events", len(step.events))
    year, facts = latest_year(t.directory, step, ties), len(step.ties) or len(step.events)
    if year is None:
        return t("{what} (year unknown)", what=count)
    return (
        t("{what} ({year})", what=count, year=year)
        if facts == 1
        else t("{what}, the latest in {year}", what=count, year=year)
    )


def chain_strength(t: Speaker, chain: Chain, *, ties: Mapping[str, Tie]) -> str:
    """How strong the evidence of a chain is, which is that of its weakest step.

    Thin: only common events. Good: several documented ties, one of them within the last `RECENT` years of the data.
    """

    def evidence(step: Step) -> tuple[int, int, int]:
        return len(step.ties), len(step.events), latest_year(t.directory, step, ties) or 0

    weakest = min(chain.steps, key=evidence)
    strength = step_strength(t, weakest, ties=ties)
    _, now = t.directory.years or (0, 0)
    if not weakest.ties:
        text = t("Thin evidence: {strength}.", strength=strength)
    elif len(weakest.ties) > 1 and (latest_year(t.directory, weakest, ties) or 0) > now - RECENT:
        text = t("Good evidence: {strength}.", strength=strength)
    else:
        text = t("Fair evidence: {strength}.", strength=strength)
    if len(chain.steps) == 1:
        return text
    names = " – ".join(t.directory.organisation[id].name for id in (weakest.source, weakest.target))
    return text + " " + t("This is the weakest link: {names}.", names=names)


def bridge_sentence(t: Speaker, bridge: MissingBridge) -> str:
    """The tie that would make a way, and what speaks for it."""
    one, other = t.directory.organisation[bridge.one].name, t.directory.organisation[bridge.other].name
    sentence = t(
        "The nearest bridge: if {one} and {other} worked together, there would be a way.", one=one, other=other
    )
    if bridge.km is not None:
        apart = (
            t("They are about {km} km apart.", km=t.number(bridge.km))
            if bridge.km >= 0.5
            else t("They are in the same place.")
        )
        sentence += " " + apart
    if bridge.themes:
        names = t.all_of(t.term("themes", theme).lower() for theme in bridge.themes)
        sentence += " " + t("Both work on: {themes}.", themes=names)
    return sentence


def latest_year(directory: Directory, step: Step, ties: Mapping[str, Tie]) -> int | None:
    """The year of the latest tie, of the latest common event where there is no tie; None when unknown."""
    facts: list[Tie | Event] = [ties[id] for id in step.ties] or [directory.event[id] for id in step.events]
    last = (fact.last_known if isinstance(fact, Tie) else fact.end or fact.start for fact in facts)
    dates = [date for date in last if date]
    return max((date.year for date in dates), default=None)
