"""Interreg partners: read from files of their form, refused with a sentence when they are something else."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from directory.errors import UnreadableError
from directory.load.interreg import PARTICIPATIONS, PARTNERS, missing_files, read_interreg

PART = {
    "Programme": "2007 - 2013 INTERREG IVA Estonia - Latvia",
    "Acronym": "Kopā",
    "ID_PARTNER": "P1",
    "Country": "Latvia",
    "Town": "Kekava",
    "NUTS2..or.equivalent.": "LV00 / Latvija",
}


def write(folder: Path, *parts: dict[str, str]) -> Path:
    pd.DataFrame(parts).to_csv(folder / PARTICIPATIONS, index=False)
    towns = [{"Town": "Ķekava", "Country": "Latvia", "lat_GN": "56.82", "lng_GN": "24.23"}]
    pd.DataFrame(towns).to_csv(folder / PARTNERS, index=False)
    return folder


def test_a_participation(tmp_path: Path) -> None:
    """The town is found without its diacritics; another one has no point."""
    found = read_interreg(write(tmp_path, PART, PART | {"Town": "Nowhere", "Programme": "2014 – 2020 Interreg V-A"}))
    assert found["year"].tolist() == [2007, 2014]
    assert found["programme"].tolist() == ["INTERREG IVA Estonia - Latvia", "Interreg V-A"]
    assert found["lat"].isna().tolist() == [False, True]
    assert missing_files(tmp_path) == []


def test_a_folder_without_the_files(tmp_path: Path) -> None:
    assert missing_files(tmp_path) == [PARTICIPATIONS, PARTNERS]
    with pytest.raises(UnreadableError, match="it should hold"):
        read_interreg(tmp_path)


@pytest.mark.parametrize("fields", [{"Programme": "some time ago"}, {}])
def test_files_of_another_form(tmp_path: Path, fields: dict[str, str]) -> None:
    row = PART | fields if fields else {"Programme": PART["Programme"]}
    with pytest.raises(UnreadableError):
        read_interreg(write(tmp_path, row))
