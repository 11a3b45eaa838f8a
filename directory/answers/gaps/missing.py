"""Say natural partners without a tie, with their reasons in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isclose

from directory.analysis.gaps.missing import Missing
from directory.analysis.last_seen import Last
from directory.answers.findings import Finding, Line
from directory.answers.organisations import last_year
from directory.answers.ranking import some
from directory.i18n import Texts
from directory.speaker import Speaker


def missing_finding(
    t: Speaker, missing: Sequence[Missing], *, pair: str, last: Mapping[str, Last] | None = None
) -> Finding:
    """Pairs that would be natural partners, the most natural first.

    Parameters
    ----------
    pair
        What the list is about, such as "Mārupe – Ķekava"; empty for all.
    last
        What is known last of each organisation; None leaves it out.
    """
    return Finding(
        key="missing",
        sentence=_sentence(t, missing, pair),
        reading=t(
            "It is a list to talk about, not a verdict: they may well work together without anybody having "
            "written about it."
        ),
        heads=(
            t("Organisation"),
            t("With whom"),
            t("Why"),
            *((t("The first last documented"), t("The other last documented")) if last else ()),
        ),
        lines=tuple(
            Line(
                f"{one.one}_{one.other}",
                (
                    t.directory.organisation[one.one].name,
                    t.directory.organisation[one.other].name,
                    "; ".join(reasons(t, one)),
                    *((last_year(t, last.get(one.one)), last_year(t, last.get(one.other))) if last else ()),
                ),
                one.one,
            )
            for one in missing
        ),
        method=missing_method(t),
    )


def reasons(t: Speaker, missing: Missing) -> list[str]:
    """Why the two would be natural partners, in words."""
    found = []
    if missing.themes:
        names = t.all_of(t.term("themes", theme).lower() for theme in missing.themes)
        found.append(t("both: {themes}", themes=names))
    if missing.partners:
        names = some(t, [t.directory.organisation[id].name for id in missing.partners])
        found.append(t("both work with {names}", names=names))
    if missing.events:
        names = some(t, [_event_name(t, event) for event in missing.events])
        found.append(t("both took part in {names}", names=names))
    if missing.km is not None:
        found.append(t("in the same place") if missing.km == 0 else t("{km} km apart", km=missing.km))
    return found


def missing_method(t: Texts) -> tuple[str, ...]:
    """How the pairs were found and ordered."""
    return (
        t(
            "Candidates have a common partner, a common event, or are among the nearest with the same theme; they "
            "have no tie documented in any year. At least two different reasons have to speak for a pair."
        ),
        t(
            "The order: a rare theme counts more than a frequent one, a partner with few partners more than a "
            "busy one, a small event more than a large one, and up to 15 km the nearer the more (at most half as "
            "much as any other reason). Partners with more than 60 partners, and events with more than 60 "
            "participants, do not count."
        ),
        "Adamic & Adar (2003), doi.org/10.1016/S0378-8733(03)00009-1; Newman (2001), "
        "doi.org/10.1103/PhysRevE.64.016132",
    )


def between_name(t: Speaker, between: tuple[str, str] | None) -> str:
    """Name of a pair of municipalities; empty for all of them."""
    if between is None:
        return ""
    one, other = (t.group(group) for group in between)
    return t("within {group}", group=one) if one == other else f"{one} – {other}"


def _sentence(t: Speaker, missing: Sequence[Missing], pair: str) -> str:
    if not missing:
        return t("No two organisations here share two reasons to be partners and have no tie.")
    first = missing[0]
    one, other = t.directory.organisation[first.one].name, t.directory.organisation[first.other].name
    sentence = t("Natural partners without a documented tie, first of all {one} and {other}.", one=one, other=other)
    if equal := sum(isclose(one.score, first.score) for one in missing) - 1:
        sentence += " " + t.plural("{n} more pair is as natural.", "{n} more pairs are as natural.", equal)
    return f"{pair}: {sentence}" if pair else sentence


def _event_name(t: Speaker, node: str) -> str:
    event = t.directory.event[node.removeprefix("event:")]
    return t.event(event)
