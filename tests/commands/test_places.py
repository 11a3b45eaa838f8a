"""The commands about places and ideas, run as a reader of a terminal or a script would."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from directory.commands import ideas, place, places
from directory.commands.frame import FINE, PROBLEMS
from directory.i18n import texts
from tests.tiny import Folder

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tiny_copy: Folder, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command on the tiny directory; its exit code, what it printed, and what it complained of."""
    import argparse

    def command(module: Any, *arguments: str) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        module.add(parser.add_subparsers())
        name = module.__name__.rpartition(".")[2]
        options = parser.parse_args([name, *arguments, "--folder", str(tiny_copy.path)])
        code: int = options.run(texts("en"), options)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return command


def test_places_as_json(run: Run) -> None:
    code, out, _ = run(places, "--json")
    answer = json.loads(out)
    assert code == FINE
    assert [one["name"] for one in answer["places"]] == ["Kalni", "Lejas"]
    assert answer["places"][0]["parts"].keys() >= {"organisations", "events"}
    assert answer["nothing_known"] == []


def test_places_of_another_level(run: Run) -> None:
    out = run(places, "--level", "municipalities", "--json")[1]
    assert [one["code"] for one in json.loads(out)["places"]] == ["1", "2"]


def test_a_place_as_json_has_the_ids_of_what_it_counts(run: Run) -> None:
    code, out, _ = run(place, "kalni", "--json")
    answer = json.loads(out)
    assert (code, answer["organisations"], answer["ids"]["organisations"]) == (FINE, 1, ["choir"])
    assert answer["inhabitants_date"] == "2021-01-01"


def test_a_place_in_sentences(run: Run) -> None:
    code, out, _ = run(place, "Kalni")
    assert code == FINE
    assert "1 organisation of residents" in out


@pytest.mark.parametrize(("name", "said"), [("Kalna", "Similar names: Kalni"), ("qqqq", "has no place “qqqq”")])
def test_an_unknown_place_is_a_sentence(run: Run, name: str, said: str) -> None:
    code, out, err = run(place, name)
    assert (code, out) == (PROBLEMS, "")
    assert said in err


def test_a_name_of_two_places_asks_which(run: Run, tiny_copy: Folder) -> None:
    tiny_copy.add(
        "places", code="21", name="Kalni", kind="village", municipality="south", lat="56.7", lon="24", source="vzd"
    )
    code, _, err = run(place, "Kalni")
    assert code == PROBLEMS
    assert "11 (Ziemeļu novads), 21 (Dienvidu novads)" in err
    assert run(place, "21")[0] == FINE


def test_a_place_outside_is_a_sentence(run: Run, tiny_copy: Folder) -> None:
    tiny_copy.add(
        "places", code="90", name="Tālava", kind="village", municipality="far", lat="57.2", lon="27", source="vzd"
    )
    code, _, err = run(place, "Tālava")
    assert code == PROBLEMS
    assert "outside the covered municipalities: Tālais novads" in err


def test_ideas_as_json_have_carriers(run: Run) -> None:
    code, out, _ = run(ideas, "--theme", "leisure", "--municipality", "north", "--json")
    (idea,) = json.loads(out)
    assert (code, idea["id"]) == (FINE, "stage")
    assert {one["organisation"] for one in idea["could_be_carried_by"]} == {"choir", "band"}


def test_ideas_of_another_municipality_are_none(run: Run) -> None:
    assert run(ideas, "--municipality", "south")[:2] == (FINE, "0 ideas\n")


@pytest.mark.parametrize("arguments", [("--theme", "zzz"), ("--municipality", "zzz")])
def test_an_unknown_theme_or_municipality_is_a_sentence(run: Run, arguments: tuple[str, str]) -> None:
    code, out, err = run(ideas, *arguments)
    assert (code, out) == (PROBLEMS, "")
    assert "“zzz”" in err
