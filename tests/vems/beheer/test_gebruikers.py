"""Accounts under management: invited again, withdrawn, changed, ended; all with history."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from vems.accounts.keuzes import CodeDoel, Rol
from vems.accounts.models import Gebruiker, Inlogcode
from vems.accounts.rollen import suspend, take_rol
from vems.accounts.sessies import list_rollen
from vems.accounts.uitnodigingen import Uitnodiging, stand_of
from vems.core import clock
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import now
from vems.core.database import database
from vems.core.exceptions import Refused
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

NIEUW = {"naam": "Nieuwe Collega", "email": "n@test.example.org", "rollen": ["begeleider"]}


@pytest.fixture
def beheer(app: Flask) -> FlaskClient:
    return log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER, "Lotte Bos"))


def invited(beheer: FlaskClient) -> tuple[Gebruiker, str]:
    submit(beheer, "/beheer/gebruikers/nieuw", NIEUW)
    gebruiker = Gebruiker.get(Gebruiker.email == NIEUW["email"])
    return gebruiker, f"/beheer/gebruikers/{gebruiker.sleutel}"


def told(gebruiker: Gebruiker) -> list[str]:
    rijen = Gebeurtenis.select().where(
        Gebeurtenis.onderwerp_kind == "gebruiker", Gebeurtenis.onderwerp_key == gebruiker.sleutel
    )
    return [rij.soort.removeprefix("account_") for rij in rijen.order_by(Gebeurtenis.id)]


def link_in(mail: Uitgaand) -> str:
    return next(woord for woord in mail.tekst.split() if "/uitnodiging/" in woord)


def test_an_invitation_is_sent_again_and_the_old_link_ends(beheer: FlaskClient) -> None:
    gebruiker, path = invited(beheer)
    with clock.freeze(now() + timedelta(minutes=2)):
        assert submit(beheer, f"{path}/uitnodiging", {}, page=path).status_code == 302
        assert submit(beheer, f"{path}/uitnodiging", {}, page=path).status_code == 302
    mails = list(Uitgaand.select().order_by(Uitgaand.id))
    assert len(mails) == 2
    eerste, tweede = (link_in(mail).split("/uitnodiging/")[1] for mail in mails)
    assert beheer.get(f"/uitnodiging/{eerste}").status_code == 404
    assert beheer.get(f"/uitnodiging/{tweede}").status_code == 200
    assert told(gebruiker) == ["rol_gegeven", "uitgenodigd", "uitgenodigd"]


def test_a_withdrawn_invitation_lets_nobody_in(beheer: FlaskClient) -> None:
    gebruiker, path = invited(beheer)
    token = link_in(Uitgaand.get()).split("/uitnodiging/")[1]
    assert submit(beheer, f"{path}/uitnodiging/intrekken", {}, page=path).status_code == 302
    assert beheer.get(f"/uitnodiging/{token}").status_code == 404
    assert list_rollen(gebruiker) == []
    assert beheer.get(path).status_code == 404
    assert told(gebruiker)[-1] == "uitnodiging_ingetrokken"


def test_a_withdrawn_resident_stays_a_resident(beheer: FlaskClient) -> None:
    lid = make_gebruiker(Rol.LID, email="n@test.example.org")
    _, path = invited(beheer)
    submit(beheer, f"{path}/uitnodiging/intrekken", {}, page=path)
    assert list_rollen(lid) == [Rol.LID]
    assert Gebruiker.get_by_id(lid.id).is_actief


def test_what_was_accepted_is_not_withdrawn(beheer: FlaskClient) -> None:
    gebruiker, path = invited(beheer)
    Gebruiker.update(wachtwoord_hash="x", totp_geheim="y").where(
        Gebruiker.id == gebruiker.id
    ).execute()
    page = beheer.get(path).get_data(as_text=True)
    assert "Trek de uitnodiging in" not in page
    assert "Stuur een link voor een nieuw wachtwoord" in page
    answer = submit(beheer, f"{path}/uitnodiging/intrekken", {}, page=path)
    assert answer.status_code == 409
    assert list_rollen(gebruiker) == [Rol.BEGELEIDER]


def test_an_invitation_lapses(beheer: FlaskClient) -> None:
    gebruiker, _ = invited(beheer)
    assert stand_of(gebruiker) is Uitnodiging.OPEN
    Inlogcode.update(verloopt_op=now() - timedelta(days=1)).where(
        Inlogcode.doel == CodeDoel.UITNODIGING
    ).execute()
    assert stand_of(gebruiker) is Uitnodiging.VERLOPEN


def test_the_last_beheerder_stays(app: Flask) -> None:
    enige = make_gebruiker(Rol.BEHEERDER)
    for act in (suspend, lambda g, door: take_rol(g, Rol.BEHEERDER, door=door)):
        with pytest.raises(Refused):
            act(enige, door=SYSTEEM)
    tweede = make_gebruiker(Rol.BEHEERDER)
    suspend(tweede, door=SYSTEEM)
    with pytest.raises(Refused):
        take_rol(enige, Rol.BEHEERDER, door=SYSTEEM)
    assert list_rollen(enige) == [Rol.BEHEERDER]


def test_two_who_remove_each_other_leave_one(app: Flask) -> None:
    een, ander = make_gebruiker(Rol.BEHEERDER), make_gebruiker(Rol.BEHEERDER)
    barrier, refused = threading.Barrier(2), []

    def remove(doel: Gebruiker, door: Gebruiker) -> None:
        with database.obj.connection_context():
            barrier.wait()
            try:
                suspend(doel, door=Actor(rol="beheerder", gebruiker_id=door.id))
            except Refused:
                refused.append(doel.id)

    paren = ((een, ander), (ander, een))
    threads = [threading.Thread(target=remove, args=paar) for paar in paren]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Gebruiker.select().where(Gebruiker.is_actief).count() == 1
    assert len(refused) == 1


def test_roles_change_with_history_and_never_to_none(beheer: FlaskClient) -> None:
    collega = make_gebruiker(Rol.BEGELEIDER)
    path = f"/beheer/gebruikers/{collega.sleutel}"
    answer = submit(beheer, path, {"rollen": ["coordinator", "redacteur"]})
    assert answer.status_code == 302
    assert list_rollen(collega) == [Rol.COORDINATOR, Rol.REDACTEUR]
    answer = submit(beheer, path, {"rollen": []})
    assert answer.status_code == 422
    assert "of stop de toegang" in answer.get_data(as_text=True)
    assert submit(beheer, path, {"rollen": ["keizer"]}).status_code == 422
    assert told(collega) == ["rol_genomen", "rol_gegeven", "rol_gegeven"]
    page = beheer.get(path).get_data(as_text=True)
    assert "Rol gekregen: Redacteur" in page
    assert "Lotte Bos" in page


def test_ending_access_twice_is_once(beheer: FlaskClient) -> None:
    collega = make_gebruiker(Rol.BEGELEIDER)
    path = f"/beheer/gebruikers/{collega.sleutel}"
    for wens in ("stop", "stop", "herstel"):
        submit(beheer, f"{path}/toegang", {"wens": wens}, page=path)
    assert told(collega) == ["gestopt", "hersteld"]
    assert Gebruiker.get_by_id(collega.id).is_actief


def test_search_finds_name_and_address_and_the_list_is_cheap(app: Flask, browse, queries) -> None:  # noqa: ANN001
    for nummer in range(12):
        make_gebruiker(Rol.BEGELEIDER, f"Collega {nummer}", f"c{nummer}@elders.example.org")
    ik = make_gebruiker(Rol.BEHEERDER)
    page = browse("/beheer/gebruikers?q=c11@elders", as_=ik)
    assert "Collega 11" in page
    assert "Collega 10" not in page
    client = log_in(app.test_client(), ik)
    client.get("/beheer/gebruikers")
    begin = len(queries)
    client.get("/beheer/gebruikers")
    assert len(queries) - begin <= 9, queries.statements[begin:]


def test_the_griffie_sees_council_accounts_only(app: Flask, browse) -> None:  # noqa: ANN001
    raadslid, begeleider = make_gebruiker(Rol.RAADSLID), make_gebruiker(Rol.BEGELEIDER)
    griffie = make_gebruiker(Rol.GRIFFIE)
    page = browse("/beheer/gebruikers", as_=griffie)
    assert raadslid.naam in page
    assert begeleider.naam not in page
    assert "Bewaar de rollen" not in browse(f"/beheer/gebruikers/{raadslid.sleutel}", as_=griffie)
    browse(f"/beheer/gebruikers/{begeleider.sleutel}", as_=griffie, status=404)
    client = log_in(app.test_client(), griffie)
    path = f"/beheer/gebruikers/{begeleider.sleutel}/uitnodiging"
    assert submit(client, path, {}, page="/beheer/gebruikers/nieuw").status_code == 404


def test_a_resident_is_in_no_list(browse) -> None:  # noqa: ANN001
    lid = make_gebruiker(Rol.LID)
    browse(f"/beheer/gebruikers/{lid.sleutel}", as_=make_gebruiker(Rol.BEHEERDER), status=404)
