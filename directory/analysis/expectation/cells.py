"""Name the groups of organisations and the pairs of groups that are counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import combinations_with_replacement


class Cells:
    """Groups of organisations, and their pairs; for dataclasses that have `groups`, organisation to its groups."""

    groups: Mapping[str, tuple[str, ...]]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All groups, sorted."""
        return tuple(sorted({name for own in self.groups.values() for name in own}))

    @cached_property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """Every pair of groups in alphabetical order, a group with itself too."""
        return tuple(combinations_with_replacement(self.names, 2))
