"""What is late is told once to who does it, and once to the coordinator when it stays so."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from flask import Flask

from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import Trap, TriageSoort
from initiatieven.loket.models import Aanmaning, Triage
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.loket.termijn.aanmanen import remind_achterstand
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.clock import at, freeze
from vems.core.database import database
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
MAANDAG = date(2026, 11, 23)


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def carla(app: Flask) -> Medewerker:
    """Make the coordinator."""
    return make_medewerker("Carla Bos", Rol.COORDINATOR)


def late_case(ruben: Medewerker, titel: str = "Soep", **anders: object) -> Initiatief:
    """Make a case that was promised for Monday."""
    waarden = {"begeleider": ruben, "fase": Fase.VERKENNING, "beloofd_op": MAANDAG, **anders}
    return make_initiatief(titel, volgende_stap="Uitzoeken wat kan", **waarden)


def mails_to(collega: Medewerker) -> list[str]:
    """Give the subjects of what somebody got."""
    rijen = Uitgaand.select().where(Uitgaand.aan == collega.e_mail).order_by(Uitgaand.id)
    return [rij.onderwerp for rij in rijen]


def test_owner_first_then_the_coordinator_each_once(ruben: Medewerker, carla: Medewerker) -> None:
    zaak = late_case(ruben)
    with freeze(at(MAANDAG, 12)):
        taak = NieuweTaak("Dekking uitzoeken", ruben, MAANDAG)
        register_taak(zaak, taak, door=actor_of(ruben))
        remind_achterstand()
        assert mails_to(ruben) == mails_to(carla) == []
    for _keer in range(3):
        with freeze(at(date(2026, 11, 24), 8)):
            remind_achterstand()
    assert mails_to(ruben) == ["2 dingen zijn te laat"]
    assert mails_to(carla) == []
    tekst = Uitgaand.get().tekst
    assert f"- Soep ({zaak.identificatie}): Uitzoeken wat kan, maandag 23 november" in tekst
    assert "Dekking uitzoeken" in tekst
    for _keer in range(3):
        with freeze(at(date(2026, 11, 26), 8)):
            remind_achterstand()
    assert mails_to(ruben) == ["2 dingen zijn te laat"]
    assert mails_to(carla) == ["2 dingen blijven te laat"]
    assert "Ruben de Wit" in Uitgaand.get(Uitgaand.aan == carla.e_mail).tekst
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "coordinator_ingelicht").count() == 2


def test_a_new_promise_that_fails_is_told_again(ruben: Medewerker, carla: Medewerker) -> None:
    zaak = late_case(ruben)
    with freeze(at(date(2026, 11, 24), 8)):
        remind_achterstand()
    Initiatief.update(beloofd_op=date(2026, 12, 1)).where(Initiatief.id == zaak.id).execute()
    with freeze(at(date(2026, 12, 2), 8)):
        remind_achterstand()
    assert mails_to(ruben) == ["1 ding is te laat", "1 ding is te laat"]


def test_what_waits_for_others_or_is_parked_is_not_late(
    ruben: Medewerker, carla: Medewerker
) -> None:
    late_case(ruben, toestand=Toestand.BIJ_INITIATIEFNEMER)
    late_case(ruben, toestand=Toestand.GEPARKEERD, herzien_op=date(2026, 12, 20))
    late_case(ruben, fase=Fase.AFGEROND)
    with freeze(at(date(2026, 12, 20), 8)):
        remind_achterstand()
    assert Uitgaand.select().count() == 0


def test_a_case_of_nobody_goes_to_the_coordinator_at_once(carla: Medewerker) -> None:
    make_initiatief(beloofd_op=MAANDAG)
    with freeze(at(date(2026, 11, 24), 8)):
        remind_achterstand()
    assert mails_to(carla) == ["1 ding blijft te laat"]


def test_nobody_judged_it_in_two_working_days(
    ruben: Medewerker, carla: Medewerker, browse: Browse
) -> None:
    vrijdag = at(date(2026, 11, 20), 16)
    waarden = {"begeleider": ruben, "toestand_sinds": vrijdag, "beloofd_op": date(2026, 11, 27)}
    zaak = make_initiatief("Soep", ingediend_op=vrijdag, **waarden)
    al = make_initiatief("Brood", ingediend_op=vrijdag, **waarden)
    Triage.create(initiatief=al, soort=TriageSoort.INITIATIEF, op=vrijdag, door_naam="Ruben")
    make_initiatief("Kaas", ingediend_op=vrijdag, **waarden, toestand=Toestand.BIJ_INITIATIEFNEMER)
    with freeze(at(date(2026, 11, 24), 17)):
        remind_achterstand()
        assert mails_to(ruben) == []
        assert "Over de termijn" not in browse("/loket", as_=ruben.gebruiker)
    for _keer in range(2):
        with freeze(at(date(2026, 11, 25), 8)):
            remind_achterstand()
            bord = browse("/loket", as_=ruben.gebruiker)
    assert mails_to(ruben) == ["1 ding is te laat"]
    regel = f"Soep ({zaak.identificatie}): Eerste beoordeling, dinsdag 24 november"
    assert regel in Uitgaand.get().tekst
    assert "Over de termijn" in bord
    assert "Eerste beoordeling. 1 werkdag te laat" in bord
    with freeze(at(date(2026, 11, 27), 8)):
        for _keer in range(2):
            remind_achterstand()
        assert "Eerste beoordeling" in browse("/loket/te-laat", as_=carla.gebruiker)
    assert mails_to(carla) == ["1 ding blijft te laat"]
    triage(zaak, soort=TriageSoort.INITIATIEF, door=actor_of(ruben))
    with freeze(at(date(2026, 11, 27), 9)):
        assert "Over de termijn" not in browse("/loket", as_=ruben.gebruiker)


def test_without_a_coordinator_it_waits_for_one(ruben: Medewerker) -> None:
    late_case(ruben)
    with freeze(at(date(2026, 12, 4), 8)):
        remind_achterstand()
        assert not Aanmaning.select().where(Aanmaning.trap == Trap.ESCALATIE)
        carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
        remind_achterstand()
        assert mails_to(carla) == ["1 ding blijft te laat"]


def test_schedulers_that_run_at_the_same_moment_tell_once(
    app: Flask, ruben: Medewerker, carla: Medewerker
) -> None:
    for nummer in range(12):
        late_case(ruben, f"Plan {nummer}")

    def run() -> None:
        with app.app_context(), database.obj.connection_context():
            remind_achterstand()

    with freeze(at(date(2026, 11, 30), 8)), ThreadPoolExecutor(4) as pool:
        for klaar in [pool.submit(run) for _ in range(8)]:
            klaar.result()
    assert mails_to(ruben) == ["12 dingen zijn te laat"]
    assert mails_to(carla) == ["12 dingen blijven te laat"]
    assert Aanmaning.select().count() == 24


def test_the_list_says_who_was_told_and_is_cheap(
    ruben: Medewerker, carla: Medewerker, browse: Browse, queries: Queries, nu: object
) -> None:
    for nummer in range(30):
        late_case(ruben, f"Plan {nummer}", beloofd_op=date(2026, 11, 17))
    late_case(make_medewerker("Ann Vos", team="zuid"), "Van Ann")
    remind_achterstand()
    queries.statements.clear()
    page = browse("/loket/te-laat", as_=carla.gebruiker)
    assert len(queries) <= 8 + 4, "\n".join(queries.statements)
    assert "Er zijn 31 dingen te laat." in page
    assert "De coördinator weet het sinds dinsdag 24 november" in page
    assert "Herinnerd op dinsdag 24 november" in page
    eigen = browse("/loket/te-laat", as_=ruben.gebruiker)
    assert "Van Ann" not in eigen
    assert "Plan 29" in eigen
    leeg = browse("/loket/te-laat?wie=nieuw", as_=ruben.gebruiker)
    assert "Alles is op tijd." in leeg


@pytest.mark.parametrize(
    ("rol", "pad"),
    [(Rol.VAKAMBTENAAR, "/loket/taken"), (Rol.BEGELEIDER, "/loket/taken")],
)
def test_a_late_task_leads_to_where_its_owner_can_close_it(
    carla: Medewerker, browse: Browse, rol: Rol, pad: str
) -> None:
    eigenaar = make_medewerker("Vera Vakman", rol)
    taak = NieuweTaak("Dekking uitzoeken", eigenaar, MAANDAG)
    register_taak(make_initiatief("Soep"), taak, door=actor_of(carla))
    with freeze(at(date(2026, 11, 24), 8)):
        remind_achterstand()
        tekst = Uitgaand.get(Uitgaand.aan == eigenaar.e_mail).tekst
        (gemaild,) = re.findall(r"https?://[^/\s]+(/loket\S*)", tekst)
        assert gemaild == pad
        assert "Dekking uitzoeken" in browse(gemaild, as_=eigenaar.gebruiker)


def test_the_coordinator_goes_to_the_whole_list(ruben: Medewerker, carla: Medewerker) -> None:
    taak = NieuweTaak("Dekking uitzoeken", ruben, MAANDAG)
    register_taak(make_initiatief("Soep"), taak, door=actor_of(carla))
    with freeze(at(date(2026, 11, 26), 8)):
        remind_achterstand()
    assert "/loket/te-laat" in Uitgaand.get(Uitgaand.aan == carla.e_mail).tekst
