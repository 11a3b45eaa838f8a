"""Paint the network picture in a browser: JavaScript modules for the app and for pages in a file, as one script."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable

from directory.pictures.painter.bundle import bundle

__all__ = ["bundle", "own"]


def own(name: str) -> str:
    """A file beside this one."""
    file: Traversable = resources.files(__name__).joinpath(name)
    return file.read_text(encoding="utf-8")
