"""Measuring the partner finder: figures by hand, no look ahead, and published numbers on a reference network."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from directory.analysis.evaluation.accuracy import (
    area_among_equals,
    area_under_curve,
    precision_at,
    recall_at,
    reciprocal_rank,
)
from directory.analysis.evaluation.all_pairs import measure_pairs
from directory.analysis.evaluation.baselines import adamic_adar, common_neighbours, resource_allocation
from directory.analysis.evaluation.interreg import split_periods
from directory.analysis.evaluation.interreg_queries import interreg_queries
from directory.analysis.evaluation.learning import EQUAL, in_steps, learn_weights
from directory.analysis.evaluation.measured import measure_queries, shown_by_default
from directory.analysis.evaluation.queries import (
    METHODS,
    Query,
    learned_from,
    queries_by_year,
    queries_of_new_ties,
    with_finder,
)
from directory.analysis.evaluation.resampling import mean_by_organisation
from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.profile import Profile, profile_of
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.partners.weights import WEIGHTS
from directory.analysis.proximity import Numbers
from directory.load.interreg import read_interreg
from tests.analysis.partners.partner_cases import SHIPPED, SMALL, organisation, tie

REFERENCE = Path(__file__).parents[4] / "shared" / "reference"
NONE = frozenset[str]()


def network(pairs: list[tuple[int, int]], size: int) -> PartnerFacts:
    nothing = [NONE] * size
    points = np.full((size, 2), np.nan)
    return PartnerFacts(
        [str(k) for k in range(size)], nothing, nothing, [None] * size, points, dict.fromkeys(pairs, 1.0)
    )


def test_area_counts_pairs_that_stand_the_right_way_round() -> None:
    """Of 2 x 3 pairs four are right, one is level and counts half: 4.5 / 6."""
    scores = np.array([5.0, 2.0, 3.0, 2.0, 1.0])
    assert area_under_curve(scores, np.array([True, True, False, False, False])) == pytest.approx(4.5 / 6)
    assert np.isnan(area_under_curve(scores, np.zeros(5, dtype=bool)))


def test_level_scores_share_the_places_that_are_left() -> None:
    """The first is right; of the two places left three are level, one of them right: (1 + 2 / 3) / 3."""
    scores, happened = np.array([9.0, 5.0, 5.0, 5.0, 1.0]), np.array([True, True, False, False, True])
    assert precision_at(scores, happened, first=3) == pytest.approx((1 + 2 / 3) / 3)


def test_the_first_hit_and_what_the_list_found() -> None:
    """The second of five is the first that happened; of two that happened three places hold 1.5."""
    scores, happened = np.array([9.0, 8.0, 5.0, 5.0, 1.0]), np.array([False, True, True, False, False])
    assert reciprocal_rank(scores, happened) == 0.5
    assert recall_at(scores, happened, first=3) == pytest.approx(1.5 / 2)
    assert reciprocal_rank(np.ones(3), np.array([True, False, False])) == 0.5
    assert np.isnan(reciprocal_rank(scores, np.zeros(5, dtype=bool)))


def test_each_is_compared_with_its_own_class_only() -> None:
    """In class 0 what happened is above, in class 1 below; a class in which nothing happened says nothing."""
    scores = np.array([5.0, 1.0, 2.0, 3.0, 9.0])
    happened = np.array([True, False, True, False, False])
    assert area_among_equals(scores, happened, np.array([0, 0, 1, 1, 2])) == pytest.approx(0.5)
    assert np.isnan(area_among_equals(scores, happened, np.arange(5)))


def test_an_interval_follows_the_organisations_not_the_queries() -> None:
    """A thousand queries of two organisations are two observations: the interval reaches from one to the other."""
    values = np.repeat([0.0, 1.0], 500)
    estimate = mean_by_organisation(values, np.ones(1000), np.repeat([0, 1], 500))
    assert (estimate.value, estimate.low, estimate.high) == (0.5, 0.0, 1.0)
    alone = mean_by_organisation(values, np.ones(1000), np.arange(1000))
    error = values.std(ddof=1) / np.sqrt(1000)
    assert (alone.high - alone.low) / 2 == pytest.approx(1.96 * error, rel=0.1)


def test_baselines_by_hand() -> None:
    """0 and 3 share 1 (three partners) and 2 (two partners)."""
    facts = network([(0, 1), (0, 2), (1, 3), (2, 3), (1, 4)], 5)
    profile = profile_of(facts, "0")
    assert common_neighbours(facts, profile).tolist() == [0, 0, 0, 2, 1]
    assert adamic_adar(facts, profile)[3] == pytest.approx(1 / np.log(3) + 1 / np.log(2))
    assert resource_allocation(facts, profile)[3] == pytest.approx(1 / 3 + 1 / 2)


def test_what_comes_later_changes_no_earlier_score() -> None:
    """With the ties of 2020 taken away and others put there, every score of 2019 and before stays as it was."""
    later = replace(SMALL, ties=(*SMALL.ties[:2], tie("x", "ane", "ezers", start="2020"), SMALL.ties[3]))
    one, other = (with_finder(queries_by_year(some)) for some in (SMALL, later))
    assert len(one) == len(other) == 6  # two ends of three dated ties
    for before, after in zip(one[:4], other[:4], strict=True):
        assert before.organisation == after.organisation
        for method in before.scores:
            np.testing.assert_array_equal(before.scores[method], after.scores[method])


@pytest.fixture(scope="module")
def own() -> list[Query]:
    """The queries of the shipped data, with the finder's scores."""
    return with_finder(queries_by_year(SHIPPED))


def test_on_our_own_data_the_finder_is_ahead_of_popularity(own: list[Query]) -> None:
    """The whole interval of the paired difference is above 0, in the first five and in the place of the first hit."""
    rows, differences = measure_queries(own, finders=("finder",))
    for difference in differences:
        assert difference.estimates["precision_5"].low > 0, difference.against
        assert difference.estimates["first_hit"].low > 0, difference.against
    chance = {row.method: row.estimates for row in rows}["random"]["area"]
    assert chance.value == pytest.approx(0.5, abs=0.05)


def test_among_those_shown_by_default_the_first_hit_comes_sooner(own: list[Query]) -> None:
    shown = shown_by_default(own)
    assert all(query.happened.any() and query.shown.all() for query in shown)
    _, differences = measure_queries(shown, finders=("finder",))
    assert all(difference.estimates["first_hit"].low > 0 for difference in differences)


def test_the_committed_weights_are_those_that_the_shipped_data_teach(own: list[Query]) -> None:
    """What `evaluate-partners --save` wrote; run it again when the data have changed much."""
    learned = learned_from(own)
    assert {*learned} == {*WEIGHTS} == {*PARTS}
    assert all(abs(learned[kind] - WEIGHTS[kind]) <= 1.0 for kind in PARTS)


def test_weights_can_be_set_by_hand() -> None:
    steps = in_steps({"themes": 0.4, "near": 0.1, "seek": 0.0}, never_asked=("seek",))
    assert steps == {"themes": 5.0, "near": 1.25, "seek": 5.0}
    assert in_steps(dict.fromkeys(PARTS, 0.0)) == EQUAL


def participations() -> pd.DataFrame:
    """A and b met before, c and d too; later a meets c; e is new."""
    rows = [
        ("p1", 0, "a"),
        ("p1", 0, "b"),
        ("p2", 0, "c"),
        ("p2", 0, "d"),
        ("p3", 1, "a"),
        ("p3", 1, "c"),
        ("p3", 1, "e"),
    ]
    frame = pd.DataFrame(rows, columns=["project", "year", "organisation"])
    return frame.assign(programme=frame["project"], country="LV", region="LV00", lat=57.0, lon=24.0)


def test_the_split_knows_nothing_of_what_is_to_be_predicted() -> None:
    split = split_periods(participations(), year=1)
    facts, pairs = split.facts, split.pairs
    assert pairs == {("a", "c")}
    assert split.among == ("a", "c")
    assert [*facts.ids] == ["a", "b", "c", "d"]
    assert set(facts.ties) == {(0, 1), (2, 3)}
    assert {theme for own in facts.themes for theme in own} == {"p1", "p2"}
    rows = measure_pairs(facts, pairs | {("a", "d")}, ("a", "c", "d"), methods={"partners": common_neighbours})
    assert rows[0].method == "partners"


def test_learned_weights_find_the_part_that_tells() -> None:
    rng = np.random.default_rng(0)
    values = rng.random((400, len(PARTS)))
    weights = learn_weights(values, values[:, 0] + 0.1 * rng.random(400) > 0.6)
    assert max(weights, key=lambda kind: weights[kind]) == next(iter(PARTS))
    assert all(weight >= 0 for weight in weights.values())


@pytest.mark.skipif(
    not (REFERENCE / "lp_USAir.csv").is_file(), reason="the reference network is not part of the project"
)
@pytest.mark.parametrize(
    ("score", "published", "deviation"),
    [(common_neighbours, 0.934, 0.014), (adamic_adar, 0.945, 0.013), (resource_allocation, 0.950, 0.012)],
)
def test_published_figures_of_the_american_airports(
    score: Callable[[PartnerFacts, Profile], Numbers], published: float, deviation: float
) -> None:
    """Area under the curve with a tenth of the ties hidden, mean of ten draws, within two standard deviations."""
    with (REFERENCE / "lp_USAir.csv").open(encoding="utf-8") as file:
        pairs = sorted(
            {(min(a, b), max(a, b)) for a, b in ((int(r["source"]), int(r["target"])) for r in csv.DictReader(file))}
        )
    size = 1 + max(other for _, other in pairs)
    areas = []
    for seed in range(10):
        hidden = {pairs[k] for k in np.random.default_rng(seed).choice(len(pairs), len(pairs) // 10, replace=False)}
        facts = network([pair for pair in pairs if pair not in hidden], size)
        scores = np.array([score(facts, profile_of(facts, id)) for id in facts.ids])
        upper = [(a, b) for a in range(size) for b in range(a + 1, size) if (a, b) not in facts.ties]
        areas.append(
            area_under_curve(np.array([scores[pair] for pair in upper]), np.array([pair in hidden for pair in upper]))
        )
    assert np.mean(areas) == pytest.approx(published, abs=2 * deviation)


@pytest.mark.skipif(not (REFERENCE / "keep_participations.csv.gz").is_file(), reason="the reference data is not here")
def test_interreg_partners_are_told_better_than_by_the_published_sum() -> None:
    """138 new ties among 138 organisations; common neighbours 0.54; a simple sum reached 0.68."""
    parts = read_interreg(REFERENCE)
    split = split_periods(parts, year=2014)
    assert (len(split.pairs), len(split.among)) == (138, 138)
    methods = {"near_alone": METHODS["near_alone"], "common_neighbours": METHODS["common_neighbours"]}
    areas = {row.method: row.area for row in measure_pairs(split.facts, split.pairs, split.among, methods=methods)}
    assert areas["common_neighbours"] == pytest.approx(0.54, abs=0.005)
    assert areas["near_alone"] > 0.68


@pytest.mark.skipif(not (REFERENCE / "keep_participations.csv.gz").is_file(), reason="the reference data is not here")
def test_on_interreg_projects_the_finder_is_not_behind_nearness() -> None:
    queries, _ = interreg_queries(read_interreg(REFERENCE), year=2014, usual=WEIGHTS, seeds=(0,))
    _, differences = measure_queries(queries, finders=("finder", "finder_usual"))
    for difference in differences:
        assert difference.estimates["precision_5"].high > 0, difference.against
        assert difference.estimates["first_hit"].high > 0, difference.against


def test_a_partner_of_whom_nobody_says_since_when_is_neither_found_nor_missed() -> None:
    """By hand: ane and ezers are known in 2018, when ane began with fonds; ezers is no candidate for ane that year."""
    known = tie("x", "ane", "ezers", known_in="2018")
    asked = queries_by_year(replace(SMALL, ties=(*SMALL.ties, known)))
    before = queries_by_year(SMALL)
    assert [(query.year, query.organisation) for query in asked] == [(q.year, q.organisation) for q in before]
    [now], [then] = ([q for q in each if (q.year, q.organisation) == (2018, 0)] for each in (asked, before))
    assert now.happened.sum() == then.happened.sum() == 1
    assert len(now.happened) == len(then.happened) - 1
    begun = queries_by_year(replace(SMALL, ties=(*SMALL.ties, tie("x", "ane", "ezers", start="2018"))))
    assert next(q for q in begun if (q.year, q.organisation) == (2018, 0)).happened.sum() == 2


def test_a_later_collection_asks_about_the_partners_that_only_it_knows() -> None:
    """By hand: ane and ezers is new; ane and fonds was known before; of xena the earlier collection knows nothing."""
    later = replace(
        SMALL,
        organisations=(*SMALL.organisations, organisation("xena")),
        ties=(
            *SMALL.ties,
            tie("n1", "ezers", "ane", known_in="2012"),
            tie("n2", "fonds", "ane"),
            tie("n3", "ane", "xena"),
        ),
    )
    queries = queries_of_new_ties(SMALL, later)
    assert [(query.organisation, query.happened.sum(), query.year) for query in queries] == [(0, 1, 2020), (4, 1, 2020)]
    assert all(len(query.happened) == len(query.scores["popularity"]) for query in queries)
    assert queries_of_new_ties(SMALL, SMALL) == []
