"""Take suggestions from anybody: without an account, confirmed by e-mail where letters can be sent, a few a day."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, timedelta

from directory.records import TABLES
from directory.store import Address
from directory.store.changes import heads_of
from directory.store.people import suggestions, tokens
from directory.store.people.suggestions import Suggestion
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.add import with_id
from directory.upkeep.records.checking import checked
from directory.upkeep.scopes import SETTINGS

KINDS = ("correction", "new", "tie", "ours")
A_DAY = 5
"""Suggestions from one address within 24 hours."""

MOST_WAITING = 500
"""Suggestions of visitors that wait at once: more could nobody read, and an address is quickly made up."""

LASTS = timedelta(days=7)
PURPOSE = "suggestion"
LONGEST = 2_000
"""Letters of a comment."""


def suggest(
    desk: Desk,
    actor: str,
    kind: str,
    resource: str,
    key: str,
    *,
    cells: Mapping[str, str] | None = None,
    version_seen: int = 0,
    comment: str = "",
    name: str = "",
    email: str = "",
    needs_letter: bool = True,
) -> tuple[str, str | None]:
    """Keep a suggestion until somebody decides.

    Parameters
    ----------
    actor
        Id of the account; empty for a visitor, who gives an e-mail address.
    kind
        One of `KINDS`.
    cells
        The record as it should be, checked like an edit; None when it is said in words only.
    needs_letter
        Whether a visitor's address must be confirmed first; False where no letters can be sent.

    Returns
    -------
    id, secret
        Of the suggestion, and what the letter of confirmation must carry; None when no letter is needed.

    Raises
    ------
    ProblemsError
        Cells that cannot stand.
    RefusedError
        Nothing is suggested, no address is given, or there were too many today.
    """

    def work(sitting: Sitting) -> tuple[str, str | None]:
        sitting.standing.require("suggest")
        sender = email.strip().casefold() or actor
        _check(sitting, kind, sender, cells, comment)
        _check_record(sitting, kind, Address(resource, key), cells)
        is_new = version_seen == 0
        found, proposal = key, dict[str, str]()
        if cells is not None:
            texts = with_id(sitting, resource, cells) if is_new else cells
            found, proposal = checked(sitting.directory, resource, texts, key=None if is_new else key)
        new = Suggestion(
            uuid.uuid4().hex,
            resource,
            found,
            kind,
            version_seen,
            proposal,
            comment.strip()[:LONGEST],
            actor,
            name.strip(),
            sender,
            confirmed := bool(actor) or not needs_letter,
            sitting.now.astimezone(UTC).isoformat(timespec="seconds"),
        )
        suggestions.add(sitting.connection, new)
        if confirmed:
            return new.id, None
        return new.id, tokens.issue(sitting.connection, PURPOSE, new.id, now=sitting.now, lasts=LASTS)

    return desk.write(actor, work)


def confirm(desk: Desk, secret: str) -> str:
    """Confirm the address that a suggestion came from; its id. RefusedError when the letter is too old or was used."""

    def work(sitting: Sitting) -> str:
        found = tokens.use(sitting.connection, PURPOSE, secret, now=sitting.now)
        if found is None:
            raise RefusedError("This link is too old or was used before. Send the suggestion again.")
        suggestions.update(sitting.connection, found[0], confirmed=True)
        return found[0]

    return desk.write("", work)


def version_of(desk: Desk, resource: str, key: str) -> int:
    """The newest version of a record, for the form that it is opened in; 0 when it never was."""
    address = Address(resource, key)
    head = desk.live.store.read(lambda connection: heads_of(connection, [address])).get(address)
    return head.version if head else 0


def answer_to(desk: Desk, wanted: str) -> Suggestion | None:
    """What became of a suggestion, for whoever has its id: only its sender was told it."""
    return desk.live.store.read(lambda connection: suggestions.get(connection, wanted))


def _check_record(sitting: Sitting, kind: str, address: Address, cells: Mapping[str, str] | None) -> None:
    """What is new brings its cells; what is corrected, or claimed, is there."""
    if address.resource not in TABLES or address.resource in SETTINGS:
        raise RefusedError("There is no table {name}.", name=address.resource[:80])
    if kind in {"new", "tie"}:
        if cells is None:
            raise RefusedError("Write what should be different.")
    elif sitting.cells([address]).get(address) is None:
        raise RefusedError("{key} is not there, or was retired before.", key=address.key[:80])


def _check(sitting: Sitting, kind: str, sender: str, cells: Mapping[str, str] | None, comment: str) -> None:
    if kind not in KINDS or (cells is None and not comment.strip()):
        raise RefusedError("Write what should be different.")
    if not sender or (not sitting.standing.account and "@" not in sender):
        raise RefusedError("Give an e-mail address, so that you can get an answer.")
    day_ago = (sitting.now - timedelta(days=1)).astimezone(UTC).isoformat(timespec="seconds")
    if suggestions.count_since(sitting.connection, sender, day_ago) >= A_DAY:
        raise RefusedError("Thank you, that is enough for today. Send the next suggestion tomorrow.")
    if not sitting.standing.account and suggestions.count_waiting(sitting.connection) >= MOST_WAITING:
        raise RefusedError("Very many suggestions wait already. Send yours when some of them are read.")
