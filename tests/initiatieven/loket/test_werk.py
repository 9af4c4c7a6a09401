"""Work on a case: tasks, messages, transfers, merging and parking; two clicks make one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.loket.models import Bericht, Taak
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
)
from initiatieven.loket.taken.taken import NieuweTaak, drop_taak, finish_taak, register_taak
from initiatieven.loket.zaak.parkeren import latest_review, park, unpark
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.actor import Actor
from vems.core.clock import amsterdam, now, today
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
GEEN_RECHT = [
    Actor(),
    *(
        Actor(rol=r.value)
        for r in Rol
        if r.value not in ("begeleider", "coordinator", "gebiedsregisseur")
    ),
]


def test_tasks_are_closed_once_by_who_may(app: object) -> None:
    ruben, vak = make_medewerker(), make_medewerker("Jan Smit", Rol.VAKAMBTENAAR)
    initiatief = make_initiatief(begeleider=ruben)
    door = actor_of(ruben)
    taak = register_taak(initiatief, NieuweTaak("Uitzoeken", vak, today()), door=door)
    ander = make_medewerker("Piet Bos", Rol.VAKAMBTENAAR)
    for wie in (actor_of(ander), initiatiefnemer_of(initiatief), Actor()):
        with pytest.raises(NotFound):
            finish_taak(taak, door=wie)
    zelfde = Taak.get_by_id(taak.id)
    finish_taak(taak, door=actor_of(vak))
    finish_taak(taak, door=actor_of(vak))
    with pytest.raises(Conflict):
        drop_taak(zelfde, door=door)
    with pytest.raises(Invalid):
        register_taak(
            initiatief, NieuweTaak("Te laat", vak, today() - timedelta(days=1)), door=door
        )


def test_messages_reach_the_other_side_and_give_the_turn(app: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.INTAKE, beloofd_op=today())
    send_bericht(initiatief, "Kunt u bellen?", daarna_initiatiefnemer=True, door=actor_of(ruben))
    assert Initiatief.get_by_id(initiatief.id).toestand is Toestand.BIJ_INITIATIEFNEMER
    send_bericht(initiatief, "Ja, morgen.", door=initiatiefnemer_of(initiatief))
    opgeslagen = Initiatief.get_by_id(initiatief.id)
    assert opgeslagen.toestand is Toestand.BIJ_GEMEENTE
    assert opgeslagen.beloofd_op == today()
    aan = [mail.aan for mail in Uitgaand.select().order_by(Uitgaand.id)]
    assert aan[1] == ruben.e_mail
    assert "Ja, morgen." not in Uitgaand.get(Uitgaand.aan == ruben.e_mail).tekst
    assert [b.van_ons for b in Bericht.select().order_by(Bericht.id)] == [True, False]
    for door in (actor_of(make_medewerker("Ann Vos")), *GEEN_RECHT):
        with pytest.raises(NotFound):
            send_bericht(initiatief, "Hoi", door=door)
        with pytest.raises(NotFound):
            record_notitie(initiatief, "Hoi", door=door)


def test_warm_transfer_tells_the_initiator_twice(app: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief()
    door = actor_of(ruben)
    with pytest.raises(Invalid):
        ask_overdracht(initiatief, NieuweOverdracht(), door=door)
    vraag = ask_overdracht(initiatief, NieuweOverdracht("Meldpunt"), door=door)
    with pytest.raises(Invalid):
        accept_overdracht(vraag, Aanvaarding(today() + timedelta(days=1)), door=door)
    dag = amsterdam(now()).date()
    accept_overdracht(vraag, Aanvaarding(dag, "MOR-88213"), door=door)
    assert [m.onderwerp for m in Uitgaand.select().order_by(Uitgaand.id)] == [
        "Wij vragen Meldpunt om u te helpen",
        "Meldpunt pakt het op",
    ]
    assert "MOR-88213" in Uitgaand.select().order_by(Uitgaand.id.desc()).first().tekst
    with pytest.raises(Conflict):
        accept_overdracht(vraag, Aanvaarding(dag), door=door)


def test_parking_has_a_reason_and_an_end_within_six_months(app: object, nu: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.PLAN)
    door = actor_of(ruben)
    assert latest_review() == date(2027, 5, 24)
    for reden, dag, veld in (
        ("", today() + timedelta(days=9), "reden"),
        ("Winter", today(), "herzien_op"),
        ("Winter", latest_review() + timedelta(days=1), "herzien_op"),
    ):
        with pytest.raises(Invalid) as fout:
            park(initiatief, reden=reden, herzien_op=dag, door=door)
        assert fout.value.veld == veld
    park(initiatief, reden="Winter", herzien_op=latest_review(), door=door)
    assert Initiatief.get_by_id(initiatief.id).toestand is Toestand.GEPARKEERD
    with pytest.raises(NotFound):
        unpark(initiatief, toestand=Toestand.BIJ_GEMEENTE, door=Actor(rol="lid"))
    unpark(initiatief, toestand=Toestand.BIJ_INITIATIEFNEMER, door=door)
    opgeslagen = Initiatief.get_by_id(initiatief.id)
    assert (opgeslagen.toestand, opgeslagen.herzien_op) == (Toestand.BIJ_INITIATIEFNEMER, None)
    with pytest.raises(Refused):
        unpark(initiatief, toestand=Toestand.BIJ_GEMEENTE, door=door)


def test_a_member_is_no_begeleider(app: object) -> None:
    lid = make_gebruiker()
    with pytest.raises(NotFound):
        record_notitie(make_initiatief(), "x", door=Actor(rol="lid", gebruiker_id=lid.id))


def test_two_clicks_at_once_make_one_task(app: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second request looked before the first had written: the unique key decides."""
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben)
    data = NieuweTaak("Bellen", ruben, today(), sleutel="zelfdeformulier")
    eerste = register_taak(initiatief, data, door=actor_of(ruben))
    gezien: list[int] = []
    zoek = Taak.get_or_none

    def blind_once(*where: object) -> Taak | None:
        gezien.append(1)
        return None if len(gezien) == 1 else zoek(*where)

    monkeypatch.setattr(Taak, "get_or_none", blind_once)
    assert register_taak(initiatief, data, door=actor_of(ruben)) == eerste
    assert Taak.select().count() == 1


def test_the_coordinator_is_called_in_and_leaves_again(app: Flask, browse: Browse) -> None:
    ruben, carla = make_medewerker(), make_medewerker("Carla Bos", Rol.COORDINATOR)
    zaak = make_initiatief("Soep", begeleider=ruben, fase=Fase.VERKENNING, openbaar=True)
    pad = f"/loket/{zaak.identificatie}"
    assert f"{pad}/ingrijpen" in browse(pad, as_=ruben.gebruiker).links
    browse(f"{pad}/ingrijpen", as_=make_medewerker("Ann Vos").gebruiker, status=404)
    client = log_in(app.test_client(), ruben.gebruiker)
    for fout in ({}, {"reden": "x" * 501}):
        antwoord = submit(client, f"{pad}/ingrijpen", fout)
        assert antwoord.status_code == 422
        check_page(pad, antwoord.get_data(as_text=True))
    reden = {"reden": "Twee teams wachten op elkaar."}
    assert submit(client, f"{pad}/ingrijpen", reden).status_code == 302
    assert submit(client, f"{pad}/ingrijpen", reden).status_code == 409
    [mail] = Uitgaand.select().where(Uitgaand.onderwerp == "Help mee met Soep")
    assert mail.aan == carla.e_mail
    assert "Twee teams wachten op elkaar." in mail.tekst
    assert "De coördinator helpt mee" in browse("/loket", as_=ruben.gebruiker)
    bij_carla = browse(pad, as_=carla.gebruiker)
    assert "Twee teams wachten op elkaar." in bij_carla
    assert "De coördinator van het loket helpt mee" in browse(f"/initiatieven/{zaak.slug}")
    send_bericht(Initiatief.get_by_id(zaak.id), "Hoe staat het?", door=initiatiefnemer_of(zaak))
    assert Initiatief.get_by_id(zaak.id).toestand is Toestand.INGRIJPEN
    browse(f"{pad}/hervatten", as_=carla.gebruiker)
    hervat = {"toestand": "bij_gemeente", "stap": "Samen naar het team"}
    assert submit(client, f"{pad}/hervatten", hervat).status_code == 302
    assert Initiatief.get_by_id(zaak.id).toestand is Toestand.BIJ_GEMEENTE
    assert "De coördinator helpt mee" not in browse(pad, as_=carla.gebruiker)
