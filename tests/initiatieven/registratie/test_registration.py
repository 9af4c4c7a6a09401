"""Handing in: number, promise, receipt, who is known, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

import pytest
from flask import Flask

from initiatieven.registratie.events import EERSTE_CONTACT, initiatief_ingediend
from initiatieven.registratie.gegevens import first_sentence
from initiatieven.registratie.keuzes import Fase, Kanaal, Publiceren, Toestand
from initiatieven.registratie.models import Initiatief, InitiatiefThema, Nummering
from initiatieven.registratie.registration import (
    NieuweHulpvraag,
    register_initiatief,
)
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_partij, make_thema
from tests.initiatieven.registratie.indienen import nieuw
from vems.core import clock, history
from vems.core.actor import ANONIEM, SYSTEEM, Actor
from vems.core.changes import Wijziging
from vems.core.exceptions import Invalid
from vems.core.history import Zichtbaarheid
from vems.core.outbox import Soort, Uitgaand
from vems.instellingen.gemeente import Gemeente, change_gemeente
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij

LOKET = Actor(rol="begeleider", naam="Ruben de Wit", kanaal="telefoon", namens="Fatima")


@contextmanager
def listening() -> Iterator[list[str]]:
    heard: list[str] = []

    def hear(_sender: object, sleutel: str) -> None:
        heard.append(sleutel)

    with initiatief_ingediend.connected_to(hear):
        yield heard


def test_register_gives_number_promise_and_turn(app: Flask, nu: datetime) -> None:
    change_gemeente(Gemeente(naam="Westerkade", afkorting="WK"), door=SYSTEEM)
    with listening() as heard:
        initiatief = register_initiatief(nieuw(), door=ANONIEM)
    assert initiatief.identificatie == "WK-2026-0001"
    assert initiatief.slug.startswith("soep-op-dinsdag-")
    assert (initiatief.fase, initiatief.toestand) == (Fase.INGEDIEND, Toestand.BIJ_GEMEENTE)
    assert initiatief.beloofd_op == date(2026, 12, 1)
    assert initiatief.samenvatting == "Elke dinsdag een tafel met soep."
    assert initiatief.publiceren is Publiceren.NEE
    assert not initiatief.is_openbaar
    assert heard == [initiatief.sleutel]
    assert Wijziging.select().where(Wijziging.key == initiatief.sleutel).count() == 1


def test_register_keeps_themes_in_order_and_needs(app: Flask) -> None:
    themas = (make_thema("eten"), make_thema("zorg"), make_thema("eten"))
    vragen = (
        NieuweHulpvraag(HulpSoort.RUIMTE, "Een zaal met keuken"),
        NieuweHulpvraag(HulpSoort.MENSEN, aantal=4),
        NieuweHulpvraag(HulpSoort.WEET_IK_NOG_NIET),
    )
    initiatief = register_initiatief(nieuw(themas=themas, hulpvragen=vragen), door=ANONIEM)
    rijen = InitiatiefThema.select().where(InitiatiefThema.initiatief == initiatief)
    assert [(r.thema.code, r.rang) for r in rijen.order_by(InitiatiefThema.rang)] == [
        ("eten", 0),
        ("zorg", 1),
    ]
    hulp = list(Hulpvraag.select().where(Hulpvraag.eigenaar_key == initiatief.sleutel))
    assert {(h.soort, h.aantal) for h in hulp} == {(HulpSoort.RUIMTE, None), (HulpSoort.MENSEN, 4)}


def test_receipt_is_a_letter_for_somebody_with_only_a_telephone(app: Flask, nu: datetime) -> None:
    initiatief = register_initiatief(nieuw(), door=ANONIEM)
    brief = Uitgaand.get()
    assert brief.soort is Soort.BRIEF
    assert "Fatima el Idrissi" in brief.aan
    assert initiatief.identificatie in brief.tekst
    assert "voor dinsdag 1 december" in brief.tekst
    assert "Voor dinsdag 22 december" in brief.tekst
    assert brief.onderwerp == "Wij hebben uw idee: Soep op dinsdag"


def test_receipt_is_a_mail_for_somebody_with_an_address(app: Flask) -> None:
    register_initiatief(
        nieuw(indiener=NieuwePartij("Joris", email="joris@example.org"), mijn_url="https://x/mijn"),
        door=ANONIEM,
    )
    mail = Uitgaand.get()
    assert (mail.soort, mail.aan) == (Soort.MAIL, "joris@example.org")
    assert mail.tekst.count("http") == 1
    assert "https://x/mijn" in mail.tekst
    assert "schrijft u" in mail.tekst


def test_on_behalf_the_door_is_not_public_and_what_was_said_is_for_the_desk(app: Flask) -> None:
    initiatief = register_initiatief(
        nieuw(kanaal=Kanaal.TELEFOON, eerste_contact="Zij zoekt een keuken.\x00"), door=LOKET
    )

    def zinnen(*wie: Zichtbaarheid) -> list[str]:
        rijen = history.list_for(initiatief.reference, zichtbaarheden=wie)
        return [history.sentence(rij) for rij in rijen]

    assert zinnen(Zichtbaarheid.OPENBAAR) == ["Idee ontvangen"]
    assert zinnen(Zichtbaarheid.BETROKKENEN) == ["Opgeschreven door het loket, per telefoon"]
    alle_interne = history.list_for(initiatief.reference, zichtbaarheden=[Zichtbaarheid.INTERN])
    intern = next(rij for rij in alle_interne if rij.soort == EERSTE_CONTACT.soort)
    assert history.explanation(intern) == "Zij zoekt een keuken."
    assert intern.namens == "Fatima"


def test_a_known_party_is_not_made_again(app: Flask) -> None:
    partij = make_partij("Anke Visser", email="anke@example.org")
    initiatief = register_initiatief(nieuw(indiener=partij), door=ANONIEM)
    assert initiatief.initiatiefnemer == partij
    assert Partij.select().count() == 1


def test_under_16_needs_a_parent(app: Flask) -> None:
    with pytest.raises(Invalid) as fout:
        register_initiatief(nieuw(jonger_dan_16=True), door=ANONIEM)
    assert fout.value.veld == "ouder_naam"
    ouder = NieuwePartij("Ouder Jansen", telefoon="0612345679")
    initiatief = register_initiatief(nieuw(jonger_dan_16=True, ouder=ouder), door=ANONIEM)
    assert initiatief.ouder.naam == "Ouder Jansen"


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("titel", ""),
        ("titel", " \x00\n "),
        ("titel", "x" * 81),
        ("omschrijving", ""),
        ("omschrijving", "x" * 2001),
        ("meerwaarde", "x" * 1001),
        ("samenvatting", "x" * 141),
        ("plek_omschrijving", "x" * 201),
        ("hulpvragen", (NieuweHulpvraag(HulpSoort.GELD, "x" * 201),)),
        ("hulpvragen", (NieuweHulpvraag(HulpSoort.GELD, aantal=0),)),
        ("hulpvragen", (NieuweHulpvraag(HulpSoort.GELD, aantal=10**12),)),
    ],
)
def test_register_refuses_and_writes_nothing(app: Flask, veld: str, waarde: object) -> None:
    with pytest.raises(Invalid) as fout:
        register_initiatief(nieuw(**{veld: waarde}), door=ANONIEM)
    assert fout.value.veld == veld
    assert str(fout.value)
    assert Initiatief.select().count() == Partij.select().count() == Uitgaand.select().count() == 0
    assert Nummering.select().count() == 0


def test_four_themes_are_too_many(app: Flask) -> None:
    themas = tuple(make_thema(code) for code in "abcd")
    with pytest.raises(Invalid) as fout:
        register_initiatief(nieuw(themas=themas), door=ANONIEM)
    assert fout.value.veld == "themas"


def test_numbers_follow_each_other_and_start_again_each_local_year(app: Flask) -> None:
    oudjaar = clock.at(date(2026, 12, 31), 23, 59)
    nieuwjaar = clock.at(date(2027, 1, 1), 0, 30)
    with clock.freeze(oudjaar):
        een = register_initiatief(nieuw(), door=ANONIEM)
        twee = register_initiatief(nieuw(), door=ANONIEM)
    with clock.freeze(nieuwjaar):
        drie = register_initiatief(nieuw(), door=ANONIEM)
    assert [i.identificatie[-9:] for i in (een, twee, drie)] == [
        "2026-0001",
        "2026-0002",
        "2027-0001",
    ]


def test_the_same_draft_twice_is_one(app: Flask) -> None:
    een = register_initiatief(nieuw(concept_token="a" * 64), door=ANONIEM)
    twee = register_initiatief(nieuw(concept_token="a" * 64, titel="Anders"), door=ANONIEM)
    assert een == twee
    assert Uitgaand.select().count() == 1


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("Een zin. Nog een.", "Een zin."),
        ("Zonder punt", "Zonder punt"),
        ("Wat? Ja!", "Wat?"),
        ("woord " * 40, None),
        ("x" * 300, None),
        ("", ""),
    ],
)
def test_first_sentence(tekst: str, zin: str | None) -> None:
    gevonden = first_sentence(tekst)
    assert len(gevonden) <= 140
    if zin is None:
        assert gevonden.endswith("…")
    else:
        assert gevonden == zin
