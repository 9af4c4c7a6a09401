"""The four promises per case, and the interests that were weighed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask import Flask

from initiatieven.begeleiding.beloften.belasting import (
    FORMULIEREN,
    OVERGAVEN,
    apply_regels,
    count_belasting,
)
from initiatieven.begeleiding.beloften.meten import add_up, measure, select_zaken
from initiatieven.begeleiding.beloften.models import Belang
from initiatieven.begeleiding.meningen.geven import NieuweMening, record_gehoord
from initiatieven.begeleiding.meningen.keuzes import Smiley, Weg
from initiatieven.begeleiding.plan.plannen import PlanInvoer, save_plan
from initiatieven.begeleiding.stappen.plannen import choose_stappenplan
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
)
from initiatieven.registratie.events import INGEDIEND
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.actor import ANONIEM, Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.history import Zichtbaarheid, events, record

Browse = Callable[..., Page]


@pytest.fixture
def ruben(app: Flask, nu: datetime) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case of a week ago."""
    return make_initiatief(
        "Soep", begeleider=ruben, fase=Fase.PLAN, ingediend_op=datetime(2026, 11, 17, 9, tzinfo=UTC)
    )


def test_an_interest_is_named_and_weighed(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}/belangen"
    assert pad in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker).links
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    goed = {"wie": "De buren", "belang": "Rust na tien uur", "sleutel": "een"}
    for fout in ({}, {"wie": "De buren"}, {**goed, "weging": "x" * 1001}):
        antwoord = submit(client, pad, fout)
        assert antwoord.status_code == 422
        check_page(pad, antwoord.get_data(as_text=True))
    for _keer in range(2):
        assert submit(client, pad, goed).status_code == 302
    assert "Nog niet gewogen" in browse(pad, as_=ruben.gebruiker)
    weeg = f"{pad}/{Belang.get().sleutel}"
    browse(weeg, as_=ruben.gebruiker)
    gewogen = {**goed, "weging": "De soep stopt om negen uur.", "versie": "1"}
    assert submit(client, weeg, gewogen).status_code == 302
    assert submit(client, weeg, gewogen).status_code == 409
    assert Belang.get().gewogen_op is not None
    browse(pad, as_=make_medewerker("Ann Vos").gebruiker, status=404)


def test_the_four_promises_of_a_case(zaak: Initiatief, ruben: Medewerker) -> None:
    door = actor_of(ruben)
    contact = NieuwContact(ContactSoort.TELEFOON, "Kennismaken", "Fijn.", is_tweerichting=True)
    record_klantcontact(zaak, contact, door=door)
    choose_stappenplan(zaak, "zorg_ontmoeting", door=door)
    for smiley in (Smiley.GROEN, Smiley.ROOD):
        record_gehoord(zaak, NieuweMening(smiley, Weg.BALIE), door=door)
    make_initiatief("Van elders", bron="import")
    leeg = make_initiatief("Leeg")
    rijen = {rij.titel: rij for rij in measure(list(select_zaken()))}
    assert set(rijen) == {"Soep", "Leeg"}
    soep = rijen["Soep"]
    assert (soep.dagen_tot_gesprek, soep.heeft_plan) == (5, True)
    assert (soep.tevreden, soep.meningen) == (1, 2)
    assert rijen[leeg.titel].dagen_tot_gesprek is None
    totaal = add_up(list(rijen.values()))
    assert (totaal.zaken, totaal.dagen, totaal.met_plan, totaal.tevreden) == (2, 5, 50, 50)
    assert totaal.gewogen is None


def test_the_coordinator_sees_all_in_few_queries(
    zaak: Initiatief, ruben: Medewerker, browse: Browse, queries: Queries
) -> None:
    carla = make_medewerker("Carla Koster", Rol.COORDINATOR)
    for nummer in range(5):
        make_initiatief(f"Plan {nummer}")
    queries.statements.clear()
    page = browse("/loket/beloften", as_=carla.gebruiker)
    assert "Gemeten over 6 initiatieven" in page
    assert len(queries) <= 8 + 3 + 4
    browse("/loket/beloften", as_=ruben.gebruiker, status=404)


def test_what_counts_as_a_form_is_a_table_of_known_acts(app: Flask) -> None:
    assert {regel.soort for regel in (*FORMULIEREN, *OVERGAVEN)} <= set(events())
    keren = {"ingediend": 1, "plan_bijgewerkt": 4, "markt_ingezonden": 2}
    assert [keer for _naam, keer in apply_regels(FORMULIEREN, keren)] == [1, 1, 2]
    assert apply_regels(OVERGAVEN, {"begeleider_toegewezen": 1}) == ()
    assert apply_regels(OVERGAVEN, {"begeleider_toegewezen": 3})[0][1] == 2


def test_only_what_the_maker_fills_in_counts(
    zaak: Initiatief, ruben: Medewerker, browse: Browse
) -> None:
    maker = Actor(rol="lid", partij_id=zaak.initiatiefnemer_id)
    with write():
        record(zaak.reference, INGEDIEND, zichtbaarheid=Zichtbaarheid.OPENBAAR, door=ANONIEM)
    save_plan(zaak, PlanInvoer({"doelgroep": "Buren"}), door=actor_of(ruben))
    assert count_belasting([zaak])[zaak.id].aantal_formulieren == 1
    for versie, tekst in enumerate(("Kinderen", "Iedereen"), start=1):
        save_plan(zaak, PlanInvoer({"doelgroep": tekst}, (), versie), door=maker)
    assert count_belasting([zaak])[zaak.id].aantal_formulieren == 2
    vraag = ask_overdracht(zaak, NieuweOverdracht("Griffie"), door=actor_of(ruben))
    assert count_belasting([zaak])[zaak.id].aantal_overgaven == 0
    accept_overdracht(vraag, Aanvaarding(today()), door=actor_of(ruben))
    pagina = browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
    assert "2 ingevuld" in pagina
    assert "Een ander loket nam het over" in pagina
    totaal = add_up(measure([zaak]))
    assert (totaal.formulieren, totaal.overgaven) == (2.0, 1.0)
