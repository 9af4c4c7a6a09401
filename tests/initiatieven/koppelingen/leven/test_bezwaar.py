"""An interest or a NIET_KOPPELEN after people said yes: it stays, and its guide decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.jobs import lapse
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import answer, introduce, start_samenwerking
from initiatieven.koppelingen.leven.apart import Scheiding, rejoin, separate
from initiatieven.koppelingen.leven.beurten import BEZWAAR
from initiatieven.koppelingen.leven.bezwaar import let_continue
from initiatieven.koppelingen.leven.intrekken import trek_in
from initiatieven.koppelingen.leven.overgangen import possible_moves
from initiatieven.koppelingen.leven.vraag import Antwoord
from initiatieven.koppelingen.ruimte.afspreken import agree_ruimte
from initiatieven.loket.models import Taak
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.plekken.keuzes import ReserveringToestand
from netwerk.plekken.models import Reservering
from netwerk.plekken.reserveren import Boeking, hold_ruimte
from netwerk.plekken.weektijden import NieuweWeektijd, count_vrij, open_weektijd
from netwerk.relaties.apart import keep_apart
from netwerk.relaties.belangen import belangen_of, declare_belang
from netwerk.relaties.keuzes import ApartReden, BelangAard
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.netwerk import make_plek
from tests.initiatieven.koppelingen.wijktuin import NEE, Wijktuin, actor, make_wijktuin, turn, walk
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.exceptions import Refused
from vems.core.history import Gebeurtenis, Zichtbaarheid
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
ZIN = "Er is een eigen belang bij dit initiatief."
_T = KoppelingToestand


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


def _declare(scene: Wijktuin) -> None:
    declare_belang(scene.initiatief.reference, aard=BelangAard.LID, door=scene.partner)


def _mails() -> set[str]:
    return {mail.eenmalig.split(":")[2] for mail in Uitgaand.select()}


@pytest.mark.parametrize(
    "tot", ["akkoord_initiatiefnemer", "gevraagd", "geaccepteerd", "geintroduceerd"]
)
def test_what_people_said_yes_to_stays_until_the_guide_looked(
    browse: Browse, client: FlaskClient, scene: Wijktuin, tot: str
) -> None:
    walk(scene, tot)
    voor = _mails()
    _declare(scene)
    koppeling = scene.koppeling()
    assert (koppeling.toestand.value, koppeling.bezwaar) == (tot, ZIN)
    assert _mails() == voor  # nobody is told anything yet
    verteld = Gebeurtenis.get(Gebeurtenis.soort == "koppeling_bezwaar")
    assert (verteld.zichtbaarheid, verteld.gegevens["reden"]) == (Zichtbaarheid.INTERN, ZIN)
    assert turn(scene) is Toestand.BIJ_GEMEENTE
    taak = Taak.get()
    assert (taak.eigenaar, "Stichting Groen Doen" in taak.titel) == (scene.ruben, True)
    moves = possible_moves(koppeling, scene.begeleider)
    assert "laat_doorgaan" in moves
    assert not moves & {"vraag", "kennismaken"}
    pad = f"/initiatieven/{scene.initiatief.slug}/koppelingen"
    page = browse(pad, as_=scene.ruben.gebruiker)
    assert "Kijk of dit door mag gaan" in page
    assert ZIN in page
    for wie in (scene.anke, scene.marijke):
        assert ZIN not in browse(pad if wie is scene.anke else "/gevraagd", as_=wie)

    # a reason is needed; with one it goes on as it was
    log_in(client, scene.ruben.gebruiker)
    door = f"/koppelingen/{koppeling.sleutel}/laat-doorgaan"
    assert submit(client, door, {"reden": ""}).status_code == 422
    assert submit(client, door, {"reden": "Iedereen weet ervan."}).status_code == 302
    koppeling = scene.koppeling()
    assert (koppeling.toestand.value, koppeling.bezwaar) == (tot, "")
    gezegd = Gebeurtenis.get(Gebeurtenis.soort == "koppeling_mag_doorgaan")
    assert (gezegd.door_naam, gezegd.gegevens["reden"]) == ("Ruben de Wit", "Iedereen weet ervan.")


def test_the_guide_withdraws_it_and_who_knew_is_told(client: FlaskClient, scene: Wijktuin) -> None:
    walk(scene, "gevraagd")
    _declare(scene)
    answer(scene.koppeling(), Antwoord(ja=True), door=scene.partner)
    with pytest.raises(Refused, match="kijkt eerst of dit door mag gaan"):
        introduce(scene.koppeling(), door=scene.begeleider)
    log_in(client, scene.ruben.gebruiker)
    weg = f"/koppelingen/{scene.koppeling().sleutel}/trek-in"
    pagina = f"/initiatieven/{scene.initiatief.slug}/koppelingen"
    for _ in range(2):  # the second click leads to the same place
        assert submit(client, weg, {}, page=pagina).status_code == 302
    koppeling = scene.koppeling()
    assert (koppeling.toestand, koppeling.reden, koppeling.bezwaar) == (_T.INGETROKKEN, ZIN, "")
    assert {"niet_gelukt", "vraag_ingetrokken"} <= _mails()
    assert Gebeurtenis.get(Gebeurtenis.soort == "koppeling_ingetrokken").door_naam == "Ruben de Wit"


def test_the_guide_who_keeps_two_apart_decided_it(scene: Wijktuin) -> None:
    walk(scene, "geaccepteerd")
    apart = Scheiding(scene.groen_doen.reference, ApartReden.CONFLICT, "Ruzie om de sleutel")
    separate(scene.initiatief, apart, door=scene.begeleider)
    assert scene.koppeling().toestand is _T.INGETROKKEN
    assert Gebeurtenis.get(Gebeurtenis.soort == "koppeling_ingetrokken").door_naam == "Ruben de Wit"


def test_kept_apart_by_another_it_goes_on_only_when_that_is_over(scene: Wijktuin) -> None:
    walk(scene, "geaccepteerd")
    ander = actor(make_gebruiker(Rol.REDACTEUR), "redacteur")
    relatie = keep_apart(
        scene.groen_doen.reference,
        scene.initiatief.initiatiefnemer.reference,
        reden=ApartReden.CONFLICT,
        toelichting="Ruzie",
        door=ander,
    )
    assert scene.koppeling().toestand is _T.GEACCEPTEERD
    with pytest.raises(Refused, match="Deze twee worden niet gekoppeld"):
        let_continue(scene.koppeling(), reden="Toch", door=scene.begeleider)
    rejoin(relatie.id, door=actor(make_gebruiker(Rol.COORDINATOR), "coordinator"))
    let_continue(scene.koppeling(), reden="Opgelost", door=scene.begeleider)
    assert scene.koppeling().bezwaar == ""


def test_who_has_an_interest_does_not_decide_it(scene: Wijktuin) -> None:
    walk(scene, "geaccepteerd")
    declare_belang(scene.groen_doen.reference, aard=BelangAard.FAMILIE, door=scene.begeleider)
    _declare(scene)
    belangen = belangen_of(scene.begeleider)
    moves = possible_moves(scene.koppeling(), scene.begeleider, belangen)
    assert not moves & {"trek_in", "laat_doorgaan", "kennismaken"}


def test_the_days_that_were_held_are_free_again(scene: Wijktuin) -> None:
    koppeling, begin = walk(scene, "geaccepteerd"), today() + timedelta(days=7)
    tijd = open_weektijd(
        make_plek("Tuinhuis", gastheer=scene.groen_doen),
        NieuweWeektijd(begin.weekday(), 17 * 60, 20 * 60, begin, begin + timedelta(days=21)),
        door=SYSTEEM,
    )
    boeking = Boeking(eerste=begin, weken=2, personen=None, voorwaarde="")
    held = hold_ruimte(tijd, koppeling.reference, boeking, door=scene.partner)
    _declare(scene)
    assert Reservering.get_by_id(held.id).toestand is ReserveringToestand.AANGEBODEN
    with pytest.raises(Refused, match="kijkt eerst of dit door mag gaan"):
        agree_ruimte(scene.koppeling(), door=scene.initiatiefnemer)
    assert Reservering.get_by_id(held.id).toestand is ReserveringToestand.AANGEBODEN
    trek_in(scene.koppeling(), door=scene.begeleider)
    assert Reservering.get_by_id(held.id).toestand is ReserveringToestand.AFGEZEGD
    assert count_vrij([tijd])[tijd.id].over == 4


def test_what_is_over_waits_for_nobody(browse: Browse, scene: Wijktuin) -> None:
    """Who was asked says no after the objection: nothing is left to look at."""
    walk(scene, "gevraagd")
    _declare(scene)
    answer(scene.koppeling(), NEE, door=scene.partner)
    assert scene.koppeling().bezwaar == ""
    pad = f"/initiatieven/{scene.initiatief.slug}/koppelingen"
    assert "Kijk of dit door mag gaan" not in browse(pad, as_=scene.ruben.gebruiker)


def test_a_question_that_lapsed_meanwhile_may_go_on(scene: Wijktuin) -> None:
    walk(scene, "gevraagd")
    _declare(scene)
    lapse(scene.koppeling().sleutel)
    let_continue(scene.koppeling(), reden="Iedereen weet ervan", door=scene.begeleider)
    koppeling = scene.koppeling()
    assert (koppeling.toestand, koppeling.bezwaar) == (_T.GEEN_REACTIE, "")
    assert "vraag" in possible_moves(koppeling, scene.begeleider)


def test_working_together_the_next_step_is_to_look_at_it(scene: Wijktuin) -> None:
    start_samenwerking(walk(scene, "geintroduceerd"), door=scene.begeleider)
    zaak = Initiatief.get_by_id(scene.initiatief.id)
    give_turn(zaak, Toestand.BIJ_INITIATIEFNEMER, volgende_stap="Planten", door=scene.begeleider)
    _declare(scene)
    zaak = Initiatief.get_by_id(zaak.id)
    assert (zaak.toestand, zaak.volgende_stap) == (Toestand.BIJ_GEMEENTE, BEZWAAR)
