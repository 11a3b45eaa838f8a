from __future__ import annotations

from dataclasses import replace

import pytest

from directory.files.extract import Extract
from directory.files.rows import organisation_rows, tie_rows
from directory.graph import Selection
from directory.records import Directory, PartialDate, Period
from tests.hostile import extract_of


def test_row_of_an_organisation_worked_by_hand(extract: Extract) -> None:
    """The choir works with band, club and council; what nobody knows is not there."""
    row = next(row for row in organisation_rows(extract) if row["id"] == "choir")
    assert row == {
        "id": "choir",
        "label": "Kalnu koris",
        "legal_form": "Association",
        "themes": "Culture",
        "municipality": "Ziemeļu novads",
        "place": "Kalni",
        "reg_number": "40008000001",
        "founded": "1993",
        "website": "https://choir.example",
        "description": "A choir, founded in 1993",
        "partners": 3,
        "lat": 57.01,
        "lon": 24.11,
        "source_url": "https://choir.example/about",
        "checked": "2026-11",
    }


def test_row_of_a_tie_worked_by_hand(extract: Extract) -> None:
    row = next(row for row in tie_rows(extract) if row["id"] == "t5")
    assert row == {
        "id": "t5",
        "source": "council",
        "target": "club",
        "kind": "Funding",
        "family": "Support",
        "directed": True,
        "weight": 2.0,
        "since": "2022-03",
        "amount_eur": 500.5,
        "source_url": "https://council.example",
    }


def test_common_events_are_rows_of_their_own(extract: Extract) -> None:
    """Three met at the fair (1/2 for each pair), two of them at the march too (1); a weight of 1 counts half."""
    rows = {row["id"]: row for row in tie_rows(extract) if row["kind"] == "Took part in the same event"}
    assert {id: row["weight"] for id, row in rows.items()} == pytest.approx(
        {"band:choir": 0.25, "band:club": 0.25, "choir:club": 0.75}
    )
    assert rows["choir:club"]["description"] == "Tirgus|Gājiens"


def test_rows_hold_exactly_what_is_filtered(shipped: Directory) -> None:
    extract = extract_of(shipped, Selection(municipalities=frozenset({"olaine"}), families=frozenset({"support"})))
    homes = {organisation.id: organisation.municipality for organisation in shipped.organisations}
    ids = {row["id"] for row in organisation_rows(extract)}
    assert ids == {id for id, home in homes.items() if home == "olaine"}
    support = {kind.code for kind in shipped.terms["tie_kinds"].values() if kind.family == "support"}
    expected = {t.id for t in shipped.ties if t.kind in support and {t.source, t.target} <= ids}
    assert expected
    assert {row["id"] for row in tie_rows(extract)} == expected


def test_rows_say_what_became_of_their_pair(tiny: Directory) -> None:
    """Two ties of choir and band, the first of 2020 to 2021; club and guest, tie 6, have no date."""
    compared = extract_of(tiny, compared=(Period(2019, 2020), Period(2021, 2022)))
    assert {row["id"]: row["status"] for row in tie_rows(compared)} == {
        "t1": "continuing",
        "t2": "continuing",
        "t3": "new",
        "t4": "new",
        "t5": "new",
        "t6": "since when is not known",
    }


def test_a_tie_brings_when_it_is_known_and_every_source(tiny: Directory) -> None:
    seen = {"known_in": PartialDate(2019)}
    known = tuple(tie.model_copy(update=seen) if tie.id == "t6" else tie for tie in tiny.ties)
    rows = {str(row["id"]): row for row in tie_rows(extract_of(replace(tiny, ties=known)))}
    assert rows["t6"]["known_in"] == "2019"
    assert "since" not in rows["t6"]
    assert (rows["t4"]["source_url"], rows["t4"]["further_sources"]) == (
        "https://council.example",
        "https://choir.example/news",
    )
    assert "further_sources" not in rows["t6"]
