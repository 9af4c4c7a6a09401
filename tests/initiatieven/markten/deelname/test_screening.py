"""The panel: declared interest, one score per member, scarce places, reasons."""

from __future__ import annotations

import threading

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.deelname.screening import Besluit, Oordeel, decide, score, summarise
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Beoordeling, Inzending, Markt
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    make_inzending,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from vems.community.models import Steun
from vems.core.clock import now
from vems.core.database import database
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.history import Gebeurtenis, Zichtbaarheid
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")

JA = Besluit(Screening.TOEGELATEN, "Concreet.")
NEE = Besluit(Screening.NIET_TOEGELATEN, "Te duur.", "Vraag het waterschap.")


def an_entry(markt: Markt | None = None) -> Inzending:
    markt = markt or make_markt(MarktToestand.SCREENING)
    return get_inzending(make_inzending(markt).sleutel)


def test_a_declared_interest_takes_the_score_away(app: Flask) -> None:
    entry, door = an_entry(), raadslid_actor(make_raadslid())
    score(entry, Oordeel({"1-concreet": 4}), door=door)
    score(entry, Oordeel(belang=True), door=door)
    row = Beoordeling.get()
    assert row.belang
    assert row.score is None
    assert summarise([row])[entry.id].waarde is None


def test_every_criterion_needs_a_known_score(app: Flask) -> None:
    entry, door = an_entry(), raadslid_actor(make_raadslid())
    for scores in ({}, {"1-concreet": 9}):
        with pytest.raises(Invalid) as error:
            score(entry, Oordeel(scores), door=door)
        assert error.value.veld == "score_1-concreet"


@pytest.mark.parametrize(
    ("besluit", "veld"),
    [
        (Besluit(Screening.TOEGELATEN, " "), "reden"),
        (Besluit(Screening.RESERVE, "Bijna.", ""), "advies"),
    ],
)
def test_a_decision_has_a_reason_and_advice(app: Flask, besluit: Besluit, veld: str) -> None:
    with pytest.raises(Invalid) as error:
        decide(an_entry(), besluit, door=griffie_actor())
    assert error.value.veld == veld


def test_the_most_supported_plan_can_be_refused_in_public(app: Flask) -> None:
    entry = an_entry()
    Steun.insert_many(
        [
            {
                "onderwerp_kind": "initiatief",
                "onderwerp_key": entry.initiatief.sleutel,
                "gebruiker": griffie_actor().gebruiker_id,
                "op": now(),
            }
        ]
    ).execute()
    decide(entry, NEE, door=griffie_actor())
    told = Gebeurtenis.get(Gebeurtenis.soort == "markt_uitkomst")
    assert told.zichtbaarheid is Zichtbaarheid.OPENBAAR
    assert told.gegevens["reden"] == "Te duur."
    assert "Vraag het waterschap." in Uitgaand.get().tekst


def test_an_outcome_stands_but_a_reserve_moves_up(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.SCREENING), griffie_actor()
    refused = decide(an_entry(markt), NEE, door=door)
    with pytest.raises(Refused):
        decide(get_inzending(refused.sleutel), JA, door=door)
    reserve = decide(an_entry(markt), Besluit(Screening.RESERVE, "Bijna.", "Wacht."), door=door)
    Markt.update(toestand=MarktToestand.PROGRAMMA).execute()
    assert decide(get_inzending(reserve.sleutel), JA, door=door).uitkomst is Screening.TOEGELATEN


def test_what_is_not_on_the_site_is_not_admitted(app: Flask) -> None:
    markt = make_markt(MarktToestand.SCREENING)
    entry = get_inzending(make_inzending(markt, make_initiatief()).sleutel)
    with pytest.raises(Refused, match="site"):
        decide(entry, JA, door=griffie_actor())


def test_only_the_griffie_writes_the_decision(app: Flask) -> None:
    with pytest.raises(NotFound):
        decide(an_entry(), JA, door=raadslid_actor(make_raadslid()))


def test_a_race_for_the_last_places_never_gives_too_many(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.SCREENING, capaciteit=2), griffie_actor()
    entries = [an_entry(markt) for _ in range(8)]
    refused: list[str] = []

    def admit(entry: Inzending) -> None:
        with app.app_context(), database.obj.connection_context():
            try:
                decide(entry, JA, door=door)
            except Refused as error:
                refused.append(str(error))

    threads = [threading.Thread(target=admit, args=(entry,)) for entry in entries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    admitted = Inzending.select().where(Inzending.uitkomst == Screening.TOEGELATEN).count()
    assert admitted == Markt.get_by_id(markt.id).aantal_toegelaten == 2
    assert len(refused) == 6
