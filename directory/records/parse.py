"""Turn the texts of a row into a record, or into what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from directory.records.record import Record

CODES: Mapping[str, str] = {
    "missing": "missing_value",
    "bool_parsing": "bad_flag",
    "float_parsing": "bad_number",
    "int_parsing": "bad_number",
    "int_from_float": "bad_number",
    "finite_number": "bad_number",
    "greater_than_equal": "bad_number",
    "less_than_equal": "number_too_large",
}
"""pydantic's names of errors to ours; the errors that our own fields raise carry our name already."""


@dataclass(frozen=True)
class CellError:
    """Why a cell cannot stand.

    Parameters
    ----------
    code
        Name of the mistake.
    fields
        The cells that cannot be kept because of it; the first is the one to show.
    found
        What stands there; None when it is empty.
    in_list
        Whether `found` is one of several values of the cell, and the others are good.
    values
        What else there is to say, such as the choices.
    """

    code: str
    fields: tuple[str, ...]
    found: str | None
    in_list: bool
    values: Mapping[str, str]


def parse_record(
    model: type[Record], cells: Mapping[str, str], vocabularies: Mapping[str, Set[str]]
) -> Record | list[CellError]:
    """The record that the cells make, or every mistake in them.

    Parameters
    ----------
    cells
        Text by field; a field without text is left out.
    vocabularies
        Known codes by vocabulary; a vocabulary that is not among them is not checked.
    """
    try:
        return model.model_validate(cells, context={"vocabularies": vocabularies})
    except ValidationError as failure:
        return [_cell_error(error, cells) for error in failure.errors(include_url=False)]


def _cell_error(error: ErrorDetails, cells: Mapping[str, str]) -> CellError:
    context = error.get("ctx", {})
    place = tuple(str(part) for part in error["loc"])
    fields = tuple(dict.fromkeys((*place[:1], *context.get("fields", ()))))
    in_list = len(place) > 1
    return CellError(
        code=CODES.get(error["type"], error["type"]),
        fields=fields,
        found=str(error["input"]) if in_list else cells.get(fields[0]),
        in_list=in_list,
        values={name: value for name, value in context.items() if isinstance(value, str)},
    )
