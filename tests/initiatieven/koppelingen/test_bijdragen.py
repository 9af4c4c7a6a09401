"""To which goal an initiatief contributes: claimed by its makers or guide, decided, both told."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.leven.doelen import list_bijdragen, list_claims
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from netwerk.programmas.models import Doel
from netwerk.relaties.models import Relatie
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_doel, make_programma
from tests.netwerk.programmas.regisseur import make_noor
from tests.personas import log_in, submit
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]


@pytest.fixture
def doel(app: Flask) -> Doel:
    return make_doel(make_programma(make_wijk()), tekst="Meer ontmoeting")


@pytest.fixture
def zaak(app: Flask) -> Initiatief:
    return make_initiatief("Soep op dinsdag", begeleider=make_medewerker(), openbaar=True)


@pytest.fixture
def maker(app: Flask, zaak: Initiatief) -> FlaskClient:
    return log_in(app.test_client(), make_gebruiker(partij=zaak.initiatiefnemer))


@pytest.fixture
def noor(app: Flask, doel: Doel) -> FlaskClient:
    return log_in(app.test_client(), make_noor())


def test_the_makers_choose_a_goal_once(maker: FlaskClient, zaak: Initiatief, doel: Doel) -> None:
    pad = f"/initiatieven/{zaak.slug}/doelen"
    assert submit(maker, pad, {"doel": "onzin"}).status_code == 422
    for _ in range(2):
        assert submit(maker, pad, {"doel": doel.sleutel, "hoeveel": "neven"}).status_code == 302
    assert [claim.doelwit for claim in list_claims()] == [doel.reference]
    assert Relatie.get().gewicht == 0.5
    assert "Wacht op de gebiedsregisseur" in maker.get(pad).get_data(as_text=True)


def test_the_guide_chooses_too_and_nobody_else(
    app: Flask, zaak: Initiatief, doel: Doel, browse: Browse
) -> None:
    pad = f"/initiatieven/{zaak.slug}/doelen"
    ruben = log_in(app.test_client(), zaak.begeleider.gebruiker)
    submit(ruben, pad, {"doel": doel.sleutel, "hoeveel": "hoofd"})
    assert Relatie.get().gewicht == 1
    browse(pad, as_=make_gebruiker(), status=404)
    browse(pad, as_=make_medewerker("Ander").gebruiker, status=404)


def test_yes_is_told_to_both_and_public(
    maker: FlaskClient, noor: FlaskClient, zaak: Initiatief, doel: Doel, browse: Browse
) -> None:
    submit(maker, f"/initiatieven/{zaak.slug}/doelen", {"doel": doel.sleutel, "hoeveel": "hoofd"})
    claim = Koppeling.get()
    for _ in range(2):
        submit(noor, f"/doelen/{claim.sleutel}/bevestigen", {}, page="/doelen")
    aan = {mail.aan for mail in Uitgaand.select().where(Uitgaand.onderwerp.contains("telt mee"))}
    assert zaak.begeleider.e_mail in aan
    assert len(aan) == 2
    assert "Soep op dinsdag" in browse(f"/programmas/{doel.programma.slug}")
    assert "Soep op dinsdag" in browse(f"/wijken/kersentuin/doelen/{doel.sleutel}")


def test_no_needs_a_reason_that_both_read(
    maker: FlaskClient, noor: FlaskClient, zaak: Initiatief, doel: Doel, browse: Browse
) -> None:
    pad = f"/initiatieven/{zaak.slug}/doelen"
    submit(maker, pad, {"doel": doel.sleutel, "hoeveel": "hoofd"})
    weigeren = f"/doelen/{Koppeling.get().sleutel}/weigeren"
    assert submit(noor, weigeren, {"reden": " "}).status_code == 422
    submit(noor, weigeren, {"reden": "Dit gaat over sport."})
    teksten = [mail.tekst for mail in Uitgaand.select().where(Uitgaand.onderwerp.contains("niet"))]
    assert len(teksten) == 2
    assert all("Dit gaat over sport." in tekst for tekst in teksten)
    antwoord = submit(maker, pad, {"doel": doel.sleutel, "hoeveel": "hoofd"})
    assert antwoord.status_code == 409
    assert "Dit gaat over sport." in antwoord.get_data(as_text=True)
    assert list_bijdragen(zaak) == [("Meer ontmoeting", "Telt niet mee", "Dit gaat over sport.")]
    assert "Wie helpt mee met dit doel?" in browse(f"/programmas/{doel.programma.slug}")
    assert f"doel={doel.sleutel}" in browse("/wijken/kersentuin").html
