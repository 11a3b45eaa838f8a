"""Places in sentences; each number in them is counted somewhere else too."""

from __future__ import annotations

import pytest

from directory.analysis.places.activity import activities
from directory.analysis.places.activity_index import scores
from directory.analysis.places.settlements import SETTLEMENTS
from directory.analysis.places.silence import silences
from directory.analysis.places.trend import traces, trend
from directory.answers.places.activity import comparison, rank_rows
from directory.answers.places.leaders import leader_rows, places_without, themes_without
from directory.answers.places.summaries import municipality_summary, partner_counts, place_summary
from directory.answers.plausibility import PUBLISHED, plausibility_rows, registered
from directory.i18n import LANGUAGES, texts
from directory.pictures.maps.activity_map import activity_map_sentence
from directory.records import Directory
from directory.speaker import Speaker


def test_a_village_in_sentences(tiny: Directory) -> None:
    said = "\n".join(place_summary(Speaker(tiny, "en"), activities(tiny)["11"], None))
    assert "1 organisation of residents" in said
    assert "Money among it: 1,000 €" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "Ideas of residents that wait: 1" in said


def test_partners_outside_by_number_of_ties(tiny: Directory) -> None:
    """Seen from Kalni: the band with t1 and t2, the club with t3."""
    found = partner_counts(tiny, activities(tiny)["11"])
    assert [(id, [tie.id for tie in ties]) for id, ties in found] == [("band", ["t1", "t2"]), ("club", ["t3"])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_place_can_be_told(shipped: Directory, language: str) -> None:
    known, seen, t = activities(shipped), traces(shipped), texts(language)
    for activity in known.values():
        sentences = place_summary(Speaker(shipped, t.language), activity, trend(shipped, activity, seen, last=2025))
        assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_clerk_of_kekava_reads(shipped: Directory, language: str) -> None:
    """Active places, silent ones, support since 2018 with what is known of the money, and ideas that wait."""
    known, t = activities(shipped), texts(language)
    own = [one for one in known.values() if one.place.municipality == "kekava"]
    ranked = scores(shipped, [one for one in own if one.place.kind in SETTLEMENTS and one.is_known])
    quiet = [one for one in silences(known) if one.place.municipality == "kekava"]
    said = "\n".join(
        municipality_summary(
            Speaker(shipped, t.language), known["100016470"], known=known, ranked=ranked, quiet=quiet, trend=None
        )
    )
    assert "Ķekava" in said
    assert all(one.place.name in said for one in quiet if not one.doubt)
    assert "2018" in said
    waiting = [idea for idea in shipped.ideas if idea.municipality == "kekava" and idea.status != "done"]
    assert len(waiting) == 45  # of 46; one was built
    assert ("wait: 45." if language == "en" else "gaida īstenošanu: 45.") in said


def test_the_comparison_has_a_value_for_each_municipality(shipped: Directory) -> None:
    known = activities(shipped)
    rows = comparison(Speaker(shipped, "lv"), known, silences(known))
    assert {len(row) for row in rows} == {1 + len(shipped.covered)}
    unknown = comparison(Speaker(shipped, "en"), known, ())
    assert [row for row in unknown if row[0] == "Silent villages and towns"] == [("Silent villages and towns", 0, 0, 0)]


def test_the_list_never_hides_that_little_is_known(shipped: Directory) -> None:
    known = activities(shipped)
    compared = [one for one in known.values() if one.place.kind in SETTLEMENTS and one.is_known]
    for row in rank_rows(Speaker(shipped, "en"), known, scores(shipped, compared)):
        assert ("page" in row.caution) == (known[row.code].sources < 3)
    assert all(
        row.index is None for row in rank_rows(Speaker(shipped, "en"), known, scores(shipped, compared, weights={}))
    )


def test_the_map_in_words_bears_nothing() -> None:
    assert "0 places" in activity_map_sentence(texts("en"), {}, [], [])


def test_leaders_have_no_contact_details(tiny: Directory) -> None:
    """The conductor of the tiny directory published an address."""
    (row,) = leader_rows(Speaker(tiny, "en"), tiny.leaders)
    assert (row.name, row.place, row.themes) == ("Diriģents", "Kalni", "Culture")
    assert "@" not in "".join(str(cell) for cell in row)
    assert themes_without(tiny, tiny.leaders) == ("sports",)


def test_places_without_a_known_person(tiny: Directory) -> None:
    assert [one.place.code for one in places_without(activities(tiny), kinds=("village",))] == ["20"]


def test_published_figures_beside_ours(shipped: Directory, tiny: Directory) -> None:
    """More than 600 in Mārupe and Olaine, 343 in Mārupe, and a rate for each of the three municipalities."""
    assert [(figure.number, figure.municipalities) for figure in PUBLISHED] == [
        (600, ("marupe", "olaine")),
        (343, ("marupe",)),
    ]
    assert len(plausibility_rows(Speaker(shipped, "lv"))) == 5
    assert 0 < registered(shipped, ("marupe",)) < registered(shipped, ("marupe", "olaine")) < 600
    assert [row.published for row in plausibility_rows(Speaker(tiny, "en"))] == ["0.85"]
