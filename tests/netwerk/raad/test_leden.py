"""Members come, move and go on a day; meetings are checked before they stand on the site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from netwerk.raad.leden import (
    Raadslidfeiten,
    choose_wijk_and_themas,
    edit_raadslid,
    edit_wethouder,
    end_raadslid,
    get_raadslid,
    list_fracties,
    list_fractietijd,
    list_raadsleden,
    move_fractie,
)
from netwerk.raad.models import Raadslid, Wethouder
from netwerk.raad.registration import (
    NieuweFractie,
    NieuweWethouder,
    NieuwRaadslid,
    register_fractie,
    register_raadslid,
)
from netwerk.raad.vergaderingen import register_vergadering
from tests.factories.raad import (
    griffie_actor,
    make_fractie,
    make_raadslid,
    make_vergadering,
    make_wethouder,
    nieuwe_vergadering,
    raadslid_actor,
)
from vems.core.exceptions import Conflict, Invalid, NotFound

pytestmark = pytest.mark.usefixtures("nu")
VAN, OP, TOT = date(2022, 3, 30), date(2025, 1, 1), date(2026, 11, 1)


def test_who_moves_to_another_fractie_keeps_the_old_one_with_its_days(app: Flask) -> None:
    griffie, groen = griffie_actor(), make_fractie()
    samen = make_fractie("samen", "Westerkade Samen")
    lid = register_raadslid(NieuwRaadslid("E. van Dam", groen, van=VAN), door=griffie)
    for wrong, veld in ((groen, "fractie"), (samen, "op")):
        with pytest.raises(Invalid) as error:
            move_fractie(lid, wrong, op=date(2020, 1, 1), door=griffie)
        assert error.value.veld == veld
    move_fractie(lid, samen, op=OP, door=griffie)
    end_raadslid(get_raadslid(lid.sleutel), op=TOT, door=griffie)
    tijd = [(t.fractie.naam, t.van, t.tot) for t in list_fractietijd(lid)]
    assert tijd == [("Westerkade Samen", OP, TOT), ("Groen Westerkade", VAN, OP)]
    assert list_raadsleden() == []
    assert [oud.tot for oud in list_raadsleden(ook_oud=True)] == [TOT]


def test_two_pages_open_do_not_overwrite_each_other(app: Flask) -> None:
    lid, griffie = make_raadslid(), griffie_actor()
    feiten = Raadslidfeiten("Eline van Dam", gebruiker=lid.gebruiker)
    edit_raadslid(lid, feiten, versie=1, door=griffie)
    with pytest.raises(Conflict):
        edit_raadslid(lid, replace(feiten, naam="Oud"), versie=1, door=griffie)
    assert Raadslid.get_by_id(lid.id).naam == "Eline van Dam"


def test_an_account_belongs_to_one_member(app: Flask) -> None:
    lid, griffie = make_raadslid(), griffie_actor()
    nieuw = NieuwRaadslid("Ander", make_fractie(), lid.gebruiker)
    with pytest.raises(Invalid) as error:
        register_raadslid(nieuw, door=griffie)
    assert error.value.veld == "gebruiker"


def test_only_the_griffie_keeps_the_register_and_a_member_the_own_themes(app: Flask) -> None:
    lid, ander = make_raadslid(), make_raadslid("Ander")
    door = raadslid_actor(lid)
    for forbidden in (
        lambda: register_fractie(NieuweFractie("x", "X"), door=door),
        lambda: end_raadslid(lid, door=door),
        lambda: move_fractie(lid, make_fractie("a", "A"), op=OP, door=door),
        lambda: edit_wethouder(
            make_wethouder(), NieuweWethouder("X", "Y"), is_actief=True, door=door
        ),
        lambda: register_vergadering(nieuwe_vergadering(make_vergadering()), door=door),
        lambda: choose_wijk_and_themas(ander, None, ["groen"], door=door),
    ):
        with pytest.raises(NotFound):
            forbidden()
    choose_wijk_and_themas(lid, None, ["groen"], door=door)
    assert Raadslid.get_by_id(lid.id).themas == ["groen"]


def test_fracties_that_left_come_last_and_periods_are_checked(app: Flask) -> None:
    griffie = griffie_actor()
    register_fractie(NieuweFractie("weg", "Weg", 9, VAN, TOT), door=griffie)
    register_fractie(NieuweFractie("nieuw", "Nieuw", 2, TOT), door=griffie)
    assert [f.code for f in list_fracties()] == ["nieuw", "weg"]
    for wrong in (NieuweFractie("f", "F", -1), NieuweFractie("f", "F", 1, TOT, VAN)):
        with pytest.raises(Invalid):
            register_fractie(wrong, door=griffie)


def test_a_wethouder_leaves_and_meetings_need_a_name_and_a_true_link(app: Flask) -> None:
    griffie, wethouder = griffie_actor(), make_wethouder()
    edit_wethouder(wethouder, NieuweWethouder("Smit", "Wonen"), is_actief=False, door=griffie)
    assert not Wethouder.get_by_id(wethouder.id).is_actief
    goed = nieuwe_vergadering(make_vergadering())
    for wrong, veld in ((replace(goed, titel=" "), "titel"), (replace(goed, url="ftp://x"), "url")):
        with pytest.raises(Invalid) as error:
            register_vergadering(wrong, door=griffie)
        assert error.value.veld == veld
