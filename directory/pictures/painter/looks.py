"""Write the table of looks as a JavaScript module, with `python -m directory.pictures.painter.looks`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from directory.pictures.network import looks

FILE = Path(__file__).parent / "draw" / "looks.js"

HEAD = """// Hold how everything looks. `python -m directory.pictures.painter.looks` writes this file from
// directory/pictures/network/looks.py, which says what each of these means; a test keeps the two equal.

"""


def module() -> str:
    """The table as the module that the painter imports; where media differ, it has what the screen needs."""
    numbers = {
        "HAIR": looks.HAIR.screen,
        "BORDER": looks.BORDER,
        "BOX_MARGIN": looks.BOX_MARGIN,
        "LEAST_RING": looks.LEAST_RING,
        "DIAMOND": looks.DIAMOND.screen,
        "LABEL": looks.LABEL.screen,
        "LABEL_WIDTH": looks.LABEL_WIDTH,
        "HALO": looks.HALO.screen,
        "HUBS": looks.HUBS,
        "VEIL": looks.VEIL,
        "RAISED": looks.RAISED,
        "BESIDE_FOCUS": looks.BESIDE_FOCUS.screen,
    }
    tables: dict[str, tuple[str, object]] = {
        "STROKES": ('Record<string, import("../types.js").Stroke>', _table(looks.STROKES)),
        "STRENGTHS": ("Record<string, Record<string, number>>", looks.STRENGTHS),
        "OUTLINES": ('Record<string, import("../types.js").Outline>', _table(looks.OUTLINES)),
        "FILLS": ("Record<string, number>", looks.FILLS),
        "RINGS": ('Record<string, import("../types.js").Outline>', _table(looks.RINGS)),
        "BOXES": ('import("../types.js").Outline', asdict(looks.BOXES)),
        "PLACE_SIZES": ("number[]", looks.PLACE_SIZES),
    }
    lines = [f"export const {name} = {json.dumps(value)};\n" for name, value in numbers.items()]
    for name, (kind, value) in tables.items():
        lines.append(f"\n/** @type {{{kind}}} */\nexport const {name} = {json.dumps(value, indent=2)};\n")
    return HEAD + "".join(lines)


def _table(rows: dict[str, looks.Stroke] | dict[str, looks.Outline]) -> dict[str, object]:
    return {name: asdict(row) for name, row in rows.items()}


if __name__ == "__main__":
    FILE.write_text(module(), encoding="utf-8")
