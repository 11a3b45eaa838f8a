"""Lead to the pages: the bar, the page that the address names, and links between pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from directory.errors import UnreadableError
from directory.i18n import Texts
from directory.ui.frame import address, data, language
from directory.ui.frame.markdown import plain

PAGES: dict[str, Callable[[Texts], str]] = {
    "home": lambda t: t("Home"),
    "organisations": lambda t: t("Organisations"),
    "map": lambda t: t("Map"),
    "places": lambda t: t("Places"),
    "ideas": lambda t: t("Ideas"),
    "network": lambda t: t("Network"),
    "gaps": lambda t: t("Gaps"),
    "changes": lambda t: t("Changes"),
    "partners": lambda t: t("Partners"),
    "about": lambda t: t("About the data"),
    "multiples": lambda t: t("A picture for each municipality or theme"),
    "organisation": lambda t: t("Organisation"),
    "report": lambda t: t("Report"),
    "place": lambda t: t("Place"),
    "support": lambda t: t("Support"),
    "calendar": lambda t: t("Calendar"),
    "edit": lambda t: t("Edit"),
    "history": lambda t: t("History of changes"),
    "import": lambda t: t("Add from Excel"),
    "duplicates": lambda t: t("Possible duplicates"),
    "suggest": lambda t: t("Suggest"),
    "review": lambda t: t("Review of suggestions"),
}
"""File under `directory/pages/` to its title; those in `HIDDEN` have no place in the bar."""

HOME = "home"
HIDDEN = {
    *("organisation", "report", "multiples", "place", "support", "calendar"),
    *("edit", "history", "import", "duplicates", "suggest", "review"),
}
KEPT = ("importing",)
"""What a visit has under way and keeps while another page is looked at."""

ICON = str(Path(__file__).parent / "icon.svg")
"""Our own file: a Material icon would be fetched from outside."""

STYLES = tuple(sorted((Path(__file__).parent / "styles").glob("*.css")))
PAGES_FOLDER = Path(__file__).parents[2] / "pages"


def path(page: str) -> str:
    """File of a page, as Streamlit names it."""
    return str(PAGES_FOLDER / f"{page}.py")


def run(*, in_bar: Callable[[], None], at_edge: Callable[[], None]) -> None:
    """Show the bar and the page that the address names.

    Parameters
    ----------
    in_bar, at_edge
        Show what stands in the bar after the pages, and at the edge of every page; called when there are data.
    """
    t = language.current()
    pages = {
        name: st.Page(path(name), title=title(t), url_path=name, default=name == HOME) for name, title in PAGES.items()
    }
    chosen = st.navigation(list(pages.values()), position="hidden")
    try:
        data.begin()
        failure = ""
    except UnreadableError as error:
        failure = t("The data could not be read: {error}", error=plain(error.message(t)))
    title = chosen.title if failure else _subject(chosen.url_path) or chosen.title
    st.set_page_config(page_title=f"{title} · Kaimiņi", page_icon=ICON, layout="wide")
    for style in STYLES:
        st.html(style)
    language.declare()
    _turn_to(chosen.url_path)
    _bar(t, None if failure else in_bar)
    if failure:
        st.error(failure)
        st.stop()
    at_edge()
    chosen.run()


def _subject(page: str) -> str:
    """Name of the one thing that a page is about: tabs, history and bookmarks are told apart by it."""
    directory = data.memory().directory
    if page == "organisation" and (organisation := directory.organisation.get(address.first("organisation") or "")):
        return organisation.name
    if page == "place" and (place := directory.place.get(address.first("place") or "")):
        return place.name
    if page == "places" and len(homes := address.read("municipality")) == 1 and homes[0] in directory.municipality:
        return directory.municipality[homes[0]].name
    return ""


def _turn_to(page: str) -> None:
    """Forget the widgets of the page before: one of the same name here would not look as the address says."""
    if st.session_state.get("page", page) != page:
        kept = {key: st.session_state[key] for key in KEPT if key in st.session_state}
        st.session_state.clear()
        st.session_state.update(kept)
    st.session_state["page"] = page


def _bar(t: Texts, more: Callable[[], None] | None) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="bar"):
        for name, title in PAGES.items():
            if name not in HIDDEN:
                page_link(name, "Kaimiņi" if name == HOME else title(t))
        st.space("stretch")
        if more:
            more()
        for code, name in language.others().items():
            st.button(
                name,
                type="tertiary",
                icon=":material/language:",
                key=f"lang_{code}",
                on_click=address.write,
                args=({"lang": [code]},),
            )


def page_link(page: str, label: str, *, icon: str | None = None, **own: str) -> None:
    """A link to another page that keeps the language and the selection.

    Parameters
    ----------
    own
        Parameters of that page alone, such as `organisation`.
    """
    st.page_link(path(page), label=label, icon=icon, query_params=address.link(**own))


def go(page: str, **own: str) -> None:
    """Leave for another page, keeping the language and the selection."""
    params: dict[str, Any] = address.link(**own)
    st.switch_page(path(page), query_params=params)
