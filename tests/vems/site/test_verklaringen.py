"""What the site says of itself: statements for people, answers for machines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.browse import Page
from vems.core import changes
from vems.core.changes import announce
from vems.core.database import write
from vems.core.reference import Reference


@pytest.mark.parametrize(
    "pad", ["/privacy", "/cookies", "/contact", "/toegankelijkheid", "/zo-koppelen-wij"]
)
def test_statements_read_well(browse: Callable[..., Page], pad: str) -> None:
    pagina = browse(pad)
    assert len(pagina.tekst.split()) > 60
    assert "%(" not in pagina.html


def test_promises_in_the_statements_are_the_norms(browse: Callable[..., Page]) -> None:
    contact = browse("/contact")
    assert "binnen 1 werkdag terug" in contact
    assert "binnen 30 dagen een tweede blik" in contact
    assert "binnen 6 weken antwoord" in contact
    assert "90 dagen" in browse("/privacy")


def test_machines_get_their_answers(app: Flask, client: FlaskClient) -> None:
    assert client.get("/healthz").text == "ok\n"
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json["migraties_te_draaien"] == 0
    assert "zoeken" in ready.json["achter"]
    assert "Disallow: /mijn" in client.get("/robots.txt").text
    veilig = client.get("/.well-known/security.txt").text
    assert "Contact: mailto:" in veilig
    assert "Expires: 20" in veilig


def test_an_index_far_behind_is_not_ready(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vems.site.views.machine.MAX_ACHTER", 2)
    with write():
        announce(*(Reference("plek", f"p{n}") for n in range(5)))
    assert client.get("/readyz").status_code == 503
    changes.catch_up()
    assert client.get("/readyz").status_code == 200
