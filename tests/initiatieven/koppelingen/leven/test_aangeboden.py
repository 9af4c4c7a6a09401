"""A limited offer counts what was agreed, and gets back what came to nothing."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.koppelingen.aangeboden import aangeboden_of
from initiatieven.koppelingen.leven import Antwoord, answer, end_zonder_klik, introduce
from initiatieven.koppelingen.leven.apart import Scheiding, separate
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from netwerk.relaties.keuzes import ApartReden
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import refill_aanbod
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin, walk
from vems.core.actor import SYSTEEM


def make_scene(capaciteit: int | None, over: int | None) -> Wijktuin:
    scene = make_wijktuin(voorgesteld=False)
    Hulpaanbod.update(capaciteit=capaciteit, over=over).execute()
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    return scene


def left() -> int | None:
    aanbod: Hulpaanbod = Hulpaanbod.get()
    over: int | None = aanbod.over
    return over


def test_a_yes_takes_one_time_and_a_question_none(app: Flask) -> None:
    scene = make_scene(3, 2)
    koppeling = walk(scene, "gevraagd")
    assert aangeboden_of(koppeling) == Hulpaanbod.get().reference
    assert left() == 2
    answer(koppeling, Antwoord(ja=True), door=scene.partner)
    assert left() == 1
    assert scene.koppeling().telt_mee
    introduce(koppeling, door=scene.begeleider)
    assert left() == 1


@pytest.mark.parametrize("eind", ["klikte niet", "uit elkaar"])
def test_what_came_to_nothing_comes_back_once(app: Flask, eind: str) -> None:
    scene = make_scene(3, 1)
    koppeling = walk(scene, "geintroduceerd" if eind == "klikte niet" else "geaccepteerd")
    assert left() == 0
    if eind == "klikte niet":
        end_zonder_klik(koppeling, reden="Het paste niet.", door=scene.begeleider)
    else:
        data = Scheiding(scene.groen_doen.reference, ApartReden.CONFLICT, "Ruzie over de sleutel")
        separate(scene.initiatief, data, door=scene.begeleider)
    assert left() == 1
    assert not Koppeling.get_by_id(koppeling.id).telt_mee


def test_an_offer_without_end_or_that_is_out_counts_nothing(app: Flask) -> None:
    scene = make_scene(None, None)
    walk(scene, "geaccepteerd")
    assert left() is None
    assert not scene.koppeling().telt_mee


def test_who_says_yes_when_nothing_is_left_knows_best(app: Flask) -> None:
    scene = make_scene(3, 1)
    koppeling = walk(scene, "gevraagd")
    Hulpaanbod.update(over=0).execute()
    answer(koppeling, Antwoord(ja=True), door=scene.partner)
    introduce(koppeling, door=scene.begeleider)
    assert left() == 0
    end_zonder_klik(koppeling, reden="Het paste niet.", door=scene.begeleider)
    assert left() == 0


def test_what_was_filled_up_meanwhile_stays_full(app: Flask) -> None:
    scene = make_scene(3, 1)
    koppeling = walk(scene, "geintroduceerd")
    Hulpaanbod.update(per_jaar=True, jaar=2020).execute()
    refill_aanbod()
    assert left() == 3
    end_zonder_klik(koppeling, reden="Het paste niet.", door=scene.begeleider)
    assert left() == 3
