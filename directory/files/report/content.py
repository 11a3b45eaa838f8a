"""What the report says; how it looks is decided by the page or the document that shows it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from directory.analysis.gaps.changes import compare, default_periods, documented
from directory.analysis.gaps.coverage import coverage, municipality_areas
from directory.analysis.gaps.fragility import fragile_spots, single_partner, what_falls_apart
from directory.analysis.gaps.group_gaps import group_gaps, groups_by, largest_gap
from directory.analysis.gaps.missing import missing_ties
from directory.analysis.network.figures import figures
from directory.answers.findings import Finding
from directory.answers.gaps.between_groups import gap_finding
from directory.answers.gaps.changes import documented_finding, entered_finding, figures_finding, pairs_finding
from directory.answers.gaps.connectors import bridging_finding, single_partner_finding
from directory.answers.gaps.coverage import coverage_finding, rates_finding
from directory.answers.gaps.fragility import stops_finding
from directory.answers.gaps.missing import missing_finding
from directory.graph import Network, Selection, of_ties, simplify, touching
from directory.i18n import Texts
from directory.records import PartialDate
from directory.speaker import Speaker

Select = Callable[[Selection], Network]


@dataclass(frozen=True)
class Section:
    """A heading and the findings under it; `key` is its name on the page."""

    key: str
    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Report:
    """A report in one language.

    Parameters
    ----------
    title, about
        Its title, and the lines under it: when it was made and of what.
    sections
        In the order of reading; empty when the selection has no organisation of a covered municipality.
    limits
        Paragraphs about what the numbers cannot say.
    """

    language: str
    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    limits: tuple[str, ...]

    @property
    def method(self) -> tuple[str, ...]:
        """How the findings were computed, each paragraph once."""
        findings = (finding for section in self.sections for finding in section.findings)
        return tuple(dict.fromkeys(paragraph for finding in findings for paragraph in finding.method))


def build_report(t: Speaker, selection: Selection, select: Select, *, filtered: Sequence[str], made: date) -> Report:
    """The report about a selection.

    It speaks of the organisations in the selection, and of all with whom they work: a partner who is filtered away is
    a partner all the same.

    Parameters
    ----------
    select
        The part of the whole network that a selection keeps.
    filtered
        What is filtered, in words; empty for the whole directory.
    made
        The day that stands on the report.
    """
    names = t.all_of(municipality.short_name for municipality in t.directory.covered)
    chosen = select(selection)
    sections = _sections(t, selection, select) if groups_by(chosen.ties, "municipality") else ()
    return Report(
        language=t.language,
        title=t("Cooperation in {names}", names=names),
        about=(
            t.date(PartialDate(made.year, made.month, made.day)),
            t.plural("{n} organisation", "{n} organisations", len(chosen.ties)),
            t.plural("{n} documented tie", "{n} documented ties", chosen.ties.number_of_edges()),
            *(filtered or (t("The whole directory"),)),
        ),
        sections=sections,
        limits=_limits(t),
    )


def _sections(t: Speaker, selection: Selection, select: Select) -> tuple[Section, ...]:
    chosen = select(selection)
    return (
        Section("main", t("The main findings"), _main(t, selection, select)),
        Section("groups", t("Between groups"), _between(t, chosen)),
        Section("coverage", t("Themes and places"), _coverage(t, chosen)),
        Section("organisations", t("Organisations"), _organisations(t, selection, select)),
        Section("changes", t("Changes"), _changes(t, chosen)),
    )


def _main(t: Speaker, selection: Selection, select: Select) -> tuple[Finding, ...]:
    chosen, everybody = select(selection), select(of_ties(selection))
    pairs, among = simplify(everybody.ties), groups_by(chosen.ties, "municipality")
    reached = touching(pairs, set(chosen.ties))
    homes = {id: own for id, own in groups_by(everybody.ties, "municipality").items() if id in reached}
    anywhere = select(replace(selection, municipalities=frozenset()))
    return (
        bridging_finding(t, reached, homes),
        _gap(t, anywhere, "municipality", among=selection.municipalities or None),
        single_partner_finding(t, pairs, single_partner(pairs, among=among)),
    )


def _between(t: Speaker, chosen: Network) -> tuple[Finding, ...]:
    return tuple(_gap(t, chosen, by) for by in ("theme", "legal_form"))


def _gap(t: Speaker, network: Network, by: str, *, among: Collection[str] | None = None) -> Finding:
    """Found and expected between the groups of a network; with `among` only pairs of groups with one of these."""
    pairs, groups = simplify(network.ties), groups_by(network.ties, by)
    gaps = [gap for gap in group_gaps(network.ties, pairs, groups) if among is None or {gap.one, gap.other} & {*among}]
    return gap_finding(t, pairs, groups, gaps, by=by, shown=largest_gap(gaps))


def _coverage(t: Speaker, chosen: Network) -> tuple[Finding, ...]:
    organisations = list(chosen.ties)
    areas = municipality_areas(t.directory, organisations)
    cells = coverage(t.directory, areas, organisations, list(t.directory.terms["themes"]))
    return coverage_finding(t, cells), rates_finding(t, cells)


def _organisations(t: Speaker, selection: Selection, select: Select) -> tuple[Finding, ...]:
    chosen, whole = select(selection), select(Selection())
    pairs, home = simplify(select(of_ties(selection)).ties), groups_by(chosen.ties, "municipality")
    spots = [spot for spot in fragile_spots(pairs) if spot.organisation in chosen.ties]
    # Also a tie that is filtered away is a tie.
    found = missing_ties(t.directory, simplify(whole.ties), whole.events, among=home)
    natural = missing_finding(t, found, pair="")
    if not spots:
        return (natural,)
    return stops_finding(t, pairs, what_falls_apart(pairs, spots[0].organisation)), natural


def _changes(t: Speaker, chosen: Network) -> tuple[Finding, ...]:
    changes, groups = compare(chosen, *default_periods(t.directory)), groups_by(chosen.ties, "municipality")
    then, now = (figures(graph, groups) for graph in (changes.earlier, changes.later))
    return (
        documented_finding(t, documented(chosen), changes),
        pairs_finding(t, changes),
        entered_finding(t, changes),
        figures_finding(t, changes, then, now),
    )


def _limits(t: Texts) -> tuple[str, ...]:
    return (
        t(
            "Everything was read on public pages; it is not a register. What nobody published is missing, so two "
            "organisations without a documented tie may well work together."
        ),
        t(
            "Some years are documented better than others. A change can mean more or less cooperation, or only more or "
            "less writing about it."
        ),
        t(
            "A gap means that fewer partner pairs are documented than chance would give. Groups of which too little is "
            "known are called “no data” and are not counted as gaps."
        ),
    )
