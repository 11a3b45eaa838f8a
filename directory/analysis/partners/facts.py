"""Find what is documented about organisations up to some moment: all that the partner finder looks at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from typing import Any

import numpy as np
from scipy import sparse

from directory.analysis.distance import haversine_km
from directory.analysis.proximity import Cells, Indices, Numbers

NOTHING: frozenset[str] = frozenset()
USUAL_KM, FEW = 10.0, 20
"""Distance that counts as usual between partners while fewer than so many ties with both points are known."""

FORM, FEW_TIES = "form:", 2.0
"""How the trait of a legal form begins; ties with nobody that are added before shares are taken."""

SAME_PLACE_KM = 0.5
"""Up to here two points are taken for the same place."""


@dataclass(frozen=True)
class Chance:
    """Something that two organisations could do together: an idea of residents that both could carry."""

    id: str
    themes: frozenset[str]
    home: str | None


@dataclass(frozen=True, eq=False)
class PartnerFacts:
    """Facts about organisations, ready for scoring; nothing in it changes.

    Parameters
    ----------
    ids
        The organisations; the position in this sequence stands for the organisation everywhere else.
    themes, traits
        Of each organisation: what it works on; what another organisation can be like it in (such as its legal form).
    homes
        Of each organisation: its municipality or region, None when unknown.
    points
        Degrees north and east, a row for each organisation, NaN when unknown.
    ties
        Pairs of positions to the summed strength of their ties; the smaller position first.
    events
        Events to the positions of those who took part.
    offers
        What somebody can look for, to the position of who has done it, to the ids of ties and events that show it.
    chances
        Ideas that wait for somebody.
    unasked
        Kinds of organisations that are not suggested unless asked for, to their positions.
    records
        Of each organisation: how many ties and parts in events are documented; empty when nobody counted.
    last_years
        Of each organisation: the year in which it was last documented, NaN when unknown; empty when nobody looked.
    """

    ids: Sequence[str]
    themes: Sequence[frozenset[str]]
    traits: Sequence[frozenset[str]]
    homes: Sequence[str | None]
    points: Numbers
    ties: Mapping[tuple[int, int], float] = field(default_factory=dict)
    events: Mapping[str, frozenset[int]] = field(default_factory=dict)
    offers: Mapping[str, Mapping[int, tuple[str, ...]]] = field(default_factory=dict)
    chances: Sequence[Chance] = ()
    unasked: Mapping[str, frozenset[int]] = field(default_factory=dict)
    records: Sequence[int] = ()
    last_years: Sequence[float] = ()

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Position of each organisation."""
        return {id: k for k, id in enumerate(self.ids)}

    @property
    def closed(self) -> frozenset[int]:
        """Positions of the organisations that ended."""
        return self.unasked.get("closed", frozenset())

    @cached_property
    def cells(self) -> Cells:
        """The organisations whose point is known, by where they are."""
        return Cells(self.points)

    @cached_property
    def with_theme(self) -> Mapping[str, Indices]:
        """Positions of the organisations of each theme."""
        return _postings(self.themes)

    @cached_property
    def with_home(self) -> Mapping[str, Indices]:
        """Positions of the organisations of each municipality."""
        return _postings([NOTHING if home is None else {home} for home in self.homes])

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How much a theme or trait tells: ln((n + 1) / (number of organisations with it)), above 0."""
        counts = {**_postings(self.traits), **self.with_theme}
        return {label: log((len(self.ids) + 1) / len(own)) for label, own in counts.items()}

    @cached_property
    def partners(self) -> Sequence[frozenset[int]]:
        """Positions of the partners of each organisation."""
        found: list[set[int]] = [set() for _ in self.ids]
        for one, other in self.ties:
            found[one].add(other)
            found[other].add(one)
        return [frozenset(own) for own in found]

    @cached_property
    def events_of(self) -> Mapping[int, tuple[str, ...]]:
        """Events of each organisation that took part in any."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for event, members in self.events.items():
            for member in members:
                found[member].append(event)
        return {member: tuple(own) for member, own in found.items()}

    @cached_property
    def times_done(self) -> Mapping[str, tuple[Indices, Numbers]]:
        """What somebody can look for, to the positions of who has done it, and how often each is known to have."""
        return {
            seek: (np.array([*own], dtype=np.intp), np.array([len(shown) for shown in own.values()], dtype=np.float64))
            for seek, own in self.offers.items()
        }

    @cached_property
    def trait_columns(self) -> Mapping[str, int]:
        """Column of each trait in `partner_traits`."""
        return {trait: k for k, trait in enumerate(sorted({trait for own in self.traits for trait in own}))}

    @cached_property
    def partner_traits(self) -> Any:
        """Sparse matrix by columns: how many partners of an organisation (row) have a trait (column)."""
        size = len(self.ids)
        ends = np.array([*self.ties], dtype=np.intp).reshape(-1, 2)
        rows, columns = np.concatenate([ends, ends[:, ::-1]]).T
        partners = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(size, size))
        where = [(k, self.trait_columns[trait]) for k, own in enumerate(self.traits) for trait in own]
        rows, columns = np.array(where, dtype=np.intp).reshape(-1, 2).T
        traits = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(size, max(len(self.trait_columns), 1)))
        return (partners @ traits).tocsc()

    @cached_property
    def degrees(self) -> Numbers:
        """Number of partners of each organisation."""
        return np.array([len(own) for own in self.partners], dtype=np.float64)

    @cached_property
    def forms(self) -> Sequence[str | None]:
        """Trait of each organisation that names its legal form, None when it has none."""
        return [next((trait for trait in own if trait.startswith(FORM)), None) for own in self.traits]

    @cached_property
    def form_shares(self) -> Mapping[str, Numbers]:
        """Legal form to the share that each organisation's form has in all ties of it, 0 to 1.

        A share is shrunk towards 0 as if there were `FEW_TIES` more ties with nobody.
        """
        ends = Counter((self.forms[a], self.forms[b]) for tie in self.ties for a, b in (tie, tie[::-1]))
        whole = Counter(form for form, _ in ends.elements())
        named = sorted({form for form in self.forms if form})
        return {
            form: np.array([ends[form, other] / (whole[form] + FEW_TIES) if other else 0.0 for other in self.forms])
            for form in named
        }

    @cached_property
    def now(self) -> float:
        """The last year of which anything is documented, NaN when nothing is."""
        years = [year for year in self.last_years if year == year]
        return max(years, default=float("nan"))

    @cached_property
    def usual_km(self) -> float:
        """Lower quartile of the distances between partners at different places: what is near among these organisations.

        Those on the same point are left out, as most points stand for a whole village or town.
        """
        ends = np.array([*self.ties], dtype=np.intp).reshape(-1, 2)
        km = haversine_km(*self.points[ends[:, 0]].T, *self.points[ends[:, 1]].T)
        apart = km[km > SAME_PLACE_KM]
        return float(np.quantile(apart, 0.25)) if len(apart) >= FEW else USUAL_KM


def _postings(labels: Sequence[Iterable[Hashable]]) -> dict[Any, Indices]:
    """Label to the positions that have it, rising."""
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for k, own in enumerate(labels):
        for label in own:
            found[label].append(k)
    return {label: np.array(own, dtype=np.intp) for label, own in found.items()}
