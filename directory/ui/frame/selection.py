"""Read and check the selection in the address bar."""

from __future__ import annotations

from directory.graph import ELSEWHERE, Selection
from directory.records import Directory, Period
from directory.speaker import Speaker
from directory.ui.frame import address

VOCABULARIES = {"theme": "themes", "form": "legal_forms", "family": "families", "kind": "tie_kinds"}
"""Name in the address to the vocabulary of its codes."""

CODES = ("municipality", *VOCABULARIES)
"""Names in the address that hold codes, several of them where there are several."""

NAMES = (*CODES, "q", "from", "to", "ties", "events", "undated")

UNDATED = {"yes": True, "no": False}
"""What the address says about ties without a date; when it says nothing, choosing years hides them."""


def current(directory: Directory) -> Selection:
    """The selection that the address names; what it names and the directory does not have is left out."""
    picked = {name: frozenset(address.read(name)) & set(choices(directory, name)) for name in CODES}
    return Selection(
        municipalities=picked["municipality"],
        themes=picked["theme"],
        legal_forms=picked["form"],
        families=picked["family"],
        kinds=picked["kind"],
        years=_years(),
        text=(address.first("q") or "").strip()[:200],
        with_ties=address.first("ties") == "yes",
        events=address.first("events") == "yes",
        undated=UNDATED.get(address.first("undated") or ""),
    )


def unknown(directory: Directory) -> list[str]:
    """What the address names as codes and the directory does not have."""
    return [code for name in CODES for code in address.read(name) if code not in choices(directory, name)]


def choices(directory: Directory, name: str) -> list[str]:
    """The codes that can stand for a name in the address."""
    if name == "municipality":
        return [*(municipality.id for municipality in directory.covered), ELSEWHERE]
    return list(directory.terms.get(VOCABULARIES[name], ()))


def code_name(t: Speaker, name: str, code: str) -> str:
    """What a code in the address is called."""
    if name == "municipality":
        return t.group(code)
    return t.term(VOCABULARIES[name], code)


def clear(*others: str) -> None:
    """Take all filters out of the address, and what stands there under other names."""
    address.write(dict.fromkeys((*NAMES, *others), ()))


def _years() -> Period:
    first, last = address.year("from"), address.year("to")
    return Period() if first and last and first > last else Period(first, last)
