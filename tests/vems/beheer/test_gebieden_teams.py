"""Areas are renamed and given a gebiedsregisseur; teams are made, led and filled."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.relaties.identiteit import identify_medewerker
from tests.factories.basis import (
    make_buurt,
    make_gebruiker,
    make_medewerker,
    make_team,
    make_thema,
    make_wijk,
)
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.beheer.teams import coordinator_of, themas_of
from vems.core.reference import Reference


@pytest.fixture
def beheer(app: Flask) -> FlaskClient:
    return log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER, "Lotte Bos"))


def test_an_area_is_renamed_and_its_address_stays(beheer: FlaskClient) -> None:
    make_wijk("kersentuin")
    make_wijk("molenwaard")
    path = "/beheer/gebieden/kersentuin"
    assert submit(beheer, path, {"naam": "Kersenbuurt"}).status_code == 302
    assert boom().by_slug("kersentuin").naam == "Kersenbuurt"
    page = beheer.get(path).get_data(as_text=True)
    assert "Naam: Kersentuin wordt Kersenbuurt" in page
    assert "Lotte Bos" in page
    for naam in ("", "molenwaard", "x" * 81):
        assert submit(beheer, path, {"naam": naam}).status_code == 422
    assert submit(beheer, path, {"naam": "A", "beschrijving": "x" * 2001}).status_code == 422


def test_a_gebiedsregisseur_answers_for_the_area_at_once(beheer: FlaskClient) -> None:
    make_wijk("kersentuin")
    noor = make_medewerker("Noor Aydin", Rol.GEBIEDSREGISSEUR)
    ander = make_medewerker("Ben Bos", Rol.BEGELEIDER)
    path = "/beheer/gebieden/kersentuin"
    data: dict[str, object] = {"naam": "Kersentuin", "regisseurs": [noor.sleutel]}
    assert submit(beheer, path, data).status_code == 302
    assert Reference("gebied", "kersentuin") in identify_medewerker(noor.gebruiker)
    assert "Noor Aydin" in beheer.get("/beheer/gebieden").get_data(as_text=True)
    assert submit(beheer, path, {**data, "regisseurs": [ander.sleutel]}).status_code == 422
    assert submit(beheer, path, {**data, "regisseurs": []}).status_code == 302
    assert Reference("gebied", "kersentuin") not in identify_medewerker(noor.gebruiker)
    assert "Gebiedsregisseur: Noor Aydin" in beheer.get(path).get_data(as_text=True)


def test_a_buurt_has_no_regisseur_of_its_own(beheer: FlaskClient) -> None:
    make_buurt("sportlaan")
    make_medewerker("Noor Aydin", Rol.GEBIEDSREGISSEUR)
    assert "Noor Aydin" not in beheer.get("/beheer/gebieden/sportlaan").get_data(as_text=True)


def test_a_team_is_made_and_led_by_a_member(beheer: FlaskClient) -> None:
    make_thema("groen")
    data: dict[str, object] = {"naam": "Team Groen", "themas": ["groen"]}  # all the page asks
    assert submit(beheer, "/beheer/teams/nieuw", data).status_code == 302
    assert submit(beheer, "/beheer/teams/nieuw", data).status_code == 422
    team = Team.get(Team.naam == "Team Groen")
    path = f"/beheer/teams/{team.code}"
    ruben = make_medewerker("Ruben de Wit", team="loket")
    lid = {"wie": f"medewerker:{ruben.sleutel}"}
    assert submit(beheer, f"{path}/leden", lid, page=path).status_code == 302
    assert Medewerker.get_by_id(ruben.id).team_id == team.id
    data.update({"naam": "Groenteam", "coordinator": ruben.sleutel, "themas": []})
    assert submit(beheer, path, data).status_code == 302
    assert coordinator_of(team) == [ruben.sleutel]
    assert themas_of(team) == []
    page = beheer.get(path).get_data(as_text=True)
    for zin in ("Naam: Team Groen wordt Groenteam", "Coördinator: Ruben de Wit", "Ruben de Wit"):
        assert zin in page
    make_team("loket")
    lid = {"wie": f"medewerker:{ruben.sleutel}"}
    submit(beheer, "/beheer/teams/loket/leden", lid, page="/beheer/teams/loket")
    assert coordinator_of(team) == []


def test_an_invited_colleague_becomes_an_employee_by_joining(beheer: FlaskClient) -> None:
    make_team("loket")
    nieuw = make_gebruiker(Rol.BEGELEIDER, "Fatima El Idrissi", "fatima@test.example.org")
    wie = {"wie": f"account:{nieuw.sleutel}"}
    path = "/beheer/teams/loket"
    assert submit(beheer, f"{path}/leden", wie, page=path).status_code == 302
    medewerker = Medewerker.get(Medewerker.gebruiker == nieuw)
    assert (medewerker.naam, medewerker.team.code) == ("Fatima El Idrissi", "loket")
    assert submit(beheer, f"{path}/leden", wie, page=path).status_code == 422
    assert Medewerker.select().count() == 1


def test_who_came_by_a_list_is_known_by_the_address(beheer: FlaskClient) -> None:
    nieuw = make_gebruiker(Rol.BEGELEIDER, "F. El Idrissi", "fatima@test.example.org")
    lijst = make_medewerker("Fatima El Idrissi", team="groen")
    Medewerker.update(gebruiker=None, e_mail="fatima@test.example.org").where(
        Medewerker.id == lijst.id
    ).execute()
    make_team("loket")
    path = "/beheer/teams/loket"
    submit(beheer, f"{path}/leden", {"wie": f"account:{nieuw.sleutel}"}, page=path)
    vers = Medewerker.get_by_id(lijst.id)
    assert (vers.gebruiker_id, vers.team.code) == (nieuw.id, "loket")


def test_who_may(app: Flask, browse) -> None:  # noqa: ANN001
    make_wijk("kersentuin")
    make_team("loket")
    for rol, teams in ((Rol.BEHEERDER, True), (Rol.COORDINATOR, True), (Rol.TOEZICHT, False)):
        gebruiker = make_gebruiker(rol)
        gebied = browse("/beheer/gebieden/kersentuin", as_=gebruiker)
        assert ("Bewaar het gebied" in gebied) == (rol is Rol.BEHEERDER)
        assert ("Bewaar het team" in browse("/beheer/teams/loket", as_=gebruiker)) == teams
        browse("/beheer/gebieden", as_=gebruiker)
        browse("/beheer/teams", as_=gebruiker)
    for path in ("/beheer/gebieden/maan", "/beheer/teams/maan"):
        browse(path, as_=make_gebruiker(Rol.BEHEERDER), status=404)
    browse("/beheer/teams", as_=make_gebruiker(Rol.LID), status=404)
