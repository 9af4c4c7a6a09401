"""Following a plan: by members and by address, confirmed, mailed once, ended by one click."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from flask import Flask, current_app
from flask.testing import FlaskClient

from initiatieven.begeleiding.events import NAAR_FASE
from initiatieven.koppelingen.events import SAMENWERKING
from initiatieven.registratie.events import BEURT_GEWIJZIGD
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.community.keuzes import Frequentie, Nieuwssoort
from vems.community.models import Abonnee, Nieuwtje, Volging
from vems.community.nieuws import hand_out
from vems.community.samenvatting import is_due, send_volgnieuws
from vems.community.volgen import (
    change_voorkeuren,
    confirm_follow,
    follow,
    forget_unconfirmed,
    stop_all,
)
from vems.core import clock
from vems.core.actor import SYSTEEM, Actor
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.mail import deliver
from vems.core.outbox import Uitgaand

DINSDAG = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
VRIJDAG = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
ADRES = "buur@voorbeeld.nl"


@pytest.fixture
def tuin(app: Flask) -> Initiatief:
    with clock.freeze(DINSDAG):
        plan = make_initiatief(openbaar=True, fase=Fase.PLAN)
        hand_out()
    return plan


def member() -> Actor:
    gebruiker = make_gebruiker(Rol.LID, "Joris Bakker", "joris@voorbeeld.nl")
    return Actor(rol="lid", gebruiker_id=gebruiker.id, naam=gebruiker.naam)


def tell(plan: Initiatief, event: Event, wie: Zichtbaarheid = Zichtbaarheid.OPENBAAR) -> None:
    gegevens = dict.fromkeys(event.velden, "Groen Doen")
    with write():
        record(plan.reference, event, zichtbaarheid=wie, gegevens=gegevens, door=SYSTEEM)


def mails() -> list[Uitgaand]:
    return list(Uitgaand.select().order_by(Uitgaand.id))


def link_in(mail: Uitgaand, deel: str) -> str:
    gevonden = re.search(rf"(/{deel}\S+)", mail.tekst)
    assert gevonden, mail.tekst
    return gevonden[1]


def ask(client: FlaskClient, plan: Initiatief, email: str = ADRES):  # noqa: ANN201
    return submit(client, f"/initiatieven/{plan.slug}/volgen", {"email": email})


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


def test_a_step_is_mailed_at_once_and_exactly_once(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        follow(tuin.reference, door=member())
        tell(tuin, NAAR_FASE[Fase.BESLUIT])
        tell(tuin, SAMENWERKING)
        tell(tuin, BEURT_GEWIJZIGD)
        tell(tuin, NAAR_FASE[Fase.PLAN], Zichtbaarheid.INTERN)
    with clock.freeze(DINSDAG + timedelta(minutes=2)):
        for _ in range(3):
            send_volgnieuws()
    (mail,) = mails()
    assert mail.aan == "joris@voorbeeld.nl"
    assert mail.onderwerp == "Nieuws over “Wijktuin De Bloesem”"
    assert "- Er wordt een besluit genomen" in mail.tekst
    assert "Samen aan de slag" not in mail.tekst
    with clock.freeze(VRIJDAG):
        for _ in range(3):
            send_volgnieuws()
    assert len(mails()) == 2
    assert "- Samen aan de slag met Groen Doen" in mails()[1].tekst
    assert not Nieuwtje.select().exists()


def test_only_news_since_following_counts(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        tell(tuin, NAAR_FASE[Fase.BESLUIT])
    with clock.freeze(DINSDAG + timedelta(minutes=5)):
        follow(tuin.reference, door=member())
    with clock.freeze(DINSDAG + timedelta(minutes=10)):
        send_volgnieuws()
    assert not mails()


def test_a_digest_groups_per_plan_and_leaves_out_what_went_off_the_site(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        lid, ander = member(), make_initiatief("Soep op dinsdag", openbaar=True)
        weg = make_initiatief("Straks weg", openbaar=True)
        for plan in (tuin, ander, weg):
            follow(plan.reference, door=lid)
        change_voorkeuren(Abonnee.get(), dict.fromkeys(Nieuwssoort, Frequentie.DAG))
        for plan in (tuin, ander, tuin, weg):
            tell(plan, NAAR_FASE[Fase.BESLUIT])
        tell(tuin, SAMENWERKING)
        Initiatief.update(is_openbaar=False).where(Initiatief.id == weg.id).execute()
    with clock.freeze(DINSDAG + timedelta(hours=1)):
        send_volgnieuws()
        assert not mails()
    with clock.freeze(DINSDAG + timedelta(hours=7)):
        send_volgnieuws()
    (mail,) = mails()
    assert mail.onderwerp == "Nieuws over 2 plannen die u volgt"
    assert mail.tekst.count("Wijktuin De Bloesem") == 1
    assert mail.tekst.count("Er wordt een besluit genomen") == 2
    assert "Straks weg" not in mail.tekst


def test_a_mail_speaks_the_followers_language(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        follow(tuin.reference, taal="en", door=member())
        tell(tuin, NAAR_FASE[Fase.UITVOERING])
    with clock.freeze(DINSDAG + timedelta(minutes=2)):
        send_volgnieuws()
    assert mails()[0].onderwerp == "News about “Wijktuin De Bloesem”"


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


def test_no_news_of_a_kind_that_was_ended(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        follow(tuin.reference, door=member())
        change_voorkeuren(Abonnee.get(), dict.fromkeys(Nieuwssoort, Frequentie.NIET))
        tell(tuin, NAAR_FASE[Fase.BESLUIT])
    with clock.freeze(VRIJDAG):
        send_volgnieuws()
    assert not mails()


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


@pytest.mark.parametrize(
    ("frequentie", "nu", "laatst", "verwacht"),
    [
        (Frequentie.DIRECT, datetime(2026, 11, 24, 3), None, True),
        (Frequentie.DAG, datetime(2026, 11, 24, 15, 59), None, False),
        (Frequentie.DAG, datetime(2026, 11, 24, 16), None, True),
        (Frequentie.DAG, datetime(2026, 11, 24, 18), date(2026, 11, 24), False),
        (Frequentie.DAG, datetime(2026, 11, 24, 18), date(2026, 11, 23), True),
        (Frequentie.WEEK, datetime(2026, 11, 27, 15), None, False),
        (Frequentie.WEEK, datetime(2026, 11, 27, 16), None, True),
        (Frequentie.WEEK, datetime(2026, 11, 28, 9), date(2026, 11, 27), False),
        (Frequentie.WEEK, datetime(2026, 11, 28, 9), date(2026, 11, 20), True),
        (Frequentie.WEEK, datetime(2026, 12, 3, 9), date(2026, 11, 27), False),
        (Frequentie.NIET, datetime(2026, 11, 27, 16), None, False),
    ],
)
def test_when_a_mail_may_go(
    frequentie: Frequentie, nu: datetime, laatst: date | None, verwacht: bool
) -> None:
    assert is_due(frequentie, nu, dag_op=laatst, week_op=laatst) is verwacht
