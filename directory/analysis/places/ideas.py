"""Find ideas of residents: the ones a reader asks for, and those of different municipalities that are alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from directory.folding import fold
from directory.records import Directory, Idea

ALIKE = 0.22
"""Ideas whose texts have at least so much in common are shown together; tried out on the ideas of the forums."""

STEM = 5
"""Words count by their first letters, so that inflected forms are one word."""


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of four letters or more, folded.

    Examples
    --------
    >>> sorted(stems("Rotaļu laukumi bērniem, arī pie mājas"))
    ['berni', 'lauku', 'majas', 'rotal']
    """
    return frozenset(word[:STEM] for word in fold(text).split() if len(word) > 3)


EMPTY = stems(
    "pasva munic novad iedzi resid vaira izvei creat build veido attis devel uzlab impro bette labak shoul could where "
    "their with that more from have need each other also vares jabut vajad visie every place vieta vietu piema examp "
    "local viete veikt organ after near ciema town towns activ aktiv"
)
"""Beginnings of words that do not tell one idea from another."""

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Wanted:
    """Which ideas a reader asks for; everything that is left empty selects all.

    Parameters
    ----------
    text
        Words that all occur in the idea or its place, in either language, whatever their endings.
    themes, municipalities, places, actors, events, statuses
        Codes; an empty text among `events` or `municipalities` stands for ideas without any.
    """

    text: str = ""
    themes: frozenset[str] = NONE
    municipalities: frozenset[str] = NONE
    places: frozenset[str] = NONE
    actors: frozenset[str] = NONE
    events: frozenset[str] = NONE
    statuses: frozenset[str] = NONE


def find_ideas(ideas: Iterable[Idea], wanted: Wanted) -> tuple[Idea, ...]:
    """The ideas that satisfy everything that is wanted, in the order given."""
    return tuple(
        idea
        for idea in ideas
        if _admits(wanted.themes, idea.theme)
        and _admits(wanted.municipalities, idea.municipality or "")
        and _admits(wanted.places, idea.place_code or "")
        and _admits(wanted.actors, idea.actor)
        and _admits(wanted.events, idea.event or "")
        and _admits(wanted.statuses, idea.status)
        and _says(idea, wanted.text)
    )


def groups(ideas: Sequence[Idea], *, alike: float = ALIKE) -> tuple[tuple[Idea, ...], ...]:
    """Ideas of one theme that are alike, at least two in a group; the group that joins most municipalities first.

    Likeness is the cosine of the word beginnings in both languages, weighted by how rare they are among the ideas.
    Groups grow as long as every idea of one is like every idea of the other on average (average linkage), the most
    alike first; so the result depends on the ideas alone, not on their order.

    Parameters
    ----------
    alike
        Least mean likeness within a group, 0 to 1.
    """
    ordered = sorted(ideas, key=lambda idea: idea.id)
    found = [
        group
        for theme in sorted({idea.theme for idea in ordered})
        for group in _clusters([idea for idea in ordered if idea.theme == theme], _rarity(ordered), alike)
        if len(group) > 1
    ]
    return tuple(sorted(found, key=lambda group: (-len(homes_of(group)), -len(group), group[0].id)))


def homes_of(group: Iterable[Idea]) -> tuple[str, ...]:
    """Municipalities in which the ideas of a group were raised, sorted."""
    return tuple(sorted({idea.municipality for idea in group if idea.municipality}))


def idea_themes(directory: Directory, idea: Idea) -> tuple[str, ...]:
    """The themes of organisations that an idea's theme covers."""
    term = directory.terms.get("idea_themes", {}).get(idea.theme)
    return term.themes if term else ()


def _admits(wanted: Collection[str], value: str) -> bool:
    return not wanted or value in wanted


def _says(idea: Idea, text: str) -> bool:
    words = fold(text).split()
    said = fold(f"{idea.idea} {idea.idea_lv} {idea.place or ''}")
    return all(f" {word[:STEM]}" in f" {said}" for word in words)


def _rarity(ideas: Sequence[Idea]) -> dict[str, float]:
    """Inverse document frequency of each word beginning."""
    counts = Counter(stem for idea in ideas for stem in _words(idea))
    return {stem: float(np.log((1 + len(ideas)) / (1 + n))) + 1.0 for stem, n in counts.items()}


def _words(idea: Idea) -> frozenset[str]:
    return stems(f"{idea.idea} {idea.idea_lv}") - EMPTY - stems(idea.place or "")


def _clusters(ideas: Sequence[Idea], rarity: dict[str, float], alike: float) -> list[tuple[Idea, ...]]:
    if len(ideas) < 2:
        return [tuple(ideas)]
    distance = np.clip(1.0 - _likeness(ideas, rarity), 0.0, 1.0)
    np.fill_diagonal(distance, 0.0)
    labels = fcluster(linkage(squareform(distance, checks=False), "average"), 1.0 - alike, "distance")
    found: defaultdict[int, list[Idea]] = defaultdict(list)
    for idea, label in zip(ideas, labels, strict=True):
        found[int(label)].append(idea)
    return [tuple(group) for group in found.values()]


def _likeness(ideas: Sequence[Idea], rarity: dict[str, float]) -> NDArray[np.float64]:
    """Cosines of all pairs; an idea without a word is like none."""
    index = {stem: k for k, stem in enumerate(sorted(rarity))}
    table = np.zeros((len(ideas), len(index)))
    for row, idea in enumerate(ideas):
        for stem in _words(idea):
            table[row, index[stem]] = rarity[stem]
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    unit = np.divide(table, lengths, out=np.zeros_like(table), where=lengths > 0)
    return np.asarray(unit @ unit.T, dtype=np.float64)
