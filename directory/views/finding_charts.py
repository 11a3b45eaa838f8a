"""The pictures of findings, drawn by altair; colours work on light and dark ground and for colour-blind people."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt
import pandas as pd

from directory.views.findings import Bars, Squares, Tone

TONES: Mapping[Tone, str] = {"plain": "#1C8099", "fewer": "#CC79A7", "more": "#1C8099", "no_data": "#8A8F98"}
"""What is fewer than expected is reddish purple; what nobody knows is an empty outline."""

BAR = 30
"""Height of a bar with its space."""


def bars_chart(bars: Bars) -> alt.LayerChart:
    """Bars with their numbers, and a tick where something else was expected."""
    table = pd.DataFrame(
        [(k, bar.label, bar.value, bar.mark, TONES[bar.tone]) for k, bar in enumerate(bars.bars)],
        columns=["order", "label", "value", "mark", "colour"],
    )
    most = max([1.0, *table["value"], *table["mark"].dropna()])
    base = alt.Chart(table).encode(
        y=alt.Y("label:N", sort=alt.SortField("order"), title=None, axis=alt.Axis(labelLimit=230, ticks=False, domain=False)),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("value:Q", title=bars.value, format=".4~g")],
    )
    scale = alt.Scale(domain=[0, most * 1.12])
    drawn = base.mark_bar(height=16, cornerRadiusEnd=3).encode(
        x=alt.X("value:Q", scale=scale, title=None, axis=None), color=alt.Color("colour:N", scale=None)
    )
    numbers = base.mark_text(align="left", dx=6, fontWeight=600).encode(
        x=alt.X("value:Q", scale=scale, axis=None), text=alt.Text("value:Q", format=".3~r")
    )
    layers: list[alt.Chart] = [drawn, numbers]
    if table["mark"].notna().any():
        layers.append(
            base.mark_tick(thickness=3, height=24, color="#8A8F98").encode(
                x=alt.X("mark:Q", scale=scale, axis=None),
                tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("mark:Q", title=bars.mark, format=".3~r")],
            )
        )
    return alt.layer(*layers).properties(height=BAR * max(len(bars.bars), 1)).configure_view(strokeWidth=0)


def squares_chart(squares: Squares) -> alt.LayerChart:
    """A table of coloured squares; what nobody knows is outlined and not filled."""
    table = pd.DataFrame(
        [(s.row, s.column, s.text, s.value, TONES[s.tone], s.tone, s.title) for s in squares.squares],
        columns=["row", "column", "text", "value", "colour", "tone", "title"],
    )
    rows, columns = list(dict.fromkeys(table["row"])), list(dict.fromkeys(table["column"]))
    most = max(1.0, table["value"].max())
    base = alt.Chart(table).encode(
        x=alt.X("column:N", sort=columns, title=None, axis=alt.Axis(orient="top", labelAngle=-45, ticks=False, domain=False)),
        y=alt.Y("row:N", sort=rows, title=None, axis=alt.Axis(ticks=False, domain=False, labelLimit=150)),
        tooltip=alt.Tooltip("title:N", title=" "),
    )
    filled = base.transform_filter("datum.tone == 'plain' || datum.tone == 'more'").mark_rect(cornerRadius=3).encode(
        color=alt.Color("colour:N", scale=None),
        opacity=alt.Opacity("value:Q", scale=alt.Scale(domain=[0, most], range=[0.15, 0.75], type="sqrt"), legend=None),
    )
    empty = base.transform_filter("datum.tone == 'fewer'").mark_rect(cornerRadius=3).encode(
        color=alt.Color("colour:N", scale=None), opacity=alt.value(0.75)
    )
    texts = base.mark_text(fontSize=12).encode(text="text:N")
    height = 25 * len(rows) + 70
    return (
        alt.layer(filled, empty, texts)
        .properties(height=height)
        .configure_view(strokeWidth=0)
        .configure_scale(bandPaddingInner=0.08)
    )
