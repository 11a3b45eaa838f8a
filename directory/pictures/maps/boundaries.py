"""Read outlines of municipalities, towns and parishes from GeoJSON."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from directory.errors import UnknownIdError
from directory.load.outlines import read_outlines
from directory.memory import Memory
from directory.records import Directory
from directory.remembered import remembered

Feature = dict[str, Any]

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees (WGS 84)."""


LATVIA: Box = (20.9, 55.6, 28.3, 58.1)

ROOM = 0.05
"""Free space around points, in degrees."""


@dataclass(frozen=True, eq=False)
class Boundaries:
    """Outlines to draw; shared between visitors, so never changed.

    Parameters
    ----------
    municipalities
        Polygons with the properties `id` and `name`: all municipalities of the country.
    units
        Polygons with the properties `code`, `name`, `kind` and `municipality`: towns and parishes of the covered ones.
    """

    municipalities: tuple[Feature, ...]
    units: tuple[Feature, ...]

    def box(self, municipalities: Collection[str]) -> Box:
        """The smallest box around these municipalities.

        Raises
        ------
        UnknownIdError
            None of them has an outline.
        """
        corners = [
            corner
            for feature in self.municipalities
            if feature["properties"]["id"] in municipalities
            for corner in _corners(feature["geometry"]["coordinates"])
        ]
        if not corners:
            raise UnknownIdError(f"no outline of any of {sorted(municipalities)!r}; choose municipalities of the file")
        east, north = zip(*corners, strict=True)
        return min(east), min(north), max(east), max(north)


def around(directory: Directory) -> Box:
    """The smallest box around everything in covered municipalities whose point is known, with a little room.

    Latvia as a whole when no point is known.
    """
    covered = {municipality.id for municipality in directory.covered}
    known = [(municipality.lon, municipality.lat) for municipality in directory.covered]
    known += [(place.lon, place.lat) for place in directory.places if place.municipality in covered]
    points = [(lon, lat) for lon, lat in known if lon is not None and lat is not None]
    if not points:
        return LATVIA
    east, north = zip(*points, strict=True)
    return min(east) - ROOM, min(north) - ROOM, max(east) + ROOM, max(north) + ROOM


def read_boundaries(folder: Path) -> Boundaries:
    """Read what can be drawn of `municipalities.geojson` and `units.geojson`; what cannot is found by `check`."""
    return Boundaries(*(read_outlines(folder / name) for name in ("municipalities.geojson", "units.geojson")))


@remembered()
def boundaries(memory: Memory) -> Boundaries:
    """The outlines that maps of a directory are drawn on; none where it has none."""
    return read_boundaries(memory.folder / "boundaries") if memory.folder else Boundaries((), ())


def box(memory: Memory, municipalities: Collection[str]) -> Box:
    """What a map of these municipalities has to show; all known points where nobody drew their outlines."""
    try:
        return boundaries(memory).box(municipalities)
    except UnknownIdError:
        return around(memory.directory)


def covered_box(memory: Memory) -> Box:
    """What a map of all covered municipalities has to show."""
    return box(memory, [municipality.id for municipality in memory.directory.covered])


def _corners(coordinates: Any) -> Iterator[tuple[float, float]]:
    """The points of a polygon or of several, however deep they lie."""
    if isinstance(coordinates[0], int | float):
        yield coordinates[0], coordinates[1]
    else:
        for part in coordinates:
            yield from _corners(part)
