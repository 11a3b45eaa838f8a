"""Turn what people write into the codes of the directory: legal forms, themes, municipalities, references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from directory.folding import fold
from directory.load.problems import Problem
from directory.load.tables.numbers import is_shortened
from directory.load.understand import understand
from directory.records import Directory, Record, References, Vocabulary, find_marker

SEVERAL = re.compile(r"\s*[;,/|\n]\s*|\s+(?:un|and)\s+")

HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?$")
"""An address without its beginning, as people write it."""

NOTHING = frozenset(
    {"nav", "nav zinams", "nav zinama", "nezinams", "nezinama", "nezinu", "n a", "none", "null", "unknown", "not known"}
)
"""Folded words that people write where they know nothing."""

PARTS: Mapping[str, re.Pattern[str]] = {
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "website": re.compile(rf"https?://\S+|{HOST.pattern}"),
    "source_url": re.compile(rf"https?://\S+|{HOST.pattern}"),
}
"""Fields that hold one address, and what one looks like."""

ABOLISHED: Mapping[str, str] = {
    **dict.fromkeys(("babites novads",), "marupe"),
    **dict.fromkeys(("baldones novads",), "kekava"),
    **dict.fromkeys(("garkalnes novads", "stopinu novads"), "ropazu-novads"),
    **dict.fromkeys(("ikskiles novads", "keguma novads", "lielvardes novads"), "ogres-novads"),
    **dict.fromkeys(("carnikavas novads",), "adazu-novads"),
    **dict.fromkeys(("incukalna novads", "krimuldas novads", "malpils novads"), "siguldas-novads"),
    **dict.fromkeys(("sejas novads",), "saulkrastu-novads"),
    **dict.fromkeys(("engures novads", "jaunpils novads", "kandavas novads"), "tukuma-novads"),
    **dict.fromkeys(("ozolnieku novads",), "jelgavas-novads"),
    **dict.fromkeys(("rundales novads", "vecumnieku novads", "iecavas novads"), "bauskas-novads"),
}
"""Folded names of municipalities around Riga that ended on 2021-07-01 (law on administrative territories of 2020), and
the one that each became part of."""

FORM_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("bdr", "biedr", "nvo", "b ba", "bdr biedriba"), "association"),
    **dict.fromkeys(("nod", "fonds", "nodibinajums fonds"), "foundation"),
    **dict.fromkeys(("sia", "as", "uznemums", "komersants"), "company"),
    **dict.fromkeys(("draudze", "religiska organizacija"), "religious"),
    **dict.fromkeys(("neformala grupa", "iniciativas grupa", "pasdarbibas kolektivs"), "informal_group"),
    **dict.fromkeys(("dome", "pasvaldiba"), "municipality"),
}


def to_codes(
    model: type[Record], cells: Mapping[str, str], directory: Directory, *, file: str, row: int
) -> tuple[dict[str, str], list[Problem]]:
    """The cells in the form of the directory, and what has to be said about it.

    A value that is no code yet stays as it is: it is asked for, once per value and not per row.
    """
    found = understand(model, {name: text for name, text in cells.items() if not _says_nothing(name, text)})
    said = list[Problem]()
    for name, text in found.items():
        field = model.model_fields.get(name)
        if field is None:
            continue
        vocabulary, reference = find_marker(field, Vocabulary), find_marker(field, References)
        if vocabulary and name == "themes":
            parts = [part for part in SEVERAL.split(text) if part]
            found[name] = ";".join(dict.fromkeys(_code(directory, vocabulary.name, part) or part for part in parts))
        elif name in PARTS:
            found[name], note = _one_of_several(name, text, file, row)
            said += note
        elif name == "reg_number":
            found[name], note = _number(text, file, row)
            said += note
        elif vocabulary:
            found[name] = _code(directory, vocabulary.name, text) or text
        elif reference and reference.table == "municipalities":
            found[name], note = _municipality(directory, text, file, row, name)
            said += note
    if "municipality" in model.model_fields and (home := _home_named_as_place(directory, found.get("place", ""))):
        del found["place"]
        found.setdefault("municipality", home)
    return found, said


def _says_nothing(field: str, text: str) -> bool:
    """Whether a cell is filled only to be filled: a dash, or a word for nothing."""
    folded = fold(text)
    return not folded or (folded in NOTHING and field not in {"name", "name_lv", "idea", "idea_lv"})


def _one_of_several(field: str, text: str, file: str, row: int) -> tuple[str, list[Problem]]:
    """The first address of a cell that holds several, and that it does; web addresses get their beginning."""
    pattern = PARTS[field]
    parts = [part for part in re.split(r"[;,|\s]+", text) if pattern.fullmatch(part)]
    if not parts:
        return text, []
    first = parts[0] if field == "email" or "://" in parts[0] else f"https://{parts[0]}"
    others: dict[str, str | int] = {"kept": first}
    return first, [Problem("several_values", file, row, field, text, others)] if len(parts) > 1 else []


def _number(text: str, file: str, row: int) -> tuple[str, list[Problem]]:
    """A registration number without what is written between its digits, or that a spreadsheet spoiled it."""
    if is_shortened(text):
        return text, [Problem("shortened_number", file, row, "reg_number", text)]
    digits = re.sub(r"^LV|\.0+$|[\s-]", "", text, flags=re.IGNORECASE)
    return (digits if digits.isdecimal() else text), []


def check_digit_is_right(number: str) -> bool:
    """Whether the last digit of a registration number agrees with the others (weights 9 1 4 8 3 10 2 5 7 6 1, mod 11).

    The sum of the weighted digits is 3 less than a multiple of 11; numbers of other lengths are wrong.

    Examples
    --------
    >>> check_digit_is_right("40003032949"), check_digit_is_right("40003032948")
    (True, False)
    """
    weights = (9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1)
    if len(number) != len(weights) or not number.isdecimal():
        return False
    return sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 3


def _code(directory: Directory, vocabulary: str, text: str) -> str | None:
    return _names(directory, vocabulary).get(fold(text))


@lru_cache(maxsize=16)
def _names(directory: Directory, vocabulary: str) -> Mapping[str, str]:
    names = dict(_written(directory, vocabulary))
    return {**FORM_WORDS, **names} if vocabulary == "legal_forms" else names


def _written(directory: Directory, vocabulary: str) -> Iterator[tuple[str, str]]:
    for code, term in directory.terms.get(vocabulary, {}).items():
        yield from ((fold(name), code) for name in (code, term.en, term.lv))


def _home_named_as_place(directory: Directory, place: str) -> str:
    """The municipality that a place is the whole name of, such as "Olaines novads"; a town of its name is none."""
    folded = fold(place)
    if not folded.endswith(" novads"):
        return ""
    return next((home.id for home in directory.municipalities if fold(home.name) == folded), "")


def _municipality(directory: Directory, text: str, file: str, row: int, field: str) -> tuple[str, list[Problem]]:
    if text in directory.municipality:
        return text, []
    folded = fold(text).replace(" nov", " novads").replace("novadsads", "novads").replace("novadsada", "novads")
    for home in directory.municipalities:
        short, name = fold(home.short_name), fold(home.name)
        if folded in {short, name, f"{name} pasvaldiba", f"{name.removesuffix('s')}a pasvaldiba"}:
            return home.id, []
    became = ABOLISHED.get(folded) or ABOLISHED.get(f"{folded} novads")
    if became is not None and became in directory.municipality:
        now = directory.municipality[became].name
        return became, [Problem("abolished_municipality", file, row, field, text, {"now": now})]
    return text, []
