"""Gaps planted in a small city are all found, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import Verwerpreden
from initiatieven.koppelingen.leven import judge
from initiatieven.koppelingen.tonen.gaten import (
    find_bruggen,
    find_kennismakers,
    find_nooit_gekoppeld,
    find_nooit_gekozen,
    find_vertrek,
    find_zonder_begeleider,
    find_zonder_doel,
)
from initiatieven.koppelingen.tonen.gatenrapport import load_gaten
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling
from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_wijk
from tests.factories.netwerk import make_partner, make_plek, make_vraag
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from tests.netwerk.matching.wereld import beeld, partner, ref
from tests.netwerk.verkenner.test_uitsnede import graph, part
from tests.personas import log_in
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import changes

Browse = Callable[..., Page]
KAAL = part("initiatief:kaal", "gaat_over>thema:groen", "ligt_in>gebied:kt")
STAD = graph(
    part("gebied:kt"),
    part("thema:groen"),
    part("doel:minder-alleen"),
    part("medewerker:ruben", "begeleidt>initiatief:tuin", "kent>partner:kern"),
    part("partner:kern", "werkt_samen_met>partner:eiland"),
    part("partner:eiland"),
    part("partner:los"),
    part("partner:ook"),
    part(
        "initiatief:tuin",
        "gaat_over>thema:groen",
        "ligt_in>gebied:kt",
        "draagt_bij_aan>doel:minder-alleen",
        "helpt>partner:kern",
    ),
    part("initiatief:soep", "helpt>partner:kern", "helpt>partner:ook"),
    KAAL,
).intern.graph
LOPEND = [ref("initiatief:tuin"), ref("initiatief:kaal"), ref("initiatief:soep")]


def test_initiatives_without_goal_or_guide() -> None:
    assert find_zonder_doel(STAD, LOPEND) == [ref("initiatief:kaal"), ref("initiatief:soep")]
    assert find_zonder_begeleider(STAD, LOPEND) == [ref("initiatief:kaal"), ref("initiatief:soep")]


def test_organisations_never_matched() -> None:
    assert find_nooit_gekoppeld(STAD, {}) == [ref("partner:eiland"), ref("partner:los")]
    # proposed is proposed, whatever became of it
    gekozen = {ref("partner:los"): False, ref("partner:kern"): False, ref("partner:ook"): True}
    assert find_nooit_gekoppeld(STAD, gekozen) == [ref("partner:eiland")]
    assert find_nooit_gekozen(STAD, gekozen) == [ref("partner:los")]


def test_who_was_rejected_was_proposed(app: Flask, browse: Browse) -> None:
    """Also by way of a place; asked is chosen, also when the answer was no."""
    scene = make_wijktuin()
    nooit = ["Actie", "bewonersgroep", "Club", "Kring Nooit", "Zang"]
    for naam in ("Buurthuis Aan Zet", *reversed(nooit)):
        make_partner(naam, thema="sport", wijk=make_wijk("molenwaard"))
    gastheer = Partner.get(Partner.naam == "Buurthuis Aan Zet")
    plek = make_plek("Zaal Aan Zet", gastheer=gastheer)
    add_koppeling(scene.initiatief, plek.reference, reden="Dichtbij", door=scene.begeleider)
    doelgroep = Verwerpreden.DOELGROEP_ANDERS
    for koppeling in (scene.koppeling(), scene.koppeling(plek.reference)):
        judge(koppeling, geschikt=False, verwerpreden=doelgroep, door=scene.begeleider)
    changes.catch_up()
    rapport = load_gaten(app.extensions["graaf"])
    assert [g.naam for g in rapport.nooit_gekoppeld.items] == nooit
    assert [g.naam for g in rapport.nooit_gekozen.items] == [
        "Buurthuis Aan Zet",
        "Stichting Groen Doen",
    ]
    page = browse("/netwerk/gaten", as_=scene.ruben.gebruiker)
    assert "Wel voorgesteld, nooit gekozen" in page
    judge(scene.koppeling(), geschikt=True, door=scene.begeleider)
    changes.catch_up()
    rapport = load_gaten(app.extensions["graaf"])
    assert [g.naam for g in rapport.nooit_gekozen.items] == ["Buurthuis Aan Zet"]


def test_who_is_the_only_bridge_and_to_whom() -> None:
    """Without De Kern nobody reaches Eiland, nor Soep with Ook: Ruben, Tuin and goal are more."""
    assert find_bruggen(STAD) == {
        ref("partner:kern"): (ref("initiatief:soep"), ref("partner:eiland"), ref("partner:ook"))
    }


def test_who_should_know_each_other() -> None:
    assert find_kennismakers(STAD, LOPEND) == [(ref("initiatief:kaal"), ref("initiatief:tuin"))]


def test_what_disappears_when_an_organisation_leaves() -> None:
    """Kern alone offers advice in Kersentuin, alone helps Tuin, and cuts three off."""
    [kern] = find_vertrek(STAD, beeld(partner("kern")), find_bruggen(STAD))
    assert kern.wie == ref("partner:kern")
    assert kern.aanbod == (("kennis", "KT"),)
    assert kern.initiatieven == (ref("initiatief:tuin"),)
    assert len(kern.los) == 3
    samen = find_vertrek(STAD, beeld(partner("kern"), partner("ook")), {})
    assert [v.aanbod for v in samen] == [()]


def test_the_desk_reads_the_report_and_nobody_else(app: Flask, browse: Browse) -> None:
    scene = make_wijktuin()
    make_vraag(scene.initiatief.reference, HulpSoort.RUIMTE, tekst="Een zaal")
    changes.catch_up()
    page = browse("/netwerk/gaten", as_=scene.ruben.gebruiker)
    assert "een ruimte" in page
    assert "Kersentuin" in page
    assert "Wijktuin De Bloesem" in page
    assert "Elk initiatief heeft een begeleider." in page
    assert "Biedt als enige kennis in Kersentuin." in page
    for rol in (Rol.LID, Rol.RAADSLID, Rol.VAKAMBTENAAR):
        browse("/netwerk/gaten", as_=make_gebruiker(rol), status=404)


def test_a_list_that_stops_says_so(app: Flask, browse: Browse) -> None:
    scene = make_wijktuin()
    for n in range(51):
        make_partner(f"Vereniging {n}")
    changes.catch_up()
    page = browse("/netwerk/gaten", as_=scene.ruben.gebruiker)
    assert "Toon deze 50" in page
    assert "U ziet de eerste 50 van 5" in page


def test_the_report_has_a_query_budget(app: Flask, client: FlaskClient, queries: Queries) -> None:
    scene = make_wijktuin()
    make_vraag(scene.initiatief.reference, HulpSoort.RUIMTE, tekst="Een zaal")
    changes.catch_up()
    log_in(client, scene.ruben.gebruiker)
    client.get("/netwerk/gaten")
    queries.statements.clear()
    client.get("/netwerk/gaten")
    assert len(queries) <= 9, queries.statements
