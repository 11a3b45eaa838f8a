"""A consortium in words and as a Word document."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from directory.analysis.partners.consortium import Call, Consortium, find_consortia
from directory.analysis.partners.documented import documented
from directory.answers.partners.consortium import ConsortiumAnswer, consortium_answer
from directory.files.consortium_document import consortium_docx
from directory.graph import build, simplify
from directory.i18n import LANGUAGES
from directory.speaker import Speaker
from tests.analysis.partners.partner_cases import SHIPPED, directory, organisation, tie

SOURCE = "https://example.org/page"
SOME = directory(
    [
        organisation(id, themes="youth", municipality="olaine")
        for id in ("ane", "berzs", "ciems", "gars", "hugo", "ilze")
    ],
    ties=(
        tie("t1", "ane", "berzs", start="2014", source_url=SOURCE),
        tie("t2", "gars", "ane", start="2020"),
        tie("t3", "gars", "ciems"),
        tie("t4", "hugo", "berzs", start="2020"),
        tie("t5", "hugo", "ciems"),
    ),
)
PAIRS = simplify(build(SOME).ties)
MEMBERS = Consortium(
    ("ane", "berzs", "ciems", "ilze"), {"youth": ("ane", "berzs", "ciems", "ilze")}, {}, {("ane", "berzs"): ("t1",)}
)


def answer(language: str = "en") -> ConsortiumAnswer:
    return consortium_answer(Speaker(SOME, language), documented(SOME), PAIRS, MEMBERS)


def test_age_islands_and_bridges_are_said() -> None:
    """Ane and Berzs are both of 2020; Gars and Hugo bridge two islands each: equals are both named."""
    age, parts, bridge = answer().warnings
    assert age == "Documented longest ago: Ane and Berzs (2020). Nothing is dated about: Ciems and Ilze."
    assert parts == "Islands without a documented tie between them (3): Ane and Berzs; Ciems; Ilze."
    assert "Gars (Ane and Ciems); Hugo (Berzs and Ciems)" in bridge


def test_each_member_says_when_it_was_last_documented_and_each_tie_its_source() -> None:
    found = answer()
    assert [row[-1] for row in found.rows] == ["2020"] * 2 + ["not known"] * 2
    (fact,) = found.evidence
    assert fact.text.startswith("Ane – Berzs: ")
    assert fact.source_url == SOURCE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_holds_what_the_page_says(language: str) -> None:
    call = Call(("seniors", "social"), ("kekava", "marupe"), 4)
    pairs = simplify(build(SHIPPED).ties)
    found = find_consortia(SHIPPED, pairs, call)[0]
    t = Speaker(SHIPPED, language)
    said = consortium_answer(t, documented(SHIPPED), pairs, found)
    document = docx.Document(BytesIO(consortium_docx(t, said, call="Seniori")))
    text = [paragraph.text for paragraph in document.paragraphs]
    assert said.headline in text
    assert {*said.warnings} <= {*text}
    assert [cell.text for cell in document.tables[0].rows[1].cells] == list(said.rows[0])
    for fact in said.evidence:
        assert any(fact.text in line and (fact.source_url or "") in line for line in text)
