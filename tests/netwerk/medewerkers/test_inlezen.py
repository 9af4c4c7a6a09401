"""Employees from a list: teams come along, accounts are found, who is gone left."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.medewerkers.models import Medewerker, Team
from netwerk.relaties.models import Relatie
from tests.factories.basis import make_gebruiker, make_thema, make_wijk
from vems.accounts.keuzes import Rol
from vems.beheer.lijsten import LIJSTEN
from vems.core.actor import IMPORT
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.uitvoeren import read_in
from vems.core.outbox import Uitgaand

KOP = "naam,e-mail,functie,afdeling,uren,thema,gebiedsregisseur"
RUBEN = "Ruben de Wit,Ruben@stad.nl,begeleider,Loket,24,groen,kersentuin"


def read(*regels: str, volledig: bool = False) -> Uitkomst:
    tabel = read_tabel("\n".join((KOP, *regels, "")).encode(), "mensen.csv")
    opdracht = Opdracht("personeel", volledig=volledig)
    return read_in(tabel, LIJSTEN["medewerkers"], opdracht, door=IMPORT)


def test_an_employee_with_team_knowledge_and_area(app: Flask) -> None:
    make_wijk("kersentuin")
    make_thema("groen")
    account = make_gebruiker(Rol.BEGELEIDER, "Ruben de Wit", "ruben@stad.nl")
    assert read(RUBEN).nieuw == 1
    ruben = Medewerker.get()
    assert (ruben.e_mail, ruben.team.naam, ruben.uren_per_week) == ("ruben@stad.nl", "Loket", 24)
    assert ruben.gebruiker == account
    assert {(r.soort.value, r.naar_key) for r in Relatie.select()} == {
        ("deskundig_in", "groen"),
        ("verantwoordelijk_voor", "kersentuin"),
    }
    assert not Uitgaand.select().exists()


@pytest.mark.parametrize(
    ("regel", "woord"),
    [
        ("Bo,geen adres,x,Loket,,,", "e-mailadres"),
        ("Bo,bo@stad.nl,x,,,,", "team"),
        ("Bo,bo@stad.nl,x,Loket,90,,", "0 tot 40"),
        (",bo@stad.nl,x,Loket,,,", "naam"),
        ("Bo,bo@stad.nl,x,Loket,,,kersentuyn", "Gebied onbekend: “kersentuyn”."),
    ],
)
def test_what_is_wrong_is_said(app: Flask, regel: str, woord: str) -> None:
    uitkomst = read(regel)
    assert woord in uitkomst.afgekeurd[0].reden
    assert not Team.select().exists()


def test_who_is_gone_from_the_whole_list_left_and_may_come_back(app: Flask) -> None:
    zes = [f"Naam {n},n{n}@stad.nl,x,Loket,,," for n in range(6)]
    read(*zes)
    assert read(*zes[:5], volledig=True).beeindigd == 1
    assert Medewerker.select().where(Medewerker.is_actief).count() == 5
    read(*zes, volledig=True)
    assert Medewerker.select().where(Medewerker.is_actief).count() == 6
