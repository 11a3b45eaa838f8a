"""Who is active where: worked by hand on the tiny directory, and laws on the shipped data."""

from __future__ import annotations

import pytest
from geopy.distance import geodesic

from directory.analysis.gaps.coverage import FEW_KNOWN, Coverage, Nearest, coverage, municipality_areas, parish_areas
from directory.records import Directory, PartialDate


def cell(directory: Directory, theme: str, code: str) -> Coverage:
    everybody = [record.id for record in directory.organisations]
    areas = (*municipality_areas(directory, everybody), *parish_areas(directory, everybody))
    (found,) = [one for one in coverage(directory, areas, everybody, [theme]) if one.area.code == code]
    return found


def test_organisations_count_where_they_are_at_home(tiny: Directory) -> None:
    """By hand: choir and band do culture in the north; the rate is 2 of 1,000 inhabitants, of 2024."""
    found = cell(tiny, "culture", "north")
    assert found.organisations == ("band", "choir")
    assert found.per_1000 == 2
    assert found.is_small
    assert found.area.inhabitants_date == PartialDate(2024)
    assert found.nearest is None


def test_a_village_counts_for_its_parish(tiny: Directory) -> None:
    """By hand: the choir's village Kalni lies in the parish 10, of which no inhabitants are known."""
    found = cell(tiny, "culture", "10")
    assert found.organisations == ("choir",)
    assert found.per_1000 is None


def test_an_empty_cell_names_the_nearest_and_how_far(tiny: Directory) -> None:
    """The band's point is unknown: the nearest to the south's middle (56.7, 24.0) is the choir; geopy says how far."""
    found = cell(tiny, "culture", "south")
    assert found.organisations == ()
    assert found.nearest == Nearest("choir", round(geodesic((56.7, 24.0), (57.01, 24.11)).km))


def test_no_rate_without_the_year_of_the_inhabitants(tiny: Directory) -> None:
    assert cell(tiny, "sports", "south").per_1000 is None


def test_a_theme_that_nobody_has_has_no_nearest(tiny: Directory) -> None:
    assert cell(tiny, "health", "north").nearest is None


def test_a_place_of_which_little_is_known_is_not_a_gap(tiny: Directory) -> None:
    assert not cell(tiny, "culture", "south").area.is_known
    assert coverage(tiny, (), [], ["culture"]) == []


def test_every_organisation_with_a_place_is_in_one_parish(shipped: Directory) -> None:
    everybody = [record.id for record in shipped.organisations]
    areas = parish_areas(shipped, everybody)
    members = [id for area in areas for id in area.organisations]
    covered = {record.id for record in shipped.covered}
    placed = [
        record.id
        for record in shipped.organisations
        if record.municipality in covered and record.place_code and not record.closed
    ]
    assert sorted(members) == sorted(placed)


def test_cells_add_up_to_the_organisations(shipped: Directory) -> None:
    everybody = [record.id for record in shipped.organisations]
    areas = municipality_areas(shipped, everybody)
    cells = coverage(shipped, areas, everybody, list(shipped.terms["themes"]))
    for area in areas:
        own = sum(len(shipped.organisation[id].themes) for id in area.organisations)
        assert sum(len(one.organisations) for one in cells if one.area == area) == own
        assert area.is_known == (len(area.organisations) >= FEW_KNOWN)
    for one in cells:
        assert bool(one.organisations) != bool(one.nearest)
        if one.per_1000 is not None:
            assert one.per_1000 * (one.area.inhabitants or 0) == pytest.approx(1000 * len(one.organisations))


def test_no_other_organisation_is_nearer(shipped: Directory) -> None:
    everybody = [record.id for record in shipped.organisations]
    cells = coverage(shipped, parish_areas(shipped, everybody), everybody, ["health", "crafts"])
    for one in cells:
        if one.nearest:
            here = (one.area.lat, one.area.lon)
            rivals = [
                geodesic(here, (record.lat, record.lon)).km
                for record in shipped.organisations
                if one.theme in record.themes and record.lat is not None and not record.closed
            ]
            assert abs(min(rivals) - one.nearest.km) <= 0.7
