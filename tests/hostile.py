"""A directory in which every text attacks whoever shows it, and extracts of directories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import networkx as nx

from directory.files.drawing import Drawing, Key
from directory.files.extract import Extract
from directory.files.from_picture import from_picture
from directory.graph import Selection, build, join, project_events, select, simplify
from directory.palette import group_colours
from directory.pictures.layout.by_municipality import by_municipality
from directory.pictures.layout.on_map import on_map
from directory.pictures.layout.positions import positions, radius
from directory.pictures.maps.boundaries import around
from directory.pictures.maps.outlines import Outlines
from directory.pictures.maps.projection import Projection
from directory.pictures.network.arrangements import TIES, arranged
from directory.pictures.network.before_after import status_pairs
from directory.pictures.network.encodings import Paint
from directory.pictures.network.labelled_graph import drawn
from directory.pictures.network.picture import build_picture
from directory.records import Directory, Period
from directory.speaker import Speaker

ATTACKS = (
    "<img src=x onerror=alert(1)>",
    '"></script><script>alert(1)</script><!--',
    '=HYPERLINK("https://evil.example","click")',
    "x" * 10_000,
    "\x00\x08\x1b\ud800\ufffe $\\frac{1}{2}$ &amp; \u2028 日本 \u202e",
    "{{ 7 * 7 }} {% raw %} ]]> --> ${alert(1)} @SUM(1) +1 -1",
)
"""One for each organisation of the tiny directory."""

GROUND = Outlines([{"kind": "covered", "colour": "#0072B2", "rings": [[-1000, -1000, 1000, -1000, 1000, 1000]]}], "")
"""A triangle in the middle of the map."""


def hostile(directory: Directory) -> Directory:
    """The same directory with an attack in every text that a picture shows, past the checks of the records."""
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
    places = tuple(
        place.model_copy(update={"name": attack}) for place, attack in zip(directory.places, ATTACKS, strict=False)
    )
    municipalities = tuple(
        municipality.model_copy(update={"name": attack, "short_name": attack})
        for municipality, attack in zip(directory.municipalities, ATTACKS, strict=False)
    )
    return replace(directory, organisations=organisations, ties=ties, places=places, municipalities=municipalities)


def extract_of(
    directory: Directory,
    selection: Selection | None = None,
    *,
    language: str = "en",
    arrange: str = TIES,
    compared: tuple[Period, Period] | None = None,
) -> Extract:
    """What a visitor takes away who looks at a selection; all of it by default, by ties."""
    chosen = selection or Selection()
    t, colours = Speaker(directory, language), group_colours(directory)
    network = select(build(directory), chosen, find=lambda text: directory.organisation)
    pairs = status_pairs(network, *compared, undated=True) if compared else simplify(network.ties)
    if chosen.events:
        pairs = join(pairs, project_events(network.events), strength=0.5)
    keys = [Key(colour, t.group(group)) for group, colour in colours.items()]
    drawing = drawing_of(directory, pairs, keys, language=language, arrange=arrange)
    return Extract(t, pairs, drawing, chosen, date(2026, 11, 23), compared)


def drawing_of(
    directory: Directory, pairs: nx.Graph[str], keys: Sequence[Key], *, language: str, arrange: str
) -> Drawing:
    """These pairs as the page would show them, coloured by municipality, sized by partners."""
    t, colours = Speaker(directory, language), group_colours(directory)
    graph = drawn(Speaker(directory, t.language), pairs)
    radii = {node: radius(data["size"]) for node, data in graph.nodes(data=True)}
    everybody = {organisation.id: radii.get(organisation.id, 4.0) for organisation in directory.organisations}
    projection = Projection(around(directory))
    picture = arranged(
        Speaker(directory, t.language),
        build_picture(graph, positions(graph), colours=colours),
        pairs,
        on_map=on_map(directory, everybody, projection),
        groups=by_municipality(pairs, radii, order=[*colours], everybody=pairs),
    )
    groups = {group: k for k, group in enumerate(colours)}
    place = {node: groups[data["group"]] for node, data in graph.nodes(data=True)}
    paint = Paint([*colours.values()], [place[id] for id in picture.nodes["id"]], picture.nodes["size"], "")
    return from_picture(picture, paint, keys, arrange=arrange, ground=GROUND)
