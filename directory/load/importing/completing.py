"""Give a new record what its row leaves unsaid and what can be known all the same: id, source, legal form."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from directory.folding import fold
from directory.load.importing.headers import Column
from directory.records import TABLES

FORMS = {"biedriba": "association", "nodibinajums": "foundation", "fonds": "foundation", "sia": "company"}
"""Words in names that say which legal form it is."""

NAMED = ("name", "name_lv", "idea_lv", "programme")
"""Fields that an id is made of."""

EITHER = (("role", "role_lv"), ("idea", "idea_lv"))
"""Fields that a record needs in both languages; where one of the two is unknown it is what the other one says."""

UNSAID: Mapping[str, Mapping[str, str]] = {"ideas": {"actor": "unknown", "status": "open"}}
"""Codes that mean that nobody said anything else."""


def form_of_all(columns: Sequence[Column]) -> str | None:
    """The legal form that the heading over the names says of all: "Biedrības nosaukums"; None where it does not."""
    headings = " ".join(fold(column.heading) for column in columns if column.field == "name")
    return "association" if re.search(r"\bbiedrib|\bassociation", headings) else None


def completed(
    resource: str,
    cells: Mapping[str, str],
    *,
    source: str | None,
    form: str | None,
    is_taken: Callable[[str], bool],
    known: Mapping[str, set[str]],
) -> dict[str, str]:
    """The cells of a new record with what can be known beside them.

    Parameters
    ----------
    source
        Address of the page that stands behind it, unless it names one.
    form
        Legal form of organisations whose name says none.
    is_taken
        Whether somebody has an id.
    known
        Codes by vocabulary.
    """
    found = dict(cells)
    if source:
        found.setdefault("source_url", source)
    for one, other in EITHER:
        if {one, other} <= TABLES[resource].model_fields.keys() and (said := found.get(other) or found.get(one)):
            found.setdefault(one, said)
            found.setdefault(other, said)
    for name, code in UNSAID.get(resource, {}).items():
        if code in known.get("actors" if name == "actor" else "idea_statuses", ()):
            found.setdefault(name, code)
    if {"lat", "lon"} <= found.keys() and "precisions" in known:
        found.setdefault("location_precision", "address" if "address" in known["precisions"] else "settlement")
    if resource == "organisations" and not found.get("legal_form"):
        words = fold(found.get("name", "")).split()
        if said := next((FORMS[word] for word in words if word in FORMS), form):
            found["legal_form"] = said
    name = next((found[field] for field in NAMED if found.get(field)), "")
    if "id" in TABLES[resource].model_fields and not found.get("id") and (name or resource == "ties"):
        found["id"] = free_id(name or f"{found.get('source', 'tie')} {found.get('target', '')}", resource, is_taken)
    return found


def free_id(name: str, resource: str, is_taken: Callable[[str], bool]) -> str:
    """An id that nobody has: the name in small Latin letters with hyphens, and a number where it is needed."""
    words = ("".join(letter for letter in word if letter.isascii()) for word in fold(name).split())
    slug = "-".join(word for word in words if word)[:80].strip("-") or resource.rstrip("s")
    key, count = slug, 1
    while is_taken(key):
        count += 1
        key = f"{slug}-{count}"
    return key
