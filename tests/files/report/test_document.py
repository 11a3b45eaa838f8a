"""The document is fit for a board: the answer first, tables that paper can bear, numbered figures, where it is from."""

from __future__ import annotations

import io
import re
from datetime import date

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.table import _Row

from directory.answers.findings import Line
from directory.files.report import FindingsReport, file_name, selection_report, whole_document
from directory.files.report.captions import table_caption
from directory.files.report.cells import columns_of, is_of_numbers, widths
from directory.files.report.document import ROOM
from directory.graph import Selection
from directory.i18n import texts
from directory.memory import Memory

DAY = date(2026, 11, 23)
ASKED = Selection(municipalities=frozenset({"marupe", "kekava"}), themes=frozenset({"youth"}))
EN = texts("en")


@pytest.fixture(scope="module")
def report(shipped_memory: Memory) -> FindingsReport:
    return selection_report(shipped_memory, ASKED, "en", DAY)


@pytest.fixture(scope="module")
def document(shipped_memory: Memory) -> Document:
    return docx.Document(io.BytesIO(whole_document(shipped_memory, ASKED, "en", DAY)))


def test_the_answer_stands_before_the_first_page_break(document: Document, report: FindingsReport) -> None:
    assert report.answer
    said = [paragraph.text for paragraph in document.paragraphs]
    first = next(k for k, paragraph in enumerate(document.paragraphs) if 'w:type="page"' in paragraph._p.xml)
    assert report.answer.sentence in said[:first]
    assert str(report.answer.facts[0].url) in "\n".join(said[:first])
    assert said[first + 1].startswith("Appendix 1.")


def has(row: _Row, name: str) -> bool:
    """Whether a row has a property."""
    return row._tr.trPr is not None and row._tr.trPr.find(qn(name)) is not None


def test_heads_are_repeated_and_no_row_is_torn(document: Document) -> None:
    assert len(document.tables) > 8
    for table in document.tables:
        assert all(has(row, "w:cantSplit") for row in table.rows)
        assert [has(row, "w:tblHeader") for row in table.rows] == [True] + [False] * (len(table.rows) - 1)


def test_columns_are_as_wide_as_their_contents_and_fit_the_page(document: Document) -> None:
    for table in document.tables:
        points = [column.width.pt for column in table.columns]
        assert sum(points) <= ROOM + 1
        for row in table.rows:
            assert [cell.width.pt for cell in row.cells] == points
    assert any(len({round(column.width.pt) for column in table.columns}) > 1 for table in document.tables)


def test_numbers_are_to_the_right_and_words_to_the_left(document: Document) -> None:
    for table in document.tables:
        for column in table.columns:
            own = [cell.text for cell in column.cells[1:]]
            expected = WD_ALIGN_PARAGRAPH.RIGHT if is_of_numbers(own) else None
            assert {cell.paragraphs[0].alignment for cell in column.cells} == {expected}


def test_one_number_is_written_in_one_way(document: Document, report: FindingsReport) -> None:
    """Sentence, picture and table once said about 5, 6 and 5,50."""
    assert report.answer
    assert report.answer.picture
    expected = re.search(r"about (\d+) would be expected", report.answer.sentence)
    assert expected
    assert document.tables[0].rows[1].cells[2].text == expected[1]
    assert f"expected {expected[1]} for these distances" in report.answer.picture.alt


def test_figures_and_tables_are_numbered_and_have_a_caption(document: Document) -> None:
    said = [
        paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Caption"
    ]
    for kind, n in (("Figure", len(document.inline_shapes)), ("Table", len(document.tables))):
        numbers = [re.match(rf"{kind} (\d+)\. \S", text) for text in said if text.startswith(kind)]
        assert [found and int(found[1]) for found in numbers] == list(range(1, n + 1))
    assert "map" in said[-1]
    assert "municipality" in said[-2]


def test_every_table_has_a_name_of_its_own(report: FindingsReport) -> None:
    for finding in report.findings:
        if finding.lines:
            assert table_caption(EN, finding) != finding.sentence


def test_the_document_says_what_it_is_and_of_which_data(document: Document, report: FindingsReport) -> None:
    about = document.core_properties
    assert (about.title, about.author) == (report.title, "Kaimiņi")
    assert about.created is not None
    assert about.created.date() == DAY
    assert "revision" in about.comments
    assert about.comments in document.sections[0].footer.paragraphs[0].text


def test_the_file_is_named_after_what_it_is_about(report: FindingsReport) -> None:
    assert file_name(report) == "kaimini-cooperation-in-marupe-and-kekava-youth-2026-11-23.docx"


def test_addresses_stand_on_paper(document: Document) -> None:
    links = {link.target_ref for link in document.part.rels.values() if link.is_external}
    said = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert links
    assert [url for url in links if url not in said] == []


def test_an_empty_selection_has_no_figures(shipped_memory: Memory) -> None:
    written = docx.Document(io.BytesIO(whole_document(shipped_memory, Selection(text="xyzzyx"), "en", DAY)))
    assert not written.inline_shapes
    assert not written.tables


def test_numbers_of_a_column_have_the_same_decimals() -> None:
    lines = [Line("1", ("a", 1.25)), Line("2", ("b", 3)), Line("3", (None, None))]
    assert columns_of(EN, lines, 2) == [["a", "b", ""], ["1.25", "3.00", ""]]


@pytest.mark.parametrize(
    ("cells", "is_number"),
    [(["1,000", "–"], True), (["23 %", "−1.5"], True), (["1", "a"], False), (["", ""], False), (["2014"], False)],
)
def test_what_a_column_of_numbers_is(cells: list[str], is_number: bool) -> None:
    assert is_of_numbers(cells) is is_number


def test_no_column_is_narrower_than_its_longest_word() -> None:
    found = widths(["a", "b"], [["x" * 10], ["word " * 80]], room=300, size=9)
    alone = widths(["a"], [["x" * 10]], room=300, size=9)
    assert found[0] >= alone[0] - 0.01
    assert sum(found) <= 300
