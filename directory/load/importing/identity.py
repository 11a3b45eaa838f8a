"""Know which record a row is about: by its key, by its registration number, or by what tells such records apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from directory.folding import fold
from directory.load.matching.subject import plain_name
from directory.records import SEPARATOR, TABLES, Directory, Record, key_of, to_cells

Signature = tuple[str, ...]


class Identity:
    """The records of a table, and those that earlier rows of a file made.

    Parameters
    ----------
    directory
        Where they are.
    resource
        Their table.
    """

    def __init__(self, directory: Directory, resource: str) -> None:
        self.directory, self.resource, self.model = directory, resource, TABLES[resource]
        self.records: dict[str, Record] = {key_of(record): record for record in getattr(directory, resource)}
        self._numbers = {r.reg_number: r.id for r in directory.organisations if r.reg_number}
        self.by_name = _unique((name, r.id) for r in directory.organisations for name in (r.name, *r.other_names))
        self._signatures: dict[Signature, str] = {}
        if resource != "organisations":
            for key, record in self.records.items():
                for signature in self._signatures_of(to_cells(record)):
                    self._signatures.setdefault(signature, key)

    def find(self, cells: Mapping[str, str]) -> str:
        """Key of the record that a row is about; empty when none is known for sure."""
        key = SEPARATOR.join(cells.get(name, "") for name in self.model.key)
        if key in self.records:
            return key
        if self.resource == "organisations" and (known := self._organisation(cells)):
            return known
        return next((self._signatures[one] for one in self._signatures_of(cells) if one in self._signatures), "")

    def remember(self, key: str, cells: Mapping[str, str]) -> None:
        """Let later rows that say the same be about the record that this row makes."""
        for signature in self._signatures_of(cells):
            self._signatures.setdefault(signature, key)

    def is_known_by_name(self, key: str, cells: Mapping[str, str]) -> bool:
        """Whether a row calls an organisation by a name that it has, whatever letters that is written in."""
        record = self.directory.organisation.get(key)
        names = () if record is None else (record.name, *record.other_names)
        return plain_name(cells.get("name", "")) in set(map(plain_name, names))

    def _organisation(self, cells: Mapping[str, str]) -> str:
        number = cells.get("reg_number")
        if number and number in self._numbers:
            return self._numbers[number]
        known = self.by_name.get(plain_name(cells.get("name", "")), "")
        other = self.directory.organisation.get(known)
        if other is None or (number and other.reg_number and number != other.reg_number):
            return ""
        elsewhere = cells.get("municipality") and other.municipality and cells["municipality"] != other.municipality
        return "" if elsewhere else known

    def _signatures_of(self, cells: Mapping[str, str]) -> Iterable[Signature]:
        """What no two records of a table share: the same signature is the same record, whoever wrote it."""
        if self.resource == "organisations":
            if number := cells.get("reg_number"):
                yield "number", number
            elif name := plain_name(cells.get("name", "")):
                yield "name", name, cells.get("municipality", "")
        elif self.resource == "ties" and {"source", "target", "kind"} <= cells.keys():
            ends = [cells["source"], cells["target"]]
            yield (cells["kind"], *(ends if self._is_directed(cells["kind"]) else sorted(ends)), cells.get("start", ""))
        elif self.resource == "events" and "name_lv" in cells:
            yield fold(cells["name_lv"]), cells.get("start", "")
        elif self.resource == "leaders" and "name" in cells:
            yield fold(cells["name"]), cells.get("organisation", cells.get("municipality", ""))
        elif self.resource == "ideas" and "idea_lv" in cells:
            yield fold(cells["idea_lv"]), cells.get("municipality", ""), cells.get("place", "")

    def _is_directed(self, kind: str) -> bool:
        term = self.directory.terms.get("tie_kinds", {}).get(kind)
        return bool(term and term.directed)


def _unique(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Plain name to the one organisation that has it; a name of several is none."""
    owners: dict[str, set[str]] = {}
    for name, id in names:
        owners.setdefault(plain_name(name), set()).add(id)
    return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}
