"""Write the schemas of the data package from the models; the rest of its descriptor stays as it stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from directory.errors import UnreadableError
from directory.records import TABLES, Directory, table_schema

NAME = "datapackage.json"


def describe(folder: Path, directory: Directory) -> dict[str, Any]:
    """The descriptor of a folder with the schemas that the models have now.

    Titles, sources and licences are kept as the file gives them; a table that it does not name is added.

    Raises
    ------
    UnreadableError
        The folder has no descriptor, or it is not JSON of a data package.
    """
    try:
        descriptor: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))
        resources = {resource["name"]: resource for resource in descriptor.get("resources", [])}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableError(
            "{path}: {error}; put a data package's descriptor there", path=folder / NAME, error=error
        ) from error
    vocabularies = {name: list(terms) for name, terms in directory.terms.items()}
    for table, model in TABLES.items():
        resource = resources.setdefault(table, {"name": table})
        resource |= {
            "type": "table",
            "path": f"{table}.csv",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
        }
        resource["schema"] = table_schema(model, vocabularies)
    return descriptor | {"resources": list(resources.values())}


def write_descriptor(folder: Path, directory: Directory) -> None:
    """Bring the descriptor of a folder up to date; UnreadableError as in `describe`."""
    text = json.dumps(describe(folder, directory), ensure_ascii=False, indent=1) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8")
