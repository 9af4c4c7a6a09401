"""The area tree: up, down, beside, and by point, postcode and street."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask import Flask

from netwerk.gebieden.boom import GebiedenBoom, boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.registration import (
    NieuwGebied,
    register_gebied,
)
from tests.queries import Queries
from vems.core.actor import ANONIEM, SYSTEEM
from vems.core.reference import Reference, load_shown


def test_path_goes_up_without_queries(stad: GebiedenBoom, queries: Queries) -> None:
    buurt = stad.by_slug("kerkplein")
    assert [g.naam for g in stad.path(buurt)] == ["Kerkplein", "Binnenstad", "Westerkade"]
    assert stad.wijk_of(buurt).naam == "Binnenstad"
    assert stad.wijk_of(stad.gemeente) is None
    assert [g.naam for g in stad.within(stad.by_slug("binnenstad"))] == ["Binnenstad", "Kerkplein"]
    assert len(queries) == 0


def test_neighbours_are_the_wijken_that_touch(stad: GebiedenBoom) -> None:
    assert [w.slug for w in stad.neighbours(stad.by_slug("binnenstad"))] == ["haven"]
    assert [w.slug for w in stad.neighbours(stad.by_slug("haven"))] == ["binnenstad", "kersentuin"]


def test_find_point_gives_the_smallest_area(stad: GebiedenBoom) -> None:
    assert stad.find_point(5.005, 52.005).slug == "kerkplein"
    assert stad.find_point(5.025, 52.005).slug == "kersentuin"
    assert stad.find_point(4.0, 52.0) is None
    assert stad.find_point(float("nan"), 52.0) is None


@pytest.mark.parametrize("tekst", ["9901 AB", "9901ab", "  9901 ab ", "bij 9901 AB in de buurt"])
def test_find_postcode_forgives_spaces_and_case(stad: GebiedenBoom, tekst: str) -> None:
    assert stad.find_postcode(tekst).slug == "kerkplein"


@pytest.mark.parametrize("tekst", ["", "0000 AA", "1234", "9999 ZZ", "x" * 100_000])
def test_find_postcode_gives_none_for_what_is_unknown(stad: GebiedenBoom, tekst: str) -> None:
    assert stad.find_postcode(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    [
        "Torenstraat",
        "torenstraat 12",
        "TORENSTRAAT 12-a",
        "Torenstraat 3, 9901 BC",
        "Torrenstraat",
        "het veld achter de Torenstraat",
    ],
)
def test_find_adres_forgives_number_case_and_a_typing_mistake(
    stad: GebiedenBoom, tekst: str
) -> None:
    gevonden = stad.find_adres(tekst)
    assert (gevonden.naam, gevonden.lon) == ("Torenstraat", 5.005)
    assert stad.by_id(gevonden.gebied_id).slug == "kerkplein"


def test_find_adres_knows_areas_and_postcodes(stad: GebiedenBoom) -> None:
    assert stad.by_id(stad.find_adres("haven").gebied_id).slug == "haven"
    assert stad.find_adres("9901 aa").naam == "9901 AA"
    assert stad.find_adres("Nergensweg") is None
    assert stad.find_adres("") is None


def test_unproject_undoes_project(stad: GebiedenBoom) -> None:
    x, y = stad.project(5.015, 52.005)
    assert 0 <= x <= 720
    assert 0 <= y <= 480
    assert stad.unproject(x, y) == pytest.approx((5.015, 52.005), abs=1e-4)


def test_svg_vlakken_draw_each_wijk_with_its_name_inside(stad: GebiedenBoom) -> None:
    vlakken = stad.svg_vlakken(
        urls={"haven": "/wijken/haven"}, aantallen={"haven": 3}, gekozen="haven"
    )
    assert [v.slug for v in vlakken] == ["binnenstad", "haven", "kersentuin"]
    haven = vlakken[1]
    assert haven.pad.startswith("M")
    assert haven.pad.endswith("Z")
    assert (haven.url, haven.aantal, haven.gekozen) == ("/wijken/haven", 3, True)
    assert vlakken[0].aantal == 0
    assert stad.find_point(*stad.unproject(haven.label_x, haven.label_y)).slug == "haven"


def test_boom_sees_a_change(stad: GebiedenBoom) -> None:
    assert boom() is stad
    register_gebied(
        NieuwGebied(Niveau.WIJK, "WK990102", "Havenkwartier", ouder="GM9901"), door=SYSTEEM
    )
    assert boom().by_slug("haven").naam == "Havenkwartier"


def test_boom_asks_once_per_request(stad: GebiedenBoom, app: Flask, queries: Queries) -> None:
    with app.test_request_context("/"):
        assert boom() is boom()
    assert len(queries) == 1


def test_references_are_shown_with_the_page_of_their_wijk(stad: GebiedenBoom) -> None:
    buurt, weg = Reference("gebied", "kerkplein"), Reference("gebied", "weg")
    shown = load_shown([buurt, weg], ANONIEM)
    assert (shown[buurt].titel, shown[buurt].url) == ("Kerkplein", "/wijken/binnenstad")
    assert weg not in shown


def test_the_demo_areas_are_neighbours_and_hold_their_addresses(app: Flask) -> None:
    map_ = Path(__file__).parents[3] / "vems/demo/gegevens"
    for feature in json.loads((map_ / "gebieden.geojson").read_text())["features"]:
        eigenschappen = feature["properties"]
        register_gebied(
            NieuwGebied(
                Niveau(eigenschappen["niveau"]),
                eigenschappen["cbs_code"],
                eigenschappen["naam"],
                eigenschappen["slug"],
                eigenschappen["ouder"] or "",
                eigenschappen["kleur"] or 0,
                vorm=feature["geometry"],
                postcodes=tuple(eigenschappen["postcodes"]),
            ),
            door=SYSTEEM,
        )
    demo = boom()
    assert len(demo.wijken()) == 5
    assert all(demo.neighbours(wijk) for wijk in demo.wijken())
    for adres in json.loads((map_ / "adressen.json").read_text()):
        assert demo.find_point(adres["lon"], adres["lat"]).slug == adres["buurt"]
        assert demo.find_postcode(adres["postcode"]).slug == adres["buurt"]
