"""Notices within the site: once, when they show, per kind as often as chosen, and read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.events import NAAR_FASE
from initiatieven.loket.gesprek.noemen import find_genoemd
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.loket.taken.adviezen import NieuwAdvies, answer_advies, ask_advies
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.community.keuzes import Frequentie, Nieuwssoort
from vems.community.models import Abonnee, Nieuwtje
from vems.community.nieuws import hand_out
from vems.community.seintjes.models import Seintje
from vems.community.seintjes.soorten import GENOEMD, NIEUWS, SOORTEN
from vems.community.seintjes.sturen import (
    change_keuzes,
    forget_old,
    next_moment,
    read_all,
    select_seintjes,
    send_seintje,
)
from vems.community.volgen import change_voorkeuren, follow
from vems.core import clock
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import at
from vems.core.database import write
from vems.core.history import Zichtbaarheid, record

Browse = Callable[..., Page]
DIRECT, DAG, WEEK, NIET = Frequentie


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def aylin(app: Flask) -> Medewerker:
    """Make a colleague of the desk."""
    return make_medewerker("Aylin Demirel")


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case of Ruben."""
    return make_initiatief("Soep op dinsdag", begeleider=ruben, fase=Fase.PLAN)


@pytest.mark.parametrize(
    ("frequentie", "nu", "toont"),
    [
        (DIRECT, at(date(2026, 11, 25), 9), at(date(2026, 11, 25), 9)),
        (DAG, at(date(2026, 11, 25), 9), at(date(2026, 11, 25), 16)),
        (DAG, at(date(2026, 11, 25), 16), at(date(2026, 11, 26), 16)),
        (DAG, at(date(2026, 3, 28), 17), at(date(2026, 3, 29), 16)),
        (WEEK, at(date(2026, 11, 25), 9), at(date(2026, 11, 27), 16)),
        (WEEK, at(date(2026, 11, 27), 15), at(date(2026, 11, 27), 16)),
        (WEEK, at(date(2026, 11, 27), 16), at(date(2026, 12, 4), 16)),
        (WEEK, at(date(2026, 11, 28), 9), at(date(2026, 12, 4), 16)),
    ],
)
def test_a_notice_shows_at_once_per_day_or_per_week(
    frequentie: Frequentie, nu: datetime, toont: datetime
) -> None:
    assert next_moment(frequentie, nu) == toont


def test_who_is_named_in_a_note() -> None:
    namen = ("Aylin Demirel", "Ruben de Wit", "Ruben Smit", "Noor Haddad")
    collegas = [
        Medewerker(id=nummer, naam=naam, voornaam=naam.split()[0])
        for nummer, naam in enumerate(namen, start=1)
    ]
    gevallen = {
        "@Aylin, kijk jij?": ["Aylin Demirel"],
        "Vraag het @ruben smit en @noor haddad.": ["Ruben Smit", "Noor Haddad"],
        "@Ruben weet het": [],
        "Mail naar info@noor.nl": [],
        "@Aylinda is een ander": [],
        "@Aylin @Aylin Demirel": ["Aylin Demirel"],
        "Geen naam, wel een @": [],
    }
    for tekst, wie in gevallen.items():
        assert [c.naam for c in find_genoemd(tekst, collegas)] == wie, tekst


def test_a_named_colleague_hears_it_once_and_the_writer_never(
    zaak: Initiatief, ruben: Medewerker, aylin: Medewerker, app: Flask, browse: Browse
) -> None:
    client, pad = app.test_client(), f"/loket/{zaak.identificatie}"
    assert "Nieuw seintje" not in browse("/loket", as_=aylin.gebruiker)
    log_in(client, ruben.gebruiker)
    data = {"lezer": "collegas", "tekst": "@Aylin en @Ruben: kijken jullie mee?", "sleutel": "abc1"}
    for _ in range(2):
        submit(client, pad, data)
    assert "Genoemd: Aylin Demirel." in client.get(pad).get_data(as_text=True)
    assert [s.gebruiker_id for s in Seintje.select()] == [aylin.gebruiker_id]
    page = browse("/loket", as_=aylin.gebruiker)
    assert "/mijn/seintjes" in page.links
    page = browse("/mijn/seintjes", as_=aylin.gebruiker)
    assert "Ruben de Wit noemt u in een notitie bij “Soep op dinsdag”" in page
    assert pad in page.links
    assert "U heeft geen seintjes" in browse("/mijn/seintjes", as_=ruben.gebruiker)
    ander = app.test_client()
    log_in(ander, aylin.gebruiker)
    submit(ander, "/mijn/seintjes", {})
    assert "Nieuw seintje" not in browse("/loket", as_=aylin.gebruiker)


def test_a_task_and_an_answer_to_a_question_are_notices_too(
    zaak: Initiatief, ruben: Medewerker, nu: datetime
) -> None:
    vak = make_medewerker("Jan Boom", rol=Rol.VAKAMBTENAAR, team="groen")
    vraag = NieuwAdvies(vak, "Bodem", "Mag hier een boom staan?", nu.date() + timedelta(days=7))
    advies = ask_advies(zaak, vraag, door=actor_of(ruben))
    answer_advies(advies, "Ja, een linde.", door=actor_of(vak))
    zinnen = {(s.gebruiker_id, s.soort): s.gegevens["wat"] for s in Seintje.select()}
    assert zinnen[(vak.gebruiker_id, "taak")] == "Geef advies"
    assert zinnen[(ruben.gebruiker_id, "advies")] == "Bodem"


def test_each_kind_comes_as_often_as_was_chosen(
    zaak: Initiatief, ruben: Medewerker, aylin: Medewerker, app: Flask, browse: Browse
) -> None:
    client, pad = app.test_client(), "/mijn/seintjes/keuzes"
    log_in(client, aylin.gebruiker)
    check_page(pad, client.get(pad).get_data(as_text=True))
    alles: dict[str, object] = {**dict.fromkeys(SOORTEN, "dag"), "advies": "niet"}
    fout = submit(client, pad, {**alles, "genoemd": "soms"})
    assert fout.status_code == 422
    assert "Kies hoe vaak u hiervan hoort." in check_page(pad, fout.get_data(as_text=True))
    assert submit(client, pad, alles).status_code == 302
    ochtend = at(date(2026, 11, 25), 9)
    with clock.freeze(ochtend):
        record_notitie(zaak, "@Aylin, kijk even.", door=actor_of(ruben))
        assert not list(select_seintjes(aylin.gebruiker_id))
    with clock.freeze(ochtend + timedelta(hours=8)):
        assert select_seintjes(aylin.gebruiker_id).count() == 1
        read_all(aylin.gebruiker_id)
    change_keuzes(aylin.gebruiker_id, {"genoemd": NIET})
    record_notitie(zaak, "@Aylin, nog eens.", door=actor_of(ruben))
    assert Seintje.select().count() == 1
    with clock.freeze(ochtend + timedelta(days=100)):
        forget_old()
    assert not Seintje.select().exists()


def test_a_member_reads_news_of_what_he_follows_here_too(app: Flask, browse: Browse) -> None:
    bram = make_gebruiker(Rol.LID, "Bram Steen", "bram@test.example.org")
    plan = make_initiatief("Wijktuin", openbaar=True, fase=Fase.PLAN)
    begin = at(date(2026, 11, 25), 9)
    with clock.freeze(begin):
        follow(plan.reference, door=Actor(rol="lid", gebruiker_id=bram.id))
        hand_out()
    with clock.freeze(begin + timedelta(minutes=5)), write():
        record(
            plan.reference,
            NAAR_FASE[Fase.UITVOERING],
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            door=SYSTEEM,
        )
    with clock.freeze(begin + timedelta(minutes=10)):
        hand_out()
        assert [s.soort for s in Seintje.select()] == [s.code for s in list(NIEUWS.values())[:1]]
        page = browse("/mijn/seintjes", as_=bram)
        assert "Wijktuin: Aan de slag" in page
        Initiatief.update(is_openbaar=False).where(Initiatief.id == plan.id).execute()
        assert "Wijktuin" not in browse("/mijn/seintjes", as_=bram)


def test_news_comes_as_a_notice_as_often_as_chosen_for_notices_and_else_as_for_mail(
    app: Flask, browse: Browse
) -> None:
    begin, volgers = at(date(2026, 11, 25), 9), {}
    plan = make_initiatief("Wijktuin", openbaar=True, fase=Fase.PLAN)
    with clock.freeze(begin):
        for naam in ("mail", "nooit", "meteen"):
            lid = volgers[naam] = make_gebruiker(Rol.LID, naam, f"{naam}@test.example.org")
            follow(plan.reference, door=Actor(rol="lid", gebruiker_id=lid.id))
            mail = NIET if naam == "meteen" else DIRECT
            change_voorkeuren(
                Abonnee.get(Abonnee.gebruiker == lid), dict.fromkeys(Nieuwssoort, mail)
            )
        hand_out()
        pad = "/mijn/seintjes/keuzes"
        page = browse(pad, as_=volgers["nooit"])
        assert "Van uw collega’s" not in page
        assert "Nieuws over plannen die u volgt" in page
        for naam, keus in (("nooit", "niet"), ("meteen", "direct")):
            client = log_in(app.test_client(), volgers[naam])
            data = {f"nieuws_{soort.value}": keus for soort in Nieuwssoort}
            assert submit(client, pad, data).status_code == 302
    with clock.freeze(begin + timedelta(minutes=5)), write():
        record(
            plan.reference,
            NAAR_FASE[Fase.UITVOERING],
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            door=SYSTEEM,
        )
    with clock.freeze(begin + timedelta(minutes=10)):
        hand_out()
    assert {s.gebruiker_id for s in Seintje.select()} == {
        volgers["mail"].id,
        volgers["meteen"].id,
    }
    gemaild = {n.abonnee.gebruiker_id for n in Nieuwtje.select()}
    assert gemaild == {volgers["mail"].id, volgers["nooit"].id}


def test_the_page_costs_the_same_for_one_and_for_twenty(
    aylin: Medewerker, browse: Browse, queries: Queries
) -> None:
    kosten = []
    for aantal in (1, 20):
        for nummer in range(aantal):
            with write():
                send_seintje(
                    aylin.gebruiker_id,
                    GENOEMD,
                    "%(wie)s",
                    gegevens={"wie": "Ruben"},
                    pad="/loket",
                    eenmalig=f"{aantal}:{nummer}",
                    door=SYSTEEM,
                )
        browse("/mijn/seintjes", as_=aylin.gebruiker)
        queries.statements.clear()
        browse("/mijn/seintjes", as_=aylin.gebruiker)
        kosten.append(len(queries))
    assert kosten[0] == kosten[1] <= 10
