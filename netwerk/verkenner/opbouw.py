"""While the graph of this process is still being built: who takes part, read from the database.

A page that would look empty then says something that is not so.
"""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import BEVESTIGD, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.verkenner.uitsnede import Keuze
from vems.core.web.links import find_path

_MEESTE = 50


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """An organisation that takes part, with its page."""

    naam: str
    url: str


def list_deelnemers(keuze: Keuze) -> list[Deelnemer]:
    """List the first fifty organisations by name, on a subject and in a wijk; one query."""
    query = Partner.select(Partner.naam, Partner.slug).where(
        Partner.toestand == PartnerToestand.ACTIEF
    )
    for soort, keys in (
        (RelatieSoort.GAAT_OVER, keuze.themas),
        (RelatieSoort.ACTIEF_IN, keuze.gebieden and keuze.gebieden | keuze.boven),
    ):
        if keys:
            wie = Relatie.select(Relatie.van_key).where(
                Relatie.van_kind == "partner",
                Relatie.soort == soort,
                Relatie.naar_key.in_(sorted(keys)),
                Relatie.tot.is_null(),
                Relatie.is_openbaar,
                Relatie.zekerheid >= BEVESTIGD,
            )
            query = query.where(Partner.sleutel.in_(wie))
    rows = query.order_by(Partner.sorteernaam, Partner.id).limit(_MEESTE).tuples()
    return [Deelnemer(naam, find_path("site.partner", slug=slug)) for naam, slug in rows]
