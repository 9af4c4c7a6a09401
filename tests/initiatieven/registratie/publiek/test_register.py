"""The register of public initiatives: as fresh as the database, one statement when all is calm."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.lijst import Keus, select_public
from initiatieven.registratie.publiek.publicatie import publish, withdraw_publicatie
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.initiatieven import make_initiatief
from tests.queries import Queries
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write

COORDINATOR = Actor(rol="coordinator", naam="Ingrid")


def titels(**keus: tuple[str, ...]) -> list[str]:
    return [kaart.titel for kaart in select_public(Keus(**keus)).load(0, 50)]


def test_it_follows_what_is_published_and_withdrawn(app: Flask) -> None:
    plan = make_initiatief("Plan", publiceren="met_naam")
    assert titels() == []
    publish(plan, door=COORDINATOR)
    assert titels() == ["Plan"]
    withdraw_publicatie(plan, door=COORDINATOR)
    assert titels() == []
    assert select_public().aantal == 0


def test_a_change_is_seen_at_the_next_look(app: Flask) -> None:
    plan = make_initiatief("Plan", openbaar=True)
    assert select_public().count_facets()["hulp"] == {}
    with write():
        vraag = Hulpvraag.create(
            eigenaar_kind="initiatief",
            eigenaar_key=plan.sleutel,
            soort=HulpSoort.GELD,
            created_at=now(),
        )
        announce(plan.reference)
    assert titels(hulp=("geld",)) == ["Plan"]
    with write():
        Hulpvraag.update(toestand=HulpvraagToestand.GEREGELD).where(
            Hulpvraag.id == vraag.id
        ).execute()
        announce(plan.reference)
    assert titels(hulp=("geld",)) == []


def test_what_a_write_did_not_commit_is_seen_by_nobody_else(app: Flask) -> None:
    plan = make_initiatief("Plan", openbaar=True)
    assert titels() == ["Plan"]
    with pytest.raises(ZeroDivisionError), write():
        Initiatief.update(is_openbaar=False).where(Initiatief.id == plan.id).execute()
        announce(plan.reference)
        assert titels() == []
        _ = 1 / 0
    assert titels() == ["Plan"]


def test_the_order_of_what_was_found_is_kept(app: Flask) -> None:
    eerste, tweede, derde = (make_initiatief(t, openbaar=True) for t in ("Een", "Twee", "Drie"))
    assert titels() == ["Drie", "Twee", "Een"]
    assert titels(sleutels=(tweede.sleutel, "onbekend", derde.sleutel, eerste.sleutel)) == [
        "Twee",
        "Drie",
        "Een",
    ]


@pytest.mark.parametrize("aantal", [3, 30])
def test_a_list_costs_two_statements_at_any_size(app: Flask, queries: Queries, aantal: int) -> None:
    for nummer in range(aantal):
        make_initiatief(f"Plan {nummer}", openbaar=True)
    titels()
    queries.statements.clear()
    selectie = select_public(Keus(fase=("ingediend",)))
    with app.test_request_context("/"):
        selectie.load(0, 20)
        selectie.count_facets()
    eigen = [sql for sql in queries.statements if 'FROM "gebied"' not in sql]
    assert len(eigen) == len(set(eigen)) <= 3, eigen
