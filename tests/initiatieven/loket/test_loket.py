"""Triage, begeleider, contacts, tasks, messages, transfer and parking as domain functions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.loket.intake.triage import assign_begeleider, needs_begeleiding, triage
from initiatieven.loket.keuzes import (
    NA_EERSTE_GESPREK,
    TRIAGE_BEGELEIDING,
    ContactSoort,
    TaakToestand,
    TriageSoort,
)
from initiatieven.loket.models import Bericht, Klantcontact, Taak
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
)
from initiatieven.loket.taken.taken import NieuweTaak, drop_taak, finish_taak, register_taak
from initiatieven.loket.termijn.klok import promise_day, stand_of
from initiatieven.loket.zaak.parkeren import latest_review, park, unpark
from initiatieven.registratie.beloften import VOLGENDE_STAP
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from vems.accounts.keuzes import Rol
from vems.core.actor import Actor
from vems.core.clock import amsterdam, freeze, now, today
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Gebeurtenis, Zichtbaarheid
from vems.core.outbox import Uitgaand
from vems.termijnen.keuzes import Stand

GEEN_RECHT = [
    Actor(),
    *(
        Actor(rol=r.value)
        for r in Rol
        if r.value not in ("begeleider", "coordinator", "gebiedsregisseur")
    ),
]


@pytest.mark.parametrize("soort", list(TriageSoort))
def test_triage_sets_the_next_step_of_each_kind(app: object, soort: TriageSoort) -> None:
    initiatief = make_initiatief()
    triage(initiatief, soort=soort, toelichting="Zo.", door=actor_of(make_medewerker()))
    opgeslagen = Initiatief.get_by_id(initiatief.id)
    assert opgeslagen.volgende_stap
    assert opgeslagen.fase is Fase.INGEDIEND
    assert needs_begeleiding(soort) is (soort in TRIAGE_BEGELEIDING)
    assert Gebeurtenis.get(Gebeurtenis.soort == "triage").zichtbaarheid is Zichtbaarheid.BETROKKENEN


def test_triage_is_for_the_desk_and_only_at_the_start(app: object) -> None:
    initiatief = make_initiatief()
    for door in GEEN_RECHT:
        with pytest.raises(NotFound):
            triage(initiatief, soort=TriageSoort.WENS, door=door)
    later = make_initiatief("Later", fase=Fase.PLAN)
    with pytest.raises(Refused):
        triage(later, soort=TriageSoort.WENS, door=actor_of(make_medewerker()))


def test_taking_and_giving_a_case(app: object) -> None:
    initiatief = make_initiatief()
    ruben, ann = make_medewerker(), make_medewerker("Ann Vos", voornaam_publiek=False)
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
    vak = make_medewerker("Jan Smit", Rol.VAKAMBTENAAR)
    with pytest.raises(NotFound):
        assign_begeleider(initiatief, ann, door=actor_of(ruben))
    assign_begeleider(initiatief, ruben, door=actor_of(ruben))
    assign_begeleider(initiatief, ruben, door=actor_of(ruben))
    assert Uitgaand.get().onderwerp == "Ruben begeleidt Wijktuin De Bloesem"
    with pytest.raises(Refused):
        assign_begeleider(initiatief, vak, door=actor_of(carla))
    oud = Initiatief.get_by_id(initiatief.id)
    assign_begeleider(initiatief, ann, door=actor_of(carla))
    assert Initiatief.get_by_id(initiatief.id).begeleider == ann
    with pytest.raises(Conflict):
        assign_begeleider(oud, carla, door=actor_of(carla))
    namen = [g.gegevens["naam"] for g in Gebeurtenis.select().order_by(Gebeurtenis.id)]
    assert namen == ["Ruben", "Team loket"]


def test_first_conversation_counts_closes_the_callback_and_moves_the_promise(
    app: object, nu: object
) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.INTAKE, beloofd_op=date(2026, 12, 1))
    door = actor_of(ruben)
    taak = register_taak(
        initiatief, NieuweTaak("Bellen", ruben, today(), is_terugbellen=True), door=door
    )
    data = NieuwContact(
        ContactSoort.TELEFOON, "Kennismaken", "Zij wil soep.", is_tweerichting=True, taak=taak
    )
    contact = record_klantcontact(initiatief, data, door=door)
    assert Taak.get_by_id(taak.id).toestand is TaakToestand.GEDAAN
    assert Taak.get_by_id(taak.id).klantcontact == contact
    assert Initiatief.get_by_id(initiatief.id).beloofd_op == date(2026, 12, 22)
    soorten = {g.soort: g.zichtbaarheid for g in Gebeurtenis.select()}
    assert soorten["eerste_gesprek"] is Zichtbaarheid.OPENBAAR
    assert soorten["gesprek_vastgelegd"] is Zichtbaarheid.BETROKKENEN
    assert soorten["taak_afgesloten"] is Zichtbaarheid.INTERN


def test_after_the_first_conversation_no_page_promises_it_again(app: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, volgende_stap=VOLGENDE_STAP)
    data = NieuwContact(ContactSoort.TELEFOON, "Kennismaken", "Soep.", is_tweerichting=True)
    record_klantcontact(initiatief, data, door=actor_of(ruben))
    assert Initiatief.get_by_id(initiatief.id).volgende_stap == NA_EERSTE_GESPREK
    triage(initiatief, soort=TriageSoort.INITIATIEF, toelichting="", door=actor_of(ruben))
    assert Initiatief.get_by_id(initiatief.id).volgende_stap == NA_EERSTE_GESPREK


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"onderwerp": " "}, "onderwerp"),
        ({"onderwerp": "x" * 121}, "onderwerp"),
        ({"samenvatting": "\x00"}, "samenvatting"),
        ({"samenvatting": "x" * 10_001}, "samenvatting"),
        ({"volgende_stap": "x" * 201}, "volgende_stap"),
        ({"op": "morgen"}, "dag"),
    ],
)
def test_contact_refuses_what_is_no_fact(app: object, anders: dict, veld: str) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben)
    if anders.get("op") == "morgen":
        anders = {"op": now() + timedelta(days=1)}
    waarden = {"soort": ContactSoort.BRIEF, "onderwerp": "A", "samenvatting": "B", **anders}
    with pytest.raises(Invalid) as fout:
        record_klantcontact(initiatief, NieuwContact(**waarden), door=actor_of(ruben))
    assert fout.value.veld == veld
    assert Klantcontact.select().count() == 0


def test_clock_counts_only_our_turn(app: object, nu: object) -> None:
    """Five working days with the initiator move the promised answer five working days."""
    initiatief = make_initiatief(fase=Fase.VERKENNING)
    door = actor_of(make_medewerker())
    assert promise_day(initiatief) == date(2026, 12, 22)
    give_turn(initiatief, Toestand.BIJ_INITIATIEFNEMER, door=door)
    with freeze(now() + timedelta(days=7)):
        give_turn(initiatief, Toestand.BIJ_GEMEENTE, door=door)
        assert promise_day(initiatief) == date(2026, 12, 30)


def test_stand_is_late_near_still_or_nothing() -> None:
    dag, leeg = date(2026, 11, 24), frozenset()

    def stand(beloofd: int | None, toestand: Toestand = Toestand.BIJ_GEMEENTE, fase=Fase.INTAKE):  # noqa: ANN202
        op = None if beloofd is None else dag + timedelta(days=beloofd)
        return stand_of(Initiatief(fase=fase, toestand=toestand, beloofd_op=op), dag, leeg)

    assert stand(-4).stand is Stand.TE_LAAT
    assert stand(-4).te_laat == 2
    assert stand(0).stand is Stand.BIJNA
    assert stand(10).stand is Stand.OP_TIJD
    assert stand(-4, Toestand.BIJ_INITIATIEFNEMER).stand is Stand.STIL
    assert stand(-4, Toestand.GEPARKEERD).stand is Stand.STIL
    assert stand(None) is None
    assert stand(-4, fase=Fase.AFGEROND) is None


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
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.INTAKE)
    send_bericht(initiatief, "Kunt u bellen?", daarna_initiatiefnemer=True, door=actor_of(ruben))
    assert Initiatief.get_by_id(initiatief.id).toestand is Toestand.BIJ_INITIATIEFNEMER
    send_bericht(initiatief, "Ja, morgen.", door=initiatiefnemer_of(initiatief))
    opgeslagen = Initiatief.get_by_id(initiatief.id)
    assert opgeslagen.toestand is Toestand.BIJ_GEMEENTE
    assert opgeslagen.beloofd_op is not None
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


def test_merging_needs_both_to_agree(app: object) -> None:
    door = actor_of(make_medewerker())
    initiatief, ander = make_initiatief(), make_initiatief("Buurt-app")
    for kenmerk in ("WK-1900-1", initiatief.identificatie):
        with pytest.raises(Invalid):
            ask_overdracht(initiatief, NieuweOverdracht(samenvoegen_met=kenmerk), door=door)
    data = NieuweOverdracht(samenvoegen_met=ander.identificatie.lower())
    vraag = ask_overdracht(initiatief, data, door=door)
    with pytest.raises(Invalid) as fout:
        accept_overdracht(vraag, Aanvaarding(today()), door=door)
    assert fout.value.veld == "akkoord_op"
    accept_overdracht(vraag, Aanvaarding(today(), akkoord_op=today()), door=door)


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
