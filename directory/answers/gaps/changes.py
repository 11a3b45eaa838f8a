"""Say what is new, goes on or ended between two periods, and how much was written at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from directory.analysis.gaps.changes import Changes, Documented
from directory.analysis.network.figures import Figures
from directory.answers.findings import Bar, Bars, Fact, Finding, Line, Tone, facts_of, percent
from directory.answers.gaps.what_if import figure_lines
from directory.answers.ranking import most_of
from directory.i18n import Texts
from directory.records import Directory, Period
from directory.speaker import Speaker

TONES: tuple[Tone, ...] = ("plain", "plain", "past")
LONGEST = 500
"""Ties that are listed behind a number."""


def documented_finding(t: Texts, years: Sequence[Documented], changes: Changes) -> Finding:
    """How much is documented of each year, so that nobody takes better data for better cooperation."""
    before, after = (_facts_in(years, period) for period in (changes.before, changes.after))
    per_before, per_after = (n / _length(period) for n, period in ((before, changes.before), (after, changes.after)))
    return Finding(
        key="documented",
        sentence=t(
            "First look at how much was written: {before} documented facts a year in {first}, {after} in {second}.",
            before=t.number(per_before),
            first=period_name(changes.before),
            after=t.number(per_after),
            second=period_name(changes.after),
        ),
        reading=_caution(t, per_before, per_after),
        picture=Bars(
            tuple(
                Bar(
                    str(year.year),
                    year.ties + year.events,
                    tone="plain" if year.year >= (changes.after.first or 0) else "past",
                )
                for year in years
                if _within(year.year, changes)
            ),
            t("Documented ties and events"),
            "",
            t("Documented ties and events by year"),
        ),
        heads=(t("Year"), t("Ties"), t("Events")),
        lines=tuple(Line(str(year.year), (str(year.year), year.ties, year.events)) for year in reversed(years)),
        method=(
            t(
                "A fact is a tie or an event with a date; it counts for the year in which it began; where nobody says "
                "when that was, for the year in which it is known or ended. {n} ties have no date and are in neither "
                "period.",
                n=t.number(changes.undated),
            ),
        ),
    )


def pairs_finding(t: Speaker, changes: Changes) -> Finding:
    """How many partner pairs are new, go on, or are no longer documented."""
    counts = (len(changes.new), len(changes.continuing), len(changes.ended))
    labels = (t("new"), t("continuing"), t("no longer documented"))
    states = ((labels[0], changes.new), (labels[1], changes.continuing), (labels[2], changes.ended))
    return Finding(
        key="pairs",
        sentence=t(
            "Partner pairs since {first}: {new} new, {continuing} continuing, {ended} no longer documented.",
            first=changes.after.first,
            new=t.number(counts[0]),
            continuing=t.number(counts[1]),
            ended=t.number(counts[2]),
        ),
        reading=" ".join((*_unknown(t, changes), _not_ended(t))),
        picture=Bars(
            tuple(Bar(label, n, tone=tone) for label, n, tone in zip(labels, counts, TONES, strict=True)),
            t("Partner pairs"),
            "",
            t("Partner pairs that are new, continuing and no longer documented"),
        ),
        heads=(t("Organisation"), t("With whom"), t("What became of it")),
        lines=tuple(_pair_line(t.directory, pair, label) for label, pairs in states for pair in pairs),
        method=(
            t(
                "A partner pair is in a period when one of its ties overlaps it; a tie without an end counts for "
                "the year in which it began, or up to the year in which it is last known. New is what is only in the "
                "later period, by a tie that is known to have begun then; continuing what is in both."
            ),
        ),
        facts=_facts(t, changes),
    )


def _not_ended(t: Texts) -> str:
    return t(
        "No longer documented does not mean ended: many ties are single events or projects, and nobody writes "
        "that a cooperation goes on."
    )


def _unknown(t: Texts, changes: Changes) -> Iterator[str]:
    """How many pairs are left out of the new ones, because nobody says since when they are."""
    if changes.since_unknown:
        yield t.plural(
            "{n} more pair is documented since {first}, but nobody says since when it is; it is not counted as new.",
            "{n} more pairs are documented since {first}, but nobody says since when they are; they are not counted "
            "as new.",
            len(changes.since_unknown),
            first=changes.after.first,
        )


def entered_finding(t: Speaker, changes: Changes) -> Finding:
    """Which organisations entered the network, and with how many partners."""
    later = changes.later
    order = sorted(changes.entered, key=lambda id: (-len(later[id]), id))
    return Finding(
        key="entered",
        sentence=t.plural(
            "{n} organisation has a documented partner in {second} and had none in {first}.",
            "{n} organisations have a documented partner in {second} and had none in {first}.",
            len(changes.entered),
            first=period_name(changes.before),
            second=period_name(changes.after),
        ),
        reading=t.plural(
            "{n} organisation had partners in {first} and has none documented in {second}.",
            "{n} organisations had partners in {first} and have none documented in {second}.",
            len(changes.left),
            first=period_name(changes.before),
            second=period_name(changes.after),
        ),
        heads=(t("Organisation"), t("Municipality"), t("Partners since then")),
        lines=tuple(
            Line(
                id,
                (t.directory.organisation[id].name, t.group(later.nodes[id]["group"]), len(later[id])),
                id,
            )
            for id in order
        ),
    )


def figures_finding(t: Speaker, changes: Changes, before: Figures, after: Figures) -> Finding:
    """The numbers of the network then and now, among the same organisations."""
    return Finding(
        key="figures",
        sentence=t(
            "Of {all_before} partner pairs of these municipalities {before} join two of them in {first}, and of "
            "{all_after} pairs {after} in {second}.",
            all_before=t.number(before.at_home),
            before=t.number(before.crossing),
            first=period_name(changes.before),
            all_after=t.number(after.at_home),
            after=t.number(after.crossing),
            second=period_name(changes.after),
        ),
        reading=t(
            "Numbers of networks with different numbers of documented facts cannot be compared directly: more "
            "facts alone make a network denser and leave fewer alone."
        ),
        heads=(t("Measure"), period_name(changes.before), period_name(changes.after)),
        lines=(*figure_lines(t, before, after), *_connector_lines(t, before, after)),
        method=(
            t(
                "Both networks have the same organisations, those of the selection. Only dated ties count. The "
                "E-I index compares pairs between municipalities with pairs inside them, organisations elsewhere "
                "left out. Brokers lie on the shortest paths between most others (betweenness; above 5,000 "
                "organisations estimated from a sample)."
            ),
            "Krackhardt & Stern (1988), doi.org/10.2307/2786835; Freeman (1978), doi.org/10.1016/0378-8733(78)90021-7",
        ),
    )


def period_name(period: Period) -> str:
    """The years of a period."""
    return f"{period.first}–{period.last}" if period.first != period.last else str(period.first)


def _caution(t: Texts, before: float, after: float) -> str:
    if after > before:
        return t("Much of what grows below may be better documentation, not more cooperation.")
    if after < before:
        return t(
            "Much of what shrinks below may be that less was written or found, not that there is less cooperation."
        )
    return t("Equally much is documented of both periods.")


def _facts_in(years: Sequence[Documented], period: Period) -> int:
    return sum(year.ties + year.events for year in years if (period.first or 0) <= year.year <= (period.last or 9999))


def _length(period: Period) -> int:
    return (period.last or 0) - (period.first or 0) + 1


def _within(year: int, changes: Changes) -> bool:
    return (changes.before.first or 0) <= year <= (changes.after.last or 9999)


def _pair_line(directory: Directory, pair: tuple[str, str], label: str) -> Line:
    one, other = pair
    names = (directory.organisation[one].name, directory.organisation[other].name)
    return Line(f"{one}_{other}", (*names, label), one)


def _facts(t: Speaker, changes: Changes) -> tuple[Fact, ...]:
    """The ties that the pairs stand on, the latest first."""
    both = ((changes.new, changes.later), (changes.continuing, changes.later), (changes.ended, changes.earlier))
    ties = (tie for pairs, graph in both for one, other in pairs for tie in graph.edges[one, other]["ties"])
    return facts_of(t, tuple(ties))[:LONGEST]


def _connector_lines(t: Speaker, before: Figures, after: Figures) -> tuple[Line, ...]:
    then, now = (_names(t, figures.connectors, t.number) for figures in (before, after))
    shares = [_names(t, figures.brokers, lambda share: percent(t, share)) for figures in (before, after)]
    return (
        Line("carriers", (t("Most partners in other municipalities"), then, now)),
        Line("brokers", (t("Brokers: on the largest share of shortest paths"), *shares)),
    )


def _names(t: Speaker, ranked: tuple[tuple[str, float], ...], written: Callable[[float], str]) -> str:
    named = [(t.directory.organisation[id].name, n) for id, n in ranked]
    return ", ".join(most_of(t, named, most=3, written=written)) or "–"
