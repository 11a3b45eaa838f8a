"""Say in words: a shortlist and a consortium in words and rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from directory.analysis.partners.consortium import Consortium
from directory.analysis.partners.shortlist import Shortlist
from directory.answers.ties import latest_first, tie_sentence
from directory.speaker import Speaker

Pairs = Mapping[tuple[str, str], tuple[str, ...]]


def summary_sentence(t: Speaker, shortlist: Shortlist) -> str:
    """How many of the pairs know each other."""
    if shortlist.possible_pairs == 0:
        return t("Only one organisation is on the list.")
    return t(
        "{pairs} of {possible} pairs have a documented tie.",
        pairs=t.number(len(shortlist.pairs)),
        possible=t.number(shortlist.possible_pairs),
    )


def acquaintance_sentences(t: Speaker, shortlist: Shortlist) -> list[str]:
    """Who knows whom, from what, and who knows nobody of the list."""
    sentences = pair_sentences(t, shortlist.pairs)
    if shortlist.alone and shortlist.possible_pairs:
        names = t.all_of(t.directory.organisation[id].name for id in shortlist.alone)
        sentences.append(t("Without a documented tie to the others: {names}", names=names))
    return sentences


def pair_sentences(t: Speaker, pairs: Pairs) -> list[str]:
    """Each pair with the latest of the things that join it, and how many more there are."""
    ties = {tie.id: tie for tie in t.directory.ties}
    sentences = []
    for (one, other), ids in pairs.items():
        names = f"{t.directory.organisation[one].name} – {t.directory.organisation[other].name}"
        latest = min((ties[id] for id in ids), key=latest_first)
        facts = tie_sentence(t, latest)
        more = t.plural("and {n} more tie", "and {n} more ties", len(ids) - 1)
        sentences.append(f"{names}: {facts}" + (f" ({more})" if len(ids) > 1 else ""))
    return sentences


def coverage_rows(t: Speaker, shortlist: Shortlist) -> list[tuple[str, int, str]]:
    """A theme in each row: its name, how many work on it, who."""
    return [
        (t.term("themes", theme), len(ids), ", ".join(t.directory.organisation[id].name for id in ids))
        for theme, ids in shortlist.themes.items()
    ]


def consortium_sentence(t: Speaker, consortium: Consortium) -> str:
    """How many members, and how many of their pairs work together."""
    size = len(consortium.members)
    members = t.plural("{n} organisation", "{n} organisations", size)
    pairs = t(
        "{pairs} of {possible} pairs have a documented tie.",
        pairs=len(consortium.pairs),
        possible=size * (size - 1) // 2,
    )
    return f"{members}. {pairs}"


def gap_names(t: Speaker, codes: Sequence[str]) -> list[str]:
    """Names of the themes and municipalities that nobody brings."""
    return [
        t.directory.municipality[code].name if code in t.directory.municipality else t.term("themes", code)
        for code in codes
    ]
