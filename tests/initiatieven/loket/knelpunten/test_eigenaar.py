"""Who solves what holds a case up, by when, what helped, and how long teams wait."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from flask import Flask

from initiatieven.loket.knelpunten.register import register_knelpunt, solve_knelpunt
from initiatieven.loket.knelpunten.wacht import load_wacht
from initiatieven.loket.models import Knelpunt
from initiatieven.loket.termijn.aanmanen import remind_achterstand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.community.seintjes.models import Seintje
from vems.core.clock import at, freeze
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]


@pytest.fixture
def jan(app: Flask) -> Medewerker:
    """Make a specialist of another team."""
    return make_medewerker("Jan Smit", Rol.VAKAMBTENAAR, team="verkeer")


def mails_to(collega: Medewerker) -> list[str]:
    """Give the subjects of what somebody got."""
    rijen = Uitgaand.select().where(Uitgaand.aan == collega.e_mail).order_by(Uitgaand.id)
    return [rij.onderwerp for rij in rijen]


def test_an_owner_is_told_and_once_more_when_the_day_passed(
    nu: datetime, zaak: Initiatief, ruben: Medewerker, jan: Medewerker, app: Flask, browse: Browse
) -> None:
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
    pad = f"/loket/{zaak.identificatie}"
    client = log_in(app.test_client(), ruben.gebruiker)
    goed = {"team": "verkeer", "tekst": "Wacht op een tekening."}
    for fout in (
        {"eigenaar": jan.sleutel},
        {"eigenaar": jan.sleutel, "uiterlijk_op": "2026-11-23"},
        {"uiterlijk_op": "2026-11-26"},
        {"eigenaar": "niemand", "uiterlijk_op": "2026-11-26"},
    ):
        antwoord = submit(client, f"{pad}/knelpunt", {**goed, **fout})
        assert antwoord.status_code == 422
        check_page(pad, antwoord.get_data(as_text=True))
        assert "Wacht op een tekening." in antwoord.get_data(as_text=True)
    assert submit(client, f"{pad}/knelpunt", goed).status_code == 302
    assert "Nog niemand lost het op." in browse(pad, as_=ruben.gebruiker)
    eigenaar = f"/loket/knelpunten/{Knelpunt.get().sleutel}/eigenaar"
    assert eigenaar in browse("/loket/knelpunten", as_=ruben.gebruiker).links
    browse(eigenaar, as_=ruben.gebruiker)
    browse(eigenaar, as_=jan.gebruiker, status=404)
    assert submit(client, eigenaar, {}).status_code == 422
    keus = {"eigenaar": jan.sleutel, "uiterlijk_op": "2026-11-26"}
    for _keer in range(2):
        assert submit(client, eigenaar, keus).status_code == 302
    assert mails_to(jan) == ["Los een knelpunt op voor donderdag 26 november"]
    assert Seintje.select().where(Seintje.gebruiker == jan.gebruiker_id).count() == 1
    assert "Jan Smit lost het op" in browse(pad, as_=ruben.gebruiker)
    for dag, hoeveel in ((26, 1), (27, 2), (30, 2)):
        with freeze(at(date(2026, 11, dag), 8)):
            for _keer in range(2):
                remind_achterstand()
        assert len(mails_to(jan)) == hoeveel, dag
    tekst = Uitgaand.select().where(Uitgaand.aan == jan.e_mail).order_by(Uitgaand.id.desc()).get()
    assert "Knelpunt “Wacht op een tekening.”: op te lossen voor donderdag 26" in tekst.tekst
    assert "Soep" not in tekst.tekst
    assert "/loket/knelpunten" in tekst.tekst
    with freeze(at(date(2026, 12, 1), 8)):
        remind_achterstand()
    assert any("Wacht op een tekening." in rij.tekst for rij in _of(carla))
    soorten = {rij.soort for rij in Gebeurtenis.select()}
    assert {"knelpunt_gemeld", "knelpunt_eigenaar"} <= soorten


def test_waits_of_open_and_closed_are_told_apart(
    zaak: Initiatief, ruben: Medewerker, jan: Medewerker, browse: Browse, queries: Queries
) -> None:
    door = actor_of(ruben)
    for tekst, begin, einde in (("Een", 2, 4), ("Twee", 2, 10), ("Drie", 9, None), ("Vier", 11, 0)):
        with freeze(at(date(2026, 11, begin), 9)):
            knelpunt = register_knelpunt(zaak, team=jan.team, tekst=tekst, door=door)
        if einde:
            with freeze(at(date(2026, 11, einde), 9)):
                solve_knelpunt(knelpunt, oplossing=f"Gebeld over {tekst}", door=door)
    with freeze(at(date(2026, 11, 13), 9)):
        team = next(team for team in load_wacht() if team.naam == "Team verkeer")
        assert (team.knel_open.aantal, team.knel_open.gemiddeld, team.knel_open.langst) == (2, 3, 4)
        assert (team.knel_klaar.gemiddeld, team.knel_klaar.langst) == (4, 6)
        browse("/loket", as_=ruben.gebruiker)  # what is kept in memory is read once
        queries.statements.clear()
        pagina = browse("/loket/knelpunten", as_=ruben.gebruiker)
        assert len(queries) <= 5 + 4, "\n".join(queries.statements)
    for tekst in ("2 keer opgelost", "Gebeld over Twee", "Klaar: wat in het laatste jaar"):
        assert tekst in pagina


def _of(collega: Medewerker) -> list[Uitgaand]:
    return list(Uitgaand.select().where(Uitgaand.aan == collega.e_mail))
