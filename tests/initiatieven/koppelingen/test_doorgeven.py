import pytest
from flask import Flask

from initiatieven.koppelingen.keuzes import (
    KoppelingToestand,
)
from initiatieven.koppelingen.leven import (
    Antwoord,
    answer,
    ask,
)
from initiatieven.koppelingen.zoeken.toevoegen import hand_over
from initiatieven.registratie.keuzes import Toestand
from tests.factories.basis import make_medewerker
from tests.initiatieven.koppelingen.wijktuin import (
    NEE,
    VRAAG,
    actor,
    make_wijktuin,
    turn,
)
from vems.accounts.keuzes import Rol
from vems.core.exceptions import Refused


def test_who_is_responsible_cannot_refuse_but_hand_over_to_who_accepts(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = scene.koppeling(scene.noor.reference)
    ask(koppeling, VRAAG, door=scene.begeleider)
    with pytest.raises(Refused):
        answer(koppeling, NEE, door=scene.regisseur)
    els = make_medewerker("Els Post", Rol.VAKAMBTENAAR)
    nieuwe = hand_over(koppeling, els, door=scene.regisseur)
    assert scene.koppeling(scene.noor.reference).toestand is KoppelingToestand.GEVRAAGD
    answer(nieuwe, Antwoord(ja=True), door=actor(els.gebruiker, "vakambtenaar", els.reference))
    assert scene.koppeling(scene.noor.reference).toestand is KoppelingToestand.OVERGEDRAGEN
    assert turn(scene) is Toestand.BIJ_GEMEENTE


def test_a_colleague_may_decline_to_take_over(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = scene.koppeling(scene.noor.reference)
    ask(koppeling, VRAAG, door=scene.begeleider)
    els = make_medewerker("Els Post", Rol.VAKAMBTENAAR)
    nieuwe = hand_over(koppeling, els, door=scene.regisseur)
    answer(nieuwe, NEE, door=actor(els.gebruiker, "vakambtenaar", els.reference))
    assert scene.koppeling(scene.noor.reference).toestand is KoppelingToestand.GEVRAAGD
