"""A consortium: as good as trying every set; and the shortlist."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from directory.analysis.partners.consortium import Call, candidates, find_consortia, not_covered
from directory.analysis.partners.islands import Bridge, bridges, islands
from directory.analysis.partners.shortlist import describe_shortlist
from directory.analysis.unasked import unasked_kinds
from directory.graph import build, simplify
from directory.records import Directory
from tests.analysis.partners.partner_cases import SHIPPED, SMALL, directory, organisation, tie

THEMES, HOMES = ("youth", "sports", "culture"), ("olaine", "marupe")
PAIRS = simplify(build(SHIPPED).ties)


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    size = draw(st.integers(1, 7))
    members = [
        organisation(
            f"o{k}",
            themes=";".join(sorted(draw(st.sets(st.sampled_from(THEMES))))),
            municipality=draw(st.sampled_from(HOMES)),
        )
        for k in range(size)
    ]
    pairs = draw(st.sets(st.sampled_from([*combinations(range(size), 2)]))) if size > 1 else set()
    return directory(members, ties=tuple(tie(f"t{u}{v}", f"o{u}", f"o{v}") for u, v in pairs))


def covers(directory: Directory, members: tuple[str, ...], call: Call) -> bool:
    records = [directory.organisation[id] for id in members]
    return (
        len(members) >= call.members
        and {theme for one in records for theme in one.themes} >= set(call.themes)
        and {one.municipality for one in records} >= set(call.municipalities)
        and all(not call.themes or set(one.themes) & set(call.themes) for one in records)
        and all(not call.municipalities or one.municipality in call.municipalities for one in records)
    )


@settings(max_examples=60, deadline=None)
@given(directories(), st.sets(st.sampled_from(THEMES)), st.sets(st.sampled_from(HOMES)), st.integers(1, 3))
def test_no_set_is_smaller_or_works_together_more(
    some: Directory, themes: set[str], homes: set[str], members: int
) -> None:
    call = Call(sorted(themes), sorted(homes), members)
    pairs = simplify(build(some).ties)
    ids = sorted(some.organisation)

    def ties(members: tuple[str, ...]) -> int:
        return sum(pairs.has_edge(*pair) for pair in combinations(members, 2))

    possible = [own for n in range(1, len(ids) + 1) for own in combinations(ids, n) if covers(some, own, call)]
    found = find_consortia(some, pairs, call)
    assert bool(found) == bool(possible)
    for one in found:
        assert covers(some, one.members, call)
    if found:
        best = min((len(own), -ties(own)) for own in possible)
        assert (len(found[0].members), -len(found[0].pairs)) == best
    for one, other in combinations(found, 2):
        assert set(one.members) != set(other.members)


def test_a_call_that_nobody_covers_says_what_is_missing() -> None:
    call = Call(("youth", "animals"), ("olaine",))
    assert not_covered(SMALL, call) == ["animals"]
    assert find_consortia(SMALL, simplify(build(SMALL).ties), call) == []


def test_real_sets_cover_and_alternatives_differ() -> None:
    call = Call(("youth", "environment", "seniors"), ("olaine", "marupe", "kekava"), 4)
    found = find_consortia(SHIPPED, PAIRS, call)
    assert len(found) == 3
    assert all(covers(SHIPPED, one.members, call) for one in found)
    assert found[0].pairs


def test_a_wanted_member_is_in_every_set() -> None:
    call = Call(("youth",), ("olaine",), 2, include=("pierigas-partneriba",))
    assert all("pierigas-partneriba" in one.members for one in find_consortia(SHIPPED, PAIRS, call))


def test_a_shortlist_knows_who_knows_whom() -> None:
    """Of ane, berzs and ciems only berzs and ciems have a tie; twice the same and an unknown one do no harm."""
    found = describe_shortlist(SMALL, simplify(build(SMALL).ties), ["ciems", "berzs", "ane", "ciems", "zzz"])
    assert found.organisations == ("ciems", "berzs", "ane")
    assert found.unknown == ("zzz",)
    assert dict(found.pairs) == {("ciems", "berzs"): ("t4",)}
    assert found.alone == ("ane",)
    assert found.possible_pairs == 3
    assert found.themes == {"youth": ("berzs", "ane"), "culture": ("ciems",), "sports": ("ane",)}


def test_a_member_is_kept_left_out_and_swapped() -> None:
    """Whoever is kept is in every set, whoever is left out in none; both at once means out."""
    call = Call(("youth", "seniors"), ("olaine", "marupe"), 3)
    first = find_consortia(SHIPPED, PAIRS, call)[0].members
    kept, gone = first[:2], first[2]
    for one in find_consortia(SHIPPED, PAIRS, replace(call, include=kept, exclude=(gone,))):
        assert {*kept} <= {*one.members}
        assert gone not in one.members
    for one in find_consortia(SHIPPED, PAIRS, replace(call, include=(gone,), exclude=(gone,))):
        assert gone not in one.members


def test_no_firm_office_payer_or_silent_one_is_a_member_unless_asked() -> None:
    kinds = unasked_kinds(SHIPPED)
    call = Call(("culture", "youth"), ("olaine",), 2)
    assert not {*candidates(SHIPPED, call)} & {id for ids in kinds.values() for id in ids}
    for kind in ("public", "silent"):
        assert {*candidates(SHIPPED, replace(call, also=(kind,)))} & kinds[kind]


def test_of_equal_sets_the_one_documented_latest_comes_first() -> None:
    """Both pairs have one tie: that of a and b is of 2014, that of x and y of 2020."""
    members = [organisation(id, themes="youth", municipality="olaine") for id in "abxy"]
    some = directory(members, ties=(tie("t", "a", "b", start="2014"), tie("u", "x", "y", start="2020")))
    found = find_consortia(some, simplify(build(some).ties), Call(("youth",), ("olaine",), 2))
    assert found[0].members == ("x", "y")


def test_islands_and_who_could_bridge_them() -> None:
    """A and b have a tie, c and d none: g knows a and c, h knows all three islands, i only b."""
    pairs = simplify(
        build(
            directory(
                [organisation(letter) for letter in "abcdghi"],
                ties=tuple(tie(f"t{n}", *pair) for n, pair in enumerate(("ab", "ga", "gc", "ha", "hc", "hd", "ib"))),
            )
        ).ties
    )
    parts = islands(pairs, "abcd")
    assert parts == [("a", "b"), ("c",), ("d",)]
    assert bridges(pairs, parts) == [Bridge("h", ("a", "c", "d"), 3), Bridge("g", ("a", "c"), 2)]
    assert [one.organisation for one in bridges(pairs, parts, never=("h",))] == ["g"]
    assert bridges(pairs, islands(pairs, "ab")) == []
