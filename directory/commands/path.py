"""Run `path`: who can introduce two organisations to each other."""

from __future__ import annotations

import argparse
import sys
from textwrap import indent

from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.introductions import Chain, Step, introductions
from directory.analysis.partners.missing_bridge import nearest_bridge
from directory.answers.partners.ages import ages_sentence
from directory.answers.partners.introductions import bridge_sentence, chain_notes, chain_title, step_evidence
from directory.answers.partners.letters import letter
from directory.answers.partners.notices import unknown_organisation
from directory.answers.ties import tie_sentence
from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, add_json, command, open_memory, print_json
from directory.i18n import Texts
from directory.records import Event, Tie
from directory.speaker import Speaker


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "path", run, help="find who can introduce one organisation to another")
    parser.add_argument("source", help="id of the organisation that asks")
    parser.add_argument("target", help="id of the organisation to be met")
    parser.add_argument("--through-funders", action="store_true", help="also through funders and paying agencies")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the chains, or the nearest bridge where there is none."""
    memory = open_memory(options)
    t, directory = memory.speaker(t.language), memory.directory
    for asked in (options.source, options.target):
        if asked not in directory.organisation:
            print(unknown_organisation(t, memory.index(), asked), file=sys.stderr)
            return PROBLEMS
    if options.source == options.target:
        print(t("These are the same organisation twice. Choose two."), file=sys.stderr)
        return PROBLEMS
    graph = memory.acquaintances()
    chains = introductions(graph, [options.source], options.target, through_funders=options.through_funders)
    if not chains:
        print(t("No chain of documented ties leads there."), file=sys.stderr)
        if bridge := nearest_bridge(
            memory.facts(), graph, [options.source], options.target, through_funders=options.through_funders
        ):
            print(bridge_sentence(t, bridge), file=sys.stderr)
    if options.json:
        print_json([_as_json(t, chain) for chain in chains])
        return FINE
    for chain in chains:
        _print(t, memory.facts(), chain)
    return FINE


def _print(t: Speaker, facts: PartnerFacts, chain: Chain) -> None:
    ties = {tie.id: tie for tie in t.directory.ties}
    print(chain_title(t, chain))
    for step in chain.steps:
        names = (t.directory.organisation[id].name for id in (step.source, step.target))
        print("  " + " – ".join(names))
        for fact in step_evidence(t, step, ties=ties):
            print(f"    {fact.text}  {fact.source_url or ''}")
    if chain.between:
        print("  " + ages_sentence(t, facts, chain.between))
    for note in chain_notes(t, chain):
        print("  " + note)
    asker = t.directory.organisation[chain.organisations[0]]
    print(indent(letter(t, chain, asker=asker, themes=asker.themes, ties=ties), "  » ", lambda line: True))


def _as_json(t: Speaker, chain: Chain) -> dict[str, object]:
    return {"length": len(chain.steps), "steps": [_step_as_json(t, step) for step in chain.steps]}


def _step_as_json(t: Speaker, step: Step) -> dict[str, object]:
    ties = {tie.id: tie for tie in t.directory.ties}
    facts = [
        {**_fact(tie, tie.kind, tie_sentence(t, tie)), "known_in": str(tie.known_in) if tie.known_in else None}
        for tie in (ties[id] for id in step.ties)
    ]
    facts += [_fact(t.directory.event[id], "same_event", t.event(t.directory.event[id])) for id in step.events]
    return {"source": step.source, "target": step.target, "ties": facts}


def _fact(fact: Tie | Event, kind: str, text: str) -> dict[str, object]:
    start, end = (str(date) if date else None for date in (fact.start, fact.end))
    return {"id": fact.id, "kind": kind, "start": start, "end": end, "text": text, "source_url": fact.source_url}
