"""The table of rights, cell by cell: who may do what, and where."""

from __future__ import annotations

import pytest

from directory.store.people.accounts import EVERYWHERE, Role
from directory.upkeep.rights import RIGHTS, NotAllowedError, Scope, Standing, highest

NORTH, SOUTH = frozenset({"north"}), frozenset({"south"})

PUBLISHED = """
read                -  x    x    x    x    x
suggest             -  x    x    x    x    x
own_suggestions     .  x    x    x    x    x
edit                .  own  m    m    m    x
editors_names       .  own  m    m    m    x
undo_own            .  .    x    x    x    x
import              .  .    m    m    m    x
import_many         .  .    .    m    m    x
contacts            .  own  m    m    m    x
review              .  .    .    m    m    x
merge               .  .    .    m    m    x
undo_any            .  .    .    m    m    x
sync                .  .    .    m    m    x
grant               .  .    .    .    m    x
person              .  .    .    .    m    x
settings            .  .    .    .    .    x
"""
"""Right by visitor, contributor, editor, steward, admin of the north, admin of all."""

CELLS = [
    (right, role, cell)
    for right, *cells in (line.split() for line in PUBLISHED.strip().splitlines())
    for role, cell in zip(("visitor", "contributor", "editor", "steward", "admin", "owner"), cells, strict=True)
]


def standing(role: str) -> Standing:
    if role == "visitor":
        return Standing()
    where = EVERYWHERE if role == "owner" else "north"
    organisation = "choir" if role == "contributor" else ""
    name = "admin" if role == "owner" else role
    return Standing("anna", (Role("anna", name, where, organisation, "", "2026-01-01", "2027-12-31"),))


def test_the_table_is_whole() -> None:
    assert {right for right, _, _ in CELLS} == RIGHTS.keys()


@pytest.mark.parametrize(("right", "role", "cell"), CELLS)
def test_a_cell_of_the_table_holds(right: str, role: str, cell: str) -> None:
    found = standing(role)
    own = Scope(SOUTH, frozenset({"choir"}))
    mine, here, there = Scope(SOUTH, own=True), Scope(NORTH), Scope(SOUTH, frozenset({"club"}))
    allowed = {
        ".": (False, False, False, False),
        "-": (True, True, True, True),
        "x": (True, True, True, True),
        "own": (True, True, False, False),
        "m": (False, False, True, False),
    }[cell]
    assert tuple(found.may(right, scope) for scope in (own, mine, here, there)) == allowed
    assert found.may_somewhere(right) == any(allowed)


def test_what_lies_outside_is_open_to_every_editor() -> None:
    assert standing("editor").may("edit", Scope())
    assert not standing("contributor").may("edit", Scope())
    assert not standing("visitor").may("edit", Scope())


def test_a_tie_is_open_to_editors_of_both_ends() -> None:
    assert standing("editor").may("edit", Scope(NORTH | SOUTH))


def test_the_most_of_several_roles_counts() -> None:
    roles = (*standing("contributor").roles, *standing("steward").roles)
    assert highest(roles) == "steward"
    assert highest(()) == "visitor"
    assert highest(standing("owner").roles) == "owner"


@pytest.mark.parametrize(
    ("role", "sentence"), [("visitor", "Sign in first"), ("editor", "for: south"), ("contributor", "for: south")]
)
def test_who_may_not_is_told_why(role: str, sentence: str) -> None:
    with pytest.raises(NotAllowedError, match=sentence):
        standing(role).require("edit", Scope(SOUTH))
