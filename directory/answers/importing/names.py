"""Name what a list can be of, and the fields that its columns can be taken for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from directory.answers.record_words import field_label
from directory.i18n import Texts
from directory.load.importing.questions import choices
from directory.records import TABLES, Vocabulary, find_marker
from directory.speaker import Speaker

OFFERED: Mapping[str, Sequence[str]] = {
    "organisations": (
        *("name", "other_names", "legal_form", "reg_number", "municipality", "place", "address", "themes"),
        *("founded", "closed", "website", "email", "description_lv", "description", "checked", "lat", "lon"),
    ),
    "ties": ("source", "target", "kind", "start", "end", "amount_eur", "description_lv", "description"),
    "events": (
        *("name_lv", "name", "start", "end", "municipality", "place", "themes", "participants"),
        *("description_lv", "description"),
    ),
    "leaders": ("name", "role_lv", "role", "organisation", "municipality", "place", "since"),
    "ideas": ("idea_lv", "idea", "theme", "municipality", "place", "actor", "event", "status"),
}
"""Table to the fields that people have in lists, the commonest first."""


def kind_names(t: Texts) -> Mapping[str, str]:
    """What a list can be of, the likeliest first."""
    return {
        "organisations": t("Organisations"),
        "participants": t("Participants of a forum or another event"),
        "ties": t("Cooperation and support: who with whom"),
        "events": t("Events"),
        "leaders": t("Community leaders and people in public roles"),
        "ideas": t("Ideas of residents"),
    }


def field_names(t: Texts, resource: str) -> Mapping[str, str]:
    """The fields that a column can be taken for, in the order in which they are offered."""
    return {field: field_label(t, resource, field) for field in (*OFFERED[resource], "source_url", "id")}


def value_names(t: Speaker, resource: str, field: str) -> Mapping[str, str]:
    """What can stand in a field, with its name in the reader's language."""
    model = TABLES[resource]
    vocabulary = find_marker(model.model_fields[field], Vocabulary)
    if vocabulary:
        return {code: t.term(vocabulary.name, code) for code in t.directory.terms.get(vocabulary.name, {})}
    if field in {"source", "target", "organisation"}:
        names = t.names_to_pick(t.directory.organisation)
        return dict(sorted(names.items(), key=lambda each: t.sort_key(each[1])))
    return dict(choices(model, field, t.directory) or {})
