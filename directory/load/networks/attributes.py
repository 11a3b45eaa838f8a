"""Read attributes of nodes and edges by the types that a file declares; what does not fit stays as text."""

from __future__ import annotations

from dataclasses import dataclass

from directory.load.networks.model import Value
from directory.load.problems import Problem, Report
from directory.load.tables.numbers import plain_number

WHOLE = {"int", "integer", "long", "short", "byte", "biginteger"}
DECIMAL = {"float", "double", "number", "bigdecimal"}
FLAGS = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True)
class Declared:
    """What a file declares of an attribute: its name, its type, and its value where none is given."""

    name: str
    type: str = "string"
    default: str | None = None


def typed(declared: Declared, text: str, node: str, file: str, report: Report) -> Value:
    """The value of an attribute; text, and a problem, when it does not fit the declared type."""
    kind = declared.type.lower()
    if kind in WHOLE | DECIMAL:
        number = plain_number(text)
        if number is not None and (kind in DECIMAL or float(number).is_integer()):
            if "," in text:
                values: dict[str, str | int] = {"number": number}
                report.add(Problem("comma_decimal", file, None, declared.name, text, values))
            return int(float(number)) if kind in WHOLE else float(number)
    elif kind in {"bool", "boolean"} and text.lower() in FLAGS:
        return FLAGS[text.lower()]
    elif kind not in {"bool", "boolean"}:
        return text
    report.add(Problem("bad_attribute", file, None, declared.name, text, {"node": node}))
    return text
