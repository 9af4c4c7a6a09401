"""What is ticked at the scan is asked for, so that it is searched for (DOMAIN 4.4)."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.models import ActieScan
from initiatieven.begeleiding.plan.scan import NODIG_BIJ, ONDERDELEN
from initiatieven.registratie.events import zoekvraag_gewijzigd
from initiatieven.registratie.inhoud import list_open_hulpvragen
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_vraag
from tests.personas import csrf_of, log_in

_TEKSTEN = dict.fromkeys(ONDERDELEN, "Gaat goed")


@pytest.fixture
def zaak(app: Flask, client: FlaskClient) -> Initiatief:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.INTAKE)
    make_vraag(initiatief.reference, HulpSoort.GELD, tekst="Voor de grond", aantal=1850)
    log_in(client, ruben.gebruiker)
    return initiatief


def asked(initiatief: Initiatief) -> list[tuple[str, str, int | None]]:
    return [(v.soort.value, v.tekst, v.aantal) for v in list_open_hulpvragen(initiatief)]


def send_twice(client: FlaskClient, zaak: Initiatief, **velden: object) -> tuple[int, str]:
    pad = f"/loket/{zaak.identificatie}/scan"
    pagina = client.get(pad).text
    sleutel = pagina.split('name="sleutel"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    data = {"csrf_token": csrf_of(pagina), "sleutel": sleutel, **_TEKSTEN, **velden}
    client.post(pad, data=data)
    tweede = client.post(pad, data=data)
    return tweede.status_code, tweede.text


def test_what_is_ticked_is_asked_for_once_beside_what_was(
    zaak: Initiatief, client: FlaskClient
) -> None:
    gezocht: list[str] = []

    def note(sender: object, *, sleutel: str) -> None:
        gezocht.append(sleutel)

    with zoekvraag_gewijzigd.connected_to(note):
        status, _ = send_twice(
            client, zaak, nodig_toerusting=["geld", "ruimte"], nodig_inbedding=["vergunning"]
        )
    assert status == 302
    eerst, *erbij = asked(zaak)
    assert eerst == ("geld", "Voor de grond", 1850)
    assert erbij == [("ruimte", "", None), ("vergunning", "", None)]
    assert gezocht == [zaak.sleutel]
    assert ActieScan.select().count() == 1
    pagina = client.get(f"/loket/{zaak.identificatie}/scan").text
    assert re.search(r'<input[^>]*value="ruimte"[^>]* checked', pagina)
    # what is not ticked any more stays: taking away is done where the needs are
    send_twice(client, zaak)
    assert len(asked(zaak)) == 3


def test_what_does_not_exist_is_refused_with_the_text_kept(
    zaak: Initiatief, client: FlaskClient
) -> None:
    status, pagina = send_twice(client, zaak, animo="Heel hoog", nodig_animo=["geld"])
    assert status == 422
    assert "Heel hoog" in pagina
    assert len(asked(zaak)) == 1


def test_i_do_not_know_yet_is_answered_by_it(zaak: Initiatief, client: FlaskClient) -> None:
    list_open_hulpvragen(zaak)[0].delete_instance()
    make_vraag(zaak.reference, HulpSoort.WEET_IK_NOG_NIET)
    send_twice(client, zaak, nodig_contacten=["contact"])
    assert asked(zaak) == [("contact", "", None)]


def test_every_kind_of_need_comes_to_light_at_one_part() -> None:
    bij = [soort for soorten in NODIG_BIJ.values() for soort in soorten]
    assert sorted(bij, key=list(HulpSoort).index) == list(HulpSoort)[:-1]
    assert set(NODIG_BIJ) < set(ONDERDELEN)
