"""About three hundred residents with an account, and the plans they support."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from initiatieven.registratie.models import Initiatief, Publicatie
from vems.accounts.keuzes import Rol
from vems.accounts.registration import register_lid
from vems.community.steun import give_steun
from vems.core import clock
from vems.core.actor import SYSTEEM
from vems.core.fields import slugify
from vems.demo.westerkade.wereld import Wereld, actor_of
from vems.demo.westerkade.zaak import Zaak

AANTAL = 300
BEWONER = ("Bram Steenbergen", "bram.steenbergen@bewoner.example.org")
_VOORNAMEN = [
    "Aisha",
    "Bart",
    "Carmen",
    "Daan",
    "Elif",
    "Floor",
    "Gerrit",
    "Hanneke",
    "Ilse",
    "Jaap",
    "Karin",
    "Levi",
    "Mehmet",
    "Nadia",
    "Olaf",
    "Petra",
    "Quinten",
    "Rosa",
    "Said",
    "Trudy",
    "Umut",
    "Vera",
    "Willem",
    "Xander",
    "Youssef",
    "Zita",
    "Bregje",
    "Coen",
    "Dineke",
    "Evert",
]
_ACHTERNAMEN = (
    "Aerts",
    "Bosman",
    "Celik",
    "Dekker",
    "Essers",
    "Faber",
    "Groen",
    "van der Heide",
    "Jacobi",
    "Kok",
)
_MEESTE_DAGEN = 120


def load_leden(wereld: Wereld) -> None:
    """Register the residents, each for the first time on a day of the last year."""
    kans = Random(AANTAL)
    namen = [f"{voor} {achter}" for voor in _VOORNAMEN for achter in _ACHTERNAMEN][: AANTAL - 1]
    mensen = [BEWONER, *((naam, _email(naam)) for naam in namen)]
    for naam, email in mensen:
        dagen = kans.randrange(430, 460)
        with clock.freeze(wereld.kalender.nu - timedelta(days=dagen)):
            wereld.leden.append(register_lid(email, naam=naam, door=SYSTEEM))


def load_steun(wereld: Wereld, zaak: Zaak) -> None:
    """Let as many residents as the data says support it, from the day it was on the site."""
    leden = zaak.kans.sample(wereld.leden, zaak.rij["steun"])
    initiatief = zaak.initiatief
    for gebruiker, moment in zip(leden, _moments(wereld, zaak, initiatief), strict=False):
        with clock.freeze(moment):
            give_steun(initiatief.reference, kolom="IX", door=actor_of(gebruiker, Rol.LID))


def _moments(wereld: Wereld, zaak: Zaak, initiatief: Initiatief) -> Iterator[datetime]:
    """Give moments from publication on: most in the first weeks."""
    eerste = (
        Publicatie.select(Publicatie.gepubliceerd_op)
        .where(Publicatie.initiatief == initiatief)
        .order_by(Publicatie.id)
        .get()
        .gepubliceerd_op
    )
    tot = min(wereld.kalender.nu, eerste + timedelta(days=_MEESTE_DAGEN))
    while True:
        yield eerste + (tot - eerste) * zaak.kans.random() ** 2


def _email(naam: str) -> str:
    return f"{slugify(naam).replace('-', '.')}@bewoner.example.org"
