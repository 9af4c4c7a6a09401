"""The language and display buttons: remembered, and never leading off the site."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.personas import csrf_of
from vems.core.web.language import local_path

ELDERS = (
    "",
    "evil",
    "evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example//..",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\tevil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nLocation: https://evil.example",
    "\t//evil.example",
    " //evil.example",
    "https://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "http://westerkade.example.org@evil.example",
    "https://westerkade.example.org.evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "mailto:x@evil.example",
    "?x=//evil.example",
    "#//evil.example",
    ".//evil.example",
    "//[",
    "//[::1",
    "//evil\u3002example",
    "\u2044\u2044evil.example",
    "\x00//evil.example",
    "/\x00",
    "/\x7f/evil.example",
    "/\x85/evil.example",
    "/\u2028/evil.example",
)
HIER = (
    "/",
    "/initiatieven?q=tuin&pagina=2",
    "/initiatieven/wijktuin-k3x9q#tijdlijn",
    "/zoeken?q=//evil.example",
    "/%2F/evil.example",
    "/zoeken?q=één",
)


@pytest.mark.parametrize("doel", ELDERS)
def test_no_target_leads_off_the_site(doel: str) -> None:
    assert local_path(doel, "/veilig") == "/veilig"


@pytest.mark.parametrize("doel", HIER)
def test_a_path_on_this_site_is_kept(doel: str) -> None:
    assert local_path(doel) == doel


@pytest.mark.parametrize("pad", ["/taal", "/weergave"])
def test_the_buttons_come_back_to_this_site(client: FlaskClient, pad: str) -> None:
    token = csrf_of(client.get("/inloggen").get_data(as_text=True))
    for doel in ELDERS:
        answer = client.post(pad, data={"csrf_token": token, "terug": doel})
        assert (answer.status_code, answer.location) == (302, "/"), doel


def test_login_goes_on_to_this_site(client: FlaskClient) -> None:
    for doel in ELDERS:
        client.get("/inloggen", query_string={"verder": doel})
        with client.session_transaction() as session:
            assert session["verder"] == "/", doel


def test_the_chosen_language_stays(client: FlaskClient) -> None:
    page = client.get("/inloggen").get_data(as_text=True)
    assert '<html lang="nl"' in page
    data = {"csrf_token": csrf_of(page), "taal": "en", "terug": "/inloggen"}
    assert client.post("/taal", data=data).location == "/inloggen"
    assert '<html lang="en"' in client.get("/inloggen").get_data(as_text=True)
    client.post("/taal", data={**data, "taal": "xx"})
    assert '<html lang="en"' in client.get("/inloggen").get_data(as_text=True)


def test_the_chosen_display_stays(client: FlaskClient) -> None:
    token = csrf_of(client.get("/inloggen").get_data(as_text=True))
    client.post("/weergave", data={"csrf_token": token, "weergave": "donker"})
    client.post("/weergave", data={"csrf_token": token, "weergave": "<script>"})
    with client.session_transaction() as session:
        assert session["weergave"] == "donker"
