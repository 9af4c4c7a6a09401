"""Co-initiators: asked by mail, there after an own click, with rights until they leave."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.makers.antwoorden import (
    Toezegging,
    accept_invitation,
    change_naam,
    decline_invitation,
)
from initiatieven.registratie.makers.jobs import forget_unanswered
from initiatieven.registratie.makers.keuzes import MAX_MAKERS, Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.makers.uitnodigen import NieuweMaker, invite_maker, remove_maker
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from initiatieven.registratie.publiek.publicatie import withdraw_publicatie
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import clock, history
from vems.core.actor import ANONIEM, Actor
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid
from vems.core.outbox import Uitgaand

SEM = "sem@test.example.org"


@pytest.fixture
def joris(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Joris Bakker", "joris@test.example.org")


@pytest.fixture
def baan(joris: Gebruiker) -> Initiatief:
    return make_initiatief(
        "Skatebaan", openbaar=True, initiatiefnemer=joris.partij, publiceren=Publiceren.MET_NAAM
    )


@pytest.fixture
def maker(joris: Gebruiker) -> Actor:
    return Actor(rol="lid", naam=joris.naam, gebruiker_id=joris.id, partij_id=joris.partij_id)


def nieuw(naam: str = "Sem de Vries", email: str = SEM) -> NieuweMaker:
    return NieuweMaker(naam, email, sleutel())


def mailed(aan: str = SEM) -> str:
    mail = Uitgaand.select().where(Uitgaand.aan == aan).order_by(Uitgaand.id.desc()).get()
    return re.search(r"/meedoen-met-makers/(\S+)", mail.tekst)[1]


def actor_of(gebruiker: Gebruiker, initiatief: Initiatief) -> Actor:
    return Actor(
        rol="lid",
        naam=gebruiker.naam,
        gebruiker_id=gebruiker.id,
        partij_id=gebruiker.partij_id,
        als=frozenset({initiatief.reference}),
    )


def soorten(initiatief: Initiatief) -> list[str]:
    rijen = history.list_for(initiatief.reference, zichtbaarheden=list(Zichtbaarheid))
    return [rij.soort for rij in rijen][::-1]


def test_asked_by_mail_and_there_after_an_own_click(
    baan: Initiatief, joris: Gebruiker, client: FlaskClient, browse: Callable[..., Page]
) -> None:
    pad = f"/initiatieven/{baan.slug}/makers"
    assert pad in browse("/mijn", as_=joris).html
    browse(pad, as_=joris)
    log_in(client, joris)
    assert submit(client, pad, {"naam": "", "email": "geen"}).status_code == 422
    assert submit(client, pad, {"naam": "Sem de Vries", "email": SEM}).location == pad
    assert "nog geen antwoord" in browse(pad, as_=joris)
    naam_en_stand = 'Sem de Vries<br><span class="zacht">Uitgenodigd, nog geen antwoord</span>'
    assert naam_en_stand in browse("/mijn", as_=joris).html
    link = f"/meedoen-met-makers/{mailed()}"
    for _ in range(2):
        assert "Joris vraagt u" in browse(link)
    assert Medemaker.get().stand is Medestand.UITGENODIGD
    client.get("/uitloggen")
    assert submit(client, link, {}).status_code == 422
    antwoord = submit(client, link, {"jonger_dan_16": "nee", "mag_naam": "y"})
    assert antwoord.location == f"/meedoen-met-makers/{baan.slug}/welkom"
    browse(antwoord.location)
    browse(link, status=404)
    sem = Gebruiker.get(Gebruiker.email == SEM)
    assert "Skatebaan" in browse("/mijn", as_=sem)
    assert "Ik doe niet meer mee" in browse(pad, as_=sem)
    assert "Haal van de site" not in browse("/mijn", as_=sem)
    browse(f"/initiatieven/{baan.slug}/bijlagen", as_=sem)
    assert "Door Anke, Sem" in browse(f"/initiatieven/{baan.slug}")
    assert {mail.onderwerp for mail in Uitgaand.select()} == {
        "Joris vraagt u mee te doen met Skatebaan",
        "Sem doet mee met Skatebaan",
    }
    log_in(client, sem)
    mijn = Medemaker.get()
    assert submit(client, f"/makers/{mijn.sleutel}/naam", {"mag": "nee"}, page=pad).location == pad
    assert "Sem" not in browse(f"/initiatieven/{baan.slug}")
    tekst = {"versie": "1", "titel": "Skatebaan", "omschrijving": "Een nieuwe tekst."}
    wijzig = f"/initiatieven/{baan.slug}/wijzig"
    assert 'name="publiceren"' not in browse(wijzig, as_=sem).html
    assert submit(client, wijzig, {**tekst, "publiceren": "nee"}).status_code == 302
    assert Initiatief.get().publiceren is Publiceren.MET_NAAM
    assert submit(client, f"/makers/{mijn.sleutel}/weg", {}, page=pad).location == "/mijn"
    assert client.get(pad).status_code == 404
    assert client.get(f"/mijn/{baan.slug}").status_code == 404


def test_under_sixteen_a_parent_is_named_and_told(baan: Initiatief, maker: Actor) -> None:
    invite_maker(baan, nieuw(), door=maker)
    token = mailed()
    for naam, contact, veld in (
        ("", "", "ouder_naam"),
        ("Els de Vries", "", "ouder_contact"),
        ("Els de Vries", "12", "telefoon"),
    ):
        with pytest.raises(Invalid) as fout:
            accept_invitation(token, Toezegging(True, True, naam, contact), door=ANONIEM)
        assert fout.value.veld == veld
    assert Initiatief.get_by_id(baan.id).namen_erbij == ""
    ja = Toezegging(True, True, "Els de Vries", "els@test.example.org")
    sem = accept_invitation(token, ja, door=ANONIEM)
    assert sem.ouder.naam == "Els de Vries"
    assert Initiatief.get_by_id(baan.id).namen_erbij == "Sem"
    mail = Uitgaand.get(Uitgaand.aan == "els@test.example.org")
    assert "Sem werkt mee aan het plan “Skatebaan”" in mail.tekst
    assert soorten(baan) == ["medemaker_uitgenodigd", "medemaker_doet_mee"]


def test_no_forgets_the_address_and_a_link_works_once(baan: Initiatief, maker: Actor) -> None:
    invite_maker(baan, nieuw(), door=maker)
    token = mailed()
    sem = decline_invitation(token, door=ANONIEM)
    assert (sem.stand, sem.email) == (Medestand.NEE, "")
    for doe in (
        lambda: decline_invitation(token, door=ANONIEM),
        lambda: accept_invitation(token, Toezegging(), door=ANONIEM),
        lambda: accept_invitation("onzin", Toezegging(), door=ANONIEM),
    ):
        with pytest.raises(NotFound):
            doe()
    assert invite_maker(baan, nieuw(), door=maker).stand is Medestand.UITGENODIGD


def test_an_unanswered_link_ends_after_thirty_days(baan: Initiatief, maker: Actor) -> None:
    invite_maker(baan, nieuw(), door=maker)
    token = mailed()
    with clock.freeze(clock.now() + timedelta(days=31)):
        with pytest.raises(NotFound):
            accept_invitation(token, Toezegging(), door=ANONIEM)
        for _ in range(2):
            forget_unanswered()
    assert (Medemaker.get().stand, Medemaker.get().email) == (Medestand.VERLOPEN, "")


def test_the_first_stays_the_contact_and_consent_stays_with_him(
    baan: Initiatief, maker: Actor
) -> None:
    invite_maker(baan, nieuw(), door=maker)
    accept_invitation(mailed(), Toezegging(), door=ANONIEM)
    sem = actor_of(Gebruiker.get(Gebruiker.email == SEM), baan)
    assert kolom(sem, baan) == "MI"
    assert Initiatief.get_by_id(baan.id).initiatiefnemer_id == maker.partij_id
    rij = Medemaker.get()
    for doe in (
        lambda: invite_maker(baan, nieuw(email="x@test.example.org"), door=sem),
        lambda: withdraw_publicatie(baan, door=sem),
        lambda: change_naam(rij, mag_naam=True, door=maker),
    ):
        with pytest.raises(NotFound):
            doe()
    for _ in range(2):
        remove_maker(rij, door=maker)
    assert Medemaker.get().stand is Medestand.WEG


def test_each_is_asked_once_and_a_team_has_an_end(baan: Initiatief, maker: Actor) -> None:
    data = nieuw()
    assert invite_maker(baan, data, door=maker) == invite_maker(baan, data, door=maker)
    for fout in (nieuw(), nieuw("", "a@test.example.org"), nieuw("A", "joris@test.example.org")):
        with pytest.raises(Invalid):
            invite_maker(baan, fout, door=maker)
    for nummer in range(MAX_MAKERS - 1):
        invite_maker(baan, nieuw(email=f"m{nummer}@test.example.org"), door=maker)
    with pytest.raises(Refused):
        invite_maker(baan, nieuw(email="teveel@test.example.org"), door=maker)


@pytest.mark.parametrize("rol", ["", "lid", "begeleider", "redacteur", "raadslid", "partner"])
def test_others_do_not_see_who_makes_it(baan: Initiatief, maker: Actor, rol: str) -> None:
    rij = invite_maker(baan, nieuw(), door=maker)
    for doe in (
        lambda: invite_maker(baan, nieuw(email="x@test.example.org"), door=Actor(rol=rol)),
        lambda: remove_maker(rij, door=Actor(rol=rol)),
    ):
        with pytest.raises(NotFound):
            doe()
