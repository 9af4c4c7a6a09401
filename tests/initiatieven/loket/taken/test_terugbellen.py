"""A callback: promised for a day and a time, closed by the contact itself and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from flask import Flask

from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort, TaakToestand
from initiatieven.loket.models import Klantcontact, Taak
from initiatieven.loket.taken.taken import (
    NieuweTaak,
    drop_taak,
    finish_taak,
    list_for_zaak,
    register_taak,
)
from initiatieven.loket.termijn.aanmanen import remind_achterstand
from initiatieven.loket.termijn.achterstand import list_alle_achterstand
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import amsterdam, at, freeze, now
from vems.core.exceptions import Invalid, Refused
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
DAG = date(2026, 12, 1)
pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case of a week old."""
    return make_initiatief(
        begeleider=ruben,
        fase=Fase.INTAKE,
        ingediend_op=now() - timedelta(days=7),
        beloofd_op=date(2027, 1, 20),
    )


def test_a_callback_is_closed_by_a_contact_only(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    door, als, pad = actor_of(ruben), ruben.gebruiker, f"/loket/{zaak.identificatie}"
    with freeze(at(DAG, 9)):
        client = log_in(app.test_client(), als)
        data = {
            "titel": "Bellen",
            "eigenaar": ruben.sleutel,
            "uiterlijk_op": DAG.isoformat(),
            "is_terugbellen": "y",
        }
        for fout in ({"uiterlijk_om": "straks"}, {"uiterlijk_om": "8.59"}):
            antwoord = submit(client, f"{pad}/taak", {**data, **fout})
            assert antwoord.status_code == 422
            check_page(pad, antwoord.get_data(as_text=True))
        goed = {**data, "uiterlijk_om": "12.00"}
        assert submit(client, f"{pad}/taak", goed).status_code == 302
        taak = Taak.get()
        assert taak.uiterlijk_om == time(12)
        for waar in ("/loket/taken", pad, "/loket"):
            page = browse(waar, as_=als)
            assert "dinsdag 1 december, 12.00 uur" in page, waar
            assert f"{pad}/gesprek?taak={taak.sleutel}" in page.links, waar
            assert f"/loket/taken/{taak.sleutel}" not in page, waar
        for einde in (finish_taak, drop_taak):
            with pytest.raises(Refused):
                einde(taak, door=door)
        vreemd = submit(client, f"/loket/taken/{taak.sleutel}", {"vervalt": "1"}, page=pad)
        assert vreemd.status_code == 409
        assert list_alle_achterstand() == []
    with freeze(at(DAG, 12)):
        assert "Te laat: moest voor" in browse("/loket/taken", as_=als)
        assert "Te laat" in browse("/loket", as_=als)
        assert [rij.om for rij in list_alle_achterstand()] == [time(12)]
        assert "12.00 uur" in browse("/loket/te-laat", as_=als)
        for _keer in range(2):
            remind_achterstand()
        [mail] = Uitgaand.select().where(Uitgaand.aan == ruben.e_mail)
        assert "dinsdag 1 december, 12.00 uur" in mail.tekst
        contact = NieuwContact(ContactSoort.TELEFOON, "Bellen", "Niet thuis.", taak=taak)
        record_klantcontact(zaak, contact, door=door)
    assert Taak.get().toestand is TaakToestand.GEDAAN


def test_only_who_can_log_it_rings_back_and_the_soonest_comes_first(
    zaak: Initiatief, ruben: Medewerker
) -> None:
    vak, door = make_medewerker("Jan Smit", Rol.VAKAMBTENAAR), actor_of(ruben)
    with pytest.raises(Invalid) as fout:
        register_taak(zaak, NieuweTaak("Bel", vak, DAG, is_terugbellen=True), door=door)
    assert fout.value.veld == "eigenaar"
    for titel, om in (("Later", None), ("Tweede", time(15)), ("Eerste", time(10))):
        register_taak(zaak, NieuweTaak(titel, ruben, DAG, om), door=door)
    assert [taak.titel for taak in list_for_zaak(zaak)] == ["Eerste", "Tweede", "Later"]


def test_no_contact_before_the_case_began_or_still_to_come(
    zaak: Initiatief, ruben: Medewerker, app: Flask
) -> None:
    client, pad = log_in(app.test_client(), ruben.gebruiker), f"/loket/{zaak.identificatie}/gesprek"
    data = {"soort": "telefoon", "is_tweerichting": "y", "onderwerp": "Bel", "samenvatting": "Ja."}
    begin, dag = amsterdam(zaak.ingediend_op).date(), timedelta(days=1)
    for fout in (date(2020, 1, 1), begin - dag, amsterdam(now()).date() + dag):
        antwoord = submit(client, pad, {**data, "dag": fout.isoformat()})
        assert antwoord.status_code == 422, fout
        check_page(pad, antwoord.get_data(as_text=True))
    assert Klantcontact.select().count() == 0
    assert submit(client, pad, {**data, "dag": begin.isoformat()}).status_code == 302


def test_a_case_that_began_elsewhere_has_its_own_begin(zaak: Initiatief, ruben: Medewerker) -> None:
    eerder = zaak.ingediend_op - timedelta(days=30)
    data = NieuwContact(ContactSoort.BRIEF, "Begin", "Zij schreef ons.", op=eerder)
    with pytest.raises(Invalid):
        record_klantcontact(zaak, data, door=actor_of(ruben))
    Klantcontact.create(
        initiatief=zaak,
        soort=ContactSoort.BRIEF,
        onderwerp="Begin",
        samenvatting="Zij schreef ons.",
        op=eerder,
        door_naam="Overgenomen",
        created_at=now(),
    )
    assert record_klantcontact(zaak, data, door=actor_of(ruben)).op == eerder
