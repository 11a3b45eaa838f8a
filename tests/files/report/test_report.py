"""The report: the findings that the data really holds, in a document that other programs open."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from PIL import Image

from directory.__main__ import main
from directory.answers.findings import Bar, Bars, Fact, Finding, Leaf, Line, Square, Squares, Tree
from directory.files.report import FindingsReport, Section, build_report, png, to_docx
from directory.files.report.document import MOST_FACTS
from directory.graph import Selection
from directory.i18n import LANGUAGES, texts
from directory.memory import Memory

DAY = date(2026, 11, 23)
t = texts("en")


def written(report: FindingsReport, language: str = "en") -> str:
    """All words of the document, read by another reader than the one that wrote them."""
    document = docx.Document(io.BytesIO(to_docx(texts(language), report)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_holds_every_finding_and_its_sources(shipped_memory: Memory, language: str) -> None:
    report = build_report(shipped_memory.speaker(language), shipped_memory, Selection(), filtered=(), made=DAY)
    text = written(report, language)
    findings = report.findings
    assert len(findings) > 10
    for finding in findings:
        assert finding.sentence in text
    for paragraph in (*report.limits, *report.method):
        assert paragraph in text
    assert ("23 November 2026" if language == "en" else "2026.\u00a0gada 23.\u00a0novembris") in text


def test_the_three_findings_of_the_data_come_first(shipped_memory: Memory) -> None:
    """Which two municipalities work together least for their size, who bridges them, and who hangs on one partner."""
    report = build_report(shipped_memory.speaker("en"), shipped_memory, Selection(), filtered=(), made=DAY)
    gap, bridge, hanging = report.findings[:3]
    assert gap.sentence.startswith("Mārupe – Ķekava: a gap")
    assert "Pierīgas partnerība bridges the municipalities" in bridge.sentence
    assert "one single documented partner" in hanging.sentence
    assert all(fact.url for finding in (gap, bridge, hanging) for fact in finding.facts)


def test_every_source_that_is_printed_is_a_link(shipped_memory: Memory) -> None:
    report = build_report(shipped_memory.speaker("en"), shipped_memory, Selection(), filtered=(), made=DAY)
    urls = {fact.url for finding in report.findings for fact in finding.facts[:MOST_FACTS] if fact.url}
    links = docx.Document(io.BytesIO(to_docx(t, report))).part.rels.values()
    assert {link.target_ref for link in links if link.is_external} == urls
    assert urls


def test_every_picture_is_there_and_has_words(shipped_memory: Memory) -> None:
    report = build_report(shipped_memory.speaker("en"), shipped_memory, Selection(), filtered=(), made=DAY)
    pictures = [finding.picture for finding in report.findings if finding.picture]
    shapes = docx.Document(io.BytesIO(to_docx(t, report))).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == [picture.alt for picture in pictures]


def test_an_empty_selection_is_a_sentence(shipped_memory: Memory) -> None:
    nothing = Selection(text="xyzzyx")
    report = build_report(shipped_memory.speaker("en"), shipped_memory, nothing, filtered=("Search: “x”",), made=DAY)
    assert report.sections == ()
    text = written(report)
    assert "The selection has no organisation of these municipalities." in text
    assert "Search: “x”" in text


def test_one_municipality_alone_gives_a_report(shipped_memory: Memory) -> None:
    chosen = Selection(municipalities=frozenset({"olaine"}))
    assert "68 organisations" in written(
        build_report(shipped_memory.speaker("en"), shipped_memory, chosen, filtered=(), made=DAY)
    )


def test_a_partner_who_is_filtered_away_is_a_partner(shipped_memory: Memory) -> None:
    """Counted in ties.csv: 29 pairs lead from Olaine to the other two, 24 to Mārupe and 5 to Ķekava."""
    chosen = Selection(municipalities=frozenset({"olaine"}))
    report = build_report(shipped_memory.speaker("en"), shipped_memory, chosen, filtered=(), made=DAY)
    gap, bridge, _ = report.findings[:3]
    assert "of 29 partner pairs between them" in bridge.sentence
    assert {line.cells[0] for line in gap.lines} <= {"within Olaine", "Mārupe – Olaine", "Olaine – Ķekava"}


HOSTILE = '</w:t><script>alert(1)</script>"&{name}'


def test_hostile_text_stays_text(shipped_memory: Memory) -> None:
    finding = Finding(
        "key",
        HOSTILE,
        HOSTILE,
        Bars((Bar(HOSTILE, 1.0),), HOSTILE, "", HOSTILE),
        (HOSTILE,),
        (Line("1", (HOSTILE,)), Line("2", (None,)), Line("3", (1.25,))),
        (HOSTILE,),
        (Fact("tie", HOSTILE, HOSTILE, "https://example.org/?a=1&b=2"), Fact("tie-2", "who", "what", None)),
    )
    report = build_report(shipped_memory.speaker("en"), shipped_memory, Selection(), filtered=(), made=DAY)
    text = written(replace(report, title=HOSTILE, answer=finding, sections=(Section("key", HOSTILE, (finding,)),)))
    assert text.count(HOSTILE) >= 13
    assert "1.25" in text


PICTURES = [
    Bars((Bar("Ķekava", 3.0, 5.0), Bar("x" * 200, 0.0, None, "fewer")), "Found", "Expected", "alt"),
    Bars((), "Found", "", "alt"),
    Squares(
        (Square("Kultūra", "Mārupe", "3", 3.0, "plain", "title"), Square("Sports", "Mārupe", "?", 0.0, "no_data", "")),
        "alt",
    ),
    Squares((), "alt"),
    Tree(
        "Middle",
        "#0072B2",
        "The rest",
        (Leaf("One", "Olaine", 1, "#D55E00"), Leaf("Two", "Olaine", 2, "#D55E00")),
        "and 3",
        "alt",
    ),
]


@pytest.mark.parametrize("picture", PICTURES, ids=["bars", "no bars", "squares", "no squares", "tree"])
def test_a_picture_is_a_png_and_the_same_every_time(picture: Bars | Squares | Tree) -> None:
    data = png(picture)
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "PNG"
        assert image.width > 500
    assert png(picture) == data


def test_the_command_writes_the_file_in_the_language_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "parskats.docx"
    assert main(["--language", "lv", "report", "--out", str(out)]) == 0
    assert "Sadarbība Mārupē, Olainē un Ķekavā" in docx.Document(str(out)).paragraphs[0].text
