"""Say how much each reason counts: weights learned from what came about, and the simple choices that move them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

Weights = Mapping[str, float]

LEARNED = Path(__file__).parent / "learned_weights.json"
"""What `evaluate-partners --save` learned last from all dated ties of the shipped data."""

HIGHEST, STEP = 10.0, 0.25
"""Weights are steps from 0 to the highest, so that a person can set them by hand."""


def read_weights() -> dict[str, float]:
    """The committed weights: reason to weight, 0 to `HIGHEST`."""
    weights: dict[str, float] = json.loads(LEARNED.read_text(encoding="utf-8"))
    return weights


WEIGHTS: Weights = read_weights()
"""Weights unless somebody moves them."""

CHOICES: Mapping[str, Weights] = {
    "balanced": {},
    "nearer": {"near": HIGHEST, "municipality": 0.0},
    "new_contacts": {"contacts": HIGHEST, "partners": 0.0, "events": 0.0},
    "other_municipality": {"municipality": 8.0, "near": 1.5, "ideas": 0.0},
}
"""Simple choices: which weights they set to what."""
