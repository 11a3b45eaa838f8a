"""Who could carry an idea, and why."""

from __future__ import annotations

from directory.analysis.places.idea_carriers import NEAR_KM, WEIGHTS, Carriers
from directory.analysis.places.ideas import idea_themes
from directory.records import Directory
from tests.tiny import Folder


def test_the_carriers_of_the_stage_by_hand(tiny: Directory) -> None:
    """An idea for Kalni about culture and sports.

    The choir is in the very place and does culture; the band does both, somewhere in the north; the club does sports,
    33 km away in the south, and is left out.
    """
    choir, band = sorted(Carriers(tiny).find(tiny.ideas[0]), key=lambda one: one.organisation, reverse=True)
    assert (choir.organisation, choir.themes, choir.same_place, choir.km) == ("choir", ("culture",), True, 0)
    assert (band.organisation, band.themes, band.same_place, band.km) == ("band", ("culture", "sports"), False, None)
    assert band.same_municipality


def test_an_ended_organisation_carries_nothing(tiny_copy: Folder) -> None:
    tiny_copy.set("organisations", 2, closed="2020")
    directory, _ = tiny_copy.read()
    assert [one.organisation for one in Carriers(directory).find(directory.ideas[0])] == ["band"]


def test_a_public_body_carries_nothing_that_residents_shall_do(tiny_copy: Folder) -> None:
    terms = {"vocabulary": "actors", "code": "residents_ngo", "en": "Residents", "lv": "Iedzīvotāji"}
    tiny_copy.add("vocabularies", **terms)
    tiny_copy.set("organisations", 5, municipality="north", themes="culture")
    both, _ = tiny_copy.read()
    assert "council" in [one.organisation for one in Carriers(both).find(both.ideas[0])]
    tiny_copy.set("ideas", 2, actor="residents_ngo")
    residents, _ = tiny_copy.read()
    assert "council" not in [one.organisation for one in Carriers(residents).find(residents.ideas[0])]


def test_an_idea_without_a_place_looks_in_its_municipality(tiny_copy: Folder) -> None:
    tiny_copy.set("ideas", 2, place="", place_code="", event="")
    directory, report = tiny_copy.read()
    assert not report.problems
    found = Carriers(directory).find(directory.ideas[0])
    assert {one.organisation for one in found} == {"choir", "band"}
    assert all(one.km is None and not one.same_place for one in found)


def test_an_idea_without_any_home_has_no_carrier(tiny_copy: Folder) -> None:
    tiny_copy.set("ideas", 2, place="", place_code="", municipality="")
    directory, _ = tiny_copy.read()
    assert Carriers(directory).find(directory.ideas[0]) == ()


def test_reasons_hold_for_all_shipped_ideas(shipped: Directory) -> None:
    carriers = Carriers(shipped)
    for idea in shipped.ideas:
        found = carriers.find(idea)
        assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
        for one in found:
            organisation = shipped.organisation[one.organisation]
            assert organisation.closed is None
            assert set(one.themes) <= set(organisation.themes) & set(idea_themes(shipped, idea))
            assert one.same_municipality or (one.km is not None and one.km <= NEAR_KM)
            assert 0 < one.score <= sum(WEIGHTS.values())


def test_the_farmsteads_are_found_for_their_meadows(shipped: Directory) -> None:
    """The idea names the community of farmsteads near Jenči."""
    (idea,) = (one for one in shipped.ideas if "Jenčiem" in one.idea_lv)
    assert Carriers(shipped).find(idea)[0].organisation == "jencu-viensetu-kopiena"
