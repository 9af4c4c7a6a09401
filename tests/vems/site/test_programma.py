"""What everybody reads of a programme, following it, and what the pages ask the database."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.programmas.keuzes import ProgrammaSoort, Stoplicht
from netwerk.programmas.models import Programma
from netwerk.programmas.opgaven import NieuweOpgave, register_opgave
from netwerk.programmas.registration import NieuweActie, register_actie
from netwerk.programmas.voortgang import report_voortgang
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_gemeente, make_wijk
from tests.factories.netwerk import make_doel, make_programma
from tests.personas import log_in, submit
from vems.community.models import Volging
from vems.community.samenvatting import send_volgnieuws
from vems.core.actor import SYSTEEM
from vems.core.clock import freeze
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]


@pytest.fixture
def programma(app: Flask, nu: datetime) -> Programma:
    opgave = register_opgave(NieuweOpgave("O1", "Iedereen doet mee"), door=SYSTEEM)
    agenda = make_programma(
        make_gemeente(), titel="Stadsagenda", soort=ProgrammaSoort.STADSDEELAGENDA, opgave=opgave
    )
    programma = make_programma(make_wijk(), titel="Wijkagenda", ouder=agenda)
    for nummer in range(4):
        doel = make_doel(programma, code=str(nummer), tekst=f"Doel {nummer}", nulwaarde=3)
        for actie in range(3):
            register_actie(doel, NieuweActie(f"Actie {nummer}.{actie}"), door=SYSTEEM)
    return programma


def test_the_tree_goes_from_opgave_to_action(programma: Programma, browse: Browse) -> None:
    pagina = browse("/programmas")
    tekst = pagina.html
    volgorde = ["Iedereen doet mee", "Stadsagenda", "Wijkagenda", "Doel 0", "Actie 0.0", "Doel 1"]
    plaatsen = [tekst.index(woord) for woord in volgorde]
    assert plaatsen == sorted(plaatsen)
    assert "Wijkagenda" in browse("/programmas?gebied=kersentuin")
    make_wijk("molenwaard")
    assert "Nog geen programma" in browse("/programmas?gebied=molenwaard")
    browse("/programmas?gebied=" + "x" * 3000)


def test_the_pages_ask_little(
    programma: Programma, page_statements: Callable[[str], list[str]]
) -> None:
    assert len(page_statements("/programmas")) <= 5
    assert len(page_statements(f"/programmas/{programma.slug}")) <= 8


def test_a_member_follows_and_reads_the_news(client: FlaskClient, programma: Programma) -> None:
    lid = make_gebruiker()
    log_in(client, lid)
    pad = f"/programmas/{programma.slug}"
    send_volgnieuws()
    for _ in range(2):
        assert submit(client, f"{pad}/volg", {}, page=pad).status_code == 302
    report_voortgang(programma, stoplicht=Stoplicht.ROOD, tekst="De bomen zijn op.", door=SYSTEEM)
    with freeze(datetime.fromisoformat("2026-11-24T09:30+00:00") + timedelta(minutes=5)):
        send_volgnieuws()
    mail = Uitgaand.get(Uitgaand.aan == lid.email)
    assert "Wijkagenda" in mail.onderwerp + mail.tekst
    assert "Loopt achter" in mail.tekst
    submit(client, f"{pad}/volg", {"doe": "niet"}, page=pad)
    assert not Volging.select().exists()


def test_a_visitor_follows_by_a_confirmed_address(
    client: FlaskClient, programma: Programma
) -> None:
    pad = f"/programmas/{programma.slug}/volgen"
    assert submit(client, pad, {"email": "geen adres"}).status_code == 422
    assert submit(client, pad, {"email": ""}).status_code == 422
    assert submit(client, pad, {"email": "buur@test.example.org"}).status_code == 302
    assert Uitgaand.get().aan == "buur@test.example.org"
    assert Volging.get().bevestigd_op is None
    assert client.get("/programmas/bestaat-niet/volgen").status_code == 404
