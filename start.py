"""Sagatavo un palaiž Kaimiņus. Prepare and run Kaimiņi.

    python3 start.py         atver lietotni pārlūkā / opens the app in the browser
    python3 start.py test    pārbauda kodu / checks the code: ruff, mypy, biome, tsc, pytest
    python3 start.py e2e     pārbauda lietotni pārlūkā / tests the app in a real browser

Further arguments go to Streamlit or to pytest. What is needed is installed into .venv beside this file.
The syntax is that of Python 3.6, so that an old Python can say that it is too old.
"""

import hashlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
import webbrowser
from pathlib import Path, PurePath
from typing import Iterator, List, Optional, Sequence, Tuple

OLDEST = (3, 11)
HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
STAMP = ENVIRONMENT / "installed.txt"
APP = ("requirements.txt",)
TESTS = ("requirements.txt", "tests/requirements.txt")
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("tests.javascript",),
    ("pytest", "-n", "auto"),
)
BROWSER_CHECKS = (("pytest", "tests/e2e"),)


class Failure(Exception):
    """What went wrong and what to do, in Latvian and in English."""


def say(latvian: str, english: str) -> None:
    """Print a message in both languages, also where the terminal lacks Latvian letters."""
    encoding = sys.stdout.encoding or "ascii"
    for line in (latvian, english):
        print(line.encode(encoding, "replace").decode(encoding), flush=True)


def check_version(version: Tuple[int, int]) -> None:
    """Refuse a Python that is too old."""
    if version < OLDEST:
        oldest, found = ("{}.{}".format(*numbers) for numbers in (OLDEST, version))
        raise Failure(
            "Vajadzīgs Python {} vai jaunāks, bet šis ir {}. Jaunāko atradīsiet: python.org".format(oldest, found),
            "Python {} or newer is needed, but this is {}. Get the newest from python.org".format(oldest, found),
        )


def python_in(environment: PurePath, system: str = os.name) -> str:
    """Path of an environment's Python; `system` is `nt` for Windows."""
    return str(environment / ("Scripts/python.exe" if system == "nt" else "bin/python"))


def fingerprint(requirements: Path, version: Tuple[int, int]) -> str:
    """Digest of a file of requirements for one version of Python."""
    return hashlib.sha256(repr(version).encode() + requirements.read_bytes()).hexdigest()


def run(*command: str) -> int:
    """Run a command in the project's folder, to its end or to ours, and return its exit code."""
    with subprocess.Popen(command, cwd=str(HERE)) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.wait(2)  # Ctrl+C has reached it as well: let it end in its own way
            raise
        finally:
            process.terminate()


def works(*command: str) -> bool:
    """Tell whether a command can be run and succeeds, whatever it prints."""
    try:
        return subprocess.run(command, cwd=str(HERE), capture_output=True).returncode == 0
    except OSError:
        return False


def installers(python: str) -> Iterator[Tuple[str, ...]]:
    """Yield commands that install packages, the fastest first; each is for when the one before it failed.

    uv leaves compiling to the first start, and where Python may not write compiled files to every start.
    """
    pip, has_uv = (python, "-m", "pip"), works("uv", "--version")
    with_uv = ("pip", "install", "--compile-bytecode", "--python", python)
    if has_uv:
        yield ("uv", *with_uv)
    has_pip = works(*pip, "--version") or works(python, "-m", "ensurepip")
    if not has_uv and not has_pip:
        raise Failure(
            "Šim Python nav pip. Debian un Ubuntu: sudo apt install python3-venv",
            "This Python has no pip. On Debian and Ubuntu: sudo apt install python3-venv",
        )
    if not has_uv and works(*pip, "install", "uv"):
        yield (python, "-m", "uv", *with_uv)
    if has_pip:
        yield (*pip, "install", "--disable-pip-version-check")


def make_environment() -> None:
    """Make the environment anew, without pip: quick, and possible where Debian has split pip off."""
    if run(sys.executable, "-m", "venv", "--clear", "--without-pip", str(ENVIRONMENT)) != 0:
        raise Failure(
            "Neizdevās izveidot .venv. Aizveriet citus Kaimiņu logus, izdzēsiet .venv, mēģiniet vēlreiz.",
            "Folder .venv could not be made. Close other windows of Kaimiņi, delete .venv and try again.",
        )


def prepare(names: Sequence[str]) -> str:
    """Install what the files of requirements name, unless present; return the environment's Python."""
    python, version = python_in(ENVIRONMENT), sys.version_info[:2]
    is_sound = works(python, "-c", "import sys; sys.exit(sys.version_info[:2] != {})".format(version))
    wanted = [fingerprint(HERE / name, version) for name in names]
    if is_sound and STAMP.exists() and set(wanted) <= set(STAMP.read_text().split()):
        return python
    say(
        "Sagatavoju Kaimiņus. Pirmajā reizē tas ilgst minūti vai divas.",
        "Preparing Kaimiņi. The first time this takes a minute or two.",
    )
    if STAMP.exists():
        STAMP.unlink()  # a half-finished installation has no stamp
    if not is_sound:
        make_environment()
    files = [part for name in names for part in ("-r", name)]
    if not any(run(*installer, *files) == 0 for installer in installers(python)):
        raise Failure(
            "Neizdevās uzstādīt vajadzīgo; iemesls ir redzams augstāk. Pārbaudiet interneta savienojumu un "
            "mēģiniet vēlreiz. Iestādes tīklā administratoram jautājiet par starpniekserveri (HTTPS_PROXY).",
            "Installing failed; the reason is shown above. Check the internet connection and try again. "
            "In the network of an institution ask the administrator about the proxy (HTTPS_PROXY).",
        )
    STAMP.write_text("\n".join(wanted))
    return python


def option(arguments: Sequence[str], name: str) -> Optional[str]:
    """Value of an option of Streamlit, such as `server.port`, from the arguments or else the environment."""
    flag = "--" + name
    for place, argument in enumerate(arguments):
        if argument == flag:
            return (*arguments[place + 1 : place + 2], "true")[0]
        if argument.startswith(flag + "="):
            return argument[len(flag) + 1 :]
    return os.environ.get("STREAMLIT_" + name.replace(".", "_").upper())


def free_port(first: int = 8501) -> int:
    """The first port that nobody listens on, on this computer."""
    for port in range(first, first + 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise Failure(
        "Nav brīva porta. Aizveriet citus Kaimiņu logus un mēģiniet vēlreiz.",
        "No port is free. Close other windows of Kaimiņi and try again.",
    )


def has_screen(arguments: Sequence[str]) -> bool:
    """Whether a browser may be opened here: not on a server, and not when Streamlit was told so."""
    if (option(arguments, "server.headless") or "").lower() in {"true", "1", "yes"}:
        return False
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    return os.name == "nt" or sys.platform == "darwin" or any(os.environ.get(name) for name in screens)


def show_when_ready(site: str, key: str, opens: bool, stopped: threading.Event) -> None:
    """Wait until the app answers, then open it with its key, and print the address."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while not stopped.wait(0.3):
        try:
            direct.open(site + "/_stcore/health", timeout=2).close()
            break
        except OSError:
            continue
    if stopped.is_set():
        return
    address = "{}/owner?key={}".format(site, key)
    if opens:
        say("Atveru Kaimiņus pārlūkā.", "Opening Kaimiņi in the browser.")
    say(
        "Ja lapa neparādās, atveriet šo adresi. Tā der vienu reizi un ļauj labot datus:",
        "If no page appears, open this address. It works once and lets you edit the data:",
    )
    print("\n    " + address + "\n", flush=True)
    say("Lai beigtu, nospiediet Ctrl+C.", "To stop, press Ctrl+C.")
    if opens:
        webbrowser.open(address)


def run_app(arguments: Sequence[str]) -> int:
    """Run the app until it is stopped; whoever opens it with the key of this start may edit."""
    python = prepare(APP)
    key, host = secrets.token_urlsafe(24), option(arguments, "server.address") or "localhost"
    port, own = option(arguments, "server.port"), ["--logger.hideWelcomeMessage=true"]
    if port is None:
        port = str(free_port())
        own.append("--server.port=" + port)
    if option(arguments, "server.headless") is None:
        own.append("--server.headless=true")
    os.environ["KAIMINI_KEY"] = key
    site = "http://{}:{}".format("localhost" if host in {"0.0.0.0", "::"} else host, port)
    stopped = threading.Event()
    guide = threading.Thread(target=show_when_ready, args=(site, key, has_screen(arguments), stopped), daemon=True)
    guide.start()
    try:
        return run(python, "-m", "streamlit", "run", "app.py", *arguments, *own)
    finally:
        stopped.set()


def run_checks(checks: Sequence[Tuple[str, ...]], arguments: Sequence[str]) -> int:
    """Run the checks in order, the last one with the arguments, until one fails."""
    python = prepare(TESTS)
    for check in (*checks[:-1], (*checks[-1], *arguments)):
        line = " ".join(check)
        print("\n> " + line, flush=True)
        if run(python, "-m", *check) != 0:
            raise Failure("Pārbaude neizdevās: " + line, "This check failed: " + line)
    return 0


def main(arguments: List[str]) -> int:
    """Do what the first argument says and return the exit code."""
    command, rest = (arguments or [""])[0], arguments[1:]
    try:
        check_version(sys.version_info[:2])
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        if command == "test":
            return run_checks(CHECKS, rest)
        if command == "e2e":
            return run_checks(BROWSER_CHECKS, rest)
        if command and not command.startswith("--"):
            raise Failure("Nav tādas komandas: " + command, "No such command: " + command + "\n\n" + str(__doc__))
        return run_app(arguments)
    except Failure as failure:
        say(*failure.args)
        return 1
    except (KeyboardInterrupt, subprocess.TimeoutExpired):
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
