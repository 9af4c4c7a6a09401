"""The move table over real rows: each move is made when its guards are met, and never before.

Through the domain, through the desk's page, and not at all by the clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.eisen import EISEN, explain
from initiatieven.begeleiding.fasen.feiten import load_feiten
from initiatieven.begeleiding.fasen.overgangen import OVERGANGEN, Overgang
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.fasen.zetten import list_moves
from initiatieven.begeleiding.models import FaseOvergang
from initiatieven.registratie.keuzes import FASE_VOLGORDE, Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_medewerker
from tests.initiatieven.begeleiding.fasen.rijen import left
from tests.initiatieven.begeleiding.fasen.standen import GEHAALD, NET_NIET, Stand, make_zaak
from tests.initiatieven.mensen import actor_of
from tests.personas import csrf_of, log_in
from vems.accounts.keuzes import Rol
from vems.core import jobs
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import freeze, now
from vems.core.exceptions import Invalid, NotFound, Refused

BIJ_DE_ZET = {"reden", "initiatiefnemer_wil_het", "fase_van_toen"}


def misses(overgang: Overgang) -> Iterator[tuple[str, Stand]]:
    """Give each guard on facts of a move, with each way in which it is nearly met."""
    for eis in overgang.eisen:
        for stand in NET_NIET.get(eis, ()):
            yield eis, stand


def move(zaak: Initiatief, overgang: Overgang, door: Actor, *, reden: str = "Daarom.") -> None:
    change_fase(zaak, overgang.naar, reden=reden, resultaat=overgang.resultaat, door=door)


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    return make_medewerker()


def test_every_guard_has_rows_that_meet_it_and_rows_that_do_not() -> None:
    assert set(GEHAALD) == set(NET_NIET) == set(EISEN) - BIJ_DE_ZET
    assert all(NET_NIET.values())


@pytest.mark.parametrize("van", FASE_VOLGORDE)
def test_each_move_waits_for_each_of_its_guards(ruben: Medewerker, van: Fase, nu: object) -> None:
    """A coordinator tries: whatever is short by one row stays where it is, and says which."""
    door = replace(actor_of(make_medewerker("Ingrid", Rol.COORDINATOR)), namens="Anke Visser")
    for overgang in (rij for rij in OVERGANGEN if rij.van is van):
        for eis, stand in misses(overgang):
            zaak = make_zaak(overgang, ruben, mist=eis, stand=stand)
            with pytest.raises(Refused) as fout:
                move(zaak, overgang, door)
            assert str(fout.value) == explain(EISEN[eis], load_feiten(zaak)), (overgang, stand)
            assert Initiatief.get_by_id(zaak.id).fase is van
        zaak = make_zaak(overgang, ruben)
        gezet = len(list_moves(zaak))
        move(zaak, overgang, door)
        assert Initiatief.get_by_id(zaak.id).fase is overgang.naar, overgang
        rij = list_moves(zaak)[0]
        assert (rij.van, rij.naar, rij.resultaat) == (van, overgang.naar, overgang.resultaat)
        assert len(list_moves(zaak)) == gezet + 1


def test_what_goes_with_the_move_is_asked_too(ruben: Medewerker) -> None:
    """A reason of spaces, stopping that nobody asked for, and going back to another fase."""
    door = actor_of(ruben)
    for overgang in OVERGANGEN:
        if overgang.needs_reden:
            with pytest.raises(Invalid) as fout:
                move(make_zaak(overgang, ruben), overgang, replace(door, namens="A"), reden=" \n")
            assert fout.value.veld == "reden"
        if overgang.resultaat is Resultaat.INGETROKKEN:
            with pytest.raises(Invalid) as fout:
                move(make_zaak(overgang, ruben), overgang, door)
            assert fout.value.veld == "namens"
        if overgang.van is Fase.AFGEROND:
            zaak = make_zaak(overgang, ruben, mist="fase_van_toen")
            with pytest.raises(Refused, match="toen was"):
                move(zaak, overgang, door)
            left(next(f for f in FASE_VOLGORDE if f not in (overgang.naar, Fase.AFGEROND)))(zaak)
            with pytest.raises(Refused, match="toen was"):
                move(zaak, overgang, door)


def test_the_page_of_the_desk_makes_the_same_moves_and_no_other(
    app: Flask, ruben: Medewerker
) -> None:
    """Posted straight at the form, past what it offers: guarded alike."""
    browser = log_in(app.test_client(), ruben.gebruiker)
    token = csrf_of(browser.get("/contact").get_data(as_text=True))

    def post(zaak: Initiatief, overgang: Overgang) -> int:
        resultaat = overgang.resultaat.value if overgang.resultaat else ""
        data = {
            "csrf_token": token,
            "zet": f"{overgang.naar.value}:{resultaat}",
            "reden": "Daarom.",
            "namens": "y",
        }
        return browser.post(f"/loket/{zaak.identificatie}/fase", data=data).status_code

    for overgang in OVERGANGEN:
        kort = [paar for paar in misses(overgang) if paar[0] != "begeleider"]
        for eis, stand in dict(kort).items():
            zaak = make_zaak(overgang, ruben, mist=eis, stand=stand)
            assert post(zaak, overgang) in (409, 422), (overgang, eis)
            assert Initiatief.get_by_id(zaak.id).fase is overgang.van, (overgang, eis)
        zaak = make_zaak(overgang, ruben)
        assert post(zaak, overgang) == 302, overgang
        assert Initiatief.get_by_id(zaak.id).fase is overgang.naar, overgang


def test_no_job_moves_a_case(app: Flask, ruben: Medewerker) -> None:
    """All that runs by the clock, a day, a quarter and two years on: cases ready for any move."""
    zaken = {make_zaak(overgang, ruben): overgang for overgang in OVERGANGEN}
    for zaak, overgang in zaken.items():
        with pytest.raises(NotFound):
            move(zaak, overgang, SYSTEEM)
    gezet, begin = FaseOvergang.select().count(), now()
    for dagen in (1, 90, 730):
        with freeze(begin + timedelta(days=dagen)):
            for naam in jobs._schedule:
                jobs.run_job(naam)
    for zaak, overgang in zaken.items():
        assert Initiatief.get_by_id(zaak.id).fase is overgang.van
    assert FaseOvergang.select().count() == gezet
