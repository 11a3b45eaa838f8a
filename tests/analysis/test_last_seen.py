"""When something was last documented."""

from __future__ import annotations

from directory.analysis.last_seen import Last, last_documented, last_of_pair, last_seen
from directory.graph import Network, build
from directory.records import Directory


def test_the_tiny_directory(network: Network) -> None:
    """By hand: the choir's last tie is of 2022 and so is its march; the club has one tie without a date."""
    found = last_documented(network)
    assert found["choir"] == Last(tie=2022, event=2022, undated=0)
    assert found["club"] == Last(tie=2022, event=2022, undated=1)
    assert found["band"] == Last(tie=2021, event=2021, undated=0)
    assert found["hermit"] == Last(tie=None, event=None, undated=0)
    assert (found["band"].year, found["hermit"].year) == (2021, None)


def test_a_pair_counts_in_both_directions(network: Network) -> None:
    assert last_of_pair(network.ties, "choir", "band") == last_of_pair(network.ties, "band", "choir") == 2021
    assert last_of_pair(network.ties, "club", "guest") is None
    assert last_of_pair(network.ties, "choir", "hermit") is None


def test_nothing_shipped_is_later_than_it_was_collected(shipped: Directory) -> None:
    years = [last.year for last in last_documented(build(shipped)).values() if last.year is not None]
    assert max(years) == 2026


def test_records_and_network_agree(shipped: Directory, tiny: Directory) -> None:
    for directory in (shipped, tiny):
        of_network = {id: last.year for id, last in last_documented(build(directory)).items() if last.year is not None}
        assert dict(last_seen(directory).last_years) == of_network
