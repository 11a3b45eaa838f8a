"""Small networks as people have them, rebuilt from public bug reports, each with what is right."""

from __future__ import annotations

from dataclasses import dataclass, field

GEXF = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="{space}" version="1.2">\n{graph}\n</gexf>\n'
DRAFT = "http://www.gexf.net/1.2draft"
THREE = (
    '<nodes><node id="0" label="Alfa"/><node id="1" label="Beta"/><node id="2" label="Gamma"/></nodes>'
    '<edges><edge id="0" source="0" target="1" weight="2.5"/><edge id="1" source="1" target="2"/></edges>'
)
TYPED = (
    '<nodes><node id="0" label="Alfa"/><node id="1" label="Beta"/><node id="2" label="Gamma"/></nodes>'
    '<edges><edge id="0" source="0" target="1" type="directed"/>'
    '<edge id="1" source="1" target="2" type="{type}"/></edges>'
)
GRAPHML = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{body}</graphml>'


@dataclass(frozen=True)
class Case:
    """A file and the network in it.

    Parameters
    ----------
    name, content
        The file.
    strengths
        Node to the sum of the weights of its edges.
    problems
        Codes of what is said about it.
    directed
        Edges with their directions kept; None where the case is not about them.
    labels
        Names of nodes that have one beside their id.
    """

    name: str
    content: str | bytes
    strengths: dict[str, float]
    problems: tuple[str, ...] = ()
    directed: set[tuple[str, str]] | None = None
    labels: dict[str, str] = field(default_factory=dict)


ABC = {"A": 2.0, "B": 3.0, "C": 1.0}
NUMBERED = {"0": 2.5, "1": 3.5, "2": 1.0}
NAMES = {"0": "Alfa", "1": "Beta", "2": "Gamma"}

CASES = {
    "01 a comma in a heading": Case("a.csv", "source;target;weight;piezīmes (kas, kad)\r\nA;B;2;x\r\nB;C;1;y\r\n", ABC),
    "01 a comma in a heading, tabs": Case(
        "a.csv", "source\ttarget\tweight\tnotes, links\nA\tB\t2\tx\nB\tC\t1\ty\n", ABC
    ),
    "03 a line sep=": Case("a.csv", "sep=;\r\nsource;target;weight\r\nA;B;2\r\nB;C;1\r\n", ABC),
    "05 blank rows first": Case("a.csv", "\n\nsource,target\na,b\nb,c\n", {"a": 1, "b": 2, "c": 1}),
    "05 a title first": Case("a.csv", "NVO sadarbība 2024;;\n;;\nsource;target;weight\nA;B;1\n", {"A": 1, "B": 1}),
    "08 gexf 1.3": Case(
        "a.gexf",
        GEXF.format(space="http://www.gexf.net/1.3", graph=f'<graph defaultedgetype="undirected">{THREE}</graph>'),
        NUMBERED,
        labels=NAMES,
    ),
    "08 gexf without a namespace": Case("a.gexf", f"<gexf><graph>{THREE}</graph></gexf>", NUMBERED, labels=NAMES),
    "10 mixed directions": Case(
        "a.gexf",
        GEXF.format(space=DRAFT, graph=f'<graph defaultedgetype="mixed">{TYPED.format(type="undirected")}</graph>'),
        {"0": 1, "1": 2, "2": 1},
        directed={("0", "1"), ("1", "2"), ("2", "1")},
        labels=NAMES,
    ),
    "10 directions without a default": Case(
        "a.gexf",
        GEXF.format(space=DRAFT, graph=f"<graph>{TYPED.format(type='directed')}</graph>"),
        {"0": 1, "1": 2, "2": 1},
        directed={("0", "1"), ("1", "2")},
        labels=NAMES,
    ),
    "12 a column Type": Case(
        "a.csv",
        "Source,Target,Type,Weight\nA,B,Undirected,1\nB,C,Undirected,1\n",
        {"A": 1, "B": 2, "C": 1},
        directed={("A", "B"), ("B", "A"), ("B", "C"), ("C", "B")},
    ),
    "13 a value of another type": Case(
        "a.gexf",
        GEXF.format(
            space=DRAFT,
            graph='<graph><attributes class="node"><attribute id="0" title="founded" type="long"/></attributes><nodes>'
            '<node id="0" label="Alfa"><attvalues><attvalue for="0" value="1999"/></attvalues></node><node id="1" '
            'label="Beta"><attvalues><attvalue for="0" value="unknown"/></attvalues></node></nodes><edges><edge id="0" '
            'source="0" target="1"/></edges></graph>',
        ),
        {"0": 1, "1": 1},
        problems=("bad_attribute",),
        labels={"0": "Alfa", "1": "Beta"},
    ),
    "13 a decimal comma": Case(
        "a.graphml",
        GRAPHML.format(
            body='<key id="w" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="undirected">'
            '<node id="a"/><node id="b"/><node id="c"/><edge source="a" target="b"><data key="w">0,5</data></edge>'
            '<edge source="b" target="c"><data key="w">2</data></edge></graph>'
        ),
        {"a": 0.5, "b": 2.5, "c": 2},
        problems=("comma_decimal",),
    ),
    "17 a capital letter in Weight": Case(
        "a.graphml",
        GRAPHML.format(
            body='<key attr.name="Weight" attr.type="double" for="edge" id="d0"/><graph edgedefault="undirected">'
            '<node id="a"/><node id="b"/><node id="c"/><edge source="a" target="b"><data key="d0">5.0</data></edge>'
            '<edge source="b" target="c"><data key="d0">1</data></edge></graph>'
        ),
        {"a": 5, "b": 6, "c": 1},
    ),
    "18 a column twice": Case(
        "a.csv", "Source,Target,Source,Weight\na,b,x,2\n", {"a": 2, "b": 2}, problems=("repeated_column",)
    ),
    "19 a space that does not break": Case(
        "a.csv",
        "source,target\nMārupes\u00a0novads,Olaine\nMārupes novads,Ķekava\n",
        {"Mārupes novads": 2, "Olaine": 1, "Ķekava": 1},
    ),
    "19 two spaces": Case(
        "a.csv", "source,target\nBiedrība  Zīle,B\nBiedrība Zīle,C\n", {"Biedrība Zīle": 2, "B": 1, "C": 1}
    ),
    "19 another Unicode form": Case(
        "a.csv", "source,target\nK\u0327ekava,B\nĶekava,C\nK\u0326ekava,D\n", {"Ķekava": 3, "B": 1, "C": 1, "D": 1}
    ),
    "22 decimal commas": Case("a.csv", "source;target;weight\r\nA;B;2,5\r\nB;C;0,5\r\n", {"A": 2.5, "B": 3, "C": 0.5}),
    "22 thousands": Case(
        "a.csv",
        "source;target;weight\r\nA;B;1 500\r\nB;C;2\u00a0000\r\nC;D;1\u202f000,5\r\n",
        {"A": 1500, "B": 3500, "C": 3000.5, "D": 1000.5},
    ),
    "24 numbers shortened by a spreadsheet": Case(
        "a.csv",
        "source,target\n4.00081E+10,4.00082E+10\n4.00081E+10,5.00081E+10\n4.00082E+10,5.00081E+10\n",
        {"4.00081E+10": 2, "4.00082E+10": 2, "5.00081E+10": 2},
        problems=("shortened_numbers",),
    ),
    "25 one stray byte": Case(
        "a.csv",
        "source,target\nĶekavas koris,Mārupes klubs\nĢimenes centrs,Cafe Ren".encode() + b"\xe9\n",
        {"Ķekavas koris": 1, "Mārupes klubs": 1, "Ģimenes centrs": 1, "Cafe René": 1},
        problems=("stray_letters",),
    ),
    "34 a key without a type": Case(
        "a.graphml",
        GRAPHML.format(
            body='<key attr.name="MaltegoEntity" for="node" id="d4"/><graph edgedefault="directed"><node id="n0">'
            '<data key="d4"/></node><node id="n1"/><edge source="n0" target="n1"/></graph>'
        ),
        {"n0": 1, "n1": 1},
    ),
    "35 a graph of graphology": Case(
        "a.json",
        '{"options":{"type":"undirected"},"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"source":"a","target":"b"}]}',
        {"a": 1, "b": 1},
        directed={("a", "b"), ("b", "a")},
    ),
    "36 edges inside nodes": Case(
        "a.gexf",
        GEXF.format(
            space=DRAFT,
            graph='<graph defaultedgetype="directed"><nodes><node id="a" label="Novads"><nodes><node id="b" '
            'label="Koris"/><node id="c" label="Klubs"/></nodes><edges><edge id="0" source="b" target="c"/></edges>'
            '</node><node id="d" label="Draugi"><nodes/><edges><edge id="1" source="a" target="d"/></edges></node>'
            "</nodes></graph>",
        ),
        {"a": 1, "b": 1, "c": 1, "d": 1},
        directed={("b", "c"), ("a", "d")},
        labels={"a": "Novads", "b": "Koris", "c": "Klubs", "d": "Draugi"},
    ),
}
"""The cases of other people's bug reports, by their number and what they are about."""

OTHERS = {
    "Kumu's list": Case(
        "a.csv",
        "From,To,Type,Direction\nA,B,funds,directed\nB,C,meets,mutual\n",
        {"A": 1, "B": 2, "C": 1},
        directed={("A", "B"), ("B", "C"), ("C", "B")},
    ),
    "Kumu's blueprint": Case(
        "a.json",
        '{"elements":[{"label":"A","type":"NGO"},{"label":"B"}],"connections":[{"from":"A","to":"B",'
        '"direction":"directed","type":"funds"},{"from":"A","to":"B","direction":"mutual"}]}',
        {"A": 2, "B": 2},
        directed={("A", "B"), ("B", "A")},
    ),
    "Cytoscape": Case(
        "a.cyjs",
        '{"elements":{"nodes":[{"data":{"id":"1","name":"Alfa"}},{"data":{"id":"2"}}],'
        '"edges":[{"data":{"source":"1","target":"2","weight":2}}]}}',
        {"1": 2, "2": 2},
        labels={"1": "Alfa"},
    ),
    "D3's positions": Case(
        "a.json",
        '{"nodes":[{"name":"Alfa"},{"name":"Beta"}],"links":[{"source":0,"target":1,"value":3}]}',
        {"Alfa": 3, "Beta": 3},
    ),
    "networkx": Case(
        "a.json",
        '{"directed":false,"multigraph":true,"nodes":[{"id":1},{"id":2}],'
        '"edges":[{"source":1,"target":2,"key":0},{"source":1,"target":2,"key":1,"weight":2.5}]}',
        {"1": 3.5, "2": 3.5},
    ),
    "Pajek": Case(
        "a.net",
        '*Vertices 3\n1 "Alfa" 0.1 0.2 0.5\n2 "Beta"\n3 "Gamma"\n*Arcs\n1 2 2.5\n*Edges\n2 3\n',
        {"1": 2.5, "2": 3.5, "3": 1},
        directed={("1", "2"), ("2", "3"), ("3", "2")},
        labels={"1": "Alfa", "2": "Beta", "3": "Gamma"},
    ),
    "Pajek's lists": Case("a.net", "*vertices 4\n*edgeslist\n1 2 3\n", {"1": 2, "2": 1, "3": 1, "4": 0}),
    "Pajek's matrix": Case(
        "a.net",
        '*vertices 2\n1 "A"\n2 "B"\n*matrix\n0 2\n0 0\n',
        {"1": 2, "2": 2},
        directed={("1", "2")},
        labels={"1": "A", "2": "B"},
    ),
    "UCINET's full matrix": Case(
        "a.dl",
        "dl n=3 format=fullmatrix\nlabels:\nA,B,C\ndata:\n0 1 0\n1 0 2\n0 2 0\n",
        {"A": 2, "B": 6, "C": 4},
        directed={("A", "B"), ("B", "A"), ("B", "C"), ("C", "B")},
    ),
    "UCINET's embedded labels": Case(
        "a.dl",
        'dl n=2\nlabels embedded\ndata:\n  "Klubs A" B\n"Klubs A" 0 3\nB 0 0\n',
        {"Klubs A": 3, "B": 3},
        directed={("Klubs A", "B")},
    ),
    "UCINET's list of edges": Case(
        "a.dl",
        "DL n = 3\nFORMAT = EDGELIST1\nlabels: A B C\ndata:\n1 2 2\n2 3 1\n",
        ABC,
        directed={("A", "B"), ("B", "C")},
    ),
    "UCINET's list of nodes": Case(
        "a.txt", "dl n=3 format=nodelist1\nlabels embedded\ndata:\nA B C\n", {"A": 2, "B": 1, "C": 1}
    ),
    "a symmetric matrix": Case("a.csv", ",A,B,C\nA,0,2,0\nB,2,0,1\nC,0,1,0\n", ABC),
    "a matrix with directions": Case(
        "a.csv", ";A;B;C\nA;;2;\nB;;;1,5\nC;;;\n", {"A": 2, "B": 3.5, "C": 1.5}, directed={("A", "B"), ("B", "C")}
    ),
    "a matrix of two modes": Case(
        "a.csv", "Biedrība;Talka;Tirgus\nKoris;x;\nKlubs;1;1\n", {"Koris": 1, "Klubs": 2, "Talka": 2, "Tirgus": 1}
    ),
    "a list of two modes": Case(
        "a.csv",
        "organisation,event\nKoris,Talka\nKlubs,Talka\n",
        {"Koris": 1, "Klubs": 1, "Talka": 2},
    ),
    "yEd": Case(
        "a.graphml",
        GRAPHML.format(
            body='<key for="node" id="d5" yfiles.type="nodegraphics"/><graph edgedefault="directed"><node id="n0">'
            '<data key="d5"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:NodeLabel>Alfa</y:NodeLabel>'
            '</y:ShapeNode></data><graph edgedefault="undirected"><node id="n1"/><node id="n2"/><edge source="n1" '
            'target="n2"/></graph></node><edge source="n0" target="n1"/></graph>'
        ),
        {"n0": 1, "n1": 2, "n2": 1},
        directed={("n0", "n1"), ("n1", "n2"), ("n2", "n1")},
        labels={"n0": "Alfa"},
    ),
    "an edge with a direction of its own": Case(
        "a.graphml",
        GRAPHML.format(
            body='<graph edgedefault="undirected"><node id="a"/><node id="b"/><node id="c"/>'
            '<edge source="a" target="b" directed="true"/><edge source="b" target="c"/></graph>'
        ),
        {"a": 1, "b": 2, "c": 1},
        directed={("a", "b"), ("b", "c"), ("c", "b")},
    ),
    "a wrong number in an edge": Case(
        "a.graphml",
        GRAPHML.format(
            body='<key id="w" for="edge" attr.name="weight" attr.type="string"/><graph edgedefault="undirected">'
            '<node id="a"/><node id="b"/><edge source="a" target="b"><data key="w">much</data></edge></graph>'
        ),
        {"a": 0, "b": 0},
        problems=("bad_weight",),
    ),
    "a strength that no sum can hold": Case(
        "a.csv", "source,target,weight\na,b,1e308\nb,c,2\n", {"a": 0, "b": 2, "c": 2}, problems=("bad_number",)
    ),
    "UTF-16 with tabs": Case("a.txt", "Avots\tMērķis\tSvars\nA\tB\t2\nB\tC\t1\n".encode("utf-16"), ABC),
    "a web page called a workbook": Case(
        "a.xls",
        "<html><body><table><tr><th>Avots<th>Mērķis<th>Svars<tr><td>A<td>B<td>2<tr><td>B<td>C<td>1</table></html>",
        ABC,
    ),
}
"""Other kinds of files, worked by hand."""
