"""The directory as a table: nobody loses a partner because somebody is filtered away."""

from __future__ import annotations

import pytest

from directory.answers.organisations import organisation_cells, partners_name
from directory.graph import Network, Selection, build, of_ties, select, simplify
from directory.i18n import texts
from directory.records import Directory, Period
from directory.speaker import Speaker

OLAINE = Selection(municipalities=frozenset({"olaine"}))


def partners(directory: Directory, selection: Selection, id: str) -> int:
    """The number in the last column of an organisation's row."""
    network: Network = select(build(directory), of_ties(selection), find=lambda text: [])
    return organisation_cells(Speaker(directory, "en"), simplify(network.ties), id)[-1]


def test_a_filtered_list_counts_partners_elsewhere_too(shipped: Directory) -> None:
    """Read in ties.csv: AFA Olaine has ties with FK Auda, SK Babīte (two) and SK Super Nova, none of them in Olaine."""
    assert partners(shipped, Selection(), "afa-olaine") == 3
    assert partners(shipped, OLAINE, "afa-olaine") == 3


def test_partners_are_those_of_the_chosen_ties(shipped: Directory) -> None:
    """Of its four ties one is a joint project, with SK Super Nova; one is of 2020, with SK Babīte."""
    assert partners(shipped, Selection(kinds=frozenset({"joint_project"})), "afa-olaine") == 1
    assert partners(shipped, Selection(years=Period(2020, 2020)), "afa-olaine") == 1


@pytest.mark.parametrize(
    ("selection", "name"),
    [
        (Selection(), "Partners"),
        (Selection(municipalities=frozenset({"olaine"}), text="afa", with_ties=True), "Partners"),
        (Selection(families=frozenset({"support"})), "Partners by the chosen ties"),
        (Selection(years=Period(2020, None)), "Partners by the chosen ties"),
        (Selection(events=True), "Partners by the chosen ties"),
    ],
)
def test_the_column_says_what_it_counts(selection: Selection, name: str) -> None:
    assert partners_name(texts("en"), selection) == name
