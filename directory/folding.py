"""Fold texts that people write in many ways into one form, which search and geocoder compare."""

from __future__ import annotations

from unicodedata import category, normalize

UNDECOMPOSED = str.maketrans("łøđðħŧı", "loddhti")
"""Letters with a stroke or without a dot, which Unicode does not take apart into a letter and a mark."""


def fold(text: str) -> str:
    """Lower case, without diacritics, words of letters and digits with one space between them.

    Case folding and compatibility decomposition (NFKD, Unicode Standard Annex 15), combining marks taken off; quotes,
    dashes and all other punctuation become spaces. Folding twice changes nothing. A text without a letter or digit
    gives an empty one.

    Examples
    --------
    >>> fold("Ķekavas  «Sporta» klubs") == fold("kekavas sporta klubs")
    True
    >>> fold("“Baložu–Olaines” folkloras kopa (Rīga)")
    'balozu olaines folkloras kopa riga'
    """
    # decomposed twice: case folding can bring composed letters, decomposition can bring capitals (Annex 15, section 3)
    letters = normalize("NFKD", normalize("NFKD", text).casefold()).casefold().translate(UNDECOMPOSED)
    kept = (letter for letter in letters if not category(letter).startswith("M"))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in kept).split())
