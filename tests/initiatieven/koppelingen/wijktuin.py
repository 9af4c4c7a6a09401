"""The scene most tests of koppelingen play in: De Bloesem asks soil advice in Kersentuin."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.koppelingen.keuzes import Weigerreden
from initiatieven.koppelingen.leven import (
    Antwoord,
    Vraagstelling,
    agree,
    answer,
    ask,
    introduce,
    judge,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.keuzes import Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_partnerlid, make_relatie, make_vraag
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import SYSTEEM, Actor
from vems.core.reference import Reference

# What may be read nowhere before the introduction.
KANARIE = ("Anke Kanarie", "anke@kanarie.example.org", "0999 12 34 99")

VRAAG = Vraagstelling("Kunt u de grond onderzoeken?")
NEE = Antwoord(ja=False, weigerreden=Weigerreden.GEEN_TIJD)


@dataclass
class Wijktuin:
    """Everybody in the scene, and the match of De Bloesem with Groen Doen."""

    initiatief: Initiatief
    ruben: Medewerker
    noor: Medewerker
    groen_doen: Partner
    anke: Gebruiker
    marijke: Gebruiker

    @property
    def begeleider(self) -> Actor:
        return actor(self.ruben.gebruiker, "begeleider", self.ruben.reference)

    @property
    def initiatiefnemer(self) -> Actor:
        return actor(self.anke, "lid")

    @property
    def partner(self) -> Actor:
        return actor(self.marijke, "partner", self.groen_doen.reference)

    @property
    def regisseur(self) -> Actor:
        gebied = Reference("gebied", "kersentuin")
        return actor(self.noor.gebruiker, "gebiedsregisseur", self.noor.reference, gebied)

    def koppeling(self, doelwit: Reference | None = None) -> Koppeling:
        gezocht = doelwit or self.groen_doen.reference
        return Koppeling.get(
            Koppeling.initiatief == self.initiatief,
            Koppeling.doelwit_kind == gezocht.kind,
            Koppeling.doelwit_key == gezocht.key,
        )


def actor(gebruiker: Gebruiker, rol: str, *als: Reference) -> Actor:
    return Actor(
        rol=rol,
        gebruiker_id=gebruiker.id,
        partij_id=gebruiker.partij_id,
        naam=gebruiker.naam,
        als=frozenset(als),
    )


def make_wijktuin(*, voorgesteld: bool = True, **anders: object) -> Wijktuin:
    ruben = make_medewerker("Ruben de Wit")
    noor = make_medewerker("Noor Haddad", Rol.GEBIEDSREGISSEUR, team="wijken")
    wijk = make_wijk("kersentuin")
    make_relatie(noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, wijk.reference)
    partij = make_partij(*KANARIE)
    initiatief = make_initiatief(
        gebied=wijk, initiatiefnemer=partij, begeleider=ruben, openbaar=True, **anders
    )
    make_vraag(initiatief.reference, HulpSoort.KENNIS, tekst="Iemand die de grond onderzoekt")
    groen_doen = make_partner(wijk=wijk)
    scene = Wijktuin(
        initiatief,
        ruben,
        noor,
        groen_doen,
        make_gebruiker(Rol.LID, KANARIE[0], KANARIE[1], partij=partij),
        make_partnerlid(groen_doen),
    )
    if voorgesteld:
        propose_koppelingen(initiatief, door=SYSTEEM)
    return scene


def walk(scene: Wijktuin, tot: str) -> Koppeling:
    """Live a match until it is in this state."""
    koppeling = scene.koppeling()
    steps = {
        "beoordeeld_geschikt": lambda: judge(koppeling, geschikt=True, door=scene.begeleider),
        "akkoord_initiatiefnemer": lambda: agree(koppeling, ja=True, door=scene.initiatiefnemer),
        "gevraagd": lambda: ask(koppeling, VRAAG, door=scene.begeleider),
        "geaccepteerd": lambda: answer(
            koppeling, Antwoord(ja=True, voorwaarde="Op zaterdag"), door=scene.partner
        ),
        "geintroduceerd": lambda: introduce(koppeling, door=scene.begeleider),
    }
    for naam, step in steps.items():
        step()
        assert koppeling.toestand.value == naam
        if naam == tot:
            break
    return Koppeling.get_by_id(koppeling.id)


def leaks(tekst: str) -> list[str]:
    return [geheim for geheim in KANARIE if geheim in tekst]


def turn(scene: Wijktuin) -> Toestand:
    return Initiatief.get_by_id(scene.initiatief.id).toestand
