"""The tree of a page, read as a browser reads it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source")
    + ("track", "wbr")
)
_INLINE = frozenset(("a", "abbr", "b", "bdi", "code", "em", "small", "span", "strong", "time"))


class Boom:
    """A page as elements that know what they stand in."""

    def __init__(self, html: str) -> None:
        lezer = _Lezer()
        lezer.feed(html)
        self.wortel = lezer.bouwer.close()
        self.ouders = {kind: ouder for ouder in self.wortel.iter() for kind in ouder}

    def ancestors(self, element: Element) -> Iterator[Element]:
        """Give what an element stands in, nearest first."""
        while element in self.ouders:
            element = self.ouders[element]
            yield element


def words(element: Element | None) -> str:
    """Give the text of an element with single spaces, and one between blocks."""
    return " ".join("".join(_pieces(element)).split()) if element is not None else ""


def _pieces(element: Element) -> Iterator[str]:
    blok = element.tag not in _INLINE
    yield " " if blok else ""
    yield element.text or ""
    for kind in element:
        yield from _pieces(kind)
        yield kind.tail or ""
    yield " " if blok else ""


class _Lezer(HTMLParser):
    """Builds a tree; the templates close what they open."""

    def __init__(self) -> None:
        super().__init__()
        self.bouwer = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.bouwer.start(tag, {naam: waarde or "" for naam, waarde in attrs})
        if tag in _VOID:
            self.bouwer.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open:
            laatste = self.open.pop()
            self.bouwer.end(laatste)
            if laatste == tag:
                return

    def handle_data(self, data: str) -> None:
        if self.open:
            self.bouwer.data(data)
