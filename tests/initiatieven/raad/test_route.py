"""The route of a member over a market, and who looks for somebody in the council."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.keuzes import AdoptieToestand, MarktToestand, Screening
from initiatieven.markten.models import Adoptie, Kraam, Markt
from initiatieven.raad.models import Bezoekplan
from initiatieven.raad.overzicht import load_aandacht
from initiatieven.raad.route import list_planned, list_times, plan_route, read_route
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import freeze, now
from vems.core.exceptions import Invalid, NotFound

pytestmark = pytest.mark.usefixtures("nu")


def a_market(aantal: int = 3) -> tuple[Markt, list[Kraam]]:
    markt = make_markt(MarktToestand.PROGRAMMA)
    kramen = []
    for nummer in range(1, aantal + 1):
        plan = make_initiatief(f"Plan {nummer}", openbaar=True)
        inzending = make_inzending(
            markt, plan, uitkomst=Screening.TOEGELATEN, reden="Goed.", vraag="Helpt u?"
        )
        kramen.append(make_kraam(markt, nummer, inzending))
    return markt, kramen


def test_a_time_per_stand_and_never_two_at_once(app: Flask) -> None:
    markt, kramen = a_market()
    lid = make_raadslid()
    door, tijden = raadslid_actor(lid), list_times(markt)
    een, twee, drie = (kraam.id for kraam in kramen)
    assert plan_route(markt, {een: tijden[3], twee: tijden[1]}, raadslid=lid, door=door) == 2
    assert plan_route(markt, {twee: "", drie: tijden[0]}, raadslid=lid, door=door) == 2
    assert read_route(markt, lid) == {een: tijden[3], drie: tijden[0]}
    assert [plan.kraam_id for plan in list_planned(lid)] == [drie, een]
    for wrong in ({een: "99.99"}, {10_000: tijden[0]}, {twee: tijden[0]}):
        with pytest.raises(Invalid):
            plan_route(markt, wrong, raadslid=lid, door=door)
    with pytest.raises(NotFound):
        plan_route(markt, {een: tijden[0]}, raadslid=make_raadslid("Ander"), door=door)
    with freeze(now() + timedelta(days=90)):
        assert list_planned(lid) == []


def test_the_page_keeps_what_was_chosen_and_refuses_nonsense(app: Flask) -> None:
    markt, _ = a_market()
    lid = make_raadslid()
    client = log_in(app.test_client(), lid.gebruiker, Rol.RAADSLID)
    page, tijden = f"/raad/markten/{markt.slug}/route", list_times(markt)
    for wrong in ("x" * 100_000, "99.99"):
        assert submit(client, page, {"kraam-01": wrong}).status_code == 422
    twice = submit(client, page, {"kraam-01": tijden[2], "kraam-02": tijden[2]})
    assert twice.status_code == 422
    assert "twee keer" in twice.get_data(as_text=True)
    assert submit(client, page, {"kraam-01": tijden[2], "kraam-02": ""}).status_code == 302
    assert Bezoekplan.select().count() == 1
    assert tijden[2] in client.get("/raad").get_data(as_text=True)
    assert client.get(f"{page}?wijk=%3Cb%3E").status_code == 200


def test_who_asks_is_listed_until_somebody_adopts(app: Flask) -> None:
    _, kramen = a_market(2)
    lid = make_raadslid()
    assert {v.kaart.titel for v in load_aandacht(lid).vragers} == {"Plan 1", "Plan 2"}
    Adoptie.create(
        initiatief=kramen[0].inzending.initiatief,
        raadslid=lid,
        tekst="Ik help.",
        toestand=AdoptieToestand.GEKOZEN,
        aangeboden_op=now(),
    )
    assert [(v.kaart.titel, v.vraag) for v in load_aandacht(lid).vragers] == [
        ("Plan 2", "Helpt u?")
    ]
