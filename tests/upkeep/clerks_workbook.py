"""Make a workbook of 212 organisations with every fault of a list that a clerk has kept for years."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

import xlsxwriter

from directory.records import Directory

WORDS = (
    "Ozols",
    "Liepa",
    "Bērzs",
    "Kļava",
    "Gaisma",
    "Saule",
    "Zvaigzne",
    "Dzirnavas",
    "Vējš",
    "Upe",
    "Ezers",
    "Kalns",
)
HOMES = ("Mārupes novads", "Olaine", "Ķekavas nov.", "Babītes novads", "")
THEMES = ("kultūra", "Sports; jaunatne", "vide un dzīvnieki", "nav", "-", "Bitenieki")
FOUNDED = (2003, "2011. gads", "12.05.2015.", "", 2019.0, "nezināms")
SHORT = {"marupe": "Mārupe", "olaine": "Olaines novads", "kekava": "Ķekava"}
HEAD = ("Nr.", "Biedrības\nnosaukums*", "Novads", "Darbības joma", "Dibināta", "E-pasts", "Tālr. (neoficiāls)")

NEW, KNOWN, TWICE, WRONG = 150, 50, 8, 3


def workbook(directory: Directory) -> bytes:
    """The workbook.

    150 new ones and one of two municipalities, 50 that are there in other letters, 8 of the new ones once more, three
    that cannot be read, a title and a total between and below them.
    """
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("NVO")
        sheet.merge_range(0, 0, 0, 6, "NVO saraksts 2026")
        sheet.write_row(2, 0, HEAD)
        for line, row in enumerate(rows(directory), start=3):
            sheet.write_row(line, 0, row)
    return made.getvalue()


def rows(directory: Directory) -> list[Sequence[object]]:
    """The rows below the headings."""
    drawn = random.Random(7)
    there = [record for record in directory.organisations if record.municipality in SHORT]
    new: list[Sequence[object]] = [
        (
            *(k + 1, f"{drawn.choice(WORDS)} {drawn.choice(WORDS)} {k}", drawn.choice(HOMES), drawn.choice(THEMES)),
            *(drawn.choice(FOUNDED), f"a{k}@x.lv", 26000000 + k),
        )
        for k in range(NEW)
    ]
    known = [
        (NEW + k, _spoilt(record.name, drawn), SHORT[record.municipality or ""])
        for k, record in enumerate(drawn.sample(there, KNOWN))
    ]
    twice = [(0, str(row[1]).upper(), row[2]) for row in new[:TWICE]]
    return [
        *(*new, *known, ("OLAINES NOVADS",), *twice),
        (209, "Mārupes un Olaines draugi", "Mārupes un Olaines novads"),
        (210, "Slikts datums", "Olaine", "kultūra", "31.02.2020"),
        (211, "Slikts pasts", "Olaine", "kultūra", "", "a(at)b.lv"),
        (212, "", "Olaine", "kultūra"),
        ("Kopā:", 212),
    ]


def _spoilt(name: str, drawn: random.Random) -> str:
    return drawn.choice(
        [
            name.upper(),
            name.replace("ā", "a"),
            f"{name} ",
            name.replace(" ", "\N{NO-BREAK SPACE}"),
            f'Biedrība "{name}"',
        ]
    )
