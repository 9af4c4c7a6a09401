"""Programme, lot, posters, codes and screens of the evening."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.dag.klok import read_klok
from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.keuzes import Interesse, MarktToestand
from initiatieven.markten.models import Kraam, Markt, Marktbezoek
from initiatieven.markten.zaal.loting import find_loting
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.raad import make_kraam, make_markt, make_raadslid
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import at, freeze, now, today

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]
MIN = timedelta(minutes=1)


def evening(toestand: MarktToestand = MarktToestand.PROGRAMMA) -> Markt:
    begin = at(today(), 19)
    markt = make_markt(
        toestand,
        begin=begin,
        eind=begin + 180 * MIN,
        pitch_van=begin + 30 * MIN,
        programma=[
            {"tijd": "19.00", "naam": "Inloop", "zin": "Koffie"},
            {"tijd": "19.30", "naam": "Presentaties", "zin": ""},
            {"tijd": "20.30", "naam": "Markt", "zin": ""},
            {"tijd": "", "naam": "Muziek", "zin": ""},
        ],
    )
    for nummer in (1, 2):
        kraam = make_kraam(markt, nummer)
        pitch = begin + (20 + 10 * nummer) * MIN
        Kraam.update(pitch_begin=pitch, pitch_eind=pitch + 5 * MIN).where(
            Kraam.id == kraam.id
        ).execute()
    return markt


def test_the_clock_knows_what_is_on_and_what_is_next(app: Flask) -> None:
    markt = evening()
    plannen = list_stands(markt)

    def read(minuten: int) -> tuple[str, str, str]:
        klok = read_klok(markt, plannen, markt.begin + minuten * MIN)
        nu = (klok.nu.naam, klok.nu.kraam) if klok.nu else ("", "")
        return (*nu, klok.straks.kraam or klok.straks.naam if klok.straks else "")

    titel = plannen[0].titel
    assert read(-1) == ("", "", "Inloop")
    assert read(0) == ("Inloop", "", "01")
    assert read(30) == (titel, "01", "02")
    assert read(36) == ("Presentaties", "", "02")
    assert read(46) == ("Presentaties", "", "Markt")
    assert read(100) == ("Markt", "", "")
    assert read(180) == ("", "", "")


def test_the_programme_and_the_screen_say_what_is_on(app: Flask, browse: Browse) -> None:
    markt = evening()
    programma = browse(f"/markten/{markt.slug}/programma")
    assert "Wie vertelt wanneer?" in programma
    assert "plattegrond" in programma.html
    with freeze(markt.begin + 31 * MIN):
        scherm = browse(f"/markten/{markt.slug}/scherm")
    assert 'data-tot="' in scherm.html
    assert "tot 19.35 uur" in scherm
    assert f"/markten/{markt.slug}/programma" in browse(f"/markten/{markt.slug}").html
    vroeg = make_markt(MarktToestand.SCREENING, programma=markt.programma)
    assert f"/markten/{vroeg.slug}/programma" not in browse(f"/markten/{vroeg.slug}").html
    for pad in ("programma", "scherm"):
        assert app.test_client().get(f"/markten/{vroeg.slug}/{pad}").status_code == 404


def test_each_stand_has_a_poster_with_a_code(app: Flask, browse: Browse) -> None:
    markt = evening()
    griffie = make_gebruiker(Rol.GRIFFIE)
    page = browse(f"/griffie/markten/{markt.slug}/posters", as_=griffie, rol=Rol.GRIFFIE)
    assert page.html.count("data:image/svg+xml") == 3


def test_a_code_leads_a_council_member_to_a_visit_and_others_to_the_plan(app: Flask) -> None:
    markt, lid = evening(MarktToestand.MARKTDAG), make_raadslid()
    pad = f"/markten/{markt.slug}/kraam/2"
    raad = log_in(app.test_client(), lid.gebruiker, Rol.RAADSLID)
    assert raad.get(pad).headers["Location"] == f"/markten/{markt.slug}/dag?kraam=2"
    plan = list_stands(markt)[1]
    assert app.test_client().get(pad).headers["Location"] == plan.url
    assert app.test_client().get(f"/markten/{markt.slug}/kraam/99").status_code == 404
    vroeg = evening()
    Markt.update(toestand=MarktToestand.SCREENING).where(Markt.id == vroeg.id).execute()
    assert app.test_client().get(f"/markten/{vroeg.slug}/kraam/1").status_code == 404


def test_the_lot_is_drawn_on_a_page_and_counted_again_on_another(
    app: Flask, browse: Browse
) -> None:
    markt, griffie = evening(), make_gebruiker(Rol.GRIFFIE)
    client = log_in(app.test_client(), griffie, Rol.GRIFFIE)
    volgorde = f"/griffie/markten/{markt.slug}/volgorde"
    assert app.test_client().get(f"/markten/{markt.slug}/loting").status_code == 404
    assert submit(client, volgorde, {}).status_code == 302
    assert submit(client, volgorde, {}, page=f"/griffie/markten/{markt.slug}").status_code == 409
    loting = find_loting(markt)
    assert loting is not None
    page = browse(f"/markten/{markt.slug}/loting")
    for getal in (loting.zaad, loting.afdruk, *loting.volgorde):
        assert getal in page
    browse(volgorde, as_=griffie, rol=Rol.GRIFFIE)
    Markt.update(toestand=MarktToestand.SCREENING).execute()
    assert loting.volgorde[0] not in browse(f"/markten/{markt.slug}/loting")


def test_a_question_waits_until_the_marktmeester_takes_it_off(app: Flask, browse: Browse) -> None:
    markt, griffie = evening(MarktToestand.MARKTDAG), make_gebruiker(Rol.GRIFFIE)
    Marktbezoek.create(
        bezoek_sleutel="bcdfghjkm",
        kraam=Kraam.get(Kraam.markt == markt, Kraam.nummer == 1),
        raadslid=make_raadslid(),
        op=now(),
        vraag="Hoeveel grond?",
        notitie="Alleen voor mij",
        interesse=Interesse.JA,
    )
    pad = f"/griffie/markten/{markt.slug}/marktdag"
    page = browse(pad, as_=griffie, rol=Rol.GRIFFIE)
    assert "Hoeveel grond?" in page
    assert "Alleen voor mij" not in page
    client = log_in(app.test_client(), griffie, Rol.GRIFFIE)
    weg = f"/griffie/markten/{markt.slug}/vragen/"
    for _ in range(2):
        assert submit(client, f"{weg}bcdfghjkm", {}, page="/griffie").status_code == 302
    assert submit(client, f"{weg}onbekend", {}, page="/griffie").status_code == 404
    assert "Hoeveel grond?" not in browse(pad, as_=griffie, rol=Rol.GRIFFIE)


@pytest.mark.parametrize(("pad", "budget"), [("programma", 4), ("scherm", 3), ("loting", 4)])
def test_public_pages_keep_their_budget(
    app: Flask, queries: list[str], pad: str, budget: int
) -> None:
    markt = evening()
    from_griffie = log_in(app.test_client(), make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)
    submit(from_griffie, f"/griffie/markten/{markt.slug}/volgorde", {})
    client = app.test_client()
    client.get(f"/markten/{markt.slug}/{pad}")
    before = len(queries)
    assert client.get(f"/markten/{markt.slug}/{pad}").status_code == 200
    used = queries.statements[before:]  # type: ignore[attr-defined]
    assert len(used) <= budget + 4, "\n".join(used)
