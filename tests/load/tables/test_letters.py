"""Letters that look alike are one, invisible ones are gone, spoiled ones are noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.load.tables.letters import clean, is_spoiled
from directory.records import Directory


@pytest.mark.parametrize(
    "written",
    [
        "Olaines\u200b koris",
        "Olai\u00adnes koris",
        "\u202eOlaines koris",
        "Olaines\u00a0koris",
        "Olaines\u202fkoris",
        "Olaines  koris",
        "Olaines\u2003koris",
        "Olaines \u00a0 koris",
        "\ufeffOlaines koris",
        "Olaines\u2060 koris",
    ],
)
def test_what_looks_alike_is_alike(written: str) -> None:
    assert clean(written) == "Olaines koris"


@pytest.mark.parametrize("written", ["Ķekava", "K\u0327ekava", "K\u0326ekava"])
def test_letters_put_together_are_the_letters(written: str) -> None:
    assert clean(written) == "Ķekava"
    assert clean("G\u0327ime\u0146u, g\u0312imene") == "Ģimeņu, ģimene"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


SOUND = ("Ķekavas koris", "“Žubīte” – Ģimeņu centrs", "MEŽŠ”", "Kas? Kur?", "FÄRGE Åland", "Ümraniye", "É. Zola")


@pytest.mark.parametrize("page", ["cp1252", "cp1257", "latin-1"])
@pytest.mark.parametrize("name", ["Ķekavas koris", "Rīgas klubs", "Ģimenes – centrs", "Čiekuriņš"])
def test_utf_8_read_as_something_else_is_noticed(name: str, page: str) -> None:
    spoiled = "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in name.encode())
    assert is_spoiled(spoiled)


@pytest.mark.parametrize("text", ["?ekavas kopa", "M?rupe", "J?rnieku klubs"])
def test_question_marks_for_letters_are_noticed(text: str) -> None:
    assert is_spoiled(text)


@pytest.mark.parametrize("text", [*SOUND, "https://x.lv/?page=1", "sk. www.x.lv/a?b=c"])
def test_sound_texts_are_left_in_peace(text: str) -> None:
    assert not is_spoiled(text)


def test_no_text_of_the_shipped_data_looks_spoiled(shipped: Directory) -> None:
    texts = [value for record in shipped.organisations for value in (record.name, record.description_lv) if value]
    assert [text for text in texts if is_spoiled(text) or clean(text) != text] == []
