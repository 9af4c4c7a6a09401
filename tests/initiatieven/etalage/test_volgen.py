"""Following a plan: by a member or an address that confirms, and ending it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from flask import Flask, current_app
from flask.testing import FlaskClient

from initiatieven.begeleiding.events import NAAR_FASE
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.etalage.volgen import (
    DINSDAG,
    ask,
    link_in,
    mails,
    member,
    tell,
)
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.community.models import Abonnee, Volging
from vems.community.samenvatting import send_volgnieuws
from vems.community.volgen import (
    confirm_follow,
    follow,
    forget_unconfirmed,
    stop_all,
)
from vems.core import clock
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.mail import deliver


def test_an_address_follows_after_a_click_in_a_mail(tuin: Initiatief, client: FlaskClient) -> None:
    assert ask(client, tuin).location == f"/initiatieven/{tuin.slug}"
    pad = link_in(mails()[0], "volgen/bevestigen/")
    assert "Wijktuin De Bloesem" in client.get(pad).text
    assert Volging.get().bevestigd_op is None
    answer = submit(client, pad, {})
    assert answer.location == f"/volgen/{Abonnee.get().token}"
    assert Volging.get().bevestigd_op is not None
    assert client.get(pad).status_code == 404
    assert client.post(pad).status_code == 400


def test_asking_again_mails_once_a_day_and_never_betrays(
    tuin: Initiatief, client: FlaskClient
) -> None:
    for _ in range(3):
        assert ask(client, tuin).status_code == 302
    assert len(mails()) == 1
    submit(client, link_in(mails()[0], "volgen/bevestigen/"), {})
    with clock.freeze(clock.now() + timedelta(days=2)):
        assert ask(client, tuin).status_code == 302
    assert len(mails()) == 1


@pytest.mark.parametrize("email", ["", "geen-adres", "a" * 300 + "@x.nl", "<b>@"])
def test_a_wrong_address_is_said_in_dutch(
    tuin: Initiatief, client: FlaskClient, email: str
) -> None:
    answer = ask(client, tuin, email)
    assert answer.status_code == 422
    assert "e-mailadres" in answer.text or "tekens" in answer.text
    assert not Abonnee.select().exists()


def test_what_nobody_confirmed_is_forgotten(tuin: Initiatief, client: FlaskClient) -> None:
    ask(client, tuin)
    forget_unconfirmed()
    assert Abonnee.select().count() == 1
    with clock.freeze(clock.now() + timedelta(days=8)):
        forget_unconfirmed()
    assert not Abonnee.select().exists()


def test_a_member_follows_and_stops(
    tuin: Initiatief, client: FlaskClient, browse: Callable[..., Page]
) -> None:
    lid = make_gebruiker(Rol.LID)
    log_in(client, lid)
    pad = f"/initiatieven/{tuin.slug}"
    for _ in range(2):
        submit(client, f"{pad}/volg", {}, page=pad)
    assert Volging.select().count() == 1
    assert "Volg niet meer" in browse(pad, as_=lid)
    assert "Wijktuin De Bloesem" in browse("/mijn/volgen", as_=lid)
    submit(client, f"{pad}/volg", {"doe": "niet"}, page=pad)
    assert "U volgt nog geen plan" in browse("/mijn/volgen", as_=lid)


def test_nobody_follows_what_is_hidden(app: Flask, client: FlaskClient) -> None:
    geheim = make_initiatief("Nog geheim")
    assert client.get(f"/initiatieven/{geheim.slug}/volgen").status_code == 404
    with pytest.raises(NotFound):
        follow(geheim.reference, door=Actor())


def test_every_mail_ends_by_one_click(
    tuin: Initiatief, client: FlaskClient, tmp_path: Path
) -> None:
    with clock.freeze(DINSDAG):
        follow(tuin.reference, door=member())
        tell(tuin, NAAR_FASE[Fase.BESLUIT])
    with clock.freeze(DINSDAG + timedelta(minutes=2)):
        send_volgnieuws()
        deliver(current_app.config["VEMS"])
    brief = message_from_bytes(next((tmp_path / "mail").glob("*.eml")).read_bytes())
    assert brief["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    pad = re.sub(r"^\s*<https?://[^/]+|>$", "", brief["List-Unsubscribe"])
    assert client.get(pad).status_code == 200
    assert Volging.select().exists()
    assert client.post(pad).status_code == 400
    for _ in range(2):
        answer = client.post(pad, data={"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200
    assert not Volging.select().exists()


def test_preferences_are_kept_and_wrong_ones_refused(tuin: Initiatief, client: FlaskClient) -> None:
    ask(client, tuin)
    volging = confirm_follow(link_in(mails()[0], "volgen/bevestigen/").rsplit("/", 1)[1])
    pad = f"/volgen/{volging.abonnee.token}"
    keuze = {"stap": "week", "makers": "dag", "overig": "niet"}
    assert submit(client, pad, keuze).location == pad
    assert Abonnee.get().voorkeuren == keuze
    assert submit(client, pad, {**keuze, "stap": "soms"}).status_code == 422
    stop = submit(client, f"{pad}/niet-meer", {"onderwerp": str(tuin.reference)}, page=pad)
    assert stop.location == pad
    assert not Volging.select().exists()
    stop_all(volging.abonnee)
    assert client.get("/volgen/bestaat-niet").status_code == 404
    for doel in ("", "x", "initiatief:"):
        assert (
            submit(client, f"{pad}/niet-meer", {"onderwerp": doel}, page="/inloggen").status_code
            == 404
        )
