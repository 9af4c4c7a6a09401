"""Forms of the desk and of guidance stand hostile input and double submits."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.loket.models import Bericht, Klantcontact, Notitie
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import check_page
from tests.personas import csrf_of, log_in

EVIL = "<script>alert(1)</script> ' OR 1=1 -- \x07 \u202e ngettext %(x)s {{ 7*7 }}"

FORMULIEREN = {
    "": {"lezer": "collegas", "tekst": EVIL},
    "/gesprek": {"soort": "telefoon", "onderwerp": EVIL, "samenvatting": EVIL},
    "/taak": {"titel": EVIL, "uiterlijk_op": "2099-01-01"},
    "/parkeren": {"reden": EVIL, "herzien_op": ""},
    "/overdragen": {"ontvanger": "", "toelichting": EVIL},
    "/scan": {"animo": EVIL, "contacten": ""},
    "/antwoord": {"soort": "nee", "uitleg": EVIL},
    "/besluiten": {"titel": EVIL * 5},
    "/fase": {"zet": "nergens:heen", "reden": EVIL},
    "/bewerken": {"versie": "1", "titel": "", "omschrijving": EVIL, "publiceren": "nee"},
}


@pytest.mark.parametrize("pagina", FORMULIEREN)
@pytest.mark.parametrize("kwaad", ["leeg", "script", "lang", "keuze"])
def test_forms_stand_hostile_input(
    pagina: str, kwaad: str, app: Flask, zaak: Initiatief, ruben: Medewerker
) -> None:
    client = log_in(app.test_client(), ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}{pagina}"
    token = csrf_of(client.get(pad).get_data(as_text=True))
    gewoon = FORMULIEREN[pagina]
    waarden = {
        "leeg": {},
        "script": gewoon,
        "lang": dict.fromkeys(gewoon, "a" * 300000),
        "keuze": {**gewoon, "soort": "onzin", "lezer": "iedereen", "eigenaar": "x" * 99},
    }[kwaad]
    response = client.post(pad, data={"csrf_token": token, "sleutel": "x" * 500, **waarden})
    assert response.status_code in (302, 409, 422), response.status_code
    if response.status_code == 302:
        response = client.get(response.headers["Location"])
    html = response.get_data(as_text=True)
    check_page(pad, html)
    assert "<script>alert" not in html
    assert "49 " not in re.findall(r"\{\{.*?\}\}", html)
    if response.status_code in (409, 422) and kwaad == "script":
        assert "ngettext" in html  # what was typed is still there


def test_double_submit_makes_one(client: FlaskClient, zaak: Initiatief, ruben: Medewerker) -> None:
    log_in(client, ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}"
    token = csrf_of(client.get(pad).get_data(as_text=True))
    voor = (Bericht.select().count(), Notitie.select().count(), Klantcontact.select().count())
    for lezer, sleutel in (("initiatiefnemer", "bericht1"), ("collegas", "notitie1")):
        data = {"csrf_token": token, "lezer": lezer, "tekst": "Hallo", "sleutel": sleutel}
        assert [client.post(pad, data=data).status_code for _ in range(2)] == [302, 302]
    contact = {
        "csrf_token": token,
        "soort": "gesprek",
        "onderwerp": "Koffie",
        "samenvatting": "Fijn.",
        "sleutel": "contact1",
    }
    assert [client.post(f"{pad}/gesprek", data=contact).status_code for _ in range(2)] == [302] * 2
    na = (Bericht.select().count(), Notitie.select().count(), Klantcontact.select().count())
    assert na == (voor[0] + 1, voor[1] + 1, voor[2] + 1)
