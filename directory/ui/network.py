"""The network with its legend, and what is said about the organisation that is selected in it."""

from __future__ import annotations

import networkx as nx
import streamlit as st

from directory.graph import Selection
from directory.i18n import Texts
from directory.records import Directory
from directory.ui import address, data, site
from directory.ui.markdown import plain
from directory.ui.picture import network_picture
from directory.ui.table import Column, Row, table
from directory.views.cooperation import SAME_EVENT, network_sentence
from directory.views.legend import Key, legend
from directory.views.names import group_name, place_name, theme_names
from directory.views.organisations import by_name
from directory.views.palette import group_colours


def network(
    t: Texts, directory: Directory, selection: Selection, *, selected: str | None, key: str, height: int
) -> str | None:
    """Draw a selection; return the organisation that is selected in the picture, None when there is none."""
    pairs = data.pairs(selection)
    st.html(legend(_keys(t, directory, pairs)))
    return network_picture(
        data.picture(selection, t.language),
        selected=selected if selected in pairs else None,
        key=key,
        height=height,
        label=network_sentence(t, directory, pairs),
        texts={
            "zoom_in": t("Zoom in"),
            "zoom_out": t("Zoom out"),
            "fit": t("Show all"),
            "keys": t("Arrow keys move the selection, Enter keeps it, Escape clears it."),
            "wheel": t("Ctrl and the mouse wheel zoom."),
        },
    )


def panel(t: Texts, directory: Directory, pairs: nx.Graph[str], selected: str) -> str | None:
    """Say what the selected organisation is and with whom it works; return a partner that the reader chose."""
    organisation = directory.organisation[selected]
    st.subheader(plain(organisation.name), anchor=False)
    form = t.term(directory, "legal_forms", organisation.legal_form)
    st.caption(plain(" · ".join(part for part in (form, place_name(directory, organisation)) if part)))
    st.markdown(plain(", ".join(theme_names(t, directory, organisation))))
    site.page_link("organisation", t("Open its page"), icon=":material/arrow_forward:", organisation=selected)
    partners = sorted(by_name(t, directory, pairs[selected]), key=lambda id: -pairs[selected][id]["weight"])
    if not partners:
        st.markdown(t("No tie in this selection."))
        return None
    rows = [
        Row(
            id,
            (directory.organisation[id].name, round(pairs[selected][id]["weight"], 1)),
            href=address.href("network", organisation=id),
        )
        for id in partners
    ]
    columns = [Column(t("Partner")), Column(t("Strength"), True)]
    return table(t, columns, rows, label=t("Partners"), key="panel", first=12)


def _keys(t: Texts, directory: Directory, pairs: nx.Graph[str]) -> list[Key]:
    """What the colours and lines in this picture stand for."""
    present = {data["group"] for _, data in pairs.nodes(data=True)}
    dots = [
        Key(colour, group_name(t, directory, group))
        for group, colour in group_colours(directory).items()
        if group in present
    ]
    joined = [data["families"] for _, _, data in pairs.edges(data=True)]
    families = {family for kinds in joined for family in kinds}
    lines = [Key(family, t.term(directory, "families", family)) for family in sorted(families)]
    if not all(joined):
        lines.append(Key(SAME_EVENT, t.term(directory, "projections", SAME_EVENT)))
    return dots + lines
