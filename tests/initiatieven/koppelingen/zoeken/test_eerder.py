"""Names of who helped with something like it before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.koppelingen.zoeken import eerder
from initiatieven.koppelingen.zoeken.eerder import find_eerder
from initiatieven.registratie.keuzes import Fase
from netwerk.relaties.keuzes import RelatieSoort
from tests.browse import Page
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_relatie
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from vems.core.reference import Reference

Browse = Callable[..., Page]


def _helped(naam: str, titel: str, gewicht: float = 1.0) -> Reference:
    partner = make_partner(naam)
    geval = make_initiatief(titel, fase=Fase.AFGEROND)
    make_relatie(partner.reference, RelatieSoort.HIELP, geval.reference, gewicht=gewicht)
    return partner.reference


def test_who_helped_a_plan_like_it_is_named_with_that_plan(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eerder._geleerd, "_of", ())
    scene = make_wijktuin()
    _helped("De Schoffel", "Een wijktuin in Oost")
    _helped("FC Zuid", "Voetbaltoernooi")
    _helped("Niets Gedaan", "Een wijktuin in West", gewicht=0.1)
    barred = _helped("Buurman", "Een wijktuin in Noord")
    make_relatie(
        scene.initiatief.reference, RelatieSoort.NIET_KOPPELEN, barred, toelichting="Oud zeer"
    )
    gevonden = find_eerder(scene.initiatief)
    assert [(wie.naam, wie.titels) for wie in gevonden] == [
        ("De Schoffel", ("Een wijktuin in Oost",))
    ]


def test_without_history_nobody_is_named(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eerder._geleerd, "_of", ())
    assert find_eerder(make_wijktuin().initiatief) == []


def test_the_guide_sees_the_names_before_searching(
    app: Flask, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eerder._geleerd, "_of", ())
    scene = make_wijktuin()
    _helped("De Schoffel", "Een wijktuin in Oost")
    path = f"/initiatieven/{scene.initiatief.slug}/koppelingen/zoeken"
    page = browse(path, as_=scene.ruben.gebruiker)
    assert "Wie hielp eerder bij zoiets?" in page
    assert "De Schoffel" in page
    assert "Wie hielp eerder" not in browse(f"{path}?naam=xyz", as_=scene.ruben.gebruiker)
