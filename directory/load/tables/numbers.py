"""Understand numbers as Latvian and English spreadsheets write them."""

from __future__ import annotations

import re

PLAIN = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?", re.ASCII)
MONEY = re.compile(r"€|\bEUR\b|\beiro\b", re.IGNORECASE)
GROUPED = re.compile(r"[-+]?\d{1,3}(?:([ '.,])\d{3})+(?:(?!\1)[.,]\d+)?", re.ASCII)
DECIMAL = re.compile(r"[-+]?\d+[.,]\d+", re.ASCII)
SHORTENED = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d{2,}", re.ASCII)


def plain_number(text: str) -> str | None:
    """A number with a point for decimals and nothing else in it; None when the text is not surely one number.

    Blanks and apostrophes between groups of three digits are left out, currency signs too; a comma or point is a
    decimal sign unless it stands before exactly three digits, twice, or beside another one. A lone comma before three
    digits is the decimal sign that it is in Latvian.

    Examples
    --------
    >>> [plain_number(text) for text in ("2,5", "1 500", "1.500,75", "1,500.75", "€ 12", "1.234.567", "many")]
    ['2.5', '1500', '1500.75', '1500.75', '12', '1234567', None]
    """
    if PLAIN.fullmatch(text):
        return text
    number = MONEY.sub("", text).replace("\u2212", "-").strip()
    number = number.removesuffix(",-").removesuffix(",–")
    if PLAIN.fullmatch(number):
        return number
    if DECIMAL.fullmatch(number):
        return number.replace(",", ".")
    if found := GROUPED.fullmatch(number):
        return number.replace(found[1], "").replace(",", ".")
    return None


def is_shortened(text: str) -> bool:
    """Whether a number was shortened by a spreadsheet, such as `4.00081E+10`, so that its last digits are lost."""
    return SHORTENED.fullmatch(text.strip()) is not None
