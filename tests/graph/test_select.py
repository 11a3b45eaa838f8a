"""One selection for every page: what it keeps, worked by hand, and the laws of keeping."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.errors import UnknownIdError
from directory.graph import ELSEWHERE, Network, Selection, build, of_ties, select, touching
from directory.load import read_directory
from directory.records import Directory, PartialDate, Period
from tests.conftest import SHIPPED

ORGANISATIONS = ["band", "choir", "club", "council", "guest", "hermit"]


def find(text: str) -> Iterable[str]:
    """A search for the test: ids that hold the text, and one that no directory has."""
    return [*(name for name in ORGANISATIONS if text in name), "nobody"]


def chosen(network: Network, **selection: Any) -> tuple[set[str], set[str], set[str]]:
    """Organisations, ties and events that a selection keeps."""
    found = select(network, Selection(**selection), find=find)
    events = {node for node, side in nx.get_node_attributes(found.events, "bipartite").items() if side == 1}
    assert set(found.events) - events == set(found.ties)
    return (
        set(found.ties),
        {tie for *_, tie in found.ties.edges(keys=True)},
        {event.removeprefix("event:") for event in events},
    )


ALL = set(ORGANISATIONS)
TIES = {"t1", "t2", "t3", "t4", "t5", "t6"}
MET = {"fair", "march", "solo"}


@pytest.mark.parametrize(
    ("selection", "organisations", "ties", "events"),
    [
        ({"municipalities": {"north"}}, {"choir", "band"}, {"t1", "t2"}, {"fair", "march"}),
        ({"municipalities": {ELSEWHERE}}, {"guest", "hermit"}, set(), {"solo"}),
        ({"municipalities": {"north", "south"}}, ALL - {"guest", "hermit"}, TIES - {"t6"}, {"fair", "march"}),
        ({"municipalities": {"atlantis"}}, set(), set(), set()),
        ({"themes": {"sports"}}, {"band", "club"}, set(), {"fair", "march"}),
        ({"themes": {"sports", "culture"}}, {"band", "club", "choir", "guest"}, {"t1", "t2", "t3", "t6"}, MET),
        ({"legal_forms": {"municipality"}}, {"council"}, set(), set()),
        ({"families": {"support"}}, ALL, {"t4", "t5"}, MET),
        ({"kinds": {"joint_event"}}, ALL, {"t2", "t3"}, MET),
        ({"kinds": {"joint_event"}, "families": {"support"}}, ALL, set(), MET),
        ({"years": Period(2021, 2021)}, ALL, {"t1", "t2", "t4"}, {"fair"}),
        ({"years": Period(2022, None)}, ALL, {"t3", "t5"}, {"march"}),
        ({"years": Period(None, 2020)}, ALL, {"t1"}, {"solo"}),
        ({"text": "c"}, {"choir", "club", "council"}, {"t3", "t4", "t5"}, {"fair", "march"}),
        ({"text": "nowhere"}, set(), set(), set()),
        ({"with_ties": True}, ALL - {"hermit"}, TIES, MET),
        ({"with_ties": True, "families": {"support"}}, {"council", "choir", "club"}, {"t4", "t5"}, {"fair", "march"}),
        ({"around": "guest"}, {"guest", "club"}, {"t6"}, MET),
        ({"around": "guest", "depth": 2}, ALL - {"band", "hermit"}, TIES - {"t1", "t2"}, MET),
        ({"around": "guest", "depth": 9}, ALL - {"hermit"}, TIES, MET),
        ({"around": "hermit", "depth": 9}, {"hermit"}, set(), set()),
        ({"around": "hermit", "with_ties": True}, set(), set(), set()),
        ({"around": "club", "families": {"support"}}, {"club", "council"}, {"t5"}, {"fair", "march"}),
        ({"around": "club", "municipalities": {"north"}}, {"club", "choir"}, {"t3"}, {"fair", "march"}),
    ],
)
def test_a_selection_keeps_what_satisfies_it(
    selection: dict[str, Any], organisations: set[str], ties: set[str], events: set[str], network: Network
) -> None:
    """Worked by hand on the tiny directory. The plan has no participants, so it is never in a selection."""
    assert chosen(network, **selection) == (organisations, ties, events)


def test_an_empty_selection_is_everything(network: Network) -> None:
    assert select(network, Selection(), find=find) is network
    assert select(network, Selection(depth=3), find=find) is network


def test_a_selection_is_true_when_it_leaves_something_out() -> None:
    assert not Selection(depth=2)
    assert all((Selection(text="x"), Selection(years=Period(2021)), Selection(themes=frozenset({"sports"}))))


def test_a_text_is_asked_for_only_when_there_is_one(network: Network) -> None:
    def never(text: str) -> Iterable[str]:
        raise AssertionError(text)

    assert set(select(network, Selection(themes=frozenset({"sports"})), find=never).ties) == {"band", "club"}


def test_around_an_unknown_organisation_there_is_nothing_to_select(network: Network) -> None:
    with pytest.raises(UnknownIdError, match="'nobody'"):
        select(network, Selection(around="nobody"), find=find)


def test_a_selected_network_is_frozen_too(network: Network) -> None:
    found = select(network, Selection(with_ties=True), find=find)
    for graph in (found.ties, found.events):
        with pytest.raises(nx.NetworkXError, match="Frozen"):
            graph.add_node("x")


@cache
def shipped_network() -> Network:
    return build(read_directory(SHIPPED)[0])


def some(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=3)


YEARS = st.tuples(st.integers(2000, 2026), st.integers(0, 10)).map(lambda pair: Period(pair[0], pair[0] + pair[1]))
SELECTIONS = st.builds(
    Selection,
    municipalities=some(["marupe", "olaine", "kekava", ELSEWHERE]),
    themes=some(["culture", "sports", "youth", "communities"]),
    legal_forms=some(["association", "municipality", "company"]),
    families=some(["cooperation", "support"]),
    kinds=some(["joint_event", "joint_project", "funding", "membership"]),
    years=st.just(Period()) | YEARS,
    text=st.sampled_from(["", "a", "pa", "olaine"]),
    with_ties=st.booleans(),
    around=st.sampled_from([None, "pierigas-partneriba", "partneriba-daugavkrasts", "abolitis"]),
    depth=st.integers(1, 3),
)


def find_ids(text: str) -> list[str]:
    return [node for node in shipped_network().ties if text in node]


def parts(network: Network) -> tuple[set[object], ...]:
    """Nodes and edges of both graphs."""
    return (
        set(network.ties),
        set(network.ties.edges(keys=True)),
        set(network.events),
        {frozenset(edge) for edge in network.events.edges()},
    )


def is_within(part: Network, whole: Network) -> bool:
    return all(some <= more for some, more in zip(parts(part), parts(whole), strict=True))


@given(SELECTIONS)
def test_selecting_adds_nothing_and_changes_nothing(selection: Selection) -> None:
    whole = shipped_network()
    before = parts(whole)
    found = select(whole, selection, find=find_ids)
    assert is_within(found, whole)
    assert parts(whole) == before
    assert all(found.ties.nodes[node] == whole.ties.nodes[node] for node in found.ties)
    assert all(found.ties.edges[edge] == whole.ties.edges[edge] for edge in found.ties.edges(keys=True))


@given(SELECTIONS)
def test_selecting_twice_is_selecting_once(selection: Selection) -> None:
    once = select(shipped_network(), selection, find=find_ids)
    if selection.around is None or selection.around in once.ties:
        assert parts(select(once, selection, find=find_ids)) == parts(once)


def wider(selection: Selection, name: str, extra: Selection) -> Selection:
    """The same selection with one of its fields widened, with the values of another one or to everything."""
    value, more = getattr(selection, name), getattr(extra, name)
    if isinstance(value, frozenset):
        union: dict[str, Any] = {name: value | more if value else value}
        return replace(selection, **union)
    if isinstance(value, Period):
        first, last = (value.first or 0) - (more.first or 0) % 7, (value.last or 0) + (more.last or 0) % 7
        return replace(selection, years=Period(first, last) if value else value)
    if name == "depth":
        return replace(selection, depth=selection.depth + 1)
    return replace(selection, **{name: getattr(Selection(), name)})


WIDENED = [field.name for field in fields(Selection) if field.name not in {"around", "events"}]


@given(SELECTIONS, SELECTIONS, st.sampled_from(WIDENED))
def test_widening_never_removes(selection: Selection, extra: Selection, name: str) -> None:
    """To more values of one field, and to all of them."""
    narrow = select(shipped_network(), selection, find=find_ids)
    more = wider(selection, name, extra)
    open_to_all = replace(selection, **{name: getattr(Selection(), name)}) if name != "depth" else more
    assert is_within(narrow, select(shipped_network(), more, find=find_ids))
    assert is_within(narrow, select(shipped_network(), open_to_all, find=find_ids))


@given(SELECTIONS)
def test_looking_around_one_keeps_no_more_than_looking_at_all_and_that_one(selection: Selection) -> None:
    selection = replace(selection, with_ties=False)
    whole = select(shipped_network(), replace(selection, around=None), find=find_ids)
    part = select(shipped_network(), selection, find=find_ids)
    assert set(part.ties) - set(whole.ties) <= {selection.around}


@given(SELECTIONS)
def test_what_is_kept_satisfies_the_selection_and_all_that_does_is_kept(selection: Selection) -> None:
    """Against the definition, organisation by organisation and tie by tie, without `around` and `with_ties`."""
    selection = replace(selection, around=None, with_ties=False)
    whole = shipped_network().ties
    found = select(shipped_network(), selection, find=find_ids).ties
    for node, data in whole.nodes(data=True):
        wanted = (
            (not selection.municipalities or data["group"] in selection.municipalities)
            and (not selection.legal_forms or data["legal_form"] in selection.legal_forms)
            and (not selection.themes or bool(selection.themes & set(data["themes"])))
            and selection.text in node
        )
        assert (node in found) == wanted
    for source, target, tie, data in whole.edges(keys=True, data=True):
        wanted = (
            {source, target} <= set(found)
            and (not selection.families or data["family"] in selection.families)
            and (not selection.kinds or data["kind"] in selection.kinds)
            and selection.years.touches(data["start"], data["end"])
        )
        assert found.has_edge(source, target, tie) == wanted


def test_partners_of_those_who_are_chosen_stay_and_their_own_partners_go() -> None:
    """A path a-b-c-d and an isolate: around b there are a and c; the tie of c and d is not one of b's."""
    path: nx.Graph[str] = nx.Graph([("a", "b"), ("b", "c"), ("c", "d")])
    path.add_node("e")
    near = touching(path, {"b", "e", "z"})
    assert (set(near), {frozenset(edge) for edge in near.edges}) == (
        {"a", "b", "c", "e"},
        {frozenset("ab"), frozenset("bc")},
    )
    assert touching(path, {*"abcde"}) is path


def test_what_is_asked_of_ties_keeps_everybody() -> None:
    asked = Selection(municipalities=frozenset({"north"}), themes=frozenset({"sport"}), years=Period(2020, 2021))
    assert of_ties(asked) == Selection(years=Period(2020, 2021))
    assert not of_ties(Selection(text="choir", with_ties=True, around="choir"))


@pytest.mark.parametrize(("years", "kept"), [((2019, 2019), True), ((2018, 2018), False), ((2020, 2026), False)])
def test_a_tie_that_is_only_known_in_a_year_is_in_that_year(
    tiny: Directory, years: tuple[int, int], kept: bool
) -> None:
    seen = {"known_in": PartialDate(2019)}
    known = tuple(tie.model_copy(update=seen) if tie.id == "t6" else tie for tie in tiny.ties)
    network = build(replace(tiny, ties=known))
    chosen = select(network, Selection(years=Period(*years)), find=lambda text: ())
    assert chosen.ties.has_edge("club", "guest") == kept
