"""Parts of running cases of Westerkade that organisations read along: a plan, a step, a need."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.koppelingen.delen.delen import NieuweDeling, note_inzage, share
from initiatieven.koppelingen.delen.keuzes import Deelsoort
from initiatieven.koppelingen.delen.stukken import list_stukken
from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
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
    share(
        zaak.initiatief,
        NieuweDeling(
            zaak.wereld.partners["groen-doen"],
            [stuk for stuk in list_stukken(zaak.initiatief) if stuk.soort is Deelsoort.BIJLAGE],
            _DOEL,
            zaak.wereld.kalender.dag(0) + timedelta(days=60),
        ),
        door=zaak.begeleider,
    )
