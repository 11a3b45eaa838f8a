"""Remember everything that is computed from one revision of the directory: what pages, report and commands share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import networkx as nx

from directory.analysis.expectation.distance_expectation import Borders, DistanceExpectation
from directory.analysis.expectation.grouped_pairs import GroupedPairs
from directory.analysis.expectation.located import locate
from directory.analysis.firmness.firmness import Firmness
from directory.analysis.gaps.changes import Changes, compare
from directory.analysis.gaps.fragility import Spot, fragile_spots
from directory.analysis.gaps.gap_firmness import gap_firmness
from directory.analysis.gaps.group_gaps import NO_DATA, Gap, group_gaps, groups_by
from directory.analysis.gaps.known_share import Estimate, estimate_all, websites_naming
from directory.analysis.gaps.missing import Missing, missing_ties
from directory.analysis.gaps.thinned import Compared as Thinned
from directory.analysis.gaps.thinned import compare_thinned
from directory.analysis.last_seen import Last, last_documented
from directory.analysis.network.figures import Figures, figures
from directory.analysis.network.measures import Measures, measure
from directory.analysis.partners.documented import documented
from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.introductions import acquaintances
from directory.analysis.places.activity import Activity, activities
from directory.analysis.places.calendar import Gathering, Meeting, gatherings, meetings
from directory.analysis.places.idea_carriers import Carriers
from directory.analysis.places.ideas import groups as groups_of_ideas
from directory.analysis.places.silence import Silence, silences
from directory.analysis.places.trend import Trend, last_full_year, traces, trend
from directory.analysis.search import SearchIndex
from directory.graph import Network, Selection, build, join, of_ties, project_events, select, simplify, touching
from directory.graph.patch import patch
from directory.i18n import LANGUAGES
from directory.load import Report
from directory.records import Changed, Directory, Idea, Period
from directory.remembered import Results, remembered
from directory.speaker import Speaker

SELECTIONS = 64
"""How many selections are remembered of each kind of result."""

COMPARISONS = 16

FILTERS = {"municipality": "municipalities", "theme": "themes", "legal_form": "legal_forms"}
"""What organisations are grouped by, and the part of a selection that chooses such groups."""


@dataclass(frozen=True, eq=False)
class Compared:
    """Two periods, with the numbers of the network in each."""

    changes: Changes
    before: Figures
    after: Figures


class Memory(Results):
    """One revision of the directory, and whatever has been computed from it.

    Parameters
    ----------
    directory
        The revision.
    report
        What was wrong with the files that it was read from.
    folder
        Where its outlines lie; None for a directory without outlines.
    """

    def __init__(self, directory: Directory, *, report: Report | None = None, folder: Path | None = None) -> None:
        super().__init__()
        self.directory = directory
        self.report = Report() if report is None else report
        self.folder = folder

    def after(self, directory: Directory, changes: Collection[Changed], *, report: Report) -> Memory:
        """The memory of a later revision: network and index follow the changes, everything else is computed anew."""
        later = Memory(directory, report=report, folder=self.folder)
        if whole := self.result_of(Memory.whole):
            later.keep(Memory.whole, patch(whole, directory, changes))
        if index := self.result_of(Memory.index):
            later.keep(Memory.index, index.update(directory, changes))
        return later

    @remembered(most=len(LANGUAGES))
    def speaker(self, language: str) -> Speaker:
        """Who speaks about the directory in a language."""
        return Speaker(self.directory, language)

    @remembered(most=len(LANGUAGES))
    def names_to_pick(self, language: str) -> Mapping[str, str]:
        """All organisations in alphabetical order: id to what stands in a list to pick from."""
        t = self.speaker(language)
        return t.names_to_pick(t.by_name(self.directory.organisation))

    # The network

    @remembered()
    def whole(self) -> Network:
        """The network of all organisations."""
        return build(self.directory)

    @remembered()
    def index(self) -> SearchIndex:
        """The search over all organisations."""
        return SearchIndex(self.directory)

    @remembered(most=SELECTIONS)
    def found(self, text: str) -> tuple[str, ...]:
        """Organisations that a text means, best first: all of them, however many."""
        # The index may have followed changes already that this revision does not know.
        facts = self.directory.organisation
        return tuple(hit.id for hit in self.index().find(text, limit=None) if hit.id in facts)

    @remembered(most=SELECTIONS)
    def network(self, selection: Selection) -> Network:
        """The part of the network that a selection keeps."""
        return select(self.whole(), selection, find=self.found)

    @remembered(most=SELECTIONS)
    def pairs(self, selection: Selection) -> nx.Graph[str]:
        """The simple graph of a selection: documented ties, and common events when the selection asks for them."""
        chosen = self.network(selection)
        pairs = simplify(chosen.ties)
        if not selection.events:
            return pairs
        strength = self.directory.terms["projections"]["same_event"].strength or 0.0
        return join(pairs, project_events(chosen.events), strength=strength)

    def everybody(self, selection: Selection) -> nx.Graph[str]:
        """All organisations with the ties that a selection asks for: a partner who is filtered away is one, too."""
        return self.pairs(of_ties(selection))

    @remembered(most=SELECTIONS)
    def reached(self, selection: Selection) -> nx.Graph[str]:
        """The organisations of a selection, and all their partners."""
        return touching(self.everybody(selection), set(self.pairs(selection)))

    @remembered(most=COMPARISONS)
    def measures(self, selection: Selection) -> Measures:
        """All measures of a selection and of its organisations."""
        pairs = self.pairs(selection)
        return measure(pairs, groups={node: str(values["group"]) for node, values in pairs.nodes(data=True)})

    # Gaps

    def groups(self, selection: Selection, by: str) -> dict[str, tuple[str, ...]]:
        """Organisations of the covered municipalities in a selection, with the groups they belong to."""
        return groups_by(self.network(selection).ties, by)

    @remembered(most=SELECTIONS)
    def _group_gaps(self, selection: Selection, by: str, seed: int) -> tuple[Gap, ...]:
        ties, groups = self.network(selection).ties, self.groups(selection, by)
        return tuple(group_gaps(ties, self.pairs(selection), groups, seed=seed))

    @remembered(most=SELECTIONS)
    def grouped(self, selection: Selection, by: str) -> GroupedPairs:
        """The partner pairs of a selection by the groups of their organisations, with the pages they were read on."""
        return GroupedPairs(self.network(selection).ties, self.pairs(selection), self.groups(selection, by))

    @remembered(most=SELECTIONS)
    def firmness(self, selection: Selection, by: str) -> Mapping[tuple[str, str], Firmness | None]:
        """How firmly the numbers between groups stand, for every two of which enough is known."""
        compared = anywhere(selection, by)
        sure = [gap for gap in self._group_gaps(compared, by, 0) if gap.verdict != NO_DATA]
        found = gap_firmness(self.grouped(compared, by), sure)
        return {(gap.one, gap.other): firm for gap, firm in zip(sure, found, strict=True)}

    @remembered(most=SELECTIONS)
    def with_borders(self, selection: Selection) -> Borders | None:
        """Pairs between municipalities as a border usually costs; None when no point is known."""
        grouped = self.grouped(anywhere(selection, "municipality"), "municipality")
        located = locate(grouped.ties, grouped.ids)
        return DistanceExpectation(grouped, located).with_borders if located and len(grouped.ends) else None

    @remembered()
    def _websites(self) -> Mapping[str, frozenset[str]]:
        return websites_naming(self.directory)

    def estimate(self, municipalities: Collection[str]) -> Estimate:
        """How many organisations there are at least at home in some municipalities, and how many are known."""
        home = (one.id for one in self.directory.organisations if one.municipality in municipalities)
        return estimate_all(self._websites(), list(home))

    @remembered()
    def last_documented(self) -> Mapping[str, Last]:
        """What is known last of every organisation, whatever is selected."""
        return last_documented(self.whole())

    def gaps(self, selection: Selection, by: str, *, seed: int = 0) -> tuple[Gap, ...]:
        """Found and expected partner pairs between groups; of chosen groups those that lead from or to them."""
        wanted = chosen_groups(selection, by)
        found = self._group_gaps(anywhere(selection, by), by, seed)
        return tuple(gap for gap in found if not wanted or not wanted.isdisjoint((gap.one, gap.other)))

    @remembered(most=SELECTIONS)
    def _all_spots(self, selection: Selection) -> tuple[Spot, ...]:
        return tuple(fragile_spots(self.pairs(selection)))

    def spots(self, selection: Selection) -> tuple[Spot, ...]:
        """The cutpoints among everybody that are in a selection."""
        chosen = self.pairs(selection)
        return tuple(spot for spot in self._all_spots(of_ties(selection)) if spot.organisation in chosen)

    @remembered(most=SELECTIONS)
    def missing(self, selection: Selection, between: tuple[str, str] | None = None) -> tuple[Missing, ...]:
        """Natural partners in a selection that have no tie, in any year and of any kind."""
        every = Selection()
        among, events = self.groups(selection, "municipality"), self.network(every).events
        return tuple(missing_ties(self.directory, self.pairs(every), events, among=among, between=between))

    @remembered(most=COMPARISONS)
    def compared(self, selection: Selection, before: Period, after: Period) -> Compared:
        """Two periods of a selection; PeriodError when they overlap."""
        found, homes = compare(self.network(selection), before, after), self.groups(selection, "municipality")
        return Compared(found, figures(found.earlier, homes), figures(found.later, homes))

    @remembered(most=COMPARISONS)
    def thinned(self, selection: Selection, before: Period, after: Period) -> tuple[Thinned, ...]:
        """What differs between two periods of a selection by more than the amounts of writing."""
        return compare_thinned(self.network(selection).ties, self.groups(selection, "municipality"), before, after)

    # Places, ideas and events

    @remembered()
    def activities(self) -> Mapping[str, Activity]:
        """Every covered place with what is known of it."""
        return activities(self.directory)

    @remembered()
    def silences(self) -> tuple[Silence, ...]:
        """The settlements of which nothing is known."""
        return silences(self.activities())

    @remembered()
    def _traces(self) -> dict[str, tuple[int, ...]]:
        return traces(self.directory)

    def trend(self, activity: Activity) -> Trend | None:
        """The last years of a place; None when nothing is dated."""
        last = last_full_year(self.directory)
        return None if last is None else trend(self.directory, activity, self._traces(), last=last)

    @remembered()
    def carriers(self) -> Carriers:
        """Who finds the organisations that could carry an idea."""
        return Carriers(self.directory)

    @remembered()
    def similar_ideas(self) -> tuple[tuple[Idea, ...], ...]:
        """Groups of ideas that are alike."""
        return groups_of_ideas(self.directory.ideas)

    @remembered()
    def gatherings(self) -> tuple[Gathering, ...]:
        """All events with those who took part."""
        return gatherings(self.directory)

    @remembered()
    def meetings(self) -> tuple[Meeting, ...]:
        """Whom events brought together for the first time."""
        return meetings(self.directory)

    # Partners

    @remembered()
    def facts(self) -> PartnerFacts:
        """All that the partner finder looks at."""
        return documented(self.directory)

    @remembered()
    def acquaintances(self) -> nx.Graph[str]:
        """Who knows whom: partners, and those who took part in the same event."""
        return acquaintances(self.directory, self.pairs(Selection(events=True)))


def chosen_groups(selection: Selection, by: str) -> frozenset[str]:
    """The groups that a selection names; empty when it names none, and all are looked at."""
    found: frozenset[str] = getattr(selection, FILTERS[by])
    return found


def anywhere(selection: Selection, by: str) -> Selection:
    """Whose ties are compared: those of all groups, also when only some are looked at."""
    if by == "municipality":
        return replace(selection, municipalities=frozenset())
    return replace(selection, themes=frozenset()) if by == "theme" else replace(selection, legal_forms=frozenset())
