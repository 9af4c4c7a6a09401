"""Parts of running cases of Westerkade that organisations read along: a plan, a step, a need."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from initiatieven.koppelingen.delen.delen import NieuweDeling, note_inzage, share
from initiatieven.koppelingen.delen.keuzes import Deelsoort
from initiatieven.koppelingen.delen.stukken import list_stukken
from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from vems.core import clock
from vems.core.history import Zichtbaarheid, list_for
from vems.demo.westerkade.kalender import Kalender
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak

_STUKKEN = 3
_DOEL = "Om te kijken wat wij samen kunnen doen, en wanneer."


def load_delingen(wereld: Wereld) -> None:
    """Let whoever guides share a few parts with the organisation that works along."""
    rows = (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(
            Koppeling.soort == KoppelingSoort.KAN_HELPEN,
            Koppeling.toestand == KoppelingToestand.SAMENWERKING,
            Koppeling.gevraagde_kind == "partner",
            Initiatief.begeleider.is_null(False),
        )
        .order_by(Koppeling.id)
    )
    wie = {medewerker.id: sleutel for sleutel, medewerker in wereld.medewerkers.items()}
    for nummer, koppeling in enumerate(rows):
        partner = Partner.get(Partner.sleutel == koppeling.gevraagde_key)
        initiatief = koppeling.initiatief
        with clock.freeze(_after_all(wereld.kalender, initiatief)):
            deling = share(
                initiatief,
                NieuweDeling(
                    partner,
                    list_stukken(initiatief)[:_STUKKEN],
                    _DOEL,
                    wereld.kalender.dag(0) + timedelta(days=60),
                ),
                door=wereld.medewerker(wie[initiatief.begeleider_id]),
            )
        if nummer % 2:
            note_inzage(deling, wereld.partner(partner))


def share_papieren(zaak: Zaak) -> None:
    """Let Groen Doen, which said yes to the soil test, read the papers of the makers."""
    with clock.freeze(_after_all(zaak.wereld.kalender, zaak.initiatief)):
        share(
            zaak.initiatief,
            NieuweDeling(
                zaak.wereld.partners["groen-doen"],
                [s for s in list_stukken(zaak.initiatief) if s.soort is Deelsoort.BIJLAGE],
                _DOEL,
                zaak.wereld.kalender.dag(0) + timedelta(days=60),
            ),
            door=zaak.begeleider,
        )


def _after_all(kalender: Kalender, initiatief: Initiatief) -> datetime:
    """Give a moment in office hours after the last that happened in a case."""
    laatste = list_for(initiatief.reference, zichtbaarheden=list(Zichtbaarheid)).first()
    return kalender.na(laatste.op, kalender.kantoor(1, Random(initiatief.sleutel)), kantoor=True)
