"""Read associations and foundations from the Register of Enterprises' open data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.load.registers.fetch import rows_of
from directory.load.tables.days import plain_date
from directory.load.tables.letters import clean

NEEDED = ("regcode", "name", "regtype", "type", "registered", "terminated", "closed", "address", "region", "city")
FORMS = {"BDR": "association", "NOD": "foundation"}
NO_DATE = {"", "0000-00-00"}


@dataclass(frozen=True)
class Registered:
    """An association or foundation as the register has it.

    Parameters
    ----------
    number, name, form
        Registration number, name, and code of our legal forms.
    registered, ended
        Dates; None where the register has none.
    is_closed, is_reorganised
        Whether it was liquidated (`closed` is L), or became part of another one (R).
    address, region
        Address, and the State Address Register's code of the municipality or state city; empty when it has none.
    """

    number: str
    name: str
    form: str
    registered: str | None
    ended: str | None
    is_closed: bool
    is_reorganised: bool
    address: str
    region: str


def read_enterprises(data: bytes, place: str, *, last_count: int = 0) -> dict[str, Registered]:
    """The associations and foundations of `register.csv` by number; UnreadableError as in `rows_of`.

    The column `closed` holds one space for those that go on, and names hold doubled quotation marks here and there.
    """
    return {
        row["regcode"]: _registered(row)
        for row in rows_of(data, place, NEEDED, last_count=last_count)
        if row["regtype"] == "B" and row["type"] in FORMS and row["regcode"]
    }


def _registered(row: Mapping[str, str]) -> Registered:
    ended = (row["terminated"] or "").strip()
    state = (row["closed"] or "").strip()
    return Registered(
        row["regcode"],
        clean((row["name"] or "").replace('""', '"')).strip(),
        FORMS[row["type"]],
        plain_date((row["registered"] or "").strip()) if row["registered"] else None,
        None if ended in NO_DATE else plain_date(ended),
        state == "L",
        state == "R",
        clean(row["address"] or "").strip(),
        next((code for code in (row["region"], row["city"]) if code and code.strip(" 0")), "").strip(),
    )
