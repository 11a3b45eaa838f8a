"""Show the network in a page: small on an organisation's page, with all choices on its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import networkx as nx

from directory.analysis.network.outside import HOME, members
from directory.answers.ties import network_sentence
from directory.graph import Selection
from directory.i18n import Texts
from directory.palette import group_colours
from directory.pictures.network import scopes
from directory.pictures.network.arrangements import MAP
from directory.pictures.network.before_after import STATUSES, status_name
from directory.pictures.network.collapse import PREFIX
from directory.pictures.network.encodings import Swatch
from directory.pictures.network.labelled_graph import BOTH, SAME_EVENT
from directory.pictures.network.looks import EMPTY_VILLAGE
from directory.pictures.network.scopes import Scope
from directory.pictures.painter.texts import picture_texts
from directory.records import JOINT
from directory.speaker import Speaker
from directory.ui.frame import address, data
from directory.ui.frame.filters import SELECTED
from directory.ui.network.view import View, joint
from directory.ui.parts.picture import chosen, chosen_ring, chosen_tie, chosen_year, network_picture
from directory.ui.parts.picture.legend import Entry, legend

FILTERS = {"municipality": "municipality", "form": "form", "theme": "theme"}
"""What colours can stand for, to the name of its filter in the address."""

NOBODY: dict[str, list[str]] = {name: [] for name in SELECTED}
"""In the address: nobody is looked at."""


def network(t: Speaker, selection: Selection, *, selected: str | None, key: str, height: int) -> str | None:
    """Draw a selection; return the organisation that is selected in the picture, None when there is none."""
    pairs = data.memory().pairs(selection)
    present = {data["group"] for _, data in pairs.nodes(data=True)}
    dots = [
        Entry(t.group(group), colour=colour) for group, colour in group_colours(t.directory).items() if group in present
    ]
    lines = [replace(entry, name=None) for entry in _lines(t, pairs) if entry.is_there]
    legend(t, [*dots, *lines], key=f"{key}-legend")
    return network_picture(
        scopes.picture_by_ties(data.memory(), selection, t.language),
        selected=selected if selected in pairs else None,
        key=key,
        height=height,
        label=network_sentence(t, pairs),
        texts=picture_texts(t, with_years=False),
    )


def explore(t: Speaker, scope: Scope, view: View, *, selected: str | None, key: str, height: int) -> None:
    """Draw a picture with all that a reader can choose; what is clicked goes into the address."""
    pairs = scopes.collapsed(data.memory(), scope).pairs
    paint, _ = scopes.painted(data.memory(), scope, t.language, colour=view.colour, size=view.size)
    legend(t, entries(t, scope, view), key=f"{key}-legend")
    network_picture(
        scopes.picture(data.memory(), scope, t.language),
        selected=selected if selected in pairs else None,
        key=key,
        height=height,
        label=network_sentence(t, scopes.pairs(data.memory(), scope)),
        texts=picture_texts(t, with_years=scope.compared is None),
        paint=paint,
        ground=scopes.outlines(data.memory()),
        view={
            "arrange": view.arrange,
            "depth": view.depth,
            "tie": view.tie,
            "between": view.between,
            "among": view.part
            and members(scopes.everybody(data.memory(), scope), *view.part, among=scopes.pairs(data.memory(), scope)),
            "year": view.year,
        },
        step_name="organisation",
        on_select=lambda: _follow(chosen(key)),
        on_tie=lambda: _follow_line(chosen_tie(key)),
        on_ring=lambda: _follow_ring(chosen_ring(key)),
        on_year=lambda: address.write({"year": [year] if (year := chosen_year(key)) else []}),
    )


def entries(t: Speaker, scope: Scope, view: View) -> list[Entry]:
    """The legend of the picture: what its colours, lines and marks stand for."""
    collapsed = scopes.collapsed(data.memory(), scope)
    paint, swatches = scopes.painted(data.memory(), scope, t.language, colour=view.colour, size=view.size)
    used = {paint.colours[k] for k in paint.colour}
    dots = [_dot(swatch, view.colour, swatch.colour in used) for swatch in swatches]
    lines = _statuses(t, scope) if scope.compared else _lines(t, collapsed.pairs)
    has_villages = view.arrange == MAP and not collapsed.hidden
    empty = [Entry(t("Village without an organisation"), family=EMPTY_VILLAGE)] if has_villages else []
    return [*dots, *lines, *empty]


def _follow(id: str | None) -> None:
    """Select an organisation, or open the municipality whose node was chosen."""
    if id and id.startswith(PREFIX):
        home = id.removeprefix(PREFIX)
        address.write(NOBODY | {"open": sorted({*address.read("open"), home})})
    else:
        address.write(NOBODY | {"organisation": [id] if id else []})


def _follow_line(ends: tuple[str, str] | None) -> None:
    """Scope at a tie, or open a municipality that it leads to."""
    if not ends:
        return
    homes = [end.removeprefix(PREFIX) for end in ends if end.startswith(PREFIX)]
    if homes:
        address.write({"open": sorted({*address.read("open"), *homes})})
    else:
        address.write({"tie": [joint(*ends)], "between": []})


def _follow_ring(chosen: tuple[str, str | None] | None) -> None:
    """Scope at a part of a group; at all of a group means at those who work with nobody outside it."""
    if chosen:
        group, part = chosen
        address.write(NOBODY | {"part": [JOINT.join((group, part or HOME))]})


def _dot(swatch: Swatch, by: str, is_there: bool) -> Entry:
    name = FILTERS.get(by) if swatch.code else None
    on = name is not None and swatch.code in address.read(name)
    return Entry(swatch.label, colour=swatch.colour, name=name, code=swatch.code, is_on=on, is_there=is_there)


def _lines(t: Speaker, pairs: nx.Graph[str]) -> list[Entry]:
    """What the lines in this picture stand for."""
    joined = [data["families"] for *_, data in pairs.edges(data=True)]
    there = {family for families in joined for family in families}
    entries = [
        Entry(
            t.term("families", family),
            family=family,
            name="family",
            code=family,
            is_on=family in address.read("family"),
            is_there=family in there,
        )
        for family in t.directory.terms["families"]
    ]
    if not all(joined):
        entries.append(Entry(t.term("projections", SAME_EVENT), family=SAME_EVENT))
    return entries


def _statuses(t: Texts, scope: Scope) -> list[Entry]:
    """What became of the pairs, with their numbers; a line between municipalities may stand for pairs of each sort."""
    became = Counter(data["statuses"] for *_, data in scopes.pairs(data.memory(), scope).edges(data=True))
    drawn = {data["statuses"] for *_, data in scopes.collapsed(data.memory(), scope).pairs.edges(data=True)}
    counts = {status: became[(status,)] for status in STATUSES}
    entries = [
        Entry(f"{status_name(t, status)}: {t.number(n)}", family=status, is_there=n > 0) for status, n in counts.items()
    ]
    mixed = Entry(t("several of these"), family=BOTH)
    return [*entries, mixed] if any(len(statuses) > 1 for statuses in drawn) else entries
