"""What is taken away: everything that is filtered, and the picture of it exactly as the page shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from directory.analysis.network.outside import members
from directory.answers.network.parts_of_groups import part_label
from directory.files import focus
from directory.files.drawing import Drawing, Focus, Key
from directory.files.extract import Extract
from directory.files.from_picture import seen
from directory.files.paper.paper_strokes import EMPTY_VILLAGE
from directory.pictures.network import scopes
from directory.pictures.network.arrangements import MAP
from directory.pictures.network.encodings import COLOURS, SIZES
from directory.pictures.network.picture import Picture
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
    picture = scopes.picture(data.memory(), scope, t.language)
    paint, _ = scopes.painted(data.memory(), scope, t.language, colour=view.colour, size=view.size)
    keys = [Key(entry.colour or entry.family or "", entry.label) for entry in entries(t, scope, view) if entry.is_there]
    shown = seen(picture, paint, keys, arrange=view.arrange, ground=scopes.ground(data.memory()))
    shown = replace(shown, faint=scopes.collapsed(data.memory(), scope).faint)
    if found := _focus(t, picture, shown, scope, view, selected):
        # Beside somebody in focus empty villages are not marked.
        shown = replace(shown, focus=found, keys=[key for key in keys if key.mark != EMPTY_VILLAGE])
    return Extract(t, scopes.pairs(data.memory(), scope), shown, scope.selection, date.today(), scope.compared)


def _focus(
    t: Speaker, picture: Picture, drawing: Drawing, scope: Scope, view: View, selected: str | None
) -> Focus | None:
    """What stays in sight on the page while the rest fades."""
    year = None if view.compared else view.year
    if view.tie and (found := focus.of_tie(drawing, view.tie)):
        return found
    if selected and (found := focus.around(drawing, selected, depth=view.depth, year=year)):
        return found
    if view.part:
        group, part = view.part
        ids = members(scopes.everybody(data.memory(), scope), group, part, among=scopes.pairs(data.memory(), scope))
        words = f"{t.group(group)}, {part_label(t, group, part, len(ids))}"
        return replace(focus.among(drawing, ids), words=words)
    if view.between:
        nodes = zip(picture.nodes["id"], picture.nodes["group"], strict=True)
        groups = {id: group for id, group in nodes if group in view.between}
        one, other = ([id for id in groups if groups[id] == group] for group in view.between)
        words = " – ".join(t.group(group) for group in view.between)
        return replace(focus.between(drawing, one, other, year=year), words=words)
    return focus.of_year(drawing, year) if year else None
