"""Count the pages that were read about municipalities, and those of them that gave nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from directory.records import Directory


@dataclass(frozen=True)
class PagesRead:
    """What was looked through.

    Parameters
    ----------
    pages
        Different pages that were read: those that a fact was taken from, and those that are only in the log.
    without_result
        Those of them that gave nothing.
    is_logged
        Whether the log has any page; else pages without result were read, but nobody wrote down how many.
    """

    pages: int
    without_result: int
    is_logged: bool


def pages_read(directory: Directory, municipalities: Collection[str]) -> PagesRead:
    """The pages that were read about some municipalities, or about organisations that are at home there.

    A page gave something when any fact about these municipalities names it as its source, or the log says so, however
    often it was read in vain.
    """
    here = frozenset(municipalities)
    at_home = frozenset(one.id for one in directory.organisations if one.municipality in here)
    log = [one for one in directory.pages_read if one.municipality in here or one.organisation in at_home]
    useful = {one.source_url for one in log if one.found} | set(_cited(directory, here, at_home))
    every = useful | {one.source_url for one in log}
    return PagesRead(len(every), len(every - useful), bool(log))


def _cited(directory: Directory, here: Collection[str], at_home: Collection[str]) -> Iterator[str]:
    """Sources of the facts about these municipalities and organisations."""
    for tie in directory.ties:
        if tie.source in at_home or tie.target in at_home:
            yield from directory.sources_of(tie)
    urls = (
        *(one.source_url for one in directory.organisations if one.id in at_home),
        *(part.source_url for part in directory.participations if part.organisation in at_home),
        *(one.source_url for one in directory.leaders if one.organisation in at_home or one.municipality in here),
        *(event.source_url for event in directory.events if event.municipality in here),
        *(idea.source_url for idea in directory.ideas if idea.municipality in here),
        *(programme.source_url for programme in directory.programmes if programme.municipality in here),
    )
    yield from (url for url in urls if url)
