"""Questions to specialists, who see nothing else of the case; and what holds cases up per team."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.knelpunten.register import register_knelpunt, solve_knelpunt
from initiatieven.loket.knelpunten.wacht import load_wacht
from initiatieven.loket.models import Advies, Knelpunt, Taak
from initiatieven.loket.taken.adviezen import NieuwAdvies, answer_advies, ask_advies
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import at, freeze, today
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def jan(app: Flask) -> Medewerker:
    """Make a specialist."""
    return make_medewerker("Jan Smit", Rol.VAKAMBTENAAR, team="verkeer")


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case of Ruben."""
    fatima = make_partij("Fatima el Idrissi", telefoon="0999 55 51 87")
    return make_initiatief(
        "Soep op dinsdag", begeleider=ruben, fase=Fase.PLAN, initiatiefnemer=fatima
    )


def question(aan: Medewerker, **anders: object) -> NieuwAdvies:
    """Give a question about a crossing."""
    waarden = {"onderwerp": "Oversteek", "vraag": "Mag hier een zebrapad?", **anders}
    return NieuwAdvies(aan, uiterlijk_op=today() + timedelta(days=7), **waarden)


def test_a_question_is_a_task_a_mail_and_one_answer(
    zaak: Initiatief, ruben: Medewerker, jan: Medewerker
) -> None:
    data = question(jan, sleutel="abc")
    advies = ask_advies(zaak, data, door=actor_of(ruben))
    assert advies == ask_advies(zaak, data, door=actor_of(ruben))
    assert Taak.get().eigenaar == jan
    mail = Uitgaand.get(Uitgaand.aan == jan.e_mail)
    assert mail.onderwerp == "Uw advies gevraagd: Oversteek"
    assert "Soep" not in mail.tekst
    with pytest.raises(NotFound):
        answer_advies(advies, "Ja.", door=actor_of(ruben))
    with pytest.raises(Invalid):
        answer_advies(advies, "\x00", door=actor_of(jan))
    oud = Advies.get_by_id(advies.id)
    answer_advies(advies, "Ja, met een drempel.", door=actor_of(jan))
    assert Taak.get().toestand is TaakToestand.GEDAAN
    assert Uitgaand.get(Uitgaand.aan == ruben.e_mail).onderwerp == "Advies binnen: Oversteek"
    with pytest.raises(Conflict):
        answer_advies(oud, "Nee.", door=actor_of(jan))


@pytest.mark.parametrize("anders", [{"onderwerp": " "}, {"vraag": ""}, {"onderwerp": "x" * 121}])
def test_a_question_needs_words(
    zaak: Initiatief, ruben: Medewerker, jan: Medewerker, anders: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        ask_advies(zaak, question(jan, **anders), door=actor_of(ruben))
    with pytest.raises(NotFound):
        ask_advies(zaak, question(jan), door=actor_of(make_medewerker("Ann Vos")))


def test_the_specialist_sees_only_that_question(
    zaak: Initiatief, ruben: Medewerker, jan: Medewerker, app: Flask, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}/advies"
    client = log_in(app.test_client(), ruben.gebruiker)
    fout = submit(client, pad, {"aan": "niemand", "vraag": "x"})
    assert fout.status_code == 422
    check_page(pad, fout.get_data(as_text=True))
    data = {"aan": jan.sleutel, "onderwerp": "Oversteek", "vraag": "Mag hier een zebrapad?"}
    assert submit(client, pad, {**data, "uiterlijk_op": "2026-12-02"}).status_code == 302
    advies = Advies.get()
    eigen = f"/loket/advies/{advies.sleutel}"
    taken = browse("/loket/taken", as_=jan.gebruiker)
    assert eigen in taken.links
    page = browse(eigen, as_=jan.gebruiker)
    for geheim in ("Soep", "Fatima", zaak.identificatie):
        assert geheim not in page
        assert geheim not in taken
    browse(f"/loket/{zaak.identificatie}", as_=jan.gebruiker, status=404)
    piet = make_medewerker("Piet Bos", Rol.VAKAMBTENAAR, team="verkeer")
    browse(eigen, as_=piet.gebruiker, status=404)
    vak = log_in(app.test_client(), jan.gebruiker)
    assert submit(vak, eigen, {"antwoord": ""}).status_code == 422
    assert submit(vak, eigen, {"antwoord": "Ja, met een drempel."}).status_code == 302
    assert "Ja, met een drempel." in browse(pad, as_=ruben.gebruiker)


def test_b1_the_wait_at_a_team_is_seen_and_ends_with_what_helped(
    zaak: Initiatief, ruben: Medewerker, jan: Medewerker, app: Flask, browse: Browse
) -> None:
    door = actor_of(ruben)
    register_taak(zaak, NieuweTaak("Advies zebrapad", jan, today()), door=door)
    pad = f"/loket/{zaak.identificatie}/knelpunt"
    client = log_in(app.test_client(), ruben.gebruiker)
    fout = submit(client, pad, {"team": "", "tekst": "Wacht"})
    assert fout.status_code == 422
    check_page(pad, fout.get_data(as_text=True))
    data = {"team": "verkeer", "tekst": "Twee weken geen antwoord."}
    assert submit(client, pad, data).status_code == 302
    assert submit(client, pad, data).status_code == 302
    knelpunt = Knelpunt.get()
    with freeze(at(date(2026, 11, 26), 12)):
        wacht = load_wacht()[0]
    assert (wacht.naam, wacht.open.aantal, wacht.te_laat) == ("Team verkeer", 1, 1)
    assert (wacht.open.gemiddeld, wacht.open.langst, wacht.klaar.langst) == (2.0, 2, None)
    gezien = browse("/loket/knelpunten", as_=jan.gebruiker)
    assert "Twee weken geen antwoord." in gezien
    assert "Soep" not in gezien
    assert "Soep op dinsdag" in browse("/loket/knelpunten", as_=ruben.gebruiker)
    oplossen = f"/loket/knelpunten/{knelpunt.sleutel}"
    browse(oplossen, as_=jan.gebruiker, status=404)
    assert submit(client, oplossen, {"oplossing": ""}).status_code == 422
    assert submit(client, oplossen, {"oplossing": "Gebeld met de leiding."}).status_code == 302
    assert load_wacht()[0].knelpunten == []
    with pytest.raises(Conflict):
        solve_knelpunt(knelpunt, oplossing="Nog eens", door=door)
    assert register_knelpunt(zaak, team=jan.team, tekst="Weer stil.", door=door).opgelost_op is None
