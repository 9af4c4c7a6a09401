"""A page as somebody without JavaScript uses it: links by their words, fields by their labels.

What is typed goes where the label stands, hidden fields go along, a button is found by its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source")
    + ("track", "wbr")
)
_INLINE = frozenset(("a", "abbr", "b", "bdi", "code", "em", "small", "span", "strong", "time"))
_KNOPPEN = frozenset({"submit", "button", "image", "reset"})
_HOEFT_NIET = ("(hoeft niet)", "(optional)")

# What can be answered: words, one choice, ticked or not, several choices.
Antwoord = str | bool | Iterable[str]


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


class Bladzijde:
    """One page that was answered."""

    def __init__(self, html: str) -> None:
        lezer = _Lezer()
        lezer.feed(html)
        self.boom = lezer.bouwer.close()
        self.ouders = {kind: ouder for ouder in self.boom.iter() for kind in ouder}

    @property
    def tekst(self) -> str:
        """Give what the page says in its main part."""
        return words(next(self.boom.iter("main"), self.boom))

    @property
    def kop(self) -> str:
        """Give the h1."""
        return words(next(self.boom.iter("h1"), None))

    def link(self, tekst: str, bij: str = "") -> str:
        """Give the address of the link with these words, in the main part first."""
        found = [a for a in self.boom.iter("a") if a.get("href") and _says(a, tekst)]
        found.sort(key=lambda a: not self._in_main(a))
        assert found, f"no link “{tekst}”; there are {[words(a) for a in self.boom.iter('a')]}"
        return self._nearest(found, bij).get("href", "")

    def formulier(self, knop: str, bij: str = "") -> Formulier:
        """Give the form with this button; `bij`: the one that stands with these words."""
        found = [b for b in self._knoppen() if _says(b, knop)]
        assert found, f"no button “{knop}”; there are {[words(b) for b in self._knoppen()]}"
        gekozen = self._nearest(found, bij)
        return Formulier(self, self._form_of(gekozen), gekozen)

    def has_knop(self, knop: str) -> bool:
        """Tell whether a button stands here."""
        return any(_says(b, knop) for b in self._knoppen())

    def ancestors(self, element: Element) -> Iterator[Element]:
        """Give what an element stands in, nearest first."""
        while element in self.ouders:
            element = self.ouders[element]
            yield element

    def _knoppen(self) -> list[Element]:
        return [
            e
            for e in self.boom.iter()
            if (e.tag == "button" and e.get("type", "submit") == "submit")
            or (e.tag == "input" and e.get("type") == "submit")
        ]

    def _form_of(self, element: Element) -> Element:
        if element.get("form"):
            return next(f for f in self.boom.iter("form") if f.get("id") == element.get("form"))
        return next(a for a in self.ancestors(element) if a.tag == "form")

    def _in_main(self, element: Element) -> bool:
        return any(a.tag == "main" for a in self.ancestors(element))

    def _nearest(self, found: list[Element], bij: str) -> Element:
        if not bij:
            return found[0]
        return min(found, key=lambda element: self._distance(element, bij))

    def _distance(self, element: Element, bij: str) -> int:
        stappen = enumerate(self.ancestors(element))
        return next((n for n, ouder in stappen if bij in words(ouder)), 10_000)


class Formulier:
    """One form: answer it by label, then read what the browser would send."""

    def __init__(self, bladzijde: Bladzijde, form: Element, knop: Element) -> None:
        self.bladzijde = bladzijde
        self.form = form
        self.knop = knop
        self.method = form.get("method", "get").lower()
        self.action = knop.get("formaction") or form.get("action", "")
        self.velden = [
            e
            for e in bladzijde.boom.iter()
            if e.tag in ("input", "select", "textarea") and e.get("name") and self._owns(e)
        ]

    def fill(self, antwoorden: Mapping[str, Antwoord]) -> None:
        """Answer by label: text, the words of an option, True or False, or several options."""
        for label, antwoord in antwoorden.items():
            veld = self._find(self.velden, label)
            if veld is None or (isinstance(antwoord, str) and veld.get("type") == "radio"):
                self._choose(label, antwoord)
            elif isinstance(antwoord, bool):
                self._tick(veld, antwoord)
            elif veld.tag == "select":
                self._select(veld, str(antwoord))
            else:
                self._type(veld, str(antwoord))

    def data(self) -> list[tuple[str, str]]:
        """Give what is sent, with the button that was pressed."""
        sent: list[tuple[str, str]] = []
        for veld in self.velden:
            sent += [(veld.attrib["name"], waarde) for waarde in _values(veld)]
        if self.knop.get("name"):
            sent.append((self.knop.attrib["name"], self.knop.get("value", "")))
        return sent

    def labels(self) -> list[str]:
        """List what can be answered here."""
        return [self._label(veld) for veld in self.velden if veld.get("type") != "hidden"]

    def _owns(self, veld: Element) -> bool:
        if veld.get("form"):
            return veld.get("form") == self.form.get("id")
        return self.form in self.bladzijde.ancestors(veld)

    def _label(self, veld: Element) -> str:
        for label in self.bladzijde.boom.iter("label"):
            if veld.get("id") and label.get("for") == veld.get("id"):
                return _bare(words(label))
        om = next((a for a in self.bladzijde.ancestors(veld) if a.tag == "label"), None)
        return _bare(words(om)) or veld.get("aria-label", "")

    def _find(self, velden: list[Element], label: str) -> Element | None:
        zichtbaar = [veld for veld in velden if veld.get("type") != "hidden"]
        exact = (veld for veld in zichtbaar if self._label(veld) == label)
        begin = (veld for veld in zichtbaar if self._label(veld).startswith(label))
        return next(exact, None) or next(begin, None)

    def _choose(self, vraag: str, antwoord: Antwoord) -> None:
        """Answer a group of choices: its legend is the question, its labels are the answers."""
        groep = self._group(vraag)
        assert groep, f"no field “{vraag}” in this form; there are {self.labels()}"
        gekozen = [antwoord] if isinstance(antwoord, str) else list(antwoord)  # type: ignore[arg-type]
        for veld in groep:
            if veld.get("type") == "checkbox":
                veld.attrib.pop("checked", None)
        for tekst in gekozen:
            veld = self._find(groep, tekst)
            opties = [self._label(v) for v in groep]
            assert veld is not None, f"“{vraag}” has no “{tekst}”; there are {opties}"
            self._tick(veld, True)

    def _group(self, vraag: str) -> list[Element]:
        for veldset in self.form.iter("fieldset"):
            legend = _bare(words(veldset.find("legend")))
            if legend.startswith(vraag) or legend.endswith(vraag):
                binnen = set(veldset.iter())
                return [
                    v for v in self.velden if v in binnen and v.get("type") in ("radio", "checkbox")
                ]
        return []

    def _tick(self, veld: Element, aan: bool) -> None:
        soort = veld.get("type")
        assert soort in ("radio", "checkbox"), f"“{self._label(veld)}” cannot be ticked"
        if soort == "radio":
            for ander in self.velden:
                if ander.get("name") == veld.get("name"):
                    ander.attrib.pop("checked", None)
        if aan:
            veld.set("checked", "")
        else:
            veld.attrib.pop("checked", None)

    def _select(self, veld: Element, tekst: str) -> None:
        opties = list(veld.iter("option"))
        gekozen = next((o for o in opties if words(o).startswith(tekst)), None)
        assert gekozen is not None, f"no option “{tekst}”; there are {[words(o) for o in opties]}"
        for optie in opties:
            optie.attrib.pop("selected", None)
        gekozen.set("selected", "")

    def _type(self, veld: Element, tekst: str) -> None:
        if veld.tag == "textarea":
            veld.text = tekst
        else:
            veld.set("value", tekst)


def _values(veld: Element) -> list[str]:
    """Give what a field sends: nothing when it is not ticked."""
    soort = veld.get("type", "text")
    if "disabled" in veld.attrib or soort in _KNOPPEN or soort == "file":
        return []
    if veld.tag == "textarea":
        return [(veld.text or "").removeprefix("\n").replace("\n", "\r\n")]
    if veld.tag == "select":
        return _selected(veld)
    if soort in ("radio", "checkbox"):
        return [veld.get("value", "on")] if "checked" in veld.attrib else []
    return [veld.get("value", "")]


def _selected(veld: Element) -> list[str]:
    opties = list(veld.iter("option"))
    gekozen = [o for o in opties if "selected" in o.attrib]
    if not gekozen and "multiple" not in veld.attrib:
        gekozen = opties[:1]
    return [o.get("value", words(o)) for o in gekozen]


def _says(element: Element, tekst: str) -> bool:
    gezegd = words(element) or element.get("value", "") or element.get("aria-label", "")
    return gezegd == tekst or gezegd.startswith(f"{tekst} ")


def _bare(label: str) -> str:
    for staart in _HOEFT_NIET:
        label = label.removesuffix(staart).strip()
    return label
