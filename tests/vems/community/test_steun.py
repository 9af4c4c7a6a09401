"""Support: once each, taken back, counted right under forty clicks at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from initiatieven.registratie.permissions import kolom
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.community.models import Steun
from vems.community.steun import give_steun, has_steun, may_steunen, withdraw_steun
from vems.core.actor import ANONIEM, Actor
from vems.core.database import database
from vems.core.exceptions import NotFound
from vems.core.reference import Reference

PLAN = Reference("initiatief", "abc")


def lid(gebruiker: Gebruiker | None = None) -> Actor:
    gebruiker = gebruiker or make_gebruiker(Rol.LID)
    return Actor(rol="lid", gebruiker_id=gebruiker.id, partij_id=gebruiker.partij_id)


def test_support_counts_once_and_can_be_taken_back(app: Flask) -> None:
    anke, joris = lid(), lid()
    for _ in range(2):
        give_steun(PLAN, kolom="IX", door=anke)
    give_steun(PLAN, kolom="IX", door=joris)
    assert Steun.select().count() == 2
    withdraw_steun(PLAN, kolom="IX", door=anke)
    withdraw_steun(PLAN, kolom="IX", door=anke)
    assert Steun.select().count() == 1
    assert has_steun(PLAN, joris)
    assert not has_steun(PLAN, anke)


def test_only_a_member_supports_and_never_the_own_plan(app: Flask) -> None:
    eigen = make_initiatief(openbaar=True)
    maker = Actor(rol="lid", gebruiker_id=1, partij_id=eigen.initiatiefnemer_id)
    assert not may_steunen(kolom(maker, eigen))
    for actor, wie in (
        (maker, "IO"),
        (ANONIEM, "AN"),
        (Actor(rol="raadslid", gebruiker_id=1), "RA"),
    ):
        with pytest.raises(NotFound):
            give_steun(PLAN, kolom=wie, door=actor)
    with pytest.raises(NotFound):
        give_steun(PLAN, kolom="IX", door=Actor(rol="lid"))
    assert not Steun.select().exists()


def test_forty_clicks_at_once_count_once(app: Flask) -> None:
    anke = lid()

    def click(_: int) -> None:
        with database.obj.connection_context():
            give_steun(PLAN, kolom="IX", door=anke)

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(click, range(40)))
    assert Steun.select().count() == 1
