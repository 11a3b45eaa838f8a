"""Say what is wrong with the data: one `Problem` per mistake, all of them in a `Report`."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from directory.errors import UnreadableError
from directory.load.sentences import SENTENCES


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
        return f"{where}: {self.sentence(translate)}"

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The same without where it is: what was found, what to do."""
        found = None if self.found is None else _shortened(self.found)
        values = {"field": self.field, "found": found, **self.values}
        return translate(SENTENCES[self.code]).format(**values)


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


class UnreadableProblemsError(UnreadableError):
    """A file cannot be read at all, for reasons that are problems of its own."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("{problems}", problems=" ".join(problem.message() for problem in self.problems))

    def message(self, translate: Callable[[str], str]) -> str:
        """The sentences of the problems in the language that `translate` translates to."""
        return " ".join(problem.message(translate) for problem in self.problems)


def _shortened(text: str, *, limit: int = 80) -> str:
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")
