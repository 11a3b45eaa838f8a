"""Save an import as one change, and take all of it back on the same page."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from directory.errors import MessageError
from directory.files.rows_to_mend import MIME
from directory.load.importing import Plan
from directory.load.importing.subjects import PARTICIPANTS
from directory.speaker import Speaker
from directory.ui.frame import navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.importing.bad_rows import to_mend
from directory.ui.importing.check_step import summary
from directory.ui.importing.draft import Draft, columns_of, keep, plan_of
from directory.ui.importing.event_form import is_new
from directory.ui.importing.remembered_files import job_of
from directory.upkeep.bulk.import_file import Attended, import_file
from directory.upkeep.desk import Desk
from directory.upkeep.rights import IMPORT_ROWS
from directory.upkeep.undo import undo


def ask(t: Speaker, draft: Draft) -> tuple[Draft, bool]:
    """Show what is saved and the button that does it; afterwards the one that takes it back."""
    if draft.saved:
        _saved(t, draft)
        return draft, False
    plan = plan_of(draft)
    st.markdown(f"**{summary(t, draft, plan)}**")
    left = len(plan.of("unsure", "problem")) + len(draft.without)
    if left:
        st.markdown(t.plural("{n} row is not taken over.", "{n} rows are not taken over.", left))
        _take_away(t, draft, plan)
    desk = visitor.desk()
    if desk is None:
        st.info(t("A folder of files is shown here, which nobody can change. This was a rehearsal: nothing is saved."))
    elif not visitor.standing().may_somewhere("import"):
        st.info(t("This was a rehearsal: only editors can save. Send the file to the editors of your municipality."))
    elif _is_anything(draft, plan):
        _many(t, plan)
        if st.button(t("Save as one change"), key="save", type="primary", icon=":material/save:"):
            _save(t, desk, draft, plan)
    else:
        st.success(t("There is nothing new in this file: all of it is in the directory."))
    return draft, False


def said(t: Speaker, draft: Draft) -> str:
    """Never shown: it is the last step."""
    return ""


def _is_anything(draft: Draft, plan: Plan) -> bool:
    return bool(plan.of("new", "change")) or (draft.kind == PARTICIPANTS and bool(plan.of("same")))


def _many(t: Speaker, plan: Plan) -> None:
    if len(plan.of("new", "change")) > IMPORT_ROWS and not visitor.standing().may_somewhere("import_many"):
        st.warning(t("More than {n} rows can be saved by a steward or an administrator.", n=IMPORT_ROWS))


def _save(t: Speaker, desk: Desk, draft: Draft, plan: Plan) -> None:
    fields = {column.name: column.field for column in columns_of(draft)}
    attended = Attended(_event_cells(draft), is_new(t, draft.event)) if draft.kind == PARTICIPANTS else None
    try:
        number = import_file(
            desk,
            visitor.account(),
            plan,
            attended=attended,
            job=job_of(draft, fields),
            comment=draft.file,
            token=draft.token,
        )
    except MessageError as error:
        st.error(plain(error.message(t)))
        return
    keep(replace(draft, saved=number))
    st.rerun()


def _event_cells(draft: Draft) -> dict[str, str]:
    cells = dict(draft.event)
    return {**cells, "source_url": draft.source} if draft.source else cells


def _saved(t: Speaker, draft: Draft) -> None:
    if draft.undone:
        st.success(t("The whole import was taken back with change {n}.", n=draft.undone))
        if draft.kept:
            st.warning(
                t.plural(
                    "{n} record stayed, because it was changed or is needed since.",
                    "{n} records stayed, because they were changed or are needed since.",
                    draft.kept,
                )
            )
    else:
        st.success(t("Saved as change {n}. Everybody sees it now.", n=draft.saved))
        st.markdown(t("All of it can be taken back, here and later in the history; what was edited since stays."))
        desk = visitor.desk()
        if desk and st.button(t("Take back the whole import"), key="undo", icon=":material/undo:"):
            _undo(t, desk, draft)
    navigation.page_link("organisations", t("To the organisations"), icon=":material/arrow_forward:")
    if st.button(t("Take in another file"), key="another", icon=":material/upload_file:"):
        keep(Draft())
        st.rerun()


def _undo(t: Speaker, desk: Desk, draft: Draft) -> None:
    try:
        number, plan = undo(desk, visitor.account(), draft.saved, comment=draft.file, token=f"undo-{draft.token}")
    except MessageError as error:
        st.error(plain(error.message(t)))
        return
    kept = len(plan.edited_since) + len(plan.needed)
    keep(replace(draft, undone=number, kept=kept))
    st.rerun()


def _take_away(t: Speaker, draft: Draft, plan: Plan) -> None:
    rows = plan.of("unsure", "problem")
    if rows:
        st.download_button(
            t("Rows that are not taken over (Excel)"),
            to_mend(t, draft, plan, rows),
            file_name="kaimini-jalabo.xlsx",
            mime=MIME,
            icon=":material/download:",
            on_click="ignore",
        )
