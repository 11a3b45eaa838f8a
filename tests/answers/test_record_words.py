"""What records are called where they are shown as such: every field has words, every code its name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from directory.answers.record_words import cell_text, field_label, record_kind, record_name, table_name
from directory.i18n import LANGUAGES, texts
from directory.records import SEPARATOR, TABLES, Directory, Judgement, to_cells
from directory.speaker import Speaker


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest, tiny: Directory) -> Speaker:
    return Speaker(tiny, request.param)


@pytest.mark.parametrize("resource", TABLES)
def test_every_field_of_every_table_has_a_label_in_words(resource: str, t: Speaker) -> None:
    for field in TABLES[resource].model_fields:
        label = field_label(t, resource, field)
        assert label[0].isupper()
        assert "_" not in label
        assert label != field
    assert table_name(t, resource) != resource
    assert record_kind(t, resource) != resource


@pytest.mark.parametrize("resource", [*TABLES])
def test_no_two_fields_of_a_table_share_a_label(resource: str, t: Speaker) -> None:
    labels = [field_label(t, resource, field) for field in TABLES[resource].model_fields]
    assert len(set(labels)) == len(labels)


def test_what_we_have_no_words_for_is_shown_as_it_is(t: Speaker) -> None:
    assert field_label(t, "organisations", "colour") == "colour"
    assert cell_text(t, "organisations", "colour", "red") == "red"
    assert cell_text(t, "elsewhere", "name", "x") == "x"
    assert table_name(t, "elsewhere") == "elsewhere"


def test_codes_keys_and_dates_are_words(tiny: Directory) -> None:
    t, lv = Speaker(tiny, "en"), Speaker(tiny, "lv")
    assert cell_text(t, "organisations", "themes", "culture;sports") == "Culture, Sports"
    assert cell_text(lv, "organisations", "legal_form", "association") == "Biedrība"
    assert cell_text(t, "organisations", "founded", "2021-07") == "July 2021"
    assert cell_text(t, "organisations", "founded", "soon") == "soon"
    assert cell_text(t, "ties", "source", "choir") == tiny.organisation["choir"].name
    assert cell_text(t, "ties", "source", "gone") == "gone"
    assert cell_text(t, "organisations", "municipality", "north") == tiny.municipality["north"].name
    assert cell_text(t, "municipalities", "covered", "true") == "yes"
    assert cell_text(t, "organisations", "name", "A;B") == "A;B"


def test_a_record_is_called_by_its_name_or_its_ends(tiny: Directory) -> None:
    t, lv = Speaker(tiny, "en"), Speaker(tiny, "lv")
    choir, band = tiny.organisation["choir"].name, tiny.organisation["band"].name
    assert record_name(t, "organisations", "choir", {"name": "An earlier name"}) == "An earlier name"
    assert record_name(t, "organisations", "choir") == choir
    assert record_name(t, "organisations", "gone") == "gone"
    assert record_name(t, "ties", "t1", {"source": "choir", "target": "band"}) == f"{choir} – {band}"
    page = SEPARATOR.join(("t1", "https://choir.example/news"))
    assert record_name(t, "tie_sources", page) == f"{choir} – {band} · choir.example"
    assert record_name(lv, "pages_read", "p", {"looked_for": "A choir", "looked_for_lv": "Koris"}) == "Koris"
    assert record_name(t, "judgements", SEPARATOR.join(("band", "choir"))) == f"{band} – {choir}"
    event = tiny.events[0]
    assert record_name(lv, "events", event.id, to_cells(event)) == event.name_lv
    part = SEPARATOR.join((event.id, "choir", "organiser"))
    assert record_name(lv, "participations", part) == f"{choir} – {event.name_lv}"
    assert record_name(lv, "ideas", "i", {"idea": "A bench", "idea_lv": "Soliņš"}) == "Soliņš"


def test_a_judgement_has_words_too() -> None:
    assert "decision" in Judgement.model_fields
    assert field_label(texts("en"), "judgements", "decision") == "Decision"


def test_a_moment_is_a_day_and_a_time() -> None:
    moment = datetime(2026, 11, 28, 9, 4, tzinfo=UTC)
    assert texts("en").moment(moment).replace("\N{NO-BREAK SPACE}", " ") == "28 Nov 2026, 09:04"
    assert texts("lv").moment(moment).replace("\N{NO-BREAK SPACE}", " ") == "2026. gada 28. nov., 09:04"
