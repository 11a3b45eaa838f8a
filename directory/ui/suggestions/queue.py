"""List the suggestions that somebody may decide about, by municipality, the oldest first."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.answers.record_words import record_name
from directory.speaker import Speaker
from directory.ui.frame import address, navigation
from directory.ui.frame.markdown import plain
from directory.ui.history.versions import when
from directory.ui.parts.table import Column, Row, table
from directory.ui.suggestions.matters import kind_title
from directory.upkeep.people.review import Waiting

OUTSIDE = ""
"""Instead of a municipality, for what concerns none that is covered."""


def waiting_list(t: Speaker, waiting: Sequence[Waiting]) -> None:
    """A table for each municipality that something waits in."""
    if not waiting:
        st.success(t("Nothing waits for review."))
        return
    st.markdown(t.plural("{n} suggestion waits.", "{n} suggestions wait.", len(waiting)))
    for home, own in by_home(waiting).items():
        name = t.directory.municipality[home].name if home else t("Elsewhere")
        st.subheader(plain(f"{name} ({t.number(len(own))})"), anchor=False)
        rows = [
            Row(
                one.suggestion.id,
                (
                    record_title(t, one),
                    kind_title(t, one.suggestion.kind),
                    one.suggestion.comment,
                    one.suggestion.by_name,
                    when(t, one.suggestion.at),
                ),
                href=address.href("review", suggestion=one.suggestion.id),
            )
            for one in own
        ]
        heads = (t("Record"), t("Kind"), t("In their words"), t("Sent by"), t("When"))
        columns = [Column(head) for head in heads]
        if opened := table(t, columns, rows, label=name, key=f"waiting_{home}"):
            navigation.go("review", suggestion=opened)


def by_home(waiting: Sequence[Waiting]) -> dict[str, list[Waiting]]:
    """Municipality to what waits there; what concerns two stands under the first by name."""
    found: dict[str, list[Waiting]] = {}
    for one in waiting:
        found.setdefault(min(one.municipalities, default=OUTSIDE), []).append(one)
    return dict(sorted(found.items(), key=lambda item: (item[0] == OUTSIDE, item[0])))


def record_title(t: Speaker, one: Waiting) -> str:
    """What the record is called."""
    return record_name(t, one.suggestion.resource, one.suggestion.key, one.now or one.suggestion.proposal)
