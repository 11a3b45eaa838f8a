"""Say what holds for the rows of every table: frozen, a key, a period in order, coordinates that are whole."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from directory.records.dates import PartialDate
from directory.records.fields import COORDINATES


class Record(BaseModel):
    """One row of a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    key: ClassVar[tuple[str, ...]] = ("id",)
    period: ClassVar[tuple[str, str]] = ("start", "end")

    @property
    def identity(self) -> tuple[str, ...]:
        """The values of the key fields: what tells this record from the others of its table."""
        return tuple(str(getattr(self, name)) for name in self.key)

    @model_validator(mode="after")
    def _period_is_in_order(self) -> Self:
        first, last = self.period
        start: PartialDate | None = getattr(self, first, None)
        end: PartialDate | None = getattr(self, last, None)
        if start and end and end.last < start.first:
            raise PydanticCustomError(
                "end_before_start", "ends before it starts", {"fields": (last,), "start": repr(str(start))}
            )
        return self

    @model_validator(mode="after")
    def _coordinates_are_whole(self) -> Self:
        if not set(COORDINATES) <= self.__class__.model_fields.keys():
            return self
        given = [getattr(self, name) is not None for name in COORDINATES]
        if any(given) and not all(given):
            raise PydanticCustomError("half_coordinates", "coordinates not complete", {"fields": COORDINATES})
        return self
