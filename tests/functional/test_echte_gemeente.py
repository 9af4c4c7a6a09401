"""The main job on data nobody here wrote: Hoorn from its lists, and the register of Amsterdam."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingSoort
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from tests.functional.echt import EMAIL, IDEEEN, Opdrachten, begin_hoorn, bring, find_data
from tests.functional.persoon import Persoon
from vems.core.changes import Wijziging
from vems.core.config import Config
from vems.core.outbox import Uitgaand
from vems.partijen.models import Partij
from vems.site.cijfer import read_cijfer


@pytest.fixture
def opdrachten(config: Config) -> Opdrachten:
    return Opdrachten.on(config)


@pytest.fixture
def hoorn(opdrachten: Opdrachten, request: pytest.FixtureRequest) -> Flask:
    """Begin Hoorn, read its organisations in, and give the site."""
    begin_hoorn(opdrachten)
    return request.getfixturevalue("app")


def test_ten_ideas_in_hoorn_each_get_a_wijk_and_explained_matches(hoorn: Flask) -> None:
    for titel, omschrijving, wijk in IDEEEN:
        bring(Persoon(hoorn.test_client(), EMAIL), titel, omschrijving, wijk)
    bomen = boom()
    for titel, _, wijk in IDEEEN:
        initiatief = Initiatief.get(Initiatief.titel == titel)
        gevonden = bomen.wijk_of(bomen.by_id(initiatief.gebied_id))
        assert gevonden is not None
        assert gevonden.naam == wijk
        helpers = list(
            Koppeling.select().where(
                Koppeling.initiatief == initiatief, Koppeling.soort == KoppelingSoort.KAN_HELPEN
            )
        )
        assert helpers, titel
        assert all(rij.uitleg["waarom"] and rij.uitleg["hoe"] for rij in helpers)


def test_a_second_day_changes_nothing(hoorn: Flask, opdrachten: Opdrachten) -> None:
    voor = Wijziging.select().count()
    data = find_data()
    rows = opdrachten.run(
        "gemeente", "init", "--naam", "Hoorn", "--cbs-code", "405",
        "--beheerder", "beheer@hoorn-proef.nl",
        "--gebieden", data / "geo/hoorn_wijken.geojson",
        "--gebieden", data / "geo/hoorn_buurten_2024.csv",
    )  # fmt: skip
    assert rows["gemeente"] == "Hoorn"
    assert {rows[naam] for naam in rows if "nieuw of gewijzigd" in naam} == {0}
    rows = opdrachten.run("import", "partners", data / "partners/hoorn_partners.csv")
    assert (rows["nieuw"], rows["gewijzigd"], rows["gelijk gebleven"]) == (0, 0, 58)
    assert Wijziging.select().count() == voor


def test_the_register_of_amsterdam_gives_a_new_idea_explained_matches(
    opdrachten: Opdrachten, request: pytest.FixtureRequest
) -> None:
    data = find_data()
    register = data / "initiatives/amsterdam_subsidieregister_dev.csv"
    opdrachten.run(
        "gemeente", "init", "--naam", "Amsterdam", "--cbs-code", "363",
        "--beheerder", "beheer@proef.nl", "--gebieden", data / "geo/amsterdam_buurten.geojson",
    )  # fmt: skip
    alleen = ("--bron", "register", "--alleen", "initiatief=1")
    partners = opdrachten.run(
        "import", "partners", register, *alleen, "--kolom", "naam=aanvrager", "--kolom", "soort=",
        "--kolom", "activiteiten=titel", "--kolom", "themas=beleidsterrein",
        "--kolom", "gebieden=organisatieonderdeel",
    )  # fmt: skip
    zaken = opdrachten.run(
        "import", "initiatieven", register, *alleen, "--vast", "resultaat=gerealiseerd",
        "--kolom", "organisatie=aanvrager",
    )  # fmt: skip
    assert (partners["nieuw"], partners["afgekeurd"]) == (788, 0)
    assert (zaken["nieuw"], zaken["afgekeurd"]) == (2701, 1)
    assert float(str(zaken["duur"])) < 300  # 13 s on a quiet machine; CI is not one

    app = request.getfixturevalue("app")
    assert not Partner.select().where(Partner.naam.contains("Particulier")).exists()
    assert not Partij.select().where(Partij.naam.contains("articulier")).exists()
    assert not Partner.select().where(Partner.naam.contains("verwijderd")).exists()
    # Closed, taken over, outside norms and figures, and nobody was told.
    assert Initiatief.select().where(Initiatief.fase != Fase.AFGEROND).count() == 0
    assert Initiatief.select().where(Initiatief.bron != "import").count() == 0
    assert Initiatief.select().where(Initiatief.beloofd_op.is_null(False)).count() == 0
    assert Uitgaand.select().count() == 1
    assert read_cijfer() is None
    assert Relatie.select().where(Relatie.soort == RelatieSoort.HIELP).count() == 1674

    bring(
        Persoon(app.test_client(), EMAIL),
        "Ontmoeten met ouderen",
        "Wij koken en eten samen met ouderen.",
        "Noord",
    )
    nieuw = Initiatief.get(Initiatief.titel == "Ontmoeten met ouderen")
    helpers = list(
        Koppeling.select()
        .where(Koppeling.initiatief == nieuw, Koppeling.doelwit_kind == "partner")
        .order_by(Koppeling.score.desc())
    )
    assert helpers
    codes = {zin["code"] for rij in helpers for zin in rij.uitleg["hoe"]}
    assert "bron_import" in codes
