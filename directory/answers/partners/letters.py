"""Write the letter that asks for an introduction: to whom, who writes, what about, and on what ground.

Names of organisations stand in it as they are, never inflected. It says what is long ago, or only a common event.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from directory.analysis.partners.introductions import FADING_YEARS, Chain, Step
from directory.answers.partners.introductions import latest_year
from directory.i18n import Texts
from directory.records import Organisation, PartialDate, Tie
from directory.speaker import Speaker

Ties = Mapping[str, Tie]


def addressee(chain: Chain, asker: Organisation | None) -> str:
    """Id of the organisation that the letter goes to: the next one on the way, for a newcomer the first one."""
    return chain.organisations[0 if asker is None else 1]


def letter(t: Speaker, chain: Chain, *, asker: Organisation | None, themes: Collection[str], ties: Ties) -> str:
    """A letter to the one who would have to introduce; to a partner, when nobody has to.

    What only the writer knows stands in square brackets, to be filled in.

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
    common = _common_themes(t, target, themes)
    plan = t("[what you would like to do together, in one sentence]")
    if ahead:
        subject = t("Please introduce us to {name}", name=target.name)
        wish = t("We would like to get to know {name}: {plan}.", name=target.name, plan=plan)
        next_one = t.directory.organisation[ahead[0].target].name
        ask = t("Could you introduce us to {name}, or pass this letter on to them?", name=next_one)
        body = [_joined(wish, common), _way_on(t, ahead, ties), ask]
    else:
        subject = t("Shall we work together again?")
        body = [_joined(t("We would gladly work with you again: {plan}.", plan=plan), common), t("When could we meet?")]
    head = t("To: {name}", name=_with_email(t.directory.organisation[addressee(chain, asker)]))
    head += "\n" + t("Subject: {subject}", subject=subject)
    signed = [t("Kind regards"), t("[your name]"), *([asker.name] if asker else ())]
    return "\n\n".join([head, t("Hello!"), _who(t, chain, asker, ties), *body, "\n".join(signed)])


def _who(t: Speaker, chain: Chain, asker: Organisation | None, ties: Ties) -> str:
    """Who writes, and how the addressee knows them."""
    name = t("[your name]")
    if asker is None:
        return t("My name is {name}, and we are starting a community near you.", name=name)
    step = chain.steps[0]
    who = t("My name is {name}, and I write for {asker}.", name=name, asker=asker.name)
    if step.ties:
        known = t("We know each other from {tie}.", tie=tie_phrase(t, step, ties=ties))
    else:
        known = t("Perhaps you remember us: {tie}.", tie=tie_phrase(t, step, ties=ties))
    again = t("That is some years ago, and we would gladly renew the contact.") if _is_old(t, step, ties) else ""
    return _joined(who, known, again)


def _way_on(t: Speaker, steps: tuple[Step, ...], ties: Ties) -> str:
    """How the addressee knows the next one, how sure that is, and where the way leads from there."""
    name = t.directory.organisation[steps[0].target].name
    known = t(
        "We read on public pages that you know {name} from {tie}.", name=name, tie=tie_phrase(t, steps[0], ties=ties)
    )
    further = "; ".join(
        t(
            "{one} knows {other} from {tie}",
            one=t.directory.organisation[step.source].name,
            other=t.directory.organisation[step.target].name,
            tie=tie_phrase(t, step, ties=ties),
        )
        for step in steps[1:]
    )
    lead = t("From there the way leads on: {steps}.", steps=further) if further else ""
    return _joined(known, _doubt(t, steps[0], ties), lead)


def _doubt(t: Speaker, step: Step, ties: Ties) -> str:
    """What makes it uncertain that the two still know each other; empty when nothing does."""
    is_old = _is_old(t, step, ties)
    if not step.ties and is_old:
        return t(
            "That is some years ago, and we found nothing later; if you are not in touch with them, please tell us."
        )
    if not step.ties:
        return t("We found nothing else; if you are not in touch with them, please tell us.")
    if is_old:
        return t("That is some years ago; if you are no longer in touch with them, please tell us.")
    return "" if latest_year(t.directory, step, ties) else t("When that was, the pages do not say.")


def _is_old(t: Speaker, step: Step, ties: Ties) -> bool:
    """Whether the latest that two organisations did together is known to be longer ago than `FADING_YEARS`."""
    latest = latest_year(t.directory, step, ties)
    _, now = t.directory.years or (0, 0)
    return latest is not None and now - latest > FADING_YEARS


def _common_themes(t: Speaker, target: Organisation, themes: Collection[str]) -> str:
    common = [t.term("themes", theme).lower() for theme in target.themes if theme in themes]
    if len(common) == 1:
        return t("We share a theme: {theme}.", theme=common[0])
    return t("We share these themes: {themes}.", themes=t.all_of(common)) if common else ""


def tie_phrase(t: Speaker, step: Step, *, ties: Ties) -> str:
    """The latest thing that two organisations did together, to stand inside a sentence: kind, year, what it was."""
    if step.ties:
        tie = ties[step.ties[0]]
        return _described(
            t, _when(t, tie_name(t, tie.kind), tie.start or tie.known_in, tie.end), t.of(tie, "description")
        )
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


def _described(t: Texts, what: str, description: str | None) -> str:
    text = (description or "").rstrip(". ")
    return t("{what} ({description})", what=what, description=text) if text else what


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
