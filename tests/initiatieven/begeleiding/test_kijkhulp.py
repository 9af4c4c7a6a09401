"""Reading along on plain language wherever the desk writes to residents, with nothing kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord
from initiatieven.begeleiding.besluiten.beslispunten import NieuwBeslispunt, ask_besluit
from initiatieven.begeleiding.models import Antwoord, Beslispunt
from initiatieven.loket.gesprek.kijkhulp import PAD
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.test_inhoud import NEE
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.toegang import toegang_of
from vems.core.actor import Actor

Browse = Callable[..., Page]
SJABLONEN = Path(__file__).parents[3] / "templates"
# Every page with the hint below a field, by its template.
PAGINAS = {
    "initiatieven/begeleiding/antwoord.html": "begeleiding.antwoord",
    "initiatieven/begeleiding/tweede_blik.html": "begeleiding.tweede_blik",
    "initiatieven/begeleiding/uitkomst.html": "begeleiding.uitkomst",
    "initiatieven/loket/zaak.html": "loket.zaak",
    "vems/beheer/werkwijze/tekst.html": "beheer.werkwijze_tekst",
}
TEKST = "Middels deze brief zeggen wij nee."
HINT = "Schrijf liever “met” dan “middels”."


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case about which a decision is waited for."""
    zaak = make_initiatief(begeleider=ruben, fase=Fase.BESLUIT)
    ask_besluit(zaak, NieuwBeslispunt(titel="Vergunning"), door=actor_of(ruben))
    return zaak


def test_the_button_reads_along_and_does_nothing_else(
    zaak: Initiatief, ruben: Medewerker, app: Flask
) -> None:
    client = log_in(app.test_client(), ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}"
    punt = f"{pad}/besluiten/{Beslispunt.get().sleutel}"
    for waar, veld in ((f"{pad}/antwoord", "uitleg"), (punt, "gronden"), (pad, "tekst")):
        antwoord = submit(client, waar, {veld: TEKST, "kijk": "1"})
        html = antwoord.get_data(as_text=True)
        assert antwoord.status_code == 200, waar
        check_page(waar, html)
        assert HINT in html
        assert TEKST in html
        assert f'data-hint="{veld}-b1"' in html
        assert f'id="{veld}-b1"' in html
    assert Antwoord.select().count() == 0
    assert Beslispunt.get().uitkomst is None


def test_while_typing_only_the_line_comes_back_and_only_to_the_desk(
    zaak: Initiatief, ruben: Medewerker, app: Flask
) -> None:
    pad = f"/loket/{zaak.identificatie}/antwoord"
    client = log_in(app.test_client(), ruben.gebruiker)
    data = {"veld": "uitleg", "uitleg": "<b>Indien</b> het mag"}
    regel = submit(client, "/loket/gewone-taal", data, page=pad).get_data(as_text=True)
    assert "Schrijf liever “als” dan “indien”." in regel
    assert "<b>" not in regel
    leeg = submit(client, "/loket/gewone-taal", {"veld": "geen"}, page=pad)
    assert leeg.get_data(as_text=True).strip() == ""


def test_who_approves_sees_the_hint_of_what_was_written(
    zaak: Initiatief, ruben: Medewerker, browse: Browse
) -> None:
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
    prepare_antwoord(zaak, replace(NEE, uitleg=TEKST), door=actor_of(ruben))
    assert HINT in browse(f"/loket/{zaak.identificatie}/antwoord", as_=carla.gebruiker)


def test_every_role_that_meets_the_hint_may_ask_for_it(app: Flask) -> None:
    met_hint = {
        str(pad.relative_to(SJABLONEN))
        for pad in SJABLONEN.rglob("*.html")
        if "{{ gewone_taal(" in pad.read_text()
    }
    assert met_hint == set(PAGINAS)
    hulp = toegang_of(app.view_functions["loket.gewone_taal"])
    for endpoint in PAGINAS.values():
        pagina = toegang_of(app.view_functions[endpoint])
        for rol in Rol:
            actor = Actor(rol=rol.value)
            assert hulp.admits(actor) or not pagina.admits(actor), (endpoint, rol)


def test_who_edits_the_texts_reads_along_too(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER))
    regel = submit(client, PAD, {"veld": "tekst", "tekst": TEKST}, page="/account")
    assert HINT in regel.text
    bewoner = log_in(app.test_client(), make_gebruiker())
    assert submit(bewoner, PAD, {"veld": "tekst"}, page="/account").status_code == 404
