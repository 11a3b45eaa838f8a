"""A tiny directory that can be worked by hand, and folders of data that a test may spoil."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from directory.load import Report, read_directory
from directory.records import Directory

TINY = {
    "vocabularies": """\
vocabulary,code,en,lv,family,directed,strength,themes
themes,culture,Culture,Kultūra,,,,
themes,sports,Sports,Sports,,,,
legal_forms,association,Association,Biedrība,,,,
legal_forms,municipality,Municipality,Pašvaldība,,,,
families,cooperation,Cooperation,Sadarbība,,,,
families,support,Support,Atbalsts,,,,
tie_kinds,joint_project,Joint project,Kopīgs projekts,cooperation,false,3,
tie_kinds,joint_event,Organised together,Kopīgi rīkots pasākums,cooperation,false,2,
tie_kinds,funding,Funding,Finansējums,support,true,2,
projections,same_event,Took part in the same event,Piedalījās vienā pasākumā,cooperation,false,0.5,
roles,organiser,Organiser,Rīkotājs,,,,
roles,participant,Participant,Dalībnieks,,,,
idea_themes,leisure,Leisure,Brīvais laiks,,,,culture;sports
actors,both,Both together,Abi kopā,,,,
idea_statuses,open,Open,Atvērta,,,,
programme_kinds,grant,Grants,Projektu konkurss,,,,
place_kinds,municipality,Municipality,Novads,,,,
place_kinds,parish,Parish,Pagasts,,,,
place_kinds,village,Village,Ciems,,,,
precisions,settlement,Town or village,Pilsēta vai ciems,,,,
gazetteers,vzd,State Address Register,Valsts adrešu reģistrs,,,,
""",
    "municipalities": """\
id,name,short_name,kind,covered,vzd_code,lau_code,iso_code,area_km2,lat,lon,inhabitants,inhabitants_date,\
inhabitants_source
north,Ziemeļu novads,Ziemeļi,municipality,true,1,LV1,LV-1,300,57.0,24.0,1000,2024,statistics
south,Dienvidu novads,Dienvidi,municipality,true,2,LV2,LV-2,200.5,56.7,24.0,,,
far,Tālais novads,Tālie,municipality,false,3,LV3,LV-3,100,57.2,27.0,,,
""",
    "places": """\
code,name,other_names,kind,municipality,parish,lat,lon,inhabitants,inhabitants_date,inhabitants_source,source
10,Ziemeļu pagasts,,parish,north,,57.0,24.1,,,,vzd
11,Kalni,Kalniņi;Kalneni,village,north,10,57.01,24.11,150,2021-01-01,statistics,vzd
20,Lejas,,village,south,,56.71,24.02,,,,vzd
""",
    "organisations": """\
id,name,other_names,legal_form,reg_number,municipality,place,place_code,address,lat,lon,location_precision,themes,\
founded,closed,website,email,description,description_lv,source_url,checked
choir,Kalnu koris,Koris,association,40008000001,north,Kalni,11,,57.01,24.11,settlement,culture,1993,,\
https://choir.example,choir@choir.example,"A choir, founded in 1993",,https://choir.example/about,2026-11
band,Pūtēju orķestris,,association,,north,,,,,,,culture;sports,,,,,,,https://band.example,
club,"Klubs ""Lejas"" sportam",,association,,south,Lejas,20,,56.71,24.02,settlement,sports,,,,,,,https://club.example,
council,Dienvidu pašvaldība,,municipality,,south,,,,,,,,,,,,,,https://council.example,
guest,Viesi no tālienes,,association,,far,,,,,,,culture,,,,,,,https://guest.example,
hermit,Vientuļnieks,,association,,,,,,,,,,,,,,,,https://hermit.example,
""",
    "events": """\
id,name,name_lv,start,end,municipality,place,place_code,lat,lon,location_precision,themes,participants,description,\
description_lv,source_url
fair,Fair,Tirgus,2021-07,2021-07-08,north,Kalni,11,57.01,24.11,settlement,culture,200,,,https://fair.example
march,March,Gājiens,2022,,south,,,,,,sports,,,,https://march.example
solo,,Uzstāšanās,2020,,,,,,,,,,,,https://solo.example
plan,,Iecere,2030,,,,,,,,,,,,https://plan.example
""",
    "ties": """\
id,source,target,kind,start,end,amount_eur,description,description_lv,source_url
t1,choir,band,joint_project,2020,2021,,,,https://band.example
t2,band,choir,joint_event,2021-07-08,,,,,https://band.example
t3,choir,club,joint_event,2022,,,,,https://club.example
t4,council,choir,funding,2021,,1000,,,https://council.example
t5,council,club,funding,2022-03,,500.5,,,https://council.example
t6,club,guest,joint_project,,,,,,https://guest.example
""",
    "participations": """\
event,organisation,role,source_url
fair,choir,organiser,https://fair.example
fair,band,participant,https://fair.example
fair,club,participant,https://fair.example
march,choir,organiser,https://march.example
march,choir,participant,https://march.example
march,club,participant,https://march.example
solo,guest,organiser,https://solo.example
""",
    "leaders": """\
id,name,role,role_lv,organisation,place,place_code,municipality,since,contact_consent,email,phone,source_url
conductor,Diriģents,Conductor,Diriģents,choir,Kalni,11,north,2001-09,2024-05-01,conductor@choir.example,,\
https://choir.example
""",
    "ideas": """\
id,idea,idea_lv,theme,municipality,place,place_code,actor,event,status,source_url
stage,An open-air stage,Brīvdabas estrāde,leisure,north,Kalni,11,both,fair,open,https://fair.example
""",
    "programmes": """\
id,municipality,programme,kind,start,end,budget_eur,max_per_project_eur,description,description_lv,source_url
grants,south,Projektu konkurss,grant,2021,2022,20000,1000,,,https://council.example
""",
}
"""Six organisations in two covered municipalities and elsewhere, as the files that hold them."""


@dataclass(frozen=True)
class Folder:
    """A data set that a test may spoil; rows are counted as a spreadsheet shows them."""

    path: Path

    def rows(self, table: str) -> list[list[str]]:
        """All rows of a table, the column names first."""
        return list(csv.reader(io.StringIO((self.path / f"{table}.csv").read_text(encoding="utf-8"), newline="")))

    def save(self, table: str, rows: list[list[str]]) -> None:
        """Write a table."""
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(rows)
        self.write(table, text.getvalue())

    def write(self, table: str, data: str | bytes) -> None:
        """Write the very contents of a file."""
        (self.path / f"{table}.csv").write_bytes(data if isinstance(data, bytes) else data.encode())

    def set(self, table: str, row: int, **cells: str) -> None:
        """Write into cells of a row."""
        rows = self.rows(table)
        for name, text in cells.items():
            rows[row - 1][rows[0].index(name)] = text
        self.save(table, rows)

    def add(self, table: str, **cells: str) -> int:
        """Append a row with these cells, and return its number."""
        rows = self.rows(table)
        rows.append([cells.pop(name, "") for name in rows[0]])
        assert not cells, f"{table}.csv has no columns {sorted(cells)}"
        self.save(table, rows)
        return len(rows)

    def change(self, table: str, change: Callable[[str], str]) -> None:
        """Change the text of a file."""
        self.write(table, change((self.path / f"{table}.csv").read_bytes().decode()))

    def read(self) -> tuple[Directory, Report]:
        """Read it as it stands now."""
        return read_directory(self.path)


def write_tiny(path: Path) -> Folder:
    """Write the tiny directory into a folder, which is made."""
    path.mkdir(parents=True, exist_ok=True)
    folder = Folder(path)
    for table, text in TINY.items():
        folder.write(table, text)
    return folder
