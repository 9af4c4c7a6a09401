"""A market from call to closing through the domain functions, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.markten.dag.bezoeken import NieuwBezoek, count_by_stand, record_bezoek
from initiatieven.markten.deelname.inzendingen import enter, get_inzending
from initiatieven.markten.deelname.screening import Besluit, Oordeel, decide, score
from initiatieven.markten.keuzes import AdoptieToestand, Interesse, MarktToestand, Screening
from initiatieven.markten.markt import NieuweMarkt, change_markt, create_markt
from initiatieven.markten.models import Adoptie, Kraam
from initiatieven.markten.opvolging.adopties import NieuwAanbod, choose, offer, stop
from initiatieven.markten.opvolging.beletsels import list_beletsels
from initiatieven.markten.opvolging.uitslag import record_uitslag, send_afsluiting
from initiatieven.markten.zaal.bevestigen import confirm
from initiatieven.markten.zaal.kramen import assign_all
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.toezeggingen.keuzes import ToezeggingSoort, ToezeggingStatus
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.verslagen import report
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_raadslid,
    raadslid_actor,
)
from vems.core.clock import at, freeze
from vems.core.exceptions import Refused
from vems.core.outbox import Uitgaand

OPEN = at(date(2026, 11, 2), 9)
SLUIT = at(date(2026, 11, 14), 23, 59)
DAG = at(date(2026, 12, 2), 19)

MARKT = NieuweMarkt(
    titel="Initiatievenmarkt najaar 2026",
    editie="2026-2",
    plek="Kadezaal van het stadhuis",
    begin=DAG,
    eind=DAG + timedelta(hours=3),
    oproep_van=OPEN,
    oproep_tot=SLUIT,
    capaciteit=2,
    criteria=("Concreet", "Haalbaar"),
    verwachting="Een markt is geen belofte van geld.",
    pitch_van=DAG + timedelta(minutes=30),
)


def test_a_market_from_call_to_kept_promise(app: Flask) -> None:
    griffie, lid = griffie_actor(), make_raadslid()
    raad = raadslid_actor(lid)
    with freeze(OPEN):
        bloesem, soep, tap = (
            make_initiatief(titel, openbaar=True, publiceren=Publiceren.MET_NAAM)
            for titel in ("Wijktuin De Bloesem", "Soep op dinsdag", "Watertap Kerkplein")
        )
        markt = create_markt(MARKT, door=griffie)
        markt = change_markt(markt, MarktToestand.OPROEP_OPEN, door=griffie)
        entries = [enter(markt, i, door=initiatiefnemer_actor(i)) for i in (bloesem, soep, tap)]
        with pytest.raises(Refused):
            change_markt(markt, MarktToestand.SCREENING, door=griffie)
    with freeze(SLUIT):
        markt = change_markt(markt, MarktToestand.SCREENING, door=griffie)
        entries = [get_inzending(entry.sleutel) for entry in entries]
        oordeel = Oordeel({c["code"]: 4 for c in markt.criteria})
        score(entries[0], oordeel, door=raad)
        score(entries[0], replace(oordeel, belang=True), door=raad)
        with pytest.raises(Refused):
            change_markt(markt, MarktToestand.PROGRAMMA, door=griffie)
        ja = Besluit(Screening.TOEGELATEN, "Concreet en haalbaar.")
        decide(entries[0], ja, door=griffie)
        decide(entries[1], ja, door=griffie)
        with pytest.raises(Refused, match="plaatsen"):
            decide(entries[2], ja, door=griffie)
        decide(
            entries[2],
            Besluit(Screening.NIET_TOEGELATEN, "Te duur.", "Vraag het waterschap."),
            door=griffie,
        )
        markt = change_markt(markt, MarktToestand.PROGRAMMA, door=griffie)
        assert assign_all(markt, door=griffie) == 2
        stand = Kraam.get(Kraam.nummer == 2)
        assert stand.pitch_begin == MARKT.pitch_van + timedelta(minutes=10)
        first = get_inzending(entries[0].sleutel)
        confirm(first, door=initiatiefnemer_actor(bloesem))
        assert [str(b) for b in list_beletsels(markt, MarktToestand.MARKTDAG)] == [
            "De markt is op woensdag 2 december."
        ]
    with freeze(DAG):
        markt = change_markt(markt, MarktToestand.MARKTDAG, door=griffie)
        kraam = Kraam.get(Kraam.inzending == entries[0])
        bezoek = NieuwBezoek("bezoek-07-eerste", Interesse.JA, "Wil grond in bruikleen")
        eens = record_bezoek(kraam, bezoek, raadslid=lid, door=raad)
        assert record_bezoek(kraam, bezoek, raadslid=lid, door=raad) == eens
        assert count_by_stand(markt) == {kraam.id: 1}
        aanbod = NieuwAanbod("Ik help met een motie bij de kadernota.", date(2027, 2, 1))
        adoptie = offer(bloesem, aanbod, raadslid=lid, markt=markt, door=raad)
        ander = make_raadslid("B. Yilmaz")
        tweede = offer(bloesem, aanbod, raadslid=ander, markt=markt, door=raadslid_actor(ander))
        choose(bloesem, [adoptie], door=initiatiefnemer_actor(bloesem))
        assert Adoptie.get_by_id(tweede.id).toestand is AdoptieToestand.NIET_GEKOZEN
        belofte = Toezegging.get(Toezegging.adoptie == adoptie)
        assert belofte.soort is ToezeggingSoort.ADOPTIE
        markt = change_markt(markt, MarktToestand.UITSLAG, door=griffie)
        with pytest.raises(Refused):
            change_markt(markt, MarktToestand.OPVOLGING, door=griffie)
        prijzen = {entries[0].sleutel: "Publieksprijs"}
        markt = record_uitslag(markt, "De Bloesem won.", prijzen=prijzen, door=griffie)
        markt = change_markt(markt, MarktToestand.OPVOLGING, door=griffie)
        assert send_afsluiting(markt, "Dank u wel.", door=griffie) == 3
        assert send_afsluiting(markt, "Dank u wel.", door=griffie) == 0
        with pytest.raises(Refused, match="toezeggingen"):
            change_markt(markt, MarktToestand.GESLOTEN, door=griffie)
    with freeze(datetime(2027, 1, 15, tzinfo=UTC)):
        report(belofte, status=ToezeggingStatus.NAGEKOMEN, tekst="Motie gedaan.", door=griffie)
        markt = change_markt(markt, MarktToestand.GESLOTEN, door=griffie)
    assert markt.toestand is MarktToestand.GESLOTEN
    onderwerpen = {row.onderwerp for row in Uitgaand.select()}
    assert "Watertap Kerkplein komt niet op de markt" in onderwerpen
    assert "E. van Dam (Groen Westerkade) wil u helpen met Wijktuin De Bloesem" in onderwerpen


def test_stopping_an_adoption_lets_its_promise_lapse(app: Flask, nu: datetime) -> None:
    griffie_actor()
    lid = make_raadslid()
    initiatief = make_initiatief(openbaar=True)
    aanbod = NieuwAanbod("Ik stel een vraag aan de wethouder.", date(2027, 2, 1))
    adoptie = offer(initiatief, aanbod, raadslid=lid, door=raadslid_actor(lid))
    choose(initiatief, [adoptie], door=initiatiefnemer_actor(initiatief))
    adoptie = Adoptie.get_by_id(adoptie.id)
    stop(adoptie, reden="Ik verlaat de raad.", door=raadslid_actor(lid))
    assert Toezegging.get().status is ToezeggingStatus.VERVALLEN
    assert Adoptie.get_by_id(adoptie.id).toestand is AdoptieToestand.GESTOPT
    assert Uitgaand.select().where(Uitgaand.onderwerp.startswith("De adoptie van")).count() == 3
