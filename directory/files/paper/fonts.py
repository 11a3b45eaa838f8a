"""Choose the font of a drawing, measure its texts and break them into lines."""

from __future__ import annotations

from functools import cache
from typing import Literal

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import TextToPath

FAMILY = "DejaVu Sans"
"""Ships with matplotlib and has all Latvian letters."""

LONGEST = 34
"""Characters of an organisation's name beside its circle."""

Slant = Literal["normal", "oblique"]

_widths = TextToPath()


def font(size: float, *, weight: str = "normal", slant: Slant = "normal") -> FontProperties:
    """The font in a size, in points."""
    return FontProperties(family=FAMILY, size=size, weight=weight, style=slant)


def drawable(text: str) -> str:
    r"""A text on one line, of letters that the font has: others become boxes.

    Examples
    --------
    >>> drawable("Ķekava\n1991")
    'Ķekava 1991'
    >>> drawable("日本")
    '□□'
    """
    known = _letters()
    return "".join(letter if ord(letter) in known else "□" for letter in " ".join(text.split()))


def shortened(text: str, *, longest: int = LONGEST) -> str:
    """A name of at most so many characters; by default it fits beside a circle."""
    line = drawable(text[: 4 * longest])
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


def width(text: str, size: float, *, weight: str = "normal") -> float:
    """How wide a text is, in points."""
    return float(_widths.get_text_width_height_descent(text, font(size, weight=weight), ismath=False)[0])


def wrapped(text: str, size: float, room: float, *, lines: int) -> list[str]:
    """A text as lines no wider than `room`, at most so many; the last one says with … that there would be more."""
    broken = [""]
    for word in drawable(text[:2000]).split(" "):
        longer = f"{broken[-1]} {word}".strip()
        if not broken[-1] or width(longer, size) <= room:
            broken[-1] = longer
        else:
            broken.append(word)
    kept = broken[:lines]
    if len(broken) > lines:
        kept[-1] += " …"
    return [_cut(line, size, room) for line in kept]


def _cut(line: str, size: float, room: float) -> str:
    while line and width(line, size) > room:
        line = f"{line[: int(len(line) * 0.9) - 1].rstrip()}…"
    return line


@cache
def _letters() -> frozenset[int]:
    return frozenset(get_font(findfont(font(10))).get_charmap())
