"""Changing how somebody is reached: at once, or after a yes from the new mailbox."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.adressen import change_contact, confirm_adres, find_waiting
from vems.accounts.models import Gebruiker
from vems.accounts.registration import register_lid
from vems.core.actor import ANONIEM
from vems.core.exceptions import Conflict, Invalid
from vems.core.outbox import Uitgaand
from vems.partijen.bereik import Bereik, read_bereik
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import DigitaalAdres, Partij
from vems.partijen.registration import NieuwePartij, register_partij

MAIL, TELEFOON = Voorkeurskanaal.MAIL, Voorkeurskanaal.TELEFOON
BRIEF, BEZOEK = Voorkeurskanaal.BRIEF, Voorkeurskanaal.BEZOEK
OUD, NIEUW = "fatima@test.example.org", "nieuw@test.example.org"


@pytest.fixture
def fatima(app: Flask) -> Partij:
    data = NieuwePartij("Fatima Amrani", email=OUD, telefoon="06 12 34 56 78")
    return register_partij(data, door=ANONIEM)


def change(partij: Partij, kanaal: Voorkeurskanaal, **anders: object) -> str:
    nu = read_bereik(partij)
    waarden = {veld: getattr(nu, veld) for veld in ("naam", "telefoon", "email", "postadres")}
    data = Bereik(**{**waarden, "kanaal": kanaal, "versie": nu.versie, **anders})
    return change_contact(partij, data, door=ANONIEM)


def token_of(email: str) -> str:
    mail = Uitgaand.select().where(Uitgaand.aan == email).order_by(Uitgaand.id.desc()).first()
    return re.search(r"/adres-bevestigen/(\S+)", mail.tekst)[1]


def test_another_channel_holds_at_once(fatima: Partij) -> None:
    assert change(fatima, TELEFOON, telefoon="0611112222", postadres="Molenpad 4") == ""
    nu = read_bereik(Partij.get())
    assert (nu.kanaal, nu.telefoon, nu.postadres) == (TELEFOON, "0611112222", "Molenpad 4")
    assert DigitaalAdres.select().count() == 2
    assert Partij.get().kanaal_sinds is not None
    assert change(fatima, BEZOEK) == ""
    assert Partij.get().voorkeurskanaal is BEZOEK


def test_a_new_address_holds_after_a_yes_and_the_old_one_hears_of_it(fatima: Partij) -> None:
    gebruiker = make_gebruiker(email=OUD, partij=fatima)
    assert change(fatima, MAIL, email="Nieuw@test.example.org") == NIEUW
    assert read_bereik(Partij.get()).email == OUD
    token = token_of(NIEUW)
    confirm_adres(token, door=ANONIEM)
    assert read_bereik(Partij.get()).email == NIEUW
    assert Gebruiker.get_by_id(gebruiker.id).email == NIEUW
    assert [mail.onderwerp for mail in Uitgaand.select().where(Uitgaand.aan == OUD)] == [
        "Uw e-mailadres is gewijzigd"
    ]
    with pytest.raises(Invalid):
        confirm_adres(token, door=ANONIEM)


def test_the_choice_for_mail_waits_until_the_address_was_confirmed(fatima: Partij) -> None:
    change(fatima, TELEFOON)
    assert change(fatima, MAIL) == OUD
    assert Partij.get().voorkeurskanaal is TELEFOON
    confirm_adres(token_of(OUD), door=ANONIEM)
    assert Partij.get().voorkeurskanaal is MAIL
    fatima = Partij.get()
    change(fatima, TELEFOON)
    assert change(fatima, MAIL) == ""
    assert Partij.get().voorkeurskanaal is MAIL


def test_a_later_change_ends_what_waited(fatima: Partij) -> None:
    change(fatima, MAIL, email=NIEUW)
    token = token_of(NIEUW)
    assert find_waiting(fatima) is not None
    change(fatima, TELEFOON)
    assert find_waiting(fatima) is None
    with pytest.raises(Invalid):
        confirm_adres(token, door=ANONIEM)


@pytest.mark.parametrize(
    ("kanaal", "anders", "veld"),
    [
        (BRIEF, {}, "postadres"),
        (TELEFOON, {"telefoon": ""}, "telefoon"),
        (MAIL, {"email": ""}, "email"),
        (BEZOEK, {"telefoon": "", "email": ""}, "telefoon"),
        (TELEFOON, {"telefoon": "geen nummer"}, "telefoon"),
        (MAIL, {"email": "geen adres"}, "email"),
        (MAIL, {"naam": "  "}, "naam"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field(
    fatima: Partij, kanaal: Voorkeurskanaal, anders: dict[str, str], veld: str
) -> None:
    with pytest.raises(Invalid) as fout:
        change(fatima, kanaal, **anders)
    assert fout.value.veld == veld
    assert Partij.get().versie == 1


def test_two_at_once_see_both_versions(fatima: Partij) -> None:
    change(fatima, MAIL, telefoon="0611112222")
    with pytest.raises(Conflict) as fout:
        change(fatima, MAIL, telefoon="0633334444", versie=1)
    assert "0611112222" in fout.value.theirs.values()
    assert "0633334444" in fout.value.yours.values()


def test_a_resident_changes_it_and_confirms(
    client: FlaskClient, browse: Callable[..., Page], fatima: Partij
) -> None:
    gebruiker = make_gebruiker(email=OUD, partij=fatima)
    log_in(client, gebruiker)
    assert "06 12 34 56 78" in client.get("/mijn/contact").text
    data = {"versie": "1", "kanaal": "mail", "naam": "Fatima Amrani", "email": "nee"}
    fout = submit(client, "/mijn/contact", data)
    assert fout.status_code == 422
    check_page("contact", fout.text)
    assert 'value="nee"' in fout.text
    assert submit(client, "/mijn/contact", {**data, "email": NIEUW}).status_code == 302
    assert NIEUW in client.get("/mijn/contact").text
    pad = f"/adres-bevestigen/{token_of(NIEUW)}"
    bezoeker = client.application.test_client()
    check_page("bevestigen", bezoeker.get(pad).text)
    assert read_bereik(Partij.get()).email == OUD
    check_page("bevestigd", submit(bezoeker, pad, {}).text)
    assert read_bereik(Partij.get()).email == NIEUW
    assert bezoeker.get(pad).status_code == 404
    assert client.get("/account").status_code == 200


def test_nobody_changes_what_is_of_another(client: FlaskClient, fatima: Partij) -> None:
    log_in(client, make_gebruiker())
    assert client.get(f"/mijn/contact?wie={fatima.sleutel}").status_code == 404
    ander = client.application.test_client()
    log_in(ander, make_medewerker().gebruiker)
    assert ander.get("/mijn/contact").status_code == 404


def clear_email(partij: Partij) -> None:
    assert change(partij, TELEFOON, email="") == ""


def test_who_reads_an_address_that_was_taken_away_sees_nothing_more(
    client: FlaskClient, fatima: Partij
) -> None:
    gebruiker = make_gebruiker(naam="Fatima Amrani", email=OUD, partij=fatima)
    make_initiatief("Wijktuin", initiatiefnemer=fatima)
    log_in(client, gebruiker)
    assert "Wijktuin" in client.get("/mijn").text
    clear_email(fatima)
    assert client.get("/mijn").status_code == 302
    assert [mail.onderwerp for mail in Uitgaand.select().where(Uitgaand.aan == OUD)] == [
        "Uw e-mailadres is weggehaald"
    ]
    opnieuw = register_lid(OUD, door=ANONIEM)
    assert opnieuw.id == gebruiker.id
    assert (opnieuw.naam, opnieuw.partij.naam) == ("Fatima", "Fatima")
    log_in(client, opnieuw)
    mijn = client.get("/mijn")
    assert mijn.status_code == 200
    assert "Wijktuin" not in mijn.text
    assert "Amrani" not in mijn.text


def test_the_other_of_a_shared_mailbox_goes_on_alone(client: FlaskClient, fatima: Partij) -> None:
    gebruiker = make_gebruiker(naam="Fatima Amrani", email=OUD, partij=fatima)
    younes = register_partij(NieuwePartij("Younes Amrani", OUD, "0612121212"), door=ANONIEM)
    clear_email(fatima)
    assert Gebruiker.get_by_id(gebruiker.id).partij == younes
    assert register_lid(OUD, door=ANONIEM).naam == "Younes Amrani"
    clear_email(younes)
    leeg = Gebruiker.get_by_id(gebruiker.id)
    assert (leeg.partij, leeg.naam) == (None, "Fatima")
    fatima = Partij.get_by_id(fatima.id)
    assert change(fatima, TELEFOON, email=OUD) == OUD
    confirm_adres(token_of(OUD), door=ANONIEM)
    assert Gebruiker.get_by_id(gebruiker.id).partij == fatima


def test_an_address_changed_by_a_colleague_ends_the_login_of_the_old_mailbox(
    client: FlaskClient, fatima: Partij
) -> None:
    gebruiker = make_gebruiker(email=OUD, partij=fatima)
    log_in(client, gebruiker)
    change(fatima, MAIL, email=NIEUW)
    assert client.get("/account").status_code == 200
    confirm_adres(token_of(NIEUW), door=ANONIEM)
    assert client.get("/account").status_code == 302


def test_an_old_account_lets_go_when_the_new_address_has_its_own(
    client: FlaskClient, fatima: Partij
) -> None:
    oud = make_gebruiker(email=OUD, partij=fatima)
    make_gebruiker(email=NIEUW)
    log_in(client, oud)
    change(fatima, MAIL, email=NIEUW)
    confirm_adres(token_of(NIEUW), door=ANONIEM)
    assert client.get("/account").status_code == 302
    oud = Gebruiker.get_by_id(oud.id)
    assert (oud.is_actief, oud.partij) == (True, None)
