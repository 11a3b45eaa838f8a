"""A directory in which every text attacks whoever shows it, and extracts of directories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from directory.graph import Selection, build, join, project_events, select, simplify
from directory.i18n import texts
from directory.records import Directory
from directory.views.cooperation import drawn
from directory.views.exports.extract import Dot, Extract
from directory.views.layout import positions, radius
from directory.views.legend import Key
from directory.views.palette import group_colours

ATTACKS = (
    "<img src=x onerror=alert(1)>",
    '"></script><script>alert(1)</script><!--',
    '=HYPERLINK("https://evil.example","click")',
    "x" * 10_000,
    "\x00\x08\x1b\ud800\ufffe $\\frac{1}{2}$ &amp; \u2028 日本 \u202e",
    "{{ 7 * 7 }} {% raw %} ]]> --> ${alert(1)} @SUM(1) +1 -1",
)
"""One for each organisation of the tiny directory."""


def hostile(directory: Directory) -> Directory:
    """The same directory with an attack in every text of its organisations and ties, past the checks of the records."""
    organisations = tuple(
        organisation.model_copy(
            update={
                "name": attack,
                "place": attack,
                "address": attack,
                "description": attack,
                "website": "javascript:alert(1)",
                "source_url": f"javascript:alert(1)//{attack}",
            }
        )
        for organisation, attack in zip(directory.organisations, ATTACKS, strict=True)
    )
    ties = tuple(
        tie.model_copy(update={"description": attack, "source_url": "javascript:alert(1)"})
        for tie, attack in zip(directory.ties, ATTACKS, strict=True)
    )
    return replace(directory, organisations=organisations, ties=ties)


def extract_of(directory: Directory, selection: Selection | None = None, *, language: str = "en") -> Extract:
    """What a visitor takes away who looks at a selection; all of it by default."""
    chosen = selection or Selection()
    t, colours = texts(language), group_colours(directory)
    network = select(build(directory), chosen, find=lambda text: directory.organisation)
    pairs = simplify(network.ties)
    if chosen.events:
        pairs = join(pairs, project_events(network.events), strength=0.5)
    at = positions(drawn(t, directory, pairs))
    dots = {id: Dot(*at[id], radius(len(pairs[id])), colours[data["group"]]) for id, data in pairs.nodes(data=True)}
    keys = [Key(colour, group) for group, colour in colours.items()]
    return Extract(t, directory, pairs, dots, [*keys, Key("support", "Support")], chosen, date(2026, 11, 23))
