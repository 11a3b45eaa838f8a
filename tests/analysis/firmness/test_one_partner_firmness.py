"""How firmly it stands on whom most organisations with a single partner hang: by hand on small networks."""

from __future__ import annotations

import networkx as nx

from directory.analysis.firmness.firmness import FIRM, HANGS_ON_ONE_PAGE, SHAKY
from directory.analysis.firmness.one_partner_firmness import first_only_partner
from directory.graph import simplify
from tests.small_ties import small_ties


def star(pages: list[str], *, others: int = 0) -> nx.MultiDiGraph[str]:
    """A hub whose only partners are read on these pages, and a smaller hub on pages of its own."""
    rows = [("hub", f"leaf-{k}", page) for k, page in enumerate(pages)]
    rows += [("small", f"own-{k}", f"https://own{k}.example/a") for k in range(others)]
    return small_ties({id: "here" for one, other, _ in rows for id in (one, other)}, rows)


def word(ties: nx.MultiDiGraph[str], hub: str = "hub") -> str | None:
    pairs = simplify(ties)
    found = first_only_partner(ties, pairs, hub, among=set(pairs))
    return None if found is None else found.word


def test_many_websites_are_firm() -> None:
    assert word(star([f"https://w{k}.example/a" for k in range(20)], others=2)) == FIRM


def test_one_page_that_names_all_of_them() -> None:
    assert word(star(["https://w.example/a"] * 8, others=3)) == HANGS_ON_ONE_PAGE


def test_a_shared_first_place_is_shaky() -> None:
    assert word(star(["https://w.example/a", "https://v.example/a"], others=2)) == SHAKY


def test_nobody_hangs_on_it() -> None:
    assert word(star(["https://w.example/a", "https://v.example/a"]), hub="leaf-0") is None
