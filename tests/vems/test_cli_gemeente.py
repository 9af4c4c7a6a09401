"""The first day of a gemeente by command: every mistake one sentence, again changes nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from netwerk.gebieden.models import Gebied
from netwerk.themas.models import Thema
from tests.factories.basis import make_gebruiker
from tests.functional.echt import Opdrachten
from vems.accounts.codes import find_link
from vems.accounts.keuzes import CodeDoel, Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.accounts.uitnodigingen import accept_invitation
from vems.core.config import Config
from vems.core.outbox import Uitgaand
from vems.instellingen.gemeente import read_gemeente

INIT = ("gemeente", "init", "--naam", "Proefstad", "--cbs-code", "9901")
BEHEERDER = ("--beheerder", "bo@proefstad.nl", "--beheerder-naam", "Bo Beheer")


@pytest.fixture
def opdrachten(config: Config) -> Opdrachten:
    return Opdrachten.on(config)


def wijken(tmp_path: Path, *namen: str) -> Path:
    vorm = [[[5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.1], [5.0, 52.0]]]
    delen = [
        {
            "type": "Feature",
            "properties": {"wijkcode": f"WK9901{n:02}", "wijknaam": f"Wijk {n:02} {naam}"},
            "geometry": {"type": "Polygon", "coordinates": vorm},
        }
        for n, naam in enumerate(namen)
    ]
    bestand = tmp_path / "wijken.geojson"
    bestand.write_text(json.dumps({"type": "FeatureCollection", "features": delen}))
    return bestand


def test_a_gemeente_begins(opdrachten: Opdrachten, tmp_path: Path, request) -> None:  # noqa: ANN001
    rows = opdrachten.run(*INIT, *BEHEERDER, "--gebieden", wijken(tmp_path, "Oost", "West"))
    assert rows["wijken.geojson: nieuw of gewijzigd"] == 2
    request.getfixturevalue("app")
    assert (read_gemeente().naam, read_gemeente().cbs_code) == ("Proefstad", "GM9901")
    assert {g.naam for g in Gebied.select()} == {"Proefstad", "Oost", "West"}
    assert Gebied.get(Gebied.cbs_code == "GM9901").vorm
    assert Thema.select().where(Thema.ouder.is_null()).count() == 12
    bo = Gebruiker.get(Gebruiker.email == "bo@proefstad.nl")
    assert [rol.rol for rol in GebruikerRol.select().where(GebruikerRol.gebruiker == bo)] == [
        Rol.BEHEERDER
    ]


def test_the_link_that_is_printed_and_mailed_makes_the_account_once(
    opdrachten: Opdrachten,
    request,  # noqa: ANN001
) -> None:
    opdrachten.run(*INIT, *BEHEERDER)
    request.getfixturevalue("app")
    eerste = re.search(r"/uitnodiging/(\S+)", Uitgaand.get().tekst)
    assert eerste
    opdrachten.run(*INIT, *BEHEERDER)
    assert find_link(eerste[1], CodeDoel.UITNODIGING) is None
    laatste = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
    nieuw = re.search(r"/uitnodiging/(\S+)", laatste.tekst)
    assert nieuw
    accept_invitation(nieuw[1], wachtwoord="een heel lang wachtwoord van Bo")
    aantal = Uitgaand.select().count()
    opdrachten.run(*INIT, *BEHEERDER)
    assert Uitgaand.select().count() == aantal


def test_done_again_only_brings_up_to_date(opdrachten: Opdrachten, tmp_path: Path) -> None:
    bestand = wijken(tmp_path, "Oost", "West")
    opdrachten.run(*INIT, *BEHEERDER, "--gebieden", bestand)
    rows = opdrachten.run(*INIT, *BEHEERDER, "--gebieden", wijken(tmp_path, "Oost", "Westen"))
    assert rows["wijken.geojson: nieuw of gewijzigd"] == 1
    assert rows["thema’s van VEMS"] == 0


def test_own_themes_come_from_a_file(opdrachten: Opdrachten, tmp_path: Path, request) -> None:  # noqa: ANN001
    bestand = tmp_path / "themas.csv"
    bestand.write_text(
        "code;naam;ouder;synoniemen\ngroen;Groen;;tuin|park\ntuin;Tuinen;Groen;moestuin\n"
    )
    opdrachten.run(*INIT, *BEHEERDER, "--themas", bestand)
    request.getfixturevalue("app")
    assert {t.code for t in Thema.select()} == {"groen", "tuin"}
    assert Thema.get(Thema.code == "tuin").ouder.code == "groen"
    assert Thema.get(Thema.code == "groen").synoniemen == ["park", "tuin"]


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        (("--cbs-code", "XX1"), "CBS-code"),
        (("--naam", " "), "naam van de gemeente"),
        (("--beheerder", "geen adres"), "e-mailadres"),
    ],
)
def test_each_mistake_is_one_sentence(
    opdrachten: Opdrachten, anders: tuple[str, ...], woord: str
) -> None:
    assert woord in opdrachten.fail(*INIT, *BEHEERDER, *anders)


def test_another_gemeente_or_a_database_in_use_is_refused(
    opdrachten: Opdrachten,
    request,  # noqa: ANN001
) -> None:
    opdrachten.run(*INIT, *BEHEERDER)
    assert "Proefstad (GM9901)" in opdrachten.fail(*INIT, *BEHEERDER, "--cbs-code", "0405")


def test_accounts_without_a_gemeente_are_not_taken_over(
    opdrachten: Opdrachten,
    request,  # noqa: ANN001
) -> None:
    request.getfixturevalue("app")
    make_gebruiker(Rol.LID)
    assert "accounts" in opdrachten.fail(*INIT, *BEHEERDER)


def test_a_list_of_another_gemeente_is_rejected_line_by_line(
    opdrachten: Opdrachten, tmp_path: Path
) -> None:
    opdrachten.run("gemeente", "init", "--naam", "Hoorn", "--cbs-code", "405", *BEHEERDER)
    rows = opdrachten.run("import", "gebieden", wijken(tmp_path, "Oost"))
    assert (rows["nieuw"], rows["afgekeurd"]) == (0, 1)


def test_a_kept_choice_does_not_stop_a_list_with_other_columns(
    opdrachten: Opdrachten, tmp_path: Path
) -> None:
    opdrachten.run(*INIT, *BEHEERDER)
    eerste, anders = tmp_path / "een.csv", tmp_path / "twee.csv"
    eerste.write_text("naam;rubriek;telt\nStichting Een;school;1\nStichting Twee;school;0\n")
    anders.write_text("naam;telt\nStichting Drie;1\n")
    keuze = ("--kolom", "soort=rubriek", "--alleen", "telt=1")
    assert opdrachten.run("import", "partners", eerste, *keuze)["overgeslagen"] == 1
    assert opdrachten.run("import", "partners", anders)["nieuw"] == 1
    anders.write_text("naam\nStichting Vier\n")
    assert "andere naam" in opdrachten.fail("import", "partners", anders)


def test_a_file_that_is_no_list_is_one_sentence(opdrachten: Opdrachten, tmp_path: Path) -> None:
    bestand = tmp_path / "lijst.csv"
    bestand.write_bytes(b"PK\x03\x04")
    assert "Excel" in opdrachten.fail("import", "partners", bestand)
    bestand.write_text("a;b\n1;2\n")
    assert "“Naam”" in opdrachten.fail("import", "partners", bestand)
