"""The list of employees again: only what it says anew is written, and nothing is cut in silence."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from netwerk.medewerkers.models import Medewerker, Team
from netwerk.medewerkers.registration import Beschikbaarheid, change_beschikbaarheid
from vems.beheer.lijsten import LIJSTEN
from vems.core.actor import IMPORT
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.uitvoeren import read_in

KOP = "id;naam;e-mail;functie;team;telefoon;uren;vrij;afwezig_van;afwezig_tot;talen;thema"
BO = "1;Bo;bo@stad.nl;adviseur;Loket;0229 123;24;6;1-12-2026;4-12-2026;nl;"


def read(*regels: str) -> Uitkomst:
    tabel = read_tabel("\n".join((KOP, *regels, "")).encode(), "mensen.csv")
    return read_in(tabel, LIJSTEN["medewerkers"], Opdracht("personeel"), door=IMPORT)


def test_hours_and_absence_that_the_list_says_anew_are_written(app: Flask) -> None:
    read(BO)
    read(BO.replace(";6;", ";10;").replace("4-12", "24-12"))
    bo = Medewerker.get()
    assert (bo.vrije_uren, bo.afwezig_tot) == (10, date(2026, 12, 24))
    read(BO.replace(";6;1-12-2026;4-12-2026", ";;;"))
    bo = Medewerker.get()
    assert (bo.vrije_uren, bo.afwezig_van, bo.afwezig_tot) == (None, None, None)


def test_what_somebody_says_of_him_or_herself_outlives_another_news_of_the_list(app: Flask) -> None:
    read(BO)
    eigen = Beschikbaarheid(vrije_uren=2, talen=("nl", "tr"))
    change_beschikbaarheid(Medewerker.get(), eigen, door=IMPORT)
    read(BO.replace("0229 123", "0229 456"))
    bo = Medewerker.get()
    assert (bo.telefoon, bo.vrije_uren, bo.talen) == ("0229 456", 2, ["nl", "tr"])
    assert bo.afwezig_tot is None


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        (BO.replace("Bo", "B" * 121), "“Naam” is te lang: 121 tekens. Gebruik er hooguit 120."),
        (BO.replace("adviseur", "a" * 121), "“Functie” is te lang: 121 tekens."),
        (BO.replace("Loket", "L" * 81), "“Team” is te lang: 81 tekens. Gebruik er hooguit 80."),
        (BO.replace("0229 123", "0" * 31), "“Telefoonnummer” is te lang: 31 tekens."),
        (BO.replace(";nl;", f";nl|{'t' * 41};"), "“Talen” is te lang: 41 tekens."),
        (BO.replace("adviseur", ""), "Vul de functie in."),
        (BO.replace(";nl;", f";{'|'.join(map(str, range(13)))};"), "Noem hooguit 12 talen."),
    ],
)
def test_what_does_not_fit_is_said_and_not_cut(app: Flask, regel: str, reden: str) -> None:
    uitkomst = read(regel, BO.replace("1;Bo;bo@", "2;Mo;mo@"))
    assert [(af.regel, af.reden.startswith(reden)) for af in uitkomst.afgekeurd] == [(2, True)]
    assert Medewerker.get().naam == "Mo"
    assert [team.naam for team in Team.select()] == ["Loket"]


def test_a_longer_name_later_leaves_the_name_there_was(app: Flask) -> None:
    read(BO)
    uitkomst = read(BO.replace("Bo;", f"{'B' * 121};"))
    assert "121 tekens" in uitkomst.afgekeurd[0].reden
    assert Medewerker.get().naam == "Bo"


def test_the_address_of_a_colleague_is_not_taken_over(app: Flask) -> None:
    mo = BO.replace("1;Bo;bo@", "2;Mo;mo@")
    read(BO, mo)
    uitkomst = read(BO, mo.replace("mo@", "bo@"))
    assert uitkomst.afgekeurd[0].reden == "Dit e-mailadres is van een collega: Bo."
    assert sorted(m.e_mail for m in Medewerker.select()) == ["bo@stad.nl", "mo@stad.nl"]


def test_a_theme_nobody_knows_is_read_and_said(app: Flask) -> None:
    uitkomst = read(f"{BO}kantklossen")
    assert uitkomst.nieuw == 1
    assert [af.reden for af in uitkomst.opgemerkt] == [
        "Onderwerp onbekend: “kantklossen”. Dit is niet overgenomen."
    ]


def test_the_first_name_follows_another_name(app: Flask) -> None:
    read(BO)
    read(BO.replace("Bo;", "Bobbi de Wit;"))
    assert Medewerker.get().voornaam == "Bobbi"
