"""Show the legend of a picture in a page: what colours and lines stand for, each entry a button that filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from directory.i18n import Texts
from directory.pictures.painter import bundle
from directory.ui.frame import address

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Entry:
    """An entry of the legend.

    Parameters
    ----------
    label
        What it stands for.
    colour, family
        A colour like `#0072B2`, or the family of ties whose line is shown.
    name, code
        What a click puts into the address, or takes out of it; without a name the entry cannot be clicked.
    is_on
        Whether the address has it.
    is_there
        Whether it occurs in the picture.
    """

    label: str
    colour: str | None = None
    family: str | None = None
    name: str | None = None
    code: str | None = None
    is_on: bool = False
    is_there: bool = True


_component = st.components.v2.component(
    "kaimini_legend",
    html='<div class="legend" role="group"></div>',
    css=(HERE / "legend.css").read_text(encoding="utf-8"),
    js=bundle(HERE / "legend.js"),
)


def legend(t: Texts, entries: Sequence[Entry], *, key: str) -> None:
    """Show a legend; a click on an entry toggles its filter in the address."""
    texts = {"label": t("Legend"), "hint": t("Show only this, or all again")}
    _component(
        key=key,
        data={"keys": [asdict(entry) for entry in entries], **texts},
        on_toggled_change=lambda: _toggle(key),
    )


def _toggle(key: str) -> None:
    name, code = st.session_state[key]["toggled"]
    picked = address.read(name)
    address.write({name: [other for other in picked if other != code] if code in picked else [*picked, code]})
