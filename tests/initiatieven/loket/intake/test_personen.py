"""A caller is found, recognised and never two persons for long."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.extravragen.models import ExtraAntwoord
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
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.initiatieven.registratie.indienen import nieuw
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand
from vems.partijen.models import DigitaalAdres, Partij, Persooninzage
from vems.partijen.registration import NieuwePartij
from vems.partijen.samenvoegen import count_verhuizing, join_partijen
from vems.partijen.zoeken import read_adres

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
def ingrid(app: Flask) -> Medewerker:
    return make_medewerker("Ingrid Post", rol=Rol.COORDINATOR)


@pytest.fixture
def joost(app: Flask) -> Medewerker:
    return make_medewerker("Joost Ander")


@pytest.mark.parametrize(
    "getypt",
    ["0999 555187", "+31 999 55 51 87", "0031999555187", "+31 (0)999-555187", "31999555187",
     "999555187", "0999/55.51.87"],
)  # fmt: skip
def test_a_number_is_one_however_it_is_written(getypt: str) -> None:
    assert read_adres(getypt) is not None
    assert read_adres(getypt)[1] == "+31999555187"


@pytest.mark.parametrize("gezegd", ["Fátima  IDRISSI", "0999-555187", "{kenmerk}", "+31999555187"])
def test_the_guide_finds_who_calls_and_it_is_logged(
    client: FlaskClient, browse: Browse, zaak: Initiatief, ruben: Medewerker, gezegd: str
) -> None:
    gezegd = gezegd.format(kenmerk=zaak.identificatie)
    page = browse(f"/loket/personen?q={gezegd.replace('+', '%2B')}", as_=ruben.gebruiker)
    partij = zaak.initiatiefnemer
    assert f"/loket/personen/{partij.sleutel}" in page.html
    assert "0999 55 51 87" in page.html
    inzage = Persooninzage.get()
    assert (inzage.partij, inzage.naam) == (partij, ruben.naam)
    lijst = browse(f"/loket/zaken?q={gezegd.replace('+', '%2B')}", as_=ruben.gebruiker)
    assert zaak.identificatie in lijst.html


def test_a_colleague_finds_by_number_whose_case_it_is_and_nothing_else(
    browse: Browse, zaak: Initiatief, joost: Medewerker
) -> None:
    page = browse("/loket/personen?q=0999555187", as_=joost.gebruiker)
    assert zaak.identificatie in page.html
    assert "Fatima" not in page.html
    assert "0999 55 51 87" not in page.html
    assert "Niemand gevonden" in browse("/loket/personen?q=Fatima", as_=joost.gebruiker).html
    lijst = browse("/loket/zaken?q=Fatima", as_=joost.gebruiker)
    assert zaak.identificatie not in lijst.html
    assert zaak.identificatie in browse("/loket/zaken?q=0999555187", as_=joost.gebruiker).html


def test_the_page_of_a_person_shows_all_and_is_for_few(
    app: Flask,
    browse: Browse,
    zaak: Initiatief,
    ruben: Medewerker,
    ingrid: Medewerker,
    joost: Medewerker,
) -> None:
    pad = f"/loket/personen/{zaak.initiatiefnemer.sleutel}"
    for wie in (ruben, ingrid):
        page = browse(pad, as_=wie.gebruiker)
        for tekst in ("0999 55 51 87", "Soep op dinsdag", "Kennismaken", "Keuken zoeken"):
            assert tekst in page.html
    for ander in (joost.gebruiker, make_gebruiker(), make_gebruiker(Rol.RAADSLID)):
        browse(pad, as_=ander, status=404)
    toezicht = make_gebruiker(Rol.TOEZICHT)
    log = browse("/loket/personen/inzagen", as_=toezicht)
    assert ruben.naam in log.html
    assert "Fatima" not in log.html
    browse("/loket/personen/inzagen", as_=ruben.gebruiker, status=404)
    assert "/loket/personen/inzagen" in browse("/beheer", as_=toezicht).html


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


def test_an_address_of_who_is_known_waits_for_a_yes(app: Flask, joost: Medewerker) -> None:
    fatima = make_partij("Fatima el Idrissi", telefoon="0999 55 51 87")
    bekende = Bekende(fatima, telefoon="0611112222", email="f@test.example.org")
    take_in(nieuw(), bekende, door=actor_of(joost))
    assert [rij.adres for rij in DigitaalAdres.select()] == ["0999 55 51 87"]
    assert Uitgaand.select().where(Uitgaand.aan == "f@test.example.org").count() == 1


def test_the_coordinator_joins_two_records_after_a_look(
    client: FlaskClient, zaak: Initiatief, ruben: Medewerker, ingrid: Medewerker
) -> None:
    naar = zaak.initiatiefnemer
    weg = make_partij("F. el Idrissi", email="f@test.example.org", telefoon="0999555187")
    ander = make_initiatief("Zaaidag", initiatiefnemer=weg)
    ExtraAntwoord.update(partij=weg).execute()
    log_in(client, ingrid.gebruiker)
    pad = f"/loket/personen/{naar.sleutel}/samen/{weg.sleutel}"
    assert pad in client.get(f"/loket/personen/{naar.sleutel}").text
    assert pad in client.get("/loket/personen").text
    proef = client.get(pad).text
    check_page("samen", proef)
    assert "Zaaidag" in proef
    assert "f@test.example.org" in proef
    assert submit(client, pad, {}).status_code == 302
    assert Initiatief.get_by_id(ander.id).initiatiefnemer == naar
    assert Partij.get_by_id(weg.id).samengevoegd_met == naar
    assert count_verhuizing(weg) == []
    assert sorted(rij.soort.value for rij in naar.digitale_adressen) == ["email", "telefoon"]
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "personen_samengevoegd").count() == 2
    volgt = client.get(f"/loket/personen/{weg.sleutel}")
    assert volgt.headers["Location"].endswith(naar.sleutel)
    assert client.get(pad).status_code == 404
    log_in(client, ruben.gebruiker)
    assert client.get(pad).status_code == 404


def test_who_was_joined_is_not_joined_again(app: Flask) -> None:
    eerste, tweede = make_partij("A. Visser"), make_partij("Anke Visser")
    door = actor_of(make_medewerker(rol=Rol.COORDINATOR))
    join_partijen(tweede, eerste, door=door)
    for weg, naar in ((tweede, eerste), (eerste, tweede), (eerste, eerste)):
        with pytest.raises(Exception, match="samen|twee"):
            join_partijen(Partij.get_by_id(weg.id), Partij.get_by_id(naar.id), door=door)


def test_the_pages_ask_little(
    client: FlaskClient,
    page_statements: Callable[[str], list[str]],
    zaak: Initiatief,
    ingrid: Medewerker,
) -> None:
    log_in(client, ingrid.gebruiker)
    assert len(page_statements(f"/loket/personen/{zaak.initiatiefnemer.sleutel}")) <= 10
    assert len(page_statements("/loket/personen?q=fatima")) <= 8
