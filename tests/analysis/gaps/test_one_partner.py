"""Who has one partner: support told from cooperation, and whom they met at events."""

from __future__ import annotations

from directory.analysis.gaps.fragility import single_partner
from directory.analysis.gaps.group_gaps import groups_by
from directory.analysis.gaps.one_partner import OnePartner, with_one_partner
from directory.graph import Network, build, simplify
from directory.records import Directory


def test_the_tiny_directory(network: Network) -> None:
    """By hand: the band's only partner is the choir, and it met the club at the fair; the guest met nobody."""
    assert with_one_partner(simplify(network.ties), network.events) == [
        OnePartner("band", "choir", met=("club",), support_only=False),
        OnePartner("guest", "club", met=(), support_only=False),
    ]


def test_of_137_with_one_partner_63_met_others_and_74_have_support_only(shipped: Directory) -> None:
    network = build(shipped)
    pairs, home = simplify(network.ties), groups_by(network.ties, "municipality")
    found = with_one_partner(pairs, network.events, among=home)
    assert len(found) == sum(map(len, single_partner(pairs, among=home).values())) == 137
    assert sum(bool(one.met) for one in found) == 63
    assert sum(one.support_only for one in found) == 74
    assert sum(one.support_only and not one.met for one in found) == 38
