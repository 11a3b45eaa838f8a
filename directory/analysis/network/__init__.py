"""Measure a network: its nodes, its pieces, and its groups."""
