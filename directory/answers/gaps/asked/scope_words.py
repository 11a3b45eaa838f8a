"""Say whose ties a number counts, so that two numbers on one filtered page are no two truths."""

from __future__ import annotations

from dataclasses import replace

from directory.answers.findings import Finding
from directory.graph import Selection, of_ties
from directory.i18n import Texts
from directory.memory import Memory, anywhere, chosen_groups
from directory.speaker import Speaker


def among_selected(t: Speaker, memory: Memory, selection: Selection, finding: Finding) -> Finding:
    """A finding about the selected organisations and the ties among them."""
    if not is_narrow(selection):
        return finding
    n = len(memory.network(selection).ties)
    scope = t.plural(
        "Counted: {n} selected organisation alone.", "Counted: ties among the {n} selected organisations.", n
    )
    return replace(finding, scope=scope)


def with_partners(t: Speaker, memory: Memory, selection: Selection, finding: Finding) -> Finding:
    """A finding about the selected organisations and all with whom they work, selected or not."""
    if not is_narrow(selection):
        return finding
    scope = t.plural(
        "Counted: {n} selected organisation and everybody it works with, selected or not.",
        "Counted: the {n} selected organisations and everybody they work with, selected or not.",
        len(memory.network(selection).ties),
    )
    return replace(finding, scope=scope)


def of_everybody(t: Speaker, memory: Memory, selection: Selection, finding: Finding) -> Finding:
    """A finding about the whole network, whoever is selected."""
    if not is_narrow(selection):
        return finding
    scope = t.plural(
        "The whole network, whoever is selected: {n} organisation.",
        "The whole network, whoever is selected: {n} organisations.",
        len(memory.everybody(selection)),
    )
    return replace(finding, scope=scope)


def compared(t: Speaker, memory: Memory, selection: Selection, finding: Finding, *, by: str) -> Finding:
    """A finding that compares groups: those that are chosen are shown, and the others are counted as well."""
    if not is_narrow(selection):
        return finding
    n = len(memory.groups(anywhere(selection, by), by))
    if chosen_groups(selection, by):
        what = _chosen(t, by)
        scope = t.plural(
            "Counted: {n} organisation. {what} only decide which pairs are shown.",
            "Counted: ties among {n} organisations. {what} only decide which pairs are shown.",
            n,
            what=what,
        )
    else:
        scope = t.plural(
            "Counted: {n} selected organisation of these municipalities.",
            "Counted: ties among the {n} selected organisations of these municipalities.",
            n,
        )
    return replace(finding, scope=scope)


def whole_note(t: Texts, selection: Selection) -> str:
    """What stands before notes about all organisations of a municipality; empty when nothing is filtered."""
    return t("Of all organisations there, whatever is filtered:") if _is_filtered(selection) else ""


def is_narrow(selection: Selection) -> bool:
    """Whether organisations are filtered, not ties alone."""
    return selection != of_ties(selection)


def _is_filtered(selection: Selection) -> bool:
    """Whether anything but the municipality decides who is counted."""
    return is_narrow(anywhere(selection, "municipality"))


def _chosen(t: Texts, by: str) -> str:
    names = {"municipality": t("The chosen municipalities"), "theme": t("The chosen themes")}
    return names.get(by, t("The chosen legal forms"))
