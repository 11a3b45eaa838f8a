"""What many tests read: the shipped directory and a tiny one, and copies of both to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import settings

from directory.graph import Network, build
from directory.load import Report, read_directory
from directory.memory import Memory
from directory.records import Directory
from tests.tiny import Folder, write_tiny

settings.register_profile("untimed", deadline=None)  # a law holds on a slow machine too
settings.load_profile("untimed")

SHIPPED = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session", autouse=True)
def nobodys_own_store_is_touched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Everything reads the shipped folder unless a test says otherwise; this user's data folder is another one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAIMINI_DATA", str(SHIPPED))
        patch.delenv("KAIMINI_STORE", raising=False)
        for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("user")))
        yield


@pytest.fixture(scope="session")
def shipped_reading() -> tuple[Directory, Report]:
    """The shipped directory and its report."""
    return read_directory(SHIPPED)


@pytest.fixture(scope="session")
def shipped(shipped_reading: tuple[Directory, Report]) -> Directory:
    """The shipped directory."""
    return shipped_reading[0]


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """The tiny directory."""
    directory, report = write_tiny(tmp_path_factory.mktemp("tiny")).read()
    assert not report.problems
    return directory


@pytest.fixture(scope="session")
def shipped_memory(shipped_reading: tuple[Directory, Report]) -> Memory:
    """The shipped directory, and what the tests of one run have computed from it."""
    directory, report = shipped_reading
    return Memory(directory, report=report, folder=SHIPPED)


@pytest.fixture(scope="session")
def tiny_memory(tiny: Directory) -> Memory:
    """The tiny directory, and what the tests of one run have computed from it."""
    return Memory(tiny)


@pytest.fixture(scope="session")
def network(tiny: Directory) -> Network:
    """The network of the tiny directory."""
    return build(tiny)


@pytest.fixture
def tiny_copy(tmp_path: Path) -> Folder:
    """The tiny directory in a folder that may be spoilt."""
    return write_tiny(tmp_path)


@pytest.fixture
def shipped_copy(tmp_path: Path) -> Folder:
    """The shipped data in a folder that may be spoilt."""
    return Folder(Path(shutil.copytree(SHIPPED, tmp_path / "data")))


@pytest.fixture
def north_and_south() -> nx.Graph[str]:
    """A northern pair, one of which works with the south; a southern organisation of which nothing is known."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(["a", "b"], group="north")
    graph.add_nodes_from(["c", "d"], group="south")
    graph.add_edges_from([("a", "b"), ("a", "c")])
    return graph
