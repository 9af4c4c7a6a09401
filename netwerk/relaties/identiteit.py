"""Who a user is in the network: an employee with the areas he or she answers for, or a partner."""

from __future__ import annotations

import peewee

from netwerk.medewerkers.models import Medewerker
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner, PartnerLid
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from vems.accounts.models import Gebruiker
from vems.core.prepared import Prepared
from vems.core.reference import Reference


def identify_medewerker(gebruiker: Gebruiker) -> frozenset[Reference]:
    """Give the employee this user is, and the areas he or she answers for; one query."""
    rows: list[tuple[str, str | None]] = _MEDEWERKER(gebruiker=gebruiker.id)
    als: set[Reference] = set()
    for sleutel, gebied in rows:
        als.add(Reference("medewerker", sleutel))
        if gebied:
            als.add(Reference("gebied", gebied))
    return frozenset(als)


def identify_partner(gebruiker: Gebruiker) -> frozenset[Reference]:
    """Give the organisations this user acts for that take part, or are about to; one query."""
    rows = (
        Partner.select(Partner.sleutel)
        .join(PartnerLid)
        .where(PartnerLid.gebruiker == gebruiker, Partner.toestand != PartnerToestand.OPGESCHORT)
        .tuples()
    )
    return frozenset(Reference("partner", sleutel) for (sleutel,) in rows)


def _medewerker(gebruiker: int) -> peewee.Select:
    return (
        Medewerker.select(Medewerker.sleutel, Relatie.naar_key)
        .join(
            Relatie,
            peewee.JOIN.LEFT_OUTER,
            on=(
                (Relatie.van_kind == "medewerker")
                & (Relatie.van_key == Medewerker.sleutel)
                & (Relatie.soort == RelatieSoort.VERANTWOORDELIJK_VOOR)
                & (Relatie.naar_kind == "gebied")
                & Relatie.tot.is_null()
            ),
        )
        .where(Medewerker.gebruiker == gebruiker, Medewerker.is_actief)
        .tuples()
    )


# Every page of the desk asks it.
_MEDEWERKER: Prepared[tuple[str, str | None]] = Prepared(_medewerker)
