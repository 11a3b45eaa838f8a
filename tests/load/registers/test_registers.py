"""The register of associations: read over real HTTP, compared by hand, refused when it looks wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from directory.errors import UnreadableError
from directory.load.registers.differences import Difference, find_differences
from directory.load.registers.enterprises import Registered, read_enterprises
from directory.load.registers.fetch import fetch
from directory.records import Directory, Municipality, Organisation
from tests.load.registers.register import row, written

GIVEN = Path(__file__).parents[3] / "../shared/geo/samples/register_documented_rows.csv"
OLAINE = Municipality.model_validate(
    {
        "id": "olaine", "name": "Olaines novads", "short_name": "Olaine", "kind": "municipality", "covered": True,
        "vzd_code": "100016077", "lau_code": "LV0041000", "iso_code": "LV-068", "area_km2": 308, "lat": 56.8,
        "lon": 23.9,
    }
)  # fmt: skip


@contextmanager
def served(data: bytes) -> Iterator[tuple[str, list[str]]]:
    """An address on this computer that answers with these bytes, and the names of the clients that asked."""
    agents: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            agents.append(self.headers["User-Agent"])
            self.send_response(200)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *values: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/register.csv", agents
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def organisation(id: str, name: str, **fields: str) -> Organisation:
    return Organisation.model_validate({"id": id, "name": name, "legal_form": "association", **fields})


def found(organisations: list[Organisation], rows: list[str]) -> list[Difference]:
    directory = Directory(municipalities=(OLAINE,), organisations=tuple(organisations))
    return find_differences(directory, read_enterprises(written(rows), "register.csv"))


def test_the_register_comes_over_http_with_a_named_client_and_its_progress() -> None:
    data, heard = written([row("40008000001", 'Biedrība "Zīle"')]), list[int]()
    with served(data) as (address, agents):
        register = read_enterprises(fetch(address, progress=heard.append), address)
    assert register["40008000001"] == Registered(
        "40008000001", 'Biedrība "Zīle"', "association", "2003-05-06", None, False, False, "Iela 1; 2", "100016077"
    )
    assert "Kaimini" in agents[0]
    assert heard[-1] == len(data)


def test_companies_are_passed_over_and_state_cities_have_their_own_code() -> None:
    rows = [row("1", "A", regtype="K", type="SIA"), row("2", "B", type="NOD", region="0", city="100003003")]
    register = read_enterprises(written(rows), "register.csv")
    assert [(each.number, each.form, each.region) for each in register.values()] == [("2", "foundation", "100003003")]


def test_differences_by_hand() -> None:
    known = [
        organisation("renamed", "Vecais", reg_number="40008000001", municipality="olaine"),
        organisation("closed", "Beigta", reg_number="40008000002"),
        organisation("joined", "Pievienota", reg_number="40008000003"),
        organisation("back", "Atgriezusies", reg_number="40008000004", closed="2020"),
        organisation("same", "Zīle", reg_number="40008000005"),
        organisation("found", "Olaines koris", municipality="olaine"),
        organisation("twice", "Saule", municipality="olaine"),
        organisation("nobody", "Nekur nav"),
        organisation("gone", "Nav reģistrā", reg_number="40008000099"),
    ]
    rows = [
        row("40008000001", "Jaunais"),
        row("40008000002", "Beigta", terminated="2021-03-04", closed="L"),
        row("40008000003", "Pievienota", terminated="2022-03-04", closed="R"),
        row("40008000004", "Atgriezusies"),
        row("40008000005", 'Biedrība "ZĪLE"'),
        row("40008000006", 'Biedrība "Olaines koris"'),
        row("40008000007", "Saule"),
        row("40008000008", "Saule"),
    ]
    assert found(known, rows) == [
        Difference("renamed", "renamed", {"name": "Jaunais", "other_names": "Vecais"}),
        Difference("closed", "closed", {"closed": "2021-03-04"}),
        Difference("joined", "reorganised", {"closed": "2022-03-04"}),
        Difference("back", "reopened", {}),
        Difference("found", "number_found", {"reg_number": "40008000006", "founded": "2003-05-06"}),
        Difference("twice", "unsure", {}, ("40008000007", "40008000008")),
        Difference("gone", "not_in_register", {}),
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<!DOCTYPE html><html>wait</html>", "a web page came"),
        (b"\n <html></html>", "a web page came"),
        (b"id;name\n1;a\n", "are missing"),
        (b"", "are missing"),
        (b"regcode;name\n\xff\xfe\n", "not UTF-8"),
    ],
)
def test_a_file_that_looks_wrong_stops_everything(data: bytes, sentence: str) -> None:
    with served(data) as (address, _), pytest.raises(UnreadableError, match=sentence):
        read_enterprises(fetch(address), address)


def test_a_file_that_lost_half_of_its_rows_is_not_believed() -> None:
    data = written([row(str(k), "A") for k in range(49)])
    assert read_enterprises(data, "register.csv", last_count=100)
    with pytest.raises(UnreadableError, match="last time it had 200"):
        read_enterprises(data, "register.csv", last_count=200)


def test_what_cannot_be_got_is_said(tmp_path: Path) -> None:
    for place in (str(tmp_path / "none.csv"), "http://127.0.0.1:9/register.csv"):
        with pytest.raises(UnreadableError):
            fetch(place)


@pytest.mark.skipif(not GIVEN.is_file(), reason="the documented rows lie elsewhere")
def test_the_documented_rows_are_read() -> None:
    [house] = read_enterprises(GIVEN.read_bytes(), GIVEN.name).values()
    assert (house.number, house.name, house.is_closed) == ("40008234596", '"House of Glory"', False)
