"""Read partners of Interreg projects, which the partner finder is measured on; they are no part of the project."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from directory.errors import UnreadableError
from directory.folding import fold

PARTICIPATIONS, PARTNERS = "keep_participations.csv.gz", "keep_partners_geo.csv.gz"


def missing_files(folder: Path) -> list[str]:
    """The files of this data that a folder does not have."""
    return [name for name in (PARTICIPATIONS, PARTNERS) if not (folder / name).is_file()]


def read_interreg(folder: Path) -> pd.DataFrame:
    """Who took part in which project.

    Returns
    -------
    DataFrame
        A row for each participation: `project` (programme and acronym), `year` (first year of the programme's
        period), `programme` (without its period), `organisation`, `country`, `region` (NUTS 2) and the degrees `lat`
        and `lon` of the town, NaN when it was not found.

    Raises
    ------
    UnreadableError
        A file is missing or not what it should be.
    """
    try:
        parts = pd.read_csv(folder / PARTICIPATIONS, dtype=str, keep_default_na=False)
        towns = pd.read_csv(folder / PARTNERS, dtype=str, keep_default_na=False)
        period = parts["Programme"].str.extract(r"^(\d{4}) . \d{4} (.*)$")
        points = _points(parts, towns)
        return pd.DataFrame(
            {
                "project": parts["Programme"] + "|" + parts["Acronym"],
                "year": period[0].astype(int),
                "programme": period[1],
                "organisation": parts["ID_PARTNER"],
                "country": parts["Country"],
                "region": parts["NUTS2..or.equivalent."],
                "lat": points["lat_GN"],
                "lon": points["lng_GN"],
            }
        )
    except (OSError, KeyError, ValueError) as error:
        raise UnreadableError(
            "{folder}: {error}; it should hold {files}",
            folder=folder,
            error=error,
            files=f"{PARTICIPATIONS}, {PARTNERS}",
        ) from error


def _points(parts: pd.DataFrame, towns: pd.DataFrame) -> pd.DataFrame:
    """The point of each participant's town: the two files number partners differently, so towns are matched by name."""
    keys = ["town", "Country"]
    towns = towns.assign(town=towns["Town"].map(fold))
    towns[["lat_GN", "lng_GN"]] = towns[["lat_GN", "lng_GN"]].apply(pd.to_numeric, errors="coerce")
    known = towns.dropna(subset=["lat_GN"]).drop_duplicates(keys)[[*keys, "lat_GN", "lng_GN"]]
    return parts.assign(town=parts["Town"].map(fold))[keys].merge(known, on=keys, how="left")
