"""Languages: which one is spoken, and how numbers, money, dates, lists and the alphabet look in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.i18n import LANGUAGES, Texts, closest, texts
from directory.records import Directory, PartialDate
from directory.speaker import Speaker

NB = "\u00a0"
"""A no-break space, as Latvian has between thousands and before the sign of a currency."""


def date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def test_latvian_is_spoken_first() -> None:
    assert LANGUAGES == ("lv", "en")


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        *(("lv", "lv"), ("lv-LV", "lv"), ("lv_LV.UTF-8", "lv"), ("LV", "lv")),
        *(("en", "en"), ("en-GB", "en"), ("en_US.UTF-8", "en"), ("en_GB@euro", "en"), ("EN-us", "en")),
        *(("de-DE", "lv"), ("ru", "lv"), ("zh-Hant-TW", "lv"), ("xx", "lv")),
        *((None, "lv"), ("", "lv"), ("*", "lv"), ("-", "lv"), ("\0", "lv"), ("english", "lv"), ("../../etc", "lv")),
    ],
)
def test_the_closest_language_is_spoken(wanted: str | None, language: str) -> None:
    assert closest(wanted) == language


@given(st.text(max_size=20))
def test_any_wish_gets_a_language(wanted: str) -> None:
    assert closest(wanted) in LANGUAGES


@pytest.mark.parametrize("language", ["de", "", "LV"])
def test_a_language_that_nobody_wrote_is_a_mistake(language: str) -> None:
    with pytest.raises(KeyError):
        Texts(language)


@pytest.mark.parametrize(
    ("value", "decimals", "lv", "en"),
    [
        (0, 0, "0", "0"),
        (567, 0, "567", "567"),
        (1234567, 0, f"1{NB}234{NB}567", "1,234,567"),
        (12345, 0, f"12{NB}345", "12,345"),
        (9999.6, 0, f"10{NB}000", "10,000"),
        (1234.5, 1, "1234,5", "1,234.5"),
        (0.25, 2, "0,25", "0.25"),
        (2, 2, "2,00", "2.00"),
        (-3.7, 0, "−4", "−4"),
        (-12345.6, 0, f"−12{NB}346", "−12,346"),
        (-0.4, 0, "0", "0"),
        (float("nan"), 2, "–", "–"),
    ],
)
def test_numbers(value: float, decimals: int, lv: str, en: str) -> None:
    """By hand, after the rules of both languages: in Latvian four digits stay together; what is undefined is a dash."""
    assert (texts("lv").number(value, decimals=decimals), texts("en").number(value, decimals=decimals)) == (lv, en)


@pytest.mark.parametrize(
    ("value", "lv", "en"),
    [
        (0, f"0{NB}€", f"0{NB}€"),
        (3000, f"3000{NB}€", f"3,000{NB}€"),
        (19632.1, f"19{NB}632,10{NB}€", f"19,632.10{NB}€"),
        (0.5, f"0,50{NB}€", f"0.50{NB}€"),
    ],
)
def test_money_has_cents_only_where_there_are_cents(value: float, lv: str, en: str) -> None:
    assert [texts(language).euro(value) for language in ("lv", "en")] == [lv, en]


@pytest.mark.parametrize(
    ("text", "lv", "en"),
    [
        ("2021", "2021", "2021"),
        ("2021-07", f"2021.{NB}gada jūlijs", "July 2021"),
        ("2021-07-08", f"2021.{NB}gada 8.{NB}jūlijs", "8 July 2021"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(text: str, lv: str, en: str) -> None:
    known = PartialDate.parse(text)
    assert (texts("lv").date(known), texts("en").date(known)) == (lv, en)


@pytest.mark.parametrize(
    ("start", "end", "lv", "en"),
    [
        (None, None, "", ""),
        ("2020", None, "2020", "2020"),
        ("2020", "2020", "2020", "2020"),
        ("2020", "2021", "2020–2021", "2020–2021"),
        ("2020", "2021-03", f"2020{NB}– 2021.{NB}gada marts", f"2020{NB}– March 2021"),
        ("2025-11", "2025-12", f"2025.{NB}gada novembris{NB}– decembris", f"November{NB}– December 2025"),
        ("2026-01-17", "2026-01-18", f"2026.{NB}gada 17.–18.{NB}janvāris", "17–18 January 2026"),
        (
            *("2026-01-17", "2026-02-18"),
            *(f"2026.{NB}gada 17.{NB}janvāris{NB}– 18.{NB}februāris", f"17 January{NB}– 18 February 2026"),
        ),
        (
            "2025-11",
            "2026-01",
            f"2025.{NB}gada novembris{NB}– 2026.{NB}gada janvāris",
            f"November 2025{NB}– January 2026",
        ),
        (None, "2021", "līdz 2021", "until 2021"),
    ],
)
def test_a_period(start: str | None, end: str | None, lv: str, en: str) -> None:
    assert texts("lv").period(date(start), date(end)) == lv
    assert texts("en").period(date(start), date(end)) == en


def test_words_in_a_row() -> None:
    assert texts("lv").all_of(["a", "b", "c"]) == "a, b un c"
    assert texts("en").all_of(["a", "b", "c"]) == "a, b and c"
    assert texts("en").all_of(["a"]) == "a"
    assert texts("en").all_of([]) == ""


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "Problēmu nav."),
        (1, "1 problēma."),
        (2, "2 problēmas."),
        (11, "11 problēmas."),
        (21, "21 problēma."),
        (1111, "1111 problēmas."),
        (21111, f"21{NB}111 problēmas."),
    ],
)
def test_latvian_has_three_plural_forms(n: int, said: str) -> None:
    """One for 1, 21, 31 ... but not 11, one for none, one for all others."""
    assert texts("lv").plural("{n} problem.", "{n} problems.", n) == said


def test_english_has_two_plural_forms() -> None:
    assert [texts("en").plural("{n} problem.", "{n} problems.", n) for n in (1, 0)] == ["1 problem.", "0 problems."]


def test_what_somebody_typed_is_quoted_in_the_language_of_the_reader() -> None:
    assert (texts("lv").quoted("nav"), texts("en").quoted("nav")) == ("„nav”", "“nav”")
    assert texts("en").quoted("x" * 100, longest=3) == "“xxx”"
    assert texts("en").quoted("a\n\u202e") == r"“a\n\u202e”"


def test_places_stand_in_the_locative_in_latvian_alone() -> None:
    names = ["Mārupe", "Olaine", "Oslo"]
    assert (texts("lv").where(names), texts("en").where(names)) == ("Mārupē, Olainē un Oslo", "Mārupe, Olaine and Oslo")


def test_a_text_from_data_is_put_in_as_it_is() -> None:
    """Braces in a value are no names to be filled in."""
    assert texts("en")("until {date}", date="{field} {0} %s") == "until {field} {0} %s"
    assert texts("en")("a message {without} values") == "a message {without} values"


def test_an_unknown_message_is_said_in_english() -> None:
    assert texts("lv")("A sentence that nobody has translated.") == "A sentence that nobody has translated."


def test_codes_have_names_and_unknown_ones_stand_for_themselves(tiny: Directory) -> None:
    assert Speaker(tiny, "lv").term("themes", "culture") == "Kultūra"
    assert Speaker(tiny, "en").term("themes", "culture") == "Culture"
    assert Speaker(tiny, "en").term("themes", "chess") == "chess"
    assert Speaker(tiny, "en").term("nothing", "culture") == "culture"


def test_a_field_in_two_languages_falls_back_on_the_other(tiny: Directory) -> None:
    choir = tiny.organisation["choir"]
    assert choir.description_lv is None
    assert texts("lv").of(choir, "description") == texts("en").of(choir, "description") == "A choir, founded in 1993"
    translated = choir.model_copy(update={"description_lv": "Koris"})
    assert texts("lv").of(translated, "description") == "Koris"
    assert texts("en").of(tiny.event["solo"], "description") is None


def test_words_are_sorted_by_the_latvian_alphabet() -> None:
    """The alphabet as schools teach it: every letter with a mark follows the one without."""
    words = ["Abava", "Āgenskalns", "Babīte", "Centrs", "Čiekurs", "Dzintars", "Gauja", "Ģimene", "Ikšķile", "Jūrmala"]
    words += [
        "Kalni",
        "Ķekava",
        "Lielupe",
        "Ļaudona",
        "Nīca",
        "Ņega",
        "Salas",
        "Šķirotava",
        "Ulbroka",
        "Zaķi",
        "Žagars",
    ]
    turned = words[::-1]
    for language in LANGUAGES:
        assert sorted(turned, key=texts(language).sort_key) == words


@given(st.text(max_size=8), st.text(max_size=8))
def test_sorting_is_an_order_of_its_own_in_which_case_does_not_count(one: str, other: str) -> None:
    key = texts("lv").sort_key
    assert (key(one) < key(other)) + (key(one) > key(other)) + (key(one) == key(other)) == 1
    assert key(one) == key(one.casefold())


def test_texts_are_read_once() -> None:
    assert texts("lv") is texts("lv")
