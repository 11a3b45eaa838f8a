"""Keep records fresh: who was checked when, who is asked by letter, what they answered; nothing closes by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from directory.records import Directory, Organisation, to_cells
from directory.store import Address, Connection, Edit
from directory.store.people import reminders, tokens
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.rights import Scope, Standing

OLD = timedelta(days=365)
AGAIN = timedelta(days=90)
"""Between two letters to the same organisation."""

UNANSWERED = 2
"""Letters without an answer after which a steward has a look."""

LASTS = timedelta(days=90)
PURPOSE = "reminder"


@dataclass(frozen=True)
class Freshness:
    """How fresh the records of a municipality are.

    Parameters
    ----------
    municipality
        None for organisations that are at home in none that is covered.
    organisations, old, never
        How many there are, were last checked more than a year ago, and were never checked.
    """

    municipality: str | None
    organisations: int
    old: int
    never: int


@dataclass(frozen=True)
class Letter:
    """A letter that asks an organisation whether its record is still right.

    Parameters
    ----------
    organisation
        Whose.
    email
        Where it goes.
    secret
        For the links in it. A link shows a page; only the button there answers, because mail scanners follow links.
    """

    organisation: Organisation
    email: str
    secret: str


def freshness(directory: Directory, today: date) -> tuple[Freshness, ...]:
    """Of each covered municipality, and of the organisations outside."""
    covered = [municipality.id for municipality in directory.covered]
    groups: dict[str | None, list[Organisation]] = {key: [] for key in (*covered, None)}
    for record in directory.organisations:
        groups[record.municipality if record.municipality in groups else None].append(record)
    return tuple(
        Freshness(
            key,
            len(records),
            sum(record.checked is not None and is_old(record, today) for record in records),
            sum(record.checked is None for record in records),
        )
        for key, records in groups.items()
    )


def is_old(record: Organisation, today: date) -> bool:
    """Whether a record was last checked more than a year ago, or never."""
    return record.checked is None or record.checked.last < today - OLD


def letters(desk: Desk, actor: str, municipality: str) -> tuple[Letter, ...]:
    """Letters that are due now to organisations of a municipality, noted as sent.

    Due are organisations with an address whose record is old, that go on, and got no letter in the last three months.
    """

    def work(sitting: Sitting) -> tuple[Letter, ...]:
        sitting.standing.require("review", Scope(frozenset({municipality})))
        today = sitting.now.date()
        tokens.clear(sitting.connection, now=sitting.now)
        asked = reminders.sent(sitting.connection)
        found = []
        for record in sitting.directory.organisations:
            if record.municipality == municipality and _is_due(record, today, asked.get(record.id, [])):
                day = today.isoformat()
                reminders.note_sent(sitting.connection, record.id, day)
                secret = tokens.issue(sitting.connection, PURPOSE, record.id, now=sitting.now, lasts=LASTS, data=day)
                found.append(Letter(record, record.email or "", secret))
        return tuple(found)

    return desk.write(actor, work)


def open_letter(desk: Desk, secret: str) -> str:
    """The organisation that a letter is about, without answering it; RefusedError when it is too old or was used."""
    now = desk.clock()
    found = desk.live.store.read(lambda connection: tokens.look_up(connection, PURPOSE, secret, now=now))
    if found is None:
        raise RefusedError("This link is too old or was used before. Ask for a new letter.")
    return found[0]


def still_right(desk: Desk, secret: str) -> int:
    """Answer a letter with "all still right": the record was checked today; the number of the change."""

    def work(sitting: Sitting) -> int:
        organisation = _answer(sitting, secret, reminders.RIGHT)
        record = sitting.directory.organisation.get(organisation)
        if record is None:
            raise RefusedError("{key} is not there, or was retired before.", key=organisation)
        address = Address("organisations", organisation)
        cells = {**(sitting.cells([address])[address] or to_cells(record)), "checked": sitting.now.date().isoformat()}
        return sitting.save([Edit(*address, cells)], "edit", comment="✓")

    return desk.write("", work)


def something_changed(desk: Desk, secret: str) -> str:
    """Answer a letter with "something changed"; the organisation, whose form for suggestions comes next."""
    return desk.write("", lambda sitting: _answer(sitting, secret, reminders.CHANGED))


def unanswered(desk: Desk, actor: str, municipality: str) -> tuple[str, ...]:
    """Organisations that left the last two letters without an answer: a steward has a look."""

    def look(connection: Connection, standing: Standing) -> tuple[str, ...]:
        standing.require("review", Scope(frozenset({municipality})))
        directory = desk.live.at(connection).directory
        silent = (key for key, asked in reminders.sent(connection).items() if _is_silent(asked))
        return tuple(key for key in silent if _is_of(directory, key, municipality))

    return desk.read(actor, look)


def _is_due(record: Organisation, today: date, asked: Iterable[tuple[str, str]]) -> bool:
    recently = any(date.fromisoformat(day) > today - AGAIN for day, _ in asked)
    return bool(record.email) and record.closed is None and is_old(record, today) and not recently


def _is_silent(asked: list[tuple[str, str]]) -> bool:
    last = asked[-UNANSWERED:]
    return len(last) == UNANSWERED and all(answer == reminders.NONE for _, answer in last)


def _is_of(directory: Directory, key: str, municipality: str) -> bool:
    record = directory.organisation.get(key)
    return record is not None and record.municipality == municipality


def _answer(sitting: Sitting, secret: str, answer: str) -> str:
    found = tokens.use(sitting.connection, PURPOSE, secret, now=sitting.now)
    if found is None:
        raise RefusedError("This link is too old or was used before. Ask for a new letter.")
    reminders.note_answer(sitting.connection, *found, answer)
    return found[0]
