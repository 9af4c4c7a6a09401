"""Areas from a list: levels by code, parents that come along, and areas that are no more."""

from __future__ import annotations

import json

import pytest
from flask import Flask

from netwerk.gebieden.boom import boom
from netwerk.gebieden.inlezen import GEBIEDEN
from netwerk.gebieden.keuzes import Niveau
from vems.core.actor import IMPORT
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.uitvoeren import read_in

pytestmark = pytest.mark.usefixtures("app")


def read(*buurten: dict[str, object], volledig: bool = False) -> Uitkomst:
    delen = []
    for n, buurt in enumerate(buurten):
        west = 5 + n / 100
        ring = [[west, 52.0], [west + 0.01, 52.0], [west + 0.01, 52.01], [west, 52.01]]
        vorm = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
        delen.append({"type": "Feature", "properties": buurt, "geometry": vorm})
    inhoud = json.dumps({"features": delen}).encode()
    opdracht = Opdracht("cbs", volledig=volledig)
    return read_in(read_tabel(inhoud, "x.geojson"), GEBIEDEN, opdracht, door=IMPORT)


def buurt(n: int, **anders: object) -> dict[str, object]:
    naam = f"Buurt {n:02} Plein {n}"
    return {"buurtcode": f"BU9901AA{n:02}", "code": "AA", "buurtnaam": naam, **anders}


def test_stadsdelen_become_wijken_with_the_shape_of_their_parts(app: Flask) -> None:
    uitkomst = read(buurt(1, stadsdeel="Noord"), buurt(2, stadsdeel="Noord"))
    assert (uitkomst.nieuw, uitkomst.afgekeurd) == (2, [])
    bomen = boom()
    (wijk,) = bomen.wijken()
    assert (wijk.naam, wijk.kleur) == ("Noord", 1)
    assert {g.naam for g in bomen.buurten(wijk)} == {"Plein 1", "Plein 2"}
    assert bomen.gemeente is not None
    assert bomen.gemeente.vorm
    gevonden = bomen.find_point(5.015, 52.005)
    assert gevonden is not None
    assert bomen.wijk_of(gevonden) == wijk


def test_a_namesake_gets_its_code_in_its_address(app: Flask) -> None:
    read({**buurt(1), "buurtnaam": "Centrum", "wijknaam": "Centrum"})
    slugs = {(g.niveau, g.slug) for g in boom().all()}
    assert (Niveau.WIJK, "centrum") in slugs
    assert (Niveau.BUURT, "centrum-bu9901aa01") in slugs


@pytest.mark.parametrize("naam", ["stadsdeel Noord", "NOORD", " noord ", "Wijk 20 Noord"])
def test_an_area_is_found_as_lists_name_it(app: Flask, naam: str) -> None:
    read(buurt(1, stadsdeel="Noord"))
    gevonden = boom().by_naam(naam)
    assert gevonden is not None
    assert gevonden.naam == "Noord"


def test_an_area_that_is_no_more_is_not_chosen_and_may_come_back(app: Flask) -> None:
    zes = [buurt(n, stadsdeel="Noord") for n in range(1, 7)]
    read(*zes)
    assert read(*zes[:5], volledig=True).beeindigd == 1
    bomen = boom()
    assert len(bomen.buurten(bomen.wijken()[0])) == 5
    assert bomen.by_slug("plein-6") is not None
    read(*zes, volledig=True)
    assert len(boom().buurten(boom().wijken()[0])) == 6


def test_a_code_that_is_none_is_said(app: Flask) -> None:
    uitkomst = read({"cbs_code": "12", "naam": "Plein"})
    assert "geen CBS-code" in uitkomst.afgekeurd[0].reden
