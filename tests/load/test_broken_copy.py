"""Badly broken data sets: every planted mistake is found, and everything else still loads."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from directory.load.sentences import OF_DATA
from directory.records import TABLES, Directory
from tests.tiny import Folder, as_csv, write_tiny
from tests.tiny_rows import TINY

Place = tuple[str, str, int | None, str | None, str | None]
"""Code, file, row, field and what was found."""

BIG = "1" * 5000
SOURCE = {"source_url": "https://mistake.example"}
BODY = {"name": "Mistake", "legal_form": "association", **SOURCE}
PERSON = {"name": "Mistake", "role": "Chair", "role_lv": "Priekšsēdētājs", **SOURCE}
POINT = {"lat": "57", "lon": "24"}


def plant_rows(folder: Folder) -> Iterator[Place]:
    """Append a row for each mistake that a row can have; say where each has to be found."""
    head, first, *_ = folder.rows("ties")
    number = next(row[4] for row in folder.rows("organisations")[1:] if row[4])
    tie = {"source": first[1], "target": first[2], "kind": "joint_event", **SOURCE}
    for code, table, field, found, cells in (
        ("missing_value", "ties", "kind", None, {**tie, "id": "x-1", "kind": ""}),
        ("missing_source", "ties", "source_url", None, {**tie, "id": "x-2", "source_url": ""}),
        ("duplicate_id", "ties", "id", first[0], {**tie, "id": first[0]}),
        ("dangling_reference", "ties", "target", "nobody", {**tie, "id": "x-3", "target": "nobody"}),
        ("not_in_vocabulary", "ties", "kind", "friendship", {**tie, "id": "x-4", "kind": "friendship"}),
        ("bad_id", "ties", "id", "X 5", {**tie, "id": "X 5"}),
        ("bad_date", "ties", "start", "2021-02-30", {**tie, "id": "x-6", "start": "2021-02-30"}),
        ("bad_number", "ties", "amount_eur", "-5", {**tie, "id": "x-7", "amount_eur": "-5"}),
        (
            "number_too_large",
            "ties",
            "amount_eur",
            "1e30",
            {**tie, "id": "x-22", "amount_eur": "1e30"},
        ),
        ("date_too_late", "ties", "start", "9999", {**tie, "id": "x-23", "start": "9999"}),
        ("spoiled_letters", "organisations", "name", "RÄ«ga", {**BODY, "id": "x-24", "name": "RÄ«ga"}),
        ("repeated_number", "organisations", "reg_number", number, {**BODY, "id": "x-25", "reg_number": number}),
        ("repeated_tie", "ties", "id", "x-26", {**dict(zip(head, first, strict=True)), "id": "x-26"}),
        ("self_tie", "ties", "target", first[1], {**tie, "id": "x-8", "target": first[1]}),
        ("end_before_start", "ties", "end", "2020", {**tie, "id": "x-9", "start": "2021", "end": "2020"}),
        (
            "known_outside_period",
            "ties",
            "known_in",
            "2020",
            {**tie, "id": "x-28", "start": "2021", "known_in": "2020"},
        ),
        ("bad_url", "organisations", "website", "here", {**BODY, "id": "x-10", "website": "here"}),
        ("bad_email", "organisations", "email", "here", {**BODY, "id": "x-11", "email": "here"}),
        ("bad_reg_number", "organisations", "reg_number", "4", {**BODY, "id": "x-12", "reg_number": "4"}),
        ("outside_latvia", "organisations", "lat", "24", {**BODY, "id": "x-13", "lat": "24", "lon": "24"}),
        ("half_coordinates", "organisations", "lat", "57", {**BODY, "id": "x-14", **POINT}),
        ("bad_text", "organisations", "description", "\ufffd", {**BODY, "id": "x-15", "description": "\ufffd"}),
        ("contact_without_consent", "leaders", "phone", "1", {**PERSON, "id": "x-16", "phone": "1"}),
        ("bad_value", "places", "inhabitants", BIG, {**like(folder, "places"), "code": "x-17", "inhabitants": BIG}),
        (
            "bad_flag",
            "municipalities",
            "covered",
            "?",
            {**like(folder, "municipalities"), "id": "x-18", "covered": "?"},
        ),
    ):
        told = {"description": code} if table == "ties" and not cells.get("description") else {}
        yield (
            code,
            f"{table}.csv",
            folder.add(table, **told, **{k: v for k, v in cells.items() if k not in told}),
            field,
            found,
        )


def like(folder: Folder, table: str) -> dict[str, str]:
    """The cells of a table's first row."""
    head, first, *_ = folder.rows(table)
    return dict(zip(head, first, strict=True))


def plant_lines(folder: Folder) -> Iterator[Place]:
    """Append lines that are no proper rows, and save the file in another encoding."""
    row = len(folder.rows("ties")) + 1
    source = SOURCE["source_url"]
    head, first, *_ = folder.rows("ties")
    few = ",".join(["x-21", *first[1:4]])
    many = ",".join(["x-20", *first[1:4], *[""] * (len(head) - 4), "x"])
    folder.change("ties", lambda text: f'{text}x-19,"{source}\n{many}\n{few}\n')
    places = (folder.path / "places.csv").read_bytes()
    folder.write("places", places + b"x-27,Kaln\xe2,,village,marupe,,57,24,,,,vzd\n")
    yield "stray_letters", "places.csv", places.count(b"\n") + 1, "name", "Kalnā"
    data = (folder.path / "ties.csv").read_text(encoding="utf-8").encode("windows-1257")
    folder.write("ties", data)
    yield "broken_quotes", "ties.csv", row, None, f'x-19,"{source}'
    yield "too_many_cells", "ties.csv", row + 1, None, None
    yield "too_few_cells", "ties.csv", row + 2, None, None
    yield "missing_source", "ties.csv", row + 2, "source_url", None
    yield "wrong_encoding", "ties.csv", None, None, None


def plant_columns_and_files(folder: Folder) -> Iterator[Place]:
    """Spoil the columns of three tables, and four whole files that no other table refers to any more."""
    add_column(folder, "leaders", "notes")
    yield "unknown_column", "leaders.csv", 1, None, "notes"
    terms = folder.rows("vocabularies")
    folder.save("vocabularies", [row for row in terms if row[0] != "gazetteers"])
    folder.change("vocabularies", lambda text: text.replace("projections,same", "projections,other"))
    yield "missing_vocabulary", "vocabularies.csv", None, None, "gazetteers"
    yield "missing_term", "vocabularies.csv", None, None, "same_event"
    add_column(folder, "organisations", "address")
    yield "repeated_column", "organisations.csv", 1, None, "address"
    drop_column(folder, "organisations", "checked")
    yield "optional_column", "organisations.csv", 1, "checked", None
    drop_column(folder, "events", "name_lv")
    yield "missing_column", "events.csv", 1, "name_lv", None
    folder.write("participations", "\n")
    yield "missing_header", "participations.csv", None, None, None
    (folder.path / "programmes.csv").unlink()
    yield "missing_file", "programmes.csv", None, None, None
    (folder.path / "ideas.csv").unlink()
    (folder.path / "ideas.csv").mkdir()
    yield "unreadable_file", "ideas.csv", None, None, None


def add_column(folder: Folder, table: str, name: str) -> None:
    folder.save(table, [[*row, "" if k else name] for k, row in enumerate(folder.rows(table))])


def drop_column(folder: Folder, table: str, name: str) -> None:
    position = folder.rows(table)[0].index(name)
    folder.save(table, [row[:position] + row[position + 1 :] for row in folder.rows(table)])


def test_all_mistakes_at_once_are_found_in_a_copy_of_the_shipped_data(shipped_copy: Folder, shipped: Directory) -> None:
    planted = [*plant_rows(shipped_copy), *plant_lines(shipped_copy), *plant_columns_and_files(shipped_copy)]
    assert {code for code, *_ in planted} == OF_DATA.keys() - {"missing_vocabularies"}
    directory, report = shipped_copy.read()
    found = [(problem.code, problem.file, problem.row, problem.field, problem.found) for problem in report]
    assert sorted(found, key=repr) == sorted(planted, key=repr)
    assert all(problem.message() for problem in report)

    gone = {"events", "participations", "programmes", "ideas"}
    kept = {"ties": {"x-2", "x-6", "x-7", "x-9", "x-28", "x-21", "x-22", "x-23", "x-26"}, "leaders": {"x-16"}}
    kept["places"] = {"x-17", "x-27"}
    kept["organisations"] = {*(f"x-{k}" for k in range(10, 16)), "x-24", "x-25"}
    assert {term.code for term in directory.terms["projections"].values()} == {"same_event", "other_event"}
    for table in [table for table in TABLES if table != "vocabularies"]:
        before, after = ({record.identity for record in getattr(each, table)} for each in (shipped, directory))
        assert after == (set() if table in gone else before | {(id,) for id in kept.get(table, ())}), table


WRONG = {
    "id": ["", "A b", "ā"],
    "name": ["", "a\0b"],
    "legal_form": ["", "gang"],
    "reg_number": ["4000800000", "4.0E+10", "40 008 000 001"],
    "municipality": ["atlantis", "NORTH"],
    "place_code": ["99", "Kalni"],
    "lat": ["24.1", "57,0,0", "nan", "-57"],
    "lon": ["57.0", "24 1", "inf", "x"],
    "location_precision": ["exact"],
    "themes": ["chess", "culture;chess"],
    "founded": ["2021-13", "0000", "07/08/2021", "2021-02-30"],
    "closed": ["never", "2021-00"],
    "website": ["www.x.example", "javascript:alert(1)"],
    "email": ["x.example", "x@example"],
    "description": ["\x1b[0m", "\ufffd"],
    "source_url": ["", "x"],
    "checked": ["yesterday", "44385"],
}
REQUIRED = {"id", "name", "legal_form"}


def test_ten_thousand_broken_cells_are_found_and_the_rest_is_read(tmp_path: Path) -> None:
    """1 to 5 cells of every row are broken, chosen with a fixed seed; a row is lost when one of three is among them."""
    chance = random.Random(20211)
    folder = write_tiny(tmp_path)
    sound = {**like(folder, "organisations"), "checked": "2026-11", "reg_number": ""}
    head = folder.rows("organisations")[0]
    rows, expected, kept = [head], set[tuple[int, str]](), list[str]()
    while len(expected) < 10_000:
        id = f"organisation-{len(rows)}"
        chosen = chance.sample(sorted(WRONG), min(chance.randint(1, 5), 10_000 - len(expected)))
        cells = {**sound, "id": id, **{name: chance.choice(WRONG[name]) for name in chosen}}
        rows.append([cells[name] for name in head])
        expected |= {(len(rows), name) for name in chosen}
        kept += [] if REQUIRED & set(chosen) else [id]
    folder.save("organisations", rows)
    for table in ("ties", "tie_sources", "participations", "leaders"):
        folder.save(table, folder.rows(table)[:1])

    directory, report = folder.read()
    found = [(problem.row, problem.field) for problem in report]
    assert len(found) == 10_000
    assert set(found) == expected
    assert [record.id for record in directory.organisations] == kept
    broken = dict[str, set[str]]()
    for row, name in expected:
        broken.setdefault(rows[row - 1][0], set()).add(name)
    for record in directory.organisations:
        assert record.name == sound["name"]
        assert record.website == (None if "website" in broken[record.id] else sound["website"])
        assert (record.lat is None) == bool({"lat", "lon", "location_precision"} & broken[record.id])


@given(st.sampled_from(sorted(TINY)), st.data())
@settings(max_examples=150)
def test_a_file_may_be_damaged_anyhow(table: str, data: st.DataObject) -> None:
    """Something is cut out of one file and something else put in: reading ends, and the tables before it are whole."""
    text = as_csv(table)
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, min(len(text), begin + 40)))
    put = data.draw(st.text('"\n\r,;\t\0 aā0-:/\ufeff\ufffd', max_size=6))
    with tempfile.TemporaryDirectory() as path:
        folder = write_tiny(Path(path))
        sound, _ = folder.read()
        folder.write(table, text[:begin] + put + text[end:])
        directory, report = folder.read()
    before = list(TABLES)[: list(TABLES).index(table)]
    assert all(getattr(directory, name) == getattr(sound, name) for name in before)
    assert all(problem.message() for problem in report)
    if begin == end:
        assert report.problems or directory.counts() == sound.counts()


def test_the_tiny_directory_has_no_problem(tiny: Directory) -> None:
    assert sum(tiny.counts().values()) == sum(text.count("\n") - 1 for text in map(as_csv, TINY))
