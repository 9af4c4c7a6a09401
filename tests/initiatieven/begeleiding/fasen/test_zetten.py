"""Making a move: what it writes, who may, closing and reopening, and what is possible now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.verzetten import change_fase, take_over_fase, withdraw
from initiatieven.begeleiding.fasen.zetten import list_moves, possible_moves
from initiatieven.registratie.keuzes import Fase, Resultaat, Toestand
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.races import race
from vems.accounts.keuzes import Rol
from vems.core.actor import IMPORT
from vems.core.clock import freeze, now
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused, VemsError
from vems.core.history import Gebeurtenis, Zichtbaarheid
from vems.core.outbox import Uitgaand


def test_change_fase_writes_everything_at_once(app: object, nu: object) -> None:
    begeleider = make_medewerker()
    initiatief = make_initiatief(begeleider=begeleider, fase=Fase.UITVOERING)
    rij = change_fase(initiatief, Fase.NAZORG, door=actor_of(begeleider))
    opgeslagen = Initiatief.get_by_id(initiatief.id)
    assert (opgeslagen.fase, opgeslagen.toestand) == (Fase.NAZORG, Toestand.BIJ_GEMEENTE)
    assert str(opgeslagen.beloofd_op) == "2027-01-19"
    assert opgeslagen.volgende_stap == "Samen terugkijken"
    assert (rij.van, rij.naar, rij.bericht_verstuurd) == (Fase.UITVOERING, Fase.NAZORG, True)
    gebeurtenis = Gebeurtenis.get(Gebeurtenis.soort == "fase_nazorg")
    assert gebeurtenis.zichtbaarheid is Zichtbaarheid.OPENBAAR
    mail = Uitgaand.get()
    assert mail.onderwerp == "Terugkijken op Wijktuin De Bloesem"
    assert "Wij bellen u voor dinsdag 19 januari 2027." in mail.tekst
    assert "Uw nummer" in mail.tekst.strip().splitlines()[-1]


def test_guard_refuses_with_its_sentence_and_changes_nothing(app: object) -> None:
    begeleider = make_medewerker()
    initiatief = make_initiatief(begeleider=begeleider, fase=Fase.INTAKE)
    with pytest.raises(Refused, match="gesprek"):
        change_fase(initiatief, Fase.VERKENNING, door=actor_of(begeleider))
    assert Initiatief.get_by_id(initiatief.id).fase is Fase.INTAKE
    assert list_moves(initiatief) == []
    assert Uitgaand.select().count() == 0


def test_two_moves_at_once_one_wins_twenty_times(app: Flask) -> None:
    """Both read the case before either moves it; the log stays a chain of legal moves."""
    begeleider = make_medewerker()
    door, laat = actor_of(begeleider), actor_of(make_medewerker("Ingrid", Rol.COORDINATOR))
    for _ in range(20):
        initiatief = make_initiatief(begeleider=begeleider, fase=Fase.UITVOERING)
        ander = Initiatief.get_by_id(initiatief.id)
        afloop = race(
            app,
            partial(change_fase, initiatief, Fase.NAZORG, door=door),
            partial(change_fase, ander, Fase.PLAN, reden="Plan B.", door=laat),
        )
        assert sorted(type(uitkomst) is Conflict for uitkomst in afloop) == [False, True]
        zetten = list_moves(initiatief)
        assert [(rij.van, rij.naar) for rij in zetten] == [
            (Fase.UITVOERING, Initiatief.get_by_id(initiatief.id).fase)
        ]
        verteld = Gebeurtenis.select().where(
            Gebeurtenis.onderwerp_key == initiatief.sleutel, Gebeurtenis.soort.startswith("fase_")
        )
        assert [gebeurtenis.soort for gebeurtenis in verteld] == [f"fase_{zetten[0].naar.value}"]
    assert Uitgaand.select().count() == 20


def test_closing_and_reopening_to_the_fase_it_left(app: object, nu: object) -> None:
    begeleider = make_medewerker()
    initiatief = make_initiatief(begeleider=begeleider, fase=Fase.UITVOERING)
    door = actor_of(begeleider)
    with freeze(now()):
        change_fase(
            initiatief,
            Fase.AFGEROND,
            reden="De groep is uit elkaar.",
            resultaat=Resultaat.DEELS_GEREALISEERD,
            door=door,
        )
    gesloten = Initiatief.get_by_id(initiatief.id)
    assert gesloten.resultaat is Resultaat.DEELS_GEREALISEERD
    assert str(gesloten.archiefactiedatum) == "2033-11-24"
    assert gesloten.archiefnominatie == "vernietigen"
    with freeze(now() + timedelta(days=3)):
        assert [zet.overgang.naar for zet in possible_moves(gesloten, door)] == [Fase.UITVOERING]
        with pytest.raises(Refused, match="toen was"):
            change_fase(gesloten, Fase.PLAN, reden="Toch verder.", door=door)
        with pytest.raises(Invalid):
            change_fase(gesloten, Fase.UITVOERING, door=door)
        change_fase(gesloten, Fase.UITVOERING, reden="Toch verder.", door=door)
    open_ = Initiatief.get_by_id(initiatief.id)
    assert (open_.fase, open_.resultaat, open_.afgerond_op) == (Fase.UITVOERING, None, None)
    assert (open_.archiefnominatie, open_.archiefactiedatum) == ("", None)


def test_only_the_initiator_withdraws_or_the_desk_on_behalf(app: object) -> None:
    begeleider = make_medewerker()
    initiatief = make_initiatief(begeleider=begeleider, fase=Fase.INTAKE)
    with pytest.raises(Invalid) as fout:
        withdraw(initiatief, reden="Zij belde.", door=actor_of(begeleider))
    assert fout.value.veld == "namens"
    withdraw(initiatief, door=initiatiefnemer_of(initiatief))
    assert initiatief.resultaat is Resultaat.INGETROKKEN
    ander = make_initiatief("Soep", begeleider=begeleider, fase=Fase.PLAN)
    withdraw(ander, door=replace(actor_of(begeleider), namens="Anke Visser"))
    assert ander.resultaat is Resultaat.INGETROKKEN


def test_taking_over_is_for_imports_only(app: object) -> None:
    begeleider = make_medewerker()
    initiatief = make_initiatief(begeleider=begeleider)
    with pytest.raises(NotFound):
        take_over_fase(initiatief, Fase.PLAN, door=actor_of(begeleider))
    with pytest.raises(Refused):
        take_over_fase(initiatief, Fase.AFGEROND, door=IMPORT)
    take_over_fase(initiatief, Fase.PLAN, door=IMPORT)
    opgeslagen = Initiatief.get_by_id(initiatief.id)
    assert (opgeslagen.fase, opgeslagen.bron) == (Fase.PLAN, "import")
    assert Uitgaand.select().count() == 0
    with pytest.raises(VemsError):
        change_fase(initiatief, Fase.UITVOERING, door=IMPORT)


def test_possible_moves_explains_what_is_missing(app: object) -> None:
    begeleider = make_medewerker()
    initiatief = make_initiatief(begeleider=begeleider, fase=Fase.INTAKE)
    zetten = {
        (zet.overgang.naar, zet.overgang.resultaat): zet
        for zet in possible_moves(initiatief, actor_of(begeleider))
    }
    verder = zetten[Fase.VERKENNING, None]
    assert not verder.kan_nu
    assert len(verder.openstaand) == 3
    assert zetten[Fase.AFGEROND, Resultaat.INGETROKKEN].kan_nu
    assert possible_moves(initiatief, actor_of(make_medewerker("Ann Vos"))) == []
