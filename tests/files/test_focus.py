from __future__ import annotations

from directory.files import focus
from directory.files.drawing import Dot, Drawing, Line

DOTS = {id: Dot(10.0 * k, 0.0, 3.0, "#000000", id, id) for k, id in enumerate("abcde")}
LINES = [Line(one, other, "cooperation", 1.0, 0.5, "") for one, other in ("ab", "bc", "cd", "ac")]
DRAWING = Drawing(DOTS, LINES, ())


def test_one_step_around_an_organisation() -> None:
    """From a lead lines to b and c; the line between these two is nobody's tie with a."""
    found = focus.around(DRAWING, "a", depth=1)
    assert found is not None
    assert (set(found.nodes), set(found.lines), found.ends) == ({"a", "b", "c"}, {0, 3}, ("a",))


def test_two_steps_around_an_organisation() -> None:
    found = focus.around(DRAWING, "a", depth=2)
    assert found is not None
    assert (set(found.nodes), set(found.lines)) == ({"a", "b", "c", "d"}, {0, 1, 2, 3})


def test_an_isolate_stands_alone() -> None:
    found = focus.around(DRAWING, "e", depth=3)
    assert found is not None
    assert (set(found.nodes), set(found.lines)) == ({"e"}, set())


def test_a_tie_stays_with_its_two_ends() -> None:
    found = focus.of_tie(DRAWING, ("c", "b"))
    assert found is not None
    assert (set(found.nodes), set(found.lines), found.ends) == ({"b", "c"}, {1}, ("c", "b"))


def test_ties_of_a_year() -> None:
    """Of four ties one runs from 2019 to 2021, one in 2020 and again in 2023, one in 2021; one has no date."""
    years: tuple[list[int], ...] = ([2019, 2021], [2020, 2020, 2023, 2023], [2021, 2021], [])
    drawing = Drawing(DOTS, [line._replace(years=own) for line, own in zip(LINES, years, strict=True)], ())
    found = focus.of_year(drawing, 2020)
    assert (set(found.nodes), set(found.lines)) == ({"a", "b", "c"}, {0, 1})
    assert set(focus.of_year(drawing, 2022).lines) == set()
    assert set(focus.between(drawing, ["a"], ["b", "c"], year=2020).lines) == {0}
    around = focus.around(drawing, "a", depth=2, year=2021)
    assert around is not None
    assert (set(around.nodes), set(around.lines)) == ({"a", "b"}, {0})


def test_ties_of_two_groups() -> None:
    found = focus.between(DRAWING, ["a", "e"], ["c", "d"])
    assert (set(found.nodes), set(found.lines), found.ends) == ({"a", "c"}, {3}, ())


def test_some_nodes_with_the_lines_between_them() -> None:
    found = focus.among(DRAWING, ["a", "b", "e", "z"])
    assert (set(found.nodes), set(found.lines), found.ends) == ({"a", "b", "e"}, {0}, ())


def test_who_is_not_drawn_cannot_be_in_focus() -> None:
    assert focus.around(DRAWING, "z", depth=1) is None
    assert focus.of_tie(DRAWING, ("a", "z")) is None
