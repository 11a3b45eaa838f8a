"""Find who could carry an idea: with its theme, near, active, speaking its words; each reason shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from directory.analysis.distance import haversine_km
from directory.analysis.places.activity import NOT_CIVIC, PUBLIC
from directory.analysis.places.ideas import EMPTY, idea_themes, stems
from directory.analysis.places.settlements import homes, units
from directory.analysis.places.trend import traces
from directory.records import Directory, Idea, Organisation

WEIGHTS: Mapping[str, float] = {"theme": 2.0, "words": 3.0, "near": 2.0, "active": 1.0}
"""How much each reason counts; round numbers of ours."""

NEAR_KM = 15.0
"""Nearness falls from 1 in the same place to 0 at this distance."""

RECENT = 5
"""Years, the last ones of the directory, in which somebody has to be documented to count as active."""

RARE = 0.02
"""A word says something when at most this share of the organisations use it."""

FULL = {"theme": 2, "words": 2, "active": 3}
"""So many themes, words or years are as good as any more."""


@dataclass(frozen=True)
class Carrier:
    """An organisation that could carry an idea, and why.

    Parameters
    ----------
    organisation
        Its id.
    score
        Weighted sum of the reasons, each 0 to 1; it orders the list and means nothing more.
    themes
        Themes of the idea that it works on; at least one.
    words
        Beginnings of rare words that the idea and its name, description or ties share, sorted.
    same_place
        Whether it is at home in the very place of the idea.
    km
        Distance to that place; None when a point, or the place of the idea, is unknown.
    same_municipality
        Whether it is at home in the idea's municipality.
    years
        The last years in which it is documented in ties and events, within `RECENT`; latest first.
    """

    organisation: str
    score: float
    themes: tuple[str, ...]
    words: tuple[str, ...]
    same_place: bool
    km: int | None
    same_municipality: bool
    years: tuple[int, ...]


class Carriers:
    """Finds who could carry an idea; made once for a directory and then asked for each idea.

    Organisations that ended and companies are never proposed; public bodies only where the idea is not for residents
    and organisations alone.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._seen = traces(directory)
        self._last = max((years[-1] for years in self._seen.values() if years), default=0)
        self._organisations = [
            record
            for record in directory.organisations
            if record.closed is None and (record.legal_form in PUBLIC or record.legal_form not in NOT_CIVIC)
        ]
        self._words = _words(directory, self._organisations)

    def find(self, idea: Idea, *, most: int = 5) -> tuple[Carrier, ...]:
        """The organisations that could carry an idea, the best first.

        Somebody has to work on a theme of the idea and be at home in its municipality, or nearer than `NEAR_KM`.
        """
        found = (self._carrier(idea, organisation) for organisation in self._organisations if _fits(idea, organisation))
        carriers = [carrier for carrier in found if carrier is not None]
        carriers.sort(key=lambda carrier: (-carrier.score, carrier.organisation))
        return tuple(carriers[:most])

    def _carrier(self, idea: Idea, organisation: Organisation) -> Carrier | None:
        wanted = idea_themes(self._directory, idea)
        themes = tuple(theme for theme in wanted if theme in organisation.themes)
        km, home = self._km(idea, organisation), organisation.municipality is not None
        same_municipality = home and organisation.municipality == idea.municipality
        if not themes or not (same_municipality or (km is not None and km < NEAR_KM)):
            return None
        words = tuple(sorted(self._words[organisation.id] & _said(idea)))
        years = tuple(year for year in reversed(self._seen[organisation.id]) if year > self._last - RECENT)
        same_place = bool(idea.place_code) and idea.place_code in homes(self._directory, organisation.place_code, None)
        near = 1.0 if same_place else 0.4 if km is None else max(0.0, 1 - km / NEAR_KM)
        parts = {
            "theme": min(len(themes) / FULL["theme"], 1),
            "words": min(len(words) / FULL["words"], 1),
            "near": near,
            "active": min(len(years) / FULL["active"], 1),
        }
        score = round(sum(WEIGHTS[part] * value for part, value in parts.items()), 3)
        whole = None if km is None else round(km)
        return Carrier(organisation.id, score, themes, words, same_place, whole, same_municipality, years)

    def _km(self, idea: Idea, organisation: Organisation) -> float | None:
        place = self._directory.place.get(idea.place_code or "")
        if place is None or organisation.lat is None or organisation.lon is None:
            return None
        return float(haversine_km(place.lat, place.lon, organisation.lat, organisation.lon))


def _fits(idea: Idea, organisation: Organisation) -> bool:
    return idea.actor != "residents_ngo" or organisation.legal_form not in PUBLIC


def _said(idea: Idea) -> frozenset[str]:
    return (stems(idea.idea) | stems(idea.idea_lv)) - EMPTY - stems(idea.place or "")


def _words(directory: Directory, organisations: Iterable[Organisation]) -> dict[str, frozenset[str]]:
    """Rare beginnings of words in the names, descriptions and ties of each organisation."""
    places = stems(" ".join(place.name for place in units(directory)))
    texts = {o.id: f"{o.name} {o.description or ''} {o.description_lv or ''}" for o in organisations}
    for tie in directory.ties:
        for id in {tie.source, tie.target} & texts.keys():
            texts[id] += f" {tie.description or ''} {tie.description_lv or ''}"
    used = {id: stems(text) - places - EMPTY for id, text in texts.items()}
    counts = Counter(stem for own in used.values() for stem in own)
    most = max(3.0, RARE * len(used))
    return {id: frozenset(stem for stem in own if counts[stem] <= most) for id, own in used.items()}
