"""The pages of files: sent without JavaScript, answered in Dutch, served so that nothing runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from initiatieven.bijlagen.keuzes import Bijlagezicht
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.toevoegen import add_bijlage
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.bestanden import PDF, make_beeld, make_foto_met_plaats, make_nieuwe
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.files.soorten import MAX_BYTES
from vems.core.web.uploads import MAX_MET_BESTAND

OPENBAAR = Bijlagezicht.OPENBAAR


def send(
    client: FlaskClient, tuin: Initiatief, naam: str, data: bytes, **anders: str
) -> TestResponse:
    velden = {"omschrijving": "De tuin", "zicht": "prive", "bestand": (BytesIO(data), naam)}
    return submit(client, f"/initiatieven/{tuin.slug}/bijlagen", {**velden, **anders})


@pytest.fixture
def coordinator(tuin: Initiatief) -> Gebruiker:
    return make_gebruiker(Rol.COORDINATOR, "Sanne Jansen", "sanne@test.example.org")


def test_from_mijn_to_the_site_and_away(
    tuin: Initiatief,
    anke: Gebruiker,
    coordinator: Gebruiker,
    client: FlaskClient,
    browse: Callable[..., Page],
) -> None:
    pad = f"/initiatieven/{tuin.slug}/bijlagen"
    assert pad in browse("/mijn", as_=anke).html
    assert 'enctype="multipart/form-data"' in browse(pad, as_=anke).html
    log_in(client, anke)
    foto = make_foto_met_plaats()
    assert send(client, tuin, "De tuin.JPG", foto, zicht="openbaar").location == pad
    eigen = f"/bijlagen/{Bijlage.get().sleutel}"
    assert "wacht op controle" in browse("/mijn", as_=anke)
    assert "wacht op controle" in browse(eigen, as_=anke)
    assert eigen not in browse(f"/initiatieven/{tuin.slug}").html

    log_in(client, coordinator)
    assert eigen in browse(f"/loket/{tuin.identificatie}", as_=coordinator).html
    browse(eigen, as_=coordinator)
    assert submit(client, f"{eigen}/plaats", {}, page=eigen).location == eigen
    openbaar = browse(f"/initiatieven/{tuin.slug}")
    assert re.search(rf'<img[^>]*src="{eigen}/klein" alt="De tuin" width="60"', openbaar.html)
    assert submit(client, f"{eigen}/haal-weg", {}, page=eigen).status_code == 404
    antwoord = submit(client, f"{eigen}/verberg", {"reden": ""}, page=eigen)
    assert antwoord.status_code == 422
    assert "Schrijf waarom" in antwoord.text

    log_in(client, anke)
    wijzig = {"omschrijving": "Zonnebloemen", "zicht": "loket"}
    assert submit(client, eigen, wijzig).location == eigen
    assert f"{eigen}/klein" not in browse(f"/initiatieven/{tuin.slug}").html
    assert submit(client, f"{eigen}/haal-weg", {}, page=eigen).location == pad
    assert client.get(eigen).status_code == 404


FOUT = [
    ("foto.jpg", b"", {}, "Kies een bestand|leeg"),
    ("foto.svg", b"<svg/>", {}, "Dit soort bestand kan niet"),
    ("foto.jpg", PDF, {}, "is iets anders"),
    ("foto.jpg", make_beeld(), {"zicht": "alles"}, "Kies uit de lijst"),
    ("foto.jpg", make_beeld(), {"zicht": ""}, "Kies wie deze bijlage"),
    ("foto.jpg", make_beeld(), {"omschrijving": "x" * 201}, "te lang"),
    ("foto.jpg", make_beeld(), {"omschrijving": "", "zicht": "openbaar"}, "wat er op de foto"),
    ("x" * 5_000 + ".exe", b"MZ", {}, "Dit soort bestand kan niet"),
]


@pytest.mark.parametrize(("naam", "data", "velden", "zin"), FOUT)
def test_what_is_wrong_is_said_at_the_field(
    tuin: Initiatief,
    anke: Gebruiker,
    client: FlaskClient,
    naam: str,
    data: bytes,
    velden: dict[str, str],
    zin: str,
) -> None:
    log_in(client, anke)
    antwoord = send(client, tuin, naam, data, **velden)
    assert antwoord.status_code == 422
    assert re.search(zin, antwoord.text)
    assert not Bijlage.select().exists()


@pytest.mark.parametrize(
    ("pad", "grootte", "status", "zin"),
    [
        ("", MAX_BYTES + 1, 422, "hooguit 10 MB"),
        ("", MAX_MET_BESTAND, 413, "te groot"),
        ("/inloggen", 3_000_000, 413, "te groot"),
    ],
)
def test_a_body_is_read_no_further_than_it_may_be_long(
    tuin: Initiatief,
    anke: Gebruiker,
    client: FlaskClient,
    pad: str,
    grootte: int,
    status: int,
    zin: str,
) -> None:
    log_in(client, anke)
    lijst = f"/initiatieven/{tuin.slug}/bijlagen"
    deel = '--b\r\nContent-Disposition: form-data; name="{}"\r\n\r\n'
    delen = [deel.format("csrf_token") + csrf_of(client.get(lijst).text)]
    delen.append(deel.format("zicht") + "prive")
    delen.append(deel.format('bestand"; filename="plan.pdf'))
    lijf = "\r\n".join(delen).encode() + PDF.ljust(grootte, b"\0") + b"\r\n--b--\r\n"
    antwoord = client.post(pad or lijst, data=lijf, content_type="multipart/form-data; boundary=b")
    assert antwoord.status_code == status
    assert zin in antwoord.text
    assert not Bijlage.select().exists()


def test_too_many_parts_are_refused(tuin: Initiatief, anke: Gebruiker, client: FlaskClient) -> None:
    log_in(client, anke)
    antwoord = send(client, tuin, "f.jpg", b"x", **dict.fromkeys(map(str, range(40)), "x"))
    assert antwoord.status_code == 413


@pytest.mark.parametrize("naam", ["foto.jpg", "plan.pdf", 'a"; filename=evil.html\r\nX: y.pdf'])
def test_a_file_is_shown_or_saved_and_never_run(
    tuin: Initiatief, ruben: Actor, client: FlaskClient, naam: str
) -> None:
    is_beeld = naam.endswith("jpg")
    data = make_beeld() if is_beeld else PDF
    bijlage = add_bijlage(tuin, make_nieuwe(OPENBAAR, naam=naam, data=data), door=ruben)
    paden = [f"/bijlagen/{bijlage.sleutel}/bestand"]
    if is_beeld:
        paden.append(f"/bijlagen/{bijlage.sleutel}/klein")
    else:
        assert client.get(f"/bijlagen/{bijlage.sleutel}/klein").status_code == 404
    for pad in paden:
        with client.get(pad) as antwoord:
            assert antwoord.status_code == 200
            hoofd = antwoord.headers
            etag = hoofd["ETag"]
        assert "sandbox" in hoofd["Content-Security-Policy"]
        assert "default-src 'none'" in hoofd["Content-Security-Policy"]
        assert hoofd["X-Content-Type-Options"] == "nosniff"
        assert hoofd["Cache-Control"] == "private, no-cache"
        assert hoofd["Content-Disposition"].startswith("inline" if is_beeld else "attachment")
        assert "\n" not in hoofd["Content-Disposition"]
        with client.get(pad, headers={"If-None-Match": etag}) as nog_eens:
            assert nog_eens.status_code == 304


def test_a_private_file_does_not_exist_for_others(
    tuin: Initiatief, maker: Actor, anke: Gebruiker, client: FlaskClient
) -> None:
    bijlage = add_bijlage(tuin, make_nieuwe(), door=maker)
    eigen = f"/bijlagen/{bijlage.sleutel}"
    for deel in ("/bestand", "/klein"):
        antwoorden = [client.get(pad) for pad in (eigen + deel, f"/bijlagen/bcdfghjkmnpqrs{deel}")]
        assert {antwoord.status_code for antwoord in antwoorden} == {404}
    assert client.get(eigen).location.startswith("/inloggen")
    vreemd = make_gebruiker(Rol.LID, "Joris Bakker", "joris@test.example.org")
    log_in(client, vreemd)
    lijst = f"/initiatieven/{tuin.slug}/bijlagen"
    for pad in (eigen, f"{eigen}/bestand", f"{eigen}/klein", lijst):
        assert client.get(pad).status_code == 404
    log_in(client, anke)
    with client.get(f"{eigen}/bestand") as antwoord:
        assert antwoord.headers["Cache-Control"] == "no-store"
        with Image.open(BytesIO(antwoord.data)) as beeld:
            assert beeld.size == (60, 40)


def test_a_colleague_sees_the_list_without_what_is_private(
    tuin: Initiatief, maker: Actor, medewerker: Medewerker, browse: Callable[..., Page]
) -> None:
    add_bijlage(tuin, make_nieuwe(naam="geheim.jpg"), door=maker)
    add_bijlage(tuin, make_nieuwe(Bijlagezicht.LOKET, naam="plattegrond.jpg"), door=maker)
    ander = make_gebruiker(Rol.BEGELEIDER, "Yara Chen", "yara@test.example.org")
    pagina = browse(f"/initiatieven/{tuin.slug}/bijlagen", as_=ander)
    assert "plattegrond.jpg" in pagina
    assert "geheim.jpg" not in pagina
    assert "geheim.jpg" not in browse(f"/loket/{tuin.identificatie}", as_=ander)


def test_files_cost_one_statement_more(
    tuin: Initiatief, ruben: Actor, page_statements: Callable[[str], list[str]], queries: Queries
) -> None:
    pad = f"/initiatieven/{tuin.slug}"
    kaal = len(page_statements(pad))
    for _ in range(5):
        add_bijlage(tuin, make_nieuwe(OPENBAAR), door=ruben)
    assert len(page_statements(pad)) == kaal + 1
