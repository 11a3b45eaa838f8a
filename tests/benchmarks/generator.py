"""A made-up directory of any size, written as the package is: a folder of CSV files and their descriptor.

Places, municipalities, codes and boundaries are the shipped ones. Everything else is invented, shares and
distributions following the shipped data: no organisation, number, address or event is a real one, and people have
no names.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

from directory.load import read_directory
from directory.records import TABLES, Directory, Place
from tests.benchmarks.case import SHIPPED
from tests.benchmarks.crowd import Crowd
from tests.benchmarks.words import invent_name, slug

Cells = dict[str, object]

KEPT = ("vocabularies.csv", "municipalities.csv", "places.csv", "datapackage.json")
FORMS = {"informal_group": 32, "association": 24, "municipal_institution": 14, "other": 10, "company": 9,
         "religious": 3, "state_institution": 3, "foundation": 2}  # fmt: skip
KINDS = {"joint_event": 220, "joint_project": 161, "premises": 129, "funding": 128, "visit": 47, "membership": 33,
         "service": 31, "agreement": 21, "advisory": 20}  # fmt: skip
ROLES = {"participant": 40, "host": 13, "co_organiser": 8, "funder": 5, "speaker": 2}
INHABITANTS = {"state_city": 40_000, "town": 4_000, "parish": 400, "village": 60, "populated_place": 20}
"""About how many people live in a place of a kind: for the places whose number is not known."""

PRECISION = {"municipality": "municipality", "parish": "parish"}
YEARS = range(2008, 2027)


def write_package(
    folder: Path, *, organisations: int = 27_000, ties: int = 40_000, events: int = 13_000, seed: int = 1
) -> None:
    """Write a data set in which no problem is found.

    Parameters
    ----------
    folder
        Made when it is not there; files of the same name are replaced.
    organisations, ties, events
        How many. Ties need two organisations, events one.
    seed
        Another seed, another data set; the same one gives the same files.

    Raises
    ------
    ValueError
        There are too few organisations for ties or events.
    """
    if organisations < 2 * bool(ties) or organisations < bool(events):
        raise ValueError(f"{organisations!r} organisations cannot have {ties!r} ties and {events!r} events; ask for 2")
    folder.mkdir(parents=True, exist_ok=True)
    for name in KEPT:
        shutil.copyfile(SHIPPED / name, folder / name)
    shutil.copytree(SHIPPED / "boundaries", folder / "boundaries", dirs_exist_ok=True)
    invention = Invention(Random(seed), read_directory(SHIPPED)[0], organisations)
    _write(folder, "organisations", invention.organisations)
    _write(folder, "ties", (invention.tie(number) for number in range(ties)))
    held = [invention.event(number) for number in range(events)]
    _write(folder, "events", held)
    _write(folder, "participations", (cells for event in held for cells in invention.participations(event)))
    _write(folder, "leaders", (invention.leader(number) for number in range(organisations // 6)))
    _write(folder, "ideas", (invention.idea(number) for number in range(events // 3)))
    _write(folder, "programmes", invention.programmes())
    _write(folder, "tie_sources", invention.tie_sources(ties))
    _write(folder, "pages_read", (invention.page_read(number) for number in range(organisations // 10)))


def _write(folder: Path, table: str, rows: Iterable[Cells]) -> None:
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, TABLES[table].model_fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class Invention:
    """Rows of all tables, invented one after the other from one source of chance.

    Parameters
    ----------
    shipped
        Where places, municipalities and codes are from.
    count
        Number of organisations.
    """

    def __init__(self, random: Random, shipped: Directory, count: int) -> None:
        self._random, self._shipped = random, shipped
        self._settled = [place for place in shipped.places if place.kind in INHABITANTS]
        self._people = list(accumulate(place.inhabitants or INHABITANTS[place.kind] for place in self._settled))
        self._themes = list(shipped.terms["themes"])
        self.organisations = [self._organisation(number) for number in range(count)]
        self._crowd = Crowd(random, [str(cells.get("municipality")) for cells in self.organisations])

    def _organisation(self, number: int) -> Cells:
        form = self._weighted(FORMS)
        name, themes = invent_name(self._random, form), self._some_themes()
        id = f"{slug(name)}-{number}"
        return {
            **self._somewhere(known=0.7),
            "id": id,
            "name": name,
            "legal_form": form,
            "reg_number": f"99{number:09}" if form in {"association", "foundation"} else "",
            "themes": themes,
            "founded": self._date() if self._chance(0.1) else "",
            "website": f"https://{id}.example/" if self._chance(0.1) else "",
            "description": f"{name}: works on {themes.replace(';', ', ')} together with its neighbours.",
            "description_lv": f"{name}: darbojas kopā ar kaimiņiem ({themes.replace(';', ', ')}).",
            "source_url": _source("organisations", number),
            "checked": "2026-11",
        }

    def tie(self, number: int) -> Cells:
        """A tie between two organisations."""
        one, kind, start = self._crowd.draw(), self._weighted(KINDS), self._date() if self._chance(0.75) else ""
        other = self._crowd.draw_other(one)
        return {
            "id": f"tie-{number}",
            "source": self.organisations[one]["id"],
            "target": self.organisations[other]["id"],
            "kind": kind,
            "start": start,
            "end": int(start[:4]) + self._random.randrange(4) if start and self._chance(0.13) else "",
            "amount_eur": self._random.randrange(1, 200) * 50 if kind == "funding" and self._chance(0.45) else "",
            "description": f"Documented as {kind.replace('_', ' ')} number {number} in the yearly report of the two",
            "description_lv": f"Abu gada pārskatā minēta kā sadarbība ar kārtas numuru {number}",
            "source_url": _source("ties", number),
        }

    def event(self, number: int) -> Cells:
        """Something that took place, on one day."""
        return {
            **self._somewhere(known=0.85),
            "id": f"event-{number}",
            "name_lv": f"Ikgadējie svētki nr. {number}",
            "name": f"Yearly festival no. {number}",
            "start": self._date() if self._chance(0.83) else "",
            "themes": self._some_themes(),
            "participants": self._random.randrange(10, 400) if self._chance(0.13) else "",
            "description": f"Neighbours met for the festival number {number}, with a fair and a concert",
            "description_lv": f"Kaimiņi tikās svētkos ar kārtas numuru {number}, bija tirdziņš un koncerts",
            "source_url": _source("events", number),
        }

    def participations(self, event: Cells) -> Iterator[Cells]:
        """Who was at an event: an organiser and up to 30 others, most often one or two."""
        organiser = self._crowd.draw()
        guests = min(int(self._random.paretovariate(1.1)), 30, len(self.organisations) - 1)
        others = {self._crowd.draw_other(organiser): self._weighted(ROLES) for _ in range(guests)}
        for number, role in {organiser: "organiser", **others}.items():
            who = self.organisations[number]["id"]
            yield {"event": event["id"], "organisation": who, "role": role, "source_url": event["source_url"]}

    def leader(self, number: int) -> Cells:
        """A person in a public role; numbered, for a name could be somebody's."""
        home = self._random.choice(self.organisations)
        return {
            "id": f"leader-{number}",
            "name": f"Persona {number}",
            "role": "Chair of the board",
            "role_lv": "Valdes priekšsēdētāja vai priekšsēdētājs",
            "organisation": home["id"],
            **{name: home.get(name, "") for name in ("municipality", "place", "place_code")},
            "since": self._date(),
            "source_url": _source("leaders", number),
        }

    def idea(self, number: int) -> Cells:
        """An idea that residents raised."""
        return {
            **{name: cell for name, cell in self._somewhere(known=1).items() if name in TABLES["ideas"].model_fields},
            "id": f"idea-{number}",
            "idea": f"A meeting place that is open in the evening, proposal {number}",
            "idea_lv": f"Vakaros atvērta tikšanās vieta, {number}. priekšlikums",
            "theme": self._code("idea_themes"),
            "actor": self._code("actors"),
            "status": self._code("idea_statuses"),
            "source_url": _source("ideas", number),
        }

    def programmes(self) -> Iterator[Cells]:
        """Two for each municipality: grants of last year, and premises."""
        for place in self._shipped.municipalities:
            own = {"municipality": place.id, "start": YEARS[-2], "source_url": _source("programmes", place.id)}
            yield {**own, "id": f"{place.id}-grant", "programme": "Projektu konkurss", "kind": "grant",
                   "budget_eur": self._random.randrange(5, 60) * 1000, "max_per_project_eur": 1500}  # fmt: skip
            yield {**own, "id": f"{place.id}-premises", "programme": "Telpas bez maksas", "kind": "premises"}

    def tie_sources(self, ties: int) -> Iterator[Cells]:
        """A second page for a tenth of the ties."""
        for number in range(ties):
            if self._chance(0.1):
                yield {"tie": f"tie-{number}", "source_url": _source("news", number), "checked": "2026-11"}

    def page_read(self, number: int) -> Cells:
        """A page that was read in search of organisations, more often than not in vain."""
        return {
            "id": f"page-{number}",
            "source_url": _source("searched", number),
            "read": self._date(),
            "municipality": self._random.choice(self._shipped.municipalities).id,
            "looked_for_lv": f"Organizācijas, kas minētas {number}. lappusē",
            "found": str(self._chance(0.4)).lower(),
        }

    def _somewhere(self, *, known: float) -> Cells:
        """Municipality, place and point; nothing of that when the place is not among the `known` share."""
        if not self._chance(known):
            return {}
        place: Place = self._random.choices(self._settled, cum_weights=self._people)[0]
        return {
            "municipality": place.municipality,
            "place": place.name,
            "place_code": place.code,
            "lat": place.lat,
            "lon": place.lon,
            "location_precision": PRECISION.get(place.kind, "settlement"),
        }

    def _some_themes(self) -> str:
        return ";".join(self._random.sample(self._themes, self._random.choices((1, 2, 3, 4), (44, 45, 9, 2))[0]))

    def _date(self) -> str:
        """A day, or only its month or year."""
        day = f"{self._random.choice(YEARS)}-{self._random.randint(1, 12):02}-{self._random.randint(1, 28):02}"
        return day[: self._random.choices((4, 7, 10), (33, 17, 50))[0]]

    def _code(self, vocabulary: str) -> str:
        return self._random.choice(list(self._shipped.terms[vocabulary]))

    def _weighted(self, weights: dict[str, int]) -> str:
        return self._random.choices(list(weights), list(weights.values()))[0]

    def _chance(self, share: float) -> bool:
        return self._random.random() < share


def _source(table: str, key: object) -> str:
    return f"https://register.example/{table}/{key}"
