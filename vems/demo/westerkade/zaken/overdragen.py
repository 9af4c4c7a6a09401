"""Cases of Westerkade that go elsewhere: asked of a receiver, or from one begeleider to another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from initiatieven.loket.overdracht.models import Overdracht, Wissel
from initiatieven.loket.overdracht.ontvangst import refuse_overname, take_overname
from initiatieven.loket.overdracht.overdrachten import NieuweOverdracht, ask_overdracht
from initiatieven.loket.overdracht.overname import accept_wissel, run_wissels
from initiatieven.loket.overdracht.rondes import ask_wissels
from initiatieven.loket.overdracht.wissels import Blad, save_blad
from vems.core.clock import at
from vems.core.reference import Reference
from vems.demo.westerkade.zaak import Zaak

RUBEN, AYLIN = "m01", "m02"
_RONDE = "Kunt u de bakken langs de kade in uw ronde opnemen? De bewoners houden ze zelf heel."
_GEVELS = (
    "De bewoners weten welke planten zij willen. Kunt u hen verder helpen met planten en water "
    "geven? De vergunning voor de stoep is rond."
)
_BUS = (
    "Hoort een buurtbus bij het vervoer dat u regelt? Dan is de aanvraag bij u beter op zijn plek."
)
_GEEN_BUS = "Wij regelen alleen de haltes. Vraag het de vervoerder van de provincie."
_MAGNEET = "Er ligt oud ijzer op de kade. Kunt u het laten ophalen, ook de volgende keren?"
_BLAD = Blad(
    beloften="Voor het einde van de maand bellen over de bankjes bij de brug.",
    gevoelig="De buren aan de overkant zijn bang voor hangplekken. Bel hen eerst.",
    stappen="- Tekening naar team Groen\n- Buren uitnodigen als de tekening klaar is",
)
_EINDE_BLAD = Blad(
    beloften="Elk voorjaar een nieuwe kaart van de route.",
    stappen="- In maart de kaart laten drukken",
)


def _ask_collega(zaak: Zaak, wie: str, vraag: str) -> None:
    _ask(zaak, zaak.wereld.medewerkers[wie].reference, vraag)


def _ask_groen_doen(zaak: Zaak) -> None:
    """Ask an organisation, with the consent of the makers that it gets their number."""
    _ask(zaak, zaak.wereld.partners["groen-doen"].reference, _GEVELS, gegevens_mee=True)


def _ask(zaak: Zaak, aan: Reference, vraag: str, *, gegevens_mee: bool = False) -> None:
    data = NieuweOverdracht(aan=aan, toelichting=vraag, gegevens_mee=gegevens_mee)
    ask_overdracht(zaak.initiatief, data, door=zaak.begeleider)


def _take(zaak: Zaak, wie: str) -> None:
    take_overname(_overdracht(zaak), referentie="MOR-88213", door=zaak.wereld.medewerker(wie))


def _refuse(zaak: Zaak, wie: str) -> None:
    refuse_overname(_overdracht(zaak), reden=_GEEN_BUS, door=zaak.wereld.medewerker(wie))


def _overdracht(zaak: Zaak) -> Overdracht:
    return Overdracht.get(Overdracht.initiatief == zaak.initiatief)


def _ask_wissel(zaak: Zaak, over: int, blad: Blad | None = None) -> None:
    """Ask another begeleider to take it over at the start of a day, so many days from today."""
    vanaf = at(zaak.wereld.kalender.dag(over), 0)
    naar = zaak.wereld.medewerkers[_other(zaak)]
    ronde = ask_wissels([(zaak.initiatief, naar)], gaat_in_op=vanaf, door=zaak.wereld.coordinator)
    for wissel in ronde.gedaan if blad else ():
        save_blad(wissel, blad or Blad(), door=zaak.begeleider)


def _accept_wissel(zaak: Zaak) -> None:
    accept_wissel(_wissel(zaak), door=zaak.wereld.medewerker(_other(zaak)))


def _run_wissel(zaak: Zaak) -> None:
    """Let the case change hands: from here on the other acts."""
    nieuw = _other(zaak)
    run_wissels()
    zaak.begeleider_sleutel = nieuw


def _wissel(zaak: Zaak) -> Wissel:
    return Wissel.get(Wissel.initiatief == zaak.initiatief)


def _other(zaak: Zaak) -> str:
    return AYLIN if zaak.begeleider_sleutel == RUBEN else RUBEN


# What happens, and how many days ago, per case that goes elsewhere.
OVERDRAAG_DADEN: dict[str, tuple[tuple[float, Callable[[Zaak], None]], ...]] = {
    "i141": ((0.8, partial(_ask_collega, wie="m20", vraag=_RONDE)),),
    "i128": ((2, _ask_groen_doen),),
    "i105": (
        (3.2, partial(_ask_collega, wie="m25", vraag=_BUS)),
        (1.5, partial(_refuse, wie="m25")),
    ),
    "i037": (
        (2.6, partial(_ask_collega, wie="m22", vraag=_MAGNEET)),
        (1.4, partial(_take, wie="m22")),
    ),
    "i013": (
        (42, partial(_ask_wissel, over=-36, blad=_EINDE_BLAD)),
        (41, _accept_wissel),
        (30, _run_wissel),
    ),
    "i077": ((2, partial(_ask_wissel, over=9, blad=_BLAD)),),
    "i026": ((2.5, partial(_ask_wissel, over=6)),),
    "i109": ((3, partial(_ask_wissel, over=5)), (1.2, _accept_wissel)),
}
