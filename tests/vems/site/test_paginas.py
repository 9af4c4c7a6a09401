"""Pages of the site: wijk, goal, organisations, places, search."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.partners.toelaten import suspend_partner
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel, Programma
from tests.browse import Page
from tests.factories.basis import make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import (
    make_doel,
    make_instrument,
    make_partner,
    make_plek,
    make_programma,
)
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.actor import SYSTEEM
from vems.core.clock import now
from vems.site.doelbalk import as_balk


@pytest.fixture
def kersentuin(app: Flask) -> Doel:
    """A wijk with everything: programme, goal, plan, place, organisation and contact."""
    wijk = make_wijk("kersentuin")
    programma = make_programma(wijk, beheerder=make_medewerker("Noor Haddad", Rol.GEBIEDSREGISSEUR))
    doel = make_doel(programma)
    tuin = make_initiatief(openbaar=True, gebied=wijk)
    for initiatief in (tuin, make_initiatief("Nog geheim", gebied=wijk)):
        Koppeling.create(
            initiatief=initiatief,
            soort=KoppelingSoort.KAN_HELPEN,
            doelwit_kind="doel",
            doelwit_key=doel.sleutel,
            toestand=KoppelingToestand.GEACCEPTEERD,
            created_at=now(),
            updated_at=now(),
        )
    make_partner(wijk=wijk)
    make_plek(gebied=wijk, openingstijden="elke dag tot 21.00 uur")
    make_instrument(regels=({"code": "b", "soort": "must", "tekst": "Het plan is van bewoners."},))
    changes.catch_up()
    return doel


def test_a_wijk_shows_goals_plans_places_and_people(
    kersentuin: Doel, browse: Callable[..., Page]
) -> None:
    pagina = browse("/wijken/kersentuin")
    for zin in (
        "Meer ontmoeting in de wijk",
        "7 van 12",
        "1 initiatief helpt mee",
        "Wijktuin De Bloesem",
        "Buurthuis De Kern",
        "elke dag tot 21.00 uur",
        "Stichting Groen Doen",
        "Gebiedsregisseur Kersentuin",
        "Noor",
    ):
        assert zin in pagina, zin
    assert "Haddad" not in pagina.html
    assert "Marijke" not in pagina.html
    assert "geheim" not in pagina.html
    assert f"doel-{kersentuin.sleutel}" in pagina.ids


def test_without_consent_the_contact_is_a_team(
    kersentuin: Doel, browse: Callable[..., Page]
) -> None:
    Medewerker.update(voornaam_publiek=False).execute()
    pagina = browse("/wijken/kersentuin")
    assert "Noor" not in pagina.html
    assert "Team loket" in pagina


def test_a_goal_has_a_page_with_who_helps(kersentuin: Doel, browse: Callable[..., Page]) -> None:
    pad = f"/wijken/kersentuin/doelen/{kersentuin.sleutel}"
    pagina = browse(pad)
    assert "Wijktuin De Bloesem" in pagina
    assert "geheim" not in pagina.html
    make_wijk("haven")
    browse(f"/wijken/haven/doelen/{kersentuin.sleutel}", status=404)
    Programma.update(status=ProgrammaStatus.CONCEPT).execute()
    browse(pad, status=404)
    assert "Meer ontmoeting" not in browse("/wijken/kersentuin")


@pytest.mark.parametrize(
    ("nul", "stand", "streef", "waarde", "doel"),
    [(4.0, 7.0, 12.0, 7, 12), (19.0, 14.0, 8.0, 5, 11), (11.0, 12.0, 0.0, 0, 11)],
)
def test_progress_counts_the_way_the_goal_goes(
    app: Flask, nul: float, stand: float, streef: float, waarde: int, doel: int
) -> None:
    balk = as_balk(Doel(nulwaarde=nul, stand=stand, streefwaarde=streef, eenheid="winkels"))
    assert balk is not None
    assert (balk.waarde, balk.doel) == (waarde, doel)
    assert as_balk(Doel(nulwaarde=nul, stand=None, streefwaarde=streef)) is None


def test_an_empty_wijk_invites(app: Flask, browse: Callable[..., Page]) -> None:
    make_wijk("leeg")
    pagina = browse("/wijken/leeg")
    assert "Nog geen initiatief in Leeg" in pagina
    assert "/wijken/leeg" in browse("/wijken").links
    browse("/wijken/bestaat-niet", status=404)
    browse("/wijken/stad", status=404)


def test_a_wijk_costs_eight_statements_beside_the_shell(
    kersentuin: Doel, client: FlaskClient, queries: Queries
) -> None:
    client.get("/wijken/kersentuin")
    del queries.statements[:]
    client.get("/wijken/kersentuin")
    assert len(queries) <= 8 + 4


def test_organisations_are_found_by_filter_and_word(
    kersentuin: Doel, browse: Callable[..., Page]
) -> None:
    make_partner("Muziekhuis", wijk=make_wijk("haven"), thema="cultuur")
    alle = browse("/partners")
    assert "2 organisaties" in alle
    een = browse("/partners?wijk=haven")
    assert "1 organisatie" in een
    assert "Muziekhuis" in een
    assert "Groen Doen" not in een
    assert "Groen Doen" in browse("/partners?thema=groen&wijk=kersentuin&wijk=haven")
    assert "Muziekhuis" in browse("/partners?q=MUZIEK")
    assert "Geen organisaties met deze keuze" in browse("/partners?q=zwembad&soort=x")


def test_a_partner_shows_what_it_offers_and_no_contact(
    kersentuin: Doel, browse: Callable[..., Page]
) -> None:
    partner = Partner.get()
    pagina = browse(f"/partners/{partner.slug}")
    assert "hulp met kennis" in pagina
    assert "Kersentuin" in pagina
    assert "Marijke" not in pagina.html
    assert "0999 55 12 34" not in pagina.html
    suspend_partner(partner, reden="Gestopt", door=SYSTEEM)
    browse(f"/partners/{partner.slug}", status=404)
    assert "Groen Doen" not in browse("/partners").html
    assert "Groen Doen" not in browse("/wijken/kersentuin").html


def test_places_and_instruments(kersentuin: Doel, browse: Callable[..., Page]) -> None:
    plekken = browse("/plekken")
    plek = next(link for link in plekken.links if link.startswith("/plekken/"))
    assert "dinsdag avond" in browse(plek)
    browse("/plekken/bestaat-niet", status=404)
    instrumenten = browse("/instrumenten")
    assert "Het plan is van bewoners." in instrumenten
    assert "€ 30.000 van € 2.500" in instrumenten


def test_empty_lists_say_what_to_do(browse: Callable[..., Page]) -> None:
    assert "Er staan nog geen plekken op de site" in browse("/plekken")
    assert "Er staan nog geen instrumenten op de site" in browse("/instrumenten")
    assert "Er staan nog geen organisaties op de site" in browse("/partners")
    assert "Er zijn nog geen wijken" in browse("/wijken")


def test_search_finds_every_kind_and_offers_the_kinds(
    kersentuin: Doel, browse: Callable[..., Page]
) -> None:
    pagina = browse("/zoeken?q=kersentuin")
    assert "Wijkprogramma" in pagina
    soorten = [link for link in pagina.links if "soort=" in link]
    assert soorten
    alleen = browse("/zoeken?q=groen&soort=partner")
    assert "Stichting Groen Doen" in alleen
    assert "<mark>" in alleen.html


def test_search_suggests_and_never_fails(kersentuin: Doel, browse: Callable[..., Page]) -> None:
    assert "/zoeken?q=bloesem" in browse("/zoeken?q=bloesm").links
    for vraag in (
        "",
        "%00",
        "a" * 5_000,
        "%22((*~%3A",
        "%3Cimg%20src=x%20onerror=1%3E",
        "&soort=x",
    ):
        assert "<img src=x" not in browse(f"/zoeken?q={vraag}").html
    assert "Niets gevonden" in browse("/zoeken?q=xyzzyxyzzy")
    browse("/zoeken?q=groen&pagina=99999999999")


def test_search_shows_the_public_title_to_staff_too(
    kersentuin: Doel, browse: Callable[..., Page]
) -> None:
    collega = make_medewerker("Els Bakker", Rol.COORDINATOR)
    assert "Nog geheim" not in browse("/zoeken?q=geheim", as_=collega.gebruiker).html
