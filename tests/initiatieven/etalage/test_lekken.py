"""Leaks: a canary in every private field is on no public page, result, suggestion or count.

RELIABILITY 2.4: the canary test, and a small twin world for counts and totals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.keuzes import AntwoordSoort
from initiatieven.begeleiding.models import ActieScan, Antwoord
from initiatieven.etalage.mijn import get_eigen
from initiatieven.loket.keuzes import ContactSoort, TriageSoort
from initiatieven.loket.models import Bericht, Klantcontact, Notitie, Triage
from initiatieven.registratie.keuzes import Fase, Publiceren, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.models import Gebied
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import (
    make_instrument,
    make_partner,
    make_plek,
    make_programma,
    make_vraag,
)
from tests.personas import log_in
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.actor import ANONIEM
from vems.core.clock import now, today
from vems.core.exceptions import NotFound
from vems.core.search.query import suggest_titles

# One word per private field; none of them is in any text that is public.
GEHEIM = {
    "naam": "Kwispelaar",
    "email": "xyloglosa",
    "telefoon": "0612345678",
    "postadres": "Zonneplantsoen",
    "nieuwe_titel": "Vuurtorenbloem",
    "nieuwe_tekst": "Regenboogslang",
    "plek": "Achterkamerdeur",
    "reden": "Ziekenhuisbed",
    "notitie": "Schuldsanering",
    "bericht": "Echtscheiding",
    "contact": "Rechtszaak",
    "scan": "Buurtruzie",
    "antwoord": "Conceptweigering",
    "triage": "Verdachtmaking",
    "begeleider": "Vandenbroucke",
    "partner": "Contactpersoonsnaam",
}
VERBORGEN = {"titel": "Onzichtbaarheidsmantel", "tekst": "Spookhuisplan", "hulp": "Toverdrankketel"}


def make_public(wijk: Gebied) -> Initiatief:
    """Make a public plan of which every private field holds a canary."""
    partij = make_partij(f"Anke {GEHEIM['naam']}", f"{GEHEIM['email']}@test.example.org")
    partij.postadres = GEHEIM["postadres"]
    partij.save()
    initiatief = make_initiatief(
        openbaar=True,
        gebied=wijk,
        initiatiefnemer=partij,
        fase=Fase.PLAN,
        publiceren=Publiceren.MET_NAAM,
        plek_omschrijving=GEHEIM["plek"],
        lon=5.04321,
        lat=52.04321,
        is_openbare_plek=False,
        begeleider=make_medewerker(f"Ruben {GEHEIM['begeleider']}", telefoon=GEHEIM["telefoon"]),
        toestand=Toestand.GEPARKEERD,
        toestand_reden=GEHEIM["reden"],
        herzien_op=today(),
    )
    Initiatief.update(
        titel=GEHEIM["nieuwe_titel"],
        samenvatting=GEHEIM["nieuwe_tekst"],
        omschrijving=GEHEIM["nieuwe_tekst"],
        meerwaarde=GEHEIM["nieuwe_tekst"],
        versie=2,
    ).where(Initiatief.id == initiatief.id).execute()
    _fill_desk(initiatief)
    return initiatief


def _fill_desk(initiatief: Initiatief) -> None:
    moment = now()
    Notitie.create(initiatief=initiatief, tekst=GEHEIM["notitie"], op=moment, door_naam="R")
    Bericht.create(
        initiatief=initiatief, van_ons=False, tekst=GEHEIM["bericht"], op=moment, door_naam="A"
    )
    Klantcontact.create(
        initiatief=initiatief,
        soort=next(iter(ContactSoort)),
        onderwerp=GEHEIM["contact"],
        samenvatting=GEHEIM["contact"],
        op=moment,
        door_naam="R",
        created_at=moment,
    )
    Triage.create(
        initiatief=initiatief,
        soort=next(iter(TriageSoort)),
        toelichting=GEHEIM["triage"],
        op=moment,
        door_naam="R",
    )
    ActieScan.create(
        initiatief=initiatief,
        op=moment,
        door_naam="R",
        **dict.fromkeys(
            ("animo", "contacten", "toerusting", "inbedding", "empathie"), GEHEIM["scan"]
        ),
    )
    Antwoord.create(
        initiatief=initiatief,
        soort=AntwoordSoort.JA,
        uitleg=GEHEIM["antwoord"],
        created_at=moment,
        door_naam="R",
    )


def make_hidden(wijk: Gebied) -> Initiatief:
    """Make a plan that nobody outside may know of, with needs and a theme like the public one."""
    verborgen = make_initiatief(
        VERBORGEN["titel"],
        gebied=wijk,
        omschrijving=VERBORGEN["tekst"],
        fase=Fase.UITVOERING,
        lon=5.06,
        lat=52.06,
        is_openbare_plek=True,
    )
    make_vraag(verborgen.reference, HulpSoort.GELD, tekst=VERBORGEN["hulp"])
    return verborgen


def make_surroundings(wijk: Gebied) -> None:
    partner = make_partner(wijk=wijk)
    partner.contact_naam = GEHEIM["partner"]
    partner.contact_telefoon = GEHEIM["telefoon"]
    partner.save()
    make_plek(gebied=wijk)
    make_instrument()
    make_programma(wijk)


@pytest.fixture
def openbaar(app: Flask) -> Initiatief:
    wijk = make_wijk("kersentuin")
    make_surroundings(wijk)
    initiatief = make_public(wijk)
    make_hidden(wijk)
    changes.catch_up()
    return initiatief


def public_paths(app: Flask, initiatief: Initiatief) -> Iterator[str]:
    """Give every public page without parameters, those of the initiatief, and the searches."""
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and not rule.arguments and rule.endpoint != "static":
            yield rule.rule
    yield f"/initiatieven/{initiatief.slug}"
    yield f"/initiatieven/{initiatief.slug}/tijdlijn"
    yield "/initiatieven?weergave=kaart"
    yield "/wijken/kersentuin"
    for woord in (*GEHEIM.values(), *VERBORGEN.values()):
        yield f"/zoeken?q={woord}"
        yield f"/initiatieven?q={woord}"
        yield f"/zoeken?q={woord[:-1]}"


@pytest.mark.parametrize("rol", [None, Rol.LID, Rol.PARTNER, Rol.RAADSLID, Rol.VAKAMBTENAAR])
def test_no_canary_on_any_public_page(
    app: Flask, client: FlaskClient, openbaar: Initiatief, rol: Rol | None
) -> None:
    if rol is not None:
        log_in(client, make_gebruiker(rol))
    canaries = [*GEHEIM.values(), *VERBORGEN.values(), "5.04321", "52.04321"]
    for pad in public_paths(app, openbaar):
        gevraagd = pad.partition("q=")[2]
        html = client.get(pad).get_data(as_text=True)
        if gevraagd:
            html = html.replace(gevraagd, "")
        gelekt = [woord for woord in canaries if woord.lower() in html.lower()]
        assert not gelekt, (pad, gelekt)


def test_completion_knows_only_public_titles(openbaar: Initiatief) -> None:
    for woord in (*GEHEIM.values(), *VERBORGEN.values()):
        assert not suggest_titles(woord[:8], index="openbaar")


def test_search_finds_nothing_by_private_words(client: FlaskClient, openbaar: Initiatief) -> None:
    for woord in (*GEHEIM.values(), *VERBORGEN.values()):
        assert "Niets gevonden" in client.get(f"/zoeken?q={woord}").text, woord


def test_the_public_plan_itself_is_found_by_its_public_text(
    client: FlaskClient, openbaar: Initiatief
) -> None:
    assert "Wijktuin De Bloesem" in client.get("/zoeken?q=bloesem").text


TWEELING = ("/initiatieven", "/initiatieven?weergave=kaart", "/", "/wijken", "/wijken/kersentuin")


def test_a_hidden_plan_changes_no_count_or_order(app: Flask, client: FlaskClient) -> None:
    """The twin world: with and without the hidden plan every list is the same, byte for byte."""
    wijk = make_wijk("kersentuin")
    make_surroundings(wijk)
    make_public(wijk)
    changes.catch_up()
    zonder = [scrub(client.get(pad).text) for pad in TWEELING]
    make_hidden(wijk)
    changes.catch_up()
    assert [scrub(client.get(pad).text) for pad in TWEELING] == zonder


def scrub(html: str) -> str:
    return re.sub(r'name="csrf_token" value="[^"]*"', "", html)


def test_a_stranger_has_no_own_page(openbaar: Initiatief) -> None:
    with pytest.raises(NotFound):
        get_eigen(openbaar.slug, ANONIEM)
