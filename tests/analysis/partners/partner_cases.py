"""A small directory whose partner scores can be worked out by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from directory.load import read_directory
from directory.records import Directory, Event, Idea, Organisation, Participation, Tie

SHIPPED = read_directory(Path(__file__).parents[3] / "data")[0]
OLAINE = {"municipality": "olaine", "lat": 56.7944, "lon": 23.9767, "location_precision": "settlement"}
KEKAVA = {"municipality": "kekava", "lat": 56.8239, "lon": 24.2374, "location_precision": "settlement"}


def organisation(id: str, **fields: Any) -> Organisation:
    return Organisation.model_validate({"id": id, "name": id.title(), "legal_form": "association"} | fields)


def tie(id: str, source: str, target: str, **fields: Any) -> Tie:
    return Tie.model_validate({"id": id, "source": source, "target": target, "kind": "joint_project"} | fields)


def directory(organisations: list[Organisation], **tables: Any) -> Directory:
    return Directory(
        vocabularies=SHIPPED.vocabularies,
        municipalities=SHIPPED.municipalities,
        places=tuple(place for place in SHIPPED.places if place.name in {"Jaunolaine", "Olaine", "Ķekava"}),
        organisations=tuple(organisations),
        **tables,
    )


SMALL = directory(
    [
        organisation("ane", themes="youth;sports", **OLAINE),
        organisation("berzs", themes="youth", **OLAINE),
        organisation("ciems", themes="culture", **KEKAVA),
        organisation("dzirnavas", themes="culture", closed="2015", **OLAINE),
        organisation("ezers", themes="sports", municipality="olaine"),
        organisation("fonds", legal_form="foundation"),
    ],
    ties=(
        tie("t1", "ane", "fonds", start="2018"),
        tie("t2", "berzs", "fonds", start="2019"),
        tie("t3", "ciems", "fonds", kind="premises", start="2020"),
        tie("t4", "ciems", "berzs"),
    ),
    events=(Event.model_validate({"id": "svetki", "name_lv": "Svētki", "start": "2019-05-01"}),),
    participations=tuple(
        Participation.model_validate({"event": "svetki", "organisation": id, "role": role})
        for id, role in (("ane", "participant"), ("berzs", "host"), ("ezers", "organiser"))
    ),
    ideas=(
        Idea.model_validate(
            {
                "id": "laukums",
                "idea": "A sports ground",
                "idea_lv": "Sporta laukums",
                "theme": "sports_leisure_youth",
                "municipality": "olaine",
                "actor": "both",
                "status": "open",
            }
        ),
    ),
)
"""Ties: fonds with ane, berzs and ciems; ciems with berzs. One event with three participants, one idea for Olaine."""
