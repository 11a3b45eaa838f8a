"""Say in words: figures that others published, beside ours: the directory knows a part, and says which part."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from directory.analysis.places.activity import activities
from directory.answers.findings import percent
from directory.records import Directory
from directory.speaker import Speaker

REGISTERED = frozenset({"association", "foundation"})


@dataclass(frozen=True)
class Published:
    """A published number of organisations.

    Parameters
    ----------
    municipalities
        Ids of those that it is about.
    number
        As published.
    at_least
        Whether it was published as "more than".
    url
        Where it was read.
    """

    municipalities: tuple[str, ...]
    number: int
    at_least: bool
    url: str


PUBLISHED = (
    Published(
        ("marupe", "olaine"),
        600,
        True,
        "https://www.marupe.lv/lv/zinas/izstradats-marupes-un-olaines-novadu-nvo-info-punkta-ricibas-plans-02-02-2023",
    ),
    Published(
        ("marupe",),
        343,
        False,
        "http://www.aprinkis.lv/index.php/sabiedriba/dzive-un-ticiba/15616-divi-latviesi-tris-biedribas-nvo-pierigas-novados-2-dala",
    ),
)

PER_100, PER_100_URL = 0.85, "https://www.apollo.lv/8215134"
"""Organisations per 100 inhabitants in Pierīga, monitoring of the Association of Local Governments, 2024."""


class PlausibilityRow(NamedTuple):
    """What was published, how much of it the directory knows, and where it was read."""

    what: str
    published: str
    known: str
    share: str
    url: str


def plausibility_rows(t: Speaker) -> list[PlausibilityRow]:
    """Published figures beside those of the directory; about municipalities that it does not cover there is no row."""
    covered = {municipality.id for municipality in t.directory.covered}
    rows = [_counted(t, figure) for figure in PUBLISHED if covered.issuperset(figure.municipalities)]
    known = activities(t.directory)
    for municipality in t.directory.covered:
        people, n = municipality.inhabitants, len(known[municipality.vzd_code].organisations)
        if people:
            rate = 100 * n / people
            rows.append(
                PlausibilityRow(
                    t("Organisations per 100 inhabitants, {name} (published: Pierīga)", name=municipality.short_name),
                    t.number(PER_100, decimals=2),
                    t.number(rate, decimals=2),
                    percent(t, rate / PER_100),
                    PER_100_URL,
                )
            )
    return rows


def registered_notes(t: Speaker, municipalities: Collection[str]) -> list[str]:
    """How much of the published numbers of associations and foundations is known, for all that are about these only."""
    return [
        t(
            "Of associations and foundations in {names} {n} of {all} are known ({share}).",
            names=t.all_of(t.group(id) for id in figure.municipalities),
            n=t.number(ours),
            all=t("more than {n}", n=t.number(figure.number)) if figure.at_least else t.number(figure.number),
            share=percent(t, ours / figure.number),
        )
        for figure in PUBLISHED
        if set(figure.municipalities) <= {*municipalities} & {one.id for one in t.directory.covered}
        for ours in (registered(t.directory, figure.municipalities),)
    ]


def _counted(t: Speaker, figure: Published) -> PlausibilityRow:
    ours = registered(t.directory, figure.municipalities)
    number = t.number(figure.number)
    return PlausibilityRow(
        t(
            "Associations and foundations, {names}",
            names=", ".join(t.directory.municipality[id].short_name for id in figure.municipalities),
        ),
        t("more than {n}", n=number) if figure.at_least else number,
        t.number(ours),
        percent(t, ours / figure.number),
        figure.url,
    )


def registered(directory: Directory, municipalities: Collection[str]) -> int:
    """Number of associations and foundations at home there that are not known to have ended."""
    return sum(
        record.municipality in municipalities and record.legal_form in REGISTERED and record.closed is None
        for record in directory.organisations
    )
