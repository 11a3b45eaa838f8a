"""A PostgreSQL server for the tests: Debian's, on a free port of this computer, in a folder that vanishes."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = (*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), *map(Path, os.get_exec_path()))
WAIT_S = 30.0


def binaries() -> Path | None:
    """Where `initdb` and `postgres` are; None when they are not installed."""
    return next((place for place in PLACES if (place / "initdb").exists() and (place / "postgres").exists()), None)


@contextmanager
def server(*, durable: bool = False) -> Iterator[str]:
    """Address of a new server, without the name of a database; it stops at the end.

    Parameters
    ----------
    durable
        Whether it waits for the disk, as a real one must.
    """
    found = binaries()
    assert found is not None, "PostgreSQL is missing; apt install postgresql"
    folder = Path(tempfile.mkdtemp(prefix="kaimini-postgres-"))
    try:
        if os.getuid() == 0:
            shutil.chown(folder, "nobody")
        data, port = folder / "data", _free_port()
        _as_other([str(found / "initdb"), "-D", str(data), "-U", "kaimini", "-A", "trust", "-E", "UTF8", "--no-sync"])
        options = ["-h", "127.0.0.1", "-p", str(port), "-k", "", "-c", "max_connections=60"]
        sync = [] if durable else ["-c", "fsync=off", "-c", "synchronous_commit=off"]
        with (folder / "log").open("wb") as log:
            command = _other([str(found / "postgres"), "-D", str(data), *options, *sync])
            process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _wait(port, process, folder / "log")
            yield f"postgresql://kaimini@127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGQUIT)  # at once: nothing of it is needed any more
            process.wait(WAIT_S)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _other(command: list[str]) -> list[str]:
    """The command as a user without rights: PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return command
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--pdeathsig=KILL", *command]


def _as_other(command: list[str]) -> None:
    subprocess.run(_other(command), check=True, capture_output=True, cwd="/", env=os.environ | {"LC_ALL": "C.UTF-8"})


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0 and b"ready to accept" in log.read_bytes():
                return
        time.sleep(0.05)
    raise AssertionError(log.read_text(errors="replace"))
