"""Registering people: who is the same person, and how the ways to reach them are written."""

from __future__ import annotations

import pytest
from flask import Flask

from vems.core.actor import ANONIEM, Actor
from vems.core.changes import Wijziging
from vems.core.exceptions import Invalid
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import DigitaalAdres, Partij
from vems.partijen.registration import (
    NieuwePartij,
    email_of,
    find_by_email,
    normalise_email,
    normalise_telefoon,
    register_partij,
    telefoon_of,
)

ANKE = NieuwePartij(naam="Anke Visser", email="anke@test.example.org")


def register(**anders: str) -> Partij:
    return register_partij(NieuwePartij(**{"naam": "Anke Visser", **anders}), door=ANONIEM)


def test_somebody_is_registered_and_announced(app: Flask) -> None:
    partij = register_partij(ANKE, door=ANONIEM)
    assert email_of(partij) == "anke@test.example.org"
    assert partij.voorkeurskanaal is Voorkeurskanaal.MAIL
    assert [(w.kind, w.key) for w in Wijziging.select()] == [("partij", partij.sleutel)]


def test_the_same_person_is_one_party(app: Flask) -> None:
    first = register_partij(ANKE, door=ANONIEM)
    again = register(naam=" anke  visser ", email="ANKE@test.example.org", telefoon="0612345678")
    assert again == first
    assert telefoon_of(first) == "0612345678"
    assert Partij.select().count() == 1


def test_two_people_share_a_mailbox(app: Flask) -> None:
    anke = register(email="thuis@test.example.org")
    bert = register(naam="Bert Visser", email="thuis@test.example.org")
    assert anke != bert
    assert register(naam="Bert Visser", email="thuis@test.example.org") == bert
    assert register(email="thuis@test.example.org") == anke
    assert Partij.select().count() == 2
    assert find_by_email("Thuis@test.example.org") == anke


def test_who_is_logged_in_is_the_party_of_the_account(app: Flask) -> None:
    anke = register_partij(ANKE, door=ANONIEM)
    door = Actor(rol="lid", partij_id=anke.id)
    assert register_partij(NieuwePartij("A. Visser", email=ANKE.email), door=door) == anke


def test_a_shared_telephone_makes_no_one_the_same(app: Flask) -> None:
    assert register(telefoon="0612345678") != register(naam="Bert", telefoon="0612345678")


@pytest.mark.parametrize(
    ("wegen", "kanaal"),
    [
        ({"email": "a@test.example.org", "telefoon": "0612345678"}, Voorkeurskanaal.MAIL),
        ({"telefoon": "0612345678"}, Voorkeurskanaal.TELEFOON),
        ({"postadres": "Molenstraat 1"}, Voorkeurskanaal.BRIEF),
    ],
)
def test_the_channel_follows_from_how_one_can_be_reached(
    app: Flask, wegen: dict[str, str], kanaal: Voorkeurskanaal
) -> None:
    assert register(**wegen).voorkeurskanaal is kanaal


@pytest.mark.parametrize(
    "nummer",
    [
        "0612345678",
        "06 12 34 56 78",
        "06-12345678",
        "(06) 1234.5678",
        "+31612345678",
        "+31 6 12345678",
        "+31 (0)6 12345678",
        "0031612345678",
        "0031 (0)6 12345678",
        "\u202a06 12345678\u202c",
    ],
)
def test_every_way_to_write_a_number_is_the_same_number(nummer: str) -> None:
    assert normalise_telefoon(nummer) == "+31612345678"


def test_foreign_numbers_stay() -> None:
    assert normalise_telefoon("+49 30 1234567") == "+49301234567"
    assert normalise_telefoon("0049 30 1234567") == "+49301234567"


@pytest.mark.parametrize(
    "nummer",
    ["", "112", "bel mij", "06 12 34 56 7x", "+", "0" * 30, "(" * 500 + "0612345678", "٠٦١٢٣٤٥٦٧٨"],
)
def test_a_wrong_number_gets_a_sentence(nummer: str) -> None:
    with pytest.raises(Invalid) as error:
        normalise_telefoon(nummer)
    assert error.value.veld == "telefoon"
    assert "telefoonnummer" in str(error.value)


@pytest.mark.parametrize(
    "adres",
    ["x", "a@b", "@test.nl", "a b@test.nl", "a@test..nl", "a@test.nl, b@test.nl", "a" * 300],
)
def test_a_wrong_address_gets_a_sentence(adres: str) -> None:
    with pytest.raises(Invalid) as error:
        normalise_email(adres)
    assert error.value.veld == "email"


@pytest.mark.parametrize(
    ("data", "veld"),
    [
        ({"naam": " \x00\u202e ", "email": "a@test.example.org"}, "naam"),
        ({"naam": "Anke"}, "email"),
        ({"naam": "Anke", "email": "x", "telefoon": "0612345678"}, "email"),
        ({"naam": "Anke", "email": "a@test.example.org", "telefoon": "12"}, "telefoon"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(
    app: Flask, data: dict[str, str], veld: str
) -> None:
    with pytest.raises(Invalid) as error:
        register_partij(NieuwePartij(**data), door=ANONIEM)
    assert error.value.veld == veld
    assert not Partij.select().exists()
    assert not DigitaalAdres.select().exists()


@pytest.mark.parametrize("veld", ["naam", "organisatie", "postadres"])
def test_facts_that_are_too_long_are_refused_whole(app: Flask, veld: str) -> None:
    with pytest.raises(Invalid, match="te lang") as error:
        register(**{"naam": "Anke", "telefoon": "0612345678", veld: "A" * 501})
    assert error.value.veld == veld
    assert not Partij.select().exists()


def test_hostile_facts_are_kept_clean(app: Flask) -> None:
    partij = register(
        naam="Anke\x00",
        telefoon="0612345678",
        postadres="Straat\x00 1\n",
        organisatie="<b>",
        kvk_nummer="KvK 12.34.56.78.99",
    )
    kept = Partij.get_by_id(partij.id)
    assert (kept.naam, kept.organisatie, kept.postadres) == ("Anke", "<b>", "Straat 1")
    assert kept.kvk_nummer == "12345678"
    assert "\x00" not in kept.postadres
