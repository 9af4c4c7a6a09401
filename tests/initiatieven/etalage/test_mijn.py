"""The initiator's own page: what is asked, who helps, what was promised, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.events import ANTWOORD_VERSTUURD
from initiatieven.loket.events import EERSTE_GESPREK, TAAK_GEMAAKT
from initiatieven.registratie.events import BEURT_GEWIJZIGD, INGEDIEND
from initiatieven.registratie.keuzes import Fase, Resultaat, Toestand
from initiatieven.registratie.models import Concept, Initiatief
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.registration import register_lid
from vems.core.actor import ANONIEM, SYSTEEM
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.history import Event, Zichtbaarheid, record
from vems.partijen.models import Partij


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Anke Visser")


def make_eigen(wie: Gebruiker, titel: str = "Wijktuin De Bloesem", **anders: object) -> Initiatief:
    waarden: dict[str, object] = {
        "begeleider": make_medewerker(telefoon="0999 55 50 12", voornaam_publiek=False),
        "beloofd_op": today() + timedelta(days=5),
        "fase": Fase.VERKENNING,
        **anders,
    }
    return make_initiatief(titel, initiatiefnemer=wie.partij, **waarden)


def happen(
    initiatief: Initiatief, event: Event, wie: Zichtbaarheid, dagen: int = 0, **g: str
) -> None:
    with write():
        record(
            initiatief.reference,
            event,
            zichtbaarheid=wie,
            gegevens=g,
            op=now() - timedelta(days=dagen),
            door=SYSTEEM,
        )


def test_nothing_to_do_is_said_with_who_and_when(
    anke: Gebruiker, browse: Callable[..., Page], nu: object
) -> None:
    make_eigen(anke)
    pagina = browse("/mijn", as_=anke)
    assert {"/account", "/mijn/seintjes"} <= set(pagina.links)
    assert pagina.html.index("Stop met dit initiatief") > pagina.html.index("Wat er gebeurde")
    assert pagina.h1 == ["Dag Anke"]
    assert "U hoeft nu niets te doen. Ruben is aan zet, voor zondag 29 november." in pagina
    assert "Ruben de Wit" in pagina
    assert "0999 55 50 12" in pagina
    assert "vlak--zon" not in pagina.html
    assert "Wij zoeken uit wat kan" in pagina


def test_the_own_turn_is_a_card_with_one_thing_to_do(
    anke: Gebruiker, browse: Callable[..., Page]
) -> None:
    make_eigen(anke, toestand=Toestand.BIJ_INITIATIEFNEMER, volgende_stap="Uw begroting afmaken")
    pagina = browse("/mijn", as_=anke)
    assert "U bent aan zet" in pagina
    assert "Uw begroting afmaken" in pagina
    assert "vlak--zon" in pagina.html


def test_late_is_said_first(anke: Gebruiker, browse: Callable[..., Page]) -> None:
    make_eigen(anke, beloofd_op=today() - timedelta(days=4))
    assert "Wij zijn te laat. U zou voor" in browse("/mijn", as_=anke)


def test_parked_says_until_when(anke: Gebruiker, browse: Callable[..., Page]) -> None:
    make_eigen(anke, toestand=Toestand.GEPARKEERD, herzien_op=today() + timedelta(days=40))
    assert "Uw initiatief ligt even stil. Wij kijken er weer naar op" in browse("/mijn", as_=anke)


def test_the_story_shows_what_concerns_me_and_no_more(
    anke: Gebruiker, browse: Callable[..., Page]
) -> None:
    eigen = make_eigen(anke)
    happen(eigen, INGEDIEND, Zichtbaarheid.OPENBAAR, 9)
    happen(eigen, EERSTE_GESPREK, Zichtbaarheid.BETROKKENEN, 7)
    happen(eigen, TAAK_GEMAAKT, Zichtbaarheid.INTERN, 6, eigenaar="Noor", titel="Check schulden")
    for pad in ("/mijn", f"/mijn/{eigen.slug}/tijdlijn"):
        pagina = browse(pad, as_=anke)
        assert "Het loket en de initiatiefnemer spraken elkaar" in pagina
        assert "U en uw begeleider" in pagina
        assert "schulden" not in pagina.html


def test_a_turn_is_part_of_the_story_only_with_a_reason(
    anke: Gebruiker, browse: Callable[..., Page]
) -> None:
    eigen = make_eigen(anke)
    for toestand, reden in (("Een partner is aan zet", ""), ("Ligt even stil", "De winter")):
        happen(eigen, BEURT_GEWIJZIGD, Zichtbaarheid.BETROKKENEN, toestand=toestand, reden=reden)
    pagina = browse(f"/mijn/{eigen.slug}/tijdlijn", as_=anke)
    assert "De winter" in pagina
    assert "Een partner is aan zet" not in pagina


def test_promises_that_were_kept_stay(
    anke: Gebruiker, browse: Callable[..., Page], nu: object
) -> None:
    eigen = make_eigen(anke, ingediend_op=now() - timedelta(days=40))
    happen(eigen, EERSTE_GESPREK, Zichtbaarheid.OPENBAAR, 36)
    happen(eigen, ANTWOORD_VERSTUURD, Zichtbaarheid.OPENBAAR, 1, antwoord="Ja, wij steunen dit")
    pagina = browse("/mijn", as_=anke)
    assert "Kennisgemaakt na 2 van 5 werkdagen" in pagina
    assert "Antwoord gegeven na 27 werkdagen. Wij beloofden 20." in pagina
    assert "Nieuws van ons voor" in pagina


def test_met_on_the_same_day_is_said_so(
    anke: Gebruiker, browse: Callable[..., Page], nu: object
) -> None:
    eigen = make_eigen(anke, ingediend_op=now() - timedelta(days=3))
    happen(eigen, EERSTE_GESPREK, Zichtbaarheid.OPENBAAR, 3)
    pagina = browse("/mijn", as_=anke)
    assert "Op dezelfde dag kennisgemaakt" in pagina
    assert "na 0 van" not in pagina


def test_more_initiatives_are_a_list(anke: Gebruiker, browse: Callable[..., Page]) -> None:
    eerste = make_eigen(anke, toestand=Toestand.BIJ_INITIATIEFNEMER)
    make_eigen(anke, "Soep op dinsdag", fase=Fase.AFGEROND, resultaat=Resultaat.GEREALISEERD)
    lijst = browse("/mijn", as_=anke)
    assert f"/mijn/{eerste.slug}" in lijst.links
    assert "U bent aan zet" in lijst
    assert "Gelukt." in lijst
    assert "Uw initiatieven" in browse(f"/mijn/{eerste.slug}", as_=anke)


def test_without_an_idea_there_is_an_invitation(
    anke: Gebruiker, browse: Callable[..., Page]
) -> None:
    assert "U deelde nog geen idee" in browse("/mijn", as_=anke)
    Concept.create(token_hash="x", partij=anke.partij, created_at=now(), updated_at=now())
    assert "Ga verder met dat idee" in browse("/mijn", as_=anke)


def test_without_an_idea_the_own_data_are_seen_and_changed(app: Flask, queries: Queries) -> None:
    email = "loes@test.example.org"
    loes = register_lid(email, door=ANONIEM)
    client = log_in(app.test_client(), loes)
    queries.statements.clear()
    pagina = client.get("/mijn").text
    assert len(queries) <= 5 + 4, "\n".join(queries.statements)
    check_page("mijn", pagina)
    pad = f"/mijn/contact?wie={loes.partij.sleutel}"
    assert pad in pagina
    for tekst in ("Uw gegevens", "Loes", email, "Per e-mail", "Nederlands"):
        assert tekst in pagina
    check_page("contact", client.get(pad).text)
    data = {"versie": "1", "kanaal": "telefoon", "naam": "Loes Bakker", "email": email}
    fout = submit(client, pad, {**data, "telefoon": "0612345678", "taal": "xx"})
    assert fout.status_code == 422
    assert "Kies een taal uit de lijst." in fout.text
    goed = submit(client, pad, {**data, "telefoon": "0612345678", "taal": "en"})
    assert goed.location == "/mijn"
    pagina = client.get("/mijn").text
    for tekst in ("Loes Bakker", "0612345678", "Per telefoon", "English"):
        assert tekst in pagina
    partij, account = Partij.get_by_id(loes.partij_id), Gebruiker.get_by_id(loes.id)
    assert (partij.taal, account.taal, account.naam) == ("en", "en", "Loes Bakker")
    weg = {**data, "versie": "2", "email": "", "telefoon": "0612345678"}
    assert submit(client, pad, weg).location == "/"
    assert "U bent uitgelogd: zonder e-mailadres" in client.get("/").text
    assert client.get("/mijn").status_code == 302
    assert Partij.get_by_id(loes.partij_id).taal == "en"


def test_somebody_elses_does_not_exist(
    anke: Gebruiker, client: FlaskClient, browse: Callable[..., Page]
) -> None:
    van_ander = make_eigen(make_gebruiker(Rol.LID, "Henk Postma"), "Watertap", is_openbaar=True)
    make_eigen(anke)
    for pad in (
        f"/mijn/{van_ander.slug}",
        f"/mijn/{van_ander.slug}/tijdlijn",
        "/mijn/bestaat-niet",
    ):
        browse(pad, as_=anke, status=404)
    assert "Watertap" not in browse("/mijn", as_=anke).html
    assert client.get(f"/mijn/{van_ander.slug}").location.startswith("/inloggen")


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.LID])
def test_mijn_is_for_residents(app: Flask, browse: Callable[..., Page], rol: Rol) -> None:
    browse("/mijn", as_=make_gebruiker(rol), status=404)


@pytest.mark.parametrize("resultaat", list(Resultaat))
def test_a_closed_one_says_how_it_ended(
    anke: Gebruiker, browse: Callable[..., Page], resultaat: Resultaat
) -> None:
    make_eigen(anke, fase=Fase.AFGEROND, resultaat=resultaat)
    pagina = browse("/mijn", as_=anke)
    assert "U bent aan zet" not in pagina
    assert "Volgende stap" not in pagina


def test_the_list_costs_little(anke: Gebruiker, app: Flask, queries: Queries) -> None:
    for nummer in range(6):
        make_eigen(anke, f"Plan {nummer}")
    client = log_in(app.test_client(), anke)
    client.get("/mijn")
    del queries.statements[:]
    client.get("/mijn")
    assert len(queries) <= 5 + 4


def test_the_own_name_leads_back_from_every_page(
    anke: Gebruiker, browse: Callable[..., Page]
) -> None:
    page = browse("/initiatieven", as_=anke)
    assert 'class="kop__plek" href="/mijn"' in page.html
    assert 'href="/account"' in browse("/mijn", as_=anke).html
