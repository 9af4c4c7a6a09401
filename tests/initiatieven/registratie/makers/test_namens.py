"""The desk asks somebody to join for the initiator, and writes down what was answered in person."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.makers.keuzes import Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.models import Gebruiker
from vems.core.history import Gebeurtenis
from vems.core.outbox import Soort, Uitgaand
from vems.partijen.registration import telefoon_of

VRAAG = {"naam": "Sem de Vries"}


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def baan(ruben: Medewerker) -> Initiatief:
    return make_initiatief(
        "Skatebaan", begeleider=ruben, openbaar=True, publiceren=Publiceren.MET_NAAM
    )


@pytest.fixture
def loket(client: FlaskClient, ruben: Medewerker) -> FlaskClient:
    return log_in(client, ruben.gebruiker)


def test_the_desk_asks_by_letter_and_keeps_the_spoken_yes(
    loket: FlaskClient, baan: Initiatief
) -> None:
    pad = f"/initiatieven/{baan.slug}/makers"
    assert pad in loket.get(f"/loket/{baan.identificatie}").text
    leeg = submit(loket, pad, VRAAG)
    assert leeg.status_code == 422
    check_page("makers", leeg.text)
    assert "Vul een e-mailadres, telefoonnummer of postadres in." in leeg.text
    assert submit(loket, pad, {**VRAAG, "postadres": "Molenpad 4"}).status_code == 302
    brief = Uitgaand.get(Uitgaand.soort == Soort.BRIEF)
    assert brief.aan == "Sem de Vries\nMolenpad 4"
    assert "Bel ons binnen dertig dagen" in brief.tekst
    maker = Medemaker.get()
    antwoord = f"/makers/{maker.sleutel}/antwoord"
    assert antwoord in loket.get(pad).text
    check_page("antwoord", loket.get(antwoord).text)
    assert submit(loket, antwoord, {}).status_code == 422
    data = {"antwoord": "ja", "telefoon": "06 12 34 56 78", "jonger_dan_16": "ja"}
    zonder_ouder = submit(loket, antwoord, data)
    assert zonder_ouder.status_code == 422
    assert "Vul de naam van uw ouder" in zonder_ouder.text
    data |= {"ouder_naam": "Ouder de Vries", "ouder_contact": "0612345679", "mag_naam": "y"}
    assert submit(loket, antwoord, data).status_code == 302
    maker = Medemaker.get()
    assert (maker.stand, maker.postadres) == (Medestand.DOET_MEE, "")
    assert telefoon_of(maker.partij) == "06 12 34 56 78"
    assert Initiatief.get().namen_erbij == "Sem"
    gebeurtenis = Gebeurtenis.get(Gebeurtenis.soort == "medemaker_gesproken")
    assert (gebeurtenis.door_rol, gebeurtenis.namens) == ("begeleider", "Sem de Vries")
    assert not Gebruiker.select().where(Gebruiker.partij == maker.partij).exists()
    assert submit(loket, antwoord, {**data, "antwoord": "nee"}, page=pad).status_code == 409


def test_who_has_only_a_number_is_called_and_may_say_no(
    loket: FlaskClient, baan: Initiatief
) -> None:
    pad = f"/initiatieven/{baan.slug}/makers"
    voor = Uitgaand.select().count()
    assert submit(loket, pad, {**VRAAG, "telefoon": "06 12"}).status_code == 422
    assert submit(loket, pad, {**VRAAG, "telefoon": "0612345678"}).status_code == 302
    assert Uitgaand.select().count() == voor
    antwoord = f"/makers/{Medemaker.get().sleutel}/antwoord"
    assert submit(loket, antwoord, {"antwoord": "nee"}).status_code == 302
    maker = Medemaker.get()
    assert (maker.stand, maker.telefoon, maker.partij) == (Medestand.NEE, "", None)


def test_only_who_guides_it_writes_an_answer_down(
    app: Flask, browse: Callable[..., Page], loket: FlaskClient, baan: Initiatief
) -> None:
    submit(loket, f"/initiatieven/{baan.slug}/makers", {**VRAAG, "email": "sem@test.example.org"})
    antwoord = f"/makers/{Medemaker.get().sleutel}/antwoord"
    eigen = make_gebruiker(partij=baan.initiatiefnemer)
    for wie in (eigen, make_gebruiker(), make_medewerker("Joost Ander").gebruiker):
        browse(antwoord, as_=wie, status=404)
