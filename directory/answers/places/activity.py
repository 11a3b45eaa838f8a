"""Say how active places are: the ranked list, municipalities compared, and what to be careful about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

from directory.analysis.places.activity import Activity, missing_themes
from directory.analysis.places.activity_index import FEW_SOURCES, SMALL, Score
from directory.analysis.places.settlements import units
from directory.analysis.places.silence import Silence
from directory.analysis.places.support import Total, given_by, money, since, to_civic
from directory.answers.ranking import most_of
from directory.i18n import Texts
from directory.records import Directory, Period, Place
from directory.speaker import Speaker

SUPPORT_SINCE = 2018
"""The year from which support is summed up; before, little of it was published."""


@dataclass(frozen=True)
class RankRow:
    """A place in the ranked list; numbers are counts, except `index`."""

    code: str
    place: str
    municipality: str
    index: float | None
    active_in: str
    organisations: int
    of_residents: int
    people: int
    events: int
    ties: int
    ideas: int
    inhabitants: str
    caution: str

    @property
    def cells(self) -> tuple[str | float | None, ...]:
        """All but the code, in order."""
        return tuple(getattr(self, field.name) for field in fields(self))[1:]


def rank_rows(t: Speaker, known: Mapping[str, Activity], ranked: Sequence[Score]) -> list[RankRow]:
    """Places in the order of their scores; `index` is None when all weights are 0.

    The municipality is named only where the places lie in several.
    """
    homes = {known[score.code].place.municipality for score in ranked}
    return [
        RankRow(
            code=score.code,
            place=place_label(t, own.place),
            municipality=t.directory.municipality[own.place.municipality].short_name if len(homes) > 1 else "",
            index=None if score.index != score.index else round(score.index),
            active_in=", ".join(top_themes(t, own)),
            organisations=len(own.everybody),
            of_residents=len(own.organisations),
            people=score.counts["leaders"],
            events=score.counts["events"],
            ties=score.counts["inside"] + score.counts["outside"],
            ideas=score.counts["ideas"],
            inhabitants=inhabitants(t, own.place),
            caution=", ".join(cautions(t, own)),
        )
        for score in ranked
        for own in (known[score.code],)
    ]


def cautions(t: Texts, activity: Activity) -> list[str]:
    """What a reader has to know before comparing a place with others; empty when there is nothing."""
    place = activity.place
    found = []
    if activity.sources < FEW_SOURCES:
        found.append(t.plural("read on {n} page only", "read on {n} pages only", activity.sources))
    if place.inhabitants is not None and place.inhabitants < SMALL:
        found.append(t("small place"))
    return found


def inhabitants(t: Texts, place: Place) -> str:
    """Number of inhabitants with its year; empty when unknown."""
    if place.inhabitants is None:
        return ""
    year = f" ({place.inhabitants_date.year})" if place.inhabitants_date else ""
    return t.number(place.inhabitants) + year


def place_label(t: Speaker, place: Place) -> str:
    """Name of a place, with its parish where the name alone could mean another one of the covered places."""
    if place.name not in _names_twice(t.directory):
        return place.name
    around = t.directory.place.get(place.parish or "")
    return f"{place.name} ({around.name if around else t.directory.municipality[place.municipality].name})"


def top_themes(t: Speaker, activity: Activity, *, most: int = 3) -> list[str]:
    """The themes with most organisations of a place, with their numbers."""
    return most_of(t, ((t.term("themes", theme), n) for theme, n in activity.themes.items() if n), most=most)


def part_name(t: Texts, part: str, years: Period) -> str:
    """What a part of the index counts."""
    period = f"{years.first}–{years.last}" if years else ""
    return {
        "organisations": t("Organisations and informal groups"),
        "leaders": t("People in public roles"),
        "events": t("Events {years}", years=period),
        "inside": t("Cooperation ties inside {years}", years=period),
        "outside": t("Cooperation ties with others {years}", years=period),
        "themes": t("Themes"),
        "ideas": t("Ideas of residents"),
    }[part]


def index_method(t: Texts, years: Period) -> tuple[str, ...]:
    """How the index comes about."""
    return (
        t(
            "The index is the weighted mean of the parts, from 0 to 100. A part is log(1 + number) divided by "
            "log(1 + the largest number among the places compared). So a place with many organisations does not push "
            "all others to zero. The weights are our choice; move them and see what changes."
        ),
        t(
            "Events and cooperation ties count when they are dated {first} to {last}; those without a date do not "
            "count. Organisations that ended, public bodies and companies are not counted as "
            "organisations of residents.",
            first=years.first or "–",
            last=years.last or "–",
        ),
        t(
            "The index shows what was published and found. A place that writes little about itself ranks low even if "
            "much happens there."
        ),
    )


def comparison(t: Speaker, known: Mapping[str, Activity], quiet: Sequence[Silence]) -> list[tuple[str | float, ...]]:
    """The municipalities side by side: a row for each measure, its name first, then a value for each municipality."""
    own = [known[one.vzd_code] for one in t.directory.covered]
    civic = [since(to_civic(t.directory, given_by(t.directory, one.id)), SUPPORT_SINCE) for one in t.directory.covered]
    silent = [sum(one.place.municipality == m.id and not one.doubt for one in quiet) for m in t.directory.covered]
    rows: list[tuple[str | float, ...]] = [
        (t("Inhabitants"), *(inhabitants(t, one.place) for one in own)),
        (t("Organisations of every kind"), *(len(one.everybody) for one in own)),
        (t("of them public bodies and companies"), *(len(one.bodies) for one in own)),
        (t("of them ended"), *(len(one.ended) for one in own)),
        (t("of them organisations of residents and informal groups"), *(len(one.organisations) for one in own)),
        (t("of these informal groups"), *(len(one.informal) for one in own)),
        (t("Organisations of residents per 1,000 inhabitants"), *(_rate(t, one) for one in own)),
        (t("People in public roles"), *(len(one.leaders) for one in own)),
        (t("Events"), *(len(one.events) for one in own)),
        (t("Cooperation ties inside"), *(len(one.inside) for one in own)),
        (t("Cooperation ties with others"), *(len(one.outside) for one in own)),
        (t("Themes without a known organisation"), *(_gaps(t, one) for one in own)),
        (t("Silent villages and towns"), *silent),
        (t("Ideas of residents"), *(len(one.ideas) for one in own)),
        (t("Support to organisations of residents since {year}", year=SUPPORT_SINCE), *(len(ties) for ties in civic)),
        (t("Money in it, as far as published"), *(_published(t, money(ties)) for ties in civic)),
        (t("Amounts published"), *(_amounts(t, money(ties)) for ties in civic)),
        (t("Pages that this was read on"), *(one.sources for one in own)),
    ]
    return rows


def silence_sentence(t: Texts, silence: Silence) -> str:
    """Why nothing is known of a place, as far as anybody can tell."""
    if silence.doubt == "small_settlement":
        return t("small, without a known number of inhabitants")
    if silence.doubt == "few_known":
        return t("too little is known around")
    return t.plural(
        "silent: {n} organisation is known around, none here",
        "silent: {n} organisations are known around, none here",
        silence.around,
    )


@lru_cache(maxsize=2)
def _names_twice(directory: Directory) -> frozenset[str]:
    """Names that several covered places have."""
    counts = Counter(place.name for place in units(directory))
    return frozenset(name for name, n in counts.items() if n > 1)


def _published(t: Texts, sum_of: Total) -> str:
    if not sum_of.n:
        return t("none documented")
    return t("not published") if sum_of.eur is None else t.euro(sum_of.eur)


def _amounts(t: Texts, sum_of: Total) -> str:
    return t("{known} of {n}", known=t.number(sum_of.known), n=t.number(sum_of.n)) if sum_of.n else "–"


def _rate(t: Texts, activity: Activity) -> str:
    rate = activity.per_1000
    return t("unknown") if rate is None else t.number(rate, decimals=1)


def _gaps(t: Speaker, activity: Activity) -> str:
    names = [t.term("themes", theme) for theme in missing_themes(t.directory, activity)]
    return ", ".join(names) if names else t("none")
