"""Show links that lead to organisations and to whoever can introduce them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.graph import Selection
from directory.records import Directory
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain

ME = "me"
"""Name in the address of the organisation that looks for partners; it goes along while others are looked at."""

NAMED = 5
"""So many partners are named; the page of the organisation has all of them."""


def introduction_link(label: str, organisation: str) -> None:
    """A link to the way to an organisation, which begins at the one that the visitor is from, if that was said."""
    own = address.first(ME) or ""
    seeker = "" if own == organisation else own
    navigation.page_link("partners", label, icon=":material/route:", organisation=seeker, candidate=organisation)


def name_link(directory: Directory, organisation: str) -> None:
    """The name of an organisation, in the colour of links, that leads to its page."""
    name = plain(directory.organisation[organisation].name)
    navigation.page_link("organisation", f":primary[{name}]", organisation=organisation)


def chain_links(directory: Directory, ids: Sequence[str]) -> None:
    """The names along a chain, with arrows between them."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall"):
        for number, id in enumerate(ids):
            if number:
                st.markdown("→", width="content")
            name_link(directory, id)


def partner_links(t: Speaker, organisation: str, label: str) -> None:
    """With whom an organisation works, those with the strongest ties first, or that no tie is documented."""
    pairs = data.memory().pairs(Selection())
    partners = sorted(pairs[organisation], key=lambda id: (-pairs[organisation][id]["weight"], id))
    if not partners:
        st.caption(t("No tie of this organisation is documented yet."))
        return
    st.caption(label)
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        for partner in partners[:NAMED]:
            name_link(t.directory, partner)
        if len(partners) > NAMED:
            more = t.plural("and {n} more organisation", "and {n} more organisations", len(partners) - NAMED)
            navigation.page_link("organisation", f":primary[{more}]", organisation=organisation)
