"""Join JavaScript modules that import each other into one script, because a browser gets each script as one text.

Modules are written in the plain part of the language that `Module` describes; whoever leaves it gets an error that says
where. They stand in the order in which they need each other, without their imports and exports, so all names at the top
of all modules of a script have to differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?!default\b)", re.MULTILINE)
DECLARED = r"(?:async )?(?:const|let|class|function) "
TOP = re.compile(rf"^(?:export )?{DECLARED}(?:\[([^]]*)\]|\{{([^}}]*)\}}|([\w$]+))", re.MULTILINE)
EXPORTED = re.compile(rf"^export {DECLARED}([\w$]+)", re.MULTILINE)
COMMENT = re.compile(r"^ *(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE)
OTHER = re.compile(r"^(?:import\b|export (?:\{|\*)).*", re.MULTILINE)


class BundleError(ValueError):
    """Modules that cannot be joined."""


@dataclass(frozen=True)
class Module:
    """A module: imports by `import { a, b } from "./other.js";` alone, exports where it declares (or by default)."""

    path: Path
    source: str

    @classmethod
    def read(cls, path: Path) -> Module:
        """The module in a file."""
        return cls(path, path.read_text(encoding="utf-8"))

    @property
    def imports(self) -> list[tuple[str, Path]]:
        """Names and the files that they come from."""
        return [
            (name.strip(), (self.path.parent / whence).resolve())
            for names, whence in IMPORT.findall(self.source)
            for name in names.split(",")
            if name.strip()
        ]

    @property
    def exports(self) -> set[str]:
        """Names that other modules may import."""
        return set(EXPORTED.findall(self.source))

    @property
    def names(self) -> list[str]:
        """All names that it declares at the top."""
        found = (next(filter(None, groups)) for groups in TOP.findall(self.source))
        return [name.strip() for names in found for name in names.split(",")]

    @property
    def body(self) -> str:
        """What remains without imports, exports and comments on lines of their own."""
        bare = EXPORT.sub("", COMMENT.sub("", IMPORT.sub("", self.source)))
        return re.sub(r"\n{2,}", "\n", bare).strip("\n") + "\n"


def bundle(entry: Path) -> str:
    """One script of a module and all that it needs.

    Parameters
    ----------
    entry
        What it exports by default stays an export; of the other modules nothing does.

    Raises
    ------
    BundleError
        Modules need each other in a circle, a name is imported that nobody exports or under another name, or two
        modules have the same name at their top. The message says where.
    """
    modules = list(_in_order(entry.resolve(), ()))
    owner: dict[str, Path] = {}
    for module in modules:
        for name in module.names:
            if name in owner:
                raise BundleError(f"{module.path}: {owner[name]} has the name {name!r} too. Rename one of the two.")
            owner[name] = module.path
        if other := OTHER.search(IMPORT.sub("", module.source)):
            raise BundleError(f"{module.path}: write {other.group()!r} as the other modules do")
    return "".join(module.body for module in modules)


def _in_order(path: Path, above: tuple[Path, ...], seen: set[Path] | None = None) -> Iterator[Module]:
    """The modules, each after those that it needs."""
    seen = set() if seen is None else seen
    if path in above:
        raise BundleError(f"{path}: needs itself through {', '.join(str(other) for other in above)}")
    if path in seen:
        return
    module = Module.read(path)
    for name, whence in module.imports:
        yield from _in_order(whence, (*above, path), seen)
        if name not in Module.read(whence).exports:
            raise BundleError(f"{path}: {whence} exports no {name!r}")
    seen.add(path)
    yield module
