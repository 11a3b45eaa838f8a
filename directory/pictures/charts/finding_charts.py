"""Draw the pictures of findings with altair; colours work on light and dark ground, for everybody."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

import altair as alt
import pandas as pd

from directory.answers.findings import Bars, Squares, Tone

TONES: Mapping[Tone, str] = {"plain": "#1C8099", "past": "#8A8F98", "fewer": "#CC79A7", "no_data": "#FFFFFF"}
"""What is fewer than expected is reddish purple; what nobody knows has no colour at all."""

GREY, INK = "#7D828A", "#26302F"
BAR, SQUARE = 30, 25
"""Heights of a bar and of a square with their space."""

PLAIN = alt.Config(view=alt.ViewConfig(strokeWidth=0), scale=alt.ScaleConfig(bandPaddingInner=0.08))
NO_LINE = alt.Axis(labelLimit=230, ticks=False, domain=False)
UPRIGHT = alt.Axis(orient="top", labelAngle=-90, labelOverlap=False, labelLimit=130, ticks=False, domain=False)

Chart = alt.LayerChart | alt.FacetChart


def bars_chart(bars: Bars) -> Chart:
    """Bars with their numbers, and a tick with its number where something else was expected."""
    table = pd.DataFrame(
        [(k, bar.label, bar.value, bar.mark, TONES[bar.tone]) for k, bar in enumerate(bars.bars)],
        columns=["order", "label", "value", "mark", "colour"],
    )
    most = max([1.0, *table["value"], *table["mark"].dropna()])
    scale = alt.Scale(domain=[0, most * 1.12])
    label, order = alt.Tooltip("label:N", title=" "), alt.SortField("order")
    base = alt.Chart(table).encode(y=alt.Y("label:N", sort=order, title=None, axis=NO_LINE))
    value = base.encode(
        x=alt.X("value:Q", scale=scale, title=None, axis=None),
        tooltip=[label, alt.Tooltip("value:Q", title=bars.value, format=".4~g")],
    )
    layers = [
        value.mark_bar(height=16, cornerRadiusEnd=3).encode(color=alt.Color("colour:N", scale=None)),
        value.mark_text(align="left", dx=6, fontWeight=600, color=GREY).encode(text=alt.Text("value:Q", format=".3~r")),
    ]
    if table["mark"].notna().any():
        mark = base.encode(
            x=alt.X("mark:Q", scale=scale, axis=None),
            tooltip=[label, alt.Tooltip("mark:Q", title=bars.mark, format=".3~r")],
        )
        layers.append(mark.mark_tick(thickness=3, height=24, color=GREY))
        layers.append(mark.mark_text(align="left", dx=6, color=GREY).encode(text=alt.Text("mark:Q", format=".0f")))
    return alt.layer(*layers, height=BAR * max(len(bars.bars), 1) + 26, config=PLAIN)


def squares_chart(squares: Squares) -> Chart:
    """A table of coloured squares; what nobody knows is not filled."""
    most = max([1.0, *(square.value for square in squares.squares)])
    table = pd.DataFrame(
        [(s.row, s.column, s.text, _tint(s.tone, s.value / most), s.tone, s.title) for s in squares.squares],
        columns=["row", "column", "text", "colour", "tone", "title"],
    )
    rows, columns = list(dict.fromkeys(table["row"])), list(dict.fromkeys(table["column"]))
    base = alt.Chart(table).encode(
        x=alt.X("column:N", sort=columns, title=None, axis=UPRIGHT),
        y=alt.Y("row:N", sort=rows, title=None, axis=NO_LINE),
        tooltip=alt.Tooltip("title:N", title=" "),
    )
    known = alt.FieldOneOfPredicate(field="tone", oneOf=["plain", "fewer"])
    filled = base.transform_filter(known).mark_rect(cornerRadius=3).encode(color=alt.Color("colour:N", scale=None))
    ink = alt.condition(known, alt.value(INK), alt.value(GREY))
    texts = base.mark_text(fontSize=12).encode(text="text:N", color=ink)
    return alt.layer(filled, texts, height=SQUARE * len(rows) + 120, config=PLAIN)


def _tint(tone: Tone, share: float) -> str:
    """A light colour that dark text is legible on, the darker the larger the share."""
    strength = 0.35 if tone == "fewer" else 0.15 + 0.5 * sqrt(share)
    mixed = (round(255 - strength * (255 - value)) for value in bytes.fromhex(TONES[tone][1:]))
    return "#" + bytes(mixed).hex()
