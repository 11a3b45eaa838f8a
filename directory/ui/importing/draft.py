"""Hold what a visitor has said so far about a file, and the plan that follows from it."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import streamlit as st

from directory.load.importing import Column, Plan, assign, make_plan
from directory.load.importing.questions import Answers
from directory.load.importing.subjects import PARTICIPANTS, RESOURCES
from directory.load.matching import MatchIndex
from directory.load.problems import Problem
from directory.load.tables import Table
from directory.memory import Memory
from directory.remembered import remembered
from directory.ui.frame import data
from directory.ui.frame.gazetteer import geocoder

KEY = "importing"
"""Under this name the session keeps it, also while another page is looked at."""


@dataclass(frozen=True)
class Draft:
    """An import that is not saved yet.

    Parameters
    ----------
    step
        1 to 6: what is asked.
    file, sha256, tables, problems
        The file as it was read; a text that was pasted has a name of ours.
    sheet
        Which of the tables is meant.
    kind
        What it lists, a key of `RESOURCES`.
    chosen
        Column to the field that a person chose, None to leave it out; other columns are guessed.
    answers
        What values mean that are no codes.
    mended, without
        Corrected fields by row, and rows that are left out.
    judged, later
        Of rows that may be there already: whom they are, or that they are new; and which are left for another time.
    source
        Address of the page that stands behind rows without one of their own.
    event
        Cells of the event whose participants are listed; only its id when it is in the directory.
    token
        Made with the draft, so that one that is sent twice is one change.
    saved, undone
        Numbers of the change, and of the one that took it back; 0 before.
    kept
        Records that stayed when it was taken back, because of what came later.
    """

    step: int = 1
    file: str = ""
    sha256: str = ""
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    sheet: int = 0
    kind: str = ""
    chosen: Mapping[str, str | None] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)
    mended: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    without: frozenset[int] = frozenset()
    judged: Mapping[int, str] = field(default_factory=dict)
    later: frozenset[int] = frozenset()
    source: str = ""
    event: Mapping[str, str] = field(default_factory=dict)
    token: str = field(default_factory=lambda: uuid.uuid4().hex)
    saved: int = 0
    undone: int = 0
    kept: int = 0

    @property
    def resource(self) -> str:
        """The table of the directory that the rows are of."""
        return RESOURCES[self.kind]

    @property
    def read(self) -> Table:
        """The sheet that is meant, as it was read."""
        return self.tables[self.sheet]


def current() -> Draft:
    """The draft of this visit; an empty one at the beginning."""
    found = st.session_state.get(KEY)
    return found if isinstance(found, Draft) else Draft()


def keep(draft: Draft) -> None:
    """Remember the draft until the visit ends."""
    st.session_state[KEY] = draft


def columns_of(draft: Draft) -> list[Column]:
    """The columns of the sheet with the fields that they are taken for."""
    return assign(draft.read, draft.resource, chosen=draft.chosen, people=draft.kind == PARTICIPANTS)


def plan_of(draft: Draft) -> Plan:
    """What the draft would do to the directory as it is now; nothing is written."""
    memory, asked = data.memory(), replace(draft, step=0, later=frozenset(), event={}, saved=0, undone=0)
    seen = st.session_state.get(f"{KEY}_plan")
    if seen is not None and seen[0] is memory.directory and seen[1] == asked:
        found: Plan = seen[2]
        return found
    plan = make_plan(
        draft.read,
        columns_of(draft),
        memory.directory,
        resource=draft.resource,
        file=draft.file,
        source=draft.source or None,
        answers=draft.answers,
        judged=draft.judged,
        mended=draft.mended,
        without=draft.without,
        index=match_index(memory) if draft.resource == "organisations" else None,
        geocoder=geocoder(memory),
        repeats=draft.kind == PARTICIPANTS,
    )
    st.session_state[f"{KEY}_plan"] = memory.directory, asked, plan
    return plan


@remembered()
def match_index(memory: Memory) -> MatchIndex:
    """What is compared of the organisations of one revision."""
    return MatchIndex(memory.directory)


def fingerprint(data: bytes) -> str:
    """The same file is known again by this."""
    return hashlib.sha256(data).hexdigest()
