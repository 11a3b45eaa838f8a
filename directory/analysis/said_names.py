"""Give organisations the names that people say: bodies of a municipality, initials; write out abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directory.folding import fold
from directory.records import Organisation

BODY = re.compile(r"(.+?) (novada|pagasta|pilsetas|rajona) (?:pasvaldiba|dome|padome)")
AREAS = {"novada": "novads", "pagasta": "pagasts", "pilsetas": "pilseta", "rajona": "rajons"}

ABBREVIATIONS = {
    **dict.fromkeys(("bdr", "biedr", "bba"), "biedriba"),
    **dict.fromkeys(("nod", "nodib"), "nodibinajums"),
    **dict.fromkeys(("vsk", "vidussk"), "vidusskola"),
    **dict.fromkeys(("psk", "pamatsk"), "pamatskola"),
    **dict.fromkeys(("mmsk", "mms"), "muzikas un makslas skola"),
    "pii": "pirmsskolas izglitibas iestade",
    "kn": "kulturas nams",
    "tn": "tautas nams",
    "kc": "kulturas centrs",
    "sk": "sporta klubs",
    "fk": "futbola klubs",
    "hk": "hokeja klubs",
    "bk": "basketbola klubs",
    "vk": "volejbola klubs",
    "jc": "jauniesu centrs",
    "dac": "dienas aprupes centrs",
    "sac": "socialas aprupes centrs",
    "nov": "novads",
    "pag": "pagasts",
    "pasv": "pasvaldiba",
    "draudz": "draudze",
    "nvo": "nevalstiska organizacija",
    "sia": "sabiedriba ar ierobezotu atbildibu",
}
"""Folded short forms as they are written in lists, and what they stand for."""

SMALL_WORDS = {"un", "ar", "par", "no", "uz", "of", "and", "the", "for"}


def said_names(record: Organisation) -> Iterator[str]:
    """Folded names of an organisation that nobody wrote down: those of a municipality's council and of its area.

    Examples
    --------
    >>> council = Organisation(id="a", name="Mārupes novada pašvaldība", legal_form="municipality")
    >>> [*said_names(council)][:3]
    ['marupes dome', 'marupes pasvaldiba', 'marupes novada dome']
    """
    for name in (record.name, *record.other_names) if record.legal_form == "municipality" else ():
        if found := BODY.fullmatch(fold(name)):
            place, area = found[1], found[2]
            yield from (f"{place} dome", f"{place} pasvaldiba")
            yield from (f"{place} {area} {body}" for body in ("dome", "pasvaldiba", "administracija"))
            yield f"{place} {AREAS[area]}"


def initials(name: str) -> str | None:
    """The first letters of a name of three words or more, without small words: `lpa`; None for a shorter name."""
    words = [word for word in fold(name).split() if word not in SMALL_WORDS]
    return "".join(word[0] for word in words) if len(words) > 2 else None


def written_out(query: str) -> str:
    """A folded query with its abbreviations written out, and a registration number without spaces between digits."""
    if query.replace(" ", "").isdecimal():
        return query.replace(" ", "")
    return " ".join(ABBREVIATIONS.get(word, word) for word in query.split())
