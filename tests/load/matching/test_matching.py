"""Duplicates: known judgements, reasons by hand, laws, spoilt names found again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from directory.load.matching import MatchIndex, find_pairs, score, subject_of
from directory.load.matching.subject import place_roots
from directory.records import Directory, Judgement, Organisation
from tests.load.matching.judgements import DIFFERENT, SAME

PLACES = place_roots(["Baldone", "Daugmale", "Olaine"])


def organisation(id: str, name: str, **fields: str) -> Organisation:
    return Organisation.model_validate({"id": id, "name": name, "legal_form": "association"} | fields)


def reasons(one: str, other: str, **fields: str) -> dict[str, float]:
    pair = (subject_of(organisation(id, name, **fields), PLACES) for id, name in (("a", one), ("b", other)))
    return {reason.code: reason.points for reason in score(*pair, is_rare=lambda stem: True).reasons}


def test_what_was_judged_the_same_is_near_the_top_and_what_was_judged_different_is_not(shipped: Directory) -> None:
    """Of 160,461 pairs the five known ones are among the first 60; no pair of football clubs is listed at all."""
    ranks = {frozenset((match.id, match.other)): rank for rank, match in enumerate(find_pairs(shipped), start=1)}
    assert max(ranks[frozenset(pair)] for pair in SAME) <= 60
    assert [pair for pair in DIFFERENT[:10] if frozenset(pair) in ranks] == []
    assert min(ranks[frozenset(pair)] for pair in DIFFERENT[10:]) > max(ranks[frozenset(pair)] for pair in SAME)


def test_a_judgement_is_remembered(shipped: Directory) -> None:
    first = find_pairs(shipped)[0]
    one, other = sorted((first.id, first.other))
    judged = Judgement.model_validate({"one": one, "other": other, "decision": "different"})
    left = find_pairs(shipped, different={judged.pair})
    assert judged.pair not in {frozenset((match.id, match.other)) for match in left}
    assert len(left) == len(find_pairs(shipped)) - 1
    with pytest.raises(ValueError, match="in order"):
        Judgement.model_validate({"one": other, "other": one, "decision": "same"})


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("1. vidusskola Rīta", "2. vidusskola Rīta", "other_numeral"),
        ("Baldones folkloras kopa", "Daugmales folkloras kopa", "other_places"),
        ("FK Zibens", "HK Zibens", "other_letters"),
        ("Olaines koris", "Olaines klubs", "only_place"),
    ],
)
def test_what_speaks_against(one: str, other: str, code: str) -> None:
    assert reasons(one, other)[code] < 0


def test_what_speaks_for() -> None:
    assert reasons("Biedrība „Zīle”", "ZĪLE, biedrība") == {"same_name": 94}
    found = reasons("Jātnieku klubs Zīle", "Zīle", email="a@b.lv", website="https://www.zile.lv/")
    assert found.keys() == {"one_in_other", "same_email", "same_website"}


def test_the_registration_number_decides() -> None:
    one, same = (subject_of(organisation(id, name, reg_number="40008000001")) for id, name in (("a", "X"), ("b", "Y")))
    other = subject_of(organisation("c", "X", reg_number="40008000002"))
    assert score(one, same, is_rare=bool).score == 100
    assert score(one, other, is_rare=bool).score == 0


def test_order_does_not_matter(shipped: Directory) -> None:
    subjects = [subject_of(record, PLACES) for record in shipped.organisations[:60]]
    for one in subjects:
        for other in subjects:
            there, back = score(one, other, is_rare=bool), score(other, one, is_rare=bool)
            assert there.score == back.score
            assert 0 <= there.score <= 100


def test_spoilt_names_are_found_again(shipped: Directory) -> None:
    index = MatchIndex(shipped)
    missed = []
    for record in shipped.organisations[::5]:
        spoilt = record.model_copy(
            update={"id": "new", "name": f"Biedrība «{record.name[1:].upper()}»", "other_names": ()}
        )
        if record.id not in [match.other for match in index.candidates(spoilt, limit=5)]:
            missed.append(record.name)
    assert len(missed) <= len(shipped.organisations[::5]) * 0.02, missed


def test_an_empty_directory_offers_nobody(tiny: Directory) -> None:
    empty = replace(tiny, organisations=())
    assert MatchIndex(empty).candidates(tiny.organisations[0]) == []
    assert find_pairs(empty) == []
    assert [match.other for match in MatchIndex(tiny).candidates(tiny.organisations[0])] != ["choir"]
