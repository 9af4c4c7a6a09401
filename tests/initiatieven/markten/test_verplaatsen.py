"""What was published moves with a reason only, and everybody who entered hears it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from icalendar import Calendar

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.markt import NieuweMarkt, change_markt
from initiatieven.markten.marktform import MarktForm
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.verplaatsen import edit_markt
from tests.factories.basis import make_gebruiker
from tests.factories.raad import griffie_actor, make_inzending, make_kraam, make_markt
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import now
from vems.core.exceptions import Conflict, Invalid
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.outbox import Uitgaand
from vems.core.web.errors import show_conflict

pytestmark = pytest.mark.usefixtures("nu")


def data_of(app: Flask, markt: Markt) -> NieuweMarkt:
    with app.test_request_context():
        return MarktForm.of(markt).as_data()


def test_a_published_date_needs_a_reason(app: Flask) -> None:
    markt = make_markt()
    later = replace(data_of(app, markt), oproep_tot=markt.oproep_tot + timedelta(days=1))
    with pytest.raises(Invalid) as error:
        edit_markt(markt, later, versie=1, door=griffie_actor())
    assert error.value.veld == "reden"
    voorbij = replace(later, oproep_tot=now() - timedelta(seconds=1))
    with pytest.raises(Invalid) as error:
        edit_markt(markt, voorbij, versie=1, reden="Storing.", door=griffie_actor())
    assert error.value.veld == "oproep_tot"


def test_a_market_in_preparation_moves_without_one(app: Flask) -> None:
    markt = make_markt(MarktToestand.VOORBEREIDING)
    later = replace(data_of(app, markt), plek="De Kern")
    assert edit_markt(markt, later, versie=1, door=griffie_actor()).plek == "De Kern"


def test_who_comes_second_reads_what_differs_in_words(app: Flask) -> None:
    """It said "titel" and "plek", the same on both sides when something else had changed."""
    markt = make_markt(MarktToestand.VOORBEREIDING)
    oud = data_of(app, markt)
    edit_markt(markt, replace(oud, plek="De Kern"), versie=1, door=griffie_actor())
    with pytest.raises(Conflict) as error:
        edit_markt(markt, replace(oud, capaciteit=7), versie=1, door=griffie_actor())
    assert error.value.theirs == {"Plek": "De Kern", "Aantal kramen": str(oud.capaciteit)}
    assert error.value.yours == {"Plek": oud.plek, "Aantal kramen": "7"}
    with app.test_request_context("/griffie"):
        pagina, status = show_conflict(error.value)
    assert status == 409
    assert ">Aantal kramen</h3>" in pagina


def test_fewer_stands_than_plans_is_said_at_the_field(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    for _ in range(2):
        make_kraam(markt)
    Markt.update(aantal_toegelaten=2).where(Markt.id == markt.id).execute()
    with pytest.raises(Invalid) as error:
        edit_markt(
            markt, replace(data_of(app, markt), capaciteit=1), versie=1, door=griffie_actor()
        )
    assert error.value.veld == "capaciteit"


def test_everybody_hears_and_who_stands_there_says_again_that_he_comes(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA, pitch_van=now() + timedelta(days=30))
    kraam = make_kraam(markt)
    pitch = markt.pitch_van
    Kraam.update(pitch_begin=pitch, pitch_eind=pitch + timedelta(minutes=5)).where(
        Kraam.id == kraam.id
    ).execute()
    Inzending.update(bevestigd_op=now()).execute()
    make_inzending(markt)
    week = timedelta(days=7)
    oud = data_of(app, markt)
    nieuw = replace(oud, begin=oud.begin + week, eind=oud.eind + week, pitch_van=pitch + week)
    edit_markt(markt, nieuw, versie=1, reden="De zaal is bezet.", door=griffie_actor())
    assert Kraam.get_by_id(kraam.id).pitch_begin == pitch + week
    assert Inzending.select().where(Inzending.bevestigd_op.is_null(False)).count() == 0
    teksten = [row.tekst for row in Uitgaand.select()]
    assert len(teksten) == 2
    assert all("De zaal is bezet." in tekst for tekst in teksten)
    assert sum("Laat opnieuw weten of u komt" in tekst for tekst in teksten) == 1
    rij = list_for(markt.reference, zichtbaarheden=[Zichtbaarheid.OPENBAAR]).get()
    assert sentence(rij) == "Veranderd: Begin, Einde, Eerste presentatie"
    assert rij.gegevens["oud"] != rij.gegevens["nieuw"]
    change_markt(Markt.get(), MarktToestand.AFGELAST, reden="Brand.", door=griffie_actor())
    agenda = [Calendar.from_ical(row.kalender) for row in Uitgaand.select() if row.kalender]
    punten = [kalender.walk("VEVENT")[0] for kalender in agenda]
    assert [kalender["METHOD"] for kalender in agenda] == ["REQUEST", "CANCEL"]
    assert punten[0].decoded("DTSTART") == nieuw.begin
    assert punten[0]["SEQUENCE"] < punten[1]["SEQUENCE"]
    assert punten[0]["UID"] == punten[1]["UID"]


def test_the_griffie_reads_at_the_field_that_a_reason_is_needed(app: Flask) -> None:
    markt = make_markt()
    client = log_in(app.test_client(), make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)
    pad = f"/griffie/markten/{markt.slug}/wijzigen"
    with app.test_request_context():
        velden = {
            veld.name: veld._value()
            for veld in MarktForm.of(markt)
            if veld.name != "csrf_token" and hasattr(veld, "_value")
        }
    velden["plek"] = "De Kern"
    zonder = submit(client, pad, velden)
    assert zonder.status_code == 422
    assert "Dit is al bekendgemaakt. Schrijf op waarom het verandert." in zonder.text
    assert submit(client, pad, {**velden, "reden": "Meer ruimte."}).status_code == 302
    pagina = client.get(f"/markten/{markt.slug}").text
    assert "Veranderd: Plek." in pagina
    assert "Meer ruimte." in pagina
