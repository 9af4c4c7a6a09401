"""The work list: groups, counts, whose it is, and few statements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.koppelingen.leven.beurten import BRENGT_SAMEN
from initiatieven.loket.models import Bericht
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.loket.voorraad.daden import DADEN
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief, Makersnieuws
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.clock import now, today
from vems.core.database import database, is_sqlite

Browse = Callable[..., Page]
pytestmark = pytest.mark.usefixtures("nu")  # days late are counted in working days


def test_work_list_groups_counts_and_is_cheap(
    browse: Browse, zaak: Initiatief, ruben: Medewerker, queries: Queries
) -> None:
    for nummer in range(25):
        make_initiatief(
            f"Plan {nummer}",
            begeleider=ruben,
            fase=Fase.VERKENNING,
            beloofd_op=today() - timedelta(days=7),
        )
    queries.statements.clear()
    page = browse("/loket", as_=ruben.gebruiker)
    assert "U begeleidt 26 initiatieven" in page
    assert "25 over de termijn" in page
    assert "5 werkdagen te laat" in page
    assert "Keuken zoeken" in page
    lezend = [s for s in queries.statements if s.lstrip().upper().startswith("SELECT")]
    assert len(lezend) <= 8 + 8, len(lezend)
    assert "Nog zonder begeleider" in page


def test_the_board_costs_the_same_for_any_number_and_shows_what_came_in(
    browse: Browse, zaak: Initiatief, ruben: Medewerker, queries: Queries
) -> None:
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR).gebruiker
    Bericht.create(
        initiatief=zaak, van_ons=False, tekst="Hoi", op=now(), door_naam="A", onbeantwoord=True
    )
    nieuws = make_initiatief("Plan met nieuws", begeleider=ruben, fase=Fase.PLAN)
    Makersnieuws.create(
        sleutel="nieuws1",
        initiatief=nieuws,
        titel="De eerste tegels zijn weg",
        tekst="Met tien buren.",
        created_at=now(),
        updated_at=now(),
    )
    adres = "/loket?wie=alles"
    begin = browse(adres, as_=carla)
    assert "Lees en antwoord" in begin
    assert "/makersnieuws/nieuws1" in begin.links
    counts = []
    for _ in range(2):
        queries.statements.clear()
        page = browse(adres, as_=carla)
        counts.append(sum(s.lstrip().upper().startswith("SELECT") for s in queries.statements))
        for nummer in range(40):
            make_initiatief(
                f"Plan {nummer}", begeleider=ruben, fase=Fase.VERKENNING, beloofd_op=today()
            )
    assert counts[0] == counts[1] <= 12 + 4, counts
    assert "42 initiatieven open" in page
    assert "1 nieuw bericht" in page
    assert "/loket?wie=alles&pagina=2" in page.links


def test_our_own_news_is_due_while_others_work_on_it(browse: Browse, ruben: Medewerker) -> None:
    make_initiatief(
        "Stiltebankjes",
        begeleider=ruben,
        fase=Fase.PLAN,
        toestand=Toestand.BIJ_INITIATIEFNEMER,
        volgende_stap="Plan uitwerken",
        beloofd_op=today() - timedelta(days=1),
    )
    page = browse("/loket", as_=ruben.gebruiker)
    assert "Initiatiefnemer is aan zet" in page
    assert "Laat horen hoe het gaat" in page
    assert "Vraag hoe het gaat" in page
    assert "Plan uitwerken" not in page


def test_the_verb_of_a_row_belongs_to_its_next_step(browse: Browse, ruben: Medewerker) -> None:
    """It said "Schrijf antwoord" where the step was to bring two sides together."""
    zaak = make_initiatief(
        "Schrijfhoek", begeleider=ruben, fase=Fase.VERKENNING, volgende_stap=BRENGT_SAMEN
    )
    page = browse("/loket", as_=ruben.gebruiker)
    assert "Breng hen in contact" in page
    assert f"/initiatieven/{zaak.slug}/koppelingen" in page.links


def test_work_list_of_others(browse: Browse, zaak: Initiatief) -> None:
    ann = make_medewerker("Ann Vos")
    assert "Soep op dinsdag" not in browse("/loket", as_=ann.gebruiker)
    for wie in ("team", "alles", "onzin"):
        page = browse(f"/loket?wie={wie}", as_=ann.gebruiker)
        assert ("Soep op dinsdag" in page) is (wie != "onzin")
    make_initiatief("Losse tegels")
    assert "Losse tegels" in browse("/loket?wie=nieuw", as_=ann.gebruiker)


def test_nobody_reads_that_nothing_lies_there_below_an_open_task(
    browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    ann = make_medewerker("Ann Vos")
    assert "Er ligt niets." in browse("/loket", as_=ann.gebruiker)
    taak = NieuweTaak("Ga er langs", eigenaar=ann, uiterlijk_op=today())
    register_taak(zaak, taak, door=actor_of(ruben))
    page = browse("/loket", as_=ann.gebruiker)
    assert "Ga er langs" in page
    assert "Er ligt niets." not in page


def test_all_cases_filter(browse: Browse, zaak: Initiatief, ruben: Medewerker) -> None:
    make_initiatief("Watertap", fase=Fase.AFGEROND)
    as_ = ruben.gebruiker
    assert "Watertap" in browse("/loket/zaken", as_=as_)
    assert "Watertap" not in browse("/loket/zaken?fase=plan", as_=as_)
    assert "Soep op dinsdag" in browse(f"/loket/zaken?q={zaak.identificatie}", as_=as_)
    assert "Geen initiatieven" in browse("/loket/zaken?q=%3Cscript%3E&fase=x&wijk=%27", as_=as_)
    browse("/loket/zaken?pagina=999999999", as_=as_)
    browse("/loket/zaken", as_=make_gebruiker(Rol.RAADSLID), status=404)


def test_what_is_counted_and_ordered_is_read_from_an_index_alone(
    app: Flask, browse: Browse, ruben: Medewerker, queries: Queries
) -> None:
    if not is_sqlite():
        pytest.skip("another planner")
    browse("/loket?wie=alles", as_=ruben.gebruiker)
    over_alles = [s for s in queries.statements if ' FROM "initiatief" AS "t1" ' in s]
    tellen, ordenen = (s for s in over_alles if "COUNT(" in s or "ORDER BY CASE" in s)
    for statement in (tellen, ordenen):
        waarden = [None] * statement.count("?")
        plan = database.obj.execute_sql(f"EXPLAIN QUERY PLAN {statement}", waarden)
        assert any("t1 USING COVERING INDEX" in str(stap) for stap in plan), statement


@pytest.mark.parametrize("fase", DADEN)
def test_each_verb_leads_to_a_page_of_who_reads(
    ruben: Medewerker, browse: Browse, fase: Fase
) -> None:
    """Who does not guide a case reads it: there is nothing for him to do."""
    plan = make_initiatief("Van mij", begeleider=ruben, fase=fase)
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
    ander = make_medewerker("Ann Vos")
    for lezer, kan_iets in ((ruben, True), (carla, True), (ander, False)):
        page = browse("/loket?wie=alles", as_=lezer.gebruiker)
        paden = {link for link in page.links if link.startswith(f"/loket/{plan.identificatie}")}
        assert (paden != {f"/loket/{plan.identificatie}"}) is kan_iets, (lezer.naam, paden)
        for pad in paden:
            browse(pad, as_=lezer.gebruiker)
