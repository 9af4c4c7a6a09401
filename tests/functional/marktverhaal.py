"""Who meets at the market of story I5, and the market."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import Flask

from initiatieven.markten.models import Markt
from initiatieven.markten.zaal.plattegrond import furnish
from initiatieven.registratie.keuzes import Publiceren
from netwerk.raad.models import Raadslid
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_fractie,
    make_inzending,
    make_markt,
    make_raadslid,
)
from tests.functional.persoon import Collega, Persoon
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.clock import at, freeze
from vems.partijen.models import DigitaalAdres

TITEL, ANDER = "Wijktuin De Bloesem", "Een kast vol gereedschap"
SLUIT, BESLUIT = at(date(2026, 11, 14), 23, 59), at(date(2026, 11, 24), 10)
AVOND, RAAD = date(2026, 12, 8), date(2027, 6, 18)


@dataclass
class Verhaal:
    """Anke, the griffie, a visitor, two council members, and the market they meet at."""

    markt: Markt
    anke: Collega
    griffie: Collega
    bezoeker: Persoon
    leden: tuple[Collega, Collega]
    van_dam: Raadslid
    pagina: str

    @property
    def beheer(self) -> str:
        """The griffie's page of the market."""
        return f"/griffie/markten/{self.markt.slug}"


def make_verhaal(app: Flask) -> Verhaal:
    """Make the people and the market, on 10 November."""
    with freeze(at(date(2026, 11, 10), 9)):
        markt = make_markt(
            titel="Markt 2026-2",
            oproep_tot=SLUIT,
            begin=at(AVOND, 19),
            eind=at(AVOND, 22),
            pitch_van=at(AVOND, 19, 30),
            capaciteit=8,
            stemregels="Eén stem per bezoeker.",
        )
        furnish(markt, per_rij=4, heeft={7: ["stroom", "wand"]}, door=griffie_actor())
        plan = make_initiatief(TITEL, openbaar=True, publiceren=Publiceren.MET_NAAM)
        ander = make_initiatief(ANDER, openbaar=True, publiceren=Publiceren.MET_NAAM)
        make_inzending(markt, ander)
    maker = Gebruiker.get_by_id(initiatiefnemer_actor(plan).gebruiker_id)
    van_dam = make_raadslid("Eline van Dam")
    ander = make_raadslid("Ties Huizinga", fractie=make_fractie("samen", "Westerkade Samen"))
    anke = Collega(app.test_client(), maker, Rol.LID)
    anke.email = DigitaalAdres.get(DigitaalAdres.partij == plan.initiatiefnemer).adres
    return Verhaal(
        markt,
        anke,
        Collega(app.test_client(), make_gebruiker(Rol.GRIFFIE, "Bas Verkerk"), Rol.GRIFFIE),
        Persoon(app.test_client()),
        tuple(  # type: ignore[arg-type]
            Collega(app.test_client(), lid.gebruiker, Rol.RAADSLID) for lid in (van_dam, ander)
        ),
        van_dam,
        f"/initiatieven/{plan.slug}",
    )
