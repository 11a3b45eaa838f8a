"""Places in words: known answers by hand."""

from __future__ import annotations

from directory.analysis.places.spots import Link, Spot
from directory.answers.places.spots import link_text, map_sentence, place_rows, spot_text
from directory.i18n import Texts
from directory.records import Directory, Municipality
from directory.speaker import Speaker

T = Texts("en")
NAMES = {"id": "riga", "name": "Rīga", "short_name": "Rīga", "kind": "state_city", "covered": False}
CODES = {"vzd_code": "1", "lau_code": "1", "iso_code": "1", "area_km2": 1, "lat": 57, "lon": 24}
DIRECTORY = Directory(municipalities=(Municipality.model_validate({**NAMES, **CODES}),))


def _spot(name: str, organisations: int, *, ties: int, inside: int = 0, municipality: str | None = None) -> Spot:
    members = tuple(f"{name}-{k}" for k in range(organisations))
    return Spot(name, None, name, municipality, 57.0, 24.0, "settlement", members, ties, inside)


RIGA = _spot("Rīga", 1200, ties=9, inside=2, municipality="riga")
OGRE = _spot("Ogre", 2, ties=6)
BAUSKA = _spot("Bauska", 1, ties=1)
SUNTAZI = _spot("Suntaži", 1, ties=0)
SPOTS = [RIGA, OGRE, BAUSKA, SUNTAZI]
LINKS = [
    Link("Ogre", "Rīga", ("t1", "t2", "t3", "t4", "t5"), ("cooperation",)),
    Link("Bauska", "Rīga", ("t6",), ("support",)),
]


def test_rows() -> None:
    rows = place_rows(Speaker(DIRECTORY, T.language), SPOTS, LINKS)
    assert rows[0] == ("Rīga", "Rīga", "Rīga", 1200, 9, "Ogre (5), Bauska (1)")
    assert rows[1] == ("Ogre", "Ogre", "", 2, 6, "Rīga (5)")
    assert rows[3].works_with == ""
    assert place_rows(Speaker(DIRECTORY, T.language), SPOTS, LINKS, partners=1)[0].works_with == "Ogre (5)"


def test_sentence() -> None:
    assert map_sentence(T, SPOTS, LINKS) == (
        "The map shows 4 places and 1,204 organisations. "
        "Most organisations: Rīga (1,200), Ogre (2), Bauska (1) and 1 more with as many. "
        "Most ties between two places: Ogre – Rīga (5)."
    )


def test_sentence_without_ties_or_places() -> None:
    assert map_sentence(T, [BAUSKA], []) == "The map shows 1 place and 1 organisation. Most organisations: Bauska (1)."
    assert map_sentence(T, [], []) == "No place is known for any organisation in this selection."


def test_what_circles_and_lines_say() -> None:
    """The municipality is not said twice, nor what is not there."""
    assert (
        spot_text(Speaker(DIRECTORY, T.language), RIGA)
        == "Rīga\n1,200 organisations\n9 ties, 2 of them within the place"
    )
    assert spot_text(Speaker(DIRECTORY, T.language), BAUSKA) == "Bauska\n1 organisation\n1 tie"
    assert link_text(T, OGRE, RIGA, LINKS[0]) == "Ogre – Rīga\n5 ties"
