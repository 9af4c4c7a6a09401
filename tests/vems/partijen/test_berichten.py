"""Telling somebody something: mail or letter, in the own language, once."""

from __future__ import annotations

import pytest
from flask import Flask

from vems.core.actor import ANONIEM
from vems.core.database import write
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.partijen.berichten import notify
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij, register_partij

BERICHT = "vems/accounts/mail/inlogcode.txt"


def make(**anders: object) -> Partij:
    data = NieuwePartij(**{"naam": "Fatima Amrani", **anders})  # type: ignore[arg-type]
    return register_partij(data, door=ANONIEM)


def tell(partij: Partij, eenmalig: str = "code:1") -> bool:
    with write():
        return notify(partij, bericht=BERICHT, waarden={"code": "123 456"}, eenmalig=eenmalig)


def test_who_reads_mail_gets_mail(app: Flask) -> None:
    assert tell(make(email="fatima@test.example.org"))
    row = Uitgaand.get()
    assert (row.soort, row.aan) == (Soort.MAIL, "fatima@test.example.org")
    assert "Dag Fatima Amrani," in row.tekst
    assert "123 456" in row.tekst


@pytest.mark.parametrize(
    ("data", "adres"),
    [
        ({"telefoon": "06 12 34 56 78"}, "Fatima Amrani\n06 12 34 56 78"),
        (
            {"postadres": "Molenstraat 1\n1234 AB Westerkade"},
            "Fatima Amrani\nMolenstraat 1\n1234 AB Westerkade",
        ),
        (
            {
                "email": "fatima@test.example.org",
                "postadres": "Molenstraat 1",
                "voorkeurskanaal": Voorkeurskanaal.BRIEF,
            },
            "Fatima Amrani\nMolenstraat 1",
        ),
        (
            {
                "email": "fatima@test.example.org",
                "telefoon": "0612345678",
                "voorkeurskanaal": Voorkeurskanaal.TELEFOON,
            },
            "Fatima Amrani\n0612345678",
        ),
    ],
)
def test_others_get_the_same_text_as_a_letter(
    app: Flask, data: dict[str, object], adres: str
) -> None:
    tell(make(**data))
    row = Uitgaand.get()
    assert (row.soort, row.toestand, row.aan) == (Soort.BRIEF, Toestand.WACHT, adres)
    assert "123 456" in row.tekst


def test_the_same_news_is_told_once(app: Flask) -> None:
    partij = make(email="fatima@test.example.org")
    assert tell(partij)
    assert not tell(partij)
    assert tell(partij, "code:2")
    assert Uitgaand.select().count() == 2


def test_a_reader_is_written_in_the_own_language(app: Flask) -> None:
    tell(make(email="fatima@test.example.org", taal="en"))
    assert Uitgaand.get().taal == "en"


def test_a_name_is_no_header_and_no_markup(app: Flask) -> None:
    """Plain text: nothing is escaped, and no line can be smuggled in (trap M8)."""
    tell(make(naam="Jan\r\nBcc: x & <b>Zn</b>", email="jan@test.example.org"))
    row = Uitgaand.get()
    assert "Dag Jan Bcc: x & <b>Zn</b>," in row.tekst
    assert "\n" not in row.onderwerp
