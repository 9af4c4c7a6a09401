"""Parties known only by a name in a list of others: nobody to write to, nobody who can log in."""

from __future__ import annotations

from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.names import search_key
from vems.partijen.keuzes import PartijSoort, Voorkeurskanaal
from vems.partijen.models import DigitaalAdres, Partij

# One party stands for all persons whose name a list rightly leaves out.
ZONDER_NAAM = N_("Naam niet overgenomen")


def find_overgenomen(namen: set[str]) -> dict[str, Partij]:
    """Find the parties without any address by name, in one query."""
    met_adres = DigitaalAdres.select(DigitaalAdres.partij)
    rijen = Partij.select().where(
        Partij.naam.in_([*sorted(namen), ZONDER_NAAM]),
        Partij.postadres == "",
        Partij.id.not_in(met_adres),
    )
    return {partij.naam: partij for partij in rijen.order_by(Partij.id.desc())}


def take_over_partij(naam: str, *, door: Actor) -> Partij:
    """Register an organisation by its name; "" stands for a person whose name is not known."""
    schoon = clean_line(naam)[:120]
    with write():
        partij = Partij.create(
            soort=PartijSoort.ORGANISATIE if schoon else PartijSoort.PERSOON,
            naam=schoon or ZONDER_NAAM,
            zoeknaam=search_key(schoon),
            organisatie=schoon,
            voorkeurskanaal=Voorkeurskanaal.BRIEF,
            created_at=now(),
        )
        announce(partij.reference)
    return partij
