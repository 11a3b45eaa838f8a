"""Readings: every measure has one in both languages, each with its publication."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from directory.analysis.network.measures import NetworkMeasures, NodeMeasures
from directory.answers.network.readings import network_readings, organisation_readings
from directory.i18n import LANGUAGES, texts

DOI = re.compile(r"https://doi\.org/10\.\d{4,5}/\S+")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_measure_has_a_reading(language: str) -> None:
    t = texts(language)
    assert set(network_readings(t)) == {field.name for field in fields(NetworkMeasures)}
    assert set(organisation_readings(t)) == {field.name for field in fields(NodeMeasures)} - {"id", "group"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reading_is_whole_sentences(language: str) -> None:
    t = texts(language)
    for reading in (*network_readings(t).values(), *organisation_readings(t).values()):
        assert reading.name
        assert not reading.name.endswith(".")
        assert all(text.endswith(".") for text in (reading.definition, reading.high, reading.low))
        assert reading.high != reading.low


def test_every_measure_but_plain_counts_names_its_publication() -> None:
    t = texts("en")
    found = {**network_readings(t), **organisation_readings(t)}
    without = {field for field, reading in found.items() if reading.reference is None}
    assert without == {"nodes", "edges"}
    assert all(DOI.fullmatch(reading.reference) for reading in found.values() if reading.reference)
