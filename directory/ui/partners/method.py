"""Keep how good the partner finder is, as measured."""

from __future__ import annotations

import streamlit as st

from directory.answers.partners.accuracy import (
    evaluation_heads,
    evaluation_rows,
    evaluation_title,
    method_paragraphs,
    read_results,
)
from directory.i18n import Texts
from directory.ui.frame.markdown import plain
from directory.ui.parts.table import Column, Row, table


def method(t: Texts) -> None:
    """Show how the finder was measured, the tables, and where it is weak."""
    with st.expander(t("How good are these suggestions?"), icon=":material/help:"):
        for paragraph in method_paragraphs(t):
            st.markdown(plain(paragraph))
        first, *rest = evaluation_heads(t)
        columns = [Column(first), *(Column(head, is_numeric=True) for head in rest)]
        for evaluation in read_results():
            title = evaluation_title(t, evaluation)
            st.markdown(f"**{plain(title)}**")
            rows = [Row(row[0], row) for row in evaluation_rows(t, evaluation)]
            table(t, columns, rows, label=title, key=f"method_{evaluation['data']}_{evaluation['part']}")
