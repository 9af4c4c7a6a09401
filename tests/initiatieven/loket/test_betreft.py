"""A conversation that is also about the wijk or a goal: said once, read there by the desk alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.loket.betreft.models import Contactbetreft
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.keuzes import Fase
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_doel, make_partner, make_partnerlid, make_programma
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.actor import Actor
from vems.core.exceptions import Invalid
from vems.core.reference import Reference

Browse = Callable[..., Page]
KOP, ZIN = "Gesprekken hierover", "Sluipverkeer bij de tuin"


def test_a_contact_says_what_else_it_is_about_and_the_desk_reads_it_there(
    app: Flask, browse: Browse, queries: Queries
) -> None:
    ruben, wijk = make_medewerker(), make_wijk()
    programma = make_programma(wijk)
    doel, elders = make_doel(programma), make_doel(make_programma(make_wijk("molenwaard")))
    tuin = make_initiatief("Wijktuin", gebied=wijk, begeleider=ruben, fase=Fase.INTAKE)
    client = log_in(app.test_client(), ruben.gebruiker)
    pad = f"/loket/{tuin.identificatie}/gesprek"
    pagina = client.get(pad).text
    assert "De wijk Kersentuin" in pagina
    assert elders.sleutel not in pagina
    velden = {"soort": "telefoon", "onderwerp": ZIN, "samenvatting": "Er rijdt veel verkeer."}
    for fout in (str(elders.reference), "onzin", "x" * 5_000):
        antwoord = submit(client, pad, {**velden, "betreft": fout})
        assert antwoord.status_code == 422
        assert "Kies uit de lijst waar dit ook over gaat." in antwoord.text
        assert "Er rijdt veel verkeer." in antwoord.text
    gekozen = [str(wijk.reference), str(doel.reference)]
    goed = {**velden, "betreft": gekozen, "sleutel": "een"}
    for _keer in range(2):
        assert submit(client, pad, goed).status_code == 302
    assert Klantcontact.select().count() == 1
    assert Contactbetreft.select().count() == 2
    regisseur = make_gebruiker(Rol.GEBIEDSREGISSEUR, "Noor Haddad")
    paden = (f"/wijken/{wijk.slug}", f"/programmas/{programma.slug}")
    for waar in paden:
        for lezer in (ruben.gebruiker, regisseur):
            assert ZIN in browse(waar, as_=lezer)
        lid = make_gebruiker(Rol.LID, f"Lid {waar}", f"lid{len(waar)}@test.example.org")
        partner = make_partnerlid(make_partner(f"Partner {len(waar)}"), f"Partner {waar}")
        for lezer in (None, lid, partner):
            gelezen = browse(waar, as_=lezer)
            assert KOP not in gelezen
            assert ZIN not in gelezen
    # nobody but the desk costs a statement
    buiten = app.test_client()
    buiten.get(paden[0])
    queries.statements.clear()
    buiten.get(paden[0])
    assert not any("contactbetreft" in zin for zin in queries.statements)
    # a wijk that nobody spoke of says so
    assert "Nog niemand sprak hierover." in browse("/wijken/molenwaard", as_=ruben.gebruiker)


def test_what_is_not_of_this_wijk_is_refused(app: Flask) -> None:
    ruben = make_medewerker()
    tuin = make_initiatief(begeleider=ruben, fase=Fase.INTAKE)
    door = Actor(rol="begeleider", naam="Ruben", als=frozenset({ruben.reference}))
    data = NieuwContact(
        ContactSoort.TELEFOON, "Bellen", "Gebeld.", betreft=(Reference("partner", "1"),)
    )
    with pytest.raises(Invalid):
        record_klantcontact(tuin, data, door=door)
    assert Klantcontact.select().count() == 0
