"""A call closes to the second, but not on who could not reach the site just before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import enter
from initiatieven.markten.deelname.storing import closing_after, extend_call
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.registratie.keuzes import Publiceren
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_inzending,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from tests.initiatieven.markten.avond import HOSTILE, griffie
from tests.personas import submit
from vems.core.clock import amsterdam, freeze, now
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")
UUR, MIN = timedelta(hours=1), timedelta(minutes=1)


def test_the_rule_counts_a_quarter_of_the_last_day(app: Flask) -> None:
    sluit = now()
    for van, tot, verwacht in (
        (-UUR, -UUR + 14 * MIN, None),
        (-UUR, -UUR + 15 * MIN, 24 * UUR - UUR + 15 * MIN),
        (-UUR, 2 * UUR, 26 * UUR),
        (-10 * MIN, 2 * UUR, None),
        (-30 * UUR, -24 * UUR + 10 * MIN, None),
        (-30 * UUR, -23 * UUR, UUR),
        (UUR, 2 * UUR, None),
    ):
        gevonden = closing_after(sluit, sluit + van, sluit + tot)
        assert gevonden == sluit + (verwacht or timedelta()), (van, tot)


def test_who_could_not_enter_has_a_day_more(app: Flask) -> None:
    markt, door = make_markt(), griffie_actor()
    make_inzending(markt)
    plan = make_initiatief("Te laat", publiceren=Publiceren.MET_NAAM)
    sluit = markt.oproep_tot
    with freeze(sluit + UUR):
        with pytest.raises(Refused):
            enter(markt, plan, door=initiatiefnemer_actor(plan))
        for van, tot in ((sluit, sluit + UUR), (sluit - UUR, sluit - 2 * UUR)):
            with pytest.raises(Invalid):
                extend_call(markt, van, tot, door=door)
        with pytest.raises(NotFound):
            extend_call(markt, sluit - UUR, sluit, door=raadslid_actor(make_raadslid()))
        verlengd = extend_call(markt, sluit - UUR, sluit + UUR / 2, door=door)
        assert verlengd.oproep_tot == sluit + UUR / 2 + 24 * UUR
        assert enter(verlengd, plan, door=initiatiefnemer_actor(plan)).markt == verlengd
    assert "niet bereikbaar" in Uitgaand.get(Uitgaand.tekst.contains("bereikbaar")).tekst
    pagina = app.test_client().get(f"/markten/{markt.slug}").get_data(as_text=True)
    assert "De site was niet bereikbaar van" in pagina


def test_the_griffie_says_when_it_was(app: Flask) -> None:
    markt = make_markt(oproep_tot=now() - UUR)
    client, pad = griffie(app), f"/griffie/markten/{markt.slug}/storing"
    assert pad in client.get(f"/griffie/markten/{markt.slug}").get_data(as_text=True)
    for tekst in HOSTILE:
        assert submit(client, pad, {"van": tekst, "tot": tekst}).status_code in (413, 422)
    van, tot = (f"{amsterdam(now() - n * UUR):%Y-%m-%dT%H:%M}" for n in (3, 1))
    assert submit(client, pad, {"van": van, "tot": tot}).status_code == 302
    assert Markt.get().oproep_tot > now()
    Markt.update(toestand=MarktToestand.SCREENING).execute()
    assert (
        submit(client, pad, {"van": van, "tot": tot}, page="/griffie/markten/nieuw").status_code
        == 409
    )
