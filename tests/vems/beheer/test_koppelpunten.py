"""The points of a match: seen by version, tried, proposed, approved by another, and replayed."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.koppelingen.zoeken.gewichten import (
    NIEUWSTE,
    compare_punten,
    find_gewichten,
    huidige_gewichten,
)
from initiatieven.koppelingen.zoeken.profiel import make_profielen
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.models import Initiatief
from netwerk.matching.gewichten import HUIDIG
from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import check_page
from tests.factories.basis import make_gebruiker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_instrument, make_vraag
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.clock import now
from vems.instellingen.models import Voorstel

PAGINA = "/beheer/koppelpunten"
ANDERS = {**HUIDIG.punten, "behoefte": 5, "thema": 40, "plaats": 20}


@pytest.fixture
def lotte(app: Flask) -> FlaskClient:
    return log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER, "Lotte Bos"))


def send(client: FlaskClient, wat: str, **anders: object):  # noqa: ANN201
    data = {**ANDERS, "reden": "Het onderwerp telt te licht.", wat: "1", **anders}
    return submit(client, PAGINA, data)


def test_tried_proposed_approved_and_replayed(
    app: Flask, lotte: FlaskClient, queries: Queries
) -> None:
    tuin = make_wijktuin().initiatief
    make_vraag(tuin.reference, HulpSoort.GELD, aantal=500)
    make_instrument("Buurtbijdrage", themas=())
    propose_koppelingen(tuin, door=SYSTEEM)
    eerste = Koppelronde.get()
    assert eerste.gewichten_versie == HUIDIG.versie
    queries.statements.clear()
    html = lotte.get(PAGINA).get_data(as_text=True)
    assert len(queries) <= 12, queries.statements
    check_page(PAGINA, html)
    assert f"Versie {HUIDIG.versie}, sinds 22 november 2026." in html
    proef = send(lotte, "bekijk").get_data(as_text=True)
    assert "nieuwste initiatieven staan andere vooraan." in proef
    assert not Voorstel.select().exists()
    antwoord = send(lotte, "stel_voor")
    assert antwoord.status_code == 302
    voorstel = antwoord.headers["Location"]
    assert "Vraag en aanbod 5, Onderwerp 40" in lotte.get(voorstel).get_data(as_text=True)
    zelf = lotte.post(f"{voorstel}/goedkeuren", data={"csrf_token": _token(lotte)})
    assert zelf.status_code == 409
    assert huidige_gewichten() is HUIDIG
    ander = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER, "Bo Bosch"))
    ander.post(f"{voorstel}/goedkeuren", data={"csrf_token": _token(ander)})
    assert huidige_gewichten().versie == f"{HUIDIG.versie}.1"
    assert dict(huidige_gewichten().punten) == ANDERS
    oud = {rij.doelwit: rij.uitleg["versie"] for rij in Koppeling.select()}
    assert set(oud.values()) == {HUIDIG.versie}
    propose_koppelingen(tuin, door=SYSTEEM)
    nieuwste = Koppelronde.select().order_by(Koppelronde.id.desc()).get()
    assert nieuwste.gewichten_versie == f"{HUIDIG.versie}.1"
    assert find_gewichten(eerste.gewichten_versie) is HUIDIG
    gevonden = find_gewichten(nieuwste.gewichten_versie)
    assert gevonden is not None
    assert gevonden.punten["thema"] == 40
    assert find_gewichten(f"{HUIDIG.versie}.9") is None
    assert ">40<" in app.test_client().get("/zo-koppelen-wij").get_data(as_text=True)


def test_the_preview_reads_ten_cases_at_once(app: Flask, queries: Queries) -> None:
    """Also with a rule that asks what was answered, and an organisation as maker."""
    scene = make_wijktuin()
    maker = make_partij("Stichting Zelf")
    maker.kvk_nummer = "99001234"
    maker.save()
    Partner.update(kvk_nummer="99001234").where(Partner.id == scene.groen_doen.id).execute()
    eis = {"code": "winst", "tekst": "Niemand verdient.", "soort": "must"}
    make_instrument("Wijkbudget", regels=(eis | {"toets": "winst", "waarde": "nee"},))
    for nummer in range(NIEUWSTE):
        plan = make_initiatief(f"Tuin {nummer}", gebied=scene.initiatief.gebied)
        if nummer % 2:
            Initiatief.update(begeleider=scene.ruben, initiatiefnemer=maker).where(
                Initiatief.id == plan.id
            ).execute()
        make_vraag(plan.reference, HulpSoort.GELD if nummer % 3 else HulpSoort.KENNIS, aantal=200)
        Meedenkstand.create(
            initiatief=plan, antwoorden={"winst": bool(nummer % 4)}, updated_at=now()
        )
        propose_koppelingen(Initiatief.get_by_id(plan.id), door=SYSTEEM)
    alle = list(Initiatief.select().order_by(Initiatief.id))
    een_voor_een = [make_profielen([initiatief])[0] for initiatief in alle]
    assert make_profielen(alle) == een_voor_een
    assert len({repr(profiel) for profiel in een_voor_een}) == len(alle)
    compare_punten(ANDERS)
    with app.test_request_context("/"):
        queries.statements.clear()
        assert len(compare_punten(ANDERS)) == NIEUWSTE
    assert len(queries) <= 20, queries.statements


def _token(client: FlaskClient) -> str:
    return csrf_of(client.get("/beheer/normen/eerste-contact").get_data(as_text=True))


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"thema": "41"}, "Samen moeten het 100 punten zijn. Nu zijn het er 101."),
        ({"thema": "veel"}, "Vul een heel getal in, met cijfers."),
        ({"thema": "140"}, "Vul een getal van 0 tot en met 100 in."),
        ({"behoefte": "0"}, "Wat gevraagd wordt, moet altijd tellen."),
        ({"reden": ""}, "Schrijf op waarom."),
        ({"reden": "x" * 900}, "hooguit 500 tekens"),
    ],
)
def test_bad_input_comes_back(lotte: FlaskClient, anders: dict[str, str], zin: str) -> None:
    antwoord = send(lotte, "stel_voor", **anders)
    assert antwoord.status_code == 422
    assert zin in antwoord.get_data(as_text=True)
    assert not Voorstel.select().exists()


def test_only_who_may(app: Flask) -> None:
    for rol, status in ((Rol.BEHEERDER, 200), (Rol.BEGELEIDER, 404), (Rol.PARTNER, 404)):
        client = log_in(app.test_client(), make_gebruiker(rol, f"Een {rol.value}"))
        assert client.get(PAGINA).status_code == status
