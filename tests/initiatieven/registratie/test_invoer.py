"""Every field of the form empty, too long, hostile and odd: the same page, and nothing lost."""

from __future__ import annotations

import pytest

from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from tests.browse import check_page
from tests.initiatieven.registratie.wizard import NIEUW, NODIG, OVER_U, STAPPEN, WAT, Browser
from tests.personas import csrf_of
from tests.queries import Queries
from vems.core.outbox import Uitgaand

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}} %s {0.__class__}",
    "nul\x00 en \x1b[31m en \u202e om",
    "'; drop table initiatief; --",
    "\U0001f600" * 10,
    "a\r\nBcc: x@example.org",
)
VELDEN = [(deel, naam) for deel, antwoord in STAPPEN for naam in antwoord]


def _path_to(wie: Browser, deel: str) -> dict[str, object]:
    nummer = [d for d, _ in STAPPEN].index(deel)
    wie.fill(nummer)
    return dict(STAPPEN[nummer][1])


@pytest.mark.parametrize(("deel", "naam"), VELDEN)
def test_an_empty_field_keeps_the_rest(wie: Browser, deel: str, naam: str) -> None:
    data = _path_to(wie, deel)
    data.pop(naam)
    token = csrf_of(wie.get(NIEUW + deel))
    response = wie.client.post(NIEUW + deel, data={"csrf_token": token, **data})
    assert response.status_code in (302, 422)
    if response.status_code == 422:
        check_page(deel, response.text)
        assert "Nog niet alles is goed ingevuld" in response.text
        for waarde in (w for w in data.values() if isinstance(w, str)):
            assert waarde in response.text


@pytest.mark.parametrize(("deel", "naam"), VELDEN)
def test_a_field_of_a_megabyte_is_the_same_page(wie: Browser, deel: str, naam: str) -> None:
    data = {**_path_to(wie, deel), naam: "lang" * 262_144}
    html = wie.post(NIEUW + deel, data, status=422)
    assert "Nog niet alles is goed ingevuld" in html
    if naam in ("titel", "omschrijving", "meerwaarde", "naam"):
        assert "lang" * 262_144 in html


@pytest.mark.parametrize("tekst", HOSTILE)
@pytest.mark.parametrize("deel", [deel for deel, _ in STAPPEN])
def test_hostile_text_is_text(wie: Browser, deel: str, tekst: str) -> None:
    data = _path_to(wie, deel)
    for naam in data:
        token = csrf_of(wie.get(NIEUW + deel))
        response = wie.client.post(NIEUW + deel, data={"csrf_token": token, **data, naam: tekst})
        assert response.status_code in (302, 422), naam
        assert "<script>alert" not in response.text
        assert "<img src=x" not in response.text


def test_hostile_text_arrives_as_text(wie: Browser) -> None:
    wie.post(NIEUW, {**WAT, "titel": "<b>{{7*7}}</b>\x00"})
    for deel, antwoord in STAPPEN[1:]:
        wie.post(NIEUW + deel, dict(antwoord))
    assert "&lt;b&gt;{{7*7}}&lt;/b&gt;" in wie.get(f"{NIEUW}/controle")
    wie.post(f"{NIEUW}/controle", {})
    assert Initiatief.get().titel == "<b>{{7*7}}</b>"
    assert "49" not in Uitgaand.get().onderwerp


def test_a_body_of_three_megabytes_is_a_page(wie: Browser) -> None:
    response = wie.client.post(NIEUW, data={"titel": "x" * 3_000_000})
    assert response.status_code == 413
    check_page("413", response.text)


def test_fields_that_are_not_asked_are_ignored(wie: Browser) -> None:
    extra = {"fase": "afgerond", "is_openbaar": "1", "identificatie": "X", "klaar": "1", "id": "9"}
    for deel, antwoord in STAPPEN:
        wie.post(NIEUW + deel, {**antwoord, **extra})
    wie.post(f"{NIEUW}/controle", {**extra, "publiceren": "met_naam"})
    initiatief = Initiatief.get()
    assert not initiatief.is_openbaar
    assert initiatief.fase.value == "ingediend"
    assert initiatief.publiceren is Publiceren.NEE


@pytest.mark.parametrize(
    ("antwoord", "zin"),
    [
        ({}, "Kies waar uw idee is"),
        ({"soort": "maan"}, ""),
        ({"soort": "wijk"}, "Kies een wijk"),
        ({"soort": "wijk", "wijk": "atlantis"}, "Kies een wijk"),
        ({"soort": "plek"}, "Vul een straat, plein of gebouw in"),
        ({"soort": "plek", "zoek": "Nergensweg"}, "Deze plek vinden wij niet"),
        ({"soort": "plek", "x": "nan", "y": "1"}, "Vul een straat"),
        ({"soort": "plek", "x": "1e308", "y": "1"}, "buiten de gemeente"),
        ({"soort": "plek", "zoek": "x" * 201}, "te lang"),
    ],
)
def test_where_says_what_is_wrong(wie: Browser, antwoord: dict[str, object], zin: str) -> None:
    wie.fill(1)
    assert zin in wie.post(f"{NIEUW}/waar", antwoord, status=422)


def test_a_tap_on_the_map_finds_the_wijk(wie: Browser) -> None:
    wie.fill(1)
    x, y = boom().project(5.05, 52.05)
    gevonden = wie.post(
        f"{NIEUW}/waar",
        {"soort": "plek", "zoek": "Het veld", "x": str(x), "y": str(y), "zoek_plek": "1"},
        status=200,
    )
    assert "Gekozen plek: Het veld." in gevonden
    assert "Wijk Kersentuin" in gevonden
    wie.post(
        f"{NIEUW}/waar",
        {"soort": "plek", "zoek": "Het veld", "x": str(x), "y": str(y), "is_openbaar": "y"},
    )
    wie.post(f"{NIEUW}/nodig", dict(NODIG))
    wie.post(f"{NIEUW}/over-u", dict(OVER_U))
    wie.post(f"{NIEUW}/controle", {})
    initiatief = Initiatief.get()
    assert initiatief.lon == pytest.approx(5.05, abs=0.001)
    assert initiatief.is_openbare_plek
    assert initiatief.plek_omschrijving == "Het veld"


@pytest.mark.parametrize("aantal", ["-5", "nul", "0", "12 of 13", "99999999999", "1e9"])
def test_an_odd_number_is_said_at_its_field(wie: Browser, aantal: str) -> None:
    wie.fill(2)
    html = wie.post(f"{NIEUW}/nodig", {**NODIG, "aantal_geld": aantal}, status=422)
    assert "Vul een heel getal boven nul in" in html
    assert aantal in html


@pytest.mark.parametrize(
    ("wijzig", "zin"),
    [
        ({"telefoon": ""}, "Vul een telefoonnummer of e-mailadres in"),
        ({"telefoon": "bel maar"}, "Dit telefoonnummer klopt niet"),
        ({"email": "a@b"}, "Dit e-mailadres klopt niet"),
        ({"jonger_dan_16": "ja"}, "Vul de naam van uw ouder of verzorger in"),
        ({"jonger_dan_16": "ja", "ouder_naam": "Pa"}, "Vul in hoe wij uw ouder"),
        (
            {"jonger_dan_16": "ja", "ouder_naam": "Pa", "ouder_contact": "x"},
            "Dit telefoonnummer klopt niet",
        ),
        ({"publiceren": "altijd"}, ""),
    ],
)
def test_who_says_what_is_wrong(wie: Browser, wijzig: dict[str, str], zin: str) -> None:
    wie.fill(3)
    assert zin in wie.post(f"{NIEUW}/over-u", {**OVER_U, **wijzig}, status=422)


def test_a_child_hands_in_with_a_parent(wie: Browser) -> None:
    wie.fill(3)
    ouder = {"jonger_dan_16": "ja", "ouder_naam": "Pa Bakker", "ouder_contact": "pa@example.org"}
    wie.post(f"{NIEUW}/over-u", {**OVER_U, **ouder, "publiceren": "met_naam"})
    assert "Pa Bakker" in wie.get(f"{NIEUW}/controle")
    wie.post(f"{NIEUW}/controle", {})
    assert Initiatief.get().ouder.naam == "Pa Bakker"


def test_pages_cost_few_statements(wie: Browser, queries: Queries) -> None:
    wie.fill()
    for deel in ("", "/waar", "/nodig", "/over-u", "/controle"):
        wie.get(NIEUW + deel)
        queries.statements.clear()
        wie.get(NIEUW + deel)
        assert len(queries) <= 10, (deel, queries.statements)
