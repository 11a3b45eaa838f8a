"""Ask the partner finder what was asked in the past: an organisation that found new partners in a year is a query.

Nothing of the time to be predicted is in what is scored, or in what the weights are learned from: `PartnerFacts` are
built from earlier facts alone, and weights from earlier queries alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from directory.analysis.evaluation.accuracy import Flags
from directory.analysis.evaluation.baselines import BASELINES, Scorer
from directory.analysis.evaluation.learning import EQUAL, in_steps, learn_weights
from directory.analysis.partners.documented import documented
from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.finder import has_grounds, shown_only_when_asked
from directory.analysis.partners.profile import Profile, profile_of
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.partners.weights import Weights
from directory.analysis.proximity import Indices, Numbers
from directory.records import Directory

FEWEST = 60
"""Weights are learned from at least so many new partners; with fewer every reason counts the same."""

NEVER_ASKED = ("seek",)
"""What nobody in the past is known to have asked for."""

ALONE = {"themes_alone": "themes", "near_alone": "near"}
"""Methods that are one part of the finder's score."""

METHODS: Mapping[str, Scorer] = {**BASELINES, **{method: PARTS[kind] for method, kind in ALONE.items()}}
"""What the finder is measured beside."""


@dataclass(frozen=True)
class Query:
    """An organisation that found new partners: all who could have been, and who was.

    Parameters
    ----------
    organisation
        Its position.
    year
        In which it found them.
    has_partners
        Whether it had any before.
    parts
        A row for each of `PARTS`, a column for each candidate, 0 to 1.
    scores
        Method to the score of each candidate.
    happened, shown, same_theme, same_home
        Of each candidate: whether it became a partner; whether it is suggested unless something else is asked for;
        whether it has a theme, and the municipality, in common with the organisation.
    partners
        How many partners each candidate had before.
    """

    organisation: int
    year: int
    has_partners: bool
    parts: Numbers
    scores: Mapping[str, Numbers]
    happened: Flags
    shown: Flags
    same_theme: Flags
    same_home: Flags
    partners: Numbers

    def only(self, kept: Flags) -> Query:
        """The same query with some of its candidates."""
        scores = {method: values[kept] for method, values in self.scores.items()}
        names = ("happened", "shown", "same_theme", "same_home", "partners")
        return replace(self, parts=self.parts[:, kept], scores=scores, **{n: getattr(self, n)[kept] for n in names})


def queries_by_year(directory: Directory) -> list[Query]:
    """One query for each organisation and year in which a tie with somebody began that it had none with before.

    Who is documented as a partner for the first time in a year, but nobody says since when, is neither a partner to be
    found nor a candidate that was none: that pair is left out. Everything is scored from what is dated before that
    year. An organisation that is described today stands among the others in every year, as nobody knows since when it
    has existed.
    """
    found: list[Query] = []
    first, last = directory.years or (0, -1)
    for year in range(first, last + 1):
        facts, later = documented(directory, before=year), documented(directory, before=year + 1)
        new = later.ties.keys() - facts.ties.keys()
        begun = begun_in(directory, year)
        found.extend(_queries(facts, year, sorted(new & begun), unclear=new - begun))
    return found


def queries_of_new_ties(before: Directory, after: Directory) -> list[Query]:
    """One query for each organisation that a later collection knows a partner of which the earlier one did not know.

    Everything is scored from the whole earlier collection. Organisations that only the later one knows are left out.
    A partner can have been one long before; it was only not looked at. The year of the queries is that of the last
    tie or event of the earlier collection, 0 when nothing is dated.
    """
    facts, (_, last) = documented(before), before.years or (0, 0)
    pairs = {
        (min(ends), max(ends))
        for tie in after.ties
        if len(ends := [facts.index[id] for id in (tie.source, tie.target) if id in facts.index]) == 2
    }
    return list(_queries(facts, last, sorted(pairs - facts.ties.keys()), unclear=()))


def begun_in(directory: Directory, year: int) -> set[tuple[int, int]]:
    """Pairs of positions, the smaller first, that a tie joins of which is known that it began in a year."""
    index = {record.id: k for k, record in enumerate(directory.organisations)}
    ends = ((index[tie.source], index[tie.target]) for tie in directory.ties if tie.start and tie.start.year == year)
    return {(min(pair), max(pair)) for pair in ends}


def with_finder(queries: Sequence[Query]) -> list[Query]:
    """The same queries with the finder's scores: weights learned anew for each year from the years before.

    Parameters
    ----------
    queries
        Rising by year.
    """
    found: list[Query] = []
    for _, own in groupby(queries, key=lambda query: query.year):
        weights = learned_from(found)
        found.extend(scored(query, {"finder": weights, "finder_equal": EQUAL}) for query in own)
    return found


def learned_from(queries: Sequence[Query]) -> Weights:
    """The weights that tell best who became a partner in these queries; equal ones when there are too few of them."""
    if sum(int(query.happened.sum()) for query in queries) < FEWEST:
        return EQUAL
    values = np.concatenate([query.parts.T for query in queries])
    happened = np.concatenate([query.happened for query in queries])
    return in_steps(learn_weights(values, happened), never_asked=NEVER_ASKED)


def scored(query: Query, weights: Mapping[str, Weights]) -> Query:
    """A query with the finder's scores under some weights added to those of other methods."""
    added = {
        name: np.array([own.get(kind, 0.0) for kind in PARTS]) @ query.parts for name, own in sorted(weights.items())
    }
    return replace(query, scores={**query.scores, **added})


def ask(facts: PartnerFacts, profile: Profile, *, year: int, candidates: Indices, partners: Iterable[int]) -> Query:
    """The query of an organisation, scored by all methods but the finder.

    Parameters
    ----------
    candidates
        Positions of those who could have become partners.
    partners
        Positions of those who did.
    """
    own = profile.position or 0
    happened = np.zeros(len(facts.ids), dtype=bool)
    happened[[*partners]] = True
    parts = {kind: part(facts, profile) for kind, part in PARTS.items()}
    scores = {method: score(facts, profile) for method, score in BASELINES.items()}
    scores |= {method: parts[kind] for method, kind in ALONE.items()}
    shown = has_grounds(parts, profile, size=len(facts.ids)) & ~shown_only_when_asked(facts)
    homes = [home is not None and home == profile.home for home in facts.homes]
    return Query(
        own,
        year,
        bool(facts.partners[own]),
        np.array([*parts.values()])[:, candidates],
        {method: values[candidates] for method, values in scores.items()},
        happened[candidates],
        shown[candidates],
        (parts["themes"] > 0)[candidates],
        np.array(homes, dtype=bool)[candidates],
        facts.degrees[candidates],
    )


def _queries(
    facts: PartnerFacts, year: int, pairs: Iterable[tuple[int, int]], *, unclear: Iterable[tuple[int, int]]
) -> Iterator[Query]:
    new, left_out = _by_end(pairs), _by_end(unclear)
    for position, partners in sorted(new.items()):
        others = np.ones(len(facts.ids), dtype=bool)
        others[[position, *facts.partners[position], *left_out.get(position, ())]] = False
        profile = profile_of(facts, facts.ids[position])
        yield ask(facts, profile, year=year, candidates=np.flatnonzero(others), partners=partners)


def _by_end(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
