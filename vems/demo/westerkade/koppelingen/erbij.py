"""Who must be involved: the specialist who answers for it is asked to look along."""

from __future__ import annotations

from initiatieven.koppelingen.keuzes import (
    KoppelingSoort,
    KoppelingToestand,
)
from initiatieven.koppelingen.leven import (
    Antwoord,
    Vraagstelling,
    answer,
    ask,
)
from initiatieven.koppelingen.models import Koppeling
from vems.demo.westerkade.zaak import Daad, Zaak


def list_erbij(zaak: Zaak, begin: float) -> list[Daad]:
    """Ask who is responsible, right at the start; a colleague takes some days to answer."""
    return [
        Daad(begin - 0.7, lambda: _ask_erbij(zaak)),
        Daad(begin - 5, lambda: _answer_erbij(zaak)),
    ]


def _ask_erbij(zaak: Zaak) -> None:
    koppeling = _erbij(zaak, KoppelingToestand.VOORGESTELD)
    if koppeling is not None:
        thema = zaak.wereld.themas[zaak.rij["themas"][0]].naam.lower()
        tekst = (
            f"Een plan over {thema} ligt bij ons: {zaak.rij['titel']}. Waar moeten wij op letten?"
        )
        ask(koppeling, Vraagstelling(tekst), door=zaak.begeleider)


def _answer_erbij(zaak: Zaak) -> None:
    koppeling = _erbij(zaak, KoppelingToestand.GEVRAAGD)
    if koppeling is not None:
        answer(koppeling, Antwoord(ja=True), door=zaak.wereld.asked(koppeling.gevraagde))


def _erbij(zaak: Zaak, toestand: KoppelingToestand) -> Koppeling | None:
    """Find the specialist who must be involved; the gebiedsregisseur knows it already."""
    rows = Koppeling.select().where(
        Koppeling.initiatief == zaak.initiatief,
        Koppeling.soort == KoppelingSoort.MOET_ERBIJ,
        Koppeling.toestand == toestand,
    )
    vakambtenaren = zaak.wereld.specialists()
    return next((k for k in rows.order_by(Koppeling.id) if k.doelwit_key in vakambtenaren), None)
