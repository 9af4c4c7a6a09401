"""A caller is found, and never two persons for long. Not here: recognised at intake."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.extravragen.models import ExtraAntwoord
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.history import Gebeurtenis
from vems.partijen.models import Partij, Persooninzage
from vems.partijen.samenvoegen import count_verhuizing, join_partijen
from vems.partijen.zoeken import read_adres

Browse = Callable[..., Page]


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
    assert len(page_statements(f"/loket/personen/{zaak.initiatiefnemer.sleutel}")) <= 6
    assert len(page_statements("/loket/personen?q=fatima")) <= 5
