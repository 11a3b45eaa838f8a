"""Sum up a place in sentences for a council paper; each stands on a table of the same page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from directory.analysis.gaps.coverage import FEW_KNOWN
from directory.analysis.places.activity import Activity, missing_themes
from directory.analysis.places.activity_index import Score
from directory.analysis.places.silence import Silence
from directory.analysis.places.support import (
    budgets,
    given_by,
    money,
    never_supported,
    since,
    supports,
    to_civic,
    undated,
    year_of,
)
from directory.analysis.places.trend import Trend
from directory.answers.places.activity import SUPPORT_SINCE, inhabitants, place_label, top_themes
from directory.answers.places.support import euros
from directory.answers.ranking import most_of
from directory.i18n import Texts
from directory.records import Directory, Tie
from directory.speaker import Speaker


def place_summary(t: Speaker, activity: Activity, trend: Trend | None) -> list[str]:
    """What is known of a place, a sentence each."""
    return [
        _who(t, activity),
        *_themes(t, activity),
        _what(t, activity),
        *_partners(t, activity),
        *_trend(t, trend),
        _received(t, activity),
        *_ideas(t, activity),
        _sources(t, activity),
    ]


def municipality_summary(
    t: Speaker,
    activity: Activity,
    *,
    known: Mapping[str, Activity],
    ranked: Sequence[Score],
    quiet: Sequence[Silence],
    trend: Trend | None,
) -> list[str]:
    """What is known of a municipality, with its active and silent places and what it supported, a sentence each.

    Parameters
    ----------
    ranked
        Places of the municipality, the most active first.
    quiet
        Places of the municipality of which nothing is known.
    """
    return [
        _who(t, activity),
        *_themes(t, activity),
        *_active(t, known, ranked),
        *_silent(t, quiet),
        _what(t, activity),
        *_trend(t, trend),
        *_given(t, activity),
        *_ideas(t, activity),
        _sources(t, activity),
    ]


def partner_counts(directory: Directory, activity: Activity) -> list[tuple[str, tuple[Tie, ...]]]:
    """Organisations outside a place that work with those in it, with the ties; the one with most ties first."""
    own, wanted = set(activity.everybody), set(activity.outside)
    found: dict[str, list[Tie]] = {}
    for tie in directory.ties:
        if tie.id in wanted:
            found.setdefault(tie.target if tie.source in own else tie.source, []).append(tie)
    return [(id, tuple(found[id])) for id in sorted(found, key=lambda id: (-len(found[id]), id))]


def _who(t: Texts, activity: Activity) -> str:
    place = activity.place
    people = " (" + t("inhabitants: {n}", n=inhabitants(t, place)) + ")" if place.inhabitants else ""
    return t(
        "{place}: {organisations} known, {informal} of them informal; besides, {bodies} public bodies and companies.",
        place=f"{place.name}{people}",
        organisations=t.plural(
            "{n} organisation of residents", "{n} organisations of residents", len(activity.organisations)
        ),
        informal=t.number(len(activity.informal)),
        bodies=t.number(len(activity.bodies)),
    )


def _themes(t: Speaker, activity: Activity) -> Iterator[str]:
    if top := top_themes(t, activity, most=4):
        yield t("Most organisations work on: {themes}.", themes=", ".join(top))
    missing = [t.term("themes", theme) for theme in missing_themes(t.directory, activity)]
    if missing and len(activity.organisations) + len(activity.bodies) >= FEW_KNOWN:
        yield t("No organisation is known for: {themes}.", themes=", ".join(missing))


def _what(t: Texts, activity: Activity) -> str:
    return t(
        "Known are {people}, {events}, {inside} cooperation ties inside and {outside} with others.",
        people=t.plural("{n} person in a public role", "{n} people in public roles", len(activity.leaders)),
        events=t.plural("{n} event", "{n} events", len(activity.events)),
        inside=t.number(len(activity.inside)),
        outside=t.number(len(activity.outside)),
    )


def _partners(t: Speaker, activity: Activity) -> Iterator[str]:
    found = [(t.directory.organisation[id].name, len(ties)) for id, ties in partner_counts(t.directory, activity)]
    if found:
        named = ", ".join(most_of(t, found, most=3))
        yield t("Partners outside with most ties: {names}.", names=named)


def _trend(t: Texts, trend: Trend | None) -> Iterator[str]:
    if trend is None or not (sum(trend.events) or sum(trend.ties)):
        return
    yield t(
        "Events {before}: {few}; {after}: {many}. Newly documented in {after}: {new} organisations; documented before "
        "and not since: {gone}. Fewer can also mean that less was written.",
        before=f"{trend.earlier.first}–{trend.earlier.last}",
        after=f"{trend.later.first}–{trend.later.last}",
        few=t.number(trend.events[0]),
        many=t.number(trend.events[1]),
        new=t.number(len(trend.appeared)),
        gone=t.number(len(trend.faded)),
    )


def _active(t: Speaker, known: Mapping[str, Activity], ranked: Sequence[Score]) -> Iterator[str]:
    if ranked:
        top = [
            f"{place_label(t, own.place)} ({', '.join(top_themes(t, own, most=2))})"
            for score in ranked[:5]
            for own in (known[score.code],)
        ]
        yield t("Most active places, with what they do most: {places}.", places="; ".join(top))


def _silent(t: Speaker, quiet: Sequence[Silence]) -> Iterator[str]:
    silent = [one for one in quiet if not one.doubt]
    unclear = len(quiet) - len(silent)
    if silent:
        names = ", ".join(place_label(t, one.place) for one in silent)
        yield t(
            "Silent, without any known organisation, person in a public role or event ({n}): {places}.",
            n=t.number(len(silent)),
            places=names,
        )
    if unclear:
        yield t.plural(
            "Of {n} more settlement too little is known to say.",
            "Of {n} more settlements too little is known to say.",
            unclear,
        )


def _given(t: Speaker, activity: Activity) -> Iterator[str]:
    given = to_civic(t.directory, given_by(t.directory, activity.place.municipality))
    recent, open_end = since(given, SUPPORT_SINCE), undated(given)
    yield t(
        "Since {year} the municipality and its institutions are documented to have supported {recipients} of "
        "residents, {times}. Money among it: {sum}.",
        year=SUPPORT_SINCE,
        recipients=t.plural("{n} organisation", "{n} organisations", len({tie.target for tie in recent})),
        times=t.plural("{n} time", "{n} times", len(recent)),
        sum=euros(t, money(recent)),
    )
    if open_end:
        yield t.plural(
            "{n} more case of support has no date.", "{n} more cases of support have no date.", len(open_end)
        )
    home = activity.place.municipality
    programmes = [
        one for one in t.directory.programmes if one.municipality == home and (year_of(one) or 0) >= SUPPORT_SINCE
    ]
    yield t(
        "Programmes for organisations since {year}: {n} known. Their budgets: {sum}.",
        year=SUPPORT_SINCE,
        n=t.number(len(programmes)),
        sum=euros(t, budgets(programmes)),
    )
    never = never_supported(t.directory, activity.organisations, supports(t.directory))
    yield t(
        "For {n} of {total} organisations of residents no support from anybody is documented.",
        n=t.number(len(never)),
        total=t.number(len(activity.organisations)),
    )


def _received(t: Speaker, activity: Activity) -> str:
    ties = to_civic(t.directory, _chosen(t.directory, activity.support))
    if not ties:
        return t("No support to its organisations of residents is documented.")
    return t(
        "Support received by its organisations of residents: {times}. Money among it: {sum}.",
        times=t.plural("{n} time", "{n} times", len(ties)),
        sum=euros(t, money(ties)),
    )


def _chosen(directory: Directory, ids: Iterable[str]) -> tuple[Tie, ...]:
    wanted = set(ids)
    return tuple(tie for tie in directory.ties if tie.id in wanted)


def _ideas(t: Speaker, activity: Activity) -> Iterator[str]:
    wanted = set(activity.ideas)
    waiting = [idea for idea in t.directory.ideas if idea.id in wanted and idea.status == "open"]
    if waiting:
        actors = Counter(idea.actor for idea in waiting)
        known = [actor for actor in t.directory.terms.get("actors", {}) if actors[actor]]
        split = ", ".join(f"{t.term('actors', actor).lower()} – {t.number(actors[actor])}" for actor in known)
        yield t(
            "Ideas of residents that wait: {n}. Who would have to act: {split}.", n=t.number(len(waiting)), split=split
        )


def _sources(t: Texts, activity: Activity) -> str:
    return t.plural(
        "All of this was read on {n} public page; what nobody published is missing.",
        "All of this was read on {n} public pages; what nobody published is missing.",
        activity.sources,
    )
