"""Make one of two organisations that are the same: nothing is lost, old links lead on, and it can be undone."""

from __future__ import annotations

from collections.abc import Mapping

from directory.records import SEPARATOR, TABLES
from directory.store import Address, Edit
from directory.store.references import needed_by_others
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.checking import checked
from directory.upkeep.records.retire import dependents

LISTS = ("other_names", "themes")


def merge(
    desk: Desk,
    actor: str,
    survivor: str,
    loser: str,
    *,
    versions: tuple[int, int],
    chosen: Mapping[str, str] | None = None,
    comment: str = "",
    token: str | None = None,
) -> int:
    """Join two organisations as one change, and return its number.

    The survivor gets what only the loser has, lists are united, the loser's name becomes one of the other names. Ties,
    participations, leaders and everything else that points to the loser point to the survivor; a tie between the two
    goes, and so does a participation that the survivor has as well.

    Parameters
    ----------
    versions
        Those of survivor and loser that were looked at.
    chosen
        Cells of the survivor that were chosen where the two differ.
    """

    def work(sitting: Sitting) -> int:
        one, other = Address("organisations", survivor), Address("organisations", loser)
        found = sitting.cells([one, other])
        kept, gone = found.get(one), found.get(other)
        if one == other or kept is None or gone is None:
            raise RefusedError("Two organisations of the directory are needed, which are not the same record.")
        joined = checked(sitting.directory, "organisations", {**united(kept, gone), **(chosen or {})}, key=survivor)[1]
        edits = [
            Edit(*one, joined, versions[0]),
            Edit(*other, None, versions[1], {"reason": "duplicate", "merged_into": survivor}),
            *_moved(sitting, other, survivor),
        ]
        sitting.require("merge", edits[:2])
        return sitting.save(edits, "merge", comment=comment, token=token)

    return desk.write_once(actor, token, work)


def united(kept: Mapping[str, str], gone: Mapping[str, str]) -> dict[str, str]:
    """The cells of two organisations in one record; where both have something, the first counts."""
    joined = {**gone, **kept}
    where = ("lat", "lon", "location_precision")
    if "lat" in kept or "lat" in gone:
        joined |= {name: (kept if "lat" in kept else gone)[name] for name in where}
    for name in LISTS:
        texts = [text for cells in (kept, gone) for text in cells.get(name, "").split(";")]
        if name == "other_names" and gone["name"] != kept["name"]:
            texts.append(gone["name"])
        values = dict.fromkeys(text.strip() for text in texts if text.strip())
        joined[name] = ";".join(value for value in values if name != "other_names" or value != kept["name"])
    return {name: text for name, text in joined.items() if text}


def _moved(sitting: Sitting, loser: Address, survivor: str) -> list[Edit]:
    """Everything that points to the loser, pointing to the survivor."""
    found = dict.fromkeys(one for one, _ in needed_by_others(sitting.directory, {loser}))
    edits = []
    taken: set[Address] = set()
    for one, cells in sitting.cells(found).items():
        names = [name for name in ("organisation", "source", "target") if (cells or {}).get(name) == loser.key]
        moved = {**(cells or {}), **dict.fromkeys(names, survivor)}
        model = TABLES[one.resource]
        to = Address(one.resource, SEPARATOR.join(moved[name] for name in model.key))
        if moved.get("source", "") == moved.get("target"):
            edits += [Edit(*one, None), *dependents(sitting, one)]
        elif to == one:
            edits.append(Edit(*one, moved))
        else:
            edits.append(Edit(*one, None))
            if sitting.cells([to]).get(to) is None and to not in taken:
                taken.add(to)
                edits.append(Edit(*to, moved))
    return edits
