"""Chains of introduction in words, with their evidence, and a message that can be sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.analysis.introductions import Chain, Step
from directory.analysis.missing_bridge import MissingBridge
from directory.i18n import Texts
from directory.records import Directory, Tie
from directory.views.cooperation import tie_sentence


@dataclass(frozen=True)
class Evidence:
    """What two organisations did together, in words, and the page that says so."""

    text: str
    source_url: str | None


def chain_title(t: Texts, directory: Directory, chain: Chain) -> str:
    """The names along a chain: "A → B → C"."""
    return " → ".join(directory.organisation[id].name for id in chain.organisations)


def step_evidence(t: Texts, directory: Directory, step: Step, *, ties: Mapping[str, Tie]) -> list[Evidence]:
    """Every tie and common event of a step, the latest first.

    Parameters
    ----------
    ties
        The directory's ties by id.
    """
    done = [Evidence(tie_sentence(t, directory, ties[id]), ties[id].source_url) for id in step.ties]
    for event in (directory.event[id] for id in step.events):
        name = event.name if t.language == "lv" else event.name_en or event.name
        when = t.period(event.start, event.end)
        text = t("Took part in the same event: {event}", event=f"{name} ({when})" if when else name)
        done.append(Evidence(text, event.source_url))
    return done


def chain_notes(t: Texts, directory: Directory, chain: Chain) -> list[str]:
    """What should be known about a chain beside its steps."""
    if not chain.again:
        return []
    names = t.all_of(directory.organisation[id].name for id in chain.again)
    return [t("This way passes again through {names}: there is no other way.", names=names)]


def message(t: Texts, directory: Directory, chain: Chain, *, asker: str | None, ties: Mapping[str, Tie]) -> str:
    """A message to send: to the one to be met when one organisation lies between, else to the first on the way.

    Parameters
    ----------
    asker
        Name of the organisation that asks and stands first in the chain; None for a newcomer, whose chain begins at
        somebody nearby.
    """
    names = {id: directory.organisation[id].name for id in chain.organisations}
    target = names[chain.organisations[-1]]
    facts = [_fact(t, directory, step, ties) for step in chain.steps]
    if asker is None:
        door = names[chain.organisations[0]]
        return " ".join(
            [
                t("Hello! We are a new group near you, and we would like to get to know {target}.", target=target),
                t("You know each other: {fact}.", fact=facts[0])
                if len(chain.steps) == 1
                else t("{names} could bring us there.", names=t.all_of(names[id] for id in chain.between)),
                t("Could you, {door}, introduce us?", door=door),
            ]
        )
    if len(chain.steps) == 1:
        return t(
            "Hello! This is {asker}. We have worked together: {fact}. Shall we do something again?",
            asker=asker,
            fact=facts[0],
        )
    broker = names[chain.organisations[1]]
    if len(chain.steps) == 2:
        return t(
            "Hello! This is {asker}. We both know {broker}: we – {ours}; you – {yours}. We would like to talk about "
            "working "
            "together. When could we meet?",
            asker=asker,
            broker=broker,
            ours=facts[0],
            yours=facts[1],
        )
    return t(
        "Hello! This is {asker}. We know each other: {ours}. We would like to get to know {target}. You know {next}: "
        "{yours}. "
        "Could you introduce us?",
        asker=asker,
        ours=facts[0],
        target=target,
        next=names[chain.organisations[2]],
        yours=facts[1],
    )


def bridge_sentence(t: Texts, directory: Directory, bridge: MissingBridge) -> str:
    """The tie that would make a way, and what speaks for it."""
    one, other = directory.organisation[bridge.one].name, directory.organisation[bridge.other].name
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
        names = t.all_of(t.term(directory, "themes", theme).lower() for theme in bridge.themes)
        sentence += " " + t("Both work on: {themes}.", themes=names)
    return sentence


def _fact(t: Texts, directory: Directory, step: Step, ties: Mapping[str, Tie]) -> str:
    """The latest thing that two organisations did together, short enough for a message."""
    text = step_evidence(t, directory, step, ties=ties)[0].text.rstrip(".")
    return text[:1].lower() + text[1:]
