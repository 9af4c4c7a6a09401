"""Who is kept apart or has an interest comes in by no door: by hand, passed on, taken up again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingToestand, Verwerpreden
from initiatieven.koppelingen.leven import agree, ask, judge
from initiatieven.koppelingen.leven.bezwaar import let_continue
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling, hand_over
from netwerk.relaties.apart import keep_apart
from netwerk.relaties.belangen import declare_belang
from netwerk.relaties.keuzes import ApartReden, BelangAard
from tests.factories.basis import make_gebruiker, make_medewerker, make_wijk
from tests.factories.netwerk import make_partner, make_plek
from tests.initiatieven.koppelingen.wijktuin import VRAAG, Wijktuin, actor, make_wijktuin
from vems.accounts.keuzes import Rol
from vems.core.exceptions import Refused
from vems.core.reference import Reference

APART = "niet gekoppeld"
BELANG = "eigen belang"
Beletsel = Callable[[Wijktuin, Reference], None]


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


def _apart(scene: Wijktuin, wie: Reference, van: Reference | None = None) -> None:
    ander = actor(make_gebruiker(Rol.REDACTEUR), "redacteur")
    keep_apart(
        wie,
        van or scene.initiatief.initiatiefnemer.reference,
        reden=ApartReden.CONFLICT,
        toelichting="Ruzie om de sleutel",
        door=ander,
    )


def _belang(scene: Wijktuin, wie: Reference) -> None:
    door = actor(make_gebruiker(Rol.PARTNER), "partner", wie)
    declare_belang(scene.initiatief.reference, aard=BelangAard.LID, door=door)


@pytest.mark.parametrize(("beletsel", "zin"), [(_apart, APART), (_belang, BELANG)])
def test_a_place_of_such_an_organisation_is_not_added_by_hand(
    scene: Wijktuin, beletsel: Beletsel, zin: str
) -> None:
    gastheer = make_partner("Buurthuis De Kern", thema="sport", wijk=make_wijk("molenwaard"))
    plek = make_plek("Zaal De Kern", gastheer=gastheer)
    beletsel(scene, gastheer.reference)
    with pytest.raises(Refused, match=zin):
        add_koppeling(scene.initiatief, plek.reference, reden="Dichtbij", door=scene.begeleider)


def test_nor_whoever_is_kept_from_the_organisation_that_makes_it(scene: Wijktuin) -> None:
    maker = make_partner("Stichting De Maker", thema="sport", wijk=make_wijk("molenwaard"))
    ander = make_partner("Vereniging De Ander", thema="sport", wijk=make_wijk("molenwaard"))
    partij = scene.initiatief.initiatiefnemer
    maker.kvk_nummer = partij.kvk_nummer = "90004760"
    maker.save()
    partij.save()
    _apart(scene, ander.reference, maker.reference)
    with pytest.raises(Refused, match=APART):
        add_koppeling(scene.initiatief, ander.reference, reden="Dichtbij", door=scene.begeleider)


@pytest.mark.parametrize(("beletsel", "zin"), [(_apart, APART), (_belang, BELANG)])
def test_a_colleague_with_such_a_reason_takes_nothing_over(
    scene: Wijktuin, beletsel: Beletsel, zin: str
) -> None:
    els = make_medewerker("Els Post", Rol.VAKAMBTENAAR)
    koppeling = scene.koppeling(scene.noor.reference)
    ask(koppeling, VRAAG, door=scene.begeleider)
    beletsel(scene, els.reference)
    with pytest.raises(Refused, match=zin):
        hand_over(koppeling, els, door=scene.regisseur)


@pytest.mark.parametrize(("beletsel", "zin"), [(_apart, APART), (_belang, BELANG)])
def test_what_was_turned_down_before_is_not_taken_up_again(
    scene: Wijktuin, beletsel: Beletsel, zin: str
) -> None:
    koppeling = scene.koppeling()
    judge(koppeling, geschikt=False, verwerpreden=Verwerpreden.TE_VER, door=scene.begeleider)
    beletsel(scene, scene.groen_doen.reference)
    with pytest.raises(Refused, match=zin):
        judge(scene.koppeling(), geschikt=True, door=scene.begeleider)
    assert scene.koppeling().toestand is KoppelingToestand.VERWORPEN


def test_a_place_goes_on_only_when_its_host_is_no_longer_kept_apart(scene: Wijktuin) -> None:
    plek = make_plek("Tuinhuis", gastheer=scene.groen_doen)
    koppeling = add_koppeling(
        scene.initiatief, plek.reference, reden="Dichtbij", door=scene.begeleider
    )
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    _apart(scene, scene.groen_doen.reference)
    with pytest.raises(Refused, match=APART):
        let_continue(scene.koppeling(plek.reference), reden="Toch", door=scene.begeleider)
