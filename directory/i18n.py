"""Say texts, numbers, dates and words in order, in Latvian and English."""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError, dates, lists, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from directory.latvian import locative
from directory.spacing import NO_BREAK, hold_together

if TYPE_CHECKING:
    from directory.records import PartialDate

LOCALES = {"lv": Locale("lv"), "en": Locale("en", "GB")}
LANGUAGES = tuple(LOCALES)
"""The first one is spoken where nothing else was asked for."""

MONTHS = {"lv": "y. 'gada' LLLL"}
"""How a month of a year is written where it is not "May 2021"."""

UNDIVIDED = {"lv": 10_000}
"""The least number whose thousands are set apart where it is not 1,000: in Latvian four digits stay together."""

MINUS = "\u2212"

ALPHABET = "aābcčdeēfgģhiījkķlļmnņoōpqrŗsštuūvwxyzž"
CATALOGUES = Path(__file__).parent / "locale"


class Texts:
    """What is said to a reader, in one language.

    Messages are looked up by their English text; English needs no catalogue.

    Parameters
    ----------
    language
        One of `LANGUAGES`; KeyError otherwise.
    """

    def __init__(self, language: str) -> None:
        self.language = {code: code for code in LANGUAGES}[language]
        self._locale = LOCALES[language]
        self._catalogue = _catalogue(language)

    def __call__(self, message: str, /, **values: object) -> str:
        """A message, with `{names}` in it replaced by values."""
        text = hold_together(self._catalogue.gettext(message))
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """A message that depends on the number `n`, which stands in it as `{n}`."""
        return hold_together(self._catalogue.ngettext(one, many, n)).format(n=self.number(n), **values)

    def number(self, value: float, *, decimals: int = 0) -> str:
        """A number with the language's separators; a dash when it is undefined (NaN)."""
        if value != value:
            return "–"
        rounded = round(value, decimals) or 0  # no minus before a zero
        text = numbers.format_decimal(
            abs(rounded),
            format=f"#,##0.{'0' * decimals}".rstrip("."),
            locale=self._locale,
            group_separator=self._is_divided(rounded),
        )
        return MINUS + text if rounded < 0 else text

    def euro(self, value: float) -> str:
        """An amount of money, to the cent only where there are cents."""
        form = "#,##0.00\u00a0¤" if value % 1 else "#,##0\u00a0¤"
        return numbers.format_currency(
            value,
            "EUR",
            format=form,
            locale=self._locale,
            currency_digits=False,
            group_separator=self._is_divided(value),
        )

    def date(self, date: PartialDate) -> str:
        """A date as precisely as it is known: a year, a month or a day."""
        if date.month is None:
            return str(date.year)
        if date.day is None:
            return hold_together(
                dates.format_date(date.first, MONTHS.get(self.language, "LLLL y"), locale=self._locale)
            )
        return hold_together(dates.format_date(date.first, format="long", locale=self._locale))

    def moment(self, moment: datetime) -> str:
        """A day and a time of day, as in a list of changes: 28 Nov 2026, 09:04."""
        day = dates.format_date(moment.date(), format="medium", locale=self._locale)
        return hold_together(f"{day}, {moment:%H:%M}")

    def period(self, start: PartialDate | None, end: PartialDate | None, *, known_in: PartialDate | None = None) -> str:
        """When something was, or an empty text when nobody knows.

        Parameters
        ----------
        known_in
            When it was there at least; it says nothing about since when.
        """
        if start and end and start != end:
            return self._from_to(start, end)
        if known_in and not start:
            known = self._from_to(known_in, end) if end and end != known_in else self.date(known_in)
            return self("{date} (beginning not known)", date=known)
        if start and not end and known_in and known_in != start:
            return self("{date} (still there: {known})", date=self.date(start), known=self.date(known_in))
        if end and not start:
            return self("until {date}", date=self.date(end))
        return self.date(start) if start else ""

    def all_of(self, words: Iterable[str]) -> str:
        """Words in a row: "a, b and c"."""
        return lists.format_list(list(words), locale=self._locale)

    def where(self, places: Iterable[str]) -> str:
        """Names of places in a row, as they stand after "in": in Latvian in the locative, where they have one."""
        if self.language == "lv":
            return self.all_of(locative(place) or place for place in places)
        return self.all_of(places)

    def quoted(self, text: str, *, longest: int = 80) -> str:
        """A text that somebody typed, in quotation marks, cut when it is long; what cannot be shown is escaped."""
        return self("“{text}”", text=repr(text[:longest])[1:-1])

    def of(self, record: object, field: str) -> str | None:
        """A field that a record has in both languages, in this one where there is one."""
        english: str | None = getattr(record, field)
        latvian: str | None = getattr(record, f"{field}_lv", None)
        text = (latvian or english) if self.language == "lv" else (english or latvian)
        return text and hold_together(text)

    def _from_to(self, start: PartialDate, end: PartialDate) -> str:
        """Two different dates; what they share is said once: "17–18 January 2026"."""
        one, other = self.date(start), self.date(end)
        year = hold_together(f"{start.year}. gada ")
        if start.month is None and end.month is None:
            return f"{one}–{other}"
        if start.year == end.year and start.month and end.month:
            if start.day and end.day and start.month == end.month:
                day = other.removeprefix(year)
                return f"{year}{start.day}.–{day}" if self.language == "lv" else f"{start.day}–{day}"
            one = one if self.language == "lv" else one.removesuffix(f" {start.year}")
            other = other.removeprefix(year)
        return f"{one}{NO_BREAK}– {other}"

    def _is_divided(self, value: float) -> bool:
        return abs(value) >= UNDIVIDED.get(self.language, 1_000)

    def sort_key(self, text: str) -> tuple[tuple[int, str], ...]:
        """Key for sorting by the Latvian alphabet, which has all letters of the English one."""
        return tuple((ALPHABET.find(letter), letter) for letter in text.casefold())


@cache
def texts(language: str) -> Texts:
    """The texts of a language, read once."""
    return Texts(language)


def closest(wanted: str | None) -> str:
    """The language of ours that serves a reader who asks for `wanted` (such as `en-GB`, `lv_LV.UTF-8` or None)."""
    try:
        spoken = Locale.parse((wanted or "").split(".")[0].replace("-", "_")).language
    except (ValueError, UnknownLocaleError):
        return LANGUAGES[0]
    return spoken if spoken in LANGUAGES else LANGUAGES[0]


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    path = CATALOGUES / language / "LC_MESSAGES" / "directory.po"
    if not path.is_file():
        return gettext.NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
