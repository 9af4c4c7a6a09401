"""When rooms of Westerkade are free, who has one for six weeks, and one that waits for a yes."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.ruimte.beeld import find_reservering
from netwerk.plekken.models import Plek, Weektijd
from netwerk.plekken.reserveren import Boeking, agree_reservering, hold_ruimte
from netwerk.plekken.weektijden import NieuweWeektijd, days_of, open_weektijd
from vems.core.actor import SYSTEEM
from vems.demo.westerkade.koppelingen.koppelen import choose
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak

# The day of the week of an evening in De Kern.
_AVOND = 2
# place, day of the week (0 is Monday), from and to in hours, how many weeks it stands open
TIJDEN = (
    ("haven-12", 1, 17, 20, 16),
    ("haven-12", 3, 19, 22, 16),
    ("buurthuis-de-kern", 1, 13, 17, 26),
    ("buurthuis-de-kern", 4, 13, 16, 26),
    ("buurthuis-de-kern", _AVOND, 19, 22, 26),
    ("huis-van-de-wijk-binnenstad", 3, 19, 22, 20),
    ("kerkzaal-de-brug", 0, 13, 17, 12),
    ("werkplaats-de-kade", 2, 19, 22, 12),
    ("bibliotheek-kersentuin", 1, 19, 21, 12),
)
_WEKEN = 6


def load_ruimtes(wereld: Wereld) -> None:
    """Give the rooms free, and book the first that a running match is about."""
    vandaag = wereld.kalender.dag(0)
    for slug, weekdag, van, tot, weken in TIJDEN:
        tijd = open_weektijd(
            wereld.plekken[slug],
            NieuweWeektijd(
                weekdag, van * 60, tot * 60, vandaag, vandaag + timedelta(days=7 * weken)
            ),
            door=SYSTEEM,
        )
        koppeling = _find_samenwerking(tijd.plek)
        if koppeling is not None and find_reservering(koppeling) is None:
            _book(tijd, koppeling)


def offer_avond(zaak: Zaak) -> None:
    """Hold an evening in De Kern for the soil test of Groen Doen; the makers have not said yes."""
    plek, partner = zaak.wereld.plekken["buurthuis-de-kern"], zaak.wereld.partners["groen-doen"]
    tijd = Weektijd.get(Weektijd.plek == plek, Weektijd.weekdag == _AVOND)
    koppeling = choose(zaak, partner.reference, partner.naam)
    hold_ruimte(tijd, koppeling.reference, Boeking(days_of(tijd)[1], 1), door=SYSTEEM)


def _book(tijd: Weektijd, koppeling: Koppeling) -> None:
    boeking = Boeking(days_of(tijd)[1], _WEKEN, voorwaarde="Keuken schoon opleveren.")
    agree_reservering(hold_ruimte(tijd, koppeling.reference, boeking, door=SYSTEEM), door=SYSTEEM)


def _find_samenwerking(plek: Plek) -> Koppeling | None:
    """Find a match whose two sides work together in this place, or with who runs it."""
    levend = (KoppelingToestand.GEINTRODUCEERD, KoppelingToestand.SAMENWERKING)
    return (
        Koppeling.select()
        .where(
            Koppeling.soort == KoppelingSoort.KAN_HELPEN,
            Koppeling.toestand.in_(levend),
            Koppeling.gevraagde_kind == "partner",
            Koppeling.gevraagde_key == plek.gastheer.sleutel,
        )
        .order_by(Koppeling.doelwit_kind.desc(), Koppeling.id)
        .first()
    )
