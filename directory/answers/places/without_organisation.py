"""Say in which villages and towns no organisation is known, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from directory.analysis.places.activity import Activity
from directory.analysis.places.without_organisation import WithoutOrganisation
from directory.answers.places.activity import place_label
from directory.i18n import Texts
from directory.speaker import Speaker


def without_sentences(t: Speaker, found: WithoutOrganisation, *, unplaced: int) -> Iterator[str]:
    """How many there are and what is known of them, and why it may not be so.

    Parameters
    ----------
    unplaced
        Number of organisations of the same municipalities whose village or town nobody published.
    """
    yield t(
        "Without any known organisation: {n} of {total} villages and towns. Silent among them: {silent}; too little is "
        "known to say: {unclear}; only a person, an event or a former organisation is known: {otherwise}.",
        n=t.number(found.n),
        total=t.number(found.settlements),
        silent=t.number(len(found.silent)),
        unclear=t.number(len(found.unclear)),
        otherwise=_named(t, found.otherwise),
    )
    if found.only_bodies:
        yield t(
            "Besides, with public bodies or companies only, and no organisation of residents: {places}.",
            places=_named(t, found.only_bodies),
        )
    if unplaced:
        yield unplaced_sentence(t, unplaced)


def unplaced_sentence(t: Texts, n: int) -> str:
    """Why a village may have an organisation all the same."""
    return t.plural(
        "Careful: of {n} organisation here nobody published in which village or town it is. It may be in one of these.",
        "Careful: of {n} organisations here nobody published in which village or town they are. Some may be in one of "
        "these.",
        n,
    )


def _named(t: Speaker, places: Sequence[Activity]) -> str:
    """Number of places with their names: "1 (Vētras)"."""
    names = ", ".join(place_label(t, one.place) for one in places)
    return f"{t.number(len(places))} ({names})" if names else t.number(0)
