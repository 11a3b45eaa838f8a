"""Say what the measures mean, for somebody who has never heard of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.answers.network.readings_network import network_texts
from directory.answers.network.readings_organisation import organisation_texts
from directory.i18n import Texts


@dataclass(frozen=True)
class Reading:
    """How to read a measure.

    Parameters
    ----------
    name
        What it is called.
    definition
        What is counted, in one sentence.
    high, low
        What a high and a low value mean for those who steer the cooperation.
    reference
        Address of the publication that defines it; None for a plain count.
    """

    name: str
    definition: str
    high: str
    low: str
    reference: str | None


def network_readings(t: Texts) -> Mapping[str, Reading]:
    """The readings of the fields of `NetworkMeasures`."""
    return {field: _reading(*texts) for field, texts in network_texts(t).items()}


def organisation_readings(t: Texts) -> Mapping[str, Reading]:
    """The readings of the fields of `NodeMeasures`, without id and group."""
    return {field: _reading(*texts) for field, texts in organisation_texts(t).items()}


def _reading(name: str, definition: str, high: str, low: str, doi: str = "") -> Reading:
    return Reading(name, definition, high, low, f"https://doi.org/{doi}" if doi else None)
