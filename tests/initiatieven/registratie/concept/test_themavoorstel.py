"""Suggested themes: by the words of the tree, and learned from what was closed."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.registratie.concept import themavoorstel
from initiatieven.registratie.concept.themavoorstel import suggest_themas
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.themas.registration import NieuwThema, register_thema
from tests.factories.basis import make_wijk
from tests.factories.initiatieven import make_initiatief
from vems.core.actor import SYSTEEM

TITELS = {"groen": "Een geveltuin in de straat", "eten": "Samen koken met de buren"}


@pytest.fixture
def themas(app: Flask) -> None:
    register_thema(NieuwThema("groen", "Groen", synoniemen=("moestuin", "boom")), door=SYSTEEM)
    register_thema(NieuwThema("eten", "Samen eten", synoniemen=("soep",)), door=SYSTEEM)


def test_the_words_of_the_tree_suggest_while_little_is_closed(themas: None) -> None:
    (voorstel,) = suggest_themas("Een moestuin", "Achter de flat.")
    assert voorstel.thema.code == "groen"
    assert voorstel.woorden == ("moestuin",)
    assert suggest_themas("", "") == []
    assert suggest_themas("Qqq", "zzz") == []


def test_the_name_of_a_wijk_is_no_theme(themas: None) -> None:
    """A living room in Kersentuin was asked who keeps the green, because of the garden in it."""
    make_wijk("moestuin")
    assert suggest_themas("Leesclub in Moestuin", "Lezen in de Moestuin.") == []
    (voorstel,) = suggest_themas("Samen eten in Moestuin", "Met soep.")
    assert voorstel.thema.code == "eten"


def test_what_was_closed_teaches_new_words(themas: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert suggest_themas("Onze geveltuintjes", "") == []
    monkeypatch.setattr(themavoorstel, "GENOEG_AFGEROND", 4)
    for code in ("groen", "eten") * 2:
        make_initiatief(titel=TITELS[code], themas=(code,), fase=Fase.AFGEROND, openbaar=True)
    register_thema(NieuwThema("eten", "Eten en drinken", synoniemen=("soep",)), door=SYSTEEM)
    (voorstel, *_) = suggest_themas("Onze geveltuintjes", "")
    assert voorstel.thema.code == "groen"
    assert voorstel.woorden == ("geveltuintjes",)
    assert suggest_themas("Soep", "")[0].thema.code == "eten"
    assert suggest_themas("Qqq", "zzz") == []
    assert Initiatief.select().count() == 4


def test_what_is_not_public_teaches_only_the_desk(
    themas: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(themavoorstel, "GENOEG_AFGEROND", 4)
    for code in ("groen", "eten") * 2:
        make_initiatief(titel=TITELS[code], themas=(code,), fase=Fase.AFGEROND)
    register_thema(NieuwThema("eten", "Eten en drinken", synoniemen=("soep",)), door=SYSTEEM)
    assert suggest_themas("Onze geveltuintjes", "") == []
    (voorstel, *_) = suggest_themas("Onze geveltuintjes", "", voor_loket=True)
    assert voorstel.thema.code == "groen"
