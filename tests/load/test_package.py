"""Reading a folder: every mistake is found where it stands, and costs what it touches and no more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from directory.errors import DirectoryError, UnreadableError
from directory.load import Problem, Report, read_directory
from directory.load.earlier import was_added_later
from directory.records import TABLES, Directory
from tests.tiny import Folder

TINY_COUNTS = {
    "vocabularies": 21,
    "municipalities": 3,
    "places": 3,
    "organisations": 6,
    "events": 4,
    "ties": 6,
    "tie_sources": 1,
    "participations": 7,
    "leaders": 1,
    "ideas": 1,
    "programmes": 1,
    "pages_read": 1,
}


def place(problem: Problem) -> tuple[str, str, int | None, str | None, str | None]:
    """What identifies a problem."""
    return problem.code, problem.file, problem.row, problem.field, problem.found


def places(report: Report) -> list[tuple[str, str, int | None, str | None, str | None]]:
    return [place(problem) for problem in report]


# what is true of rows: numbers, references and consequences


def test_rows_are_counted_as_a_spreadsheet_shows_them(tiny_copy: Folder) -> None:
    """After blank rows, cells with line breaks and a row with a broken quote."""
    tiny_copy.change(
        "ties",
        lambda text: (
            text.replace("t2,", "\n\n,,,,,,,,,,\nt2,")
            .replace("joint_event,2022,,,,,", 'joint_event,2022,,,,"one\ntwo\n\nthree",')
            .replace("t5,", '"t5,')
            + "t8,club,guest,joint_event,never,,,,,,https://guest.example\n"
        ),
    )
    assert places(tiny_copy.read()[1]) == [
        ("broken_quotes", "ties.csv", 9, None, '"t5,council,club,funding,2022-03,,,500.5,,,https://council.example'),
        ("bad_date", "ties.csv", 11, "start", "never"),
    ]


def test_one_bad_row_does_not_hide_another(tiny_copy: Folder) -> None:
    for row in range(2, 8):
        tiny_copy.set("ties", row, source="nobody", kind="friendship", start="soon", amount_eur="much", source_url="")
    directory, report = tiny_copy.read()
    assert directory.ties == ()
    for row in range(2, 8):
        rows = [problem for problem in report if (problem.file, problem.row) == ("ties.csv", row)]
        assert {(problem.code, problem.field) for problem in rows} == {
            ("dangling_reference", "source"),
            ("not_in_vocabulary", "kind"),
            ("bad_date", "start"),
            ("bad_number", "amount_eur"),
            ("missing_source", "source_url"),
        }
    # and the source of a tie that is not there
    assert len(report) == 30 + 1


def test_a_mistake_is_told_once(tiny_copy: Folder) -> None:
    """A row that is refused and has a second mistake; a coordinate that is wrong and so leaves the others alone."""
    tiny_copy.set("organisations", 7, name="", email="hermit")
    tiny_copy.set("organisations", 2, lat="north")
    directory, report = tiny_copy.read()
    assert sorted((problem.code, problem.row, problem.field) for problem in report) == [
        ("bad_email", 7, "email"),
        ("bad_number", 2, "lat"),
        ("missing_value", 7, "name"),
    ]
    choir = directory.organisation["choir"]
    assert (choir.lat, choir.lon, choir.location_precision, choir.place_code) == (None, None, None, "11")


def test_a_wrong_part_of_a_list_is_left_out_and_the_others_stay(tiny_copy: Folder) -> None:
    tiny_copy.set("organisations", 3, themes="culture;chess; sports ;go")
    directory, report = tiny_copy.read()
    assert directory.organisation["band"].themes == ("culture", "sports")
    assert [(problem.code, problem.field, problem.found) for problem in report] == [
        ("not_in_vocabulary", "themes", "chess"),
        ("not_in_vocabulary", "themes", "go"),
    ]


def test_the_first_of_two_rows_with_one_id_stays(tiny_copy: Folder) -> None:
    row = tiny_copy.add(
        "organisations", id="choir", name="Another", legal_form="association", source_url="https://x.example"
    )
    directory, report = tiny_copy.read()
    assert directory.organisation["choir"].name == "Kalnu koris"
    [problem] = report
    assert place(problem) == ("duplicate_id", "organisations.csv", row, "id", "choir")
    assert problem.values == {"first": 2}


def test_an_id_whose_first_row_was_refused_is_free(tiny_copy: Folder) -> None:
    tiny_copy.set("organisations", 2, legal_form="")
    tiny_copy.add("organisations", id="choir", name="Another", legal_form="association", source_url="https://x.example")
    directory, report = tiny_copy.read()
    assert directory.organisation["choir"].name == "Another"
    assert [place(problem) for problem in report] == [("missing_value", "organisations.csv", 2, "legal_form", None)]


def test_the_same_part_in_an_event_twice_is_a_duplicate_another_role_is_not(tiny_copy: Folder) -> None:
    """The tiny directory has one organisation in two roles already."""
    row = tiny_copy.add(
        "participations", event="fair", organisation="choir", role="organiser", source_url="https://x.example"
    )
    directory, report = tiny_copy.read()
    found = "fair + choir + organiser"
    assert places(report) == [("duplicate_id", "participations.csv", row, "event", found)]
    assert directory.counts()["participations"] == 7


def test_what_refers_to_a_refused_row_is_named(tiny_copy: Folder) -> None:
    """The club is refused: its ties and parts go, the leader loses it, and the events and partners stay."""
    tiny_copy.set("organisations", 4, legal_form="gang")
    tiny_copy.set("leaders", 2, organisation="club")
    directory, report = tiny_copy.read()
    assert [(problem.code, problem.file, problem.row, problem.field) for problem in report] == [
        ("not_in_vocabulary", "organisations.csv", 4, "legal_form"),
        ("dangling_reference", "ties.csv", 4, "target"),
        ("dangling_reference", "ties.csv", 6, "target"),
        ("dangling_reference", "ties.csv", 7, "source"),
        ("dangling_reference", "participations.csv", 4, "organisation"),
        ("dangling_reference", "participations.csv", 7, "organisation"),
        ("dangling_reference", "leaders.csv", 2, "organisation"),
    ]
    assert directory.leaders[0].organisation is None
    lost = {"organisations": 1, "ties": 3, "participations": 2}
    assert directory.counts() == {table: n - lost.get(table, 0) for table, n in TINY_COUNTS.items()}


def test_a_place_in_a_refused_parish_stands_without_it(tiny_copy: Folder) -> None:
    """A table that refers to itself: the parish stands before the village here, and after it below."""
    tiny_copy.set("places", 2, lat="24.1")
    directory, report = tiny_copy.read()
    assert places(report) == [
        ("outside_latvia", "places.csv", 2, "lat", "24.1"),
        ("dangling_reference", "places.csv", 3, "parish", "10"),
    ]
    assert directory.place["11"].parish is None
    assert "10" not in directory.place


def test_a_table_may_refer_to_rows_further_down(tiny_copy: Folder) -> None:
    head, parish, village, other = tiny_copy.rows("places")
    tiny_copy.save("places", [head, other, village, parish])
    directory, report = tiny_copy.read()
    assert not report.problems
    assert directory.place["11"].parish == "10"


def test_vocabularies_are_checked_against_themselves(tiny_copy: Folder) -> None:
    """A kind of tie of no family could not be weighed: it goes, and so do its ties."""
    tiny_copy.set("vocabularies", 8, family="competition")
    tiny_copy.set("vocabularies", 14, themes="culture;chess")
    directory, report = tiny_copy.read()
    assert [(problem.code, problem.file, problem.row, problem.found) for problem in report] == [
        ("not_in_vocabulary", "vocabularies.csv", 8, "competition"),
        ("not_in_vocabulary", "vocabularies.csv", 14, "chess"),
        ("not_in_vocabulary", "ties.csv", 2, "joint_project"),
        ("not_in_vocabulary", "ties.csv", 7, "joint_project"),
    ]
    assert directory.terms["idea_themes"]["leisure"].themes == ("culture",)
    assert len(directory.ties) == 4


@pytest.mark.parametrize("name", ["family", "directed", "strength"])
def test_a_kind_of_tie_is_described_whole(name: str, tiny_copy: Folder) -> None:
    tiny_copy.set("vocabularies", 9, **{name: ""})
    directory, report = tiny_copy.read()
    assert places(report)[0] == ("missing_value", "vocabularies.csv", 9, name, None)
    assert "joint_event" not in directory.terms["tie_kinds"]
    assert {tie.kind for tie in directory.ties} == {"joint_project", "funding"}


def test_contact_details_without_consent_do_not_get_in(tiny_copy: Folder) -> None:
    tiny_copy.set("leaders", 2, contact_consent="", email="", phone="29000000")
    directory, report = tiny_copy.read()
    assert places(report) == [("contact_without_consent", "leaders.csv", 2, "phone", "29000000")]
    assert (directory.leaders[0].email, directory.leaders[0].phone) == (None, None)


# what is true of files and columns


def test_columns_may_stand_in_any_order(tiny_copy: Folder, tiny: Directory) -> None:
    for table in TABLES:
        tiny_copy.save(table, [row[::-1] for row in tiny_copy.rows(table)])
    directory, report = tiny_copy.read()
    assert not report.problems
    assert all(getattr(directory, table) == getattr(tiny, table) for table in TABLES)


def test_column_names_in_capitals_are_understood(tiny_copy: Folder, tiny: Directory) -> None:
    for table in TABLES:
        head, *rows = tiny_copy.rows(table)
        tiny_copy.save(table, [[f" {name.upper()} " for name in head], *rows])
    directory, report = tiny_copy.read()
    assert not report.problems
    assert all(getattr(directory, table) == getattr(tiny, table) for table in TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_a_missing_table_is_one_problem_of_its_own(table: str, tiny_copy: Folder) -> None:
    """What referred to it is named too, and nothing else; reading goes on. A table that came later may be missing."""
    (tiny_copy.path / f"{table}.csv").unlink()
    directory, report = tiny_copy.read()
    named = [] if was_added_later(TABLES[table]) else [f"{table}.csv"]
    assert [problem.file for problem in report if problem.code == "missing_file"] == named
    assert bool(getattr(directory, table)) == (table == "vocabularies")
    others = {problem.code for problem in report} - {"missing_file"}
    assert others <= {"dangling_reference", "not_in_vocabulary", "missing_vocabularies"}


@pytest.mark.parametrize("missing", [True, False])
def test_without_vocabularies_the_standard_ones_are_used(tiny_copy: Folder, shipped: Directory, missing: bool) -> None:
    """A file that is not there, or only its column names; a code of its own is the only thing that is lost."""
    if missing:
        (tiny_copy.path / "vocabularies.csv").unlink()
    else:
        tiny_copy.save("vocabularies", tiny_copy.rows("vocabularies")[:1])
    directory, report = tiny_copy.read()
    assert directory.vocabularies == shipped.vocabularies
    assert directory.counts() == {**TINY_COUNTS, "vocabularies": len(shipped.vocabularies), "ideas": 0}
    codes = [problem.code for problem in report]
    assert codes == [*["missing_file"] * missing, "missing_vocabularies", "not_in_vocabulary"]


def test_a_folder_without_tables_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "organisations"
    file.write_text("id\n", encoding="utf-8")
    (tmp_path / "ties.csv").mkdir()
    for path in (tmp_path, tmp_path / "nowhere", file):
        with pytest.raises(UnreadableError, match=re.escape(str(path))):
            read_directory(path)
    assert issubclass(UnreadableError, DirectoryError)
    assert issubclass(UnreadableError, OSError)


def test_the_revision_tells_contents_apart(tiny_copy: Folder, tiny: Directory) -> None:
    again = tiny_copy.read()[0].revision
    assert again == tiny.revision != ""
    tiny_copy.set("ideas", 2, idea_lv="Skatuve")
    assert tiny_copy.read()[0].revision != again


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_data_set_saved_by_a_spreadsheet_reads_the_same(encoding: str, tiny_copy: Folder, tiny: Directory) -> None:
    """Semicolons or tabs, a byte-order mark, CR LF, empty columns and rows after the last ones."""
    delimiter = "\t" if encoding == "utf-16" else ";"
    for table in TABLES:
        rows = [[*row, "", ""] for row in tiny_copy.rows(table)]
        rows.append([""] * len(rows[0]))
        quoted = (delimiter.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows)
        tiny_copy.write(table, "".join(f"{line}\r\n" for line in quoted).encode(encoding))
    directory, report = tiny_copy.read()
    assert not report.problems
    assert all(getattr(directory, table) == getattr(tiny, table) for table in TABLES)


def test_a_folder_from_before_a_table_or_column_came_is_read_without_a_word(tiny_copy: Folder, tiny: Directory) -> None:
    """Until November 2026 a tie had one source and no date at which it was merely known, and there was no log."""
    (tiny_copy.path / "tie_sources.csv").unlink()
    (tiny_copy.path / "pages_read.csv").unlink()
    head, *rows = tiny_copy.rows("ties")
    at = head.index("known_in")
    tiny_copy.save("ties", [row[:at] + row[at + 1 :] for row in (head, *rows)])
    directory, report = tiny_copy.read()
    assert not report.problems
    assert directory.ties == tiny.ties
    assert directory.counts() == {**tiny.counts(), "tie_sources": 0, "pages_read": 0}


def test_a_source_of_no_tie_and_the_same_page_twice_are_named(tiny_copy: Folder) -> None:
    again = dict(zip(*tiny_copy.rows("tie_sources"), strict=True))
    tiny_copy.add("tie_sources", **again)
    tiny_copy.add("tie_sources", tie="t99", source_url="https://choir.example")
    tiny_copy.add("tie_sources", tie="t1", source_url="")
    directory, report = tiny_copy.read()
    assert places(report) == [
        ("duplicate_id", "tie_sources.csv", 3, "tie", f"t4 + {again['source_url']}"),
        ("dangling_reference", "tie_sources.csv", 4, "tie", "t99"),
        ("missing_value", "tie_sources.csv", 5, "source_url", None),
    ]
    assert directory.counts()["tie_sources"] == 1


def test_events_of_the_earlier_form_are_read(tiny_copy: Folder, tiny: Directory) -> None:
    """Until November 2026 their name was the Latvian one, and `name_en` beside it the English."""
    head, *rows = tiny_copy.rows("events")
    earlier = {"name": "name_en", "name_lv": "name"}
    tiny_copy.save("events", [[earlier.get(name, name) for name in head], *rows])
    directory, report = tiny_copy.read()
    assert not report.problems
    assert directory.events == tiny.events
