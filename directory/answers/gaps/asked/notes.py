"""Say beside a gap on how many pages it rests, and how much is known of the municipalities at all."""

from __future__ import annotations

from collections.abc import Sequence

from directory.analysis.firmness.firmness import rests_on
from directory.analysis.gaps.group_gaps import Gap, ties_behind
from directory.answers.gaps.asked.pairs import HOME
from directory.answers.gaps.asked.scope_words import whole_note
from directory.answers.gaps.firmness_words import base_note, estimate_note
from directory.answers.plausibility import registered_notes
from directory.graph import Selection
from directory.memory import Memory, anywhere
from directory.speaker import Speaker


def notes(t: Speaker, memory: Memory, selection: Selection, by: str, gaps: Sequence[Gap]) -> tuple[str, ...]:
    """On how many pages the numbers rest, and how much is known of the municipalities they are about."""
    compared = anywhere(selection, by)
    covered = [one.id for one in t.directory.covered]
    groups = {id for gap in gaps for id in (gap.one, gap.other)}
    places = [id for id in covered if id in groups] if by == HOME and groups else covered
    pairs, grouped = memory.pairs(compared), memory.groups(compared, by)
    behind = {tie for gap in gaps for tie in ties_behind(pairs, grouped, gap.one, gap.other)}
    known = [note for note in (estimate_note(t, tuple(places), memory.estimate(places)),) if note]
    known += registered_notes(t, places)
    before = [whole_note(t, selection)] if known else []
    found = [base_note(t, rests_on(memory.network(compared).ties, behind)), *before, *known]
    return tuple(note for note in found if note)
