"""Our promise and whose turn: messages, parking and the day to look again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Bericht
from initiatieven.loket.termijn.aanmanen import remind_achterstand
from initiatieven.loket.termijn.klok import stand_of
from initiatieven.loket.zaak.parkeren import park, unpark
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import at, freeze
from vems.core.history import Gebeurtenis, Zichtbaarheid
from vems.core.outbox import Uitgaand
from vems.termijnen.keuzes import Stand

Browse = Callable[..., Page]
MAANDAG = date(2026, 11, 23)
GEEN_DAGEN: frozenset[date] = frozenset()


@pytest.fixture
def carla(app: Flask) -> Medewerker:
    """Make the coordinator."""
    return make_medewerker("Carla Bos", Rol.COORDINATOR)


def day(initiatief: Initiatief) -> date | None:
    """Give the promised day as it is kept."""
    vers: date | None = Initiatief.get_by_id(initiatief.id).beloofd_op
    return vers


@pytest.mark.parametrize(
    "fase", [Fase.INTAKE, Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT, Fase.UITVOERING, Fase.NAZORG]
)
@pytest.mark.parametrize("dag", [MAANDAG, date(2026, 12, 4)])
def test_what_the_maker_writes_moves_no_running_promise(
    ruben: Medewerker, fase: Fase, dag: date
) -> None:
    """Also not one that was broken already: it stays late until we acted."""
    with freeze(at(date(2026, 12, 1), 10)):
        zaak = make_initiatief(begeleider=ruben, fase=fase, beloofd_op=dag)
        for tekst in ("Wanneer hoor ik iets?", "Hallo?"):
            send_bericht(zaak, tekst, door=initiatiefnemer_of(zaak))
        assert day(zaak) == dag
        stand = stand_of(Initiatief.get_by_id(zaak.id), date(2026, 12, 1), GEEN_DAGEN)
        assert (stand.stand is Stand.TE_LAAT) is (dag == MAANDAG)


@pytest.mark.parametrize(
    ("fase", "dag", "wordt"),
    [
        (Fase.VERKENNING, date(2026, 12, 4), date(2026, 12, 11)),  # five working days still
        (Fase.NAZORG, date(2026, 12, 4), date(2026, 12, 11)),
        (Fase.VERKENNING, date(2026, 11, 20), date(2026, 11, 20)),  # broken before it stood still
        (Fase.PLAN, date(2026, 12, 4), date(2026, 12, 4)),  # news is promised all the time
    ],
)
def test_a_promise_moves_only_by_the_days_it_stood_still(
    ruben: Medewerker, fase: Fase, dag: date, wordt: date
) -> None:
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief(begeleider=ruben, fase=fase, beloofd_op=dag)
        contact = NieuwContact(
            ContactSoort.MAIL, "Vraag", "Wij vroegen iets.", aan_zet=Toestand.BIJ_INITIATIEFNEMER,
            van_ons=False,
        )  # fmt: skip
        record_klantcontact(zaak, contact, door=actor_of(ruben))
    with freeze(at(MAANDAG + timedelta(days=7), 10)):
        send_bericht(zaak, "Hier is het.", door=initiatiefnemer_of(zaak))
        assert day(zaak) == wordt


def test_parking_keeps_what_was_left_and_everybody_reads_that_it_rests(ruben: Medewerker) -> None:
    door = actor_of(ruben)
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief(begeleider=ruben, fase=Fase.PLAN, beloofd_op=date(2026, 12, 4))
        park(zaak, reden="Anke is ziek.", herzien_op=date(2026, 12, 7), door=door)
    with freeze(at(date(2026, 12, 7), 10)):
        unpark(zaak, toestand=Toestand.BIJ_GEMEENTE, door=door)
        assert day(zaak) == date(2026, 12, 18)
        park(zaak, reden="Anke is weer ziek.", herzien_op=date(2026, 12, 14), door=door)
        send_bericht(zaak, "Ik ben er weer.", door=initiatiefnemer_of(zaak))
    openbaar = Gebeurtenis.select().where(Gebeurtenis.zichtbaarheid == Zichtbaarheid.OPENBAAR)
    rijen = [(rij.soort, rij.gegevens) for rij in openbaar.order_by(Gebeurtenis.id)]
    assert rijen == [("stilgelegd", {}), ("hervat", {})] * 2


def test_past_the_day_to_look_again_the_guide_hears_once_then_the_coordinator(
    ruben: Medewerker, carla: Medewerker, browse: Browse
) -> None:
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief("Soep", begeleider=ruben, fase=Fase.PLAN)
        park(zaak, reden="Wacht.", herzien_op=date(2026, 11, 25), door=actor_of(ruben))
        page = browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
        assert "Ruben kijkt op woensdag 25 november opnieuw" in page
    for dag, aan_ruben, aan_carla in ((25, 0, 0), (26, 1, 0), (27, 1, 0), (30, 1, 1), (30, 1, 1)):
        with freeze(at(date(2026, 11, dag), 8)):
            remind_achterstand()
            mails = [rij.aan for rij in Uitgaand.select()]
            assert mails.count(ruben.e_mail) == aan_ruben, dag
            assert mails.count(carla.e_mail) == aan_carla, dag
    assert "Opnieuw bekijken, woensdag 25 november" in Uitgaand.get().tekst
    with freeze(at(date(2026, 11, 30), 9)):
        bord = browse("/loket", as_=ruben.gebruiker)
        assert "3 werkdagen te laat" in bord
        assert "1 over de termijn" in bord
        assert "Soep" in browse("/loket/te-laat", as_=ruben.gebruiker)


def test_a_message_has_a_day_to_be_answered_by(
    app: Flask, ruben: Medewerker, carla: Medewerker, browse: Browse
) -> None:
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief("Soep", begeleider=ruben, fase=Fase.PLAN)
        maker = initiatiefnemer_of(zaak)
        send_bericht(zaak, "Mag het ook op zondag?", door=maker)
    with freeze(at(date(2026, 11, 25), 10)):
        send_bericht(zaak, "Hallo?", door=maker)
        wacht = Bericht.get(Bericht.onbeantwoord)
        assert wacht.antwoord_op == date(2026, 11, 26)
        assert "Antwoord op het bericht" in browse("/loket", as_=ruben.gebruiker)
    with freeze(at(date(2026, 11, 27), 8)):
        remind_achterstand()
        remind_achterstand()
        mails = [rij for rij in Uitgaand.select() if rij.onderwerp == "1 ding is te laat"]
        assert [mail.aan for mail in mails] == [ruben.e_mail]
        assert "Antwoord op het bericht, donderdag 26 november" in mails[0].tekst
        assert "1 over de termijn" in browse("/loket", as_=ruben.gebruiker)
    with freeze(at(date(2026, 11, 27), 12)):
        gesprek = NieuwContact(ContactSoort.TELEFOON, "Zondag", "Dat mag.", is_tweerichting=True)
        record_klantcontact(zaak, gesprek, door=actor_of(ruben))
        assert not Bericht.select().where(Bericht.onbeantwoord).exists()
        send_bericht(zaak, "Dank u wel!", door=maker)
        pad = f"/loket/{zaak.identificatie}"
        assert "Geen antwoord nodig" in browse(pad, as_=ruben.gebruiker)
        client = log_in(app.test_client(), ruben.gebruiker)
        gelezen = f"{pad}/berichten/{Bericht.get(Bericht.onbeantwoord).sleutel}/gelezen"
        for _keer in range(2):
            assert submit(client, gelezen, {}, page=pad).status_code == 302
        assert "Geen antwoord nodig" not in browse(pad, as_=ruben.gebruiker)
        ann = make_medewerker("Ann Vos").gebruiker
        anders = submit(log_in(app.test_client(), ann), gelezen, {}, page="/account")
        assert anders.status_code == 404
