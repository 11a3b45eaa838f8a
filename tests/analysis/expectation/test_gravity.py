"""The gravity model: worked by hand, and what holds at every maximum of the likelihood."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.analysis.expectation.gravity import LEFT_OUT, Spots, fit_gravity


def expected(spots: Spots, where: list[int], partners: list[float], in_bin: list[float]) -> np.ndarray:
    """Expected number of pairs of every two organisations."""
    fit = fit_gravity(spots, np.array([where]), partners=np.array([partners]), in_bin=np.array([in_bin]))
    mean = fit.pull[0][:, np.newaxis] * fit.pull[0] * fit.strength()[0][np.ix_(where, where)]
    np.fill_diagonal(mean, 0)
    return np.asarray(mean)


def test_four_alike_at_one_spot_share_their_pairs_evenly() -> None:
    """By hand: six pairs of four organisations, two found, so each of the six expects a third."""
    mean = expected(Spots(np.array([[0]])), [0, 0, 0, 0], [1, 1, 1, 1], [2])
    assert mean[np.triu_indices(4, 1)] == pytest.approx(np.full(6, 1 / 3), abs=1e-3)


def test_two_villages_keep_what_is_found_near_and_far() -> None:
    """By hand: three in each village, each with two partners; six pairs near, of six, and none of nine far.

    So every near pair is certain, and no far one expected.
    """
    bins = np.array([[0, 1], [1, 0]])
    mean = expected(Spots(bins), [0, 0, 0, 1, 1, 1], [2] * 6, [6, 0])
    assert mean[:3, :3].sum() / 2 == pytest.approx(3, abs=0.01)
    assert mean[:3, 3:].sum() == 0


def test_pairs_that_are_left_out_are_not_looked_at() -> None:
    """By hand: without the pairs between the villages each village is fitted by itself, two of its three pairs."""
    bins = np.array([[0, LEFT_OUT], [LEFT_OUT, 0]])
    mean = expected(Spots(bins), [0, 0, 0, 1, 1, 1], [2, 1, 1, 2, 1, 1], [4])
    assert mean[:3, 3:].sum() == 0
    assert mean[0, 1] == pytest.approx(1, abs=0.01)
    assert mean[1, 2] == pytest.approx(0, abs=0.05)


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.integers(8, 25), st.integers(2, 6))
def test_everybody_expects_as_many_partners_as_found(seed: int, people: int, places: int) -> None:
    """The law of the maximum, for random networks with mean pairs well inside what is possible."""
    random = np.random.default_rng(seed)
    where = random.integers(places, size=people)
    at = random.random(places) * 10
    bins = np.digitize(np.abs(at[:, np.newaxis] - at), [2, 5])
    found = np.triu(random.random((people, people)) < 0.3, 1)
    one, other = np.nonzero(found)
    partners = np.bincount(np.concatenate([one, other]), minlength=people).astype(float)
    in_bin = np.bincount(bins[where[one], where[other]], minlength=3).astype(float)
    fit = fit_gravity(Spots(bins), where[np.newaxis], partners=partners[np.newaxis], in_bin=in_bin[np.newaxis])
    mean = fit.pull[0][:, np.newaxis] * fit.pull[0] * fit.strength()[0][np.ix_(where, where)]
    np.fill_diagonal(mean, 0)
    assert mean.sum() / 2 == pytest.approx(found.sum(), rel=0.01, abs=0.05)
    assert mean.sum(axis=1) == pytest.approx(partners, rel=0.05, abs=0.1)


def test_a_border_costs_what_is_missing_across_it() -> None:
    """By hand: one distance; 12 organisations in each of two villages, 24 pairs inside each and 6 across.

    132 pairs are possible inside (66 each) and 144 across: (48 / 132) / (6 / 144) is 8.73.
    """
    where = np.repeat([0, 1], 12)[np.newaxis]
    spots = Spots(np.zeros((2, 2), dtype=np.int64), np.array([[False, True], [True, False]]))
    fit = fit_gravity(
        spots,
        where,
        partners=np.full((1, 24), 54 * 2 / 24),
        in_bin=np.array([[54.0]]),
        across=np.array([6.0]),
    )
    assert 1 / fit.border_factor[0] == pytest.approx(8.73, rel=0.02)


def test_nobody_with_partners_expects_nothing() -> None:
    fit = fit_gravity(
        Spots(np.array([[0]])), np.zeros((1, 3), dtype=np.int64), partners=np.zeros((1, 3)), in_bin=np.zeros((1, 1))
    )
    assert fit.pull.tolist() == [[0, 0, 0]]
