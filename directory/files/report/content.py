"""Compose the report from the answers; page and document decide how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from directory.analysis.gaps.changes import default_periods
from directory.answers.findings import Finding
from directory.answers.gaps import gap_findings
from directory.answers.gaps.change_findings import change_findings
from directory.graph import Selection
from directory.i18n import Texts
from directory.memory import Memory
from directory.records import PartialDate
from directory.speaker import Speaker


@dataclass(frozen=True)
class Section:
    """A heading and the findings under it; `key` is its name on the page."""

    key: str
    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class FindingsReport:
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


def build_report(
    t: Speaker, memory: Memory, selection: Selection, *, filtered: Sequence[str], made: date
) -> FindingsReport:
    """The report about a selection.

    It speaks of the organisations in the selection, and of all with whom they work: a partner who is filtered away is
    a partner all the same. It stands on documented ties only, so common events are left out.

    Parameters
    ----------
    filtered
        What is filtered, in words; empty for the whole directory.
    made
        The day that stands on the report.
    """
    selection = replace(selection, events=False)
    names = t.where(municipality.short_name for municipality in t.directory.covered)
    chosen = memory.network(selection)
    return FindingsReport(
        language=t.language,
        title=t("Cooperation in {names}", names=names),
        about=(
            t.date(PartialDate(made.year, made.month, made.day)),
            t.plural("{n} organisation", "{n} organisations", len(chosen.ties)),
            t.plural("{n} documented tie", "{n} documented ties", chosen.ties.number_of_edges()),
            *(filtered or (t("The whole directory"),)),
        ),
        sections=_sections(t, memory, selection) if memory.groups(selection, gap_findings.HOME) else (),
        limits=_limits(t),
    )


def _sections(t: Speaker, memory: Memory, selection: Selection) -> tuple[Section, ...]:
    asked = (t, memory, selection)
    return (
        Section("main", t("The main findings"), gap_findings.main_findings(*asked)),
        Section(
            "groups",
            t("Between groups"),
            (
                *gap_findings.other_municipalities(*asked),
                *(gap_findings.between_groups(*asked, by=by) for by in ("theme", "legal_form")),
            ),
        ),
        Section(
            "coverage",
            t("Themes and places"),
            (
                gap_findings.active_where(*asked, level="municipalities"),
                gap_findings.rates(*asked, level="municipalities"),
            ),
        ),
        Section("organisations", t("Organisations"), _organisations(t, memory, selection)),
        Section("changes", t("Changes"), change_findings(*asked, *default_periods(memory.directory))),
    )


def _organisations(t: Speaker, memory: Memory, selection: Selection) -> tuple[Finding, ...]:
    spots = memory.spots(selection)
    stops = (gap_findings.stops(t, memory, selection, spots[0].organisation),) if spots else ()
    curve = gap_findings.when_connectors_stop(t, memory, selection)
    return (*stops, curve, gap_findings.natural_partners(t, memory, selection))


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
