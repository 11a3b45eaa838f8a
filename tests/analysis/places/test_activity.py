"""What is known of places, counted by hand on the tiny directory; laws on the shipped one."""

from __future__ import annotations

from directory.analysis.places.activity import activities, leader_homes, missing_themes
from directory.analysis.places.settlements import units
from directory.records import Directory, Leader
from tests.tiny import Folder


def test_a_municipality_holds_all_that_lies_in_it(tiny: Directory) -> None:
    """Choir and band work together (t1, t2) inside north; t3 leads to the club in the south; t4 is support."""
    north = activities(tiny)["1"]
    assert north.organisations == ("choir", "band")
    assert (north.leaders, north.events, north.ideas) == (("conductor",), ("fair",), ("stage",))
    assert (north.inside, north.outside, north.support) == (("t1", "t2"), ("t3",), ("t4",))
    assert north.themes == {"culture": 2, "sports": 1}


def test_a_partner_of_the_same_municipality_is_outside_the_village(tiny: Directory) -> None:
    """The band is in the north, nobody knows where: seen from the village, t1 and t2 lead out of it."""
    village = activities(tiny)["11"]
    assert village.inside == ()
    assert village.outside == ("t1", "t2", "t3")
    assert missing_themes(tiny, village) == ("sports",)


def test_a_public_body_is_no_organisation_of_residents(tiny: Directory) -> None:
    south = activities(tiny)["2"]
    assert (south.organisations, south.bodies) == (("club",), ("council",))


def test_a_rate_needs_inhabitants_and_their_date(tiny: Directory) -> None:
    """2 organisations on 1,000 inhabitants; 1 on 150 is 6.67; the inhabitants of the south are unknown."""
    known = activities(tiny)
    assert known["1"].per_1000 == 2
    assert round(known["11"].per_1000 or 0, 2) == 6.67
    assert known["2"].per_1000 is None


def test_a_number_of_inhabitants_without_a_date_gives_no_rate(tiny_copy: Folder) -> None:
    tiny_copy.set("places", 3, inhabitants_date="")
    directory, _ = tiny_copy.read()
    assert activities(directory)["11"].per_1000 is None


def test_an_ended_organisation_is_kept_apart(tiny_copy: Folder) -> None:
    tiny_copy.set("organisations", 3, closed="2023")
    directory, _ = tiny_copy.read()
    north = activities(directory)["1"]
    assert (north.organisations, north.ended) == (("choir",), ("band",))
    assert north.inside == ("t1", "t2")


def test_an_organisation_without_coordinates_counts_for_its_place(tiny_copy: Folder) -> None:
    tiny_copy.set("organisations", 2, lat="", lon="", location_precision="")
    directory, report = tiny_copy.read()
    assert not report.problems
    assert activities(directory)["11"].organisations == ("choir",)


def test_a_person_is_where_the_source_says_else_where_the_organisation_is(tiny: Directory) -> None:
    blank = {"id": "x", "name": "X", "role": "r", "role_lv": "r"}
    at_choir = Leader.model_validate(blank | {"organisation": "choir"})
    in_south = Leader.model_validate(blank | {"organisation": "choir", "municipality": "south"})
    assert leader_homes(tiny, at_choir) == ("11", "10", "1")
    assert leader_homes(tiny, in_south) == ("2",)
    assert leader_homes(tiny, Leader.model_validate(blank)) == ()


def test_what_lies_in_a_village_lies_in_its_parish_and_municipality(shipped: Directory) -> None:
    known = activities(shipped)
    of = {one.id: known[one.vzd_code] for one in shipped.covered}
    for activity in known.values():
        for name in ("organisations", "bodies", "leaders", "events", "ideas", "support"):
            own = set(getattr(activity, name))
            assert own <= set(getattr(of[activity.place.municipality], name))
            if activity.place.parish:
                assert own <= set(getattr(known[activity.place.parish], name))


def test_every_organisation_is_in_exactly_one_municipality(shipped: Directory) -> None:
    known = activities(shipped)
    counted = [id for one in shipped.covered for id in known[one.vzd_code].everybody]
    covered = {one.id for one in shipped.covered}
    assert sorted(counted) == sorted(one.id for one in shipped.organisations if one.municipality in covered)


def test_every_covered_place_is_there(shipped: Directory) -> None:
    assert [activity.place for activity in activities(shipped).values()] == list(units(shipped))
