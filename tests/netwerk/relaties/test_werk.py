"""My work and availability: kept by the employee, read by matching."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.matching.gewichten import HUIDIG
from netwerk.matching.score import score_capaciteit
from netwerk.medewerkers.inlezen import MedewerkersLezer
from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.banden import list_targets
from netwerk.relaties.deskundigheid import read_niveaus
from netwerk.relaties.inlezen import DeskundigheidLezer
from netwerk.relaties.keuzes import RelatieSoort
from tests.browse import check_page
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema, make_wijk
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.database import write

PAD = "/account/werk"


def test_an_employee_keeps_hours_absence_languages_and_knowledge(
    app: Flask, client: FlaskClient
) -> None:
    make_thema("groen")
    yusuf = make_medewerker("Yusuf Aydin", Rol.VAKAMBTENAAR, vrije_uren=None)
    assert yusuf.gebruiker is not None
    log_in(client, yusuf.gebruiker)
    assert f'href="{PAD}"' in client.get("/account").text
    check_page(PAD, client.get(PAD).text)
    tot = today() + timedelta(days=9)
    werk = {"vrije_uren": "6", "talen": "Nederlands, Turks", "niveau_groen": "2"}
    assert submit(client, PAD, werk).status_code == 302
    nu = Medewerker.get_by_id(yusuf.id)
    assert (nu.vrije_uren, nu.talen, nu.bevestigd_op) == (6, ["Nederlands", "Turks"], today())
    assert read_niveaus(nu) == {"groen": 2}
    kandidaat = netwerkbeeld().kandidaten[yusuf.reference]
    assert kandidaat.themas == {"groen": pytest.approx(2 / 3, abs=0.001)}
    assert kandidaat.beschikbaar
    for fout, zin in (
        ({"vrije_uren": "60"}, "Vul een aantal uren van 0 tot 40 in."),
        ({"afwezig_van": tot.isoformat()}, "Vul in tot en met welke dag u er niet bent."),
        (
            {"afwezig_van": tot.isoformat(), "afwezig_tot": today().isoformat()},
            "De einddatum ligt voor de begindatum.",
        ),
    ):
        antwoord = submit(client, PAD, {**werk, **fout})
        assert antwoord.status_code == 422
        assert zin in antwoord.text
    submit(client, PAD, {**werk, "niveau_groen": "3", "afwezig_tot": tot.isoformat()})
    kandidaat = netwerkbeeld().kandidaten[yusuf.reference]
    assert (kandidaat.beschikbaar, kandidaat.afwezig_tot) == (False, tot)
    assert kandidaat.themas == {"groen": 1.0}


def test_an_employee_says_where_he_or_she_works(app: Flask, client: FlaskClient) -> None:
    for wijk in ("kersentuin", "molenwaard"):
        make_wijk(wijk)
    yusuf = make_medewerker("Yusuf Aydin", Rol.VAKAMBTENAAR)
    log_in(client, yusuf.gebruiker)
    for wijken in (["kersentuin"], ["kersentuin", "molenwaard"], ["molenwaard"]):
        assert submit(client, PAD, {"gebieden": wijken}).status_code == 302
        assert list_targets(yusuf.reference, RelatieSoort.ACTIEF_IN, "gebied") == wijken
    vakjes = check_page(PAD, client.get(PAD).text).inputs
    assert [v["value"] for v in vakjes if v["name"] == "gebieden" and "checked" in v] == [
        "molenwaard"
    ]
    antwoord = submit(client, PAD, {"gebieden": ["nergens"]})
    assert antwoord.status_code == 422
    assert "Kies uit de lijst." in antwoord.text
    assert submit(client, PAD, {}).status_code == 302
    assert not list_targets(yusuf.reference, RelatieSoort.ACTIEF_IN, "gebied")


def test_only_staff_has_the_page(app: Flask, client: FlaskClient) -> None:
    log_in(client, make_gebruiker(Rol.REDACTEUR, "Rina"))
    assert client.get(PAD).status_code == 404
    assert PAD not in client.get("/account").text


def test_what_nobody_said_is_neutral(app: Flask) -> None:
    thema = make_thema("groen")
    yusuf = make_medewerker("Yusuf Aydin", Rol.VAKAMBTENAAR, vrije_uren=None)
    lezer = DeskundigheidLezer()
    lezer.prepare([])
    rij = {"themas": thema.naam, "niveau": "1"}
    lezer.apply(yusuf.reference, rij, frozenset(rij), door=SYSTEEM)
    assert read_niveaus(yusuf) == {"groen": 1}
    lezer.apply(yusuf.reference, {**rij, "niveau": "3"}, frozenset(rij), door=SYSTEEM)
    assert read_niveaus(yusuf) == {"groen": 3}
    deel = score_capaciteit(netwerkbeeld().kandidaten[yusuf.reference], HUIDIG)
    assert (deel.punten, deel.gegevens["uren"]) == (2.5, None)


def test_a_list_says_hours_and_absence(app: Flask) -> None:
    lezer = MedewerkersLezer()
    rij = {
        "naam": "Yusuf Aydin",
        "e_mail": "yusuf@example.org",
        "functie": "adviseur",
        "team": "Groen",
        "vrije_uren": "0",
        "afwezig_van": "2027-01-04",
        "afwezig_tot": "8-1-2027",
    }
    lezer.prepare([rij])
    with write():
        lezer.add(rij, door=SYSTEEM)
    yusuf = Medewerker.get()
    assert yusuf.vrije_uren == 0
    assert not yusuf.is_afwezig(date(2027, 1, 3))
    assert yusuf.is_afwezig(date(2027, 1, 8))
    assert not yusuf.is_afwezig(date(2027, 1, 9))
