"""A vote over made-up things, open for a day."""

from __future__ import annotations

from datetime import timedelta

from tests.factories.raad import griffie_actor
from vems.core.clock import now
from vems.core.reference import Reference
from vems.participatie.stemmen.keuzes import Gelijkregel, Stemgroep, Stemvorm
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemming import (
    NieuweStemming,
    Optie,
    create_stemming,
    open_stemming,
)

PLANNEN = ("Wijktuin De Bloesem", "Soep op dinsdag", "Watertap Kerkplein")


def make_stemming(
    groep: Stemgroep = Stemgroep.PUBLIEK,
    vorm: Stemvorm = Stemvorm.EEN_STEM,
    *,
    is_geheim: bool = True,
    plannen: tuple[str, ...] = PLANNEN,
    onderwerp: Reference = Reference("dag", "1"),  # noqa: B008  a frozen value
) -> Stemming:
    """Make an open vote."""
    griffie = griffie_actor()
    data = NieuweStemming(
        "Publieksprijs" if groep is Stemgroep.PUBLIEK else "Raadsprijs",
        groep,
        vorm,
        Gelijkregel.EERSTE_PLAATSEN,
        now() - timedelta(hours=1),
        now() + timedelta(days=1),
        is_geheim,
    )
    opties = [Optie(Reference("ding", str(n)), naam) for n, naam in enumerate(plannen)]
    stemming = create_stemming(onderwerp, data, opties, door=griffie)
    open_stemming(stemming, door=griffie)
    return Stemming.get_by_id(stemming.id)
