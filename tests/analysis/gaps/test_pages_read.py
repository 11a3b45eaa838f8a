"""Pages that were read: worked by hand on the tiny directory, and what a line of the log changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.gaps.pages_read import PagesRead, pages_read
from directory.records import Directory, PageRead

BOTH = ("north", "south")


def entry(number: int, page: str, *, found: bool, municipality: str | None = "south", **more: str) -> PageRead:
    cells = {"id": f"p{number}", "source_url": page, "read": "2026-11", "looked_for_lv": "Biedrības", "found": found}
    return PageRead.model_validate({**cells, "municipality": municipality, **more})


def test_pages_of_a_municipality(tiny: Directory) -> None:
    """By hand: club, council, march, guest (of the tie t6), choir's news (of t4), fair; one of the log in vain."""
    assert pages_read(tiny, ["south"]) == PagesRead(7, 1, True)
    assert pages_read(replace(tiny, pages_read=()), ["south"]) == PagesRead(6, 0, False)
    assert pages_read(tiny, []) == PagesRead(0, 0, False)


def test_a_page_that_a_fact_was_taken_from_was_not_read_in_vain(tiny: Directory) -> None:
    again = entry(1, "https://council.example", found=False)
    assert pages_read(replace(tiny, pages_read=(again,)), ["south"]) == PagesRead(6, 0, True)


def test_a_page_about_an_organisation_counts_where_that_is_at_home(tiny: Directory) -> None:
    about = entry(1, "https://choir.example/archive", found=False, municipality=None, organisation="choir")
    with_it = replace(tiny, pages_read=(about,))
    assert pages_read(with_it, ["north"]).without_result == 1
    assert pages_read(with_it, ["south"]).without_result == 0


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("https://a.example", "https://b.example", "https://club.example")),
            st.booleans(),
            st.sampled_from(BOTH),
        ),
        max_size=8,
    )
)
def test_every_page_counts_once_however_often_it_was_read(tiny: Directory, log: list[tuple[str, bool, str]]) -> None:
    entries = tuple(entry(k, page, found=found, municipality=where) for k, (page, found, where) in enumerate(log))
    none = pages_read(replace(tiny, pages_read=()), BOTH)
    read = pages_read(replace(tiny, pages_read=entries), BOTH)
    new = {page for page, *_ in log} - {"https://club.example"}
    useful = {page for page, found, _ in log if found}
    assert read.pages == none.pages + len(new)
    assert read.without_result == len(new - useful)
    assert read.is_logged == bool(log)
    apart = [pages_read(replace(tiny, pages_read=entries), [one]) for one in BOTH]
    assert read.pages <= sum(one.pages for one in apart)
