"""The time to object to a letter begins when it was posted, not when it was written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from initiatieven.begeleiding.antwoord.tweede_blik import may_still_ask
from initiatieven.begeleiding.keuzes import NeeSoort
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Taak
from initiatieven.registratie.keuzes import Fase
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.antwoord.test_tweede_blik import send_no
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.clock import at, freeze
from vems.core.outbox import Soort, Uitgaand
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import Partij

Browse = Callable[..., Page]
pytestmark = pytest.mark.usefixtures("nu")
MAANDAG = at(date(2026, 12, 7), 10)


def send(lid: Gebruiker, ruben: Medewerker, soort: NeeSoort) -> Antwoord:
    """Send a no to somebody, from a case that may say it."""
    zaak = make_initiatief(
        "Watertap", begeleider=ruben, fase=Fase.VERKENNING, initiatiefnemer=lid.partij
    )
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
    return send_no(zaak, ruben, carla, nee_soort=soort)


def fresh(antwoord: Antwoord) -> Antwoord:
    """Read it anew."""
    return Antwoord.get_by_id(antwoord.id)


@pytest.mark.parametrize(
    ("soort", "laatste", "zin"),
    [
        (NeeSoort.BESLUIT, date(2027, 1, 18), "binnen 6 weken nadat wij"),
        (NeeSoort.DIENSTVERLENING, date(2027, 1, 6), "binnen 30 dagen nadat u dit van ons kreeg"),
    ],
)
def test_the_term_of_a_letter_begins_when_it_is_posted(
    ruben: Medewerker, app: Flask, browse: Browse, soort: NeeSoort, laatste: date, zin: str
) -> None:
    lid = make_gebruiker(Rol.LID, "Henk Postma", "henk@test.example.org")
    Partij.update(voorkeurskanaal=Voorkeurskanaal.BRIEF).where(Partij.id == lid.partij_id).execute()
    lid.partij = Partij.get_by_id(lid.partij_id)
    nee = send(lid, ruben, soort)
    brief = Uitgaand.get(Uitgaand.eenmalig == f"antwoord:{nee.sleutel}")
    assert brief.soort is Soort.BRIEF
    assert zin in brief.tekst.replace("\n", " ")
    assert (fresh(nee).wacht_op_post, fresh(nee).tweede_blik_tot) == (True, None)
    assert may_still_ask(fresh(nee)) is (soort is NeeSoort.DIENSTVERLENING)
    mijn = f"/mijn/{nee.initiatief.slug}"
    assert "begint als" in browse(mijn, as_=lid)
    with freeze(MAANDAG):
        client = log_in(app.test_client(), ruben.gebruiker)
        for status in (302, 409):
            antwoord = submit(client, f"/loket/brieven/{brief.id}", {}, page="/loket/brieven")
            assert antwoord.status_code == status
        assert "begint als" not in browse(mijn, as_=lid)
    assert (fresh(nee).wacht_op_post, fresh(nee).tweede_blik_tot) == (False, laatste)


def test_a_mail_begins_it_at_once_and_what_is_told_when_it_was_told(ruben: Medewerker) -> None:
    per_mail = make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")
    nee = send(per_mail, ruben, NeeSoort.BESLUIT)
    assert fresh(nee).tweede_blik_tot == date(2027, 1, 5)
    lid = make_gebruiker(Rol.LID, "Henk Postma", "henk@test.example.org")
    Partij.update(voorkeurskanaal=Voorkeurskanaal.TELEFOON).where(
        Partij.id == lid.partij_id
    ).execute()
    lid.partij = Partij.get_by_id(lid.partij_id)
    nee = send(lid, ruben, NeeSoort.DIENSTVERLENING)
    uit = Uitgaand.get(Uitgaand.eenmalig == f"antwoord:{nee.sleutel}")
    assert uit.soort is Soort.GESPREK
    assert fresh(nee).wacht_op_post
    with freeze(MAANDAG):
        taak = Taak.get(Taak.is_vertellen)
        soort = ContactSoort.TELEFOON
        verteld = NieuwContact(soort, "Ons nee", "Verteld.", is_tweerichting=True, taak=taak)
        record_klantcontact(nee.initiatief, verteld, door=actor_of(ruben))
    assert fresh(nee).tweede_blik_tot == date(2027, 1, 6)
