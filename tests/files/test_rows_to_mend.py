"""The workbook of rows to mend: everything is a text, and it is read again as it was."""

from __future__ import annotations

from directory.files.rows_to_mend import rows_to_mend
from directory.load import Report
from directory.load.importing import assign
from directory.load.tables import read_tables
from tests.hostile import ATTACKS


def test_cells_come_back_as_they_were_and_nothing_becomes_a_formula() -> None:
    texts = ["=1+1", "@SUM(A1)", "0807600", "40008123456", "2003-01", *ATTACKS]
    data = rows_to_mend(
        ["Biedrības nosaukums", "Piezīme"],
        [(k, [f"Klubs {k}", text], "Nav datums.") for k, text in enumerate(texts, start=5)],
        number="Rinda",
        wrong="Kas jālabo",
    )
    [table] = read_tables(data, "kaimini-jalabo.xlsx", Report(), known=("biedrības nosaukums",))
    assert table.headings == ("Biedrības nosaukums", "Piezīme", "Kas jālabo", "Rinda")
    assert [row.cells["piezīme"] for row in table.rows][:5] == texts[:5]
    assert [row.cells["rinda"] for row in table.rows] == [str(k) for k in range(5, 5 + len(texts))]
    assert {column.heading: column.field for column in assign(table, "organisations")} == {
        "Biedrības nosaukums": "name", "Piezīme": None, "Kas jālabo": None, "Rinda": None,
    }  # fmt: skip
