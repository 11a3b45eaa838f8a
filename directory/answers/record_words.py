"""Name tables, fields, records and the values of cells in the reader's words, wherever records are shown as such."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from directory.i18n import Texts
from directory.records import SEPARATOR, TABLES, PartialDate, References, Vocabulary, find_marker
from directory.records.fields import parts_of
from directory.speaker import Speaker

Label = Callable[[Texts], str]

TABLE_NAMES: Mapping[str, Label] = {
    "vocabularies": lambda t: t("Codes"),
    "municipalities": lambda t: t("Municipalities"),
    "places": lambda t: t("Places"),
    "organisations": lambda t: t("Organisations"),
    "events": lambda t: t("Events"),
    "ties": lambda t: t("Ties"),
    "tie_sources": lambda t: t("Further sources of ties"),
    "participations": lambda t: t("Participation in events"),
    "leaders": lambda t: t("People in public roles"),
    "ideas": lambda t: t("Ideas"),
    "programmes": lambda t: t("Support programmes"),
    "pages_read": lambda t: t("Pages that were read"),
}

RECORD_KINDS: Mapping[str, Label] = {
    "vocabularies": lambda t: t("Code"),
    "municipalities": lambda t: t("Municipality"),
    "places": lambda t: t("Place"),
    "organisations": lambda t: t("Organisation"),
    "events": lambda t: t("Event"),
    "ties": lambda t: t("Tie"),
    "tie_sources": lambda t: t("Further source of a tie"),
    "participations": lambda t: t("Taking part"),
    "leaders": lambda t: t("Person in a public role"),
    "ideas": lambda t: t("Idea"),
    "programmes": lambda t: t("Support programme"),
    "pages_read": lambda t: t("Page that was read"),
    "judgements": lambda t: t("Decision about likely duplicates"),
}

FIELDS: Mapping[str, Label] = {
    "id": lambda t: t("Short name in the address bar"),
    "name": lambda t: t("Name"),
    "name_lv": lambda t: t("Name in Latvian"),
    "other_names": lambda t: t("Also called"),
    "legal_form": lambda t: t("Legal form"),
    "reg_number": lambda t: t("Registration number"),
    "municipality": lambda t: t("Municipality"),
    "place": lambda t: t("Place"),
    "place_code": lambda t: t("Place in the gazetteer"),
    "address": lambda t: t("Address"),
    "lat": lambda t: t("Latitude"),
    "lon": lambda t: t("Longitude"),
    "location_precision": lambda t: t("What the point stands for"),
    "themes": lambda t: t("Themes"),
    "founded": lambda t: t("Founded"),
    "closed": lambda t: t("Ended its work"),
    "website": lambda t: t("Website"),
    "email": lambda t: t("E-mail"),
    "phone": lambda t: t("Phone"),
    "description": lambda t: t("Description in English"),
    "description_lv": lambda t: t("Description in Latvian"),
    "source_url": lambda t: t("Source"),
    "checked": lambda t: t("Source last read"),
    "kind": lambda t: t("Kind"),
    "start": lambda t: t("Beginning"),
    "known_in": lambda t: t("Known in (where the beginning is not known)"),
    "end": lambda t: t("End"),
    "tie": lambda t: t("Tie"),
    "says": lambda t: t("What the page says, in English"),
    "says_lv": lambda t: t("What the page says, in Latvian"),
    "amount_eur": lambda t: t("Amount in euro"),
    "participants": lambda t: t("How many people came"),
    "event": lambda t: t("Event"),
    "organisation": lambda t: t("Organisation"),
    "role": lambda t: t("Role in English"),
    "role_lv": lambda t: t("Role in Latvian"),
    "since": lambda t: t("Since when"),
    "contact_consent": lambda t: t("Agreed that contacts are shown"),
    "idea": lambda t: t("Idea in English"),
    "idea_lv": lambda t: t("Idea in Latvian"),
    "theme": lambda t: t("Theme"),
    "actor": lambda t: t("Who would have to act"),
    "status": lambda t: t("What became of the idea"),
    "programme": lambda t: t("Name of the programme"),
    "read": lambda t: t("Read on"),
    "looked_for": lambda t: t("What was looked for, in English"),
    "looked_for_lv": lambda t: t("What was looked for, in Latvian"),
    "found": lambda t: t("Something was found"),
    "budget_eur": lambda t: t("Money in all, in euro"),
    "max_per_project_eur": lambda t: t("Most for one project, in euro"),
    "short_name": lambda t: t("Short name"),
    "covered": lambda t: t("Covered by this directory"),
    "vzd_code": lambda t: t("Code in the State Address Register"),
    "lau_code": lambda t: t("Statistical code"),
    "iso_code": lambda t: t("Code by ISO 3166-2"),
    "area_km2": lambda t: t("Area in km²"),
    "inhabitants": lambda t: t("Inhabitants"),
    "inhabitants_date": lambda t: t("Inhabitants counted on"),
    "inhabitants_source": lambda t: t("Source of the inhabitants"),
    "parish": lambda t: t("Parish or town"),
    "vocabulary": lambda t: t("List of codes"),
    "code": lambda t: t("Code"),
    "en": lambda t: t("Name in English"),
    "lv": lambda t: t("Name in Latvian"),
    "family": lambda t: t("Family"),
    "directed": lambda t: t("Has a giver and a receiver"),
    "strength": lambda t: t("Strength"),
    "decision": lambda t: t("Decision"),
}
"""Field to its label, the same in all tables where `OF_TABLE` does not say otherwise."""

OF_TABLE: Mapping[tuple[str, str], Label] = {
    ("ties", "source"): lambda t: t("Organisation or giver"),
    ("ties", "target"): lambda t: t("Other organisation or receiver"),
    ("ties", "description"): lambda t: t("What they did, in English"),
    ("ties", "description_lv"): lambda t: t("What they did, in Latvian"),
    ("places", "source"): lambda t: t("Gazetteer"),
    ("leaders", "name"): lambda t: t("Name and surname"),
    ("participations", "role"): lambda t: t("Part"),
}

NAMES = {"events": "name", "ideas": "idea", "programmes": "programme", "pages_read": "looked_for"}
"""Table to the field that names a record; `name` where it is not said."""


def table_name(t: Texts, resource: str) -> str:
    """What a table is called; its own name where we have none."""
    return TABLE_NAMES[resource](t) if resource in TABLE_NAMES else resource


def record_kind(t: Texts, resource: str) -> str:
    """What one record of a table is called: "Organisation", "Tie"."""
    return RECORD_KINDS[resource](t) if resource in RECORD_KINDS else resource


def field_label(t: Texts, resource: str, field: str) -> str:
    """The label of a field; its own name where we have none, such as for codes of registers."""
    label = OF_TABLE.get((resource, field)) or FIELDS.get(field)
    return label(t) if label else field


def cell_text(t: Speaker, resource: str, field: str, text: str) -> str:
    """What a cell says: names instead of codes and keys, dates in words; the text itself where it is nothing of that.

    Examples
    --------
    `culture;sports` is "Culture, Sports" and `2021-07` is "July 2021".
    """
    model = TABLES.get(resource)
    if not text or model is None or field not in model.model_fields:
        return text
    info = model.model_fields[field]
    vocabulary, reference = find_marker(info, Vocabulary), find_marker(info, References)
    if vocabulary is not None:
        return ", ".join(t.term(vocabulary.name, code.strip()) for code in text.split(";") if code.strip())
    if reference is not None:
        return _key_name(t, reference.table, text)
    types = set(parts_of(info.annotation))
    if PartialDate in types:
        return _date(t, text)
    if bool in types:
        return t("yes") if text.lower() == "true" else t("no")
    return text.replace(";", ", ") if field == "other_names" else text


def record_name(t: Speaker, resource: str, key: str, cells: Mapping[str, str] | None = None) -> str:
    """What a record is called.

    Parameters
    ----------
    cells
        Its cells, also earlier ones; None when they are not known: then the key must do where the record is gone.
    """
    cells = cells or {}
    if resource == "ties" and {"source", "target"} <= cells.keys():
        ends = (_key_name(t, "organisations", cells[end]) for end in ("source", "target"))
        return " – ".join(ends)
    if resource == "tie_sources":
        tie, _, page = key.partition(SEPARATOR)
        return f"{_key_name(t, 'ties', tie)} · {urlsplit(page).netloc}"
    if resource == "judgements":
        return " – ".join(_key_name(t, "organisations", one) for one in key.split(SEPARATOR))
    if resource == "participations":
        event, organisation, *_ = [*key.split(SEPARATOR), "", ""]
        return f"{_key_name(t, 'organisations', organisation)} – {_key_name(t, 'events', event)}"
    named = NAMES.get(resource, "name")
    pair = (cells.get(f"{named}_lv"), cells.get(named))
    found = next((text for text in (pair if t.language == "lv" else pair[::-1]) if text), "")
    return found or _key_name(t, resource, key)


def _key_name(t: Speaker, resource: str, key: str) -> str:
    """The name of the record that has a key now; the key where there is none."""
    directory = t.directory
    if resource == "organisations" and key in directory.organisation:
        return directory.organisation[key].name
    if resource == "ties" and key in directory.tie:
        tie = directory.tie[key]
        return " – ".join(_key_name(t, "organisations", end) for end in (tie.source, tie.target))
    if resource == "events" and key in directory.event:
        return t.event(directory.event[key])
    if resource == "municipalities" and key in directory.municipality:
        return directory.municipality[key].name
    if resource == "places" and key in directory.place:
        return directory.place[key].name
    return key.replace(SEPARATOR, " + ")


def _date(t: Texts, text: str) -> str:
    try:
        return t.date(PartialDate.parse(text))
    except ValueError:
        return text
