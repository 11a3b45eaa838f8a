"""Compose the report from the answers; page and document decide how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from directory.analysis.gaps.changes import default_periods
from directory.answers.findings import Finding
from directory.answers.gaps import gap_findings
from directory.answers.gaps.asked.answer import asked_about
from directory.answers.gaps.asked.pairs import HOME
from directory.answers.gaps.asked.scope_words import is_narrow
from directory.answers.gaps.change_findings import change_findings
from directory.answers.revision import data_state
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
        Its title, and the lines under it: of what it is, and of which state of the data.
    made
        The day that it was made.
    answer
        What was asked, answered on the first page; None when the selection has nobody to speak about.
    sections
        The appendices in the order of reading; empty as well then.
    limits
        Paragraphs about what the numbers cannot say.
    """

    language: str
    title: str
    about: tuple[str, ...]
    made: date
    answer: Finding | None
    sections: tuple[Section, ...]
    limits: tuple[str, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the answer first."""
        first = () if self.answer is None else (self.answer,)
        return (*first, *(finding for section in self.sections for finding in section.findings))

    @property
    def method(self) -> tuple[str, ...]:
        """How the findings were computed, each paragraph once."""
        return tuple(dict.fromkeys(paragraph for finding in self.findings for paragraph in finding.method))


def build_report(
    t: Speaker, memory: Memory, selection: Selection, *, filtered: Sequence[str], made: date
) -> FindingsReport:
    """The report about a selection: first the answer to what it asks, then everything else as appendices.

    It speaks of the organisations in the selection, and of all with whom they work: a partner who is filtered away is
    a partner all the same. Whatever counts others says so. It stands on documented ties only, so common events are
    left out.

    Parameters
    ----------
    filtered
        What is filtered, in words; empty for the whole directory.
    made
        The day that stands on the report.
    """
    selection = replace(selection, events=False)
    chosen = memory.network(selection)
    has_anybody = selection.around is not None or bool(memory.groups(selection, HOME))
    return FindingsReport(
        language=t.language,
        title=report_title(t, selection),
        about=(
            t.date(PartialDate(made.year, made.month, made.day)),
            t.plural("{n} organisation", "{n} organisations", len(chosen.ties)),
            t.plural("{n} documented tie", "{n} documented ties", chosen.ties.number_of_edges()),
            *(filtered or (t("The whole directory"),)),
            data_state(t),
        ),
        made=made,
        answer=gap_findings.answer(t, memory, selection) if has_anybody else None,
        sections=_sections(t, memory, selection) if has_anybody else (),
        limits=_limits(t),
    )


def report_title(t: Speaker, selection: Selection) -> str:
    """What a report is called: of which organisation, or of which municipalities and themes, it speaks."""
    if selection.around is not None:
        return t("{name} and its partners", name=t.directory.organisation[selection.around].name)
    chosen = [one for one in t.directory.covered if one.id in selection.municipalities] or t.directory.covered
    title = t("Cooperation in {names}", names=t.where(one.short_name for one in chosen))
    about = asked_about(t, replace(selection, municipalities=frozenset()), by=HOME)
    return f"{title}: {about}" if about else title


def _sections(t: Speaker, memory: Memory, selection: Selection) -> tuple[Section, ...]:
    asked = (t, memory, selection)
    whole = _whole_network(t, memory, selection)
    narrow = is_narrow(selection)
    people = [gap_findings.natural_partners(*asked)]
    sections = [
        Section(
            "main",
            t("Who connects, and who hangs on one partner"),
            (gap_findings.bridging(*asked), gap_findings.hanging_on_one(*asked)),
        ),
        *([] if selection.around else _groups(t, memory, selection)),
        Section("organisations", t("Organisations"), (*(() if narrow else whole), *people)),
        Section("changes", t("Changes"), change_findings(*asked, *default_periods(memory.directory))),
        *([Section("whole", t("For comparison: the whole network"), whole)] if narrow else []),
    ]
    return tuple(sections)


def _groups(t: Speaker, memory: Memory, selection: Selection) -> list[Section]:
    asked = (t, memory, selection)
    return [
        Section(
            "groups",
            t("Between groups"),
            (
                gap_findings.between_groups(*asked, by=HOME),
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
    ]


def _whole_network(t: Speaker, memory: Memory, selection: Selection) -> tuple[Finding, ...]:
    """What falls apart when somebody stops: that is never a matter of the selected ones alone."""
    spots = memory.spots(selection)
    first = selection.around or (spots[0].organisation if spots else None)
    stops = () if first is None else (gap_findings.stops(t, memory, selection, first),)
    return (*stops, gap_findings.when_connectors_stop(t, memory, selection))


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
