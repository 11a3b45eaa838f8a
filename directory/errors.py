"""Exceptions for mistakes in code or in how it is called; a mistake in data is a `Problem`, never one of these."""

from __future__ import annotations


class DirectoryError(Exception):
    """Base of every exception that this package raises itself."""


class UnreadableError(DirectoryError, OSError):
    """A folder or file of a data set cannot be read at all."""


class UnknownIdError(DirectoryError, LookupError):
    """Something was asked for by an id or code that the directory does not hold."""
