"""Public pages of a market and who comes in: what they never show, what they cost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.raad import (
    make_kraam,
    make_markt,
    make_raadslid,
)
from tests.initiatieven.markten.avond import (
    KANARIE,
    as_client,
    market_day,
)
from vems.accounts.keuzes import Rol

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


SHELL = 4


@pytest.mark.parametrize("toestand", list(MarktToestand))
def test_the_public_page_in_every_state(
    app: Flask, browse: Browse, toestand: MarktToestand
) -> None:
    markt = make_markt(toestand, uitslag="De tuin won.", afgelast_reden="Storm.")
    make_kraam(markt)
    status = 404 if toestand is MarktToestand.VOORBEREIDING else 200
    client = app.test_client()
    assert client.get(f"/markten/{markt.slug}").status_code == status
    if status == 200:
        page = browse(f"/markten/{markt.slug}")
        assert "Wat een markt wel en niet is" in page
    browse("/markten")


def test_a_plan_not_on_the_site_is_only_a_number(app: Flask, browse: Browse) -> None:
    markt, _ = market_day()
    Inzending.update(uitkomst=Screening.NIET_TOEGELATEN, reden="Nee.").where(
        Inzending.uitkomst.is_null()
    ).execute()
    page = browse(f"/markten/{markt.slug}/uitkomsten")
    assert "1 plan staat niet op de site." in page
    assert not any(word in page.html for word in KANARIE)


@pytest.mark.parametrize(
    ("pad", "rollen"),
    [
        ("/griffie", {Rol.GRIFFIE}),
        ("/griffie/markten/nieuw", {Rol.GRIFFIE}),
        ("/raad", {Rol.RAADSLID}),
        ("/toezeggingen/beheer", {Rol.GRIFFIE}),
        ("/toezeggingen/nieuw", {Rol.GRIFFIE}),
    ],
)
def test_only_the_right_role_comes_in(app: Flask, pad: str, rollen: set[Rol]) -> None:
    assert app.test_client().get(pad).status_code == 302
    for rol in Rol:
        gebruiker = make_raadslid().gebruiker if rol is Rol.RAADSLID else make_gebruiker(rol)
        status = as_client(app, gebruiker, rol).get(pad).status_code
        assert status == (200 if rol in rollen else 404), rol


@pytest.mark.parametrize(
    ("pad", "wie", "budget"),
    [
        ("/markten", "", 5),
        ("/markten/{slug}", "", 8),
        ("/markten/{slug}/uitkomsten", "", 5),
        ("/griffie/markten/{slug}", "griffie", 10),
        ("/markten/{slug}/dag", "raad", 8),
        ("/raad", "raad", 16),
    ],
)
def test_pages_keep_their_query_budget(
    app: Flask, queries: list[str], pad: str, wie: str, budget: int
) -> None:
    markt, lid = market_day()
    client = app.test_client()
    if wie == "griffie":
        client = as_client(app, make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)
    elif wie == "raad":
        client = as_client(app, lid.gebruiker, Rol.RAADSLID)
    path = pad.format(slug=markt.slug)
    client.get(path)
    before = len(queries)
    assert client.get(path).status_code == 200
    used = queries.statements[before:]  # type: ignore[attr-defined]
    assert len(used) <= budget + SHELL + (2 if wie else 0), "\n".join(used)
