"""A council and a market of twelve admitted plans, as the stories of a council member find them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from flask import Flask

from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Markt
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Raadslid
from tests.factories.basis import make_gebruiker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    initiatiefnemer_actor,
    make_fractie,
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
)
from tests.functional.persoon import Collega, Persoon
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import changes
from vems.core.clock import at, today
from vems.partijen.registration import email_of

WIJKEN = ("kersentuin", "molenwaard", "havenkwartier")
PLANNEN = 12


@dataclass
class Raadsavond:
    """Eline van Dam, the griffie, a visitor, and a market of this evening."""

    app: Flask
    raadslid: Raadslid
    eline: Collega
    griffie: Collega
    bezoeker: Persoon
    plannen: list[Initiatief] = field(default_factory=list)
    markt_id: int = 0

    @property
    def markt(self) -> Markt:
        """The market as it is now."""
        return Markt.get_by_id(self.markt_id)

    def maker(self, nummer: int) -> Collega:
        """Give the initiator of the plan on a stand, logged in."""
        actor = initiatiefnemer_actor(self.plannen[nummer - 1])
        gebruiker = Gebruiker.get_by_id(actor.gebruiker_id)
        collega = Collega(self.app.test_client(), gebruiker, Rol.LID)
        collega.log_in()
        return collega

    def member(self, raadslid: Raadslid) -> Collega:
        """Give another council member, logged in."""
        collega = Collega(self.app.test_client(), raadslid.gebruiker, Rol.RAADSLID)
        collega.log_in()
        return collega

    def adresses(self) -> list[str]:
        """List what no council member may read: the addresses of the makers."""
        return [email_of(plan.initiatiefnemer) for plan in self.plannen]


def make_avond(app: Flask, toestand: MarktToestand) -> Raadsavond:
    """Make the council and a market tonight with a plan on each of twelve stands."""
    lid = make_raadslid("Eline van Dam", fractie=make_fractie(), wijk=make_wijk())
    avond = Raadsavond(
        app,
        lid,
        Collega(app.test_client(), lid.gebruiker, Rol.RAADSLID),
        Collega(app.test_client(), make_gebruiker(Rol.GRIFFIE, "Bas Verkerk"), Rol.GRIFFIE),
        Persoon(app.test_client()),
    )
    markt = make_markt(
        toestand,
        titel="Markt van Westerkade",
        begin=at(today(), 19),
        eind=at(today(), 22),
        oproep_tot=at(today() - timedelta(days=30), 23),
        capaciteit=PLANNEN,
        stemregels="De raad geeft drie, twee en één punt.",
    )
    avond.markt_id = markt.id
    for nummer in range(1, PLANNEN + 1):
        plan = make_initiatief(
            f"Plan {nummer:02}",
            gebied=make_wijk(WIJKEN[nummer % len(WIJKEN)]),
            openbaar=True,
            publiceren=Publiceren.MET_NAAM,
        )
        avond.plannen.append(plan)
        inzending = make_inzending(
            markt,
            plan,
            uitkomst=Screening.TOEGELATEN,
            reden=f"Concreet: plan {nummer:02} heeft mensen en een plek.",
            advies="Let op de kosten van onderhoud.",
            vraag=f"Helpt de raad plan {nummer:02}?",
            kosten=f"Ongeveer € {nummer}.000, de helft is er.",
        )
        make_kraam(markt, nummer, inzending)
    changes.catch_up()
    return avond
