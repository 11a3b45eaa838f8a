"""A register of the published form, with invented rows."""

from __future__ import annotations

from collections.abc import Iterator

HEADER = (
    "regcode;sepa;name;name_before_quotes;name_in_quotes;name_after_quotes;without_quotes;regtype;regtype_text;type;"
    "type_text;registered;terminated;closed;address;index;addressid;region;city;atvk;reregistration_term"
)


def row(
    number: str,
    name: str,
    *,
    type: str = "BDR",
    regtype: str = "B",
    registered: str = "2003-05-06",
    terminated: str = "",
    closed: str = " ",
    region: str = "100016077",
    city: str = "0",
) -> str:
    """A row as the register writes it: quotation marks doubled, one space for what goes on."""
    quoted = name.replace('"', '""')
    fields = (number, "", f'"{quoted}"', '""', f'"{quoted}"', '""', "0", regtype, "Reģistrs", type, "Biedrība")
    return ";".join((*fields, registered, terminated, closed, '"Iela 1; 2"', "2114", "1", region, city, "", ""))


def written(rows: Iterator[str] | list[str]) -> bytes:
    """The file, with its byte-order mark."""
    return ("\ufeff" + "\n".join([HEADER, *rows]) + "\n").encode()
