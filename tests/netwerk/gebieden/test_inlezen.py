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


RING = [[5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.0]]
STRIK = [[5.0, 52.0], [5.1, 52.1], [5.1, 52.0], [5.0, 52.1], [5.0, 52.0]]
GAT = [[5.06, 52.01], [5.08, 52.01], [5.08, 52.03], [5.06, 52.01]]


def read_cells(kop: str, *regels: str) -> Uitkomst:
    tekst = "\n".join((f"code\tnaam\t{kop}", *regels, ""))
    return read_in(read_tabel(tekst.encode(), "x.csv"), GEBIEDEN, Opdracht("cbs"), door=IMPORT)


@pytest.mark.parametrize(
    ("vorm", "woord"),
    [
        ("POLYGON((5 52, 5 53))", "niet te lezen"),
        ("[1]", "niet te lezen"),
        ({"type": "Point", "coordinates": [5, 52]}, "geen vlak"),
        ({"type": "Polygon", "coordinates": RING}, "niet te lezen"),
        ({"type": "MultiPolygon", "coordinates": [RING]}, "niet te lezen"),
        ({"type": "Polygon", "coordinates": [RING[:2]]}, "geen vlak"),
        ({"type": "Polygon", "coordinates": [[RING[0]] * 4]}, "geen vlak"),
        ({"type": "Polygon", "coordinates": [[[5.0], *RING]]}, "niet te lezen"),
        ({"type": "Polygon", "coordinates": [[[y, x] for x, y in RING]]}, "omgewisseld"),
        ({"type": "Polygon", "coordinates": [[[x - 3, y - 4] for x, y in RING]]}, "niet in Neder"),
        ({"type": "Polygon", "coordinates": [[[130000, 510000], *RING]]}, "graden"),
    ],
)
def test_a_shape_that_cannot_be_is_said_at_its_line(vorm: object, woord: str) -> None:
    tekst = vorm if isinstance(vorm, str) else json.dumps(vorm)
    uitkomst = read_cells("vorm", f"BU99010101\tPlein\t{tekst}")
    assert uitkomst.nieuw == 0
    assert [(af.regel, woord in af.reden) for af in uitkomst.afgekeurd] == [(2, True)]


def test_a_shape_is_closed_and_mended() -> None:
    vormen = [
        {"type": "Polygon", "coordinates": [RING[:3]]},
        {"type": "Polygon", "coordinates": [STRIK]},
        {"type": "MultiPolygon", "coordinates": [[RING, GAT], [[[x, y + 1] for x, y in RING]]]},
    ]
    regels = [f"BU990101{n:02}\tPlein {n}\t{json.dumps(v)}" for n, v in enumerate(vormen)]
    uitkomst = read_cells("vorm", *regels)
    assert (uitkomst.nieuw, uitkomst.afgekeurd) == (3, [])
    assert [(op.regel, "kruist" in op.reden) for op in uitkomst.opgemerkt] == [(3, True)]
    gelezen = {gebied.naam: gebied.vorm for gebied in boom().all()}
    assert gelezen["Plein 0"]["coordinates"] == [RING]
    assert gelezen["Plein 1"]["type"] == "MultiPolygon"
    assert gelezen["Plein 2"]["coordinates"][0][1] == GAT


@pytest.mark.parametrize(
    ("kop", "cellen", "woord"),
    [
        ("lon\tlat", "52.64\t5,06", "omgewisseld"),
        ("lon\tlat", "5,06\t", "allebei"),
        ("lon\tlat", "nan\t52", "graden"),
        ("x\ty", "132000\t516000", "graden"),
        ("inwoners", "²", "heel getal"),
        ("postcodes", "16212222", "geen postcode"),
        ("postcodes", "1621|1622", "Postcode 1621 staat al bij Eerste"),
    ],
)
def test_a_cell_that_cannot_be_is_said_at_its_line(kop: str, cellen: str, woord: str) -> None:
    read_cells("postcodes", "BU99010101\tEerste\t1621 | 1621")
    uitkomst = read_cells(kop, f"BU99010102\tTweede\t{cellen}", f"BU99010103\t\t{cellen}")
    assert [af.regel for af in uitkomst.afgekeurd] == [2, 3]
    assert woord in uitkomst.afgekeurd[0].reden


def test_a_name_that_is_too_long_is_said_and_not_cut(app: Flask) -> None:
    uitkomst = read(buurt(1, buurtnaam=f"Buurt 01 {'P' * 81}"), buurt(2))
    begin = f"De naam “{'P' * 40}…” is te lang. Gebruik hooguit 80 tekens."
    assert [afkeur.reden for afkeur in uitkomst.afgekeurd] == [begin]
    assert uitkomst.nieuw == 1
