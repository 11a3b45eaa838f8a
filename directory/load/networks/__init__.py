"""Read networks as other programs write them: each edge as it stands, or a simple graph of them."""

from __future__ import annotations

from directory.load.networks.model import Link, NetworkFile, Node
from directory.load.networks.read import read_network
from directory.load.networks.simple import EdgeList, read_edges

__all__ = ["EdgeList", "Link", "NetworkFile", "Node", "read_edges", "read_network"]
