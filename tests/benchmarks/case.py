"""What a suite gets to work on: one data set, read and built only when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import networkx as nx

from directory.graph import Network, build, simplify
from directory.load import read_directory
from directory.records import Directory

SHIPPED = Path(__file__).parents[2] / "data"


@dataclass(frozen=True)
class Case:
    """A data set of a certain size.

    Parameters
    ----------
    size
        Its name: real (the shipped one) or large (made by the generator).
    folder
        Where its files are; nothing is written there.
    """

    size: str
    folder: Path

    @cached_property
    def directory(self) -> Directory:
        """All tables."""
        return read_directory(self.folder)[0]

    @cached_property
    def network(self) -> Network:
        """Documented ties, and who took part in which event."""
        return build(self.directory)

    @cached_property
    def pairs(self) -> nx.Graph[str]:
        """The simple graph of documented ties."""
        return simplify(self.network.ties)
