"""Every fractie can say something about every idea, also one that was not admitted."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Fractiereactie, Inzending, Markt
from initiatieven.markten.opvolging.reacties import list_reacties, react
from initiatieven.registratie.keuzes import Publiceren
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    make_fractie,
    make_inzending,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from tests.initiatieven.markten.avond import HOSTILE, as_client, griffie
from tests.personas import submit
from vems.accounts.keuzes import Rol
from vems.core.exceptions import NotFound, Refused
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")
TEKST = "Wij vragen de wethouder of het goedkoper kan."


def ideas(toestand: MarktToestand = MarktToestand.OPVOLGING) -> tuple[Markt, list[Inzending]]:
    markt = make_markt(toestand)
    for uitkomst in (Screening.TOEGELATEN, Screening.NIET_TOEGELATEN):
        plan = make_initiatief(
            f"Plan {uitkomst.value}", openbaar=True, publiceren=Publiceren.MET_NAAM
        )
        make_inzending(markt, plan, uitkomst=uitkomst, reden="Zo is het.", advies="Bel ons.")
    return markt, [get_inzending(rij.sleutel) for rij in Inzending.select().order_by(Inzending.id)]


def test_a_fractie_says_one_thing_and_may_say_it_better(app: Flask) -> None:
    _, (_wel, niet) = ideas()
    een = make_raadslid("E. van Dam")
    collega = make_raadslid("T. Huizinga")
    ander = make_raadslid("K. Vos", fractie=make_fractie("samen", "Westerkade Samen"))
    react(niet, TEKST, raadslid=een, door=raadslid_actor(een))
    react(niet, "Wij steunen het.", raadslid=collega, door=raadslid_actor(collega))
    react(niet, "Wij niet.", raadslid=ander, door=raadslid_actor(ander))
    gezegd = [(r.fractie.naam, r.tekst) for r in list_reacties([niet.id])[niet.id]]
    assert gezegd == [
        ("Groen Westerkade", "Wij steunen het."),
        ("Westerkade Samen", "Wij niet."),
    ]
    assert Uitgaand.select().where(Uitgaand.onderwerp.contains("reageert op")).count() == 2
    with pytest.raises(NotFound):
        react(niet, TEKST, raadslid=een, door=griffie_actor())
    Markt.update(toestand=MarktToestand.SCREENING).execute()
    with pytest.raises(Refused):
        react(get_inzending(niet.sleutel), TEKST, raadslid=een, door=raadslid_actor(een))


def test_the_pages_show_what_was_said_and_who_is_silent(app: Flask) -> None:
    markt, (_wel, niet) = ideas()
    lid = make_raadslid()
    make_raadslid("K. Vos", fractie=make_fractie("samen", "Westerkade Samen"))
    client = as_client(app, lid.gebruiker, Rol.RAADSLID)
    assert f"/raad/markten/{markt.slug}/reacties" in client.get("/raad").text
    lijst = client.get(f"/raad/markten/{markt.slug}/reacties").text
    pad = f"/raad/inzendingen/{niet.sleutel}/reactie"
    assert pad in lijst
    for tekst in HOSTILE[:2]:
        assert submit(client, pad, {"tekst": tekst}).status_code == 422
    assert submit(client, pad, {"tekst": TEKST}).status_code == 302
    assert submit(client, pad, {"tekst": "<script>alert(1)</script>"}).status_code == 302
    assert submit(client, pad, {"tekst": TEKST}).status_code == 302
    assert Fractiereactie.select().count() == 1
    openbaar = app.test_client().get(f"/markten/{markt.slug}/uitkomsten").text
    assert "1 fractie reageerde" in openbaar
    assert TEKST in openbaar
    dekking = griffie(app).get(f"/griffie/markten/{markt.slug}/dekking").text
    assert "Westerkade Samen reageerde nog niet op 2 plannen." in dekking
    assert "Groen Westerkade reageerde nog niet op 1 plan." in dekking
    lezer = as_client(app, make_gebruiker(Rol.LID), Rol.LID)
    assert lezer.get(pad).status_code == 404
    dicht = make_inzending(
        markt, make_initiatief("Dicht"), uitkomst=Screening.NIET_TOEGELATEN, reden="Nee."
    )
    assert client.get(f"/raad/inzendingen/{dicht.sleutel}/reactie").status_code == 404
