"""A promise changes when two people want it: who hears of it, who decides, and once."""

from __future__ import annotations

from datetime import date

from flask import Flask

from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from tests.vems.beheer.voorstel import NORM, client_of, decide, norm_data, proposed
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.outbox import Uitgaand
from vems.instellingen.keuzes import VoorstelToestand
from vems.instellingen.models import Voorstel
from vems.termijnen.normen import norm_of


def test_who_may_decide_hears_it_and_who_proposed_hears_the_outcome(app: Flask) -> None:
    ann = make_gebruiker(Rol.COORDINATOR, naam="Ann Vos", email="ann@westerkade.example.org")
    weg = make_gebruiker(Rol.COORDINATOR, email="weg@westerkade.example.org")
    Gebruiker.update(is_actief=False).where(Gebruiker.id == weg.id).execute()
    proposer = make_gebruiker(Rol.BEHEERDER, email="els@westerkade.example.org")
    client = log_in(app.test_client(), proposer)
    for _ in range(2):
        submit(client, NORM, norm_data())
    (mail,) = Uitgaand.select()
    assert mail.aan == ann.email
    assert "Er is een begeleider minder." in mail.tekst
    voorstel = Voorstel.get()
    assert f"/beheer/voorstellen/{voorstel.sleutel}" in mail.tekst
    page = client.get(f"/beheer/voorstellen/{voorstel.sleutel}").text
    assert "Dit kan: Ann Vos" in page
    assert "weg@" not in page
    beslisser = log_in(app.test_client(), ann)
    assert decide(beslisser, voorstel, "afwijzen", reden="Dat is te lang wachten.") == 302
    uitkomst = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
    assert uitkomst.aan == proposer.email
    assert "Dat is te lang wachten." in uitkomst.tekst


def test_who_is_alone_reads_that_nobody_can_decide(app: Flask) -> None:
    client = client_of(app, Rol.BEHEERDER)
    submit(client, NORM, norm_data())
    page = client.get(f"/beheer/voorstellen/{Voorstel.get().sleutel}").text
    assert "Niemand anders mag hierover beslissen." in page


def test_who_proposed_does_not_approve(app: Flask) -> None:
    gebruiker = make_gebruiker(Rol.BEHEERDER)
    client = log_in(app.test_client(), gebruiker)
    submit(client, NORM, norm_data())
    voorstel = Voorstel.get()
    path = f"/beheer/voorstellen/{voorstel.sleutel}"
    token = {"page": path}
    assert submit(client, f"{path}/goedkeuren", {}, **token).status_code == 409
    assert submit(client, f"{path}/afwijzen", {"reden": "x"}, **token).status_code == 409
    assert Voorstel.get().toestand is VoorstelToestand.OPEN
    assert submit(client, f"{path}/intrekken", {}, **token).status_code == 302
    assert Voorstel.get().toestand is VoorstelToestand.INGETROKKEN


def test_a_refusal_says_why_and_makes_room(app: Flask, browse) -> None:  # noqa: ANN001
    voorstel = proposed(app)
    collega = client_of(app, Rol.COORDINATOR)
    assert decide(collega, voorstel, "afwijzen", reden="") == 422
    assert decide(collega, voorstel, "afwijzen", reden="Eerst met het team bespreken.") == 302
    page = browse(NORM, as_=make_gebruiker(Rol.BEHEERDER))
    assert "Eerst met het team bespreken." in page
    assert norm_of("eerste_contact", date(2099, 1, 1)).aantal == 5
    assert submit(client_of(app, Rol.BEHEERDER), NORM, norm_data(8)).status_code == 302


def test_a_decision_is_taken_once(app: Flask) -> None:
    voorstel = proposed(app)
    assert decide(client_of(app, Rol.COORDINATOR), voorstel, "goedkeuren") == 302
    laat = client_of(app, Rol.COORDINATOR)
    path = f"/beheer/voorstellen/{voorstel.sleutel}"
    answer = submit(laat, f"{path}/afwijzen", {"reden": "nee"}, page="/beheer/sluitingsdagen")
    assert answer.status_code == 409
    assert Voorstel.get().toestand is VoorstelToestand.GOEDGEKEURD


def test_one_proposal_at_a_time_and_the_same_twice_is_one(app: Flask) -> None:
    client, data = client_of(app, Rol.BEHEERDER), norm_data()
    page = {"page": "/beheer/sluitingsdagen"}
    eerste = submit(client, NORM, data, **page)
    assert submit(client, NORM, data, **page).location == eerste.location
    ander = submit(client_of(app, Rol.COORDINATOR), NORM, norm_data(9), **page)
    assert ander.status_code == 409
    assert "Er wacht al een voorstel" in ander.get_data(as_text=True)
    assert Voorstel.select().count() == 1
