from __future__ import annotations

import ast
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

import start


def test_an_old_python_can_read_the_file() -> None:
    ast.parse(Path(start.__file__).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6), (3, 9), (3, 10)])
def test_an_old_python_is_refused_in_both_languages(version: tuple[int, int]) -> None:
    with pytest.raises(start.Failure) as failure:
        start.check_version(version)
    latvian, english = failure.value.args
    found = f"{version[0]}.{version[1]}"
    assert "Vajadzīgs Python 3.11" in latvian
    assert "Python 3.11 or newer is needed" in english
    assert found in latvian
    assert found in english


@pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
def test_a_new_python_is_accepted(version: tuple[int, int]) -> None:
    start.check_version(version)


def test_the_python_of_an_environment_is_where_each_system_puts_it() -> None:
    """Known answers: the two layouts that the module venv makes."""
    posix, windows = PurePosixPath("/home/a b/.venv"), PureWindowsPath(r"C:\a b\.venv")
    assert start.python_in(posix, "posix") == "/home/a b/.venv/bin/python"
    assert start.python_in(windows, "nt") == r"C:\a b\.venv\Scripts\python.exe"


def test_the_fingerprint_is_the_sha256_of_version_and_content(tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_bytes(b"pandas==3.1.1\n")
    known = hashlib.sha256(b"(3, 11)pandas==3.1.1\n").hexdigest()
    assert start.fingerprint(requirements, (3, 11)) == known


def test_the_fingerprint_changes_with_a_requirement_and_with_python(tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("pandas==3.1.1\n")
    first = start.fingerprint(requirements, (3, 11))
    assert start.fingerprint(requirements, (3, 12)) != first
    requirements.write_text("pandas==3.1.2\n")
    assert start.fingerprint(requirements, (3, 11)) != first


def test_a_command_returns_its_exit_code() -> None:
    assert start.run(sys.executable, "-c", "raise SystemExit(3)") == 3


def test_a_command_runs_in_the_folder_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code = "import os, sys; sys.exit(os.path.realpath(os.getcwd()) != sys.argv[1])"
    assert start.run(sys.executable, "-c", code, os.path.realpath(start.HERE)) == 0


def test_what_fails_or_is_missing_does_not_work(tmp_path: Path) -> None:
    assert start.works(sys.executable, "--version")
    assert not start.works(sys.executable, "-c", "raise SystemExit(1)")
    assert not start.works(str(tmp_path / "missing"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--server.port", "8600"], "8600"),
        (["--server.port=8600"], "8600"),
        (["--server.headless", "--server.port=8600"], "8600"),
        (["--server.portal=1"], None),
        ([], None),
    ],
)
def test_an_option_of_streamlit_is_found(arguments: list[str], expected: str | None) -> None:
    assert start.option(arguments, "server.port") == expected


def test_an_option_stands_in_the_environment_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "8700")
    assert start.option([], "server.port") == "8700"
    assert start.option(["--server.port=8600"], "server.port") == "8600"


def test_a_port_that_somebody_listens_on_is_not_free() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        taken = listening.getsockname()[1]
        assert start.free_port(taken) > taken


def test_no_browser_is_opened_where_streamlit_was_told_so() -> None:
    assert not start.has_screen(["--server.headless=true"])
    assert not start.has_screen(["--server.headless"])


def test_every_requirement_is_pinned() -> None:
    for name in start.TESTS:
        lines = (start.HERE / name).read_text(encoding="utf-8").splitlines()
        requirements = [line.partition("#")[0].strip() for line in lines]
        assert requirements
        assert [line for line in requirements if line and "==" not in line] == []


# A copy of start.py in a folder of its own, with one requirement: a wheel written here, whose module streamlit
# prints its arguments and, when told to, serves until it was opened with the key. So nothing is downloaded.

WHEEL = "streamlit-1.0-py3-none-any.whl"
MODULE = """
import http.server, os, sys

print("started", *sys.argv[1:], flush=True)
asked = []


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        asked.append(self.path)


if "--serve" in sys.argv:
    (port,) = [one.partition("=")[2] for one in sys.argv if one.startswith("--server.port=")]
    with http.server.HTTPServer(("localhost", int(port)), Answer) as server:
        while "/owner?key=" + os.environ["KAIMINI_KEY"] not in asked:
            server.handle_request()
    print("opened after", asked[0])
"""
BROWSER = "import sys, urllib.request; urllib.request.urlopen(sys.argv[1])"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "mape ar atstarpi"
    folder.mkdir()
    shutil.copy(start.__file__, folder)
    with zipfile.ZipFile(folder / WHEEL, "w") as wheel:
        wheel.writestr("streamlit/__main__.py", MODULE)
        wheel.writestr("streamlit-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: streamlit\nVersion: 1.0\n")
        wheel.writestr(
            "streamlit-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr("streamlit-1.0.dist-info/RECORD", "")
    (folder / "requirements.txt").write_text(f"./{WHEEL}\n")
    return folder


def call(project: Path, *arguments: str, **environment: str) -> tuple[int, str]:
    """Run the copy offline from another folder; return its exit code and what it printed."""
    offline = {"PIP_NO_INDEX": "1", "UV_OFFLINE": "1", "PYTHONIOENCODING": "utf-8", **environment}
    done = subprocess.run(
        [sys.executable, str(project / "start.py"), *arguments],
        cwd=project.parent,
        env={**os.environ, **offline},
        capture_output=True,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def test_the_first_start_installs_and_the_second_does_not(project: Path) -> None:
    code, printed = call(project, "--server.port=8611")
    assert code == 0
    assert "Sagatavoju Kaimiņus." in printed
    assert "Preparing Kaimiņi." in printed
    assert "started run app.py --server.port=8611" in printed
    code, printed = call(project)
    assert code == 0
    assert "Preparing" not in printed
    assert "started run app.py" in printed


@pytest.mark.skipif(os.name == "nt", reason="the browser of this test is a shell command")
def test_the_browser_is_opened_with_a_key_when_the_page_is_ready(project: Path) -> None:
    browser = project / "browser.py"
    browser.write_text(BROWSER)
    code, printed = call(project, "--serve", BROWSER=f"{sys.executable} '{browser}' %s", NO_PROXY="*")
    assert code == 0
    assert "opened after /_stcore/health" in printed
    assert "Atveru Kaimiņus pārlūkā." in printed
    assert printed.index("/owner?key=") < printed.index("Lai beigtu, nospiediet Ctrl+C.")
    assert "--server.headless=true" in printed


@pytest.mark.skipif(os.name == "nt", reason="the browser of this test is a shell command")
@pytest.mark.parametrize(
    ("address", "host"), [("localhost", "localhost"), ("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost")]
)
def test_the_address_with_the_key_names_the_host_that_streamlit_serves(project: Path, address: str, host: str) -> None:
    """A cookie is of one host: who was sent to another one could not write."""
    browser = project / "browser.py"
    browser.write_text(BROWSER)
    opens = f"{sys.executable} '{browser}' %s"
    code, printed = call(project, "--serve", f"--server.address={address}", BROWSER=opens, NO_PROXY="*")
    assert code == 0
    assert f"    http://{host}:" in printed


def test_a_changed_requirement_is_installed(project: Path) -> None:
    call(project)
    with (project / "requirements.txt").open("a") as requirements:
        requirements.write("# changed\n")
    assert "Preparing" in call(project)[1]
    assert "Preparing" not in call(project)[1]


def test_a_broken_environment_is_made_anew(project: Path) -> None:
    call(project)
    Path(start.python_in(project / ".venv")).unlink()
    code, printed = call(project)
    assert code == 0
    assert "Preparing" in printed
    assert "started run app.py" in printed


def test_a_failed_installation_is_explained_and_tried_again(project: Path) -> None:
    wheel = project / WHEEL
    wheel.rename(project / "kept")
    code, printed = call(project)
    assert code == 1
    assert "Pārbaudiet interneta savienojumu" in printed
    assert "Check the internet connection" in printed
    assert "started" not in printed
    (project / "kept").rename(wheel)
    assert "started run app.py" in call(project)[1]


def test_an_unknown_command_is_explained(project: Path) -> None:
    code, printed = call(project, "tset")
    assert code == 1
    assert "Nav tādas komandas: tset" in printed
    assert "No such command: tset" in printed
    assert "python3 start.py test" in printed
    assert not (project / ".venv").exists()
