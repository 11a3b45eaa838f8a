"""Make a workbook of 40 organisations as a clerk keeps it: titles, merged cells, dates in all forms, slips, a total."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

HEAD = (
    *("Nr.p.k.", "Biedrības nosaukums", "Reģ. nr.", "Novads", "Ciems", "Darbības joma", "Dibināšanas gads"),
    *("E-pasts", "Kontaktpersona", "Tālr.", "Mājas lapa"),
)
NAMES = (
    *("Zvaigžņu vērotāju pulks Orions", "Mārupes bitenieku saime", "Olaines galda spēļu klubs"),
    *("Baložu rokdarbnieces", "Ķekavas dabas draugi", "Babītes jauno mūziķu studija", "Baldones vecāku padome"),
    *("Jaunolaines velobraucēji", "Piņķu senioru deju kopa „Virpulis”", "Tīraines suņu skola"),
)
HOMES = ("Mārupes novads", "Olaine", "Ķekavas nov.", "Babītes novads", "Baldones novads")
THEMES = ("Kultūra", "sports un veselība", "vide", "Bitenieki", "Jaunatne; izglītība")
FOUNDED = (2003, "2011. gads", "12.05.2015", "", 2019.0)


def make(path: Path) -> None:
    """Write the workbook."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.add_worksheet("Info").write(0, 0, "Sagatavoja: Attīstības nodaļa")
        sheet = book.add_worksheet("NVO saraksts")
        sheet.merge_range(0, 0, 0, 8, "NVO SARAKSTS 2026. GADĀ")
        sheet.write_row(2, 0, HEAD)
        for line, row in enumerate(rows(), start=3):
            sheet.write_row(line, 0, row)
        sheet.write_formula(43, 1, '="Kopā: "&COUNTA(B4:B43)', None, "Kopā: 40")


def rows() -> list[list[object]]:
    """The 40 rows: 34 new ones, two that are there, one that changes nothing, three with faults."""
    made: list[list[object]] = []
    for k in range(34):
        name = NAMES[k % 10] if k < 10 else f"{NAMES[k % 10]} {k // 10 + 1}"
        home, theme, founded = HOMES[k % 5], THEMES[k % 5], FOUNDED[k % 5]
        number, email, site = k + 1, f"klubs{k}@piemers.lv", f"www.klubs{k}.lv"
        made.append(
            [number, f'Biedrība "{name}"', "", home, "", theme, founded, email, "Anna Paraugs", 26100000 + k, site]
        )
    made.append([35, "Pierīgas partnerība", "", "Mārupe"])
    made.append([36, "PARTNERĪBA DAUGAVKRASTS", "", "Ķekavas novads"])
    made.append([37, "Mārupes BMX klubs", "", "Mārupe", "", "sports"])
    made.append([38, "Bez pareiza numura", "4000803294", "Olaine", "", "kultūra"])
    made.append([39, "Nezināmā novada biedrība", "", "Atlantīdas novads", "", "kultūra", "kādreiz"])
    made.append([40, '=HYPERLINK("http://x.example","Formulu biedrība")', "", "Olaine", "", "<b>sports</b>"])
    return made
