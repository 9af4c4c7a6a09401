"""Relations written down by hand: who may, whose yes is waited for, and what then counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.verouderen import end_voorbij
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_wijk
from tests.factories.netwerk import make_doel, make_partner, make_partnerlid, make_relatie
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import freeze, now, today
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.outbox import Uitgaand
from vems.core.reference import Reference

Browse = Callable[..., Page]
NIEUW, LIJST = "/netwerk/relaties/nieuw", "/netwerk/bevestigen"


@pytest.fixture
def welzijn(app: Flask, nu: object) -> Partner:
    return make_partner("Welzijn Westerkade")


@pytest.fixture
def kern(welzijn: Partner) -> Partner:
    return make_partner("Buurthuis De Kern")


def form(van: Reference, soort: str, naar: Reference, **anders: object) -> dict[str, object]:
    """Give what a full form sends."""
    waarden = {"van": str(van), "soort": soort, "naar": str(naar), "zekerheid": "zeker"}
    return {**waarden, "zichtbaarheid": "openbaar", **anders}


def last() -> Relatie:
    return Relatie.select().order_by(Relatie.id.desc()).get()


def samen(welzijn: Partner, kern: Partner, **anders: object) -> dict[str, object]:
    return form(welzijn.reference, "werkt_samen_met", kern.reference, **anders)


def test_said_by_one_it_counts_when_the_other_says_yes(
    client: FlaskClient, browse: Browse, welzijn: Partner, kern: Partner
) -> None:
    kees = make_partnerlid(kern, "Kees Kern")
    log_in(client, make_partnerlid(welzijn, "Sam Welzijn"))
    data = samen(welzijn, kern, sinds="2025-03-03", toelichting="Elke maandag een tafel")
    for _ in range(2):
        assert submit(client, NIEUW, data).location == LIJST
    relatie = last()
    assert (relatie.zekerheid, relatie.bron, relatie.beweerd_door) == (
        0.75,
        Bron.ZELF,
        str(welzijn.reference),
    )
    assert netwerkbeeld().buren == {}
    assert [mail.aan for mail in Uitgaand.select()] == [kern.contact_email]
    # Who said it does not confirm it, nor reads the world it yet.
    assert "Trek in" in client.get(LIJST).get_data(as_text=True)
    bevestig = f"{LIJST}/{relatie.id}"
    assert submit(client, bevestig, {}, page=LIJST).status_code == 404
    assert "Werkt samen met" not in browse(f"/partners/{welzijn.slug}", as_=None)
    log_in(client, kees)
    assert "Wat anderen zeggen" in client.get(LIJST).get_data(as_text=True)
    submit(client, bevestig, {}, page=LIJST)
    assert set(netwerkbeeld().buren) == {welzijn.reference, kern.reference}
    for partner, ander in ((welzijn, "Buurthuis De Kern"), (kern, "Welzijn Westerkade")):
        pagina = browse(f"/partners/{partner.slug}", as_=None)
        assert ander in pagina
        assert "Werkt samen met, sinds 3 maart 2025" in pagina
        assert "Elke maandag" not in pagina
    assert Uitgaand.select().order_by(Uitgaand.id.desc()).get().aan == welzijn.contact_email
    verteld = list_for(kern.reference, zichtbaarheden=list(Zichtbaarheid))
    assert "Relatie bevestigd: Welzijn Westerkade werkt samen met Buurthuis De Kern" in {
        sentence(rij) for rij in verteld
    }


def test_a_colleague_asks_both_ends_and_knows_people_alone(
    client: FlaskClient, browse: Browse, welzijn: Partner, kern: Partner
) -> None:
    ruben = make_medewerker("Ruben de Wit")
    log_in(client, ruben.gebruiker)
    submit(client, NIEUW, samen(welzijn, kern, zekerheid="denkt", zichtbaarheid="collegas"))
    assert (last().bron, last().zekerheid, last().is_openbaar) == (Bron.BEGELEIDER, 0.5, False)
    intern = browse(f"/partners/{welzijn.slug}", as_=ruben.gebruiker)
    assert "Zekerheid: ik denk het" in intern
    assert "Alleen voor collega’s" in intern
    submit(client, NIEUW, form(ruben.reference, "werkt_samen_met", kern.reference))
    assert (last().is_bevestigd, last().is_openbaar) == (True, False)
    assert set(netwerkbeeld().buren[ruben.reference]) == {kern.reference}
    assert "Ruben" not in browse(f"/partners/{kern.slug}", as_=None)
    Relatie.update(toelichting="Houdt niet van bellen").execute()
    eigen = make_partnerlid(kern, "Kees Kern")
    for pad in (f"/partners/{kern.slug}", LIJST):
        gelezen = browse(pad, as_=eigen)
        assert "Ruben" not in gelezen
        assert "bellen" not in gelezen
    assert "bellen" in browse(f"/partners/{kern.slug}", as_=ruben.gebruiker)


def test_an_organisation_serves_a_goal_when_who_keeps_the_programme_says_so(
    client: FlaskClient, welzijn: Partner
) -> None:
    doel = make_doel()
    noor = make_medewerker("Noor Bakker", Rol.GEBIEDSREGISSEUR)
    make_relatie(noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, make_wijk().reference)
    lid = make_partnerlid(welzijn, "Sam Welzijn")
    log_in(client, lid)
    data = form(welzijn.reference, "draagt_bij_aan", doel.reference)
    submit(client, NIEUW, data)
    relatie, brief = last(), Uitgaand.get()
    assert (brief.aan, "draagt bij aan Meer ontmoeting" in brief.tekst) == (noor.e_mail, True)
    assert netwerkbeeld().kandidaten[welzijn.reference].doelen == frozenset()
    log_in(client, noor.gebruiker)
    stoppen = f"{LIJST}/{relatie.id}/stoppen"
    assert submit(client, stoppen, {"reden": " "}).status_code == 422
    submit(client, stoppen, {"reden": "Dit telt al bij doel 3."})
    antwoord = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
    assert (antwoord.aan, "Dit telt al bij doel 3." in antwoord.tekst) == (
        welzijn.contact_email,
        True,
    )
    # The other way round: who keeps the programme says it, and the organisation confirms.
    submit(client, NIEUW, data)
    assert submit(client, f"{LIJST}/{last().id}", {}, page=LIJST).status_code == 404
    log_in(client, lid)
    submit(client, f"{LIJST}/{last().id}", {}, page=LIJST)
    assert netwerkbeeld().kandidaten[welzijn.reference].doelen == {doel.reference}
    assert Relatie.get_by_id(relatie.id).tot == today()


def test_where_nobody_can_answer_the_coordinator_says_it(
    client: FlaskClient, welzijn: Partner, kern: Partner
) -> None:
    log_in(client, make_medewerker("Carla Coord", Rol.COORDINATOR).gebruiker)
    submit(client, NIEUW, form(welzijn.reference, "lid_van", kern.reference))
    assert last().is_bevestigd
    assert not Uitgaand.select().exists()


def test_what_ends_on_a_day_ends_and_what_ended_is_earlier(
    client: FlaskClient, browse: Browse, welzijn: Partner, kern: Partner
) -> None:
    marijke = make_medewerker("Marijke Maat", Rol.COORDINATOR)
    log_in(client, marijke.gebruiker)
    morgen = today() + timedelta(days=1)
    submit(client, NIEUW, samen(welzijn, kern, tot=morgen.isoformat()))
    submit(
        client,
        NIEUW,
        form(kern.reference, "lid_van", welzijn.reference, sinds="2020-01-01", tot="2021-01-01"),
    )
    assert last().tot.year == 2021
    end_voorbij()
    assert Relatie.get(Relatie.geldt_tot == morgen).tot is None
    with freeze(now() + timedelta(days=2)):
        end_voorbij()
    assert Relatie.get(Relatie.geldt_tot == morgen).tot == morgen
    assert "Eerder" in browse(f"/partners/{kern.slug}", as_=marijke.gebruiker)
    assert "Eerder" not in browse(f"/partners/{kern.slug}", as_=None)


@pytest.mark.parametrize(
    "fout",
    [
        {"naar": ""},
        {"naar": "partner:x"},
        {"soort": "draagt_bij_aan"},
        {"soort": "hielp"},
        {"sinds": "2099-01-01"},
        {"sinds": "ooit"},
        {"sinds": "2026-02-01", "tot": "2026-01-01"},
        {"zekerheid": "x"},
        {"zichtbaarheid": ""},
        {"toelichting": "x" * 501},
        {"van": "medewerker:x"},
    ],
)
def test_what_does_not_fit_comes_back(
    client: FlaskClient, welzijn: Partner, kern: Partner, fout: dict[str, object]
) -> None:
    log_in(client, make_partnerlid(welzijn))
    data = samen(welzijn, kern, toelichting="zo kennen wij elkaar") | fout
    antwoord = submit(client, NIEUW, data)
    assert antwoord.status_code == 422
    if "toelichting" not in fout:
        assert "zo kennen wij elkaar" in antwoord.get_data(as_text=True)
    assert not Relatie.select().where(Relatie.beweerd_door != "").exists()


def test_only_who_keeps_an_organisation_or_works_here_writes_down(
    client: FlaskClient, browse: Browse, welzijn: Partner, kern: Partner
) -> None:
    browse(NIEUW, as_=make_gebruiker(Rol.LID), status=404)
    log_in(client, make_partnerlid(kern, "Kees Kern"))
    assert submit(client, NIEUW, samen(welzijn, kern)).status_code == 422
    make_doel()
    log_in(client, make_medewerker("Ruben de Wit").gebruiker)
    assert "Doel:" not in client.get(NIEUW).get_data(as_text=True)
