"""How letters are written: every encoding in which Latvian is met, short files and long ones."""

from __future__ import annotations

import pytest

from directory.load.tables.encoding import decode, mend

NAMES = (
    'Biedrība "Ķekavas senioru klubs"',
    "Mārupes Mūzikas un mākslas skola",
    'Ģimeņu atbalsta centrs "Žubīte"',
    "Olaines jauniešu dome",
    "Ērgļu ielas iedzīvotāji",
    "Čiekuriņš, bērnu biedrība",
    "Šņores kopa",
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1257", "iso8859-13", "cp775", "iso8859-4")


def table(rows: int, separator: str) -> str:
    lines = [separator.join(("nosaukums", "adrese", "dalībnieki"))]
    lines += [separator.join((f"{NAMES[k % 7]}", f"Daugavas iela {k}", str(k))) for k in range(rows)]
    return "\r\n".join(lines) + "\r\n"


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("rows", [3, 20, 200])
def test_72_samples_are_read_letter_by_letter(rows: int, separator: str, encoding: str) -> None:
    text = table(rows, separator)
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1257", "mac_latin2"])
def test_typographic_quotes_do_not_lead_astray(encoding: str) -> None:
    text = "Biedrība „Ķekavas koris”;Mārupē\r\n" * 3
    found = decode(text.encode(encoding))
    assert (found.text, found.is_certain) == (text, False)


def test_one_stray_byte_spoils_one_letter() -> None:
    data = "Ķekavas koris\nĢimenes centrs\n".encode() + b"Cafe Ren\xe9\n"
    found = decode(data)
    assert (found.encoding, found.is_certain) == ("utf-8", True)
    assert mend(found.text) == "Ķekavas koris\nĢimenes centrs\nCafe René\n"


def test_plain_letters_and_nothing_are_utf_8() -> None:
    for data in (b"", b"id,name\n"):
        assert decode(data).encoding == "utf-8"
