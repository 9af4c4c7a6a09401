"""Westerkade as the walk finds it: the whole network, one running initiative, no market yet."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand, Uitkomst
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_vraag
from vems.accounts.models import Gebruiker
from vems.core import changes, clock
from vems.core.actor import SYSTEEM
from vems.core.database import write
from vems.demo.laden import NETWERK
from vems.demo.westerkade.bron import Rij, read_rows
from vems.demo.westerkade.kalender import Kalender
from vems.demo.westerkade.wereld import Wereld

LOOKALIKE = "Geveltuinen in de Lindestraat"


def make_wereld() -> Wereld:
    """Make it, and let search and graph catch up."""
    wereld = Wereld(Kalender())
    with write(), clock.freeze(clock.now() - timedelta(days=500)):
        for load in NETWERK:
            load(wereld)
    make_initiatief(
        LOOKALIKE,
        gebied=wereld.gebied("kersentuin"),
        openbaar=True,
        fase=Fase.UITVOERING,
        omschrijving="Wij halen tegels weg en maken geveltuinen met bloemen voor de bijen.",
    )
    changes.catch_up()
    return wereld


def find_account(naam: str) -> Gebruiker:
    """Find the account of somebody of Westerkade by name."""
    return Gebruiker.get(Gebruiker.naam == naam)


def make_plan(wereld: Wereld, sleutel: str, **anders: object) -> Initiatief:
    """Make a plan of the story as it was handed in, guided by Ruben, with its proposals."""
    rij: Rij = next(r for r in read_rows("initiatieven-1") if r["sleutel"] == sleutel)
    initiatief = make_initiatief(
        rij["titel"],
        gebied=wereld.gebied(rij["buurt"]),
        themas=tuple(rij["themas"]),
        samenvatting=rij["samenvatting"],
        omschrijving=rij["omschrijving"],
        meerwaarde=rij["meerwaarde"],
        begeleider=wereld.medewerkers["m01"],
        **anders,
    )
    for vraag in rij["hulpvragen"]:
        soort = HulpSoort(vraag["soort"])
        make_vraag(initiatief.reference, soort, tekst=vraag["tekst"], aantal=vraag["aantal"])
    propose_koppelingen(initiatief, door=SYSTEEM)
    return initiatief


def help_tuinen(wereld: Wereld, naam: str, aantal: int) -> None:
    """Let an organisation have helped gardens in Kersentuin well, long closed."""
    wie, toen = Partner.get(Partner.naam == naam).reference, clock.now() - timedelta(days=400)
    for nummer in range(aantal):
        tuin = make_initiatief(
            f"Tuin {nummer}", gebied=wereld.gebied("kersentuin"), fase=Fase.AFGEROND
        )
        Koppeling.create(
            initiatief=tuin,
            soort=KoppelingSoort.KAN_HELPEN,
            doelwit_kind=wie.kind,
            doelwit_key=wie.key,
            toestand=KoppelingToestand.AFGEROND,
            uitkomst_initiatiefnemer=Uitkomst.VEEL,
            uitkomst_doelwit=Uitkomst.VEEL,
            created_at=toen,
            updated_at=toen,
        )
