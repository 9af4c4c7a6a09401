"""What the gemeente put in, in numbers that fit the case."""

from __future__ import annotations

from random import Random

from initiatieven.begeleiding.bijdragen.keuzes import BijdrageSoort
from initiatieven.begeleiding.bijdragen.register import NieuweBijdrage, record_bijdrage
from initiatieven.registratie.keuzes import Fase
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.demo.westerkade.zaak import Daad, Zaak

_VANAF = (Fase.PLAN, Fase.BESLUIT, Fase.UITVOERING, Fase.NAZORG, Fase.AFGEROND)
# A need that was met, and what the gemeente wrote down for it.
_VOOR_HULP = {
    HulpSoort.GELD: BijdrageSoort.GELD,
    HulpSoort.RUIMTE: BijdrageSoort.RUIMTE,
    HulpSoort.VERGUNNING: BijdrageSoort.VERGUNNING,
    HulpSoort.MATERIAAL: BijdrageSoort.MATERIAAL,
    HulpSoort.CONTACT: BijdrageSoort.CONTACT,
}


def list_bijdragen(zaak: Zaak) -> list[Daad]:
    """List what was written down: the guide's hours, and what met the needs."""
    if zaak.fase not in _VANAF:
        return []
    kans = Random(f"bijdrage {zaak.sleutel}")
    dag = max(zaak.laatste - 1, 0.5)
    uren = NieuweBijdrage(BijdrageSoort.UREN, kans.randint(3, 40), "Begeleiding")
    return [Daad(dag, lambda: _record(zaak, [uren, *_from_needs(zaak)]))]


def _from_needs(zaak: Zaak) -> list[NieuweBijdrage]:
    gevonden = []
    for rij in zaak.rij["hulpvragen"]:
        soort = _VOOR_HULP.get(HulpSoort(rij["soort"]))
        if rij["geregeld"] and soort is not None:
            aantal = rij.get("aantal") if soort is BijdrageSoort.GELD else 1
            if aantal:
                gevonden.append(NieuweBijdrage(soort, aantal, rij["tekst"]))
    return gevonden


def _record(zaak: Zaak, bijdragen: list[NieuweBijdrage]) -> None:
    for bijdrage in bijdragen:
        record_bijdrage(zaak.initiatief, bijdrage, door=zaak.begeleider)
