"""Appointments: offered, chosen once, moved, called off, reminded; never two on one time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.afspraken.aanbieden import Aanbod, cut, offer_tijden, withdraw_tijd
from initiatieven.begeleiding.afspraken.herinneren import remind_afspraken
from initiatieven.begeleiding.afspraken.keuzes import Duur, Vorm
from initiatieven.begeleiding.afspraken.kiezen import (
    call_off,
    choose_tijd,
    find_afspraak,
    list_vrij,
)
from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import clock
from vems.core.database import database
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
DAG = date(2026, 12, 1)
OCHTEND = Aanbod(DAG, time(9), time(11), Duur.HALFUUR, Vorm.TELEFOON)


@pytest.fixture
def ruben(app: Flask, nu: datetime) -> Medewerker:
    """Make the begeleider, a week before the day."""
    return make_medewerker()


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a case of this guide."""
    return make_initiatief(begeleider=ruben, fase=Fase.INTAKE, initiatiefnemer=anke.partij)


def sent(naam: str) -> int:
    """Count the messages of one kind."""
    return Uitgaand.select().where(Uitgaand.eenmalig.startswith(f"{naam}:")).count()


def test_a_stretch_is_cut_in_whole_pieces(nu: datetime) -> None:
    assert len(cut(OCHTEND)) == 4
    assert len(cut(Aanbod(DAG, time(9), time(9, 50), Duur.HALFUUR, Vorm.TELEFOON))) == 1
    gisteren = Aanbod(date(2026, 11, 23), time(9), time(11), Duur.HALFUUR, Vorm.TELEFOON)
    assert cut(gisteren) == []


def test_a_guide_offers_times_without_overlap(
    ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    assert "/loket/afspraken" in browse("/loket", as_=ruben.gebruiker).links
    browse("/loket/afspraken", as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    goed = {
        "dag": "2026-12-01",
        "van": "9.00",
        "tot": "11:00",
        "duur": "30",
        "vorm": "video",
        "waar": "https://video.example.org/ruben",
    }
    assert submit(client, "/loket/afspraken", goed).status_code == 302
    for fout in (
        goed,
        {},
        {**goed, "dag": "2026-12-02", "van": "negen"},
        {**goed, "dag": "2026-12-02", "tot": "8.00"},
        {**goed, "dag": "2026-12-02", "waar": ""},
        {**goed, "dag": "2026-12-02", "waar": "video.example.org"},
        {**goed, "dag": "2028-12-02"},
        {**goed, "dag": "2026-11-01"},
        {**goed, "dag": "2026-12-02", "duur": "7"},
        {**goed, "dag": "2026-12-02", "van": "0.00", "tot": "23.59", "duur": "15"},
    ):
        antwoord = submit(client, "/loket/afspraken", fout)
        assert antwoord.status_code == 422, fout
        check_page("/loket/afspraken", antwoord.get_data(as_text=True))
    assert Tijdvak.select().count() == 4
    assert "dinsdag 1 december" in browse("/loket/afspraken", as_=ruben.gebruiker)
    browse("/loket/afspraken", as_=make_medewerker("Gijs", Rol.GRIFFIE).gebruiker, status=404)


def test_the_makers_choose_move_and_call_off(
    zaak: Initiatief, ruben: Medewerker, anke: Gebruiker, app: Flask, browse: Browse
) -> None:
    pad = f"/initiatieven/{zaak.slug}/afspraak"
    assert pad in browse("/mijn", as_=anke).links
    assert "Er is nu geen vrije tijd." in browse(pad, as_=anke)
    eerste, tweede, *_rest = offer_tijden(OCHTEND, door=actor_of(ruben))
    browse(pad, as_=anke)
    browse(f"{pad}.ics", as_=anke, status=404)
    client = log_in(app.test_client(), anke)
    assert submit(client, pad, {"tijd": "ooit"}).status_code == 422
    assert submit(client, pad, {"tijd": eerste.sleutel, "over": "x" * 301}).status_code == 422
    data = {"tijd": eerste.sleutel, "over": "De plek"}
    for _keer in range(2):
        assert submit(client, pad, data).status_code == 302
    assert (sent("afspraak_gemaakt"), sent("afspraak_begeleider")) == (1, 1)
    assert "9.00 uur" in browse("/mijn", as_=anke)
    assert "De plek" in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
    ics = client.get(f"{pad}.ics")
    assert ics.headers["Content-Type"].startswith("text/calendar")
    assert "DTSTART:20261201T080000Z" in ics.get_data(as_text=True)
    assert submit(client, pad, {"tijd": tweede.sleutel}).status_code == 302
    assert find_afspraak(zaak).id == tweede.id
    assert eerste.id in [tijd.id for tijd in list_vrij(zaak)]
    assert submit(client, pad, {"afzeggen": "1"}).status_code == 302
    assert find_afspraak(zaak) is None
    call_off(zaak, door=initiatiefnemer_of(zaak))
    browse(pad, as_=make_gebruiker(Rol.LID), status=404)


def test_the_desk_chooses_for_who_calls(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    tijd = offer_tijden(OCHTEND, door=actor_of(ruben))[0]
    pad = f"/loket/{zaak.identificatie}/afspraak"
    assert pad in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker).links
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    assert submit(client, pad, {"tijd": tijd.sleutel}).status_code == 302
    assert find_afspraak(zaak).id == tijd.id
    browse(pad, as_=make_medewerker("Ann Vos").gebruiker, status=404)


def test_a_guide_who_cannot_tells_it_at_once(
    zaak: Initiatief, ruben: Medewerker, app: Flask
) -> None:
    tijd = offer_tijden(OCHTEND, door=actor_of(ruben))[0]
    tijd = choose_tijd(zaak, tijd, door=initiatiefnemer_of(zaak))
    with pytest.raises(NotFound):
        withdraw_tijd(tijd, door=actor_of(make_medewerker("Ann Vos")))
    client = log_in(app.test_client(), ruben.gebruiker)
    weg = f"/loket/afspraken/{tijd.sleutel}/weg"
    assert submit(client, weg, {}, page="/loket/afspraken").status_code == 302
    assert submit(client, weg, {}, page="/loket/afspraken").status_code == 409
    assert sent("afspraak_afgezegd") == 1
    assert find_afspraak(zaak) is None
    assert tijd.id not in [rij.id for rij in list_vrij(zaak)]


def test_what_cannot_be_chosen(zaak: Initiatief, ruben: Medewerker) -> None:
    door = initiatiefnemer_of(zaak)
    tijd = offer_tijden(OCHTEND, door=actor_of(ruben))[0]
    ann = make_medewerker("Ann Vos")
    van_ann = offer_tijden(OCHTEND, door=actor_of(ann))[0]
    with pytest.raises(Refused):
        choose_tijd(zaak, van_ann, door=door)
    with clock.freeze(tijd.begin - timedelta(hours=1)), pytest.raises(Conflict):
        choose_tijd(zaak, tijd, door=door)
    with pytest.raises(Invalid):
        choose_tijd(zaak, tijd, over="x" * 301, door=door)
    zaak.fase = Fase.AFGEROND
    with pytest.raises(Refused):
        choose_tijd(zaak, tijd, door=door)


def test_one_reminder_the_day_before(zaak: Initiatief, ruben: Medewerker) -> None:
    tijd = offer_tijden(OCHTEND, door=actor_of(ruben))[0]
    choose_tijd(zaak, tijd, door=initiatiefnemer_of(zaak))
    remind_afspraken()
    assert sent("afspraak_herinnering") == 0
    with clock.freeze(tijd.begin - timedelta(hours=25)):
        remind_afspraken()
        remind_afspraken()
    assert sent("afspraak_herinnering") == 1


def test_eight_at_once_on_one_time_make_one_appointment(
    ruben: Medewerker, app: Flask, nu: datetime
) -> None:
    tijd = offer_tijden(OCHTEND, door=actor_of(ruben))[0]
    zaken = [make_initiatief(f"Plan {n}", begeleider=ruben, fase=Fase.INTAKE) for n in range(8)]
    uitkomsten = at_once(app, [(zaak, tijd) for zaak in zaken])
    assert sorted(uitkomsten) == ["Conflict"] * 7 + ["ja"]
    assert Tijdvak.get_by_id(tijd.id).initiatief_id in [zaak.id for zaak in zaken]
    assert sent("afspraak_gemaakt") == 1


def test_one_case_that_chooses_two_times_at_once_keeps_one(
    zaak: Initiatief, ruben: Medewerker, app: Flask
) -> None:
    tijden = offer_tijden(OCHTEND, door=actor_of(ruben))
    uitkomsten = at_once(app, [(zaak, tijd) for tijd in tijden])
    assert uitkomsten == ["ja"] * 4
    assert Tijdvak.select().where(Tijdvak.initiatief == zaak).count() == 1


def test_two_forms_of_one_guide_offer_a_time_once(ruben: Medewerker, app: Flask) -> None:
    door, start, uitkomsten = actor_of(ruben), threading.Barrier(4), []

    def send() -> None:
        with app.app_context(), database.obj.connection_context():
            start.wait()
            try:
                uitkomsten.append(len(offer_tijden(OCHTEND, door=door)))
            except Invalid:
                uitkomsten.append(0)

    _run([threading.Thread(target=send) for _ in range(4)])
    assert sorted(uitkomsten) == [0, 0, 0, 4]


def at_once(app: Flask, keuzes: list[tuple[Initiatief, Tijdvak]]) -> list[str]:
    """Let all choose at the same moment; give what each got."""
    start, uitkomsten = threading.Barrier(len(keuzes)), []

    def send(zaak: Initiatief, tijd: Tijdvak) -> None:
        with app.app_context(), database.obj.connection_context():
            door = initiatiefnemer_of(zaak)
            start.wait()
            try:
                choose_tijd(zaak, tijd, door=door)
                uitkomsten.append("ja")
            except Conflict:
                uitkomsten.append("Conflict")

    _run([threading.Thread(target=send, args=keuze) for keuze in keuzes])
    return uitkomsten


def _run(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
