"""Write the Table Schema of a model (https://datapackage.org/standard/table-schema/)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic.fields import FieldInfo

from directory.records.dates import PATTERN as DATE_PATTERN
from directory.records.dates import PartialDate
from directory.records.fields import Pattern, References, Vocabulary, find_marker
from directory.records.record import Record
from directory.records.snapshot import TABLES

TYPES: Mapping[type, str] = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    PartialDate: "string",
}


def table_schema(model: type[Record], vocabularies: Mapping[str, list[str]]) -> dict[str, Any]:
    """Fields, keys and references of a table, ready to be written as JSON.

    Parameters
    ----------
    vocabularies
        Codes by vocabulary, in order: the choices of the fields that hold one.
    """
    schema: dict[str, Any] = {
        "fields": [_field(name, field, vocabularies) for name, field in model.model_fields.items()],
        "primaryKey": list(model.key),
        "missingValues": [""],
    }
    references = [_foreign_key(name, field, model) for name, field in model.model_fields.items()]
    if keys := [key for key in references if key]:
        schema["foreignKeys"] = keys
    return schema


def _field(name: str, field: FieldInfo, vocabularies: Mapping[str, list[str]]) -> dict[str, Any]:
    types = set(_types(field.annotation))
    described: dict[str, Any] = {"name": name, "type": TYPES[next(kind for kind in TYPES if kind in types)]}
    constraints: dict[str, Any] = {"required": True} if field.is_required() else {}
    vocabulary, pattern = find_marker(field, Vocabulary), find_marker(field, Pattern)
    if tuple in types:
        described |= {"type": "list", "delimiter": ";", "itemType": "string"}
    elif vocabulary and vocabulary.name in vocabularies:
        constraints["enum"] = vocabularies[vocabulary.name]
    elif pattern or PartialDate in types:
        constraints["pattern"] = pattern.expression if pattern else DATE_PATTERN
    described["description"] = field.description
    return described | ({"constraints": constraints} if constraints else {})


def _foreign_key(name: str, field: FieldInfo, model: type[Record]) -> dict[str, Any] | None:
    marker = find_marker(field, References)
    if not marker:
        return None
    target = TABLES[marker.table]
    resource = "" if target is model else marker.table
    return {"fields": [name], "reference": {"resource": resource, "fields": list(target.key)}}


def _types(annotation: object) -> Iterator[object]:
    """The classes that an annotation is made of."""
    parts = get_args(annotation)
    if getattr(annotation, "__origin__", None) is tuple or str(annotation).startswith("tuple["):
        yield tuple
    if not parts:
        yield annotation
    for part in parts:
        yield from _types(part)
