"""A letter that asks for an introduction: to whom, who writes, whom one wants to meet and why, how they are known.

Names of organisations stand in it as they are, never inflected.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from directory.analysis.partners.introductions import Chain, Step
from directory.i18n import Texts
from directory.records import Organisation, PartialDate, Tie
from directory.speaker import Speaker

Ties = Mapping[str, Tie]


def addressee(chain: Chain, asker: Organisation | None) -> str:
    """Id of the organisation that the letter goes to: the next one on the way, for a newcomer the first one."""
    return chain.organisations[0 if asker is None else 1]


def letter(t: Speaker, chain: Chain, *, asker: Organisation | None, themes: Collection[str], ties: Ties) -> str:
    """A letter to the one who would have to introduce; to a partner, when nobody has to.

    Parameters
    ----------
    asker
        The organisation that asks and stands first in the chain; None for a newcomer, whose chain begins at
        somebody nearby.
    themes
        What whoever asks works on.
    ties
        The directory's ties by id.
    """
    ahead = chain.steps if asker is None else chain.steps[1:]
    target = t.directory.organisation[chain.organisations[-1]]
    who = t("We are a new group near you.") if asker is None else t("This is {asker}.", asker=asker.name)
    if asker is not None:
        who += " " + t("We know each other from {tie}.", tie=tie_phrase(t, chain.steps[0], ties=ties))
    common = [t.term("themes", theme).lower() for theme in target.themes if theme in themes]
    if len(common) == 1:
        why = t("We share a theme: {theme}.", theme=common[0])
    else:
        why = t("We share these themes: {themes}.", themes=t.all_of(common)) if common else ""
    together = t("Perhaps we could do something together.")
    if ahead:
        subject = t("Please introduce us to {name}", name=target.name)
        wish = t("We would like to get to know {name}.", name=target.name)
        ask = t("Could you introduce us to {name}?", name=t.directory.organisation[ahead[0].target].name)
        body = [_joined(wish, why, together), _way_on(t, ahead, ties), ask]
    else:
        subject = t("Shall we work together again?")
        body = [_joined(why, t("We would gladly work with you again.")), t("When could we meet?")]
    head = t("To: {name}", name=_with_email(t.directory.organisation[addressee(chain, asker)]))
    signed = [t("Kind regards"), t("[your name]"), *([asker.name] if asker else ())]
    head += "\n" + t("Subject: {subject}", subject=subject)
    return "\n\n".join([head, t("Hello!"), who, *body, "\n".join(signed)])


def tie_phrase(t: Speaker, step: Step, *, ties: Ties) -> str:
    """The latest thing that two organisations did together, to stand inside a sentence: kind, year, what it was."""
    if step.ties:
        tie = ties[step.ties[0]]
        return _described(t, _when(t, tie_name(t, tie.kind), tie.start, tie.end), t.of(tie, "description"))
    event = t.directory.event[step.events[0]]
    name = t.event(event)
    return _described(t, _when(t, t("taking part in the same event"), event.start, event.end), name)


def tie_name(t: Speaker, kind: str) -> str:
    """A kind of tie as a part of a sentence; its usual name when the vocabulary has one more."""
    names = {
        "joint_project": t("a joint project"),
        "agreement": t("a cooperation agreement"),
        "joint_event": t("an event organised together"),
        "membership": t("membership in an organisation"),
        "visit": t("a visit"),
        "advisory": t("advice"),
        "funding": t("financial support"),
        "premises": t("the use of premises"),
        "service": t("a service"),
    }
    return names.get(kind) or t.term("tie_kinds", kind).lower()


def _way_on(t: Speaker, steps: tuple[Step, ...], ties: Ties) -> str:
    """How the addressee knows the next one, and where the way leads from there."""
    name = t.directory.organisation[steps[0].target].name
    known = t("You know {name} from {tie}.", name=name, tie=tie_phrase(t, steps[0], ties=ties))
    if len(steps) == 1:
        return known
    names = " → ".join(t.directory.organisation[step.target].name for step in steps[1:])
    return known + " " + t("They in turn could lead us on: {names}.", names=names)


def _described(t: Texts, what: str, description: str | None) -> str:
    text = (description or "").rstrip(". ")
    return t("{what} (“{description}”)", what=what, description=text) if text else what


def _when(t: Texts, what: str, start: PartialDate | None, end: PartialDate | None) -> str:
    first, last = (date.year if date else None for date in (start or end, end or start))
    if first is None:
        return what
    if first == last:
        return t("{what} in {year}", what=what, year=first)
    return t("{what} in {first}–{last}", what=what, first=first, last=last)


def _with_email(organisation: Organisation) -> str:
    return f"{organisation.name} <{organisation.email}>" if organisation.email else organisation.name


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
