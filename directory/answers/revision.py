"""Say which state of the data a document was made from: its revision, and when pages were last read."""

from __future__ import annotations

from directory.speaker import Speaker

SHOWN = 8
"""Letters of a revision that are printed; enough to tell states of one directory apart."""


def data_state(t: Speaker) -> str:
    """The revision, and the last day on which a page about an organisation was read, as far as they are known."""
    days = [one.checked for one in t.directory.organisations if one.checked]
    last = max(days, key=lambda day: day.last) if days else None
    parts = [t("Data: revision {revision}", revision=t.directory.revision[:SHOWN])] if t.directory.revision else []
    if last:
        parts.append(t("pages read until {date}", date=t.date(last)))
    return ", ".join(parts)
