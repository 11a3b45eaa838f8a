"""Find organisations by what somebody types: any case, without diacritics, misspelt, words in any order."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from rapidfuzz import fuzz

from directory.analysis.said_names import initials, said_names, written_out
from directory.folding import fold
from directory.records import Changed, Directory, Organisation

CANDIDATES = 200
"""How many organisations of a lookup are compared closely; of those with all the words, as many as are asked for."""

ALL = -1
"""What SQLite takes for no limit."""

LONGEST_QUERY = 200
"""Letters of a query that are looked at."""

LOWEST_SCORE, LOWEST_IN_NEED = 60.0, 40.0
"""What is below has too little in common with what was typed; the second counts when several words were typed and
nothing reaches the first: then about half of the letters are found, "Olaine" of "Olaine pensioners"."""

ALIKE = 72.0
"""Two words, or two names, are the same, misspelt, from this share of equal letters on (percent)."""

LABEL, DESCRIPTION = 0.8, 0.7
"""Worth of a word found in place, theme or legal form, and in the description; in a name it is 1."""

TABLES = """
CREATE VIRTUAL TABLE trigrams USING fts5(names, labels, description, tokenize = 'trigram');
CREATE VIRTUAL TABLE words USING fts5(names, labels, description, tokenize = 'unicode61', prefix = '1 2');
"""

FULL_TEXT = ("trigrams", "words")

EVERYWHERE = frozenset({"vocabularies", "municipalities"})
"""Tables whose names are found with every organisation."""


@dataclass(frozen=True)
class Hit:
    """An organisation that was found; score from `LOWEST_IN_NEED` to 100, which is its very name."""

    id: str
    name: str
    score: float


@dataclass(frozen=True)
class Entry:
    """The folded texts of an organisation."""

    id: str
    name: str
    names: tuple[str, ...]
    labels: str
    description: str


class SearchIndex:
    """The organisations of a directory, ready to be searched.

    SQLite finds candidates that share three letters in a row or beginnings of words with the query; rapidfuzz orders
    them. One index serves all visitors, and a lock keeps their threads from using its connection at the same time. It
    always knows the newest organisations: a visitor whose page is older may find one that the page does not know yet.

    Parameters
    ----------
    directory
        Whose organisations, and the names of their municipalities, themes and legal forms in both languages.
    """

    def __init__(self, directory: Directory) -> None:
        self._entries = dict(enumerate(_entry(record, directory) for record in directory.organisations))
        self._rows = {entry.id: row for row, entry in self._entries.items()}
        self._free = len(self._rows)
        self._lock = Lock()
        self._connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        weakref.finalize(self, self._connection.close)
        self._connection.executescript(TABLES)
        self._insert(self._entries)

    def update(self, directory: Directory, changes: Collection[Changed]) -> SearchIndex:
        """Follow changes of the directory: this index, or a new one where a change concerns all organisations.

        Parameters
        ----------
        directory
            After the changes.
        changes
            All of them since the index was made or last followed.
        """
        if any(changed.table in EVERYWHERE for changed in changes):
            return SearchIndex(directory)
        touched = {changed.key for changed in changes if changed.table == "organisations"}
        with self._lock:
            new: dict[int, Entry] = {}
            for key in sorted(touched):
                row = self._remove(key)
                if record := directory.organisation.get(key):
                    new[row] = _entry(record, directory)
                    self._rows[key] = row
            self._insert(new)
            self._entries.update(new)
        return self

    def _remove(self, key: str) -> int:
        """Take an organisation out, and return the row that is free for it.

        Each deletion is a transaction of its own: FTS5 of SQLite 3.40 spoils its index when rows are deleted in the
        transaction that inserted them.
        """
        row = self._rows.pop(key, None)
        if row is None:
            self._free += 1
            return self._free - 1
        self._entries.pop(row)
        for table in FULL_TEXT:
            self._connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (row,))
        return row

    def _insert(self, entries: Mapping[int, Entry]) -> None:
        rows = [(row, " | ".join(e.names), e.labels, e.description) for row, e in entries.items()]
        self._connection.execute("BEGIN")
        for table in FULL_TEXT:
            self._connection.executemany(
                f"INSERT INTO {table}(rowid, names, labels, description) VALUES (?, ?, ?, ?)", rows
            )
        self._connection.execute("COMMIT")

    def find(self, text: str, *, limit: int | None = 20) -> list[Hit]:
        """Find the organisations that a text means, best first.

        The score is the share of the typed letters whose words are found, misspelt ones counting less, words outside
        the names counting less; a seventh of it is how alike the text and the whole name are.

        Parameters
        ----------
        text
            Anything; characters with a meaning in query languages have none here. Of a longer text the first
            `LONGEST_QUERY` letters count.
        limit
            At most so many; None for all that are found, however many.

        Returns
        -------
        list of Hit
            Empty for a text without a letter or digit, and when nothing is alike.
        """
        query = fold(text)[:LONGEST_QUERY].strip()
        if not query:
            return []
        queries = dict.fromkeys((query, written_out(query)[:LONGEST_QUERY]))
        found = {row for each in queries for row in self._candidates(each, CANDIDATES if limit else ALL)}
        entries = [entry for row in found if (entry := self._entries.get(row))]
        scored = [(max(_score(each, entry) for each in queries), entry) for entry in entries]
        lowest = LOWEST_SCORE
        if " " in query and all(score < lowest for score, _ in scored):
            lowest = LOWEST_IN_NEED
        scored = sorted((pair for pair in scored if pair[0] >= lowest), key=lambda pair: _order(query, *pair))
        return [Hit(entry.id, entry.name, round(score, 1)) for score, entry in scored[:limit]]

    def _candidates(self, query: str, most: int) -> set[int]:
        words = query.split()
        trigrams = sorted({word[i : i + 3] for word in words for i in range(len(word) - 2)})
        found = self._look_up("words", " ".join(f'"{_stem(word)}"*' for word in words), most)
        if trigrams:
            found |= self._look_up("trigrams", " OR ".join(f'"{trigram}"' for trigram in trigrams), CANDIDATES)
        return found

    def _look_up(self, table: str, expression: str, most: int) -> set[int]:
        statement = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY bm25({table}, 10, 3, 1) LIMIT ?"
        with self._lock:
            return {row[0] for row in self._connection.execute(statement, (expression, most))}


def _entry(record: Organisation, directory: Directory) -> Entry:
    names = dict.fromkeys(filter(None, map(fold, (record.name, *record.other_names))))
    names |= dict.fromkeys(said_names(record))
    return Entry(
        record.id,
        record.name,
        tuple(names) or (record.id,),
        fold(" ".join(_labels(record, directory))),
        fold(f"{record.description or ''} {record.description_lv or ''}"),
    )


def _labels(record: Organisation, directory: Directory) -> Iterator[str]:
    """Place, registration number, initials, municipality, and the names of legal form and themes in both languages."""
    yield from filter(None, (record.place, record.reg_number, initials(record.name)))
    if record.municipality and record.municipality in directory.municipality:
        yield directory.municipality[record.municipality].name
    codes = [("legal_forms", record.legal_form), *(("themes", theme) for theme in record.themes)]
    for vocabulary, code in codes:
        if term := directory.terms.get(vocabulary, {}).get(code):
            yield from (term.en, term.lv)


def _score(query: str, entry: Entry) -> float:
    whole = max(max(fuzz.token_sort_ratio(query, name), fuzz.ratio(query, name)) for name in entry.names)
    words = query.split()
    found = sum(len(word) * _worth(word, entry) for word in words) / sum(map(len, words))
    return max(whole if whole >= ALIKE else 0.0, (6 * found + whole) / 7)


def _order(query: str, score: float, entry: Entry) -> tuple[float, float, str, str]:
    """Best score first; of equal ones the name that is written more like the query, then the alphabet."""
    return (-score, -fuzz.ratio(query, entry.names[0]), entry.names[0], entry.id)


def _worth(word: str, entry: Entry) -> float:
    """How well a word is found: 0 to 100."""
    in_names = max(_likeness(word, other) for name in entry.names for other in name.split())
    in_labels = max((_likeness(word, other) for other in entry.labels.split()), default=0.0)
    in_description = 100.0 if f" {_stem(word)}" in f" {entry.description}" else 0.0
    return max(in_names, LABEL * in_labels, DESCRIPTION * in_description)


@lru_cache(maxsize=2**17)
def _likeness(word: str, other: str) -> float:
    """100 for the same word, a little less for its beginning or another ending, less when misspelt, else 0."""
    if other.startswith(word):
        return 100.0 - min(20, len(other) - len(word))
    if other.startswith(_stem(word)):
        return 95.0 - min(20, abs(len(other) - len(word)))
    alike = fuzz.ratio(word, other, score_cutoff=ALIKE)
    return max(0.0, 2 * alike - 100)


def _stem(word: str) -> str:
    """A word without its ending; a short one as it is."""
    return word[:-2] if len(word) > 5 else word
