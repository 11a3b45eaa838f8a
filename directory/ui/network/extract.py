"""Show what is taken away: everything that is filtered, and the picture of it exactly as the page shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from directory.analysis.network.outside import members
from directory.answers.network.parts_of_groups import part_label
from directory.files.drawing import Key, Wanted
from directory.files.extract import Extract
from directory.files.focus import focused
from directory.files.from_picture import from_picture
from directory.pictures.network import scopes
from directory.pictures.network.arrangements import MAP
from directory.pictures.network.encodings import COLOURS, SIZES
from directory.pictures.network.scopes import Scope
from directory.speaker import Speaker
from directory.ui.frame import data
from directory.ui.network.network import entries
from directory.ui.network.view import View

ON_MAP = View(
    arrange=MAP,
    colour=COLOURS[0],
    size=SIZES[0],
    depth=1,
    tie=None,
    between=None,
    part=None,
    compared=None,
    opened=frozenset(),
    year=None,
)
"""How organisations are drawn where the page itself has no such picture."""


def extract_of(t: Speaker, scope: Scope, view: View, *, selected: str | None = None) -> Extract:
    """What a scope at the network is made of, for files.

    Parameters
    ----------
    selected
        The organisation that is selected on the page.
    """
    memory = data.memory()
    picture = scopes.picture(memory, scope, t.language)
    paint, _ = scopes.painted(memory, scope, t.language, colour=view.colour, size=view.size)
    keys = [Key(entry.colour or entry.family or "", entry.label) for entry in entries(t, scope, view) if entry.is_there]
    shown = from_picture(picture, paint, keys, arrange=view.arrange, ground=scopes.outlines(memory))
    shown = replace(shown, faint=scopes.collapsed(memory, scope).faint)
    shown = focused(shown, _wanted(t, scope, view, selected))
    return Extract(t, scopes.pairs(memory, scope), shown, scope.selection, date.today(), scope.compared)


def _wanted(t: Speaker, scope: Scope, view: View, selected: str | None) -> Wanted:
    """What the page has in focus."""
    memory, among, words = data.memory(), None, ""
    if view.part:
        group, part = view.part
        among = members(scopes.everybody(memory, scope), group, part, among=scopes.pairs(memory, scope))
        words = f"{t.group(group)}, {part_label(t, group, part, len(among))}"
    elif view.between:
        words = " – ".join(t.group(group) for group in view.between)
    year = None if view.compared else view.year
    return Wanted(view.tie, selected, view.depth, among, view.between, year, words)
