"""One question has one answer: page, report, Word document and commands say the same sentences and numbers."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import docx
import pytest
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

from directory.__main__ import main
from directory.analysis.gaps.changes import default_periods
from directory.answers.findings import Finding
from directory.answers.gaps import gap_findings
from directory.answers.gaps.change_findings import change_findings
from directory.files.report import build_report, to_docx
from directory.graph import Selection
from directory.memory import Memory
from directory.records import Period
from directory.ui.frame.markdown import plain
from tests.pages.test_pages import run

SELECTIONS: dict[str, tuple[Selection, dict[str, Any]]] = {
    "everything": (Selection(), {}),
    "theme and municipalities": (
        Selection(themes=frozenset({"culture"}), municipalities=frozenset({"olaine", "kekava"})),
        {"theme": "culture", "municipality": ["olaine", "kekava"]},
    ),
    "years and family": (
        Selection(years=Period(2015, 2020), families=frozenset({"cooperation"})),
        {"from": "2015", "to": "2020", "family": "cooperation"},
    ),
}
"""Name to a selection and the address that means it."""

DAY = date(2026, 11, 23)


def asked(memory: Memory, selection: Selection) -> dict[str, tuple[Finding, ...]]:
    """Every finding of the report, by the part of the site that shows it."""
    t = memory.speaker("en")
    spots = memory.spots(selection)
    return {
        "gaps?view=summary": gap_findings.main_findings(t, memory, selection),
        "gaps?view=groups&by=theme": (gap_findings.between_groups(t, memory, selection, by="theme"),),
        "gaps?view=groups&by=legal_form": (gap_findings.between_groups(t, memory, selection, by="legal_form"),),
        "gaps?view=coverage&level=municipalities": (
            gap_findings.active_where(t, memory, selection, level="municipalities"),
            gap_findings.rates(t, memory, selection, level="municipalities"),
        ),
        "gaps?view=organisations": (
            (gap_findings.stops(t, memory, selection, spots[0].organisation),) if spots else ()
        ),
        "gaps?view=missing": (gap_findings.natural_partners(t, memory, selection),),
        "changes": change_findings(t, memory, selection, *default_periods(memory.directory)),
    }


def strings(value: Any) -> Iterator[str]:
    """Every text of what the server sends to the browser."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def sent(app: AppTest) -> str:
    """All that a page sends, tables too."""
    nodes: list[Any] = [app._tree]
    texts: list[str] = []
    while nodes:
        node = nodes.pop()
        if hasattr(node, "children"):
            nodes.extend(node.children.values())
        elif node.type != "bidi_component":
            texts.extend(strings(MessageToDict(node.proto)))
        else:
            sent_data = (text for text in strings(MessageToDict(node.proto)) if text.startswith("{"))
            texts.extend(json.dumps(json.loads(text), ensure_ascii=False) for text in sent_data)
    return "\n".join(texts)


def cells(finding: Finding) -> list[str]:
    """The rows of a finding's table as a page sends them: columns without any value are left out."""
    used = [k for k in range(len(finding.heads)) if any(line.cells[k] not in (None, "") for line in finding.lines)]
    return [json.dumps([line.cells[k] for k in used], ensure_ascii=False) for line in finding.lines]


@pytest.mark.parametrize("name", SELECTIONS)
def test_page_report_and_document_give_the_same_answers(name: str, shipped_memory: Memory) -> None:
    selection, address = SELECTIONS[name]
    t = shipped_memory.speaker("en")
    report = build_report(t, shipped_memory, selection, filtered=(), made=DAY)
    document = docx.Document(io.BytesIO(to_docx(t, report)))
    written = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for where, findings in asked(shipped_memory, selection).items():
        page, _, own = where.partition("?")
        shown = sent(run(page, lang="en", **address, **dict(pair.split("=") for pair in own.split("&") if pair)))
        for finding in findings:
            assert plain(finding.sentence) in shown
            assert plain(finding.reading) in shown
            assert [row for row in cells(finding) if row not in shown] == []
            same = [one for one in report.findings if one == finding]
            assert same, f"the report says something else than {where}: {finding.sentence}"
            assert finding.sentence in written


@pytest.mark.parametrize(
    ("selection", "address", "options"),
    [
        (
            Selection(municipalities=frozenset({"marupe", "kekava"}), themes=frozenset({"youth"})),
            {"municipality": ["marupe", "kekava"], "theme": "youth"},
            ["--municipality", "marupe", "--municipality", "kekava", "--theme", "youth"],
        ),
        (Selection(around="mak-onis"), {"around": "mak-onis"}, ["--around", "mak-onis"]),
    ],
    ids=["two municipalities and a theme", "an organisation"],
)
def test_what_is_asked_is_answered_alike_everywhere(
    shipped_memory: Memory,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    selection: Selection,
    address: dict[str, Any],
    options: list[str],
) -> None:
    answer = gap_findings.answer(shipped_memory.speaker("en"), shipped_memory, selection)
    page = sent(run("report", lang="en", **address))
    for text in (answer.sentence, answer.reading, answer.scope):
        assert plain(text) in page
    assert answer.firm is None or escape(answer.firm.why) in page
    assert [row for row in cells(answer) if row not in page] == []
    out = tmp_path / "report.docx"
    assert main(["report", "--language", "en", *options, "--out", str(out)]) == 0
    assert answer.sentence in capsys.readouterr().out
    assert answer.sentence in [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]


def test_commands_say_what_the_page_says(shipped_memory: Memory, capsys: pytest.CaptureFixture[str]) -> None:
    t, every = shipped_memory.speaker("en"), Selection()
    assert main(["gaps", "--language", "en"]) == 0
    assert gap_findings.between_groups(t, shipped_memory, every, by="municipality").sentence in capsys.readouterr().out
    assert main(["changes", "--language", "en"]) == 0
    printed = capsys.readouterr().out
    for finding in change_findings(t, shipped_memory, every, *default_periods(shipped_memory.directory)):
        assert finding.sentence in printed


def test_a_search_lists_all_that_it_counts(shipped_memory: Memory) -> None:
    """The list once stopped at twenty finds of 146."""
    found = shipped_memory.found("biedrība")
    kept = shipped_memory.pairs(Selection(text="biedrība"))
    assert len(found) == len(kept) > 100
    app = run("organisations", lang="en", q="biedrība")
    assert f"{len(kept)} of 567 organisations" in sent(app)
    assert all(json.dumps(id) in sent(app) for id in kept)
