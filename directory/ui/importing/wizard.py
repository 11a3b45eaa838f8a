"""Show the six steps on one page: what is done as lines that can be changed, what is asked, and what is to come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from directory.speaker import Speaker
from directory.ui.frame.markdown import plain
from directory.ui.importing import check_step, column_step, file_step, kind_step, save_step, value_step
from directory.ui.importing.draft import Draft, current, keep

LAST = 6
ON = "importing_on"
"""Set by the button that leads on: what was typed last is in the draft only after the step was asked."""


@dataclass(frozen=True)
class Step:
    """A step: its title, what it asks, and what was said in one line when it is done.

    `ask` shows it and returns the draft with what was said, and whether it is enough to go on.
    """

    title: str
    ask: Callable[[Speaker, Draft], tuple[Draft, bool]]
    said: Callable[[Speaker, Draft], str]


def wizard(t: Speaker) -> None:
    """Show all steps, ask the one that the draft is at, and move on or back."""
    draft = current()
    for number, step in enumerate(_steps(t), start=1):
        if number < draft.step:
            _done(t, draft, number, step)
        elif number == draft.step:
            st.subheader(f"{number}. {step.title}", divider="gray")
            changed, may_go_on = step.ask(t, draft)
            wants_on = st.session_state.pop(ON, False) and may_go_on
            keep(replace(changed, step=_after(changed)) if wants_on else changed)
            if wants_on or changed != draft:
                st.rerun()  # what stands above an answer has to agree with it
            _ways(t, changed, may_go_on)
        else:
            st.caption(plain(f"{number}. {step.title}"))


def _steps(t: Speaker) -> list[Step]:
    return [
        Step(t("File"), file_step.ask, file_step.said),
        Step(t("What is it?"), kind_step.ask, kind_step.said),
        Step(t("Columns"), column_step.ask, column_step.said),
        Step(t("Values"), value_step.ask, value_step.said),
        Step(t("Check"), check_step.ask, check_step.said),
        Step(t("Saving"), save_step.ask, save_step.said),
    ]


def _done(t: Speaker, draft: Draft, number: int, step: Step) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"done_{number}"):
        st.markdown(plain(f"{number}. {step.title.rstrip('?')}: {step.said(t, draft)}"))
        if not draft.saved:
            title = t("Change: {title}", title=step.title)
            st.button(t("Change"), key=f"to_{number}", help=title, type="tertiary", on_click=_go, args=(number,))


def _ways(t: Speaker, draft: Draft, may_go_on: bool) -> None:
    """Back and on."""
    if draft.saved:
        return
    with st.container(horizontal=True, key="ways"):
        if draft.step > 1:
            st.button(t("Back"), key="back", icon=":material/arrow_back:", on_click=_go, args=(draft.step - 1,))
        if draft.step < LAST and may_go_on:
            st.button(t("Next"), key="next", type="primary", icon=":material/arrow_forward:", on_click=_go_on)


def _after(draft: Draft) -> int:
    """The next step that asks anything."""
    after = draft.step + 1
    return after + 1 if after == 4 and not value_step.questions(replace(draft, step=after)) else after


def _go(step: int) -> None:
    keep(replace(current(), step=step))


def _go_on() -> None:
    st.session_state[ON] = True
