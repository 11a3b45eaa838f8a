"""What a number leads to: the picture on the first page, the comparison of municipalities, an opened card."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open


@pytest.mark.parametrize(
    ("link", "part", "address", "heading"),
    [
        ("marupe~kekava", "rect", r"/network\?.*between=kekava~marupe", "Network"),
        ("olaine", "circle", r"/organisations\?.*municipality=olaine", "Organisations"),
    ],
)
def test_the_picture_on_the_first_page_leads_on(
    open_page: Open, link: str, part: str, address: str, heading: str
) -> None:
    page = open_page("?lang=en").page
    page.locator(f'a[data-opens="{link}"] {part}').click()
    expect(page).to_have_url(re.compile(address))
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()


def test_a_number_of_silent_places_leads_to_their_list(open_page: Open) -> None:
    """17 in Olaine, as the list says; it is open and stands before everything else."""
    page = open_page("places?lang=en").page
    page.get_by_role("table", name="Side by side").get_by_role("link", name="17", exact=True).click()
    expect(page).to_have_url(re.compile("municipality=olaine.*unfold=silent"))
    expect(page.get_by_text("Silent places (17)")).to_be_in_viewport()
    expect(page.get_by_role("table", name="Silent places")).to_be_visible()


def test_an_opened_card_is_opened_by_its_address(open_page: Open) -> None:
    page = open_page("gaps?lang=en").page
    page.get_by_text("Who is behind this number? 61").click()
    expect(page).to_have_url(re.compile("unfold=facts_answer"))
    again = open_page(page.url.rpartition("/")[2]).page
    expect(again.get_by_role("columnheader", name="Ties of this pair")).to_be_visible()
