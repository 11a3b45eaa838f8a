"""Find where the file of a store may lie: the user's own data folder, never a drive of the network."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from directory.store.database.errors import StoreError

NAME = "store.db"
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "fuse.sshfs", "ncpfs"})
"""Kinds of file systems that are reached over a network: there SQLite cannot keep readers and writers apart."""

DRIVE_REMOTE = 4
"""What Windows answers for a drive of the network."""


def user_folder(environment: Mapping[str, str], *, system: str = sys.platform, home: Path | None = None) -> Path:
    """Where this user's programs keep their data, on Linux, macOS and Windows."""
    home = home or Path.home()
    if system == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Kaimini"
    if system == "darwin":
        return home / "Library" / "Application Support" / "Kaimini"
    given = environment.get("XDG_DATA_HOME", "")
    return (Path(given) if Path(given).is_absolute() else home / ".local" / "share") / "kaimini"


def check_place(file: Path, *, mounts: str | None = None) -> None:
    """Make the file of a store that only its user may read; refuse a drive of the network.

    Parameters
    ----------
    mounts
        What is mounted where, as Linux lists it in `/proc/self/mounts`; None looks there.

    Raises
    ------
    StoreError
        The folder lies on a drive of the network, or cannot be made.
    """
    if is_on_network(file.parent, mounts=mounts):
        raise StoreError(
            "{file} lies on a drive of the network, where two programs can spoil it. Choose a folder on a disk of this "
            "computer, or a PostgreSQL server.",
            file=file,
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StoreError(
            "The store {file} cannot be made there ({detail}). Choose another place in KAIMINI_STORE.",
            file=file,
            detail=error.strerror or error,
        ) from error


def is_on_network(folder: Path, *, mounts: str | None = None) -> bool:
    """Whether a folder lies on a drive of the network, as far as the system tells."""
    if os.name == "nt":
        anchor = folder.absolute().anchor
        drive_type = getattr(ctypes, "windll").kernel32.GetDriveTypeW(anchor)  # noqa: B009 - only Windows has it
        return anchor.startswith("\\\\") or drive_type == DRIVE_REMOTE
    if mounts is None:
        listed = Path("/proc/self/mounts")
        mounts = listed.read_text(encoding="utf-8", errors="replace") if listed.is_file() else ""
    kinds = {
        Path(parts[1].replace("\\040", " ")): parts[2] for line in mounts.splitlines() if len(parts := line.split()) > 2
    }
    place = folder.absolute()
    nearest = next((kinds[path] for path in (place, *place.parents) if path in kinds), "")
    return nearest in NETWORK


def identity_of(file: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None when there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
