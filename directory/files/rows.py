"""Write organisations and ties as flat rows, for programs that know nothing but names and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from directory.files.extract import Extract, clean
from directory.i18n import Texts
from directory.pictures.network.before_after import STATUSES, status_name
from directory.pictures.network.labelled_graph import SAME_EVENT
from directory.records import Organisation, Tie

Value = str | int | float | bool
Row = dict[str, Value]
"""Field to value; a field whose value is unknown is not there."""

SEPARATOR = "|"
"""Between several values of one field, as Kumu wants it."""


def organisation_rows(extract: Extract) -> list[Row]:
    """A row for each organisation, in the order of ids."""
    return [_organisation_row(extract, extract.t.directory.organisation[id]) for id in sorted(extract.pairs)]


def tie_rows(extract: Extract) -> list[Row]:
    """A row for each documented tie, and one for each pair that took part in the same events.

    Where two periods are compared, each has the `status` of its pair.
    """
    return [row for one, other, ties in extract.documented() for row in _pair_rows(extract, one, other, ties)]


def _organisation_row(extract: Extract, organisation: Organisation) -> Row:
    t = extract.t
    directory = t.directory
    home = directory.municipality[organisation.municipality].name if organisation.municipality else None
    return _known(
        {
            "id": organisation.id,
            "label": organisation.name,
            "legal_form": t.term("legal_forms", organisation.legal_form),
            "themes": SEPARATOR.join(name.replace(SEPARATOR, "/") for name in t.themes(organisation)),
            "municipality": home,
            "place": t.place(organisation),
            "reg_number": organisation.reg_number,
            "founded": organisation.founded,
            "closed": organisation.closed,
            "website": organisation.website,
            "description": t.of(organisation, "description"),
            "partners": len(extract.pairs[organisation.id]),
            "lat": organisation.lat,
            "lon": organisation.lon,
            "source_url": organisation.source_url,
            "checked": organisation.checked,
        }
    )


def _pair_rows(extract: Extract, one: str, other: str, ties: list[Tie]) -> Iterator[Row]:
    kinds = extract.t.directory.terms.get("tie_kinds", {})
    data = extract.pairs.edges[one, other]
    became: Row = dict(_became(extract.t, data.get("statuses", ())))
    strength = 0.0
    for tie in ties:
        yield {**_tie_row(extract, tie), **became}
        strength += kinds[tie.kind].strength or 0.0
    if data.get("events"):
        yield _event_row(extract, one, other, weight=data["weight"] - strength)


def _became(t: Texts, statuses: Iterable[str]) -> Iterator[tuple[str, Value]]:
    """What became of a pair, where two periods are compared."""
    for status in STATUSES:
        if status in statuses:
            yield "status", status_name(t, status)


def _tie_row(extract: Extract, tie: Tie) -> Row:
    t = extract.t
    directory = t.directory
    kind = directory.terms["tie_kinds"][tie.kind]
    return _known(
        {
            "id": tie.id,
            "source": tie.source,
            "target": tie.target,
            "kind": t.term("tie_kinds", tie.kind),
            "family": t.term("families", kind.family or ""),
            "directed": bool(kind.directed),
            "weight": kind.strength or 0.0,
            "since": tie.start,
            "known_in": tie.known_in,
            "until": tie.end,
            "amount_eur": tie.amount_eur,
            "description": t.of(tie, "description"),
            "source_url": tie.source_url,
            "further_sources": SEPARATOR.join(
                url.replace(SEPARATOR, "%7C") for url in directory.sources_of(tie)[bool(tie.source_url) :]
            ),
        }
    )


def _event_row(extract: Extract, one: str, other: str, *, weight: float) -> Row:
    directory = extract.t.directory
    events = [directory.event[node.removeprefix("event:")] for node in extract.pairs.edges[one, other]["events"]]
    projection = directory.terms["projections"][SAME_EVENT]
    return _known(
        {
            "id": f"{one}:{other}",
            "source": one,
            "target": other,
            "kind": extract.t.term("projections", SAME_EVENT),
            "family": extract.t.term("families", projection.family or ""),
            "directed": False,
            "weight": round(weight, 6),
            "description": SEPARATOR.join(event.name_lv.replace(SEPARATOR, "/") for event in events),
        }
    )


def _known(row: Mapping[str, Any]) -> Row:
    """The fields that have a value; numbers stay numbers, everything else becomes text that any file can hold."""
    kept = {name: value for name, value in row.items() if value is not None and value != ""}
    return {name: value if isinstance(value, bool | int | float) else clean(str(value)) for name, value in kept.items()}
