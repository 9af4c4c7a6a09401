"""Who is known is recognised when an idea is taken in, and is not asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.aannemen import Bekende, take_in
from initiatieven.registratie.gegevens import Aanname
from initiatieven.registratie.keuzes import Kanaal
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.personen import Persoon, recognise
from initiatieven.registratie.views import herkennen, namens
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker, make_partij
from tests.initiatieven.mensen import actor_of
from tests.initiatieven.registratie.indienen import nieuw
from tests.personas import csrf_of, log_in, submit
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand
from vems.partijen.models import DigitaalAdres, Partij
from vems.partijen.registration import NieuwePartij

Browse = Callable[..., Page]
TOKEN = "van-dit-formulier"
NAMENS = {
    "kanaal": "telefoon",
    "naam": "F. el Idrissi",
    "telefoon": "+31 (0)999 55-51-87",
    "titel": "Dinsdagsoep voor iedereen",
    "omschrijving": "Elke dinsdag een tafel met soep.",
    "gebied": "kersentuin",
    "indiener_soort": "bewoner",
    "jonger_dan_16": "nee",
    "publiceren": "nee",
}


@pytest.fixture
def joost(app: Flask) -> Medewerker:
    return make_medewerker("Joost Ander")


def test_who_is_known_is_asked_about_and_not_asked_again(
    client: FlaskClient, zaak: Initiatief, joost: Medewerker
) -> None:
    log_in(client, joost.gebruiker)
    token = csrf_of(client.get("/loket/nieuw").text)
    data = {"csrf_token": token, "sleutel": "k1", **NAMENS}
    vraag = client.post("/loket/nieuw", data=data)
    assert vraag.status_code == 422
    check_page("namens", vraag.text)
    assert "Is dit dezelfde persoon?" in vraag.text
    assert zaak.identificatie in vraag.text
    assert "Fatima" not in vraag.text
    assert 'value="Dinsdagsoep voor iedereen"' in vraag.text
    sleutel = zaak.initiatiefnemer.sleutel
    assert client.post("/loket/nieuw", data={**data, "persoon": sleutel}).status_code == 302
    assert (
        Initiatief.select().where(Initiatief.initiatiefnemer == zaak.initiatiefnemer).count() == 2
    )
    ander = {**data, "sleutel": "k2", "persoon": "nieuw"}
    assert client.post("/loket/nieuw", data=ander).status_code == 302
    assert Partij.select().where(Partij.zoeknaam == "f. el idrissi").count() == 1
    vreemd = {**data, "sleutel": "k3", "telefoon": "0612345678", "persoon": sleutel}
    client.post("/loket/nieuw", data=vreemd)
    assert (
        Initiatief.select().where(Initiatief.initiatiefnemer == zaak.initiatiefnemer).count() == 2
    )


def test_a_second_press_at_the_same_moment_is_not_asked_who_it_is(
    client: FlaskClient, ruben: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst = nieuw(indiener=NieuwePartij("Fa", telefoon=NAMENS["telefoon"]), concept_token=TOKEN)

    def recognise_after_the_first(*gevraagd: object) -> list[Persoon]:
        take_in(eerst, door=actor_of(ruben))
        return recognise(*gevraagd)

    monkeypatch.setattr(herkennen, "recognise", recognise_after_the_first)
    monkeypatch.setattr(herkennen, "token_of", lambda form: TOKEN)
    monkeypatch.setattr(namens, "token_of", lambda form: TOKEN)
    log_in(client, ruben.gebruiker)
    antwoord = submit(client, "/loket/nieuw", NAMENS | {"gebied": "molenwaard"})
    assert antwoord.location == f"/loket/nieuw/{Initiatief.get().sleutel}"


def test_from_the_page_of_a_person_only_the_idea_is_asked(
    client: FlaskClient, zaak: Initiatief, ruben: Medewerker
) -> None:
    log_in(client, ruben.gebruiker)
    pad = f"/loket/nieuw?persoon={zaak.initiatiefnemer.sleutel}"
    html = client.get(pad).text
    check_page("namens", html)
    assert 'name="telefoon"' not in html
    data = {veld: w for veld, w in NAMENS.items() if veld not in ("naam", "telefoon")}
    data["persoon"] = zaak.initiatiefnemer.sleutel
    assert submit(client, pad, data).status_code == 302
    assert (
        Initiatief.select().where(Initiatief.initiatiefnemer == zaak.initiatiefnemer).count() == 2
    )


def test_the_contact_goes_along_and_counts_when_they_spoke(app: Flask, joost: Medewerker) -> None:
    door = actor_of(joost)
    gesproken = take_in(nieuw(kanaal=Kanaal.TELEFOON, aanname=Aanname(is_gesprek=True)), door=door)
    contact = Klantcontact.get()
    assert (contact.soort, contact.is_tweerichting, contact.van_ons) == (
        ContactSoort.TELEFOON,
        True,
        False,
    )
    soorten = {rij.soort for rij in Gebeurtenis.select()}
    assert "eerste_gesprek" in soorten
    assert gesproken.begeleider is None
    per_post = take_in(
        nieuw(kanaal=Kanaal.POST, aanname=Aanname(is_gesprek=True, begeleid_zelf=True)), door=door
    )
    brief = Klantcontact.get(Klantcontact.initiatief == per_post)
    assert (brief.soort, brief.is_tweerichting) == (ContactSoort.BRIEF, False)
    assert per_post.begeleider == joost
    ontvangst = Uitgaand.get(Uitgaand.eenmalig == f"ontvangst:{per_post.sleutel}")
    assert f"{joost.naam} is uw vaste begeleider en belt u voor" in ontvangst.tekst
    eerste = Uitgaand.get(Uitgaand.eenmalig == f"ontvangst:{gesproken.sleutel}")
    assert "Een vaste begeleider belt u voor" in eerste.tekst


def test_who_guides_it_is_only_named_when_that_is_known(
    client: FlaskClient, browse: Browse, joost: Medewerker, ruben: Medewerker
) -> None:
    door = actor_of(joost)
    zonder = take_in(nieuw(kanaal=Kanaal.TELEFOON, aanname=Aanname(is_gesprek=True)), door=door)
    zelf = Aanname(is_gesprek=True, begeleid_zelf=True)
    met = take_in(nieuw(kanaal=Kanaal.TELEFOON, aanname=zelf), door=door)
    gesproken = browse(f"/loket/nieuw/{zonder.sleutel}", as_=joost.gebruiker).html
    assert "Een vaste begeleider neemt voor" in gesproken
    assert "uw vaste begeleider" not in gesproken.lower()
    eigen = browse(f"/loket/nieuw/{met.sleutel}", as_=joost.gebruiker)
    assert f"Ik ben uw vaste begeleider. Mijn naam is {joost.naam}." in eigen.html
    ander = browse(f"/loket/nieuw/{met.sleutel}", as_=ruben.gebruiker)
    assert f"{joost.naam} is uw vaste begeleider." in ander.html


def test_an_address_of_who_is_known_waits_for_a_yes(app: Flask, joost: Medewerker) -> None:
    fatima = make_partij("Fatima el Idrissi", telefoon="0999 55 51 87")
    bekende = Bekende(fatima, telefoon="0611112222", email="f@test.example.org")
    take_in(nieuw(), bekende, door=actor_of(joost))
    assert [rij.adres for rij in DigitaalAdres.select()] == ["0999 55 51 87"]
    assert Uitgaand.select().where(Uitgaand.aan == "f@test.example.org").count() == 1
