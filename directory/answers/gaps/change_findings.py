"""Answer what changed from one period to the next: page, report, document and commands all ask here."""

from __future__ import annotations

from dataclasses import replace

from directory.analysis.gaps.changes import documented
from directory.answers.findings import Finding
from directory.answers.gaps.changes import documented_finding, entered_finding, figures_finding, pairs_finding
from directory.graph import Selection
from directory.memory import Memory
from directory.records import Period
from directory.speaker import Speaker


def change_findings(
    t: Speaker, memory: Memory, selection: Selection, before: Period, after: Period
) -> tuple[Finding, ...]:
    """How much was written, which pairs are new, go on or ended, who came and went, and the network's numbers.

    The two periods take the place of the selection's years.

    Raises
    ------
    PeriodError
        The periods overlap.
    """
    selection = replace(selection, years=Period())
    compared = memory.compared(selection, before, after)
    return (
        documented_finding(t, documented(memory.network(selection)), compared.changes),
        pairs_finding(t, compared.changes),
        entered_finding(t, compared.changes),
        figures_finding(t, compared.changes, compared.before, compared.after),
    )
