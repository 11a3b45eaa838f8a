"""Say who is active where, and where nobody is, in words and as a table of squares."""

from __future__ import annotations

from collections.abc import Sequence

from directory.analysis.gaps.coverage import FEW_KNOWN, SMALL_NUMBER, Area, Coverage
from directory.analysis.gaps.pages_read import PagesRead, pages_read
from directory.answers.findings import Finding, Line, Square, Squares, Tone
from directory.i18n import Texts
from directory.speaker import Speaker


def coverage_finding(t: Speaker, cells: Sequence[Coverage]) -> Finding:
    """How many themes have nobody in which places, and who is the nearest."""
    areas = list(dict.fromkeys(cell.area for cell in cells))
    read = read_sentence(t, pages_read(t.directory, {area.municipality for area in areas}))
    empty = [cell for cell in cells if not cell.organisations and cell.area.is_known]
    if not any(area.organisations for area in areas):
        sentence = t("The selection has no organisation whose place is known.")
        return Finding("coverage", sentence, read, method=coverage_method(t, areas))
    return Finding(
        key="coverage",
        sentence=t.plural(
            "In {n} case a theme has no known organisation in a place where others are known.",
            "In {n} cases a theme has no known organisation in a place where others are known.",
            len(empty),
        ),
        reading=t(
            "A number says how many organisations do it there. A coloured square without a number is empty: "
            "nobody is known. A question mark says that too few organisations of the place are known at all."
        )
        + f" {read}",
        picture=Squares(tuple(_square(t, cell) for cell in cells), t("Organisations by theme and place")),
        heads=(t("Theme"), t("Place"), t("Municipality"), t("Nearest organisation that does it"), t("km away")),
        lines=tuple(_line(t, cell) for cell in empty),
        method=coverage_method(t, areas),
    )


def read_sentence(t: Texts, read: PagesRead) -> str:
    """How many pages were read about the places, and how many of them gave nothing, as far as somebody noted that."""
    if read.is_logged:
        return t.plural(
            "{n} page about these places was read; {empty} of them without result.",
            "{n} pages about these places were read; {empty} of them without result.",
            read.pages,
            empty=t.number(read.without_result),
        )
    return t.plural(
        "What is shown comes from {n} page about these places. Pages that were read without result are not noted, so "
        "nobody can tell how much was looked through.",
        "What is shown comes from {n} pages about these places. Pages that were read without result are not noted, so "
        "nobody can tell how much was looked through.",
        read.pages,
    )


def rates_finding(t: Speaker, cells: Sequence[Coverage]) -> Finding:
    """Organisations per 1,000 inhabitants, by theme and place, where the inhabitants are known."""
    known = [cell for cell in cells if cell.per_1000 is not None and cell.organisations]
    areas = list(dict.fromkeys(cell.area for cell in cells))
    return Finding(
        key="rates",
        sentence=_rates_sentence(t, known),
        reading=t("A rate of few organisations changes much when one comes or goes; such rates are marked."),
        heads=(t("Theme"), t("Place"), t("Organisations"), t("Per 1,000 inhabitants"), t("Caution")),
        lines=tuple(
            Line(
                f"{cell.theme}_{cell.area.code}",
                (
                    t.term("themes", cell.theme),
                    cell.area.name,
                    len(cell.organisations),
                    round(cell.per_1000 or 0, 2),
                    t("few organisations") if cell.is_small else None,
                ),
            )
            for cell in known
        ),
        method=coverage_method(t, areas),
    )


def cell_sentence(t: Speaker, cell: Coverage) -> str:
    """What is known of a theme in a place."""
    theme = t.term("themes", cell.theme)
    head = f"{cell.area.name}, {theme}"
    if cell.organisations:
        return t.plural("{head}: {n} organisation.", "{head}: {n} organisations.", len(cell.organisations), head=head)
    if not cell.area.is_known:
        return t("{head}: too few organisations of this place are known.", head=head)
    if cell.nearest is None:
        return t("{head}: nobody is known, and nobody with a known place does it.", head=head)
    name = t.directory.organisation[cell.nearest.organisation].name
    return t(
        "{head}: nobody is known; the nearest is {name}, about {km} km away.", head=head, name=name, km=cell.nearest.km
    )


def coverage_method(t: Texts, areas: Sequence[Area]) -> tuple[str, ...]:
    """How the table came about, and the years of the numbers of inhabitants."""
    dates = [
        t(
            "{place}: {n} ({date}, {source})",
            place=area.name,
            n=t.number(area.inhabitants),
            date=t.date(area.inhabitants_date),
            source=area.inhabitants_source,
        )
        for area in areas
        if area.inhabitants and area.inhabitants_date
    ]
    return (
        t(
            "An organisation counts for every theme it has, in the place where it is at home; those that have "
            "ended do not count. In towns and parishes only organisations whose place is known can count. "
            "Distances are from the middle of the place, as the crow flies."
        ),
        t(
            "A place with fewer than {few} known organisations says nothing about what is missing. A rate of "
            "fewer than {small} organisations is marked.",
            few=FEW_KNOWN,
            small=SMALL_NUMBER,
        ),
        t("Inhabitants: {list}.", list="; ".join(dates))
        if dates
        else t("The number of inhabitants of these places is not known."),
    )


def _square(t: Speaker, cell: Coverage) -> Square:
    n = len(cell.organisations)
    tone: Tone = "plain" if n else "fewer" if cell.area.is_known else "no_data"
    return Square(
        row=t.term("themes", cell.theme),
        column=cell.area.name,
        text=str(n) if n else "" if cell.area.is_known else "?",
        value=n,
        tone=tone,
        title=cell_sentence(t, cell),
    )


def _line(t: Speaker, cell: Coverage) -> Line:
    nearest = cell.nearest
    return Line(
        f"{cell.theme}_{cell.area.code}",
        (
            t.term("themes", cell.theme),
            cell.area.name,
            t.group(cell.area.municipality),
            t.directory.organisation[nearest.organisation].name if nearest else None,
            nearest.km if nearest else None,
        ),
    )


def _rates_sentence(t: Texts, known: Sequence[Coverage]) -> str:
    """Organisations with any theme, for the place with the highest and the lowest rate."""
    rates = {
        cell.area: 1000 * len(cell.area.organisations) / cell.area.inhabitants
        for cell in known
        if cell.area.inhabitants
    }
    if not rates:
        return t("Of no place here the number of inhabitants is known with its year.")
    order = sorted(rates, key=lambda area: -rates[area])
    parts = [f"{area.name} {t.number(rates[area], decimals=1)}" for area in order]
    return t("Known organisations per 1,000 inhabitants: {list}.", list=", ".join(parts))
