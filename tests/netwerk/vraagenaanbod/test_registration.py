from datetime import datetime

import pytest
from flask import Flask

from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import (
    NieuwHulpaanbod,
    change_hulpaanbod,
    end_hulpaanbod,
    refill_aanbod,
    register_hulpaanbod,
    take_from,
)
from tests.factories.netwerk import make_aanbod
from vems.core.actor import SYSTEEM
from vems.core.clock import AMSTERDAM, freeze
from vems.core.exceptions import Conflict, Invalid
from vems.core.reference import Reference

HAVEN = Reference("partner", "haven")


def test_a_limited_offer_runs_out(app: Flask) -> None:
    aanbod = make_aanbod(HAVEN, HulpSoort.GELD, capaciteit=1)
    take_from(aanbod, door=SYSTEEM)
    with pytest.raises(Conflict):
        take_from(aanbod, door=SYSTEEM)


def test_what_was_given_stays_given_when_the_offer_changes(app: Flask) -> None:
    aanbod = make_aanbod(HAVEN, HulpSoort.GELD, capaciteit=40)
    take_from(aanbod, door=SYSTEEM)
    aanbod = Hulpaanbod.get_by_id(aanbod.id)
    data = NieuwHulpaanbod(HulpSoort.GELD, "bonnen", capaciteit=50)
    change_hulpaanbod(aanbod, data, versie=aanbod.versie, door=SYSTEEM)
    assert Hulpaanbod.get_by_id(aanbod.id).over == 49


def test_an_offer_per_year_fills_up_in_the_new_year(app: Flask) -> None:
    data = NieuwHulpaanbod(HulpSoort.GELD, "Waardebon van € 500", capaciteit=40, per_jaar=True)
    per_jaar = register_hulpaanbod(HAVEN, data, door=SYSTEEM)
    in_all = make_aanbod(HAVEN, HulpSoort.GELD, capaciteit=40)
    for aanbod in (per_jaar, in_all):
        take_from(aanbod, door=SYSTEEM)
    refill_aanbod()
    assert Hulpaanbod.get_by_id(per_jaar.id).over == 39
    with freeze(datetime(2027, 1, 1, 0, 7, tzinfo=AMSTERDAM)):
        refill_aanbod()
        take_from(Hulpaanbod.get_by_id(per_jaar.id), door=SYSTEEM)
        refill_aanbod()
        assert Hulpaanbod.get_by_id(per_jaar.id).over == 39
        assert Hulpaanbod.get_by_id(in_all.id).over == 39


def test_an_ended_offer_is_not_changed(app: Flask) -> None:
    aanbod = make_aanbod(HAVEN)
    end_hulpaanbod(aanbod, door=SYSTEEM)
    with pytest.raises(Conflict):
        end_hulpaanbod(aanbod, door=SYSTEEM)


@pytest.mark.parametrize(
    ("data", "veld"),
    [
        (NieuwHulpaanbod(HulpSoort.GELD, " "), "titel"),
        (NieuwHulpaanbod(HulpSoort.GELD, "x" * 121), "titel"),
        (NieuwHulpaanbod(HulpSoort.WEET_IK_NOG_NIET, "iets"), "soort"),
        (NieuwHulpaanbod(HulpSoort.GELD, "bonnen", aantal=-1), "aantal"),
        (NieuwHulpaanbod(HulpSoort.GELD, "bonnen", capaciteit=10**9), "capaciteit"),
    ],
)
def test_register_hulpaanbod_names_the_wrong_field(
    app: Flask, data: NieuwHulpaanbod, veld: str
) -> None:
    with pytest.raises(Invalid) as fout:
        register_hulpaanbod(HAVEN, data, door=SYSTEEM)
    assert fout.value.veld == veld
