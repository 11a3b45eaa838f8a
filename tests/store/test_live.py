"""Everybody sees a change at once: what is patched equals what is made anew, after any changes in any order."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from directory.analysis.search import SearchIndex
from directory.graph import Network, build, patch
from directory.records import TABLES, Directory, key_of, to_cells
from directory.store import Address, Edit, Live, Stamp, Store, StoreError, open_store
from directory.store.changes import newest, save
from directory.store.current import read_all
from directory.store.edits import Cells
from directory.store.fill import fill
from directory.store.references import cannot_stand
from directory.store.undo import plan_undo, undo
from tests.tiny import write_tiny

ORGANISATIONS = ("choir", "band", "club", "council", "guest", "hermit", "new", "newer")
TIES = ("t1", "t2", "t3", "t6", "t7", "t8")
EVENTS = ("fair", "march", "solo", "plan", "gala")
ORGANISATION, PAIR = st.sampled_from(ORGANISATIONS), st.permutations(ORGANISATIONS)
NAMES = ("Kalnu koris", "Lejas klubs", "Jauns koris", "Orķestris")


def edges(graph: nx.Graph[str]) -> list[Any]:
    """Edges with all that they carry, in their order."""
    return list(graph.edges(keys=True, data=True) if isinstance(graph, nx.MultiDiGraph) else graph.edges(data=True))


def assert_same(found: Network, expected: Network) -> None:
    for one, other in ((found.ties, expected.ties), (found.events, expected.events)):
        assert nx.utils.graphs_equal(one, other)
        assert list(one.nodes(data=True)) == list(other.nodes(data=True))
        assert edges(one) == edges(other)
        assert nx.is_frozen(one)
    for node in found.ties:
        assert list(found.ties.pred[node]) == list(expected.ties.pred[node])
        for source, pair in found.ties.pred[node].items():
            assert pair == found.ties.succ[source][node]


def test_the_old_directory_and_network_are_not_touched(live: Live) -> None:
    before = live.current()
    network = build(before.directory)
    picture = list(network.ties.nodes(data=True)), edges(network.ties), edges(network.events)
    edit = Edit("organisations", "choir", {"id": "choir", "name": "Other", "legal_form": "association"})
    ties = Edit("ties", "t1", None)
    live.store.write(lambda connection: save(connection, [edit, ties], Stamp("", "edit")))
    after = live.current()
    changes = live.changes_between(before.number, after.number)
    assert changes is not None
    patch(network, after.directory, changes)
    assert (list(network.ties.nodes(data=True)), edges(network.ties), edges(network.events)) == picture
    assert before.directory.organisation["choir"].name == "Kalnu koris"
    assert len(before.directory.ties) == len(after.directory.ties) + 1


def test_what_another_process_saved_is_seen(address: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(address)
        fill(store, write_tiny(Path(folder)).path)
    one, other = Live(store), Live(open_store(address))
    assert one.number() == other.number() == 1
    edit = Edit("organisations", "new", {"id": "new", "name": "New", "legal_form": "association"})
    one.store.write(lambda connection: save(connection, [edit], Stamp("", "edit")))
    assert other.number() == 2
    assert other.current().directory.organisation["new"].name == "New"


def test_what_is_too_long_ago_is_not_known(live: Live) -> None:
    live.current()
    edit = Edit("organisations", "new", {"id": "new", "name": "New", "legal_form": "association"})
    live.store.write(lambda connection: save(connection, [edit], Stamp("", "edit")))
    live.current()
    assert live.changes_between(2, 2) == ()
    assert live.changes_between(0, 2) is None
    assert len(live.changes_between(1, 2) or ()) == 1


def test_computed_mappings_are_those_of_a_new_directory(live: Live) -> None:
    before = live.current().directory
    assert all((before.organisation, before.tie, before.further_sources, before.event))
    assert all((before.years, before.terms, before.covered))
    edit = Edit("organisations", "hermit", None)
    new = Edit("events", "gala", {"id": "gala", "name": "Gala", "start": "1999"})
    page = "https://other.example"
    source = Edit("tie_sources", f"t1\x1f{page}", {"tie": "t1", "source_url": page})
    live.store.write(lambda connection: save(connection, [edit, new, source], Stamp("", "edit")))
    after = live.current().directory
    whole = live.store.read(read_all).directory
    assert list(after.organisation.items()) == list(whole.organisation.items())
    assert list(after.event.items()) == list(whole.event.items())
    assert list(after.tie.items()) == list(whole.tie.items())
    assert after.further_sources == whole.further_sources != before.further_sources
    assert build(after).ties.edges["choir", "band", "t1"]["sources"] == ("https://band.example", page)
    assert (after.years, after.covered, after.revision) == (whole.years, whole.covered, whole.revision)
    assert after.terms is before.terms


class Machine(RuleBasedStateMachine):
    """Anybody saves, retires, imports, merges and takes back; a model of plain dictionaries says what must be there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store: Store = open_store(Path(self.folder.name) / "store.db")
        self.states: dict[int, dict[Address, Cells]] = {}

    @initialize()
    def begin(self) -> None:
        fill(self.store, write_tiny(Path(self.folder.name) / "in").path)
        self.live = Live(self.store)
        reading = self.live.current()
        self.number, self.seen = reading.number, reading.number
        self.network, self.index = build(reading.directory), SearchIndex(reading.directory)
        self.model: dict[Address, Cells] = {
            Address(table, key_of(record)): to_cells(record)
            for table in TABLES
            for record in getattr(reading.directory, table)
        }

    @rule(
        key=st.sampled_from(ORGANISATIONS), name=st.sampled_from(NAMES), place=st.sampled_from(("north", "south", ""))
    )
    def save_organisation(self, key: str, name: str, place: str) -> None:
        cells = {"id": key, "name": name, "legal_form": "association", **({"municipality": place} if place else {})}
        self.save(Edit("organisations", key, cells))

    @rule(
        key=st.sampled_from(TIES),
        pair=st.permutations(ORGANISATIONS),
        kind=st.sampled_from(("joint_event", "funding")),
        dates=st.sampled_from(({}, {"known_in": "2019"}, {"start": "2018", "known_in": "2021-05"})),
    )
    def save_tie(self, key: str, pair: list[str], kind: str, dates: dict[str, str]) -> None:
        self.save(Edit("ties", key, {"id": key, "source": pair[0], "target": pair[1], "kind": kind, **dates}))

    @rule(tie=st.sampled_from(TIES), page=st.sampled_from(("https://one.example", "https://two.example")))
    def add_source(self, tie: str, page: str) -> None:
        self.save(Edit("tie_sources", f"{tie}\x1f{page}", {"tie": tie, "source_url": page}))

    @rule(event=st.sampled_from(EVENTS), start=st.sampled_from(("2020", "2021-07", "2033")))
    def save_event(self, event: str, start: str) -> None:
        self.save(Edit("events", event, {"id": event, "name": event, "start": start}))

    @rule(
        event=st.sampled_from(EVENTS),
        who=st.sampled_from(ORGANISATIONS),
        role=st.sampled_from(("organiser", "participant")),
    )
    def take_part(self, event: str, who: str, role: str) -> None:
        self.save(
            Edit("participations", f"{event}\x1f{who}\x1f{role}", {"event": event, "organisation": who, "role": role})
        )

    @rule(data=st.data())
    def retire(self, data: st.DataObject) -> None:
        tables = ("organisations", "ties", "tie_sources", "participations", "events")
        choices = [address for address in self.model if address.resource in tables]
        self.save(Edit(*data.draw(st.sampled_from(sorted(choices))), None))

    @rule(keys=st.lists(st.sampled_from(ORGANISATIONS), min_size=2, unique=True), name=st.sampled_from(NAMES))
    def import_many(self, keys: list[str], name: str) -> None:
        self.save(*(Edit("organisations", key, {"id": key, "name": name, "legal_form": "association"}) for key in keys))

    @rule(pair=PAIR)
    def merge(self, pair: list[str]) -> None:
        """The loser goes, its ties go with it or over to the survivor."""
        loser, survivor = pair[:2]
        edits = [Edit("organisations", loser, None, note={"merged_into": survivor})]
        for address, cells in self.model.items():
            if loser in (cells.get("source"), cells.get("target")):
                moved = {name: survivor if text == loser else text for name, text in cells.items()}
                edits.append(Edit(*address, None if moved["source"] == moved["target"] else moved))
            elif cells.get("organisation") == loser:
                kept = {name: text for name, text in cells.items() if name != "organisation"}
                edits.append(Edit(*address, kept if address.resource == "leaders" else None))
        self.save(*edits)

    @precondition(lambda self: self.number > 1)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        number = data.draw(st.integers(2, self.number))
        reading = self.live.current()
        try:
            plan = self.store.read(lambda connection: plan_undo(connection, number, reading.directory))
        except StoreError:
            return
        self.number = self.store.write(lambda connection: undo(connection, plan, by=""))
        self.follow(plan.edits)

    def save(self, *edits: Edit) -> None:
        if cannot_stand(self.live.current().directory, edits):
            return
        self.number = self.store.write(lambda connection: save(connection, edits, Stamp("", "edit")))
        self.follow(edits)

    def follow(self, edits: tuple[Edit, ...]) -> None:
        for edit in edits:
            self.model.pop(edit.address, None)
            if edit.cells is not None:
                self.model[edit.address] = edit.cells

    @invariant()
    def what_is_read_is_the_model(self) -> None:
        reading = self.live.current()
        found: Mapping[Address, Cells | None] = {
            Address(table, key_of(record)): to_cells(record)
            for table in TABLES
            for record in getattr(reading.directory, table)
        }
        assert found == self.model
        there = self.store.read(lambda connection: newest(connection, self.model))
        assert {address for address, cells in there.items() if cells is not None} == self.model.keys()
        assert reading.number == self.number

    @invariant()
    def what_is_patched_is_what_is_made_anew(self) -> None:
        reading = self.live.current()
        whole = self.store.read(read_all)
        assert all(getattr(reading.directory, table) == getattr(whole.directory, table) for table in TABLES)
        assert reading.places == whole.places
        changes = self.live.changes_between(self.seen, reading.number)
        assert changes is not None
        self.network = patch(self.network, reading.directory, changes)
        self.index = self.index.update(reading.directory, changes)
        self.seen = reading.number
        assert_same(self.network, build(whole.directory))
        self.assert_finds(whole.directory)

    def assert_finds(self, directory: Directory) -> None:
        expected = SearchIndex(directory)
        for name in (*NAMES, "ziemeļu", "biedrība"):
            assert self.index.find(name) == expected.find(name)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestMachine = Machine.TestCase
TestMachine.settings = settings(
    max_examples=6, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
