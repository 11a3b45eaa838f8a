"""Answer each question about gaps with one finding: page, report, document and commands all ask here."""

from __future__ import annotations

from dataclasses import replace

from directory.analysis.firmness.firmness import rests_on
from directory.analysis.firmness.one_partner_firmness import first_only_partner
from directory.analysis.gaps.coverage import Coverage, coverage, municipality_areas, parish_areas
from directory.analysis.gaps.fragility import single_partner, what_falls_apart
from directory.analysis.gaps.fragility_curve import fragility_curve
from directory.analysis.gaps.group_gaps import NO_DATA, largest_gap
from directory.analysis.gaps.one_partner import with_one_partner
from directory.analysis.gaps.what_if import add_tie, effect, switch_off
from directory.analysis.network.outside import ALONE, INSIDE, part_of
from directory.answers.findings import Finding, Line
from directory.answers.gaps.asked.answer import asked_answer
from directory.answers.gaps.asked.around import around_answer
from directory.answers.gaps.asked.notes import notes
from directory.answers.gaps.asked.pairs import HOME, asked_gaps, chosen
from directory.answers.gaps.asked.scope_words import among_selected, compared, of_everybody, with_partners
from directory.answers.gaps.between_groups import gap_finding, pair_finding, unknown_lines
from directory.answers.gaps.connectors import bridging_finding, tested_bridging
from directory.answers.gaps.coverage import coverage_finding, rates_finding
from directory.answers.gaps.curve import curve_finding
from directory.answers.gaps.fragility import standing_alone, stops_finding
from directory.answers.gaps.missing import between_name, missing_finding
from directory.answers.gaps.one_partner import only_ties, single_partner_finding
from directory.answers.gaps.what_if import effect_finding, switched_off, tied
from directory.graph import Selection, of_ties
from directory.memory import Memory, anywhere
from directory.speaker import Speaker

AREAS = {"parishes": parish_areas, "municipalities": municipality_areas}
"""Level of places to what finds them."""


def main_findings(t: Speaker, memory: Memory, selection: Selection) -> tuple[Finding, ...]:
    """The three findings that a board should know: the answer to what was asked, who connects, who hangs on one."""
    return (answer(t, memory, selection), bridging(t, memory, selection), hanging_on_one(t, memory, selection))


def answer(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """What a selection asks: about one organisation, about the groups it names, or about all municipalities."""
    if selection.around is not None:
        return around_answer(t, memory, selection, selection.around)
    return asked_answer(t, memory, selection)


def bridging(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Who bridges the municipalities, among the organisations of a selection and their partners."""
    reached, homes = memory.reached(selection), memory.groups(of_ties(selection), HOME)
    groups = {id: own for id, own in homes.items() if id in reached}
    tested = tested_bridging(memory.network(of_ties(selection)).ties, reached, groups)
    finding = bridging_finding(t, reached, groups, tested=tested, last=memory.last_documented())
    return with_partners(t, memory, selection, finding)


def hanging_on_one(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Which organisations of a selection have a single partner, whoever that is."""
    everybody, among = memory.everybody(selection), memory.groups(selection, HOME)
    ties, hanging = memory.network(of_ties(selection)).ties, single_partner(everybody, among=among)
    first = next(iter(hanging), None)
    finding = single_partner_finding(
        t,
        everybody,
        hanging,
        one_by_one=with_one_partner(everybody, memory.network(of_ties(selection)).events, among=among),
        last=memory.last_documented(),
        firm=None if first is None else first_only_partner(ties, everybody, first, among=among),
        base=rests_on(ties, only_ties(everybody, hanging)),
    )
    return with_partners(t, memory, selection, finding)


def when_connectors_stop(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """What is left of the pairs between municipalities when the main connectors stop, one after the other."""
    everybody = memory.everybody(selection)
    finding = curve_finding(t, fragility_curve(everybody, memory.groups(of_ties(selection), HOME)))
    return of_everybody(t, memory, selection, finding)


def between_groups(t: Speaker, memory: Memory, selection: Selection, *, by: str) -> Finding:
    """Found and expected between the groups, the largest gap in the sentence.

    Parameters
    ----------
    by
        What the groups are, one of `directory.analysis.gaps.group_gaps.BY`.
    """
    gaps, among = memory.gaps(selection, by), anywhere(selection, by)
    shown = largest_gap(asked_gaps(gaps, chosen(selection, by)))
    finding = gap_finding(
        t,
        memory.pairs(among),
        memory.groups(among, by),
        gaps,
        by=by,
        shown=shown,
        firm=memory.firmness(selection, by),
        borders=memory.with_borders(selection) if by == HOME else None,
        notes=notes(t, memory, selection, by, [shown] if shown else []),
    )
    return compared(t, memory, selection, finding, by=by)


def other_municipalities(t: Speaker, memory: Memory, selection: Selection) -> tuple[Finding, ...]:
    """Every other two municipalities of which enough is known: how many pairs, and why it is a gap or none.

    Those that were asked about come first, and then those that only touch them.
    """
    gaps, among = memory.gaps(selection, HOME), anywhere(selection, HOME)
    asked, firm = asked_gaps(gaps, chosen(selection, HOME)), memory.firmness(selection, HOME)
    first = largest_gap(asked)
    found = [
        replace(
            pair_finding(
                t,
                memory.pairs(among),
                memory.groups(among, HOME),
                gap,
                firm=firm.get((gap.one, gap.other)),
                borders=memory.with_borders(selection),
            ),
            notes=notes(t, memory, selection, HOME, [gap]),
        )
        for gap in (*asked, *(gap for gap in gaps if gap.one != gap.other and gap not in asked))
        if gap.verdict != NO_DATA and gap is not first
    ]
    return tuple(compared(t, memory, selection, finding, by=HOME) for finding in found)


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
    return among_selected(t, memory, selection, coverage_finding(t, _cells(memory, selection, level)))


def rates(t: Speaker, memory: Memory, selection: Selection, *, level: str) -> Finding:
    """Organisations per 1,000 inhabitants in the places and themes that are looked at."""
    return among_selected(t, memory, selection, rates_finding(t, _cells(memory, selection, level)))


def stops(t: Speaker, memory: Memory, selection: Selection, organisation: str) -> Finding:
    """What falls apart when an organisation stops."""
    everybody = memory.everybody(selection)
    finding = stops_finding(t, everybody, what_falls_apart(everybody, organisation), last=memory.last_documented())
    return of_everybody(t, memory, selection, finding)


def without_partner(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Which organisations have no documented partner."""
    alone = _of_part(t, memory, selection, ALONE)
    finding = standing_alone(
        t,
        alone,
        key="alone",
        sentence=t.plural(
            "{n} organisation has no documented partner.",
            "{n} organisations have no documented partner.",
            len(alone),
        ),
        reading=t("They are known, but nobody has written with whom they work. Ask them first."),
        last=memory.last_documented(),
    )
    return with_partners(t, memory, selection, finding)


def only_at_home(t: Speaker, memory: Memory, selection: Selection) -> Finding:
    """Which organisations have partners in their own municipality only."""
    alone, inside = (_of_part(t, memory, selection, part) for part in (ALONE, INSIDE))
    finding = standing_alone(
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
        last=memory.last_documented(),
    )
    return with_partners(t, memory, selection, finding)


def natural_partners(
    t: Speaker, memory: Memory, selection: Selection, *, between: tuple[str, str] | None = None
) -> Finding:
    """Pairs that would be natural partners and have no tie in any year; None for all municipalities."""
    pair, last = between_name(t, between) if between else "", memory.last_documented()
    finding = missing_finding(t, memory.missing(selection, between), pair=pair, last=last)
    return among_selected(t, memory, selection, finding)


def if_it_stopped(t: Speaker, memory: Memory, selection: Selection, organisation: str) -> Finding:
    """What would change without an organisation."""
    ties, groups = memory.network(selection).ties, memory.groups(selection, HOME)
    after = effect(ties, switch_off(ties, organisation), groups)
    finding = effect_finding(t, after, key="off", sentence=switched_off(t, organisation))
    return among_selected(t, memory, selection, finding)


def if_joined(t: Speaker, memory: Memory, selection: Selection, one: str, other: str) -> Finding:
    """What would change if two organisations began to work together."""
    ties, groups = memory.network(selection).ties, memory.groups(selection, HOME)
    after = effect(ties, add_tie(ties, one, other), groups)
    finding = effect_finding(t, after, key="more", sentence=tied(t, one, other))
    return among_selected(t, memory, selection, finding)


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
