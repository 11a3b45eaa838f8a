"""Name what a list can be of, and the fields that its columns can be taken for."""

from __future__ import annotations

from collections.abc import Mapping

from directory.i18n import Texts
from directory.load.importing.questions import choices
from directory.records import TABLES, Vocabulary, find_marker
from directory.speaker import Speaker


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
    fields = {
        "organisations": _of_organisations(t),
        "ties": _of_ties(t),
        "events": _of_events(t),
        "leaders": _of_leaders(t),
        "ideas": _of_ideas(t),
    }
    return {**fields[resource], "source_url": t("Source (address of a page)"), "id": t("Id in this directory")}


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


def _of_organisations(t: Texts) -> dict[str, str]:
    return {
        "name": t("Name"),
        "other_names": t("Other names"),
        "legal_form": t("Legal form"),
        "reg_number": t("Registration number"),
        "municipality": t("Municipality"),
        "place": t("Village, town or parish"),
        "address": t("Address"),
        "themes": t("Themes"),
        "founded": t("Founded in"),
        "closed": t("Closed in"),
        "website": t("Website"),
        "email": t("E-mail"),
        "description_lv": t("Description in Latvian"),
        "description": t("Description in English"),
        "checked": t("Checked on"),
        "lat": t("Latitude"),
        "lon": t("Longitude"),
    }


def _of_ties(t: Texts) -> dict[str, str]:
    return {
        "source": t("Organisation (who gives)"),
        "target": t("The other organisation (who receives)"),
        "kind": t("What joins them"),
        "start": t("Since"),
        "end": t("Until"),
        "amount_eur": t("Amount, €"),
        "description_lv": t("Description in Latvian"),
        "description": t("Description in English"),
    }


def _of_events(t: Texts) -> dict[str, str]:
    return {
        "name_lv": t("Name of the event"),
        "name": t("Name of the event in English"),
        "start": t("First day"),
        "end": t("Last day"),
        "municipality": t("Municipality"),
        "place": t("Village, town or parish"),
        "themes": t("Themes"),
        "participants": t("How many people came"),
        "description_lv": t("Description in Latvian"),
        "description": t("Description in English"),
    }


def _of_leaders(t: Texts) -> dict[str, str]:
    return {
        "name": t("Name and surname"),
        "role_lv": t("Public role"),
        "role": t("Public role in English"),
        "organisation": t("Organisation"),
        "municipality": t("Municipality"),
        "place": t("Village, town or parish"),
        "since": t("Since"),
    }


def _of_ideas(t: Texts) -> dict[str, str]:
    return {
        "idea_lv": t("Idea"),
        "idea": t("Idea in English"),
        "theme": t("Theme"),
        "municipality": t("Municipality"),
        "place": t("Village, town or parish"),
        "actor": t("Who would have to act"),
        "event": t("Forum"),
        "status": t("Status"),
    }
