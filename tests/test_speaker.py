"""Names to pick from tell organisations of the same name apart."""

from __future__ import annotations

from directory.speaker import Speaker
from tests.analysis.partners.partner_cases import SHIPPED, directory, organisation


def test_a_name_stands_with_its_municipality_or_place() -> None:
    small = directory(
        [
            organisation("lira", name="Koris Lira", municipality="kekava", place="Baloži"),
            organisation("skana", name="Koris Skaņa", place="Dole"),
            organisation("dzeguze", name="Koris Dzeguze"),
        ]
    )
    names = Speaker(small, "lv").names_to_pick(["skana", "lira", "dzeguze"])
    assert list(names.items()) == [
        ("skana", "Koris Skaņa · Dole"),
        ("lira", "Koris Lira · Ķekava"),
        ("dzeguze", "Koris Dzeguze"),
    ]


def test_two_of_the_same_name_and_municipality_are_told_apart_by_id() -> None:
    same = {"name": "Pūpoliņš", "municipality": "olaine"}
    names = Speaker(directory([organisation("one", **same), organisation("two", **same)]), "lv").names_to_pick(
        ["one", "two"]
    )
    assert names == {"one": "Pūpoliņš · Olaine · one", "two": "Pūpoliņš · Olaine · two"}


def test_all_names_of_the_shipped_directory_differ() -> None:
    names = Speaker(SHIPPED, "lv").names_to_pick(SHIPPED.organisation)
    assert len(set(names.values())) == len(SHIPPED.organisations)
