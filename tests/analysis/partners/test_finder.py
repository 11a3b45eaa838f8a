"""The partner finder: parts worked by hand on a small directory, laws, and the shipped data."""

from __future__ import annotations

from itertools import pairwise
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.analysis.partners.documented import SEEKS, documented
from directory.analysis.partners.finder import Wishes, find_partners
from directory.analysis.partners.profile import Profile, newcomer, profile_of
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.partners.weights import CHOICES, WEIGHTS
from directory.analysis.places.place_names import find_place, similar_places
from directory.analysis.unasked import UNASKED
from directory.errors import UnknownIdError
from directory.records import Organisation
from tests.analysis.partners.partner_cases import SHIPPED, SMALL

KNOWN, REAL = documented(SMALL), documented(SHIPPED)
ANE = profile_of(KNOWN, "ane", seek=frozenset({"premises"}))


def part(kind: str, profile: Profile = ANE) -> dict[str, float]:
    """The values of a part that are not 0, to nine digits."""
    values = PARTS[kind](KNOWN, profile)
    return {id: round(float(value), 9) for id, value in zip(KNOWN.ids, values, strict=True) if value}


def test_shared_themes_count_by_their_rarity() -> None:
    """Youth and sports are the themes of two of six organisations each: equally rare, half of the profile each."""
    assert part("themes") == {"ane": 1.0, "berzs": 0.5, "ezers": 0.5}


def test_a_rare_theme_counts_more() -> None:
    """Of 567 organisations 214 work on culture and 5 with animals: ln(568 / 214) = 0.976 and ln(568 / 5) = 4.733."""
    values = PARTS["themes"](REAL, Profile(themes=frozenset({"animals", "culture"})))
    one = next(k for k, own in enumerate(REAL.themes) if "animals" in own and "culture" not in own)
    assert values[one] == pytest.approx(log(568 / 5) / (log(568 / 5) + log(568 / 214)))


def test_a_theme_that_nobody_has_does_not_lower_the_others() -> None:
    assert part("themes", Profile(themes=frozenset({"animals", "youth"}))) == {"ane": 1.0, "berzs": 1.0}


def test_nearness_halves_at_the_usual_distance_and_knows_what_it_does_not_know() -> None:
    """The usual distance is 10 km with so few ties; Ķekava is 16.3 km away; of ezers only the municipality is known."""
    near = part("near")
    assert near["berzs"] == 1.0
    assert near["ciems"] == pytest.approx(10 / (10 + 16.26), rel=0.01)
    assert near["ezers"] == 0.3
    assert "fonds" not in near


def test_common_partners_by_adamic_and_adar() -> None:
    """Fonds has three partners: 1 / ln 3 = 0.910, as a share 0.910 / 1.910."""
    value = (1 / log(3)) / (1 + 1 / log(3))
    assert part("partners") == pytest.approx({"ane": value, "berzs": value, "ciems": value})


def test_same_events_count_less_the_more_came() -> None:
    """Three took part: 1 / (3 - 1) = 0.5, as a share 0.5 / 1.5."""
    assert part("events") == pytest.approx({"ane": 1 / 3, "berzs": 1 / 3, "ezers": 1 / 3})


def test_what_is_looked_for_was_done() -> None:
    """Ciems gave premises once, berzs hosted an event: once is 1 / (1 + 2)."""
    assert part("seek") == pytest.approx({"ciems": 1 / 3, "berzs": 1 / 3})


def test_an_idea_that_both_could_carry() -> None:
    """One idea for sports or youth in Olaine: those at home there with a theme it has (twice with both)."""
    assert part("ideas") == pytest.approx({"ane": 2 / 4, "berzs": 1 / 3, "ezers": 1 / 3})


def test_another_municipality_only_where_both_are_known() -> None:
    assert part("municipality") == {"ciems": 1.0}


def test_new_contacts_are_partners_beyond_the_common_ones() -> None:
    """Berzs has two partners, one of them common: 1 / (1 + 5)."""
    assert part("contacts")["berzs"] == pytest.approx(1 / 6)


def test_partners_and_closed_organisations_are_left_out_unless_asked_for() -> None:
    names = {candidate.organisation for candidate in find_partners(KNOWN, ANE, Wishes())}
    assert names == {"berzs", "ciems", "ezers"}
    wishes = Wishes(also=frozenset({"partners", "closed"}))
    assert "fonds" not in names
    culture = Profile(themes=frozenset({"culture"}), home="olaine")
    assert {one.organisation for one in find_partners(KNOWN, culture, wishes)} == {"ciems", "dzirnavas"}
    assert {one.organisation for one in find_partners(KNOWN, culture, Wishes())} == {"ciems"}


def test_the_best_partner_has_the_reasons_to_show() -> None:
    best = find_partners(KNOWN, ANE, Wishes())[0]
    assert best.organisation == "berzs"
    facts = {reason.kind: dict(reason.facts) for reason in best.reasons}
    assert facts["themes"] == {"themes": ("youth",)}
    assert facts["partners"] == {"partners": ("fonds",)}
    assert facts["events"] == {"events": ("svetki",)}
    assert facts["seek"] == {"premises": ("svetki",)}
    assert facts["ideas"] == {"ideas": ("laukums",)}


def test_without_any_weight_or_ground_there_is_nobody() -> None:
    assert find_partners(KNOWN, ANE, Wishes(dict.fromkeys(PARTS, 0.0))) == []
    assert find_partners(KNOWN, Profile(), Wishes()) == []
    assert find_partners(KNOWN, ANE, Wishes(), limit=0) == []


def test_an_unknown_organisation_is_an_error() -> None:
    with pytest.raises(UnknownIdError, match="'nobody'"):
        profile_of(KNOWN, "nobody")


def test_nothing_after_a_year_is_known_before_it() -> None:
    """Of the small directory only the tie of 2018 is known before 2019; the undated one and the event are not."""
    earlier = documented(SMALL, before=2019)
    assert [(earlier.ids[one], earlier.ids[other]) for one, other in earlier.ties] == [("ane", "fonds")]
    assert not earlier.events
    assert not earlier.chances
    assert 3 not in documented(SMALL, before=2015).closed
    assert 3 in earlier.closed


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(REAL.ids),
    st.dictionaries(st.sampled_from([*PARTS]), st.floats(0, 10)),
    st.sets(st.sampled_from(SEEKS)),
    st.integers(1, 12),
)
def test_laws_of_every_answer(asked: str, weights: dict[str, float], seek: set[str], limit: int) -> None:
    """The score is the sum of what is shown, falls along the list; nobody is there who should not be."""
    profile = profile_of(REAL, asked, seek=frozenset(seek))
    found = find_partners(REAL, profile, Wishes(weights), limit=limit)
    assert len(found) <= limit
    for candidate in found:
        position = REAL.index[candidate.organisation]
        assert candidate.score == pytest.approx(sum(reason.share for reason in candidate.reasons))
        assert 0 <= candidate.score <= 101
        assert all(weights[reason.kind] > 0 for reason in candidate.reasons)
        assert position not in REAL.closed | REAL.partners[REAL.index[asked]] | {REAL.index[asked]}
    scores = [candidate.score for candidate in found]
    assert all(one >= other - 0.6 for one, other in pairwise(scores))  # shares are rounded


def test_a_new_group_in_jaunolaine_gets_five_partners_with_reasons() -> None:
    place = find_place(SHIPPED, "jaunolaine")
    profile = newcomer(place, themes=frozenset({"youth", "sports"}))
    found = find_partners(REAL, profile, Wishes(), limit=5)
    assert len(found) == 5
    for candidate in found:
        kinds = {reason.kind for reason in candidate.reasons}
        assert len(kinds) >= 3
        assert {"themes", "near"} <= kinds


@pytest.mark.parametrize("choice", CHOICES)
def test_a_simple_choice_moves_the_answer_its_way(choice: str) -> None:
    profile = newcomer(find_place(SHIPPED, "Jaunolaine"), themes=frozenset({"youth", "sports"}))
    kinds = {"balanced": "themes", "nearer": "near", "new_contacts": "contacts", "other_municipality": "municipality"}
    values = PARTS[kinds[choice]](REAL, profile)

    def mean(weights: dict[str, float]) -> float:
        found = find_partners(REAL, profile, Wishes(weights), limit=10)
        return float(np.mean([values[REAL.index[candidate.organisation]] for candidate in found]))

    assert mean({**WEIGHTS, **CHOICES[choice]}) >= mean({**WEIGHTS})


def first_five(profile: Profile) -> list[Organisation]:
    return [SHIPPED.organisation[one.organisation] for one in find_partners(REAL, profile, Wishes(), limit=5)]


@pytest.mark.parametrize(
    ("profile", "themes", "homes"),
    [
        (profile_of(REAL, "marupes-senioru-biedriba"), {"seniors"}, {"marupe", "olaine", "kekava"}),
        (newcomer(find_place(SHIPPED, "Jaunolaine"), themes=frozenset({"youth"})), {"youth"}, {"olaine", "kekava"}),
        (
            newcomer(find_place(SHIPPED, "Baldone"), themes=frozenset({"culture", "heritage"})),
            {"culture", "heritage"},
            {"kekava"},
        ),
    ],
    ids=["seniors of Mārupe", "a youth club in Jaunolaine", "a folk group in Baldone"],
)
def test_no_suggestion_among_the_first_five_is_silly(profile: Profile, themes: set[str], homes: set[str]) -> None:
    """Somebody of the same kind in reach: no firm, office, payer or school, nobody closed or silent for ten years."""
    found = first_five(profile)
    assert len(found) == 5
    for one in found:
        assert themes & {*one.themes}, one.name
        assert one.municipality in homes, one.name
        assert one.legal_form in {"association", "foundation", "informal_group", "religious", "other"}, one.name
        position = REAL.index[one.id]
        assert not any(position in kind for kind in REAL.unasked.values()), one.name
        assert not REAL.last_years[position] < REAL.now - 10, one.name


def test_what_is_off_by_default_comes_back_when_asked_for() -> None:
    profile = Profile(themes=frozenset(SHIPPED.terms["themes"]))
    everybody = find_partners(REAL, profile, Wishes(also=frozenset(UNASKED)), limit=600)
    for kind in UNASKED:
        rest = find_partners(REAL, profile, Wishes(also=frozenset(UNASKED) - {kind}), limit=600)
        added = {one.organisation for one in everybody} - {one.organisation for one in rest}
        assert added, kind
        assert {REAL.index[id] for id in added} <= REAL.unasked[kind]


def test_places_by_name() -> None:
    jaunolaine = find_place(SHIPPED, "JAUNOLAINE")
    assert jaunolaine is not None
    assert jaunolaine.name == "Jaunolaine"
    assert find_place(SHIPPED, "Olaines novads") == SHIPPED.municipality["olaine"]
    assert find_place(SHIPPED, "nowhere at all") is None
    assert "Jaunolaine" in similar_places(SHIPPED, "Jaunolain")
