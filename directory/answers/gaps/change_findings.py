"""Answer what changed from one period to the next: page, report, document and commands all ask here."""

from __future__ import annotations

from dataclasses import replace

from directory.analysis.gaps.changes import documented
from directory.analysis.gaps.thinned import pairs_between, three_periods
from directory.answers.findings import Finding
from directory.answers.gaps.asked.scope_words import among_selected
from directory.answers.gaps.changes import documented_finding, entered_finding, figures_finding, pairs_finding
from directory.answers.gaps.tested_changes import project_finding, tested_finding
from directory.graph import Selection
from directory.memory import Memory
from directory.records import Period
from directory.speaker import Speaker


def change_findings(
    t: Speaker, memory: Memory, selection: Selection, before: Period, after: Period
) -> tuple[Finding, ...]:
    """How much was written, what changed beyond that, pairs around the project, who is new, who ended.

    The two periods take the place of the selection's years.

    Raises
    ------
    PeriodError
        The periods overlap.
    """
    selection = replace(selection, years=Period())
    compared, ties = memory.compared(selection, before, after), memory.network(selection).ties
    groups, periods = memory.groups(selection, "municipality"), three_periods(memory.directory)
    found = (
        documented_finding(t, documented(memory.network(selection)), compared.changes),
        tested_finding(t, memory.thinned(selection, before, after), before, after),
        project_finding(t, pairs_between(ties, groups, periods), periods),
        pairs_finding(t, compared.changes),
        entered_finding(t, compared.changes),
        figures_finding(t, compared.changes, compared.before, compared.after),
    )
    return tuple(among_selected(t, memory, selection, finding) for finding in found)
