"""Handing in: what a row of the data becomes, and the first things the desk does with it."""

from __future__ import annotations

from datetime import datetime

from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import TriageSoort
from initiatieven.registratie.keuzes import Fase, IndienerSoort, Kanaal, Publiceren
from initiatieven.registratie.publiek.publicatie import publish
from initiatieven.registratie.registration import (
    NieuweHulpvraag,
    NieuwInitiatief,
    register_initiatief,
)
from netwerk.gebieden.models import Adres
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.accounts.registration import register_lid
from vems.core.actor import ANONIEM, SYSTEEM
from vems.core.dagdelen import keep_dagdelen
from vems.demo.westerkade.gemeente.vragen import answers_of
from vems.demo.westerkade.wereld import STAD
from vems.demo.westerkade.zaak import BALIE, Zaak
from vems.partijen.keuzes import PartijSoort
from vems.partijen.registration import NieuwePartij

# So young that the desk could only go on with it when it came in on a working day.
_PAS = 14
_ORGANISATIES = frozenset({"stichting", "ondernemer"})


def moment_of(zaak: Zaak) -> datetime:
    """Give when it came in: any hour on the site, office hours at every other door."""
    kalender = zaak.wereld.kalender
    gaat_meteen_verder = zaak.oud <= _PAS and (zaak.fase is not Fase.INGEDIEND or zaak.rij["steun"])
    if zaak.is_via_web and not gaat_meteen_verder:
        return kalender.thuis(zaak.oud, zaak.kans)
    return kalender.kantoor(zaak.oud, zaak.kans)


def submit(zaak: Zaak) -> None:
    """Register it the way it came in, with an account for who has an e-mail address."""
    door = ANONIEM if zaak.is_via_web else zaak.wereld.medewerker(BALIE)
    initiatief = register_initiatief(_as_nieuw(zaak), door=door)
    zaak.wereld.initiatieven[zaak.sleutel] = initiatief.id
    email = zaak.rij["indiener"]["email"]
    if email:
        register_lid(email, naam=zaak.rij["indiener"]["naam"], door=SYSTEEM)
    propose_koppelingen(initiatief, door=SYSTEEM)


def judge(zaak: Zaak) -> None:
    """Decide what it is."""
    triage(zaak.initiatief, soort=TriageSoort(zaak.rij["triage"]), door=zaak.begeleider)


def assign(zaak: Zaak) -> None:
    """Give it to its begeleider."""
    assign_begeleider(zaak.initiatief, zaak.medewerker, door=zaak.wereld.coordinator)


def put_on_site(zaak: Zaak) -> None:
    """Publish it, read by the begeleider, or by the coordinator while nobody has it."""
    initiatief = zaak.initiatief
    door = zaak.begeleider if initiatief.begeleider_id else zaak.wereld.coordinator
    publish(initiatief, door=door)


def _as_nieuw(zaak: Zaak) -> NieuwInitiatief:
    rij = zaak.rij
    punt = _punt(zaak) if rij["plek"] else None
    return NieuwInitiatief(
        titel=rij["titel"],
        omschrijving=rij["omschrijving"],
        gebied=zaak.wereld.gebied(rij["buurt"] or rij["wijk"] or STAD),
        indiener=_as_partij(zaak),
        meerwaarde=rij["meerwaarde"],
        samenvatting=rij["samenvatting"],
        plek_omschrijving=rij["plek"],
        lon=punt.lon if punt else None,
        lat=punt.lat if punt else None,
        is_openbare_plek=bool(rij["plek"]),
        themas=tuple(zaak.wereld.themas[code] for code in rij["themas"]),
        hulpvragen=tuple(
            NieuweHulpvraag(
                HulpSoort(vraag["soort"]),
                vraag["tekst"],
                vraag["aantal"] or None,
                dagdelen=keep_dagdelen(vraag.get("dagdelen", ())),
            )
            for vraag in rij["hulpvragen"]
        ),
        indiener_soort=IndienerSoort(rij["indiener"]["soort"]),
        aantal_initiatiefnemers=rij["aantal_initiatiefnemers"],
        publiceren=Publiceren(rij["publiceren"]),
        kanaal=Kanaal(rij["kanaal"]),
        extra=answers_of(zaak),
    )


def _as_partij(zaak: Zaak) -> NieuwePartij:
    indiener = zaak.rij["indiener"]
    is_organisatie = indiener["soort"] in _ORGANISATIES and indiener["organisatie"]
    return NieuwePartij(
        naam=indiener["naam"],
        email=indiener["email"],
        telefoon=indiener["telefoon"],
        organisatie=indiener["organisatie"],
        soort=PartijSoort.ORGANISATIE if is_organisatie else PartijSoort.PERSOON,
    )


def _punt(zaak: Zaak) -> Adres | None:
    """Give a street of the buurt: near enough for a pin on the map."""
    gebied = zaak.wereld.gebied(zaak.rij["buurt"] or STAD)
    straten = list(Adres.select().where(Adres.gebied == gebied).order_by(Adres.id))
    return zaak.kans.choice(straten) if straten else None
