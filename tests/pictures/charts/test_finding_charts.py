"""Charts of findings: escaped, and with the numbers that they show."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from directory.answers.findings import Bar, Bars, Leaf, Squares, Tree
from directory.pictures.charts.finding_charts import bars_chart, squares_chart
from directory.pictures.charts.finding_tree import tree_svg


def test_a_tree_is_escaped_and_counts_its_leaves() -> None:
    leaves = (Leaf("<b>one</b>", "North", 1, "#000000"), Leaf("two", "South", 2, "#000000"))
    svg = ET.fromstring(tree_svg(Tree("middle", "#000000", "rest", leaves, "and 3 more", "alt")))
    said = ["".join(text.itertext()) for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert said == ["<b>one</b> · North", "two · South", "rest", "middle", "and 3 more"]


def test_charts_have_what_they_show() -> None:
    chart = bars_chart(Bars((Bar("a", 1, 2.5, "fewer"), Bar("b", 3)), "found", "expected", "alt")).to_dict()
    (rows,) = chart["datasets"].values()
    assert [(row["label"], row["value"], row["mark"]) for row in rows] == [("a", 1, 2.5), ("b", 3, None)]
    assert len(chart["layer"]) == 4
    assert len(bars_chart(Bars((Bar("a", 1),), "found", "", "alt")).to_dict()["layer"]) == 2
    assert squares_chart(Squares((), "alt")).to_dict()["layer"]
