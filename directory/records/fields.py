"""Define the types of cells: what a value may look like, and the code of the problem when it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, LiteralString, TypeVar, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from directory.records.dates import PartialDate

JOINT = "~"
"""Stands between two ids that together name one thing, such as a pair; no id has it."""

LATVIA = {"lat": (55.6, 58.1), "lon": (20.9, 28.3)}
"""Bounding box of Latvia in degrees (WGS 84), with a margin of about 5 km."""

COORDINATES = ("lat", "lon", "location_precision")
"""Fields that stand or fall together."""

NO_CHARACTERS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
UNREADABLE = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffd{NO_CHARACTERS}]"
)
"""What no document can hold: control characters other than ends of lines and tabs, halves of characters, code points
that Unicode keeps free for ever; and what stands for a letter that was lost on the way."""

LARGEST_AMOUNT, LARGEST_COUNT, LARGEST_STRENGTH = 1e12, 10**10, 1e3
"""More is a slip of the keyboard, and too much for a picture."""

YEARS_AHEAD = 10
"""Plans lie at most so far ahead; facts lie at most in the next year."""


@dataclass(frozen=True)
class References:
    """The value is a key of another table."""

    table: str


@dataclass(frozen=True)
class Expected:
    """A value that should be there; a record without it is reported and kept."""

    code: str


@dataclass(frozen=True)
class Vocabulary:
    """The value is a code of this vocabulary; checked when the validation context brings the vocabularies."""

    name: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def _check(self, value: str, info: ValidationInfo) -> str:
        known = (info.context or {}).get("vocabularies", {}).get(self.name)
        if known is not None and value not in known:
            choices = ", ".join(sorted(known)) or "–"
            raise PydanticCustomError("not_in_vocabulary", "unknown code", {"choices": choices})
        return value


@dataclass(frozen=True)
class Pattern:
    """The whole value matches this regular expression; `code` names the problem when it does not."""

    code: LiteralString
    expression: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def _check(self, value: str) -> str:
        if not re.fullmatch(self.expression, value, re.ASCII):
            raise PydanticCustomError(self.code, "does not match")
        return value


def _check_text(value: str) -> str:
    if UNREADABLE.search(value):
        raise PydanticCustomError("bad_text", "characters that are no text")
    return value


def _check_url(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or re.search(r"\s", value):
        raise PydanticCustomError("bad_url", "not a web address")
    return value


def _parse_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("bad_date", "not a date") from error


def _not_after(years: int) -> Callable[[PartialDate], PartialDate]:
    def check(value: PartialDate) -> PartialDate:
        if value.year > date.today().year + years:
            raise PydanticCustomError("date_too_late", "too far ahead")
        return value

    return check


def _within(low_high: tuple[float, float]) -> Callable[[float], float]:
    low, high = low_high

    def check(value: float) -> float:
        if not low <= value <= high:
            raise PydanticCustomError("outside_latvia", "outside Latvia", {"fields": COORDINATES})
        return value

    return check


def _split(value: object) -> object:
    return tuple(part.strip() for part in value.split(";") if part.strip()) if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1), AfterValidator(_check_text)]
Id = Annotated[str, Pattern("bad_id", r"[a-z0-9]+(-[a-z0-9]+)*")]
Url = Annotated[Text, AfterValidator(_check_url)]
Email = Annotated[Text, Pattern("bad_email", r"[^@\s]+@[^@\s]+\.[^@\s]+")]
RegNumber = Annotated[str, Pattern("bad_reg_number", r"\d{11}")]
Date = Annotated[PartialDate, BeforeValidator(_parse_date), AfterValidator(_not_after(1))]
PlannedDate = Annotated[PartialDate, BeforeValidator(_parse_date), AfterValidator(_not_after(YEARS_AHEAD))]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_split)]
Themes = Annotated[tuple[Annotated[str, Vocabulary("themes")], ...], BeforeValidator(_split)]
Count = Annotated[int, Field(ge=0, le=LARGEST_COUNT)]
Amount = Annotated[float, Field(ge=0, le=LARGEST_AMOUNT, allow_inf_nan=False)]
Strength = Annotated[float, Field(ge=0, le=LARGEST_STRENGTH, allow_inf_nan=False)]
Latitude = Annotated[float, AfterValidator(_within(LATVIA["lat"])), Field(allow_inf_nan=False)]
Longitude = Annotated[float, AfterValidator(_within(LATVIA["lon"])), Field(allow_inf_nan=False)]


Marker = TypeVar("Marker", References, Expected, Vocabulary, Pattern)


def find_marker(field: FieldInfo, marker: type[Marker]) -> Marker | None:
    """The marker of this class on a field, wherever in its annotation it stands; None when there is none."""
    parts = (*field.metadata, *parts_of(field.annotation))
    return next((part for part in parts if isinstance(part, marker)), None)


def parts_of(annotation: object) -> Iterator[object]:
    """An annotation and everything that it is made of."""
    yield annotation
    for part in (*getattr(annotation, "__metadata__", ()), *get_args(annotation)):
        yield from parts_of(part)
