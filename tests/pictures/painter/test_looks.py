from __future__ import annotations

from directory.pictures.network.looks import LEAST_RING, STROKES
from directory.pictures.painter.looks import FILE, module


def test_the_painter_has_the_looks_of_the_table() -> None:
    """Else: `python -m directory.pictures.painter.looks`."""
    assert FILE.read_text(encoding="utf-8") == module()


def test_a_change_of_the_table_would_be_seen() -> None:
    assert f"export const LEAST_RING = {LEAST_RING};" in module()
    assert str(STROKES["new"].dark) in module()
