"""A page as somebody without JavaScript uses it: links and buttons by their words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.functional.boom import Boom, words
from tests.functional.formulier import Formulier


class Bladzijde:
    """One page that was answered."""

    def __init__(self, html: str) -> None:
        self.boom = Boom(html)

    @property
    def tekst(self) -> str:
        """Give what the page says in its main part."""
        return words(next(self.boom.wortel.iter("main"), self.boom.wortel))

    @property
    def kop(self) -> str:
        """Give the h1."""
        return words(next(self.boom.wortel.iter("h1"), None))

    def link(self, tekst: str, bij: str = "") -> Element:
        """Find the link with these words, in the main part first; `bij`: near other words."""
        found = [a for a in self.boom.wortel.iter("a") if a.get("href") and _says(a, tekst)]
        found.sort(key=lambda a: not self._in_main(a))
        assert found, (
            f"no link “{tekst}”; there are {[words(a) for a in self.boom.wortel.iter('a')]}"
        )
        return self._nearest(found, bij)

    def formulier(self, knop: str, bij: str = "") -> Formulier:
        """Give the form with this button; `bij`: the one that stands with these words."""
        found = [b for b in self._knoppen() if _says(b, knop)]
        assert found, f"no button “{knop}”; there are {[words(b) for b in self._knoppen()]}"
        gekozen = self._nearest(found, bij)
        return Formulier(self.boom, self._form_of(gekozen), gekozen)

    def number(self, element: Element) -> int:
        """Give the place of an element among its kind, as a browser counts them."""
        return list(self.boom.wortel.iter(element.tag)).index(element)

    def _knoppen(self) -> list[Element]:
        return [
            e
            for e in self.boom.wortel.iter()
            if (e.tag == "button" and e.get("type", "submit") == "submit")
            or (e.tag == "input" and e.get("type") == "submit")
        ]

    def _form_of(self, element: Element) -> Element:
        if element.get("form"):
            return next(
                f for f in self.boom.wortel.iter("form") if f.get("id") == element.get("form")
            )
        return next(a for a in self.boom.ancestors(element) if a.tag == "form")

    def _in_main(self, element: Element) -> bool:
        return any(a.tag == "main" for a in self.boom.ancestors(element))

    def _nearest(self, found: list[Element], bij: str) -> Element:
        if not bij:
            return found[0]
        return min(found, key=lambda element: self._distance(element, bij))

    def _distance(self, element: Element, bij: str) -> int:
        stappen = enumerate(self.boom.ancestors(element))
        return next((n for n, ouder in stappen if bij in words(ouder)), 10_000)


def _says(element: Element, tekst: str) -> bool:
    gezegd = words(element) or element.get("value", "") or element.get("aria-label", "")
    return gezegd == tekst or gezegd.startswith(f"{tekst} ")
