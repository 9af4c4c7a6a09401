"""The first decisions and the first talk: triage, who guides, contacts, and the clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.intake.triage import needs_begeleiding, triage
from initiatieven.loket.keuzes import (
    NA_EERSTE_GESPREK,
    TRIAGE_BEGELEIDING,
    ContactSoort,
    TaakToestand,
    TriageSoort,
)
from initiatieven.loket.models import Klantcontact, Taak
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.loket.termijn.klok import promise_day, stand_of
from initiatieven.registratie.beloften import VOLGENDE_STAP
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from vems.accounts.keuzes import Rol
from vems.community.seintjes.models import Seintje
from vems.core.actor import Actor
from vems.core.clock import freeze, now, today
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
    assert Seintje.select().count() == 0
    oud = Initiatief.get_by_id(initiatief.id)
    assign_begeleider(initiatief, ann, door=actor_of(carla))
    assert Initiatief.get_by_id(initiatief.id).begeleider == ann
    mail = Uitgaand.get(Uitgaand.aan == ann.e_mail)
    assert mail.onderwerp == "U begeleidt Wijktuin De Bloesem"
    assert f"/loket/{initiatief.identificatie}" in mail.tekst
    assert [s.gebruiker for s in Seintje.select()] == [ann.gebruiker]
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
