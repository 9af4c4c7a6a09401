"""Adoption: no money, the initiator chooses, a stop has a reason."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from initiatieven.markten.models import Adoptie
from initiatieven.markten.opvolging.adopties import NieuwAanbod, choose, offer, stop
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import initiatiefnemer_actor, make_raadslid, raadslid_actor
from vems.core.exceptions import Invalid, NotFound, Refused

pytestmark = pytest.mark.usefixtures("nu")

DAG = date(2027, 2, 1)


@pytest.mark.parametrize("tekst", ["Ik regel € 500.", "Ik geef 500 euro.", "", "x" * 501])
def test_an_offer_is_no_promise_of_money(app: Flask, tekst: str) -> None:
    lid = make_raadslid()
    with pytest.raises(Invalid) as error:
        offer(
            make_initiatief(openbaar=True),
            NieuwAanbod(tekst, DAG),
            raadslid=lid,
            door=raadslid_actor(lid),
        )
    assert error.value.veld == "tekst"


def test_nobody_offers_in_anothers_name_or_for_a_private_plan(app: Flask) -> None:
    lid, ander = make_raadslid(), make_raadslid("B. Yilmaz")
    aanbod = NieuwAanbod("Ik neem u mee.", DAG)
    with pytest.raises(NotFound):
        offer(make_initiatief(openbaar=True), aanbod, raadslid=lid, door=raadslid_actor(ander))
    with pytest.raises(NotFound):
        offer(make_initiatief(), aanbod, raadslid=lid, door=raadslid_actor(lid))


def test_an_offer_sent_twice_is_one_and_only_the_initiator_chooses(app: Flask) -> None:
    lid, initiatief = make_raadslid(), make_initiatief(openbaar=True)
    aanbod = NieuwAanbod("Ik neem u mee.", DAG)
    first = offer(initiatief, aanbod, raadslid=lid, door=raadslid_actor(lid))
    assert offer(initiatief, aanbod, raadslid=lid, door=raadslid_actor(lid)) == first
    vreemde = initiatiefnemer_actor(make_initiatief("Ander"))
    for wrong in (vreemde, raadslid_actor(lid)):
        with pytest.raises(NotFound):
            choose(initiatief, [first], door=wrong)
    choose(initiatief, [first], door=initiatiefnemer_actor(initiatief))
    with pytest.raises(Refused):
        choose(initiatief, [first], door=initiatiefnemer_actor(initiatief))


def test_a_stop_needs_a_reason_and_happens_once(app: Flask) -> None:
    lid, initiatief = make_raadslid(), make_initiatief(openbaar=True)
    door = raadslid_actor(lid)
    adoptie = offer(initiatief, NieuwAanbod("Ik neem u mee.", DAG), raadslid=lid, door=door)
    with pytest.raises(Invalid):
        stop(adoptie, reden=" ", door=door)
    stop(adoptie, reden="Geen tijd.", door=door)
    with pytest.raises(Refused):
        stop(Adoptie.get_by_id(adoptie.id), reden="Nog eens.", door=door)
