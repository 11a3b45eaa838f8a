"""Find the organisations that a new one may be, among many, in a millisecond or two."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from directory.load.matching.score import Match, score
from directory.load.matching.subject import STEM, place_roots, subject_of
from directory.records import Directory, Organisation

CANDIDATES = 20
"""Organisations that are scored closely, and the most that are ever offered."""

RARE_SHARE = 0.002


class MatchIndex:
    """The organisations of a directory, ready to be compared with new ones.

    Names are vectors of stems and of groups of three letters, weighted by how rare each is (TF-IDF, Salton and Buckley
    1988, doi:10.1016/0306-4573(88)90021-0); the nearest by cosine are scored closely.
    """

    def __init__(self, directory: Directory) -> None:
        self._places = place_roots([place.name for place in directory.places])
        self._subjects = [subject_of(record, self._places) for record in directory.organisations]
        self._numbers = {subject.number: k for k, subject in enumerate(self._subjects) if subject.number}
        self._columns: dict[str, int] = {}
        names = [(k, name) for k, subject in enumerate(self._subjects) for name in subject.names]
        self._owners = np.array([k for k, _ in names], dtype=np.int64)
        rows = [_features(name) for _, name in names]
        for features in rows:
            for feature in features:
                self._columns.setdefault(feature, len(self._columns))
        counts = np.zeros(len(self._columns))
        for features in rows:
            counts[[self._columns[feature] for feature in set(features)]] += 1
        self._weights = np.log((1 + len(rows)) / (1 + counts)) + 1
        self._by_feature = self._matrix(rows).T.tocsr()
        self._stems: dict[str, int] = {}
        for subject in self._subjects:
            for stem in subject.stems:
                self._stems[stem] = self._stems.get(stem, 0) + 1
        self._rare = max(6, RARE_SHARE * len(self._subjects))

    def candidates(self, record: Organisation, *, limit: int = CANDIDATES) -> list[Match]:
        """The organisations that a new one may be, most likely first; one of the same id is not among them.

        Parameters
        ----------
        limit
            At most so many, up to `CANDIDATES`.
        """
        subject = subject_of(record, self._places)
        near = [k for name in subject.names for k in self._nearest(name)]
        if subject.number in self._numbers:
            near.append(self._numbers[subject.number])
        matches = [
            score(subject, self._subjects[k], is_rare=lambda stem: self._stems.get(stem, 0) <= self._rare)
            for k in dict.fromkeys(near)
            if self._subjects[k].id != record.id
        ]
        return sorted(matches, key=lambda match: (-match.score, match.other))[:limit]

    def _nearest(self, name: str) -> list[int]:
        if not self._subjects:
            return []
        query = self._matrix([[feature for feature in _features(name) if feature in self._columns]])
        likeness = (query @ self._by_feature).toarray()[0]
        most = min(len(likeness), 3 * CANDIDATES)
        best = np.argpartition(-likeness, most - 1)[:most]
        ordered = best[np.lexsort((best, -likeness[best]))]
        return list(dict.fromkeys(int(self._owners[k]) for k in ordered if likeness[k] > 0))[: 2 * CANDIDATES]

    def _matrix(self, rows: Sequence[Sequence[str]]) -> sparse.csr_matrix:
        """Rows of unit length."""
        data, columns, ends = list[float](), list[int](), [0]
        for features in rows:
            places = [self._columns[feature] for feature in dict.fromkeys(features)]
            weights = self._weights[places]
            length = float(np.sqrt((weights**2).sum())) or 1.0
            data.extend(weights / length)
            columns.extend(places)
            ends.append(len(columns))
        return sparse.csr_matrix((data, columns, ends), shape=(len(rows), max(len(self._columns), 1)))


def _features(name: str) -> list[str]:
    words = name.split()
    letters = f" {name} "
    return [*(f"w{word[:STEM]}" for word in words), *(letters[k : k + 3] for k in range(len(letters) - 2))]
