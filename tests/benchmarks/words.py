"""Latvian words that made-up names are put together from."""

from __future__ import annotations

import unicodedata
from random import Random

BODIES = {
    "association": (
        "Sporta klubs", "Sieviešu klubs", "Jauniešu klubs", "Senioru apvienība", "Vecāku biedrība",
        "Mednieku kolektīvs",
        "Makšķernieku klubs", "Amatnieku kopa", "Vides biedrība", "Atbalsta centrs", "Attīstības biedrība",
        "Deju klubs",
        "Iedzīvotāju apvienība", "Dārzkopības biedrība", "Tūrisma biedrība", "Audžuģimeņu biedrība",
    ),
    "foundation": ("Kopienas fonds", "Labdarības fonds", "Izglītības fonds", "Atbalsta fonds"),
    "informal_group": (
        "Folkloras kopa", "Jauktais koris", "Vidējās paaudzes deju kolektīvs", "Amatierteātris", "Rokdarbnieču pulciņš",
        "Apkaimes kopiena", "Nūjotāju grupa", "Pūtēju orķestris", "Senioru vokālais ansamblis", "Lasītāju klubiņš",
    ),
    "religious": ("Evaņģēliski luteriskā draudze", "Baptistu draudze", "Katoļu draudze"),
    "municipal_institution": ("Kultūras nams", "Bibliotēka", "Pamatskola", "Mūzikas skola", "Bērnudārzs"),
    "state_institution": ("Muzejs", "Aģentūra"),
    "company": ("SIA", "Zemnieku saimniecība", "Kooperatīvs"),
    "other": ("Sociālais uzņēmums", "Partnerība", "Iniciatīva"),
}  # fmt: skip
"""What an organisation calls itself, by its legal form."""

STEMS = (
    "Zaļ", "Balt", "Klus", "Spož", "Jaun", "Vec", "Stalt", "Skaist", "Mierīg", "Liel", "Maz", "Gar", "Dzidr", "Silt",
    "Brīv", "Čakl", "Sārt", "Mundr", "Gudr", "Stipr", "Lab", "Strauj", "Saulain", "Vējain", "Krāsain", "Ziedoš",
)  # fmt: skip
"""Beginnings of adjectives: with -ais beside a masculine noun, with -ā beside a feminine one."""

NOUNS = (
    ("ais", (
        "krasts", "ozols", "avots", "vilnis", "kalns", "pagalms", "ceļš", "putns", "ķirsis", "žagars", "bērzs",
        "vējš", "rīts", "pakalns", "stārķis", "lauks", "tilts", "dārzs", "ezers", "akmens", "stars", "pūrs",
    )),
    ("ā", (
        "upe", "liepa", "pļava", "egle", "taka", "saule", "bite", "vāverīte", "sēta", "dzirksts", "lāse", "gārša",
        "bērzu birzs", "zvaigzne", "jūra", "dziesma", "klēts", "ligzda", "kļava", "priede", "sala", "varavīksne",
    )),
)  # fmt: skip
"""Endings of adjectives and the nouns they agree with."""


def invent_name(random: Random, legal_form: str) -> str:
    """A name such as `Jauniešu klubs "Zaļais krasts"`."""
    ending, nouns = random.choice(NOUNS)
    return f'{random.choice(BODIES[legal_form])} "{random.choice(STEMS)}{ending} {random.choice(nouns)}"'


def slug(name: str) -> str:
    """A name in small Latin letters, digits and hyphens, as identifiers are written.

    Examples
    --------
    >>> slug('Sporta klubs "Zaļā gārša"')
    'sporta-klubs-zala-garsa'
    """
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return "-".join("".join(letter if letter.isalnum() else " " for letter in plain.lower()).split())
