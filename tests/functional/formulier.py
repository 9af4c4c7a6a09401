"""A form as a person meets it: answered by label, hidden fields go along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from tests.functional.boom import Boom, words

_KNOPPEN = frozenset({"submit", "button", "image", "reset"})
_HOEFT_NIET = ("(hoeft niet)", "(optional)")

# What can be answered: words, one choice, ticked or not, several choices.
Antwoord = str | bool | Iterable[str]


class Formulier:
    """One form: answer it by label, then read what the browser would send."""

    def __init__(self, boom: Boom, form: Element, knop: Element) -> None:
        self.boom = boom
        self.form = form
        self.knop = knop
        self.method = form.get("method", "get").lower()
        self.action = knop.get("formaction") or form.get("action", "")
        self.velden = [
            e
            for e in boom.wortel.iter()
            if e.tag in ("input", "select", "textarea") and e.get("name") and self._owns(e)
        ]

    def acts(self, antwoorden: Mapping[str, Antwoord]) -> Iterator[tuple[Element, str | bool]]:
        """Give which field becomes what: words for a text or the value of an option, or a tick.

        An answer is text, the words of an option, True or False, or the words of several options.
        """
        for label, antwoord in antwoorden.items():
            veld = self._find(self.velden, label)
            if veld is None or (isinstance(antwoord, str) and veld.get("type") == "radio"):
                yield from self._choose(label, antwoord)
            elif veld.tag == "select":
                yield veld, _option(veld, str(antwoord))
            else:
                yield veld, antwoord if isinstance(antwoord, bool) else str(antwoord)

    def fill(self, antwoorden: Mapping[str, Antwoord]) -> None:
        """Answer by label."""
        for veld, waarde in self.acts(antwoorden):
            if isinstance(waarde, bool):
                self._tick(veld, waarde)
            elif veld.tag == "select":
                _select(veld, waarde)
            elif veld.tag == "textarea":
                veld.text = waarde
            else:
                veld.set("value", waarde)

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
        return [self.label(veld) for veld in self.velden if veld.get("type") != "hidden"]

    def _owns(self, veld: Element) -> bool:
        if veld.get("form"):
            return veld.get("form") == self.form.get("id")
        return self.form in self.boom.ancestors(veld)

    def label(self, veld: Element) -> str:
        """Give the words that stand at a field."""
        for label in self.boom.wortel.iter("label"):
            if veld.get("id") and label.get("for") == veld.get("id"):
                return _bare(words(label))
        om = next((a for a in self.boom.ancestors(veld) if a.tag == "label"), None)
        return _bare(words(om)) or veld.get("aria-label", "")

    def _find(self, velden: list[Element], label: str) -> Element | None:
        zichtbaar = [veld for veld in velden if veld.get("type") != "hidden"]
        exact = (veld for veld in zichtbaar if self.label(veld) == label)
        begin = (veld for veld in zichtbaar if self.label(veld).startswith(label))
        return next(exact, None) or next(begin, None)

    def _choose(self, vraag: str, antwoord: Antwoord) -> Iterator[tuple[Element, bool]]:
        """Answer a group of choices: its legend is the question, its labels are the answers."""
        groep = self._group(vraag)
        assert groep, f"no field “{vraag}” in this form; there are {self.labels()}"
        assert not isinstance(antwoord, bool), f"“{vraag}” asks for a choice"
        for tekst in [antwoord] if isinstance(antwoord, str) else antwoord:
            veld = self._find(groep, tekst)
            opties = [self.label(v) for v in groep]
            assert veld is not None, f"“{vraag}” has no “{tekst}”; there are {opties}"
            yield veld, True

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
        assert soort in ("radio", "checkbox"), f"“{self.label(veld)}” cannot be ticked"
        if soort == "radio":
            for ander in self.velden:
                if ander.get("name") == veld.get("name"):
                    ander.attrib.pop("checked", None)
        if aan:
            veld.set("checked", "")
        else:
            veld.attrib.pop("checked", None)


def _option(veld: Element, tekst: str) -> str:
    opties = list(veld.iter("option"))
    gekozen = next((o for o in opties if words(o).startswith(tekst)), None)
    assert gekozen is not None, f"no option “{tekst}”; there are {[words(o) for o in opties]}"
    return gekozen.get("value", words(gekozen))


def _select(veld: Element, waarde: str) -> None:
    for optie in veld.iter("option"):
        optie.attrib.pop("selected", None)
        if optie.get("value", words(optie)) == waarde:
            optie.set("selected", "")


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


def _bare(label: str) -> str:
    for staart in _HOEFT_NIET:
        label = label.removesuffix(staart).strip()
    return label
