"""The day by which the law wants a decision: its own clock, seen, reminded, moved only by law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.besluiten.beslispunten import NieuwBeslispunt, ask_besluit, decide
from initiatieven.begeleiding.besluiten.gronden import Besluit
from initiatieven.begeleiding.keuzes import BeslispuntUitkomst
from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.beslistermijn.stilzetten import (
    ask_aanvulling,
    extend_termijn,
    receive_aanvulling,
)
from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import TriageSoort
from initiatieven.loket.termijn.aanmanen import remind_achterstand
from initiatieven.loket.zaak.parkeren import park, unpark
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import at, freeze
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
MAANDAG = date(2026, 11, 23)
ACHT_WEKEN = date(2027, 1, 18)


@pytest.fixture
def carla(app: Flask) -> Medewerker:
    """Make the coordinator."""
    return make_medewerker("Carla Bos", Rol.COORDINATOR)


def asked(zaak: Initiatief, ruben: Medewerker, **anders: object) -> Beslistermijn:
    """Ask for a decision and give its clock."""
    data = NieuwBeslispunt("Wijkbudget", **anders)
    termijn: Beslistermijn = ask_besluit(zaak, data, door=actor_of(ruben)).termijn
    termijn.initiatief = zaak
    return termijn


def dag_van(termijn: Beslistermijn) -> date:
    """Give the day as it is kept."""
    dag: date = Beslistermijn.get_by_id(termijn.id).uiterlijk_op
    return dag


@pytest.mark.parametrize("fase", [Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT])
def test_no_message_and_no_parking_moves_the_law(
    ruben: Medewerker, carla: Medewerker, browse: Browse, fase: Fase
) -> None:
    door = actor_of(ruben)
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief("Soep", begeleider=ruben, fase=fase)
        termijn = asked(zaak, ruben)
        assert dag_van(termijn) == ACHT_WEKEN
        send_bericht(zaak, "Hoe gaat het?", door=initiatiefnemer_of(zaak))
        send_bericht(zaak, "Goed.", daarna_initiatiefnemer=True, door=door)
        park(zaak, reden="Ziek.", herzien_op=date(2026, 12, 7), door=door)
    with freeze(at(date(2026, 12, 7), 10)):
        unpark(zaak, toestand=Toestand.BIJ_INITIATIEFNEMER, door=door)
        park(zaak, reden="Ziek.", herzien_op=date(2027, 5, 7), door=door)
        assert dag_van(termijn) == ACHT_WEKEN
        pagina = browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
        assert "Wijkbudget" in pagina
        assert "maandag 18 januari" in pagina
        assert "Wet: Wijkbudget" in browse("/loket", as_=ruben.gebruiker)
    with freeze(at(date(2027, 1, 19), 8)):
        remind_achterstand()
    with freeze(at(date(2027, 1, 25), 8)):
        remind_achterstand()
        remind_achterstand()
        bord = browse("/loket", as_=ruben.gebruiker)
        assert "1 over de termijn" in bord
        assert "5 werkdagen te laat" in bord
        assert "Wijkbudget" in browse("/loket/te-laat", as_=carla.gebruiker)
        assert "Soep" in browse("/loket/zaken?termijn=te_laat", as_=carla.gebruiker)
    laat = [mail.aan for mail in Uitgaand.select() if "te laat" in mail.onderwerp]
    assert sorted(laat) == sorted([ruben.e_mail, carla.e_mail])
    assert "de dag van de wet maandag 18 januari" in Uitgaand.get(
        Uitgaand.aan == carla.e_mail
    ).tekst.replace(",", "")


def test_the_clock_ends_with_the_decision_and_we_promise_to_go_on(
    ruben: Medewerker, carla: Medewerker
) -> None:
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief(begeleider=ruben, fase=Fase.BESLUIT)
        punt = ask_besluit(zaak, NieuwBeslispunt("Wijkbudget"), door=actor_of(ruben))
        assert zaak.beloofd_op is None
        decide(punt, Besluit(BeslispuntUitkomst.GO), door=actor_of(ruben))
        assert zaak.beloofd_op == date(2026, 11, 25)
    with freeze(at(date(2027, 2, 1), 8)):
        Initiatief.update(beloofd_op=date(2027, 3, 1)).execute()
        remind_achterstand()
    assert Uitgaand.select().count() == 0


def test_the_law_counts_from_the_day_it_came_in(ruben: Medewerker) -> None:
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief(begeleider=ruben, fase=Fase.PLAN)
        assert asked(zaak, ruben, binnen_op=date(2026, 11, 6)).uiterlijk_op == date(2027, 1, 4)
        for dag in (date(2026, 11, 24), date(2024, 1, 1)):
            with pytest.raises(Invalid):
                asked(zaak, ruben, binnen_op=dag)


@pytest.mark.parametrize(
    ("soort", "dag"), [(TriageSoort.AANVRAAG, ACHT_WEKEN), (TriageSoort.KLACHT, date(2027, 1, 4))]
)
def test_a_request_and_a_complaint_get_their_day_from_when_they_came_in(
    ruben: Medewerker, browse: Browse, soort: TriageSoort, dag: date
) -> None:
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief(begeleider=ruben)
    with freeze(at(date(2026, 11, 25), 10)):
        triage(zaak, soort=TriageSoort.VRAAG, door=actor_of(ruben))
        assert not Beslistermijn.select().exists()
        triage(zaak, soort=soort, door=actor_of(ruben))
        triage(zaak, soort=soort, toelichting="Nog eens.", door=actor_of(ruben))
        assert Beslistermijn.get().uiterlijk_op == dag
        titel = "Antwoord op de klacht" if soort is TriageSoort.KLACHT else "Besluit op de aanvraag"
        assert f"Wet: {titel}" in browse("/loket", as_=ruben.gebruiker)
        triage(zaak, soort=TriageSoort.INITIATIEF, door=actor_of(ruben))
        assert Beslistermijn.get().klaar_op is not None


@pytest.mark.parametrize(
    ("ontvangen", "dag"),
    [
        (date(2026, 12, 3), date(2027, 1, 25)),  # asked 26 Nov, there 3 Dec: six days still
        (date(2026, 11, 26), ACHT_WEKEN),  # the same day: nothing stood still
        (date(2026, 12, 4), date(2027, 1, 25)),  # the 25th: a Monday
        (date(2026, 12, 5), date(2027, 1, 26)),
        (
            date(2026, 12, 20),
            date(2027, 1, 31) + timedelta(days=1),
        ),  # too late: the clock ran again
    ],
)
def test_asking_to_add_something_stops_the_clock_until_it_is_there(
    ruben: Medewerker, ontvangen: date, dag: date
) -> None:
    door = actor_of(ruben)
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief(begeleider=ruben, fase=Fase.BESLUIT)
        termijn = asked(zaak, ruben)
    with freeze(at(date(2026, 11, 26), 10)):
        for _keer in range(2):
            ask_aanvulling(termijn, vraag="De begroting.", hersteldag=date(2026, 12, 10), door=door)
        assert Initiatief.get_by_id(zaak.id).toestand is Toestand.BIJ_INITIATIEFNEMER
        assert dag_van(termijn) == date(2027, 2, 1)  # at the longest: 31 January is a Sunday
        with pytest.raises(Refused):
            extend_termijn(termijn, naar=date(2027, 2, 8), reden="Druk.", door=door)
    with freeze(at(ontvangen, 15)):
        for _keer in range(2):
            receive_aanvulling(termijn, op=ontvangen, door=door)
        assert dag_van(termijn) == dag
        assert Initiatief.get_by_id(zaak.id).toestand is Toestand.BIJ_GEMEENTE
    onderwerpen = [mail.onderwerp for mail in Uitgaand.select().order_by(Uitgaand.id)]
    assert [zin.split(" bij ")[0] for zin in onderwerpen] == [
        "Wilt u iets aanvullen",
        "Wij hebben uw aanvulling",
    ]


def test_deciding_later_is_told_once_and_before_the_day(ruben: Medewerker) -> None:
    door = actor_of(ruben)
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief(begeleider=ruben, fase=Fase.BESLUIT)
        termijn = asked(zaak, ruben)
        for naar in (ACHT_WEKEN, date(2027, 3, 16)):
            with pytest.raises(Invalid):
                extend_termijn(termijn, naar=naar, reden="Druk.", door=door)
        for _keer in range(2):
            extend_termijn(termijn, naar=date(2027, 2, 6), reden="Extra advies.", door=door)
        assert dag_van(termijn) == date(2027, 2, 8)  # a Saturday
        with pytest.raises(Refused):
            extend_termijn(termijn, naar=date(2027, 3, 1), reden="Nog meer.", door=door)
        mail = Uitgaand.get()
        assert "uiterlijk maandag 8 februari" in mail.tekst
        assert "Extra advies." in mail.tekst
        with pytest.raises(NotFound):
            extend_termijn(termijn, naar=date(2027, 3, 1), reden="x", door=initiatiefnemer_of(zaak))
    with freeze(at(date(2027, 2, 9), 10)), pytest.raises(Refused):
        ask_aanvulling(termijn, vraag="x", hersteldag=date(2027, 2, 12), door=door)
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "termijn_verlengd").count() == 1


def test_the_pages_for_who_guides_and_what_the_maker_reads(
    app: Flask, ruben: Medewerker, browse: Browse
) -> None:
    anke = make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")
    partij = make_partij("Anke Visser", "anke@test.example.org")
    anke.partij = partij
    anke.save()
    with freeze(at(MAANDAG, 10)):
        zaak = make_initiatief("Soep", begeleider=ruben, fase=Fase.PLAN, initiatiefnemer=partij)
        termijn = asked(zaak, ruben)
        pad = f"/loket/{zaak.identificatie}"
        onder = f"{pad}/termijnen/{termijn.sleutel}"
        pagina = browse(pad, as_=ruben.gebruiker)
        assert {f"{onder}/aanvulling", f"{onder}/verlengen"} <= set(pagina.links)
        client = log_in(app.test_client(), ruben.gebruiker)
        for deel, fout in (
            ("aanvulling", {"vraag": "", "hersteldag": "2026-12-07"}),
            ("aanvulling", {"vraag": "x" * 2_001, "hersteldag": "2026-12-07"}),
            ("aanvulling", {"vraag": "De begroting", "hersteldag": "2026-11-23"}),
            ("aanvulling", {"vraag": "De begroting", "hersteldag": "gisteren"}),
            ("ontvangen", {"ontvangen_op": ""}),
            ("verlengen", {"naar": "2027-01-18", "reden": "Druk"}),
            ("verlengen", {"naar": "2027-02-01", "reden": ""}),
        ):
            browse(f"{onder}/{deel}", as_=ruben.gebruiker)
            assert submit(client, f"{onder}/{deel}", fout).status_code == 422, fout
        goed = {"vraag": "De begroting", "hersteldag": "2026-12-07"}
        assert submit(client, f"{onder}/aanvulling", goed).status_code == 302
        assert "Staat stil tot maandag 7 december" in browse(pad, as_=ruben.gebruiker)
        assert "Wij wachten op uw aanvulling" in browse("/mijn", as_=anke)
        for wie in (anke, make_medewerker("Ann Vos").gebruiker):
            for deel in ("aanvulling", "ontvangen", "verlengen"):
                browse(f"{onder}/{deel}", as_=wie, status=404)
    with freeze(at(date(2026, 12, 1), 10)):
        client = log_in(app.test_client(), ruben.gebruiker)
        binnen = {"ontvangen_op": "2026-12-01"}
        assert submit(client, f"{onder}/ontvangen", binnen).status_code == 302
        assert dag_van(termijn) == date(2027, 1, 25)
        assert "Uiterlijk 25 januari" in browse("/mijn", as_=anke)
        later = {"naar": "2027-02-01", "reden": "Wij wachten op advies."}
        assert submit(client, f"{onder}/verlengen", later).status_code == 302
        assert "Dat is later dan wij eerst zeiden." in browse("/mijn", as_=anke)
