"""The two markets of Hoorn, replayed from call to the last kept promise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import enter
from initiatieven.markten.keuzes import AdoptieToestand, MarktToestand, Screening
from initiatieven.markten.models import Adoptie
from initiatieven.markten.opvolging.beletsels import list_beletsels
from initiatieven.toezeggingen.cijfers import aandeel_op_tijd
from initiatieven.toezeggingen.lijst import as_belofte, list_public
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import initiatiefnemer_actor
from tests.functional.hoorn import Hoorn, read_markten
from vems.community.models import Steun
from vems.core.clock import at, freeze, today
from vems.core.exceptions import Invalid, Refused
from vems.core.outbox import Uitgaand
from vems.participatie.stemmen.stemming import list_stemmingen, recount
from vems.participatie.stemmen.uitslag import standen_of


@pytest.mark.parametrize("rij", read_markten(), ids=lambda rij: rij["naam"])
def test_hoorn_from_call_to_the_last_kept_promise(app: Flask, rij: dict[str, Any]) -> None:
    feit = rij["feit"]
    hoorn = Hoorn(rij)
    hoorn.call()
    assert len(hoorn.entries()) == feit["ideeen"]
    with freeze(hoorn.sluit), pytest.raises(Refused):
        laat = make_initiatief("Te laat", openbaar=True)
        enter(hoorn.markt, laat, door=initiatiefnemer_actor(laat))
    hoorn.screen()
    assert len(hoorn.admitted()) == hoorn.stands() == feit["toegelaten"] - feit["teruggetrokken"]
    _everybody_reads_why(app, hoorn)
    hoorn.hold()
    assert len(hoorn.winners()) == feit["gekozen"]
    _the_vote_can_be_counted_again(hoorn)
    _the_council_confirms_later(app, hoorn)
    hoorn.follow()
    assert hoorn.markt.toestand is MarktToestand.GESLOTEN
    assert all(i.afsluiting_op for i in hoorn.entries() if i.ingetrokken_op is None)
    _every_promise_was_kept_in_time(hoorn)


def test_hoorn_says_what_is_fact_and_what_invented() -> None:
    for rij in read_markten():
        assert set(rij) == {"naam", "feit", "verzonnen"}
        assert set(rij["feit"]).isdisjoint(rij["verzonnen"])


def _everybody_reads_why(app: Flask, hoorn: Hoorn) -> None:
    assert all(inzending.reden for inzending in hoorn.entries())
    antwoorden = Uitgaand.select().where(Uitgaand.eenmalig.startswith("uitkomst:"))
    assert antwoorden.count() == hoorn.feit["ideeen"]
    meeste = hoorn.feit["meeste_steun"]
    if meeste is None:
        return
    laatste = hoorn.entries()[-1]
    gesteund = Steun.onderwerp_key == laatste.initiatief.sleutel
    assert Steun.select().where(gesteund).count() == meeste["steun"]
    assert laatste.uitkomst is Screening.NIET_TOEGELATEN
    assert meeste["waarom"] in laatste.reden
    pagina = app.test_client().get(f"/markten/{hoorn.markt.slug}/uitkomsten?pagina=2")
    assert laatste.initiatief.titel in pagina.text
    assert laatste.reden in pagina.text


def _the_vote_can_be_counted_again(hoorn: Hoorn) -> None:
    stemmingen = list_stemmingen(hoorn.markt.reference)
    assert len(stemmingen) == (2 if hoorn.feit["online_stemmen_tot"] else 0)
    assert all(recount(stemming) == standen_of(stemming) for stemming in stemmingen)
    if stemmingen:
        assert hoorn.winners()[0].prijs == "Raadsprijs, Publieksprijs"


def _the_council_confirms_later(app: Flask, hoorn: Hoorn) -> None:
    """Until the council did, the page says so and the market stays open; then it says when."""
    dag = hoorn.feit["bevestigd_door_raad"]
    wachten = [str(beletsel) for beletsel in list_beletsels(hoorn.markt, MarktToestand.GESLOTEN)]
    assert ("De raad heeft de uitslag nog niet bevestigd." in wachten) == bool(dag)
    page = f"/markten/{hoorn.markt.slug}"
    assert ("Tot dan is hij voorlopig" in app.test_client().get(page).text) == bool(dag)
    if dag is None:
        return
    with freeze(hoorn.begin), pytest.raises(Invalid):
        hoorn.confirm()
    with freeze(at(date.fromisoformat(dag), 21)):
        hoorn.confirm()
    assert "De raad bevestigde de uitslag op" in app.test_client().get(page).text
    mails = Uitgaand.select().where(Uitgaand.onderwerp.startswith("De raad bevestigde"))
    assert mails.count() == hoorn.feit["gekozen"]


def _every_promise_was_kept_in_time(hoorn: Hoorn) -> None:
    adoptie = Adoptie.get(Adoptie.toestand == AdoptieToestand.GEKOZEN)
    assert adoptie.initiatief_id not in {i.initiatief_id for i in hoorn.winners()}
    beloften = [as_belofte(toezegging) for toezegging in list_public()]
    assert len(beloften) == hoorn.feit["gekozen"] + 1
    aandeel = aandeel_op_tijd(beloften, today())
    assert (aandeel.op_tijd, aandeel.van) == (len(beloften), len(beloften))
