"""Support for a public plan: by a member, once, taken back, and never for what is hidden."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.models import Initiatief
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.etalage.openbaar import make_tuin, url
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.community.models import Steun


@pytest.fixture
def tuin(app: Flask) -> Initiatief:
    return make_tuin()


def test_a_member_supports_and_takes_it_back(
    tuin: Initiatief, client: FlaskClient, browse: Callable[..., Page]
) -> None:
    lid = make_gebruiker(Rol.LID)
    log_in(client, lid)
    steun = f"{url(tuin)}/steun"
    for _ in range(2):
        assert submit(client, steun, {"doe": "steun"}, page=url(tuin)).location == url(tuin)
    assert Steun.select().count() == 1
    pagina = browse(url(tuin), as_=lid)
    assert "1 mens steunt dit." in pagina
    assert "U ook." in pagina
    submit(client, steun, {"doe": "terug"}, page=url(tuin))
    assert "Nog niemand steunde dit." in browse(url(tuin))


def test_a_visitor_logs_in_first_and_comes_back(
    tuin: Initiatief, browse: Callable[..., Page]
) -> None:
    assert f"/inloggen?verder=/initiatieven/{tuin.slug}" in browse(url(tuin)).links


def test_the_maker_goes_to_the_own_page(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    maker = make_gebruiker(Rol.LID, partij=tuin.initiatiefnemer)
    pagina = browse(url(tuin), as_=maker)
    assert f"/mijn/{tuin.slug}" in pagina.links
    assert "Ik steun dit" not in pagina
    assert "Ik kan helpen" not in pagina


def test_support_for_what_is_hidden_does_not_exist(app: Flask, client: FlaskClient) -> None:
    geheim = make_initiatief("Nog geheim")
    log_in(client, make_gebruiker(Rol.LID))
    antwoord = submit(client, f"{url(geheim)}/steun", {"doe": "steun"}, page="/initiatieven")
    assert antwoord.status_code == 404
