"""Find places offline: one gazetteer for all visitors and for every page that asks where something is."""

from __future__ import annotations

from directory.load.places.geocode import OfflineGeocoder
from directory.memory import Memory
from directory.remembered import remembered


@remembered()
def geocoder(memory: Memory) -> OfflineGeocoder:
    """The gazetteer of the directory."""
    return OfflineGeocoder(memory.directory.places, memory.directory.municipalities)
