"""The pages of the plan: rows, drafts, two writers, and what the public reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.fasen.feiten import load_feiten
from initiatieven.begeleiding.plan.concepten import clear_concepten, find_concept
from initiatieven.begeleiding.plan.models import Planconcept
from initiatieven.begeleiding.plan.openbaar import find_publicatie, publish_plan, withdraw_plan
from initiatieven.begeleiding.plan.plannen import PlanInvoer, find_plan, save_plan
from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.publicatie import publish
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.initiatieven.plannen import complete_plan
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.models import Gebruiker
from vems.core.clock import freeze, now
from vems.core.exceptions import NotFound, Refused

Browse = Callable[..., Page]


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a case in the fase of the plan."""
    return make_initiatief(
        "Soep op straat",
        begeleider=ruben,
        fase=Fase.PLAN,
        initiatiefnemer=anke.partij,
        publiceren=Publiceren.MET_NAAM,
    )


def test_the_form_keeps_rows_and_says_what_is_wrong(
    client: FlaskClient, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    """Without script: three empty rows, saving gives three more; a wrong amount keeps all text."""
    log_in(client, ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}/plan"
    rij = {
        "versie": "0",
        "doelgroep": "De straat",
        "begroting-1-wat": "Hout",
        "begroting-1-bedrag": "duur",
        "begroting-1-betaler": "zelf",
        "begroting-0-wat": "",
    }
    response = submit(client, pad, rij)
    html = response.get_data(as_text=True)
    assert response.status_code == 422
    assert "Vul een bedrag in, bijvoorbeeld 150 of 12,50." in html
    assert 'href="#begroting-1-bedrag"' in html
    assert 'value="duur"' in html
    assert 'value="Hout"' in html
    half = submit(client, pad, {**rij, "begroting-1-bedrag": "", "begin": "morgen"})
    assert "Vul een dag in met cijfers" in half.get_data(as_text=True)
    leeg = submit(client, pad, {**rij, "begroting-1-bedrag": ""}).get_data(as_text=True)
    assert "Vul dit ook in, of maak de hele regel leeg." in leeg
    assert submit(client, pad, {**rij, "begroting-1-bedrag": "€ 1.250,50"}).status_code == 302
    assert find_plan(zaak).antwoorden["begroting"] == [
        {"wat": "Hout", "bedrag": 1250_50, "betaler": "zelf"}
    ]
    page = browse(pad, as_=ruben.gebruiker)
    assert "€ 1.250,50" in page
    assert 'name="begroting-3-wat"' in page.html
    assert 'name="begroting-4-wat"' not in page.html


def test_a_draft_waits_for_who_typed_it(
    client: FlaskClient, browse: Browse, zaak: Initiatief, ruben: Medewerker, anke: Gebruiker
) -> None:
    """Typed, kept without saving, found again by the same person only, gone once saved."""
    log_in(client, anke)
    pad = f"/initiatieven/{zaak.slug}/plan"
    typt = {"versie": "0", "doelgroep": "Ouderen", "aantal": "veel"}
    assert submit(client, f"{pad}/concept", typt, page=pad).status_code == 204
    assert find_plan(zaak) is None
    eigen = browse(pad, as_=anke)
    assert "U was hier mee bezig." in eigen
    assert "Ouderen" in eigen
    assert 'value="veel"' in eigen.html
    loket = f"/loket/{zaak.identificatie}/plan"
    assert "Ouderen" not in browse(loket, as_=ruben.gebruiker)
    assert submit(client, pad, {"versie": "0", "doelgroep": "Ouderen"}).status_code == 302
    assert find_concept(zaak, initiatiefnemer_of(zaak)) is None
    assert "U was hier mee bezig." not in browse(pad, as_=anke)


def test_two_at_once_lose_nothing_on_the_pages(
    app: Flask, browse: Browse, zaak: Initiatief, ruben: Medewerker, anke: Gebruiker
) -> None:
    """The second gets both texts; the own text still waits on coming back, to go on with."""
    pad, loket = f"/initiatieven/{zaak.slug}/plan", f"/loket/{zaak.identificatie}/plan"
    maker, gids = app.test_client(), app.test_client()
    log_in(maker, anke)
    log_in(gids, ruben.gebruiker)
    assert submit(gids, loket, {"versie": "0", "doelgroep": "De wijk"}).status_code == 302
    botst = submit(maker, pad, {"versie": "0", "doelgroep": "De straat"})
    assert botst.status_code == 409
    terug = browse(pad, as_=anke)
    assert "Een ander bewaarde het plan na u." in terug
    assert "De straat" in terug
    assert "De wijk" in terug
    verder = browse(f"{pad}?mijn=1", as_=anke)
    assert '<input type="hidden" name="versie" value="1">' in verder.html
    assert submit(maker, pad, {"versie": "1", "doelgroep": "De straat"}).status_code == 302
    assert find_plan(zaak).antwoorden["doelgroep"] == "De straat"
    submit(gids, f"{loket}/concept", {"versie": "1", "doelgroep": "Anders"}, page=loket)
    submit(gids, f"{loket}/concept", {"weg": "1"}, page=loket)
    assert Planconcept.select().count() == 0
    submit(gids, f"{loket}/concept", {"versie": "1", "doelgroep": "Anders"}, page=loket)
    with freeze(now() + timedelta(days=400)):
        clear_concepten()
    assert Planconcept.select().count() == 0


def test_the_plan_on_the_site_after_somebody_read_it(
    client: FlaskClient, browse: Browse, zaak: Initiatief, ruben: Medewerker, anke: Gebruiker
) -> None:
    door = actor_of(ruben)
    complete_plan(zaak, door=door)
    assert load_feiten(zaak).open_planvragen == 0
    plan = find_plan(zaak)
    with pytest.raises(Refused, match="niet op de site"):
        publish_plan(zaak, versie=plan.versie, door=door)
    publish(zaak, door=door)
    openbaar, loket = f"/initiatieven/{zaak.slug}", f"/loket/{zaak.identificatie}/plan"
    assert "Voor wie is het?" not in browse(openbaar)
    assert "Zet dit op de site" in browse(loket, as_=ruben.gebruiker)
    log_in(client, ruben.gebruiker)
    op_site = f"{loket}/op-de-site"
    assert submit(client, op_site, {"versie": "99"}, page=loket).status_code == 409
    versie = {"versie": str(plan.versie)}
    assert submit(client, op_site, versie, page=loket).status_code == 302
    assert submit(client, op_site, versie, page=loket).status_code == 409
    page = browse(openbaar)
    assert "Voor wie is het?" in page
    assert "Wie vroeg u om een mening" not in page
    save_plan(
        zaak, PlanInvoer({**plan.antwoorden, "doelgroep": "Wij."}, versie=plan.versie), door=door
    )
    assert "Wij." not in browse(openbaar)
    assert "Het plan is daarna gewijzigd." in browse(loket, as_=ruben.gebruiker)
    with pytest.raises(NotFound):
        publish_plan(zaak, versie=plan.versie + 1, door=initiatiefnemer_of(zaak))
    eigen = f"/initiatieven/{zaak.slug}/plan"
    log_in(client, anke)
    assert submit(client, f"{eigen}/van-de-site", {}, page=eigen).status_code == 302
    withdraw_plan(zaak, door=door)
    assert find_publicatie(zaak) is None
    assert "Voor wie is het?" not in browse(openbaar)


def test_the_page_stays_within_its_queries(
    browse: Browse, zaak: Initiatief, ruben: Medewerker, queries: Queries
) -> None:
    complete_plan(zaak, door=actor_of(ruben))
    queries.statements.clear()
    browse(f"/loket/{zaak.identificatie}/plan", as_=ruben.gebruiker)
    assert len(queries) <= 8 + 3 + 4


def test_forged_fields_are_answered(client: FlaskClient, zaak: Initiatief, anke: Gebruiker) -> None:
    log_in(client, anke)
    pad = f"/initiatieven/{zaak.slug}/plan"
    token = csrf_of(client.get(pad).get_data(as_text=True))
    for data in (
        {"versie": "x" * 50, "duur": "soms", "aantal": "9" * 99, "begin": "0000-00-00"},
        {"begroting-39-wat": "Hout", "begroting-39-bedrag": "-3", "begroting-99999-wat": "x"},
        {"begroting-0-betaler": "opa", "begroting-0-wat": "\x00\x08", "instrumenten": "niets"},
        {"doelgroep": "x" * 400_000},
    ):
        antwoord = client.post(pad, data={"csrf_token": token, **data})
        assert antwoord.status_code in (409, 413, 422)
        stil = client.post(f"{pad}/concept", data={"csrf_token": token, **data})
        assert stil.status_code in (204, 409, 413)
        assert client.get(pad).status_code == 200
