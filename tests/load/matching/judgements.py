"""Pairs that somebody judged: probably one organisation, or different in spite of their names. Add new ones."""

from __future__ import annotations

from itertools import combinations

SAME = (
    ("kalejs", "jda-kalejs"),
    ("baldones-muzikas-pamatskola", "j-dumina-baldones-muzikas-skola"),
    ("kekavas-novada-jauniesu-dome", "kekavas-novada-jauniesu-padome"),
    ("daugmales-folkloras-kopa", "folkloras-kopa-dare"),
    ("olaines-senioru-biedriba", "olaines-senioru-biedriba-liepas"),
)

DIFFERENT = (
    *combinations(("fk-olaine", "olaines-fk", "afa-olaine", "hk-olaine", "ihk-olaine"), 2),
    ("koris-dziedatprieks", "ansamblis-dziedatprieks"),
    ("bordesholmas-kekavas-draudzibas-biedriba", "kekavas-bordesholmas-sadraudzibas-biedriba"),
)
