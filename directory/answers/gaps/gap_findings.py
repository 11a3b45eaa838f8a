"""Answer each question about gaps with one finding: page, report, document and commands all ask here."""

from __future__ import annotations

from directory.analysis.gaps.coverage import Coverage, coverage, municipality_areas, parish_areas
from directory.analysis.gaps.fragility import single_partner, what_falls_apart
from directory.analysis.gaps.group_gaps import largest_gap
from directory.analysis.gaps.what_if import add_tie, effect, switch_off
from directory.analysis.network.outside import ALONE, INSIDE, part_of
from directory.answers.findings import Finding, Line
from directory.answers.gaps.between_groups import gap_finding, unknown_lines
from directory.answers.gaps.connectors import bridging_finding, single_partner_finding
from directory.answers.gaps.coverage import coverage_finding, rates_finding
from directory.answers.gaps.fragility import standing_alone, stops_finding
from directory.answers.gaps.missing import between_name, missing_finding
from directory.answers.gaps.what_if import effect_finding, switched_off, tied
from directory.graph import Selection, of_ties
from directory.memory import Memory, anywhere
from directory.speaker import Speaker

HOME = "municipality"
"""What organisations are grouped by where they are at home."""

AREAS = {"parishes": parish_areas, "municipalities": municipality_areas}
"""Level of places to what finds them."""


def main_findings(t: Speaker, memory: Memory, selection: Selection) -> tuple[Finding, ...]:
    """The three findings that a board should know."""
    return (
        bridging(t, memory, selection),
        between_groups(t, memory, selection, by=HOME),
        hanging_on_one(t, memory, selection),
    )


def bridging(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Who bridges the municipalities, among the organisations of a selection and their partners."""
    reached, homes = memory.reached(selection), memory.groups(of_ties(selection), HOME)
    return bridging_finding(t, reached, {id: own for id, own in homes.items() if id in reached})


def hanging_on_one(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Which organisations of a selection have a single partner, whoever that is."""
    everybody = memory.everybody(selection)
    return single_partner_finding(t, everybody, single_partner(everybody, among=memory.groups(selection, HOME)))


def between_groups(t: Speaker, memory: Memory, selection: Selection, *, by: str) -> Finding:
    """Found and expected between the groups, the largest gap in the sentence.

    Parameters
    ----------
    by
        What the groups are, one of `directory.analysis.gaps.group_gaps.BY`.
    """
    gaps, compared = memory.gaps(selection, by), anywhere(selection, by)
    groups = memory.groups(compared, by)
    return gap_finding(t, memory.pairs(compared), groups, gaps, by=by, shown=largest_gap(gaps))


def unknown_groups(t: Speaker, memory: Memory, selection: Selection, *, by: str) -> tuple[Line, ...]:
    """The pairs of groups of which too little is known to speak of a gap."""
    return unknown_lines(t, memory.gaps(selection, by), by=by)


def active_where(t: Speaker, memory: Memory, selection: Selection, *, level: str) -> Finding:
    """Which themes have nobody in which of the places that are looked at.

    Parameters
    ----------
    level
        One of `AREAS`.
    """
    return coverage_finding(t, _cells(memory, selection, level))


def rates(t: Speaker, memory: Memory, selection: Selection, *, level: str) -> Finding:
    """Organisations per 1,000 inhabitants in the places and themes that are looked at."""
    return rates_finding(t, _cells(memory, selection, level))


def stops(t: Speaker, memory: Memory, selection: Selection, organisation: str) -> Finding:
    """What falls apart when an organisation stops."""
    everybody = memory.everybody(selection)
    return stops_finding(t, everybody, what_falls_apart(everybody, organisation))


def without_partner(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Which organisations have no documented partner."""
    alone = _of_part(t, memory, selection, ALONE)
    return standing_alone(
        t,
        alone,
        key="alone",
        sentence=t.plural(
            "{n} organisation has no documented partner.",
            "{n} organisations have no documented partner.",
            len(alone),
        ),
        reading=t("They are known, but nobody has written with whom they work. Ask them first."),
    )


def only_at_home(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Which organisations have partners in their own municipality only."""
    alone, inside = (_of_part(t, memory, selection, part) for part in (ALONE, INSIDE))
    return standing_alone(
        t,
        inside,
        key="inside",
        sentence=t.plural(
            "{n} organisation has partners in its own municipality only.",
            "{n} organisations have partners in their own municipality only.",
            len(inside),
        ),
        reading=t(
            "No partner outside their own municipality is documented. With those who have no documented partner "
            "at all: {n}.",
            n=t.number(len(alone) + len(inside)),
        ),
    )


def natural_partners(
    t: Speaker, memory: Memory, selection: Selection, *, between: tuple[str, str] | None = None
) -> Finding:
    """Pairs that would be natural partners and have no tie in any year; None for all municipalities."""
    return missing_finding(t, memory.missing(selection, between), pair=between_name(t, between) if between else "")


def if_it_stopped(t: Speaker, memory: Memory, selection: Selection, organisation: str) -> Finding:
    """What would change without an organisation."""
    ties, groups = memory.network(selection).ties, memory.groups(selection, HOME)
    after = effect(ties, switch_off(ties, organisation), groups)
    return effect_finding(t, after, key="off", sentence=switched_off(t, organisation))


def if_joined(t: Speaker, memory: Memory, selection: Selection, one: str, other: str) -> Finding:
    """What would change if two organisations began to work together."""
    ties, groups = memory.network(selection).ties, memory.groups(selection, HOME)
    return effect_finding(t, effect(ties, add_tie(ties, one, other), groups), key="more", sentence=tied(t, one, other))


def _cells(memory: Memory, selection: Selection, level: str) -> list[Coverage]:
    """Themes by places, both narrowed to what is looked at."""
    directory, organisations = memory.directory, list(memory.pairs(selection))
    areas = AREAS[level](directory, organisations)
    if selection.municipalities:
        areas = tuple(area for area in areas if area.municipality in selection.municipalities)
    themes = [code for code in directory.terms["themes"] if not selection.themes or code in selection.themes]
    return list(coverage(directory, areas, organisations, themes))


def _of_part(t: Speaker, memory: Memory, selection: Selection, part: str) -> list[str]:
    everybody = memory.everybody(selection)
    return t.by_name(id for id in memory.groups(selection, HOME) if part_of(everybody, id) == part)
