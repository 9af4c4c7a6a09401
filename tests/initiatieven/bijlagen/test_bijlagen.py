"""Files with an initiatief: each seen by whom it is meant for, looked at before the site."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.bijlagen.keuzes import Bijlagezicht
from initiatieven.bijlagen.lezen import get_bijlage, list_op_site, load_many
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.toevoegen import add_bijlage, remove_bijlage
from initiatieven.bijlagen.zicht import change_bijlage, hide_bijlage, place_bijlage
from initiatieven.registratie.models import Initiatief
from tests.factories.bestanden import PDF, list_files, make_nieuwe
from vems.core import clock, history
from vems.core.actor import ANONIEM, Actor
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Zichtbaarheid
from vems.core.outbox import Uitgaand

PRIVE, LOKET, OPENBAAR = Bijlagezicht


def soorten(initiatief: Initiatief) -> list[str]:
    rijen = history.list_for(initiatief.reference, zichtbaarheden=list(Zichtbaarheid))
    return [rij.soort for rij in rijen][::-1]


def vers(bijlage: Bijlage) -> Bijlage:
    gevonden: Bijlage = Bijlage.get_by_id(bijlage.id)
    return gevonden


def test_a_file_is_private_until_somebody_chooses_otherwise(
    app: Flask, tuin: Initiatief, maker: Actor, ruben: Actor
) -> None:
    bijlage = add_bijlage(tuin, make_nieuwe(), door=maker)
    assert bijlage.zicht is PRIVE
    assert get_bijlage(bijlage.sleutel, ruben) == get_bijlage(bijlage.sleutel, maker) == bijlage
    assert soorten(tuin) == ["bijlage_toegevoegd"]
    assert "De tuin" not in str([rij.gegevens for rij in history.Gebeurtenis.select()])
    assert len(list_files(app)) == 2
    for path in list_files(app):
        assert "tuin" not in path.name
        assert app.static_folder not in str(path)


WIE = {
    "bezoeker": (ANONIEM, ""),
    "ander lid": (Actor(rol="lid", partij_id=99, gebruiker_id=99), ""),
    "andere begeleider": (Actor(rol="begeleider"), "l"),
    "coordinator": (Actor(rol="coordinator"), "pl"),
    "gebiedsregisseur": (Actor(rol="gebiedsregisseur"), "l"),
    "vakambtenaar": (Actor(rol="vakambtenaar"), ""),
    "partner": (Actor(rol="partner"), ""),
    "raadslid": (Actor(rol="raadslid"), ""),
    "griffie": (Actor(rol="griffie"), ""),
    "redacteur": (Actor(rol="redacteur"), ""),
    "beheerder": (Actor(rol="beheerder"), ""),
    "toezicht": (Actor(rol="toezicht"), ""),
}


@pytest.mark.parametrize("wie", WIE)
def test_each_file_has_its_own_readers(
    tuin: Initiatief, maker: Actor, ruben: Actor, wie: str
) -> None:
    """p: the private one, l: that of the desk; the one on the site everybody reads."""
    actor, leest = WIE[wie]
    bijlagen = {
        "p": add_bijlage(tuin, make_nieuwe(PRIVE), door=maker),
        "l": add_bijlage(tuin, make_nieuwe(LOKET), door=maker),
        "w": add_bijlage(tuin, make_nieuwe(OPENBAAR), door=maker),
        "o": add_bijlage(tuin, make_nieuwe(OPENBAAR), door=ruben),
    }
    mag = {"o"} | set(leest) | ({"w"} if "l" in leest else set())
    for naam, bijlage in bijlagen.items():
        if naam in mag:
            assert get_bijlage(bijlage.sleutel, actor) == bijlage
        else:
            with pytest.raises(NotFound):
                get_bijlage(bijlage.sleutel, actor)
    assert len(load_many([b.sleutel for b in bijlagen.values()], actor)) == len(mag)
    if wie != "coordinator":
        for doe in (
            lambda: add_bijlage(tuin, make_nieuwe(), door=actor),
            lambda: remove_bijlage(bijlagen["p"], door=actor),
            lambda: change_bijlage(bijlagen["p"], "x", LOKET, door=actor),
            lambda: place_bijlage(bijlagen["w"], door=actor),
        ):
            with pytest.raises(NotFound):
                doe()


def test_the_desk_looks_before_it_is_on_the_site(
    tuin: Initiatief, maker: Actor, ruben: Actor
) -> None:
    bijlage = add_bijlage(tuin, make_nieuwe(OPENBAAR), door=maker)
    assert list_op_site(tuin) == []
    with pytest.raises(NotFound):
        place_bijlage(bijlage, door=maker)
    for _ in range(2):
        place_bijlage(bijlage, door=ruben)
    assert list_op_site(tuin) == [bijlage]
    change_bijlage(vers(bijlage), "Andere woorden", OPENBAAR, door=maker)
    assert list_op_site(tuin) == []
    place_bijlage(vers(bijlage), door=ruben)
    change_bijlage(vers(bijlage), "Andere woorden", PRIVE, door=maker)
    assert list_op_site(tuin) == []
    assert soorten(tuin) == [
        "bijlage_toegevoegd",
        "bijlage_op_site",
        "bijlage_op_site",
        "bijlage_gewijzigd",
    ]


def test_kept_off_with_a_reason_that_the_makers_get(
    tuin: Initiatief, maker: Actor, ruben: Actor
) -> None:
    bijlage = add_bijlage(tuin, make_nieuwe(OPENBAAR), door=maker)
    for fout in ("", " ", "x" * 301):
        with pytest.raises(Invalid):
            hide_bijlage(bijlage, fout, door=ruben)
    hide_bijlage(bijlage, "Er staan kinderen op.", door=ruben)
    (mail,) = Uitgaand.select()
    assert mail.onderwerp == "Uw bijlage staat niet op de site: De tuin.jpg"
    assert "Er staan kinderen op." in mail.tekst
    assert vers(bijlage).zicht is LOKET
    with pytest.raises(NotFound):
        hide_bijlage(vers(bijlage), "Nog eens.", door=ruben)
    with pytest.raises(Refused):
        place_bijlage(vers(bijlage), door=ruben)


def test_an_image_on_the_site_needs_words(tuin: Initiatief, maker: Actor, ruben: Actor) -> None:
    for doe in (
        lambda: add_bijlage(tuin, make_nieuwe(OPENBAAR, omschrijving=" "), door=maker),
        lambda: add_bijlage(tuin, make_nieuwe(omschrijving="x" * 201), door=maker),
    ):
        with pytest.raises(Invalid) as fout:
            doe()
        assert fout.value.veld == "omschrijving"
    stil = add_bijlage(tuin, make_nieuwe(omschrijving=""), door=maker)
    with pytest.raises(Invalid):
        change_bijlage(stil, "", OPENBAAR, door=maker)
    add_bijlage(tuin, make_nieuwe(OPENBAAR, naam="plan.pdf", data=PDF, omschrijving=""), door=ruben)


def test_off_the_site_means_its_files_too(tuin: Initiatief, ruben: Actor) -> None:
    bijlage = add_bijlage(tuin, make_nieuwe(OPENBAAR), door=ruben)
    assert get_bijlage(bijlage.sleutel, ANONIEM)
    Initiatief.update(is_openbaar=False).execute()
    with pytest.raises(NotFound):
        get_bijlage(bijlage.sleutel, ANONIEM)
    assert get_bijlage(bijlage.sleutel, ruben)


def test_taken_away_by_who_put_it_there(
    app: Flask, tuin: Initiatief, maker: Actor, ruben: Actor
) -> None:
    van_anke = add_bijlage(tuin, make_nieuwe(), door=maker)
    van_ruben = add_bijlage(tuin, make_nieuwe(naam="plan.pdf", data=PDF), door=ruben)
    with pytest.raises(NotFound):
        remove_bijlage(van_anke, door=ruben)
    remove_bijlage(van_ruben, door=ruben)
    for _ in range(2):
        remove_bijlage(vers(van_anke), door=maker)
    assert list_files(app) == []
    for bijlage in (van_anke, van_ruben):
        assert (vers(bijlage).naam, vers(bijlage).omschrijving) == ("", "")
        with pytest.raises(NotFound):
            get_bijlage(bijlage.sleutel, maker)
    assert soorten(tuin)[-2:] == ["bijlage_weggehaald", "bijlage_weggehaald"]


def test_two_who_change_it_at_once_lose_nothing(
    tuin: Initiatief, maker: Actor, ruben: Actor
) -> None:
    bijlage = add_bijlage(tuin, make_nieuwe(), door=maker)
    ander = vers(bijlage)
    with clock.freeze(clock.now() + timedelta(seconds=1)):
        change_bijlage(bijlage, "Van Anke", PRIVE, door=maker)
        with pytest.raises(Conflict):
            change_bijlage(ander, "Van Ruben", PRIVE, door=ruben)
    assert vers(bijlage).omschrijving == "Van Anke"


def test_the_readers_of_a_case_follow_it(tuin: Initiatief, maker: Actor, ruben: Actor) -> None:
    """A guide who leaves the case loses its private files at once."""
    bijlage = add_bijlage(tuin, make_nieuwe(), door=maker)
    Initiatief.update(begeleider=None).execute()
    with pytest.raises(NotFound):
        get_bijlage(bijlage.sleutel, ruben)
