"""Say in Latvian where something is: the locative of the names of places."""

from __future__ import annotations

IRREGULAR = {"Cēsis": "Cēsīs", "Saldus": "Saldū"}
"""Plural with a singular's ending, and a noun of the third declension."""

ENDINGS = (
    ("pils", "pilī"),
    ("as", "ās"),
    ("es", "ēs"),
    ("is", "ī"),
    ("us", "ū"),
    ("š", "ā"),
    ("s", "ā"),
    ("a", "ā"),
    ("e", "ē"),
    ("i", "os"),
)
"""Endings of the nominative and of the locative, the longest first, after the declensions of Latvian nouns."""


def locative(name: str) -> str | None:
    """Name of a place as it answers "where": "Mārupē", "Ķekavas novadā"; None when its ending is none of Latvian.

    The last word is inflected, the words before it stand in the genitive already. A word that is a number or has no
    Latvian ending (a foreign name, an abbreviation) cannot be inflected by rule.

    Examples
    --------
    >>> [locative(name) for name in ("Olaine", "Piņķi", "Salaspils", "Salas pagasts", "Lapsas", "Oslo")]
    ['Olainē', 'Piņķos', 'Salaspilī', 'Salas pagastā', 'Lapsās', None]
    """
    first, last = name[: name.rfind(" ") + 1], name[name.rfind(" ") + 1 :]
    if last in IRREGULAR:
        return first + IRREGULAR[last]
    for ending, place in ENDINGS:
        if last.endswith(ending) and len(last) > len(ending) + 1:
            return first + last.removesuffix(ending) + place
    return None
