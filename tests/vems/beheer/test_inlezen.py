"""Reading a list in through the site: send, choose columns, look, and let a job do it."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.partners.models import Partner
from tests.browse import check_page
from tests.factories.basis import make_gebruiker, make_thema, make_wijk
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.beheer.inlezen import BEWAREN, run_inlezing, sweep_inlezingen
from vems.beheer.keuzes import InleesStand
from vems.beheer.models import Inlezing
from vems.core import clock
from vems.core.inlezen.herkomst import find_keuze

LIJST = (
    "Organisatienaam;Onderwerp;Jaar\r\n"
    "Stichting Eén;groen;2016\r\n(Particulier);groen;2016\r\nClub;sport;2015\r\n"
)
PAGINA = "/beheer/inlezen"


@pytest.fixture
def beheerder(app: Flask) -> FlaskClient:
    make_wijk("kersentuin")
    make_thema("groen")
    return log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER, "Bo Beheer"))


def send(
    client: FlaskClient, inhoud: bytes, naam: str = "gids.csv", **anders: str
) -> tuple[int, str]:
    token = csrf_of(client.get(PAGINA).get_data(as_text=True))
    data = {"csrf_token": token, "soort": "partners", "bron": "gids", **anders}
    antwoord = client.post(PAGINA, data={**data, "bestand": (io.BytesIO(inhoud), naam)})
    return antwoord.status_code, antwoord.headers.get("Location", antwoord.get_data(as_text=True))


def sent(client: FlaskClient) -> str:
    status, adres = send(client, LIJST.encode("cp1252"))
    assert status == 302
    return adres


def tried(client: FlaskClient, **anders: str) -> str:
    adres = sent(client)
    keuze = {"kolom-naam": "Organisatienaam", "kolom-themas": "Onderwerp", **anders}
    assert submit(client, f"{adres}/kolommen", keuze, page=adres).status_code == 302
    run_inlezing(adres.rsplit("/", 1)[1])
    return adres


def test_from_file_to_partners(beheerder: FlaskClient) -> None:
    adres = tried(beheerder)
    proef = check_page(adres, beheerder.get(adres).get_data(as_text=True))
    assert "Dit was een proef" in proef
    assert not Partner.select().exists()
    assert submit(beheerder, f"{adres}/lezen", {}, page=adres).status_code == 302
    bezig = beheerder.get(adres)
    assert bezig.headers["Refresh"]
    check_page(adres, bezig.get_data(as_text=True))
    run_inlezing(adres.rsplit("/", 1)[1])
    assert "De lijst is ingelezen" in beheerder.get(adres).get_data(as_text=True)
    assert {p.naam for p in Partner.select()} == {"Stichting Eén", "Club"}
    inlezing = Inlezing.get()
    assert (inlezing.stand, inlezing.inhoud) == (InleesStand.KLAAR, "")
    bewaard = find_keuze("partners", "gids")
    assert bewaard is not None
    assert bewaard.kolommen["naam"] == "Organisatienaam"


def test_the_columns_are_known_the_next_time(beheerder: FlaskClient) -> None:
    adres = tried(beheerder, **{"alleen-kolom": "Jaar", "alleen-waarde": "2016"})
    submit(beheerder, f"{adres}/lezen", {}, page=adres)
    run_inlezing(adres.rsplit("/", 1)[1])
    assert [p.naam for p in Partner.select()] == ["Stichting Eén"]
    adres = sent(beheerder)
    pagina = check_page(adres, beheerder.get(adres).get_data(as_text=True))
    assert '<option value="Organisatienaam" selected>' in str(pagina)


def test_a_second_press_and_a_second_worker_do_it_once(beheerder: FlaskClient) -> None:
    adres = tried(beheerder)
    sleutel = adres.rsplit("/", 1)[1]
    assert submit(beheerder, f"{adres}/lezen", {}, page=adres).status_code == 302
    assert submit(beheerder, f"{adres}/lezen", {}, page=PAGINA).status_code == 409
    run_inlezing(sleutel)
    run_inlezing(sleutel)
    assert Partner.select().count() == 2


def test_a_list_that_was_broken_off_is_taken_on_by_the_sweep(beheerder: FlaskClient) -> None:
    adres = tried(beheerder)
    Inlezing.update(stand=InleesStand.BEZIG, lease_tot=clock.now() - timedelta(minutes=1)).execute()
    sweep_inlezingen()
    run_inlezing(adres.rsplit("/", 1)[1])
    assert Inlezing.get().stand is InleesStand.KLAAR
    with clock.freeze(clock.now() + BEWAREN + timedelta(days=1)):
        sweep_inlezingen()
    assert not Inlezing.select().exists()


@pytest.mark.parametrize(
    ("inhoud", "naam", "woord"),
    [
        (b"PK\x03\x04", "gids.csv", "Excel"),
        (b"naam\n", "gids.csv", "geen enkele regel"),
        (b"", "gids.csv", "leeg"),
        (b"naam\nA\n", "gids.pdf", "soort bestand"),
        (b"naam\nA\n", "", "Kies een bestand"),
        (b"\x00\xff\xfe\x00" * 9, "gids.csv", "Verstuur de lijst"),
    ],
)
def test_what_is_no_list_is_answered(
    beheerder: FlaskClient, inhoud: bytes, naam: str, woord: str
) -> None:
    status, html = send(beheerder, inhoud, naam)
    assert status == 422
    assert woord in html


def test_a_file_that_is_too_large_is_answered(app: Flask, beheerder: FlaskClient) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 10_000
    status, html = send(beheerder, b"naam\n" + b"x" * 20_000)
    assert status == 413
    check_page(PAGINA, html)


@pytest.mark.parametrize("soort", ["", "raadsleden"])
def test_a_list_of_something_else_is_answered(beheerder: FlaskClient, soort: str) -> None:
    assert send(beheerder, b"naam\nA\n", soort=soort)[0] == 422


def test_a_missing_column_is_said_at_its_field(beheerder: FlaskClient) -> None:
    adres = sent(beheerder)
    antwoord = submit(beheerder, f"{adres}/kolommen", {"kolom-themas": "Onderwerp"}, page=adres)
    assert antwoord.status_code == 422
    pagina = check_page(adres, antwoord.get_data(as_text=True))
    assert "Kies in welke kolom “Naam” staat." in pagina
    antwoord = submit(beheerder, f"{adres}/kolommen", {"kolom-naam": "weg"}, page=adres)
    assert antwoord.status_code == 422


def test_rejected_lines_can_be_taken_along(beheerder: FlaskClient) -> None:
    adres = tried(beheerder, **{"vast-aanbod": "vliegen: ja"})
    pagina = beheerder.get(adres).get_data(as_text=True)
    assert "vliegen" in check_page(adres, pagina)
    csv = beheerder.get(f"{adres}/afgekeurd.csv")
    assert csv.mimetype == "text/csv"
    assert "Stichting Eén" in csv.get_data(as_text=True)


def test_lines_that_are_read_with_a_remark_can_be_taken_along(beheerder: FlaskClient) -> None:
    adres = tried(beheerder, **{"vast-gebieden": "kersentuyn"})
    pagina = check_page(adres, beheerder.get(adres).get_data(as_text=True))
    assert "Regels om na te kijken" in pagina
    assert "Gebied onbekend: “kersentuyn”" in pagina
    csv = beheerder.get(f"{adres}/opgemerkt.csv").get_data(as_text=True)
    assert "Stichting Eén" in csv
    assert "Stichting" not in beheerder.get(f"{adres}/afgekeurd.csv").get_data(as_text=True)


def test_a_list_can_be_thrown_away(beheerder: FlaskClient) -> None:
    adres = tried(beheerder)
    assert submit(beheerder, f"{adres}/weg", {}, page=adres).status_code == 302
    assert beheerder.get(adres).status_code == 404


def test_only_the_beheerder_reads_lists_in(browse) -> None:  # noqa: ANN001
    browse(PAGINA, as_=make_gebruiker(Rol.BEHEERDER))
    for rol in (Rol.REDACTEUR, Rol.COORDINATOR, Rol.TOEZICHT, Rol.LID):
        browse(PAGINA, as_=make_gebruiker(rol), status=404)
