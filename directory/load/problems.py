"""What is wrong with the data: one `Problem` per mistake, all of them in a `Report`."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

SENTENCES: Mapping[str, str] = {
    "missing_file": "the file is missing. Add it, or a file with only the row of column names.",
    "unreadable_file": "the file cannot be read ({detail}). Save it again as CSV (UTF-8).",
    "wrong_encoding": "the text is not UTF-8, so some letters may be wrong. Save the file as 'CSV UTF-8'.",
    "missing_header": "the row of column names is missing. Write it into row 1; no row of this file was read.",
    "missing_column": "the column {field} is missing. Add it; without it no row of this file can be read.",
    "optional_column": "the column {field} is missing. Add it; its cells may be empty.",
    "unknown_column": "the column {found} is not known and was not read. Remove it or correct its name.",
    "repeated_column": "the column {found} stands there twice. Remove one of the two.",
    "broken_quotes": "a quotation mark is not closed or stands in the wrong place: {found}. "
    "Put the cell in quotation marks and write every quotation mark inside it twice. The row was not read.",
    "too_many_cells": "the row has {count} cells, the file has {expected} columns. "
    "Put a cell that contains {delimiter} in quotation marks. The row was not read.",
    "too_few_cells": "the row has {count} cells, the file has {expected} columns. "
    "The cells that are missing at the end were taken as empty.",
    "missing_value": "{field} is empty. Fill it in; the row was not read.",
    "missing_source": "no source is given. Write the address of the page where this can be read.",
    "duplicate_id": "the id {found} is already used in row {first}. Change one of the two; this row was not read.",
    "dangling_reference": "{field} is {found}, but {table} has no such row. Correct it, or add the row there.",
    "not_in_vocabulary": "{field} is {found}, which is not one of: {choices}.",
    "bad_id": "the id {found} may only have small Latin letters, digits and single hyphens, like maras-koris.",
    "bad_date": "{field} is {found}, which is not a date. Write 2021, 2021-07 or 2021-07-08.",
    "bad_number": "{field} is {found}, which is not a number that can stand here. "
    "Write digits, with a point for decimals.",
    "bad_flag": "{field} is {found}. Write true or false.",
    "bad_url": "{field} is {found}, which is not a web address. It starts with https:// or http://.",
    "bad_email": "{field} is {found}, which is not an e-mail address.",
    "bad_reg_number": "the registration number {found} does not have 11 digits. "
    "Format the column as text before typing it.",
    "outside_latvia": "{field} is {found}, which lies outside Latvia. Check it, and that lat and lon are not swapped.",
    "half_coordinates": "lat, lon and location_precision belong together. Fill in all three or none.",
    "self_tie": "the tie joins {found} with itself. Correct source or target; the row was not read.",
    "end_before_start": "the end {found} is before the start {start}. Correct one of the two.",
    "contact_without_consent": "contact details without a date of consent are not shown. "
    "Fill in contact_consent or empty them.",
    "bad_text": "{field} has characters that cannot be shown: {found}. Type it again.",
    "bad_value": "{field} is {found}, which cannot stand here.",
}
"""Code of the problem to what was found and what to do. The English sentences are the keys of their translations."""


@dataclass(frozen=True)
class Problem:
    """A mistake in the data.

    Parameters
    ----------
    code
        A key of `SENTENCES`.
    file
        Name of the file.
    row
        Row as a spreadsheet shows it (the column names stand in row 1); None when it concerns the whole file.
    field
        Column; None when it concerns the whole row.
    found
        The value that was found; None when there is none.
    values
        What else the sentence names.
    """

    code: str
    file: str
    row: int | None = None
    field: str | None = None
    found: str | None = None
    values: Mapping[str, str | int] = dataclasses.field(default_factory=dict)

    def message(self, translate: Callable[[str], str] = str) -> str:
        """The sentence for a person: where, what was found, what to do.

        Parameters
        ----------
        translate
            Gives the translation of an English text; English when left out.

        Examples
        --------
        >>> Problem("bad_date", "ties.csv", 7, "start", "soon").message()
        "ties.csv, row 7: start is 'soon', which is not a date. Write 2021, 2021-07 or 2021-07-08."
        """
        where = self.file if self.row is None else translate("{file}, row {row}").format(file=self.file, row=self.row)
        found = None if self.found is None else _shortened(self.found)
        values = {"field": self.field, "found": found, **self.values}
        return f"{where}: {translate(SENTENCES[self.code]).format(**values)}"


@dataclass
class Report:
    """All problems of one reading, in the order in which they were found."""

    problems: list[Problem] = dataclasses.field(default_factory=list)

    def add(self, problem: Problem) -> None:
        """Note one more problem."""
        self.problems.append(problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self.problems)


def _shortened(text: str, *, limit: int = 80) -> str:
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")
