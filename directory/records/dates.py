"""Keep dates as sources give them: a year, a year and month, or a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

PATTERN = r"\d{4}(-\d{2}(-\d{2})?)?"


@dataclass(frozen=True)
class PartialDate:
    """A date known to the year, the month or the day.

    Parameters
    ----------
    year
        1000 to 9999.
    month
        1 to 12, or None when only the year is known.
    day
        1 to 31, or None when only the year or month is known.

    Examples
    --------
    >>> PartialDate.parse("2021-07").last
    datetime.date(2021, 7, 31)
    >>> str(PartialDate(2021))
    '2021'
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(f"a date with the day {self.day!r} and no month; give the month too")
        if not 1000 <= self.year <= 9999:
            raise ValueError(f"the year {self.year!r}; give four digits")
        if 0 in (self.month, self.day):
            raise ValueError("months and days are counted from 1; leave out what is not known")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2021`, `2021-07` or `2021-07-08`; ValueError for anything else."""
        if not re.fullmatch(PATTERN, text, re.ASCII):
            raise ValueError(f"the date {text!r}; write 2021, 2021-07 or 2021-07-08")
        return cls(*(int(part) for part in text.split("-")))

    @cached_property
    def first(self) -> date:
        """The earliest day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last(self) -> date:
        """The latest day that this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"


@dataclass(frozen=True)
class Period:
    """The years from `first` to `last`, both included; None leaves that side open."""

    first: int | None = None
    last: int | None = None

    def __bool__(self) -> bool:
        return self.first is not None or self.last is not None

    def touches(
        self, start: PartialDate | None, end: PartialDate | None, *, known_in: PartialDate | None = None
    ) -> bool:
        """Whether something that ran from `start` to `end`, and was there in `known_in`, overlaps this period.

        A missing `end` counts as the year of `known_in`, without that as the year of `start` (and the other way
        round): what is documented, no more. False when none is known, unless the period is open on both sides.
        """
        if not self:
            return True
        begin, finish = start or known_in or end, end or known_in or start
        if begin is None or finish is None:
            return False
        return begin.year <= (self.last or finish.year) and finish.year >= (self.first or begin.year)
