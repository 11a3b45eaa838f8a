"""Remember what a person decided about two organisations that may be one."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from directory.records.fields import Date, Id, References, Text, Texts
from directory.records.record import Record


class Judgement(Record):
    """What a person decided about two organisations; it is never asked again until one of the names changes."""

    key: ClassVar[tuple[str, ...]] = ("one", "other")

    one: Annotated[Id, References("organisations")] = Field(description="The organisation that comes first by id")
    other: Annotated[Id, References("organisations")] = Field(description="The other one")
    decision: Literal["same", "different", "unsure"] = Field(description="What was decided")
    names: Texts = Field((), description="The two names at that time, with a semicolon between them")
    reasons: Texts = Field((), description="Codes of what spoke for it and against it")
    by: Text | None = Field(None, description="Account of the person who decided")
    decided: Date | None = Field(None, description="When")

    @model_validator(mode="after")
    def _is_of_two_in_order(self) -> Self:
        if self.one >= self.other:
            raise PydanticCustomError("self_tie", "not two in order", {"fields": ("other",)})
        return self

    @property
    def pair(self) -> frozenset[str]:
        """The two ids."""
        return frozenset((self.one, self.other))
