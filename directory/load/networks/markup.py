"""Parse XML of any namespace, and refuse what could do harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from directory.errors import UnreadableError


class _Builder(ElementTree.TreeBuilder):
    """A tree without namespaces; a declaration of a document type ends the reading before anything is expanded."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise UnreadableError("the file has a <!DOCTYPE>, which can make a reader open other files; remove it")

    def start(self, tag: Any, attributes: dict[Any, Any], /) -> Element:
        return super().start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: Any, /) -> Element:
        return super().end(_local(tag))


def parse(data: bytes) -> Element:
    """The root of a document, its names without namespaces.

    Raises
    ------
    UnreadableError
        It is no XML, or it has a document type declaration.
    """
    parser = ElementTree.XMLParser(target=_Builder())
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableError("it is not XML ({error})", error=error) from error
    return root


def children(element: Element, name: str) -> Iterator[Element]:
    """The elements of this name directly below, in any case of letters."""
    return (child for child in element if child.tag.lower() == name)


def below(element: Element, name: str) -> Iterator[Element]:
    """The elements of this name anywhere below, in document order."""
    return (child for child in element.iter() if child is not element and child.tag.lower() == name)


def text_of(element: Element | None) -> str | None:
    """The text of an element and of all within it; None when there is none."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None


def _local(name: str) -> str:
    return name.rpartition("}")[2]
