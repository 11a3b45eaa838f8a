"""Add a record that is not there yet, under a key that no record ever had."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from directory.folding import fold
from directory.records import SEPARATOR
from directory.store import Address, Edit, EditConflictError
from directory.store.changes import heads_of
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.checking import checked

NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "organisations": ("name",),
    "events": ("name_lv", "start"),
    "ties": ("source", "target", "kind", "start"),
    "leaders": ("name",),
    "ideas": ("municipality", "idea_lv"),
    "programmes": ("municipality", "programme", "start"),
    "municipalities": ("short_name",),
    "pages_read": ("municipality", "looked_for_lv"),
}
"""Tables whose ids are made, to the fields that they are made of; of dates the year."""

LONGEST = 60
"""Letters of an id, cut at a hyphen."""

TRIES = 100


def add(
    desk: Desk,
    actor: str,
    resource: str,
    cells: Mapping[str, str],
    *,
    comment: str = "",
    token: str | None = None,
) -> int:
    """Save a new record and return the number of the change.

    Parameters
    ----------
    cells
        Texts of all cells of the form; an id is made where there is none.
    comment
        Why, or how it is known where there is no page to read it on.
    token
        Made with the form, so that one that is sent twice is saved once.

    Raises
    ------
    ProblemsError
        Cells that cannot stand.
    RefusedError
        A record with this key is there already.
    NotAllowedError
        No right for such a record.
    """

    def work(sitting: Sitting) -> int:
        texts = with_id(sitting, resource, cells)
        key, kept = checked(sitting.directory, resource, texts)
        address = Address(resource, key)
        head = heads_of(sitting.connection, [address]).get(address)
        is_retired = head is not None and sitting.cells([address]).get(address) is None
        one = Edit(*address, kept, head.version if head and is_retired else 0)
        sitting.require("edit", [one])
        try:
            return sitting.save([one], "edit", comment=comment, token=token)
        except EditConflictError as error:
            raise RefusedError("This is in the directory already: {key}.", key=key.replace(SEPARATOR, " + ")) from error

    return desk.write_once(actor, token, work)


def slug(resource: str, cells: Mapping[str, str]) -> str:
    """What an id is made of: the names in small Latin letters with hyphens, no longer than `LONGEST`.

    Examples
    --------
    >>> slug("events", {"name_lv": "Ķekavas „Talka” 2024", "start": "2024-04-27"})
    'kekavas-talka-2024'
    """
    words: list[str] = []
    for name in NAMED_BY[resource]:
        text = cells.get(name, "")
        found = _letters(text[:4] if name == "start" else text)
        words += [word for word in found if name != "start" or word not in words]
    while len(words) > 1 and len("-".join(words)) > LONGEST:
        words.pop()
    return "-".join(words)[:LONGEST] or resource.removesuffix("s").replace("_", "-")


def with_id(sitting: Sitting, resource: str, cells: Mapping[str, str]) -> dict[str, str]:
    """The cells of a new record with an id, where its table has one and none is given."""
    needs_one = resource in NAMED_BY and not cells.get("id")
    return {**cells, "id": _new_id(sitting, resource, cells)} if needs_one else dict(cells)


def _letters(text: str) -> list[str]:
    words = ("".join(letter for letter in word if letter.isascii()) for word in fold(text).split())
    return [word for word in words if word]


def _new_id(sitting: Sitting, resource: str, cells: Mapping[str, str]) -> str:
    """An id that no record has or ever had, also none that was retired."""
    first = slug(resource, cells)
    ids = [first, *(f"{first}-{count}" for count in range(2, TRIES))]
    taken = {address.key for address in heads_of(sitting.connection, [Address(resource, id) for id in ids])}
    return next((id for id in ids if id not in taken), f"{first}-{uuid.uuid4().hex[:12]}")
