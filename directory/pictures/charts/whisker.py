"""Draw how far a number could reach as well: a thin line with a dot, in a grey for light and dark ground."""

from __future__ import annotations

from html import escape

from directory.answers.findings import Whisker

WIDTH, HEIGHT, EDGE = 160, 16, 6
GREY = "#7D828A"


def whisker_svg(whisker: Whisker) -> str:
    """The line from low to high, a dot at the value, and an upright stroke at what it is compared with."""
    marks = [1.0] if whisker.mark is None else [whisker.mark]
    most = max(1e-9, whisker.high, whisker.value, *marks)

    def x(value: float) -> float:
        return round(EDGE + (WIDTH - 2 * EDGE) * max(value, 0) / most, 1)

    middle = HEIGHT / 2
    scale = f'<line x1="{EDGE}" x2="{WIDTH - EDGE}" y1="{middle}" y2="{middle}" stroke-opacity=".25"/>'
    line = f'<line x1="{x(whisker.low)}" x2="{x(whisker.high)}" y1="{middle}" y2="{middle}" stroke-width="2.5"/>'
    dot = f'<circle cx="{x(whisker.value)}" cy="{middle}" r="4" fill="{GREY}" stroke="none"/>'
    mark = (
        ""
        if whisker.mark is None
        else f'<line x1="{x(whisker.mark)}" x2="{x(whisker.mark)}" y1="1" y2="{HEIGHT - 1}" stroke-width="1.5"/>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'aria-label="{escape(whisker.alt, quote=True)}" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" stroke="{GREY}" fill="none">'
        f"<title>{escape(whisker.alt)}</title>{scale}{line}{dot}{mark}</svg>"
    )
