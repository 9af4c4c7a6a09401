"""Which must of an instrument a plan does not meet, or nobody weighed. Pure: facts in, words out.

A must without a test is for people to judge; a fact that is not known decides nothing. Not here:
where the facts of a plan come from (initiatieven.koppelingen).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netwerk.instrumenten.keuzes import VORM_LABELS, RegelSoort, Waardesoort, list_toetsen
from netwerk.instrumenten.meedenken.afweging import Feiten, holds
from netwerk.instrumenten.meedenken.regels import Voorwaarde
from netwerk.instrumenten.models import Instrument
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_, format_bedrag, format_getal, translate
from vems.core.inlezen.tabel import TUSSEN

JA, NEE = "ja", "nee"
GROOTST = 1_000_000_000
# The fact of a must that no test decides: it is never known.
DOOR_MENSEN = ""
_BEDRAG = {
    "bedrag_hoogstens": N_("De maker vraagt hoogstens %(bedrag)s"),
    "bedrag_minstens": N_("De maker vraagt minstens %(bedrag)s"),
}


def list_voorwaarden(instrument: Instrument) -> tuple[Voorwaarde, ...]:
    """Give what a plan must meet; `anders` is the rule in words, without a fact people judge it."""
    return tuple(_voorwaarden(instrument))


def find_niet_gehaald(voorwaarden: tuple[Voorwaarde, ...], feiten: Feiten) -> str:
    """Say the first must that a plan does not meet, without its full stop; "" when none."""
    return next((v.anders for v in voorwaarden if holds(v, feiten) is False), "")


def list_onbekeken(voorwaarden: tuple[Voorwaarde, ...], feiten: Feiten) -> tuple[str, ...]:
    """Give the musts that the facts do not decide: somebody must still look at them."""
    return tuple(v.anders for v in voorwaarden if holds(v, feiten) is None)


def check_waarde(toets: str, waarde: str) -> str:
    """Give what is filled in beside a test as it is kept; Invalid on `waarde` or `toets`."""
    if toets not in (toetsen := list_toetsen()):
        raise Invalid(N_("Kies uit de lijst."), veld="toets")
    schoon = clean_line(waarde)
    match toetsen[toets].soort:
        case Waardesoort.GEEN:
            return ""
        case Waardesoort.JA_NEE:
            if schoon.lower() not in (JA, NEE):
                raise Invalid(N_("Vul ja of nee in."), veld="waarde")
            return schoon.lower()
        case Waardesoort.VORM:
            return _check_vormen(schoon)
        case _:
            kaal = schoon.replace(".", "").removeprefix("€").strip()
            if not (kaal.isascii() and kaal.isdigit() and int(kaal[:12]) <= GROOTST):
                raise Invalid(N_("Vul een heel getal in, bijvoorbeeld 500."), veld="waarde")
            return str(int(kaal))


def say_toets(regel: Mapping[str, str]) -> str:
    """Say what is tested by a rule; "" when people judge it."""
    toets = list_toetsen().get(regel.get("toets", ""))
    if toets is None:
        return ""
    waarde, label = regel.get("waarde", ""), translate(toets.label)
    match toets.soort:
        case Waardesoort.GEEN:
            return label
        case Waardesoort.EURO:
            return translate(_BEDRAG[toets.code], bedrag=format_bedrag(int(waarde) * 100))
        case Waardesoort.VORM:
            vormen = [translate(VORM_LABELS[vorm]) for vorm in waarde.split(TUSSEN)]
            return f"{label}: {', '.join(vormen).lower()}"
        case Waardesoort.JA_NEE:
            antwoord = translate(N_("Ja")) if waarde == JA else translate(N_("Nee"))
            return f"{label} {antwoord}"
        case _:
            return f"{label}: {format_getal(int(waarde))}"


def _check_vormen(waarde: str) -> str:
    vormen = [deel.strip().lower() for deel in waarde.replace(",", TUSSEN).split(TUSSEN)]
    gekozen = [vorm for vorm in dict.fromkeys(vormen) if vorm]
    if not gekozen or any(vorm not in VORM_LABELS for vorm in gekozen):
        raise Invalid(N_("Kies uit: %(vormen)s."), veld="waarde", vormen=", ".join(VORM_LABELS))
    return TUSSEN.join(gekozen)


def _voorwaarden(instrument: Instrument) -> Iterator[Voorwaarde]:
    toetsen = list_toetsen()
    eigen = {"thema": tuple(instrument.themas), "gebied": tuple(instrument.gebieden)}
    for regel in instrument.regels:
        if regel["soort"] != RegelSoort.MUST.value:
            continue
        toets = toetsen.get(regel.get("toets", ""))
        tekst, waarde = regel["tekst"].rstrip(". "), regel.get("waarde", "")
        if toets is None:
            yield Voorwaarde(DOOR_MENSEN, "is", True, "", tekst)
            continue
        match toets.soort:
            case Waardesoort.GEEN:
                if not eigen[toets.feit]:
                    continue
                doel: bool | int | tuple[str, ...] = eigen[toets.feit]
            case Waardesoort.JA_NEE:
                doel = waarde == JA
            case Waardesoort.VORM:
                doel = tuple(waarde.split(TUSSEN))
            case _:
                doel = int(waarde)
        yield Voorwaarde(toets.feit, toets.toets, doel, tekst, tekst)
