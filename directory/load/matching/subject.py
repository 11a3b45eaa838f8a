"""Take apart the name of an organisation into what tells it from others."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from directory.folding import fold
from directory.records import Organisation

STEM = 5
"""Letters of a word that count: endings change with the case, and shorter stems make names into places."""

FORMS = {
    "biedriba", "bdr", "nodibinajums", "fonds", "sia", "as", "ik", "zs", "society", "association", "foundation", "ngo",
}  # fmt: skip
"""Folded words for the legal form. "NVO" is none: without it "Ķekavas novada NVO" would be a part of everything."""

COMMON = {"novads", "novada", "pagasts", "pagasta", "pilseta", "pilsetas", "un", "ar", "par", "latvijas", "latvija"}
SHORT = re.compile(r"[a-z]{1,3}")
NUMBER = re.compile(r"\d+|\b[ivx]{1,4}\b")


@dataclass(frozen=True)
class Subject:
    """What is compared of an organisation.

    Parameters
    ----------
    id, name
        As in the directory.
    names
        Folded names without legal forms, the main one first.
    stems
        Stems of the words of the main name.
    places
        Stems of places in it.
    numbers
        Numbers in it.
    shorts
        Words of one to three letters in it, such as FK and HK.
    number, municipality, place, form, address, email, website
        Other facts; None where unknown.
    """

    id: str
    name: str
    names: tuple[str, ...]
    stems: frozenset[str]
    places: frozenset[str]
    numbers: frozenset[str]
    shorts: frozenset[str]
    number: str | None = None
    municipality: str | None = None
    place: str | None = None
    form: str | None = None
    address: str | None = None
    email: str | None = None
    website: str | None = None


def subject_of(record: Organisation, places: Collection[str] = frozenset()) -> Subject:
    """What is compared of a record.

    Parameters
    ----------
    places
        Roots of the names of places, from `place_roots`.
    """
    names = tuple(dict.fromkeys(filter(None, map(plain_name, (record.name, *record.other_names))))) or (record.id,)
    words = names[0].split()
    stems = frozenset(word[:STEM] for word in words if word not in COMMON and len(word) > 1)
    return Subject(
        record.id,
        record.name,
        names,
        stems,
        frozenset(word[:STEM] for word in words if word[:STEM] in stems and _is_place(word, places)),
        frozenset(NUMBER.findall(names[0])),
        frozenset(word for word in words if SHORT.fullmatch(word) and word not in COMMON),
        record.reg_number,
        record.municipality,
        fold(record.place) if record.place else None,
        record.legal_form,
        fold(record.address) if record.address else None,
        record.email.casefold() if record.email else None,
        _site(record.website),
    )


@lru_cache(maxsize=2**17)
def plain_name(name: str) -> str:
    """A folded name without words for the legal form; the whole when nothing else is in it."""
    words = fold(name).split()
    return " ".join(word for word in words if word not in FORMS) or " ".join(words)


def place_roots(names: Collection[str]) -> frozenset[str]:
    """What stays of the names of places in every case, without the last letter; names of several words are left out."""
    folded = (fold(name) for name in names)
    return frozenset(name[:-1] for name in folded if " " not in name and len(name) >= STEM)


def _is_place(word: str, roots: Collection[str]) -> bool:
    """Whether a word is the name of a place in some case: its root and at most two letters more."""
    return any(word[:-more] in roots for more in (1, 2) if len(word) - more >= STEM - 1)


def _site(website: str | None) -> str | None:
    return re.sub(r"^https?://(www\.)?|/+$", "", website.casefold()) if website else None
