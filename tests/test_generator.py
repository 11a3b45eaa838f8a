from __future__ import annotations

import filecmp
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from directory.graph import build, simplify
from directory.load import read_directory
from directory.records import TABLES
from tests.benchmarks.crowd import Crowd
from tests.benchmarks.generator import write_package

FILES = [f"{table}.csv" for table in TABLES]
SMALL = {"organisations": 300, "ties": 450, "events": 100}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    write_package(folder, **SMALL, seed=7)
    return folder


def test_the_package_has_no_problem_and_the_sizes_asked_for(package: Path) -> None:
    """Leaders are a sixth of the organisations, ideas a third of the events, programmes two for each municipality."""
    directory, report = read_directory(package)
    assert [problem.message() for problem in report] == []
    counts = directory.counts()
    assert {table: counts[table] for table in SMALL} == SMALL
    assert (counts["leaders"], counts["ideas"], counts["programmes"]) == (50, 33, 2 * 42)
    assert counts["participations"] >= 100


def test_the_same_seed_gives_the_same_files(package: Path, tmp_path: Path) -> None:
    write_package(tmp_path, **SMALL, seed=7)
    assert filecmp.cmpfiles(package, tmp_path, FILES, shallow=False) == (FILES, [], [])


def test_another_seed_gives_other_rows_of_the_invented_tables(package: Path, tmp_path: Path) -> None:
    write_package(tmp_path, **SMALL, seed=8)
    same, different, _ = filecmp.cmpfiles(package, tmp_path, FILES, shallow=False)
    assert same == ["vocabularies.csv", "municipalities.csv", "places.csv"]
    assert set(different) == set(FILES) - set(same)


def test_an_outside_reader_finds_the_package_valid(package: Path) -> None:
    """As anybody would call it; in a process of its own, for it warns about its own dependencies."""
    command = [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "datapackage.json"]
    done = subprocess.run(command, cwd=package, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("organisations", "ties", "events"), [(0, 0, 0), (1, 0, 3), (2, 5, 2)])
def test_the_smallest_packages_can_be_read(tmp_path: Path, organisations: int, ties: int, events: int) -> None:
    write_package(tmp_path, organisations=organisations, ties=ties, events=events)
    directory, report = read_directory(tmp_path)
    assert not list(report)
    assert (len(directory.organisations), len(directory.ties), len(directory.events)) == (organisations, ties, events)


@pytest.mark.parametrize(("organisations", "ties", "events"), [(1, 1, 0), (0, 1, 0), (0, 0, 1)])
def test_ties_and_events_need_organisations(tmp_path: Path, organisations: int, ties: int, events: int) -> None:
    with pytest.raises(ValueError, match=f"{organisations} organisations cannot have"):
        write_package(tmp_path, organisations=organisations, ties=ties, events=events)
    assert list(tmp_path.iterdir()) == []


def test_few_know_many_and_many_know_few(tmp_path: Path) -> None:
    """As in the shipped data: the best known has more than ten times the mean, more than a third at most one."""
    write_package(tmp_path, organisations=2000, ties=3000, events=0, seed=3)
    pairs = simplify(build(read_directory(tmp_path)[0]).ties)
    partners = sorted(degree for _, degree in pairs.degree)
    assert partners[-1] > 10 * sum(partners) / len(partners)
    assert partners[len(partners) // 3] <= 1
    assert partners[0] == 0


def test_who_is_drawn_is_never_oneself_even_where_nobody_else_lives() -> None:
    """Number 0 is alone in its municipality, so the other one is from elsewhere although all look nearby."""
    crowd = Crowd(Random(1), ["marupe", "olaine"], nearby=0.9)
    assert {crowd.draw_other(0) for _ in range(20)} == {1}
    assert {crowd.draw() for _ in range(200)} == {0, 1}
