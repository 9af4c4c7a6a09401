"""Rooms: weekly times without overlap, days that are given once, and pages of who runs them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek, Reservering, Reserveringsdag, Weektijd
from netwerk.plekken.reserveren import (
    Boeking,
    agree_reservering,
    cancel_dag,
    cancel_reservering,
    hold_ruimte,
)
from netwerk.plekken.weektijden import (
    NieuweWeektijd,
    count_vrij,
    open_weektijd,
    stop_weektijd,
)
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.netwerk import make_partner, make_partnerlid, make_plek
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.database import database
from vems.core.exceptions import Conflict, Invalid
from vems.core.reference import Reference

Browse = Callable[..., Page]
SOEP, KOOR = Reference("initiatief", "soep"), Reference("initiatief", "koor")
# nine Tuesdays, from 17 to 20
TIJD = NieuweWeektijd(1, 17 * 60, 20 * 60, date(2027, 1, 12), date(2027, 3, 9))
ZES = Boeking(date(2027, 1, 12), 6)


@pytest.fixture
def haven(app: Flask, nu: datetime) -> Partner:
    return make_partner("Woonstichting De Haven")


@pytest.fixture
def zaal(haven: Partner) -> Plek:
    return make_plek("Haven 12", gastheer=haven)


@pytest.fixture
def tijd(zaal: Plek) -> Weektijd:
    return open_weektijd(zaal, TIJD, door=SYSTEEM)


def _over(tijd: Weektijd) -> int:
    return count_vrij([tijd])[tijd.id].over


def test_six_of_nine_leave_three_and_a_day_is_given_once(tijd: Weektijd) -> None:
    boeking = hold_ruimte(tijd, SOEP, ZES, door=SYSTEEM)
    assert _over(tijd) == 3
    with pytest.raises(Invalid, match="dinsdag 16 februari is de ruimte al bezet"):
        hold_ruimte(tijd, KOOR, Boeking(date(2027, 2, 16), 3), door=SYSTEEM)
    agree_reservering(boeking, door=SYSTEEM)
    cancel_dag(boeking, date(2027, 2, 16), reden="De kraan lekt", door=SYSTEEM)
    with pytest.raises(Conflict):
        cancel_dag(boeking, date(2027, 2, 16), reden="Nog eens", door=SYSTEEM)
    hold_ruimte(tijd, KOOR, Boeking(date(2027, 2, 16), 3), door=SYSTEEM)
    cancel_reservering(boeking, reden="Verhuisd", door=SYSTEEM)
    assert _over(tijd) == 6
    with pytest.raises(Conflict):
        cancel_reservering(boeking, reden="Nog eens", door=SYSTEEM)


@pytest.mark.parametrize(
    ("boeking", "veld"),
    [
        (Boeking(date(2027, 1, 12), 10), "weken"),
        (Boeking(date(2027, 1, 12), 0), "weken"),
        (Boeking(date(2027, 1, 12), 10**9), "weken"),
        (Boeking(date(2020, 1, 7), 1), "eerste"),
        (Boeking(date(2099, 1, 6), 1), "weken"),
        (Boeking(date(2027, 1, 12), 1, personen=21), "personen"),
    ],
)
def test_what_does_not_fit_is_refused(tijd: Weektijd, boeking: Boeking, veld: str) -> None:
    with pytest.raises(Invalid) as fout:
        hold_ruimte(tijd, SOEP, boeking, door=SYSTEEM)
    assert fout.value.veld == veld
    assert not Reservering.select().exists()


def test_no_more_often_than_was_said_and_never_two_times_through_each_other(
    zaal: Plek, tijd: Weektijd
) -> None:
    Weektijd.update(keren=7).execute()
    hold_ruimte(tijd, SOEP, ZES, door=SYSTEEM)
    vers = Weektijd.get()
    assert _over(vers) == 1
    with pytest.raises(Invalid, match="nog 1 keer vrij"):
        hold_ruimte(vers, KOOR, Boeking(date(2027, 2, 23), 2), door=SYSTEEM)
    with pytest.raises(Invalid, match="gaf u deze ruimte al vrij"):
        open_weektijd(
            zaal,
            NieuweWeektijd(1, 19 * 60, 22 * 60, date(2027, 3, 9), date(2027, 6, 1)),
            door=SYSTEEM,
        )
    stop_weektijd(vers, door=SYSTEEM)
    assert Plek.get().vrije_dagdelen == []
    with pytest.raises(Invalid):
        hold_ruimte(Weektijd.get(), KOOR, Boeking(date(2027, 2, 23), 1), door=SYSTEEM)


def test_of_eight_at_once_one_has_the_days(app: Flask, tijd: Weektijd) -> None:
    def book(nummer: int) -> bool:
        with app.app_context(), database.obj.connection_context():
            try:
                wie = Reference("initiatief", str(nummer))
                hold_ruimte(Weektijd.get_by_id(tijd.id), wie, ZES, door=SYSTEEM)
            except Invalid:
                return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(book, range(8))) == 1
    assert Reserveringsdag.select().count() == 6


def test_who_keeps_the_organisation_adds_a_room_and_only_that_one(
    client: FlaskClient, haven: Partner, zaal: Plek, browse: Browse, queries: Queries
) -> None:
    marijke = make_partnerlid(haven)
    log_in(client, marijke)
    pad = "/partners/eigen/ruimtes/nieuw"
    fout = submit(client, pad, {"naam": "", "zitplaatsen": "veel", "gebied": "nergens"})
    assert fout.status_code == 422
    for zin in ("Vul de naam van de ruimte in.", "Vul een heel getal in", "Kies uit de lijst."):
        assert zin in fout.text
    goed = {"naam": "Zolder", "zitplaatsen": "8", "gebied": "kersentuin", "sleutel": "abcdefgh2345"}
    for _ in range(2):
        submit(client, pad, goed)
    assert Plek.select().where(Plek.naam == "Zolder").count() == 1
    ander = make_plek("Van een ander")
    assert client.get(f"/partners/eigen/ruimtes/{ander.slug}").status_code == 404
    browse(f"/partners/eigen/ruimtes/{zaal.slug}", as_=marijke)
    browse("/partners/eigen/ruimtes", as_=make_gebruiker(Rol.BEGELEIDER), status=404)
    queries.statements.clear()
    client.get(f"/partners/eigen/ruimtes/{zaal.slug}")
    assert len(queries) <= 14, queries.statements
