"""Define the exceptions for mistakes in code or its use; a mistake in data is a `Problem`."""

from __future__ import annotations

from collections.abc import Callable


class DirectoryError(Exception):
    """Base of every exception that this package raises itself."""


class MessageError(DirectoryError):
    """Something that a reader is told in words: where, what was found, what to do.

    Parameters
    ----------
    text
        The sentence in English, with `{names}` of values; it is the key of its translation.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text, self.values = text, values

    def message(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language that `translate` translates to."""
        values = {
            name: value.message(translate) if isinstance(value, UnreadableError) else value
            for name, value in self.values.items()
        }
        return translate(self.text).format(**values)


class UnreadableError(MessageError, OSError):
    """A folder or file of a data set cannot be read at all."""


class UnknownIdError(DirectoryError, LookupError):
    """Something was asked for by an id or code that the directory does not hold."""
