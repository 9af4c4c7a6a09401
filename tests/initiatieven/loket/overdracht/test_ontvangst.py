"""Warm transfer to a receiver with an own page: asked, judged, accepted or not, and chased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.loket.models import Taak
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.najagen import VRAAG_NA, follow_up_overdrachten
from initiatieven.loket.overdracht.ontvangers import list_ontvangers
from initiatieven.loket.overdracht.ontvangst import (
    BRENG_SAMEN,
    INZAGE_DAGEN,
    SLUIT_AF,
    ZOEK_ANDER,
    refuse_overname,
    take_overname,
)
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
)
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.clock import at, freeze, today
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand
from vems.core.reference import Reference

Browse = Callable[..., Page]
pytestmark = pytest.mark.usefixtures("nu")
VRAAG = "Twee stoeptegels liggen los. Kunt u ze leggen?"
MAKER, NUMMER = "Anke Visser", "06 12 34 56 78"


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def wouter(app: Flask) -> Medewerker:
    return make_medewerker("Wouter Blom", Rol.VAKAMBTENAAR, "groen")


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    maker = make_partij(MAKER, "anke@test.example.org", NUMMER)
    return make_initiatief("Losse tegels", begeleider=ruben, initiatiefnemer=maker)


@pytest.fixture
def groen(app: Flask) -> Partner:
    return make_partner()


@pytest.fixture
def marijke(groen: Partner) -> Gebruiker:
    return make_partnerlid(groen)


def ask(zaak: Initiatief, aan: Reference, **anders: object) -> Overdracht:
    data = NieuweOverdracht(aan=aan, toelichting=VRAAG, **anders)
    return ask_overdracht(zaak, data, door=actor_of(zaak.begeleider))


def partner_actor(gebruiker: Gebruiker, partner: Partner) -> Actor:
    return Actor("partner", gebruiker.id, naam=gebruiker.naam, als=frozenset({partner.reference}))


def mails_to(email: str) -> list[str]:
    rijen = Uitgaand.select().where(Uitgaand.aan == email).order_by(Uitgaand.id)
    return [rij.onderwerp for rij in rijen]


@pytest.mark.parametrize("via", ["medewerker", "team"])
def test_b2_a_colleague_takes_it_over_on_an_own_page(
    zaak: Initiatief,
    ruben: Medewerker,
    wouter: Medewerker,
    app: Flask,
    browse: Browse,
    queries: Queries,
    via: str,
) -> None:
    pad = f"/loket/{zaak.identificatie}/overdragen"
    aan = wouter.reference if via == "medewerker" else wouter.team.reference
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    for data in ({}, {"aan": str(aan)}, {"aan": "team:x", "toelichting": VRAAG}):
        assert submit(client, pad, data).status_code == 422
    assert submit(client, pad, {"aan": str(aan), "toelichting": VRAAG}).status_code == 302
    [vraag] = Overdracht.select()
    assert (vraag.ontvanger, vraag.uiterlijk_op) == (wouter.team.naam, date(2026, 12, 1))
    assert mails_to(wouter.e_mail) == ["Neemt u dit initiatief over?"]
    mail = Uitgaand.get(Uitgaand.aan == wouter.e_mail).tekst
    assert "Anke" not in mail + VRAAG
    assert "Losse tegels" not in mail
    assert mails_to("anke@test.example.org") == [f"Wij vragen {vraag.ontvanger} om u te helpen"]

    eigen = f"/overnames/{vraag.sleutel}"
    assert eigen in browse("/gevraagd", as_=wouter.gebruiker).links
    queries.statements.clear()
    page = browse(eigen, as_=wouter.gebruiker)
    assert len(queries) <= 14, queries.statements
    assert VRAAG in page
    assert "Losse tegels" in page
    for geheim in (MAKER, NUMMER, zaak.omschrijving):
        assert geheim not in page
    browse(eigen, as_=make_medewerker("Jan Smit", Rol.GRIFFIE).gebruiker, status=404)
    browse(eigen, as_=ruben.gebruiker, status=404)
    bij_wouter = log_in(app.test_client(), wouter.gebruiker)
    te_lang = submit(bij_wouter, f"{eigen}/ja", {"referentie": "x" * 61}, page=eigen)
    assert te_lang.status_code == 422
    for _ in range(2):
        assert bij_wouter.get(eigen).status_code == 200
        antwoord = submit(bij_wouter, f"{eigen}/ja", {"referentie": "MOR-1"}, page="/gevraagd")
        assert antwoord.location == eigen
    na = browse(eigen, as_=wouter.gebruiker)
    for bekend in (MAKER, NUMMER, zaak.omschrijving, "Vraag de initiatiefnemer niets opnieuw."):
        assert bekend in na
    with freeze(at(today() + timedelta(days=INZAGE_DAGEN + 1))):
        assert NUMMER not in browse(eigen, as_=wouter.gebruiker)
    assert mails_to("anke@test.example.org")[1:] == [f"{vraag.ontvanger} pakt het op"]
    assert [taak.titel for taak in Taak.select()] == [SLUIT_AF]
    assert Initiatief.get_by_id(zaak.id).begeleider == ruben
    terug = browse(pad, as_=ruben.gebruiker)
    assert "MOR-1" in terug
    assert "Wouter Blom" in terug


def test_an_organisation_gets_no_more_than_was_agreed(
    zaak: Initiatief, groen: Partner, marijke: Gebruiker, browse: Browse
) -> None:
    ander = make_gebruiker(Rol.PARTNER, "Piet Elders")
    kaal, vol = ask(zaak, groen.reference), ask(zaak, groen.reference, gegevens_mee=True)
    for vraag in (kaal, vol):
        page = browse(f"/overnames/{vraag.sleutel}", as_=marijke)
        assert "Een initiatief in" in page
        for geheim in (MAKER, NUMMER, zaak.omschrijving, "Losse tegels"):
            assert geheim not in page
        browse(f"/overnames/{vraag.sleutel}", as_=ander, status=404)
        with pytest.raises(NotFound):
            take_overname(vraag, door=partner_actor(ander, make_partner("Elders")))
        take_overname(vraag, door=partner_actor(marijke, groen))
    assert NUMMER not in browse(f"/overnames/{kaal.sleutel}", as_=marijke)
    assert NUMMER in browse(f"/overnames/{vol.sleutel}", as_=marijke)
    assert [taak.titel for taak in Taak.select().order_by(Taak.id)] == [BRENG_SAMEN, SLUIT_AF]
    brieven = Uitgaand.select().where(Uitgaand.onderwerp.endswith("pakt het op"))
    teksten = [brief.tekst for brief in brieven.order_by(Uitgaand.id)]
    assert "Wij brengen u met elkaar in contact." in teksten[0]
    assert "Zij nemen contact met u op." in teksten[1]


def test_a_no_stays_with_us_and_says_why(
    zaak: Initiatief, groen: Partner, marijke: Gebruiker, app: Flask
) -> None:
    vraag = ask(zaak, groen.reference)
    eigen = f"/overnames/{vraag.sleutel}"
    client = log_in(app.test_client(), marijke)
    assert submit(client, f"{eigen}/nee", {"reden": " \x00"}, page=eigen).status_code == 422
    te_lang = {"reden": "x" * 5_000}
    assert submit(client, f"{eigen}/nee", te_lang, page=eigen).status_code == 422
    for _ in range(2):
        nee = submit(client, f"{eigen}/nee", {"reden": "Wij doen geen stoepen."}, page="/gevraagd")
        assert nee.location == eigen
    assert mails_to("anke@test.example.org")[-1] == f"{groen.naam} kan u niet helpen, wij wel"
    assert Taak.get().titel == ZOEK_ANDER
    with pytest.raises(Conflict):
        take_overname(Overdracht.get(), door=partner_actor(marijke, groen))


def test_who_says_nothing_is_reminded_once_and_then_asked(
    zaak: Initiatief, groen: Partner, marijke: Gebruiker, ruben: Medewerker
) -> None:
    ask(zaak, groen.reference)
    ask_overdracht(zaak, NieuweOverdracht("Waterschap"), door=actor_of(ruben))
    stappen = ((0, 0, 0), (6, 1, 0), (7, 1, 0), (8, 1, 2), (9, 1, 2))
    for dagen, herinnerd, taken in stappen:
        with freeze(at(today() + timedelta(days=dagen), 12)):
            follow_up_overdrachten()
            follow_up_overdrachten()
        herinnering = "Herinnering: neemt u dit initiatief over?"
        assert mails_to(groen.contact_email).count(herinnering) == herinnerd, dagen
        assert Taak.select().where(Taak.titel == VRAAG_NA).count() == taken, dagen
    vraag = Overdracht.get(Overdracht.ontvanger == "Waterschap")
    accept_overdracht(vraag, Aanvaarding(today(), "W-1"), door=actor_of(ruben))
    assert Taak.select().where(Taak.afgesloten_op.is_null()).count() == 1


def test_what_is_closed_is_asked_of_nobody(
    zaak: Initiatief, groen: Partner, marijke: Gebruiker, browse: Browse
) -> None:
    vraag = ask(zaak, groen.reference)
    Initiatief.update(fase=Fase.AFGEROND).execute()
    vraag = Overdracht.get_by_id(vraag.id)
    assert "Niet meer nodig" in browse(f"/overnames/{vraag.sleutel}", as_=marijke)
    with pytest.raises(Refused):
        refuse_overname(vraag, reden="Te laat.", door=partner_actor(marijke, groen))
    with pytest.raises(Refused):
        ask(Initiatief.get_by_id(zaak.id), groen.reference)
    follow_up_overdrachten()
    assert Overdracht.get().herinnerd_op is None


def test_only_who_can_answer_is_in_the_list(
    ruben: Medewerker, wouter: Medewerker, groen: Partner, zaak: Initiatief
) -> None:
    """`groen` has no accounts yet; the desk itself is asked by a hand-over of the case."""
    assert {rij.reference for rij in list_ontvangers()} == {
        wouter.reference,
        wouter.team.reference,
    }
    for data in (
        NieuweOverdracht(aan=groen.reference, toelichting=VRAAG),
        NieuweOverdracht(aan=wouter.reference),
        NieuweOverdracht("Waterschap", uiterlijk_op=today()),
        NieuweOverdracht("x" * 161),
    ):
        with pytest.raises(Invalid):
            ask_overdracht(zaak, data, door=actor_of(ruben))
