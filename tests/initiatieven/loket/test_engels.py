"""An English timeline is wholly English: history keeps codes and names apart from sentences."""

from __future__ import annotations

import re

from flask import Flask

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import approve_antwoord
from initiatieven.begeleiding.antwoord.tweede_blik import appoint, ask_tweede_blik
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import ContactSoort, TriageSoort
from initiatieven.loket.overdracht.overdrachten import (
    NieuweOverdracht,
    ask_overdracht,
    decline_overdracht,
)
from initiatieven.loket.overdracht.wissels import ask_wissel
from initiatieven.loket.taken.adviezen import NieuwAdvies, ask_advies
from initiatieven.loket.taken.taken import NieuweTaak, finish_taak, register_taak
from initiatieven.loket.zaak.parkeren import park
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.plaats import Plaats
from initiatieven.registratie.verplaatsen import change_plaats
from tests.factories.basis import make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.test_inhoud import NEE
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from vems.accounts.keuzes import Rol
from vems.core.clock import at, today
from vems.core.history import Gebeurtenis, explanation, sentence
from vems.core.i18n import in_taal, translate

DUTCH = re.compile(
    r"\b(de|het|een|niet|voor|door|gevraagd|wij|kan|naar|van|bij|loket|gemeente|taak|nee|u|dit)\b",
    re.IGNORECASE,
)


def test_no_dutch_in_an_english_timeline(app: Flask, nu: object) -> None:
    ruben, ann = make_medewerker("Ruben Wit"), make_medewerker("Ann Vos")
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
    door = actor_of(ruben)
    zaak = make_initiatief("Soup", begeleider=ruben, volgende_stap="Eerste beoordeling")
    triage(zaak, soort=TriageSoort.INITIATIEF, door=door)
    change_plaats(zaak, Plaats(make_wijk("haven"), None), is_openbaar=False, versie=1, door=door)
    contact = NieuwContact(ContactSoort.TELEFOON, "Soup", "Soup.", is_tweerichting=True)
    record_klantcontact(zaak, contact, door=door)
    finish_taak(register_taak(zaak, NieuweTaak("Keys", ruben, today()), door=door), door=door)
    vraag = ask_overdracht(zaak, NieuweOverdracht("Meldpunt openbare ruimte"), door=door)
    decline_overdracht(vraag, reden="Full.", door=door)
    ask_advies(zaak, NieuwAdvies(ann, "Crossing", "May we?", today()), door=door)
    ask_wissel(zaak, ann, gaat_in_op=at(today().replace(year=2027)), door=actor_of(carla))
    Initiatief.update(fase=Fase.VERKENNING).execute()
    zaak = Initiatief.get()
    nee = prepare_antwoord(zaak, NEE, door=door)
    approve_antwoord(nee, door=actor_of(carla))
    send_antwoord(nee, door=door)
    blik = ask_tweede_blik(nee, vraag="Why?", door=initiatiefnemer_of(zaak))
    appoint(blik, ann, door=actor_of(carla))
    park(
        zaak,
        reden="Winter",
        herzien_op=at(today().replace(year=2027)).date().replace(month=1),
        door=door,
    )
    rijen = list(Gebeurtenis.select())
    assert len({rij.soort for rij in rijen}) >= 15
    with in_taal("en"):
        for rij in rijen:
            zin = f"{sentence(rij)} {explanation(rij)}"
            assert not DUTCH.search(zin), (rij.soort, zin)
        assert not DUTCH.search(translate(Initiatief.get().volgende_stap))
