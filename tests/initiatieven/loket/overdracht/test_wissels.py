"""B5: handing cases over. And the warm transfer that is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.keuzes import TaakToestand, WisselToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.overdracht.models import Wissel
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
    decline_overdracht,
)
from initiatieven.loket.overdracht.overname import (
    accept_wissel,
    decline_wissel,
    run_wissels,
    withdraw_wissel,
)
from initiatieven.loket.overdracht.rondes import ask_wissels
from initiatieven.loket.overdracht.wissels import Blad, ask_wissel, save_blad
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import at, freeze, today
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand
from vems.partijen.registration import email_of

Browse = Callable[..., Page]
NIEUWJAAR = at(date(2027, 1, 1), 0)
pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider who leaves."""
    return make_medewerker()


@pytest.fixture
def ann(app: Flask) -> Medewerker:
    """Make the one who takes over."""
    return make_medewerker("Ann Vos")


@pytest.fixture
def carla(app: Flask) -> Medewerker:
    """Make the coordinator."""
    return make_medewerker("Carla Bos", Rol.COORDINATOR)


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case of Ruben, with a promise and a task."""
    initiatief = make_initiatief(
        "Soep",
        begeleider=ruben,
        fase=Fase.PLAN,
        volgende_stap="Keuken bekijken",
        beloofd_op=date(2026, 12, 1),
    )
    register_taak(initiatief, NieuweTaak("Sleutel halen", ruben, today()), door=actor_of(ruben))
    return initiatief


def subjects_to(initiatief: Initiatief) -> list[str]:
    """Give the subjects of what the initiator got."""
    adres = email_of(initiatief.initiatiefnemer)
    rijen = Uitgaand.select().where(Uitgaand.aan == adres).order_by(Uitgaand.id)
    return [rij.onderwerp for rij in rijen]


def test_b5_the_new_guide_accepts_and_the_old_access_ends_at_the_minute(
    zaak: Initiatief, ruben: Medewerker, ann: Medewerker, carla: Medewerker, browse: Browse
) -> None:
    [wissel] = ask_wissels([(zaak, ann)], gaat_in_op=NIEUWJAAR, door=actor_of(carla)).gedaan
    assert wissel.beloften == "Keuken bekijken: 01-12-2026"
    assert "Sleutel halen" in wissel.stappen
    assert Uitgaand.get(Uitgaand.aan == ann.e_mail).onderwerp == "Neemt u Soep over?"
    save_blad(
        wissel,
        Blad("Bellen voor 1 december", "Ruzie met de buurman", "Keuken"),
        door=actor_of(ruben),
    )
    with pytest.raises(Conflict) as fout:
        save_blad(wissel, Blad("Niets", "Niets", "Niets"), door=actor_of(carla))
    assert "Ruzie met de buurman" in fout.value.theirs.values()
    assert fout.value.yours["Wat ligt gevoelig?"] == "Niets"
    assert Wissel.get().gevoelig == "Ruzie met de buurman"
    with freeze(NIEUWJAAR):
        run_wissels()
    assert Initiatief.get_by_id(zaak.id).begeleider == ruben
    assert subjects_to(zaak) == []
    accept_wissel(wissel, door=actor_of(ann))
    accept_wissel(wissel, door=actor_of(ann))
    assert subjects_to(zaak) == ["Ann gaat Soep begeleiden"]
    brief = Uitgaand.select().order_by(Uitgaand.id.desc()).first().tekst
    assert "Vanaf vrijdag 1 januari 2027 helpt Ann Vos u" in brief
    assert "Ruzie" not in brief
    with freeze(NIEUWJAAR - timedelta(minutes=1)):
        run_wissels()
        assert kolom(actor_of(ruben), Initiatief.get_by_id(zaak.id)) == "GA"
    with freeze(NIEUWJAAR):
        run_wissels()
        run_wissels()
    na = Initiatief.get_by_id(zaak.id)
    assert kolom(actor_of(ruben), na) == "GX"
    assert kolom(actor_of(ann), na) == "GA"
    assert Wissel.get().toestand is WisselToestand.UITGEVOERD
    open_ = Taak.select().where(Taak.toestand == TaakToestand.OPEN).order_by(Taak.id)
    assert [(t.titel, t.eigenaar.naam) for t in open_] == [
        ("Sleutel halen", "Ann Vos"),
        ("Bel om kennis te maken", "Ann Vos"),
    ]
    assert open_[1].uiterlijk_op == date(2027, 1, 8)
    with freeze(NIEUWJAAR + timedelta(days=3)):
        for wie, ziet in ((ann, True), (carla, True), (ruben, False)):
            klaar = "Onlangs overgedragen" in browse("/loket/wissels", as_=wie.gebruiker)
            assert klaar is ziet
    assert subjects_to(zaak) == ["Ann gaat Soep begeleiden"]


def test_one_hand_over_at_a_time_and_only_to_who_can_guide(
    zaak: Initiatief, ruben: Medewerker, ann: Medewerker, carla: Medewerker
) -> None:
    door = actor_of(carla)
    with pytest.raises(NotFound):
        ask_wissel(zaak, ann, gaat_in_op=NIEUWJAAR, door=actor_of(ann))
    for naar in (ruben, make_medewerker("Jan Smit", Rol.VAKAMBTENAAR)):
        with pytest.raises(Invalid):
            ask_wissel(zaak, naar, gaat_in_op=NIEUWJAAR, door=door)
    with pytest.raises(Invalid):
        ask_wissel(zaak, ann, gaat_in_op=at(today(), 0), door=door)
    wissel = ask_wissel(zaak, ann, gaat_in_op=NIEUWJAAR, door=door)
    with pytest.raises(Refused):
        ask_wissel(zaak, carla, gaat_in_op=NIEUWJAAR, door=door)
    with pytest.raises(NotFound):
        accept_wissel(wissel, door=actor_of(ruben))
    with pytest.raises(Invalid):
        decline_wissel(wissel, reden=" ", door=actor_of(ann))
    decline_wissel(wissel, reden="Ik ga met verlof.", door=actor_of(ann))
    assert "Ik ga met verlof." in Uitgaand.get(Uitgaand.aan == carla.e_mail).tekst
    with pytest.raises(Conflict):
        accept_wissel(wissel, door=actor_of(ann))
    nieuw = ask_wissel(zaak, ann, gaat_in_op=NIEUWJAAR, door=door)
    withdraw_wissel(nieuw, door=door)
    assert Taak.select().where(Taak.toestand == TaakToestand.OPEN).count() == 1


def test_a_case_that_changed_hands_otherwise_is_left_alone(
    zaak: Initiatief, ann: Medewerker, carla: Medewerker
) -> None:
    wissel = ask_wissel(zaak, ann, gaat_in_op=NIEUWJAAR, door=actor_of(carla))
    accept_wissel(wissel, door=actor_of(ann))
    assign_begeleider(Initiatief.get_by_id(zaak.id), carla, door=actor_of(carla))
    with freeze(NIEUWJAAR):
        run_wissels()
    assert Initiatief.get_by_id(zaak.id).begeleider == carla
    assert Wissel.get().toestand is WisselToestand.INGETROKKEN


def test_the_pages_of_a_hand_over(
    zaak: Initiatief,
    ruben: Medewerker,
    ann: Medewerker,
    carla: Medewerker,
    app: Flask,
    browse: Browse,
) -> None:
    pad = f"/loket/drukte/{ruben.sleutel}"
    assert "Soep" in browse(pad, as_=carla.gebruiker)
    browse(pad, as_=ann.gebruiker, status=404)
    client = log_in(app.test_client(), carla.gebruiker)
    for data in ({}, {"dag": "2027-01-01"}, {"dag": "31-31-31"}):
        fout = submit(client, pad, data)
        assert fout.status_code == 422
        check_page(pad, fout.get_data(as_text=True))
    data = {"dag": "2027-01-01", f"naar-{zaak.identificatie}": ann.sleutel}
    assert submit(client, pad, data).status_code == 302
    wissel = Wissel.get()
    assert wissel.gaat_in_op == NIEUWJAAR
    blad = f"/loket/wissels/{wissel.sleutel}"
    assert blad in browse("/loket", as_=ann.gebruiker).links
    page = browse(blad, as_=ann.gebruiker)
    assert "Ja, ik neem het over" in page
    oud = log_in(app.test_client(), ruben.gebruiker)
    assert submit(oud, blad, {"gevoelig": "Let op de buurman."}, page=blad).status_code == 302
    assert "Let op de buurman." in browse(blad, as_=ann.gebruiker)
    browse(blad, as_=make_medewerker("Dirk Pool").gebruiker, status=404)
    nieuw = log_in(app.test_client(), ann.gebruiker)
    assert submit(nieuw, f"{blad}/nee", {"reden": ""}, page=blad).status_code == 422
    assert submit(nieuw, f"{blad}/ja", {}, page=blad).status_code == 302
    assert "De initiatiefnemer kent de naam." in browse(blad, as_=carla.gebruiker)


def test_b2_a_receiver_who_says_no_leaves_it_with_us(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    door = actor_of(ruben)
    vraag = ask_overdracht(zaak, NieuweOverdracht("Meldpunt openbare ruimte"), door=door)
    pad = f"/loket/{zaak.identificatie}/overdragen/{vraag.sleutel}/nee"
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    assert submit(client, pad, {"reden": "\x00"}).status_code == 422
    assert submit(client, pad, {"reden": "De stoep is van de winkel."}).status_code == 302
    assert subjects_to(zaak)[-1] == "Meldpunt openbare ruimte kan u niet helpen, wij wel"
    assert Initiatief.get_by_id(zaak.id).begeleider == ruben
    for act in (
        lambda: decline_overdracht(vraag, reden="Nee.", door=door),
        lambda: accept_overdracht(vraag, Aanvaarding(today()), door=door),
    ):
        with pytest.raises(Conflict):
            act()
    assert "1 keer gevraagd" in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
