"""Say in words: ideas in words: who could carry them and why, and which are alike."""

from __future__ import annotations

from collections.abc import Sequence

from directory.analysis.places.idea_carriers import Carrier
from directory.analysis.places.ideas import STEM, homes_of
from directory.folding import fold
from directory.i18n import Texts
from directory.records import Idea
from directory.speaker import Speaker


def idea_text(t: Texts, idea: Idea) -> str:
    """The idea in the reader's language."""
    return t.of(idea, "idea") or idea.idea


def idea_cells(t: Speaker, idea: Idea) -> tuple[str, ...]:
    """The idea, where, its theme, who would have to act, the forum, and its status."""
    return (
        idea_text(t, idea),
        idea_place(t, idea),
        t.term("idea_themes", idea.theme),
        t.term("actors", idea.actor),
        forum_name(t, idea),
        t.term("idea_statuses", idea.status),
    )


def idea_place(t: Speaker, idea: Idea) -> str:
    """Where an idea is about: place and municipality as far as known."""
    home = t.directory.municipality[idea.municipality].short_name if idea.municipality else ""
    return ", ".join(dict.fromkeys(part for part in (idea.place or "", home) if part)) or t("place not said")


def forum_name(t: Speaker, idea: Idea) -> str:
    """The forum where an idea was raised; says so where nobody knows."""
    event = t.directory.event.get(idea.event or "")
    if event is None:
        return t("forum not said")
    name = t.event(event)
    year = str(event.start.year) if event.start else ""
    return name if not year or year in name else f"{name} ({year})"


def reasons(t: Speaker, idea: Idea, carrier: Carrier) -> list[str]:
    """Why an organisation could carry an idea, the strongest reasons first."""
    organisation = t.directory.organisation[carrier.organisation]
    found = []
    if words := shared_words(t, idea, carrier):
        found.append(t("speaks of the same: {words}", words=", ".join(words)))
    themes = [t.term("themes", theme) for theme in carrier.themes]
    found.append(t("works on: {themes}", themes=", ".join(themes)))
    if carrier.same_place:
        found.append(t("is at home in the very place"))
    elif carrier.km is not None:
        found.append(t("about {km} km away", km=t.number(carrier.km)))
    elif carrier.same_municipality and organisation.municipality:
        home = t.directory.municipality[organisation.municipality].short_name
        found.append(t("same municipality: {name}", name=home))
    if carrier.years:
        found.append(t("documented in {years}", years=", ".join(map(str, carrier.years))))
    return found


def shared_words(t: Texts, idea: Idea, carrier: Carrier) -> list[str]:
    """The words of an idea, as it is shown, that an organisation uses too."""
    words = "".join(letter if letter.isalnum() or letter == "-" else " " for letter in idea_text(t, idea)).split()
    return list(dict.fromkeys(word.lower() for word in words if len(word) > 3 and fold(word)[:STEM] in carrier.words))


def group_title(t: Speaker, group: Sequence[Idea]) -> str:
    """Where the ideas of a group come from, and its theme."""
    homes = " – ".join(t.directory.municipality[home].short_name for home in homes_of(group))
    theme = t.term("idea_themes", group[0].theme)
    count = t.plural("{n} idea", "{n} ideas", len(group))
    return " · ".join(part for part in (homes, theme, count) if part)
