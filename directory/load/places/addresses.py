"""Take Latvian addresses apart as people write them; nothing here knows which places exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale

from directory.folding import fold

Area = Literal["municipality", "parish", "district"]

AREA_WORDS: dict[str, Area] = {
    **dict.fromkeys(("novads", "novada", "nov", "municipality"), "municipality"),
    **dict.fromkeys(("pagasts", "pagasta", "pag", "parish"), "parish"),
    **dict.fromkeys(("rajons", "rajona", "raj"), "district"),
}
"""Folded words that follow the name of an area: nominative, genitive or locative, and short forms.

Districts ("Rīgas rajons") ended in 2009 and say nothing about today's municipalities.
"""

POSTCODE = re.compile(r"\bLV[-–—\s]?\d{4}\b", re.IGNORECASE)
QUOTED = re.compile(r"[\"“”„‟«»][^\"“”„‟«»]*[\"“”„‟«»]")
SEVERAL = re.compile(r";|(?<=[^\W\d])\s+[-–—]\s+(?=[^\W\d])")
JOINED = re.compile(r"(?<=\w)\s+(?:un|and|&)\s+(?=\w)|(?<=[^\W\d])\s*/\s*(?=[^\W\d])", re.IGNORECASE)
SEPARATORS = re.compile(r"[,()|\n]")
AREA = re.compile(r"(\w+\s+(?:nov|novad[saā]|municipality|pag|pagast[saā]|parish|raj|rajon[saā])\b\.?)", re.IGNORECASE)
STREET_WORD = r"\b(?:iela|prospekts|aleja|bulvaris|soseja|cels|darzi|linija|laukums|gatve|krastmala|dambis)\b"
STREET = re.compile(rf"\d|{STREET_WORD}")
AFTER_HOUSE = re.compile(r".*\d\w*(?:\s[a-z])?\s([^\d]+)", re.IGNORECASE)
BEFORE_STREET = re.compile(rf"(\w+) (?:\w+ )+{STREET_WORD}.*")
LATVIAN = re.compile(r"[a-zāčēģīķļņōŗšūž\W\d]*", re.IGNORECASE)
LATVIA = {"latvijas republika", "republic of latvia", "lr"}


@dataclass(frozen=True)
class Part:
    """A piece of an address between commas.

    Parameters
    ----------
    written
        As it was written.
    name
        Folded, without the word that says what kind of area it is.
    area
        What that word says; None without such a word.
    """

    written: str
    name: str
    area: Area | None = None

    @property
    def is_quoted(self) -> bool:
        """Whether all of it stands in quotes, as names of houses do."""
        return QUOTED.fullmatch(self.written) is not None

    @property
    def is_house(self) -> bool:
        """Whether it is a street, a house or a flat: it has a digit or a word for a street."""
        return STREET.search(self.name) is not None

    @property
    def is_latvia(self) -> bool:
        """Whether it is the country's name in Latvian, English or Russian."""
        return self.name in LATVIA or _countries().get(self.name) == "LV"

    @property
    def is_abroad(self) -> bool:
        """Whether it is the name of another country or continent in Latvian, English or Russian."""
        return _countries().get(self.name, "LV") != "LV"

    @property
    def looks_latvian(self) -> bool:
        """Whether all of its letters are in the Latvian alphabet (those of Latgale and old spelling too)."""
        return LATVIAN.fullmatch(self.written) is not None


@dataclass(frozen=True)
class Address:
    """The parts of an address, in the order written, and whether a Latvian postcode stood somewhere in it."""

    parts: tuple[Part, ...]
    has_postcode: bool = False


def read_address(text: str) -> Address:
    """Take an address apart; the parts of an empty text are none.

    Examples
    --------
    >>> [(part.name, part.area) for part in read_address("Piņķi, Babītes pag., Latvija, LV-2107").parts]
    [('pinki', None), ('babites', 'parish'), ('latvija', None)]
    """
    pieces = SEPARATORS.split(POSTCODE.sub(",", text))
    parts = tuple(part for piece in pieces for part in _parts(piece.strip(" .")))
    return Address(parts, POSTCODE.search(text) is not None)


def has_several_places(text: str) -> bool:
    """Whether a text names several places, with a semicolon, a dash, a stroke or "and" between them, and so no point.

    Streets and names in quotes are not looked at: "Raiņa un Aspazijas iela" is one place.
    """
    if SEVERAL.search(text) is not None:
        return True
    return any(
        not STREET.search(fold(piece)) for piece in SEPARATORS.split(QUOTED.sub(" ", text)) if JOINED.search(piece)
    )


def area_name(name: str) -> tuple[str, Area | None]:
    """Folded name of an area without its last word, and what that word says: `('kekavas', 'parish')`."""
    first, _, last = fold(name).rpartition(" ")
    return (first, AREA_WORDS[last]) if first and last in AREA_WORDS else (fold(name), None)


def after_house(part: Part) -> Part | None:
    """What follows a house without a comma, "Skolas iela 15 Piņķi" or "„Alpi” Daugmale"; None when nothing does."""
    found = AFTER_HOUSE.fullmatch(part.written)
    rest = (found[1] if found else QUOTED.sub(" ", part.written)).strip()
    name = fold(rest)
    return Part(rest, name) if name and name != part.name else None


def before_street(part: Part) -> Part | None:
    """The word before a street's name of at least one word, "Olaine Zemgales iela 33"; None for "Lapsas iela 5"."""
    found = BEFORE_STREET.fullmatch(part.name)
    return Part(found[1], found[1]) if found else None


def _parts(piece: str) -> Iterator[Part]:
    for words in AREA.split(piece):
        written = words.strip()
        name, area = area_name(written)
        if name:
            yield Part(written, name, area)


@cache
def _countries() -> dict[str, str]:
    """Folded names of countries and continents to their codes (Unicode CLDR)."""
    territories = (Locale(language).territories for language in ("lv", "en", "ru"))
    return {fold(name): code for names in territories for code, name in names.items()}
