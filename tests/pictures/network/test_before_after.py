from __future__ import annotations

from pathlib import Path

import pytest

from directory.analysis.gaps.changes import PeriodError
from directory.graph import Network, build, simplify
from directory.pictures.network.before_after import CONTINUING, ENDED, NEW, UNDATED, status_pairs
from directory.records import Period
from tests.tiny import write_tiny


@pytest.fixture
def network(tmp_path: Path) -> Network:
    return build(write_tiny(tmp_path).read()[0])


def became(network: Network, before: Period, after: Period, *, undated: bool) -> dict[tuple[str, str], tuple[str, ...]]:
    drawn = status_pairs(network, before, after, undated=undated)
    return {(min(pair), max(pair)): drawn.edges[pair]["statuses"] for pair in drawn.edges}


def test_statuses_worked_by_hand(network: Network) -> None:
    """Choir and band worked together from 2020 to 2021, the rest began in 2021 or 2022; club and guest have no date."""
    pairs = became(network, Period(2019, 2020), Period(2021, 2022), undated=True)
    assert pairs == {
        ("band", "choir"): (CONTINUING,),
        ("choir", "club"): (NEW,),
        ("choir", "council"): (NEW,),
        ("club", "council"): (NEW,),
        ("club", "guest"): (UNDATED,),
    }


def test_families_stay_what_they_are(network: Network) -> None:
    """Council supported the club; what became of the pair stands beside that."""
    drawn = status_pairs(network, Period(2019, 2020), Period(2021, 2022), undated=True)
    assert drawn.edges["choir", "band"]["families"] == simplify(network.ties).edges["choir", "band"]["families"]
    assert drawn.edges["club", "council"]["families"] == ("support",)


def test_what_is_no_longer_documented(network: Network) -> None:
    pairs = became(network, Period(2020, 2021), Period(2022, 2022), undated=False)
    assert pairs[("band", "choir")] == (ENDED,)
    assert pairs[("choir", "council")] == (ENDED,)
    assert ("club", "guest") not in pairs


def test_every_organisation_stays(network: Network) -> None:
    drawn = status_pairs(network, Period(1990, 1991), Period(1992, 1993), undated=False)
    assert set(drawn) == set(network.ties)
    assert not drawn.edges


def test_periods_that_overlap_are_refused(network: Network) -> None:
    with pytest.raises(PeriodError):
        status_pairs(network, Period(2015, 2021), Period(2021, 2026), undated=False)
