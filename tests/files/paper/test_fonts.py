from __future__ import annotations

import pytest

from directory.files.paper.fonts import drawable, shortened, width, wrapped


def test_all_latvian_letters_can_be_drawn() -> None:
    letters = "AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽ aābcčdeēfgģhiījkķlļmnņoprsštuūvzž – “” € № ·"
    assert drawable(letters) == letters


def test_a_long_name_is_cut() -> None:
    assert shortened("x" * 10_000) == f"{'x' * 34}…"


@pytest.mark.parametrize("text", ["", "a", "word " * 200, "x" * 10_000])
def test_lines_are_no_wider_than_their_room(text: str) -> None:
    lines = wrapped(text, 10, 300, lines=3)
    assert 1 <= len(lines) <= 3
    assert all(width(line, 10) <= 300 for line in lines)


def test_a_text_that_goes_on_says_so() -> None:
    assert wrapped("word " * 200, 10, 300, lines=2)[-1].endswith("…")
    assert wrapped("one word", 10, 300, lines=2) == ["one word"]
