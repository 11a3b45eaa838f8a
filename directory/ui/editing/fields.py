"""Tell from the models what a form asks: which fields, in which group, and what kind each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, get_origin

from directory.i18n import Texts
from directory.load.places.understood import POINT
from directory.records import TABLES, PartialDate, Record, References, Vocabulary, find_marker
from directory.records.fields import parts_of
from directory.upkeep.records.add import NAMED_BY

Kind = Literal["text", "long", "texts", "date", "number", "flag", "code", "codes", "record"]

LONG = {"description", "description_lv", "idea", "idea_lv", "says", "says_lv"}

PICKED = {"organisations", "events", "municipalities", "ties"}
"""Tables whose records are picked by name; others are referred to by what is typed."""

WHERE = {"municipality", "place", "address", "parish", "lat", "lon", "area_km2"}
SOURCE = {"source_url", "checked", "inhabitants_source"}
WHO = (
    {"id", "name", "name_lv", "other_names", "short_name", "legal_form", "reg_number", "website", "email", "phone"}
    | {
        "contact_consent",
        "organisation",
        "source",
        "target",
        "tie",
        "event",
        "role",
        "role_lv",
        "since",
        "programme",
        "idea",
        "idea_lv",
    }
    | {"vocabulary", "code", "en", "lv"}
)
"""Fields of the groups; what is in none of them says what a record is."""

TWINS = {"idea": "idea_lv", "role": "role_lv", "name": "name_lv", "looked_for": "looked_for_lv"}
"""Fields of two languages of which one is enough: until somebody translates it, the text stands in both."""

GROUPS = ("who", "where", "what", "source")


def group_name(t: Texts, group: str) -> str:
    """What a group of fields is called."""
    return {
        "who": t("Who or what it is"),
        "where": t("Where"),
        "what": t("What is known about it"),
        "source": t("How is it known?"),
    }[group]


def group_of(resource: str, field: str) -> str:
    """The group that a field stands in; the forum where an idea was raised says where."""
    if (resource, field) == ("ideas", "event"):
        return "where"
    groups = {"who": WHO, "where": WHERE, "source": SOURCE}
    return next((group for group, names in groups.items() if field in names), "what")


def asked_fields(resource: str) -> tuple[str, ...]:
    """The fields that a form asks, in the order of the model: not an id that is made, nor what follows from a place."""
    names = TABLES[resource].model_fields
    made = {"id"} if resource in NAMED_BY else set()
    follows = set(POINT) if "place" in names else set()
    return tuple(name for name in names if name not in made | follows)


def in_language(language: str, names: Sequence[str]) -> list[str]:
    """Fields in the order that a reader looks for them: of two languages their own first."""
    if language != "lv":
        return list(names)
    pairs = {name: name.removesuffix("_lv") for name in names if name.endswith("_lv")}
    first = {english: latvian for latvian, english in pairs.items() if english in names}
    swapped = first | {latvian: english for english, latvian in first.items()}
    return [swapped.get(name, name) for name in names]


def kind_of(model: type[Record], name: str) -> Kind:
    """What kind of field it is; lists of codes are `codes`, lists of texts are `texts`."""
    field = model.model_fields[name]
    parts = set(parts_of(field.annotation))
    is_list = any(get_origin(part) is tuple for part in parts)
    if find_marker(field, Vocabulary):
        return "codes" if is_list else "code"
    reference = find_marker(field, References)
    if reference and reference.table in PICKED:
        return "record"
    kinds: Mapping[type, Kind] = {PartialDate: "date", bool: "flag", float: "number", int: "number"}
    plain: Kind = "texts" if is_list else "long" if name in LONG else "text"
    return next((kind for type_, kind in kinds.items() if type_ in parts), plain)


def is_required(resource: str, name: str) -> bool:
    """Whether a record cannot be without this field; of two languages the English one is never asked."""
    names = TABLES[resource].model_fields
    return names[name].is_required() and TWINS.get(name) not in names


def with_twins(resource: str, cells: Mapping[str, str]) -> dict[str, str]:
    """The cells with the text of one language also in the other one, where a record needs both and has one."""
    names, filled = TABLES[resource].model_fields, dict(cells)
    for one, other in TWINS.items():
        if one in names and other in names:
            for empty, given in ((one, other), (other, one)):
                if names[empty].is_required() and not filled.get(empty):
                    filled[empty] = filled.get(given, "")
    return filled
