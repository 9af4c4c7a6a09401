"""Which rules matter to an initiatief: musts of instruments it does not meet, permits it needs.

What the case says itself is always known. Other facts are read only when a rule asks for them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from initiatieven.begeleiding.meedenken.feiten import load_bekend
from initiatieven.begeleiding.meedenken.stand import load_standen
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.instrumenten.eisen import (
    DOOR_MENSEN,
    Voorwaarde,
    find_niet_gehaald,
    list_onbekeken,
    list_voorwaarden,
)
from netwerk.instrumenten.meedenken.afweging import Waarde, weigh
from netwerk.instrumenten.meedenken.keuzes import Stand
from netwerk.instrumenten.models import Instrument
from netwerk.matching.keuzes import Terrein
from netwerk.relaties.verantwoordelijk import list_regels
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.clock import today
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Gewogen:
    """The permits and notifications a plan has to do with, by code; and per instrument, in words,
    the first must that does not hold, and those that nobody weighed yet.
    """

    regels: tuple[str, ...] = ()
    niet_gehaald: Mapping[Reference, str] = field(default_factory=dict)
    onbekeken: Mapping[Reference, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Geval:
    """An initiatief with the codes of its themes and its open needs."""

    initiatief: Initiatief
    themas: Sequence[str]
    vragen: Sequence[Hulpvraag]


def weigh_regels(gevallen: Sequence[Geval]) -> list[Gewogen]:
    """Weigh the rules of instruments and permits for each; one query when none asks for more than
    the case says and nobody answers for a permit, and as many for several as for one.
    """
    eisen = {
        instrument.reference: voorwaarden
        for instrument in Instrument.select_geldig()
        if (voorwaarden := list_voorwaarden(instrument))
    }
    gevolgd = {v.sleutel for v in netwerkbeeld().verantwoordelijk if v.terrein is Terrein.REGEL}
    nodig = {v.feit for voorwaarden in eisen.values() for v in voorwaarden} - _ALTIJD
    eigen = [_read_eigen(geval) for geval in gevallen]
    if gevolgd or any(nodig - feiten.keys() for feiten in eigen):
        initiatieven = [geval.initiatief for geval in gevallen]
        bekend = load_bekend(initiatieven, load_standen(initiatieven))
        eigen = [
            {**{code: een.waarde for code, een in bekend[i.id].items()}, **feiten}
            for i, feiten in zip(initiatieven, eigen, strict=True)
        ]
    return [_weigh(eisen, gevolgd, feiten) for feiten in eigen]


def _weigh(
    eisen: Mapping[Reference, tuple[Voorwaarde, ...]],
    gevolgd: Collection[str],
    feiten: Mapping[str, Waarde],
) -> Gewogen:
    gezegd = {ref: find_niet_gehaald(voorwaarden, feiten) for ref, voorwaarden in eisen.items()}
    return Gewogen(
        tuple(
            code
            for code, advies in list_regels().items()
            if code in gevolgd and weigh(advies, feiten).stand is Stand.PAST
        ),
        {ref: regel for ref, regel in gezegd.items() if regel},
        {ref: list_onbekeken(voorwaarden, feiten) for ref, voorwaarden in eisen.items()},
    )


# What the case says, or nobody can: an unknown amount or first day stays unknown.
_ALTIJD = frozenset({"bedrag", "weken", DOOR_MENSEN})


def _read_eigen(geval: Geval) -> dict[str, Waarde]:
    initiatief, themas, vragen = geval.initiatief, geval.themas, geval.vragen
    feiten: dict[str, Waarde] = {
        "vorm": (initiatief.indiener_soort.value,),
        "makers": initiatief.aantal_initiatiefnemers,
    }
    gebied = boom().by_id(initiatief.gebied_id)
    if gebied is not None:
        feiten["gebied"] = tuple(deel.slug for deel in boom().path(gebied))
    if themas:
        feiten["thema"] = tuple(_upward(themas))
    bedrag = sum(vraag.aantal or 0 for vraag in vragen if vraag.soort is HulpSoort.GELD)
    if bedrag:
        feiten["bedrag"] = bedrag
    begin = min((vraag.vanaf for vraag in vragen if vraag.vanaf), default=None)
    if begin is not None:
        feiten["weken"] = max(0, (begin - today()).days // 7)
    return feiten


def _upward(codes: Sequence[str]) -> list[str]:
    """Give the themes and those above them: a rule on a main theme holds for all below."""
    gevonden: list[str] = []
    for code in codes:
        thema = themaboom().by_code(code)
        while thema is not None:
            gevonden.append(str(thema.code))
            thema = thema.ouder if thema.ouder_id else None
    return gevonden
