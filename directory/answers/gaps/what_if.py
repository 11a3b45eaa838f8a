"""Say what would change, in a sentence and a table of numbers before and after."""

from __future__ import annotations

from collections.abc import Callable

from directory.analysis.gaps.what_if import Effect
from directory.analysis.network.figures import Figures
from directory.answers.findings import Finding, Line
from directory.answers.ranking import some
from directory.i18n import Texts
from directory.speaker import Speaker


def effect_finding(t: Speaker, effect: Effect, *, key: str, sentence: str) -> Finding:
    """The numbers that change; `sentence` says what is thought of."""
    changed = [line for line in figure_lines(t, effect.before, effect.after) if line.cells[1] != line.cells[2]]
    return Finding(
        key=key,
        sentence=sentence,
        reading=_reading(t, effect),
        heads=(t("Measure"), t("Now"), t("Then")),
        lines=(*changed, *_cell_lines(t, effect)),
    )


def switched_off(t: Speaker, organisation: str) -> str:
    """What is thought of."""
    return t("If {name} stopped", name=t.directory.organisation[organisation].name)


def tied(t: Speaker, one: str, other: str) -> str:
    """What is thought of."""
    names = t.all_of(t.directory.organisation[id].name for id in (one, other))
    return t("If these worked together: {names}", names=names)


def figure_lines(t: Texts, before: Figures, after: Figures) -> tuple[Line, ...]:
    """The numbers of two networks side by side, in words that say what each one is."""
    whole: Callable[[float], str] = t.number
    rows: list[tuple[str, str, Callable[[float], str]]] = [
        ("organisations", t("Organisations"), whole),
        ("pairs", t("Partner pairs"), whole),
        ("isolates", t("Organisations without a partner"), whole),
        ("components", t("Separate pieces of two or more"), whole),
        ("largest", t("Organisations in the largest piece"), whole),
        ("density", t("Density: share of all possible pairs"), lambda value: _fraction(t, 100 * value, 3, " %")),
        (
            "ei_index",
            t("E-I index: −1 all inside their municipality, +1 all outside"),
            lambda value: _fraction(t, value, 2),
        ),
        (
            "degree_centralisation",
            t("Degree centralisation: 0 all equal, 1 a star"),
            lambda value: _fraction(t, value, 3),
        ),
        (
            "betweenness_centralisation",
            t("Betweenness centralisation: 0 all equal, 1 everything runs through one"),
            lambda value: _fraction(t, value, 3),
        ),
    ]
    return tuple(
        Line(name, (label, written(getattr(before, name)), written(getattr(after, name))))
        for name, label, written in rows
    )


def _reading(t: Speaker, effect: Effect) -> str:
    sentences = []
    if effect.isolated:
        names = some(t, [t.directory.organisation[id].name for id in effect.isolated])
        sentences.append(
            t.plural(
                "{n} organisation would have no documented partner left: {names}.",
                "{n} organisations would have no documented partner left: {names}.",
                len(effect.isolated),
                names=names,
            )
        )
    if effect.joined:
        names = ", ".join(t.directory.organisation[id].name for id in effect.joined)
        sentences.append(t("It would be the first documented partner: {names}.", names=names))
    if effect.before.components != effect.after.components or effect.before.largest != effect.after.largest:
        sentences.append(
            t(
                "The largest piece has {before} organisations now and would have {after}.",
                before=t.number(effect.before.largest),
                after=t.number(effect.after.largest),
            )
        )
    return " ".join(sentences) or t("Nobody would lose or gain the only partner.")


def _cell_lines(t: Speaker, effect: Effect) -> tuple[Line, ...]:
    """The pairs of municipalities that change: found, with what is expected."""
    lines = []
    for cell in effect.cells:
        one, other = (t.group(group) for group in (cell.one, cell.other))
        pair = t("within {group}", group=one) if one == other else f"{one} – {other}"
        now, then = (
            t("{found} (whatever the distance {expected} expected)", found=t.number(found), expected=t.number(expected))
            for found, expected in zip(cell.found, cell.expected, strict=True)
        )
        if now != then:
            lines.append(Line(f"{cell.one}_{cell.other}", (pair, now, then)))
    return tuple(lines)


def _fraction(t: Texts, value: float, decimals: int, unit: str = "") -> str:
    return "–" if value != value else t.number(value, decimals=decimals).replace("-", "−") + unit
