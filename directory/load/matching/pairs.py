"""List the pairs of a directory that may be one organisation, most alike first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from directory.load.matching.score import LISTED, Match, score
from directory.load.matching.subject import Subject, place_roots, subject_of
from directory.records import Directory

RARE = 6
"""A stem in at most so many names is rare."""

LARGEST_BLOCK = 60
"""Names that share a stem are compared when there are at most so many; a commoner stem says too little by itself."""


def find_pairs(directory: Directory, *, different: Collection[frozenset[str]] = frozenset()) -> list[Match]:
    """The pairs that a person should look at, most alike first.

    Parameters
    ----------
    different
        Pairs of ids that were judged to be different; they are never listed again.
    """
    places = place_roots([place.name for place in directory.places])
    subjects = [subject_of(record, places) for record in directory.organisations]
    counts: dict[str, int] = defaultdict(int)
    for subject in subjects:
        for stem in subject.stems:
            counts[stem] += 1
    matches = [
        match
        for one, other in _candidates(subjects)
        if frozenset((subjects[one].id, subjects[other].id)) not in different
        and (match := score(subjects[one], subjects[other], is_rare=lambda stem: counts[stem] <= RARE)).score >= LISTED
    ]
    return sorted(matches, key=lambda match: (-match.score, match.id, match.other))


def _candidates(subjects: Sequence[Subject]) -> Iterator[tuple[int, int]]:
    """Positions of subjects that share a stem or a fact which few share."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for position, subject in enumerate(subjects):
        for stem in {word[:5] for name in subject.names for word in name.split()} | subject.stems:
            blocks[stem].append(position)
        for fact in (subject.number, subject.email, subject.website, subject.address):
            if fact:
                blocks[f"={fact}"].append(position)
    pairs = {pair for members in blocks.values() if len(members) <= LARGEST_BLOCK for pair in combinations(members, 2)}
    yield from sorted(pairs)
