"""The griffie puts a reserve on another place, with a reason that everybody who moves reads."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import withdraw
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Markt
from initiatieven.markten.zaal.bevestigen import follow_up_kramen
from initiatieven.markten.zaal.reservelijst import list_line, move_reserve
from initiatieven.registratie.keuzes import Publiceren
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from tests.initiatieven.markten.avond import HOSTILE, as_client, griffie
from tests.personas import submit
from vems.accounts.keuzes import Rol
from vems.core.clock import freeze, now
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")


def line(markt: Markt, aantal: int = 3) -> list[str]:
    for nummer in range(1, aantal + 1):
        plan = make_initiatief(f"Reserve {nummer}", openbaar=True, publiceren=Publiceren.MET_NAAM)
        make_inzending(markt, plan, uitkomst=Screening.RESERVE, reden="Vol.", reserve_nummer=nummer)
    return [inzending.sleutel for inzending in list_line(markt)]


def order(markt: Markt) -> list[tuple[str, int]]:
    return [(i.initiatief.titel[-1], i.reserve_nummer) for i in list_line(markt)]


def test_who_moves_hears_why_and_the_numbers_stay_whole(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.PROGRAMMA), griffie_actor()
    een, twee, drie = gelezen = line(markt)
    move_reserve(markt, drie, 1, gelezen=gelezen, reden="Past bij het thema.", door=door)
    assert order(markt) == [("3", 1), ("1", 2), ("2", 3)]
    mails = Uitgaand.select().where(Uitgaand.onderwerp.contains("reservelijst"))
    assert mails.count() == 3
    assert "Past bij het thema." in mails.get().tekst
    nieuw = [i.sleutel for i in list_line(markt)]
    move_reserve(markt, een, 3, gelezen=nieuw, reden="Kon later.", door=door)
    assert mails.count() == 5
    with pytest.raises(Conflict):
        move_reserve(markt, een, 1, gelezen=gelezen, reden="Kon later.", door=door)
    vers = [i.sleutel for i in list_line(markt)]
    for sleutel, plaats, reden in ((een, 0, "x"), (een, 4, "x"), ("weg", 1, "x"), (een, 1, " ")):
        with pytest.raises(Invalid):
            move_reserve(markt, sleutel, plaats, gelezen=vers, reden=reden, door=door)
    lid = raadslid_actor(make_raadslid())
    with pytest.raises(NotFound):
        move_reserve(markt, een, 1, gelezen=vers, reden="x", door=lid)
    eerste = list_line(markt)[0]
    eerste.markt = markt
    withdraw(eerste, door=initiatiefnemer_actor(eerste.initiatief))
    assert order(markt) == [("2", 1), ("1", 2)]


def test_the_form_asks_a_reason_and_refuses_nonsense(app: Flask) -> None:
    markt = make_markt(MarktToestand.SCREENING)
    gelezen = line(markt)
    client, pad = griffie(app), f"/griffie/markten/{markt.slug}/reserves"
    keuze = {"gelezen": ",".join(gelezen), "inzending": gelezen[2], "plaats": "1"}
    assert submit(client, pad, {**keuze, "reden": ""}).status_code == 422
    for tekst in HOSTILE:
        kapot = {"gelezen": tekst, "inzending": tekst, "plaats": tekst, "reden": tekst}
        assert submit(client, pad, kapot).status_code in (409, 413, 422)
    assert order(markt) == [("1", 1), ("2", 2), ("3", 3)]
    assert submit(client, pad, {**keuze, "reden": "Past bij het thema."}).status_code == 302
    assert order(markt) == [("3", 1), ("1", 2), ("2", 3)]
    assert submit(client, pad, {**keuze, "reden": "Nog eens."}).status_code == 409
    raadslid = as_client(app, make_gebruiker(Rol.RAADSLID), Rol.RAADSLID)
    assert raadslid.get(pad).status_code == 404
    Markt.update(toestand=MarktToestand.MARKTDAG).execute()
    assert "kan nu niet meer veranderen" in client.get(pad).get_data(as_text=True)


@pytest.mark.parametrize("reserves", [0, 1])
def test_who_did_not_confirm_reads_what_becomes_of_the_stand(app: Flask, reserves: int) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    kraam = make_kraam(markt)
    line(markt, reserves)
    voor = markt.begin
    Inzending.update(bevestigen_voor=voor).where(Inzending.id == kraam.inzending_id).execute()
    with freeze(max(voor, now())):
        follow_up_kramen()
    mail = Uitgaand.get(Uitgaand.onderwerp.startswith("Uw kraam op"))
    verwacht = "naar een plan van de reservelijst" if reserves else "geen ander plan"
    assert verwacht in mail.tekst
