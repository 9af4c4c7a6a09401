"""Whom never to bring together: recorded by the desk, held by matching until its day is over."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from netwerk.relaties.apart import end_apart_voorbij
from netwerk.relaties.models import Relatie
from tests.browse import check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_partnerlid, make_vraag
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.clock import freeze, now, today
from vems.core.history import Gebeurtenis, Zichtbaarheid

LIJST = "/netwerk/niet-koppelen"


def _zaak() -> tuple[Initiatief, Partner]:
    partner = make_partner()
    zaak = make_initiatief("Wijktuin", begeleider=make_medewerker(), themas=["groen"])
    make_vraag(zaak.reference)
    propose_koppelingen(zaak, door=SYSTEEM)
    return zaak, partner


def _staat_er(zaak: Initiatief) -> bool:
    propose_koppelingen(zaak, door=SYSTEEM)
    return Koppeling.get().toestand is KoppelingToestand.VOORGESTELD


def test_the_guide_records_it_and_ends_it(app: Flask, client: FlaskClient) -> None:
    zaak, partner = _zaak()
    assert _staat_er(zaak)
    ruben = zaak.begeleider
    log_in(client, ruben.gebruiker)
    pad = f"/initiatieven/{zaak.slug}/niet-koppelen?naam=Groen"
    check_page(pad, client.get(pad).text)
    dicht = {
        "wie": str(partner.reference),
        "reden": "conflict",
        "toelichting": "Ruzie om de sleutel",
    }
    assert submit(client, pad, {**dicht, "toelichting": ""}).status_code == 422
    assert submit(client, pad, {**dicht, "reden": "zomaar"}).status_code == 422
    gisteren = (today() - timedelta(days=1)).isoformat()
    assert "Kies een dag die nog komt" in submit(client, pad, {**dicht, "tot": gisteren}).text
    tot = today() + timedelta(days=30)
    assert submit(client, pad, {**dicht, "tot": tot.isoformat()}).status_code == 302
    assert Koppeling.get().toestand is KoppelingToestand.INGETROKKEN
    assert not _staat_er(zaak)
    soort = Gebeurtenis.get(Gebeurtenis.soort == "niet_koppelen")
    assert soort.zichtbaarheid is Zichtbaarheid.INTERN
    lijst = client.get(LIJST).text
    check_page(LIJST, lijst)
    assert "Ruzie om de sleutel" in lijst
    submit(
        client,
        f"{LIJST}/{Relatie.select().order_by(Relatie.id.desc()).get().id}/voorbij",
        {},
        page=LIJST,
    )
    assert "Ruzie om de sleutel" not in client.get(LIJST).text
    assert _staat_er(zaak)


def test_it_holds_until_its_day_is_over(app: Flask, client: FlaskClient) -> None:
    zaak, partner = _zaak()
    log_in(client, zaak.begeleider.gebruiker)
    pad = f"/initiatieven/{zaak.slug}/niet-koppelen?naam=Groen"
    tot = today() + timedelta(days=10)
    dicht = {
        "wie": str(partner.reference),
        "reden": "veiligheid",
        "toelichting": "Melding",
        "tot": tot.isoformat(),
        "hele_maker": "y",
    }
    submit(client, pad, dicht)
    maker = zaak.initiatiefnemer.reference
    assert netwerkbeeld().is_niet_koppelen([maker], partner.reference)
    with freeze(now() + timedelta(days=11)):
        assert not netwerkbeeld().is_niet_koppelen([maker], partner.reference)
        end_apart_voorbij()
        assert Relatie.select().order_by(Relatie.id.desc()).get().tot == tot


def test_who_reads_it(app: Flask, client: FlaskClient) -> None:
    zaak, partner = _zaak()
    log_in(client, zaak.begeleider.gebruiker)
    pad = f"/initiatieven/{zaak.slug}/niet-koppelen?naam=Groen"
    dicht = {"wie": str(partner.reference), "reden": "geweigerd", "toelichting": "Wil het niet"}
    submit(client, pad, dicht)
    for wie, rol, ziet in (
        (make_medewerker("Ander", Rol.BEGELEIDER).gebruiker, None, False),
        (make_medewerker("Chef", Rol.COORDINATOR).gebruiker, None, True),
    ):
        ander = app.test_client()
        log_in(ander, wie, rol)
        assert ("Wil het niet" in ander.get(LIJST).text) is ziet
    van_hen = app.test_client()
    log_in(van_hen, make_partnerlid(partner))
    for weg in (LIJST, pad):
        assert van_hen.get(weg).status_code == 404
