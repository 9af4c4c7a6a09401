"""How an open case stands today: asked after, parked, or in the hands of whose turn it is."""

from __future__ import annotations

from datetime import date

from initiatieven.loket.beslistermijn.lopen import list_open
from initiatieven.loket.beslistermijn.stilzetten import ask_aanvulling
from initiatieven.loket.termijn.klok import promise_day
from initiatieven.loket.zaak.parkeren import park
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from vems.demo.westerkade.zaak import Daad, Zaak
from vems.demo.westerkade.zaken.mijlpalen import record_bijpraten
from vems.demo.westerkade.zaken.teksten import stap_of

_VANDAAG_BEKIJKEN = "i033"
# In how many working days Ruben promised to call: 0 is today, below 0 he is late.
_BELOOFD = {"i077": -3, "i011": -2, "i129": 0, "i052": 0, "i080": 1, "i046": 1, "i005": 2}
_BIJPRATEN = (Fase.PLAN, Fase.BESLUIT, Fase.UITVOERING, Fase.NAZORG)
# A drawing is missing: the clock of its decision stands still.
_AANVULLEN = "i067"
# Every so many open cases one was forgotten for a while: the board must have something to show.
_VERGETEN = 9


def list_lopend(zaak: Zaak, eerder: list[Daad]) -> list[Daad]:
    """List what brings an open case to how it stands, after all that went before."""
    if zaak.fase is Fase.INGEDIEND:
        return []
    daden = _list_bijpraten(zaak)
    slot = min(daad.dagen_geleden for daad in [*eerder, *daden]) - 0.05
    return [*daden, Daad(slot, lambda: bring_to_stand(zaak))]


def _list_bijpraten(zaak: Zaak) -> list[Daad]:
    if zaak.fase not in _BIJPRATEN or zaak.toestand is Toestand.GEPARKEERD:
        return []
    gepraat = 3 + zaak.kans.randrange(15)
    if zaak.kans.randrange(_VERGETEN) == 0:
        gepraat += 30
    if gepraat >= zaak.laatste:
        return []
    return [Daad(gepraat + 0.3, lambda: record_bijpraten(zaak))]


def bring_to_stand(zaak: Zaak) -> None:
    """Hand the turn to whom it is today, with the next step in words."""
    initiatief = zaak.initiatief
    if zaak.toestand is Toestand.GEPARKEERD:
        park(
            initiatief,
            reden=zaak.rij["mijlpalen"][-1]["tekst"],
            herzien_op=_review_day(zaak),
            door=zaak.begeleider,
        )
        return
    if zaak.sleutel == _AANVULLEN:
        _ask_aanvulling(zaak)
        return
    if initiatief.toestand is zaak.toestand and zaak.sleutel not in _BELOOFD:
        return
    give_turn(
        initiatief,
        zaak.toestand,
        volgende_stap=stap_of(zaak),
        beloofd_op=_promised(zaak, initiatief),
        door=zaak.begeleider,
    )


def _ask_aanvulling(zaak: Zaak) -> None:
    """Ask the makers for what the decision waits for."""
    for termijn in list_open([zaak.initiatief])[:1]:
        termijn.initiatief = zaak.initiatief
        ask_aanvulling(
            termijn,
            vraag="Wilt u een tekening sturen van waar de zachte tegels komen?",
            hersteldag=zaak.wereld.kalender.over_werkdagen(8),
            door=zaak.begeleider,
        )


def _review_day(zaak: Zaak) -> date:
    """Give the day to look again; for one of them that is today."""
    kalender = zaak.wereld.kalender
    if zaak.sleutel == _VANDAAG_BEKIJKEN:
        return kalender.over_werkdagen(0)
    return kalender.dag(zaak.kans.randrange(20, 110))


def _promised(zaak: Zaak, initiatief: Initiatief) -> date | None:
    if zaak.sleutel in _BELOOFD:
        return zaak.wereld.kalender.over_werkdagen(_BELOOFD[zaak.sleutel])
    if initiatief.fase is Fase.BESLUIT:
        return initiatief.beloofd_op
    return promise_day(initiatief)
