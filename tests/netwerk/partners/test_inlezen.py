"""Organisations from a list: what is too long or no number is said, and a number may come later."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.partners.models import Partner
from tests.factories.basis import make_thema, make_wijk
from vems.beheer.lijsten import LIJSTEN
from vems.core.actor import IMPORT
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.uitvoeren import read_in

KOP = "id;naam;kvk;website;contactpersoon;telefoon;beschrijving;thema;wijk"
TUIN = "1;Tuinclub Zon;;https://zon.example;Bo;0229 123456;Wij zaaien.;groen;kersentuin"


@pytest.fixture(autouse=True)
def stad(app: Flask) -> None:
    make_wijk("kersentuin")
    make_thema("groen")


def read(*regels: str, codering: str = "utf-8") -> Uitkomst:
    tabel = read_tabel("\r\n".join((KOP, *regels, "")).encode(codering), "gids.csv")
    return read_in(tabel, LIJSTEN["partners"], Opdracht("gids"), door=IMPORT)


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        (TUIN.replace("Tuinclub Zon", "T" * 121), "“Naam” is te lang: 121 tekens."),
        (TUIN.replace(";Bo;", f";{'B' * 121};"), "“Naam van de contactpersoon” is te lang: 121"),
        (TUIN.replace("0229 123456", "0" * 31), "“Telefoonnummer” is te lang: 31 tekens."),
        (TUIN.replace("Wij zaaien.", "z" * 2001), "“Omschrijving” is te lang: 2001 tekens."),
        (TUIN.replace("zon.example", "z" * 200), "“Website” is te lang: 208 tekens."),
        (TUIN.replace("Zon;;", "Zon;1234567;"), "Een KvK-nummer heeft acht cijfers."),
    ],
)
def test_what_does_not_fit_is_said_and_not_cut(regel: str, reden: str) -> None:
    uitkomst = read(regel, "2;Buurthuis;;;;;;;")
    assert [(af.regel, af.reden.startswith(reden)) for af in uitkomst.afgekeurd] == [(2, True)]
    assert [partner.naam for partner in Partner.select()] == ["Buurthuis"]


def test_a_number_that_comes_later_is_kept_and_another_is_not_taken() -> None:
    read(TUIN, "2;Buurthuis;99000002;;;;;;")
    uitkomst = read(TUIN.replace("Zon;;", "Zon;99000001;"), "2;Buurthuis;99000002;;;;;;")
    assert uitkomst.gewijzigd == 1
    assert Partner.get(Partner.naam == "Tuinclub Zon").kvk_nummer == "99000001"
    uitkomst = read(TUIN.replace("Zon;;", "Zon;99000002;"), "2;Buurthuis;99000002;;;;;;")
    reden = "Een organisatie met dit KvK-nummer staat al in het netwerk."
    assert [af.reden for af in uitkomst.afgekeurd] == [reden]
    assert Partner.get(Partner.naam == "Tuinclub Zon").kvk_nummer == "99000001"


def test_two_of_one_name_with_each_a_number_are_two() -> None:
    read("1;Voorwaarts;99000001;;;;;;", "2;Voorwaarts;99000002;;;;;;")
    assert sorted(p.kvk_nummer for p in Partner.select()) == ["99000001", "99000002"]


def test_one_line_about_the_same_without_a_number_is_that_one() -> None:
    read("1;Voorwaarts;99000001;;;;;;", "2;Voorwaarts;;;;;;;")
    assert Partner.select().count() == 1


def test_a_file_of_windows_keeps_its_letters() -> None:
    read(TUIN.replace("Tuinclub Zon", "Café Ÿsbrandt – “Zon”"), codering="cp1252")
    assert Partner.get().naam == "Café Ÿsbrandt – “Zon”"
