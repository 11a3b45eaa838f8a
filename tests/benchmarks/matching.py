"""How often an organisation with a spoilt name is found again among 27,000, and how fast."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from directory.load import read_directory
from directory.load.matching import MatchIndex
from directory.records import Organisation
from tests.benchmarks.generator import write_package

NAMES = 400


def _word_lost(name: str, chance: Random) -> str:
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 2 else name


def _letter_lost(name: str, chance: Random) -> str:
    place = chance.randrange(len(name))
    return name[:place] + name[place + 1 :]


def _without_marks(name: str, chance: Random) -> str:
    return name.translate(str.maketrans("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ„”", 'acegiklnsuzACEGIKLNSUZ""')).upper()


def _with_form(name: str, chance: Random) -> str:
    return f"Biedrība „{name}”"


def _turned(name: str, chance: Random) -> str:
    words = name.split()
    return " ".join([*words[1:], words[0]])


SPOILS: tuple[Callable[[str, Random], str], ...] = (_word_lost, _letter_lost, _without_marks, _with_form, _turned)


def main() -> None:
    """Print shares and times; a third of the rows has a registration number, all have their place, as lists do."""
    with TemporaryDirectory() as folder:
        write_package(Path(folder), ties=0, events=0)
        directory, _ = read_directory(Path(folder))
    chance = Random(13)
    numbered = tuple(
        record.model_copy(update={"reg_number": f"4{k:010}"}) if k % 3 == 0 else record
        for k, record in enumerate(directory.organisations)
    )
    directory = type(directory)(
        places=directory.places, municipalities=directory.municipalities, organisations=numbered
    )
    begin = time.process_time()
    index = MatchIndex(directory)
    built = time.process_time() - begin
    asked = [_spoilt(record, chance) for record in chance.sample(numbered, NAMES)]
    begin = time.process_time()
    found = [[match.other for match in index.candidates(record)] for record, _ in asked]
    each = (time.process_time() - begin) / NAMES
    for most in (1, 5, 20):
        share = sum(id in others[:most] for (_, id), others in zip(asked, found, strict=True)) / NAMES
        print(f"among the first {most:2}: {share:.1%}")
    print(f"index {built:.1f} s, {1000 * each:.2f} ms a row (CPU)")


def _spoilt(record: Organisation, chance: Random) -> tuple[Organisation, str]:
    name = chance.choice(SPOILS)(record.name, chance)
    return record.model_copy(update={"id": "new", "name": name or record.name, "other_names": ()}), record.id


if __name__ == "__main__":
    main()
