"""Parts of a case shared with one organisation: exactly those, for whom, and until when (S4-03)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.plan.plannen import PlanInvoer, save_plan
from initiatieven.begeleiding.stappen.keuzes import Van
from initiatieven.begeleiding.stappen.plannen import StapInvoer, add_stap
from initiatieven.bijlagen.keuzes import Bijlagezicht
from initiatieven.bijlagen.toevoegen import add_bijlage
from initiatieven.koppelingen.delen.models import Deling, Inzage
from initiatieven.koppelingen.leven import end_zonder_klik
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.bestanden import make_nieuwe
from tests.factories.netwerk import make_partner, make_partnerlid, make_vraag
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin, walk
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.clock import now, today
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
# One word in each part of the case, so that a page that shows it is found out.
PLAN, STAP, VRAAG, BESTAND = "Planwoord", "Stapwoord", "Vraagwoord", "bestandwoord.jpg"
ANDER = ("Anderestap", "Anderevraag", "anderbestand.jpg")


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    scene = make_wijktuin()
    walk(scene, "geintroduceerd")
    tuin, ruben, anke = scene.initiatief, scene.begeleider, scene.initiatiefnemer
    save_plan(tuin, PlanInvoer({"doelgroep": PLAN}), door=ruben)
    for titel, bestand in ((STAP, BESTAND), (ANDER[0], ANDER[2])):
        add_stap(tuin, StapInvoer(titel, Van.MAKERS), door=ruben)
        add_bijlage(tuin, make_nieuwe(Bijlagezicht.PRIVE, naam=bestand), door=anke)
    for tekst in (VRAAG, ANDER[1]):
        make_vraag(tuin.reference, HulpSoort.MATERIAAL, tekst=tekst)
    return scene


def _pad(scene: Wijktuin) -> str:
    return f"/initiatieven/{scene.initiatief.slug}/delen"


def _codes(client: FlaskClient, scene: Wijktuin, *woorden: str) -> list[str]:
    """Read in the form the codes of the parts with these words."""
    html = client.get(_pad(scene)).text
    regels = [regel for regel in html.split("<input") if 'name="stukken"' in regel]
    return [
        regel.split('value="')[1].split('"')[0]
        for regel in regels
        if any(woord in regel for woord in woorden)
    ]


def _share(client: FlaskClient, scene: Wijktuin, *woorden: str, **anders: object) -> int:
    data = {
        "partner": scene.groen_doen.sleutel,
        "stukken": _codes(client, scene, *woorden),
        "doel": "Om te kijken of de grond past.",
        "tot": (today() + timedelta(days=30)).isoformat(),
        "sleutel": "delen2345678",
        **anders,
    }
    return submit(client, _pad(scene), data).status_code


def test_the_organisation_reads_exactly_what_was_shared(
    app: Flask, scene: Wijktuin, browse: Browse, queries: Queries
) -> None:
    anke = log_in(app.test_client(), scene.anke)
    for _ in range(2):
        assert _share(anke, scene, "plan:", STAP, VRAAG, BESTAND) == 302
    assert Deling.select().count() == 1
    assert Uitgaand.select().where(Uitgaand.onderwerp == "Er is iets met u gedeeld").count() == 1
    assert "Nog niet bekeken." in anke.get(_pad(scene)).text

    deling = Deling.get()
    marijke = log_in(app.test_client(), scene.marijke)
    assert f"/gedeeld/{deling.sleutel}" in marijke.get("/partners/eigen").text
    for _ in range(2):
        pagina = browse(f"/gedeeld/{deling.sleutel}", as_=scene.marijke)
    for woord in (PLAN, STAP, VRAAG, BESTAND, "Om te kijken of de grond past."):
        assert woord in pagina
    bestand = next(s for s in _codes(anke, scene, BESTAND)).split(":")[1]
    ander = next(s for s in _codes(anke, scene, ANDER[2])).split(":")[1]
    with marijke.get(f"/gedeeld/{deling.sleutel}/bijlagen/{bestand}") as gegeven:
        assert gegeven.status_code == 200
    assert marijke.get(f"/gedeeld/{deling.sleutel}/bijlagen/{ander}").status_code == 404
    assert marijke.get(f"/bijlagen/{bestand}/bestand").status_code == 404
    assert Inzage.select().count() == 1
    assert scene.marijke.naam in anke.get(_pad(scene)).text

    queries.statements.clear()
    marijke.get(f"/gedeeld/{deling.sleutel}")
    assert len(queries) <= 18, queries.statements

    # nobody else: another organisation, another member, the council
    vreemd = make_partnerlid(make_partner("Stichting Vreemd"), "Vera Vreemd")
    for wie in (vreemd, make_gebruiker(Rol.LID), make_gebruiker(Rol.RAADSLID)):
        browse(f"/gedeeld/{deling.sleutel}", as_=wie, status=404)
        browse(_pad(scene), as_=wie, status=404)


def test_no_other_page_of_the_case_tells_the_organisation_more(app: Flask, scene: Wijktuin) -> None:
    """Every address of the site, filled in with every key of the case, as its own account."""
    anke, marijke = (log_in(app.test_client(), wie) for wie in (scene.anke, scene.marijke))
    assert _share(anke, scene, STAP) == 302
    Initiatief.update(is_openbaar=False).execute()
    deling, tuin = Deling.get(), scene.initiatief
    delen = [code.split(":")[1] for code in _codes(anke, scene, STAP, *ANDER, VRAAG, BESTAND)]
    sleutels = [deling.sleutel, scene.koppeling().sleutel, tuin.sleutel, *delen]
    gelezen = 0
    for rule in app.url_map.iter_rules():
        namen = {"slug", "kenmerk", "sleutel"}
        if "GET" not in rule.methods or not rule.arguments or rule.arguments - namen:
            continue
        for sleutel in sleutels if "sleutel" in rule.arguments else ["x"]:
            waarden = {"slug": tuin.slug, "kenmerk": tuin.identificatie, "sleutel": sleutel}
            with app.test_request_context():
                pad = app.url_map.bind("localhost").build(
                    rule.endpoint, {naam: waarden[naam] for naam in rule.arguments}
                )
            antwoord = marijke.get(pad)
            if antwoord.status_code != 200:
                continue
            gelezen += 1
            for woord in (PLAN, *ANDER, VRAAG, BESTAND):
                assert woord not in antwoord.text, (pad, woord)
            if STAP in antwoord.text:
                assert pad == f"/gedeeld/{deling.sleutel}"
    assert gelezen >= 3


def test_it_ends_by_taking_back_by_the_day_and_when_it_does_not_click(
    app: Flask, scene: Wijktuin
) -> None:
    ruben, marijke = (
        log_in(app.test_client(), wie) for wie in (scene.ruben.gebruiker, scene.marijke)
    )
    assert _share(ruben, scene, STAP) == 302
    deling = Deling.get()
    pad = f"/gedeeld/{deling.sleutel}"
    assert marijke.get(pad).status_code == 200
    with clock.freeze(now() + timedelta(days=31)):
        log_in(marijke, scene.marijke)
        assert marijke.get(pad).status_code == 404
    log_in(marijke, scene.marijke)
    intrekken = f"/delingen/{deling.sleutel}/intrekken"
    submit(ruben, intrekken, {}, page=_pad(scene))
    assert marijke.get(pad).status_code == 404
    assert submit(ruben, intrekken, {}, page=_pad(scene)).status_code == 409
    assert "ingetrokken op" in ruben.get(_pad(scene)).text

    assert _share(ruben, scene, STAP, sleutel="tweede234567") == 302
    end_zonder_klik(scene.koppeling(), reden="Andere plannen", door=scene.begeleider)
    assert Deling.select().where(Deling.ingetrokken_op.is_null()).count() == 0


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"partner": "zomaar"}, "Kies uit de lijst."),
        ({"stukken": ["plan:x", "stap:zomaar"]}, "Kies ten minste één deel."),
        ({"doel": " "}, "Schrijf waarvoor de organisatie dit nodig heeft."),
        ({"doel": "x" * 301}, "Gebruik hooguit 300 tekens."),
        ({"tot": "gisteren"}, "Vul een dag in met cijfers"),
        ({"tot": "2099-01-01"}, "Kies een dag binnen een jaar."),
    ],
)
def test_a_mistake_is_answered_in_words(
    app: Flask, scene: Wijktuin, anders: dict[str, object], zin: str
) -> None:
    anke = log_in(app.test_client(), scene.anke)
    data = {
        "partner": scene.groen_doen.sleutel,
        "stukken": _codes(anke, scene, STAP),
        "doel": "Om te kijken.",
        "tot": today().isoformat(),
        **anders,
    }
    antwoord = submit(anke, _pad(scene), data)
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert not Deling.select().exists()
