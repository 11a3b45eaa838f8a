"""Ask which facts stay where two records of one organisation differ, and join them."""

from __future__ import annotations

import uuid

import streamlit as st

from directory.answers.record_words import cell_text, field_label
from directory.errors import MessageError
from directory.records import Organisation, to_cells
from directory.speaker import Speaker
from directory.store import Address, Connection
from directory.store.changes import heads_of
from directory.ui.frame import address, visitor
from directory.ui.frame.markdown import plain
from directory.upkeep.desk import Desk
from directory.upkeep.records.merge import LISTS, merge

TOGETHER = frozenset({"lat", "lon", "location_precision", "place_code"})
"""Fields that go with the place and are not asked one by one."""


def ask_how(t: Speaker, desk: Desk, one: Organisation, other: Organisation) -> None:
    """A choice for each field in which the two differ, and the button that joins them."""
    kept, gone = sorted((one, other), key=lambda record: _worth(t, record), reverse=True)
    first, second = to_cells(kept), to_cells(gone)
    st.markdown(
        t(
            "What only one of them knows is kept, and so are all ties, events and people of both. "
            "Choose where they say different things:"
        )
    )
    chosen: dict[str, str] = {}
    differ = [name for name in first if name in second and first[name] != second[name]]
    for field in differ:
        if field in {"id", *LISTS, *TOGETHER}:
            continue
        if _ask_field(t, field, first[field], second[field], key=f"join_{kept.id}_{gone.id}_{field}"):
            chosen[field] = second[field]
    if chosen.get("place") or chosen.get("municipality"):
        chosen |= {field: second[field] for field in TOGETHER if field in second}
    if st.button(t("Join them"), key=f"join_{kept.id}_{gone.id}", type="primary", icon=":material/merge:"):
        _join(t, desk, kept.id, gone.id, chosen)


def _ask_field(t: Speaker, field: str, one: str, other: str, *, key: str) -> bool:
    """Whether the second of two texts is the one that stays."""
    texts = [plain(cell_text(t, "organisations", field, text)) for text in (one, other)]
    is_second: int | None = st.radio(
        field_label(t, "organisations", field), [0, 1], key=key, format_func=lambda k: texts[k]
    )
    return is_second == 1


def _worth(t: Speaker, record: Organisation) -> tuple[bool, int, int]:
    """Which of two stays: the one with a number, with more ties, with more facts."""
    ties = sum(record.id in {tie.source, tie.target} for tie in t.directory.ties)
    return record.reg_number is not None, ties, len(to_cells(record))


def _join(t: Speaker, desk: Desk, kept: str, gone: str, chosen: dict[str, str]) -> None:
    def versions(connection: Connection) -> tuple[int, int]:
        one, other = Address("organisations", kept), Address("organisations", gone)
        heads = heads_of(connection, [one, other])
        return heads[one].version, heads[other].version

    try:
        made = merge(
            desk,
            visitor.account(),
            kept,
            gone,
            versions=desk.live.store.read(versions),
            chosen=chosen,
            token=uuid.uuid4().hex,
        )
    except MessageError as error:
        st.error(plain(error.message(t)))
        return
    st.session_state.pop("joining", None)
    address.write({"saved": [str(made)]})
    st.rerun()
