"""How busy targets are: kept up one by one it is what counting afresh gives."""

from __future__ import annotations

from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import judge
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.beeld import build_beeld, netwerkbeeld
from initiatieven.koppelingen.zoeken.belasting import count_belasting, renew_belasting
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from tests.queries import Queries
from vems.core.actor import SYSTEEM
from vems.core.changes import last_cursor


def test_a_new_match_is_added_and_a_changed_one_counted_anew(app: Flask) -> None:
    scene = make_wijktuin(voorgesteld=False)
    leeg = count_belasting()
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    na_een, geraakt = renew_belasting(leeg, list(Koppeling.select()))
    assert na_een == count_belasting()
    assert scene.groen_doen.reference in geraakt
    Koppeling.update(toestand=KoppelingToestand.VERWORPEN).execute()
    na_twee, _ = renew_belasting(na_een, list(Koppeling.select()))
    assert na_twee.of(scene.groen_doen.reference) == 0
    assert na_twee.tot == count_belasting().tot


def test_following_many_matches_gives_what_building_afresh_gives(app: Flask) -> None:
    scene = make_wijktuin()
    netwerkbeeld()
    for nummer in range(5):
        propose_koppelingen(make_initiatief(f"Plan {nummer}"), door=SYSTEEM)
    judge(scene.koppeling(), geschikt=True, door=scene.begeleider)
    assert netwerkbeeld().kandidaten == build_beeld(last_cursor()).kandidaten


def test_a_match_elsewhere_costs_two_statements_and_no_new_picture(
    app: Flask, queries: Queries
) -> None:
    scene = make_wijktuin(voorgesteld=False)
    netwerkbeeld()
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    queries.statements.clear()
    netwerkbeeld()
    assert len(queries) <= 3, queries.statements  # the last change, what changed, those matches
