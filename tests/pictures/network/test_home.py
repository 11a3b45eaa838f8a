"""The first page: every part of its picture is a link, and its numbers add up."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from directory.answers.network.between_municipalities import known_elsewhere, pair_sentences
from directory.graph import Network, build
from directory.pictures.network.home import overview_picture
from directory.records import Directory
from directory.speaker import Speaker

SVG = "{http://www.w3.org/2000/svg}"


def test_every_circle_and_every_number_is_a_link(shipped: Directory) -> None:
    drawn = overview_picture(
        Speaker(shipped, "en"),
        build(shipped).ties,
        inside=lambda id: f"organisations?municipality={id}",
        between=lambda one, other: f"network?between={one}~{other}",
    )
    links = list(ET.fromstring(drawn).iter(SVG + "a"))
    opens = {link.attrib["data-opens"]: link.attrib["href"] for link in links}
    assert opens == {
        "marupe": "organisations?municipality=marupe",
        "olaine": "organisations?municipality=olaine",
        "kekava": "organisations?municipality=kekava",
        "marupe~olaine": "network?between=marupe~olaine",
        "marupe~kekava": "network?between=marupe~kekava",
        "olaine~kekava": "network?between=olaine~kekava",
    }
    said = {link.attrib["data-opens"]: link.attrib["aria-label"] for link in links}
    assert said["marupe"] == "Mārupes novads: 101 organisations"
    assert said["marupe~kekava"].startswith("Mārupe – Ķekava: 16 ties")


def test_a_line_is_not_a_second_stop_for_the_keyboard(shipped: Directory) -> None:
    """The number on the line is the same link."""
    drawn = overview_picture(
        Speaker(shipped, "en"), build(shipped).ties, inside=lambda id: id, between=lambda one, other: one + other
    )
    stops = [
        link.attrib["data-opens"] for link in ET.fromstring(drawn).iter(SVG + "a") if "tabindex" not in link.attrib
    ]
    assert sorted(stops) == sorted(set(stops))


def test_the_municipalities_and_elsewhere_are_all(shipped: Directory) -> None:
    """Counted in organisations.csv: 101, 68 and 162 at home in the three, of 567."""
    assert known_elsewhere(build(shipped).ties) == 567 - 101 - 68 - 162


def test_what_is_said_of_two_municipalities(tiny: Directory, network: Network) -> None:
    """By hand: choir – club, council – choir; the choir is in both."""
    (pair,) = pair_sentences(Speaker(tiny, "en"), network.ties)
    assert (pair.one, pair.other, pair.ties, pair.most) == ("north", "south", 2, "Kalnu koris (2)")
    assert pair.sentence == "Ziemeļi – Dienvidi: 2 ties, 2 of them with Kalnu koris."
