"""Story I4: a no, a second look by another colleague, and the public register of refusals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import approve_antwoord
from initiatieven.begeleiding.antwoord.nee_register import load_register, merge_small
from initiatieven.begeleiding.antwoord.tweede_blik import (
    appoint,
    ask_tweede_blik,
    decide_blik,
    list_beoordelaars,
)
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.keuzes import BlikUitkomst, NeeReden, NeeSoort
from initiatieven.begeleiding.models import Antwoord, TweedeBlik
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Taak
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.test_inhoud import NEE
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.clock import at, freeze
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand
from vems.partijen.registration import email_of

Browse = Callable[..., Page]
pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider, who writes the no."""
    return make_medewerker()


@pytest.fixture
def carla(app: Flask) -> Medewerker:
    """Make the coordinator, who approves it."""
    return make_medewerker("Carla Bos", Rol.COORDINATOR)


@pytest.fixture
def nee(ruben: Medewerker, carla: Medewerker) -> Antwoord:
    """Send Henk a no."""
    henk = make_gebruiker(Rol.LID, "Henk Postma", "henk@test.example.org")
    zaak = make_initiatief(
        "Watertap",
        begeleider=ruben,
        fase=Fase.VERKENNING,
        initiatiefnemer=henk.partij,
        openbaar=True,
    )
    return send_no(zaak, ruben, carla)


def send_no(zaak: Initiatief, ruben: Medewerker, carla: Medewerker, **anders: object) -> Antwoord:
    """Write, approve and send a no, and close the case."""
    antwoord = prepare_antwoord(zaak, replace(NEE, **anders), door=actor_of(ruben))
    approve_antwoord(antwoord, door=actor_of(carla))
    send_antwoord(antwoord, door=actor_of(ruben))
    change_fase(zaak, Fase.AFGEROND, resultaat=Resultaat.GEMOTIVEERD_NEE, door=actor_of(ruben))
    return antwoord


def subjects_to(initiatief: Initiatief) -> list[str]:
    """Give the subjects of what the initiator got."""
    adres = email_of(initiatief.initiatiefnemer)
    return [r.onderwerp for r in Uitgaand.select().where(Uitgaand.aan == adres)]


def test_i4_second_look_by_who_had_no_part_in_it(
    nee: Antwoord, ruben: Medewerker, carla: Medewerker
) -> None:
    zaak = nee.initiatief
    ann = make_medewerker("Ann Vos")
    with pytest.raises(Invalid):
        ask_tweede_blik(nee, vraag=" ", door=initiatiefnemer_of(zaak))
    blik = ask_tweede_blik(nee, vraag="De tap is nu nodig.", door=initiatiefnemer_of(zaak))
    assert blik == ask_tweede_blik(nee, vraag="Nog eens.", door=initiatiefnemer_of(zaak))
    assert blik.uiterlijk_op == date(2026, 12, 8)
    assert subjects_to(zaak)[-1] == "Wij kijken opnieuw naar Watertap"
    assert list_beoordelaars(nee) == [ann]
    for wie in (ruben, carla):
        with pytest.raises(Invalid):
            appoint(blik, wie, door=actor_of(carla))
    with pytest.raises(NotFound):
        appoint(blik, ann, door=actor_of(ruben))
    appoint(blik, ann, door=actor_of(carla))
    with pytest.raises(NotFound):
        decide_blik(blik, uitkomst=BlikUitkomst.BLIJFT, uitleg="Zo.", door=actor_of(carla))
    with pytest.raises(Invalid):
        decide_blik(blik, uitkomst=BlikUitkomst.BLIJFT, uitleg="", door=actor_of(ann))
    oud = TweedeBlik.get_by_id(blik.id)
    with freeze(at(date(2026, 12, 4), 12)):
        decide_blik(
            blik, uitkomst=BlikUitkomst.BLIJFT, uitleg="Het plein gaat open.", door=actor_of(ann)
        )
    with pytest.raises(Conflict):
        decide_blik(oud, uitkomst=BlikUitkomst.HERZIEN, uitleg="Toch.", door=actor_of(ann))
    assert subjects_to(zaak)[-1] == "Het nee blijft: Watertap"
    assert not Taak.select().where(Taak.toestand == TaakToestand.OPEN)


def test_a_no_that_goes_off_the_table_is_work_for_the_guide(
    nee: Antwoord, ruben: Medewerker, carla: Medewerker
) -> None:
    ann = make_medewerker("Ann Vos")
    blik = ask_tweede_blik(nee, vraag="Toch nodig.", door=initiatiefnemer_of(nee.initiatief))
    appoint(blik, ann, door=actor_of(carla))
    decide_blik(blik, uitkomst=BlikUitkomst.HERZIEN, uitleg="Er is geld.", door=actor_of(ann))
    taak = Taak.get(Taak.toestand == TaakToestand.OPEN)
    assert taak.eigenaar == ruben
    assert subjects_to(nee.initiatief)[-1] == "Toch verder met Watertap"
    heropend = change_fase(
        Initiatief.get_by_id(nee.initiatief.id),
        Fase.VERKENNING,
        reden="Tweede blik",
        door=actor_of(ruben),
    )
    assert heropend.naar is Fase.VERKENNING


def test_a_second_look_has_a_term_and_is_not_for_a_besluit(
    nee: Antwoord, ruben: Medewerker, carla: Medewerker
) -> None:
    with freeze(at(date(2026, 12, 25), 9)), pytest.raises(Refused):
        ask_tweede_blik(nee, vraag="Te laat.", door=initiatiefnemer_of(nee.initiatief))
    zaak = make_initiatief("Bank", begeleider=ruben, fase=Fase.BESLUIT)
    besluit = send_no(zaak, ruben, carla, nee_soort=NeeSoort.BESLUIT)
    with pytest.raises(Refused):
        ask_tweede_blik(besluit, vraag="Bezwaar.", door=initiatiefnemer_of(zaak))
    ander = initiatiefnemer_of(make_initiatief("Van een ander"))
    with pytest.raises(NotFound):
        ask_tweede_blik(nee, vraag="Niet van mij.", door=ander)


def test_the_pages_of_a_second_look(
    nee: Antwoord, ruben: Medewerker, carla: Medewerker, app: Flask, browse: Browse
) -> None:
    zaak, ann = nee.initiatief, make_medewerker("Ann Vos")
    henk = zaak.initiatiefnemer.gebruikers.get()
    pad = f"/initiatieven/{zaak.slug}/tweede-blik"
    assert pad in browse("/mijn", as_=henk).links
    client = log_in(app.test_client(), henk)
    fout = submit(client, pad, {"vraag": "\x00"})
    assert fout.status_code == 422
    check_page(pad, fout.get_data(as_text=True))
    assert submit(client, pad, {"vraag": "De tap is nu nodig."}).status_code == 302
    assert "dinsdag 8 december" in browse(pad, as_=henk)
    browse(pad, as_=make_gebruiker(Rol.LID), status=404)
    blik = TweedeBlik.get()
    loket = f"/loket/tweede-blik/{blik.sleutel}"
    assert loket in browse("/loket", as_=carla.gebruiker).links
    browse(loket, as_=carla.gebruiker)
    browse(loket, as_=ann.gebruiker, status=404)
    browse(f"/loket/{zaak.identificatie}/tweede-blik", as_=ruben.gebruiker)
    kiezer = log_in(app.test_client(), carla.gebruiker)
    kies = f"{loket}/beoordelaar"
    leeg = submit(kiezer, kies, {}, page=loket)
    assert leeg.status_code == 422
    check_page(kies, leeg.get_data(as_text=True))
    gekozen = submit(kiezer, kies, {"beoordelaar": ann.sleutel}, page=loket)
    assert gekozen.status_code == 302
    kijker = log_in(app.test_client(), ann.gebruiker)
    assert submit(kijker, loket, {"uitkomst": "blijft", "uitleg": ""}).status_code == 422
    klaar = {"uitkomst": "blijft", "uitleg": "Het plein gaat open in 2028."}
    assert submit(kijker, loket, klaar).status_code == 302
    assert "Het plein gaat open in 2028." in browse(pad, as_=henk)


def test_the_register_counts_by_reason_and_hides_small_numbers(
    nee: Antwoord, ruben: Medewerker, carla: Medewerker, browse: Browse, queries: Queries
) -> None:
    for nummer in range(6):
        zaak = make_initiatief(f"Bank {nummer}", begeleider=ruben, fase=Fase.VERKENNING)
        send_no(zaak, ruben, carla, reden=NeeReden.BUDGET_OP)
    register = load_register()
    assert [(r.reden, r.aantal) for r in register.regels] == [("Een andere reden", 7)]
    queries.statements.clear()
    page = browse("/nee-met-uitleg")
    assert len(queries) <= 4 + 3
    assert "In twee jaar zeiden wij 7 keer nee." in page
    assert "Watertap" not in page
    Antwoord.update(is_openbaar=True).execute()
    page = browse("/nee-met-uitleg")
    assert "Watertap" in page
    assert "Bank 1" not in page
    assert "Henk" not in page


def test_small_reasons_cannot_be_computed_back() -> None:
    groot = Counter({NeeReden.AL_GEPLAND: 9, NeeReden.BUDGET_OP: 6, NeeReden.TE_DUUR: 2})
    assert [r.aantal for r in merge_small(groot)] == [9, 8]
    assert [r.aantal for r in merge_small(Counter({NeeReden.TE_DUUR: 2}))] == [2]
    assert merge_small(Counter()) == ()
