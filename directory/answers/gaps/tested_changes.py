"""Say what changed beyond the amounts of writing, and how many pairs there were before, during and since a project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from directory.analysis.gaps.thinned import CROSSING, ORGANISATIONS, PAIRS, Compared
from directory.answers.findings import Bar, Bars, Finding, Line, Tone
from directory.answers.gaps.changes import period_name
from directory.i18n import Texts
from directory.records import Period
from directory.speaker import Speaker

TONES: tuple[Tone, ...] = ("past", "plain", "plain")


def tested_finding(t: Speaker, compared: Sequence[Compared], before: Period, after: Period) -> Finding:
    """The numbers of two periods, and which of them differ by more than the amounts of writing explain.

    Parameters
    ----------
    compared
        From `compare_thinned`.
    """
    across = next(one for one in compared if one.what == CROSSING)
    return Finding(
        key="tested",
        sentence=t(
            "Between the municipalities {then} partner pairs are documented in {first}, and {now} in {second}: "
            "{verdict}.",
            then=t.number(across.before),
            first=period_name(before),
            now=t.number(across.after),
            second=period_name(after),
            verdict=_verdict(t, across),
        ),
        reading=_reading(t, compared),
        heads=(
            t("Measure"),
            period_name(before),
            period_name(after),
            t("Of the fuller period, with as little written"),
            t("What it says"),
        ),
        lines=tuple(
            Line(
                one.what if isinstance(one.what, str) else "_".join(one.what),
                (
                    _name(t, one),
                    one.before,
                    one.after,
                    t("{low} to {high}", low=t.number(one.low), high=t.number(one.high)),
                    _verdict(t, one),
                ),
            )
            for one in compared
        ),
        method=(
            t(
                "Only ties between organisations of the covered municipalities count. More is written about one of "
                "the two periods; of its ties as many are drawn as the other one has, whole pages at a time, 300 "
                "times. Where the number of the other period lies outside 95 of 100 draws, something has changed; "
                "otherwise it cannot be told apart from less having been written."
            ),
        ),
    )


def project_finding(
    t: Speaker, counts: Mapping[tuple[str, str], tuple[int, ...]], periods: tuple[Period, Period, Period]
) -> Finding:
    """Pairs between municipalities before, during and since the project of 2021, in a sentence for a funder.

    Parameters
    ----------
    counts
        From `pairs_between`.
    periods
        From `three_periods`.
    """
    total = [sum(own[k] for own in counts.values()) for k in range(len(periods))]
    names = [period_name(period) for period in periods]
    return Finding(
        key="project",
        sentence=t(
            "Partner pairs between the municipalities: {before} before the project (in {first}), {during} in its "
            "year {second}, {since} since then (in {third}).",
            before=t.number(total[0]),
            first=names[0],
            during=t.number(total[1]),
            second=names[1],
            since=t.number(total[2]),
            third=names[2],
        ),
        reading=t(
            "The project is “Kaimiņu sadarbība kopīgai attīstībai” of 2021, by the associations Pierīgas partnerība "
            "and Partnerība Daugavkrasts: residents' forums, meetings and trips of organisations of the three "
            "municipalities. A pair that is documented in several periods counts in each. That something came after "
            "the project does not prove that it came from it."
        ),
        picture=Bars(
            tuple(Bar(name, n, tone=tone) for name, n, tone in zip(names, total, TONES, strict=True)),
            t("Partner pairs"),
            "",
            t("Partner pairs between municipalities before, during and since the project"),
        ),
        heads=(t("Between"), *names),
        lines=tuple(Line("_".join(cell), (_pair(t, cell), *own)) for cell, own in counts.items()),
    )


def _verdict(t: Texts, one: Compared) -> str:
    if one.has_grown:
        return t("more, beyond what the amounts of writing explain")
    if one.has_shrunk:
        return t("fewer, beyond what the amounts of writing explain")
    return t("this cannot be told apart from different amounts of writing")


def _reading(t: Texts, compared: Sequence[Compared]) -> str:
    changed = sum(one.has_grown or one.has_shrunk for one in compared)
    if not changed:
        return t("No number in the table differs by more than the amounts of writing explain.")
    return t.plural(
        "{n} of the numbers below differs by more than that.",
        "{n} of the numbers below differ by more than that.",
        changed,
    )


def _name(t: Speaker, one: Compared) -> str:
    names = {
        PAIRS: t("Partner pairs"),
        ORGANISATIONS: t("Organisations with a partner"),
        CROSSING: t("Partner pairs between municipalities"),
    }
    return names[one.what] if isinstance(one.what, str) else _pair(t, one.what)


def _pair(t: Speaker, cell: tuple[str, str]) -> str:
    codes = [one.id for one in t.directory.covered]
    return " – ".join(t.group(id) for id in sorted(cell, key=codes.index))
