"""What a case adds to the wijkprogramma: a goal that matching found, and the regisseur decides."""

from __future__ import annotations

from initiatieven.koppelingen.keuzes import (
    KoppelingToestand,
)
from initiatieven.koppelingen.leven import (
    agree,
    judge,
)
from initiatieven.koppelingen.leven.doelen import confirm_doel
from initiatieven.koppelingen.models import Koppeling
from netwerk.gebieden.boom import boom
from netwerk.programmas.models import Doel, Programma
from vems.demo.westerkade.zaak import Zaak

_TELT_MEE = 0.55


def link_doel(zaak: Zaak) -> None:
    """Let it count for the goal that matching found in the wijkprogramma."""
    koppeling = find_doel(zaak)
    if koppeling is not None and zaak.kans.random() < _TELT_MEE:
        propose_doel(zaak, koppeling)
        confirm_doel(koppeling, door=zaak.wereld.regisseur(zaak.rij["wijk"]))


def find_doel(zaak: Zaak) -> Koppeling | None:
    """Find the best proposed goal of its own wijk, or of the whole city."""
    initiatief = zaak.initiatief
    rondom = [gebied.id for gebied in boom().path(initiatief.gebied)]
    return (
        Koppeling.select()
        .join(Doel, on=(Koppeling.doelwit_key == Doel.sleutel))
        .join(Programma)
        .where(
            Koppeling.initiatief == initiatief,
            Koppeling.doelwit_kind == "doel",
            Koppeling.toestand == KoppelingToestand.VOORGESTELD,
            Programma.gebied.in_(rondom),
        )
        .order_by(Koppeling.score.desc(), Koppeling.id)
        .first()
    )


def propose_doel(zaak: Zaak, koppeling: Koppeling) -> None:
    """Find it fit and let the maker say yes: then it waits for the gebiedsregisseur."""
    judge(koppeling, geschikt=True, door=zaak.begeleider)
    agree(koppeling, ja=True, door=zaak.spreker)
