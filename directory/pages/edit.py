"""Edit or add one record: its form, for those who may write it."""

from __future__ import annotations

from directory.ui.editing.page import edit_page
from directory.ui.frame import data

edit_page(data.speaker())
