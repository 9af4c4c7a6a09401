"""Drafts: kept, mailed, found again by a member, announced at 60 days and gone after 90."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from flask import Flask

from initiatieven.registratie.concept.concepten import first_open_stap, naam_of
from initiatieven.registratie.jobs import tidy_concepten
from initiatieven.registratie.models import Concept, Initiatief
from initiatieven.registratie.registration import register_initiatief
from tests.factories.basis import make_gebruiker
from tests.initiatieven.registratie.indienen import nieuw
from tests.initiatieven.registratie.wizard import NIEUW, OVER_U, Browser
from tests.personas import csrf_of, log_in
from vems.core import clock
from vems.core.actor import ANONIEM
from vems.core.clock import amsterdam
from vems.core.i18n import format_datum
from vems.core.outbox import Uitgaand
from vems.partijen.registration import email_of, telefoon_of


def test_save_and_go_on_keeps_what_is_not_complete(wie: Browser) -> None:
    assert wie.post(NIEUW, {"titel": "Half idee", "bewaar": "1"}) == f"{NIEUW}/bewaard"
    assert "bewaard" in wie.get(f"{NIEUW}/bewaard")
    assert "Half idee" in wie.get(NIEUW)
    assert wie.client.get_cookie("vems").expires is not None
    assert first_open_stap(Concept.get()) == "wat"


def test_autosave_keeps_without_a_page(wie: Browser) -> None:
    token = csrf_of(wie.get(NIEUW))
    data = {"csrf_token": token, "titel": "Terwijl ik typ"}
    assert wie.client.post(f"{NIEUW}/wat/bewaar", data=data).status_code == 204
    assert "Terwijl ik typ" in wie.get(NIEUW)
    assert wie.client.post(f"{NIEUW}/onzin/bewaar", data=data).status_code == 404


def mailed_link() -> str:
    return re.search(r"/initiatieven/nieuw/verder/\S+", Uitgaand.get().tekst)[0]


def test_a_mailed_link_needs_a_click_and_works_once(
    wie: Browser, nieuwe_browser: Callable[[], Browser]
) -> None:
    wie.fill(2)
    wie.post(f"{NIEUW}/bewaard", {"email": "joris@example.org"})
    link = mailed_link()
    telefoon = nieuwe_browser()
    for _ in range(2):
        telefoon.get(link)
    assert telefoon.post(link, {}) == f"{NIEUW}/nodig"
    assert "Dinsdagsoep voor iedereen" in telefoon.get(NIEUW)
    assert "Dinsdagsoep voor iedereen" not in wie.get(NIEUW)
    nieuwe_browser().get(link, status=404)
    token = csrf_of(wie.get(NIEUW))
    assert wie.client.post(link, data={"csrf_token": token}).status_code == 404


def test_a_wrong_address_is_said_at_the_field(wie: Browser) -> None:
    wie.fill(1)
    assert "Dit e-mailadres klopt niet" in wie.post(
        f"{NIEUW}/bewaard", {"email": "geen adres"}, status=422
    )
    assert Uitgaand.select().count() == 0


def test_a_draft_can_be_removed(wie: Browser) -> None:
    wie.fill(3)
    token = csrf_of(wie.get(f"{NIEUW}/bewaard"))
    wie.client.post(f"{NIEUW}/verwijder", data={"csrf_token": token})
    assert Concept.select().count() == 0
    assert "Dinsdagsoep voor iedereen" not in wie.get(NIEUW)


def test_taken_away_here_it_lives_on_behind_the_link(wie: Browser) -> None:
    wie.fill(1)
    wie.post(f"{NIEUW}/bewaard", {"email": "joris@example.org"})
    token = csrf_of(wie.get(f"{NIEUW}/bewaard"))
    wie.client.post(f"{NIEUW}/verwijder", data={"csrf_token": token, "hier": "1"})
    assert "Dinsdagsoep voor iedereen" not in wie.get(NIEUW)
    wie.post(mailed_link(), {})
    assert "Dinsdagsoep voor iedereen" in wie.get(NIEUW)


def test_a_member_finds_the_own_draft_and_is_not_asked_again(
    wie: Browser, nieuwe_browser: Callable[[], Browser]
) -> None:
    lid = make_gebruiker(naam="Anke Visser", email="anke@example.org")
    log_in(wie.client, lid)
    wie.fill(3)
    thuis = nieuwe_browser()
    log_in(thuis.client, lid)
    vandaag = format_datum(amsterdam(clock.now()).date())
    zin = f"U bewaarde op {vandaag} het idee “Dinsdagsoep voor iedereen”."
    assert zin in thuis.get(NIEUW)
    token = csrf_of(thuis.get(NIEUW))
    naar = thuis.client.post(f"{NIEUW}/verder", data={"csrf_token": token}).headers["Location"]
    assert naar == f"{NIEUW}/over-u"
    vraag = thuis.get(naar)
    assert 'name="naam"' not in vraag
    over_u = {k: v for k, v in OVER_U.items() if k != "naam"}
    thuis.post(naar, {**over_u, "organisatie": "Buurtvereniging De Bloesem"})
    assert "Anke Visser" in thuis.get(f"{NIEUW}/controle")
    thuis.post(f"{NIEUW}/controle", {})
    assert (partij := Initiatief.get().initiatiefnemer) == lid.partij
    assert email_of(partij) == "anke@example.org"
    assert (telefoon_of(partij), partij.organisatie) == (
        "06 12 34 56 78",
        "Buurtvereniging De Bloesem",
    )


def test_a_new_number_takes_the_place_of_the_old(app: Flask) -> None:
    lid = make_gebruiker(naam="Anke Visser", email="anke@example.org")
    for nummer in ("06 12 34 56 78", "06-12345678", "0299 123456"):
        register_initiatief(nieuw(indiener=lid.partij, telefoon=nummer), door=ANONIEM)
    assert telefoon_of(lid.partij) == "0299 123456"
    register_initiatief(nieuw(indiener=lid.partij), door=ANONIEM)
    assert telefoon_of(lid.partij) == "0299 123456"


def test_a_member_is_not_asked_for_an_address_and_hears_of_it_in_time(wie: Browser) -> None:
    """A draft begun before logging in becomes the own one at the next answer."""
    wie.fill(1)
    assert 'name="email"' in wie.get(f"{NIEUW}/bewaard")
    lid = make_gebruiker(naam="Anke Visser", email="anke@example.org")
    log_in(wie.client, lid)
    wie.fill(1)
    begin = clock.now()
    pagina = wie.get(f"{NIEUW}/bewaard")
    assert 'name="email"' not in pagina
    assert "op elk apparaat waarop u inlogt" in pagina
    for dagen in (60, 90):
        assert format_datum(amsterdam(begin + timedelta(days=dagen)).date()) in pagina
    token = csrf_of(pagina)
    wie.client.post(f"{NIEUW}/verwijder", data={"csrf_token": token, "hier": "1"})
    assert "het idee “Dinsdagsoep voor iedereen”" in wie.get(NIEUW)
    with clock.freeze(begin + timedelta(days=61)):
        tidy_concepten()
    assert [mail.aan for mail in Uitgaand.select()] == ["anke@example.org"]


def test_an_old_draft_is_announced_at_60_days_and_gone_after_90(wie: Browser) -> None:
    wie.fill(1)
    wie.post(f"{NIEUW}/bewaard", {"email": "joris@example.org"})
    begin = clock.now()
    for dagen, mails, over in ((59, 1, 1), (61, 2, 1), (62, 2, 1), (89, 2, 1), (91, 2, 0)):
        with clock.freeze(begin + timedelta(days=dagen)):
            tidy_concepten()
            tidy_concepten()
        assert (Uitgaand.select().count(), Concept.select().count()) == (mails, over), dagen
    waarschuwing = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
    assert re.search(r"http://127.0.0.1:5000/initiatieven/nieuw/verder/\S+", waarschuwing.tekst)


def test_a_draft_without_address_goes_silently(wie: Browser) -> None:
    wie.fill(1)
    with clock.freeze(clock.now() + timedelta(days=91)):
        tidy_concepten()
    assert Concept.select().count() == Uitgaand.select().count() == 0


def test_a_draft_without_title_is_called_by_its_first_words(app: Flask) -> None:
    concept = Concept(antwoorden={})
    assert naam_of(concept) == ""
    concept.antwoorden = {"wat": {"titel": " ", "omschrijving": "Elke dinsdag soep\nvoor wie wil"}}
    assert naam_of(concept) == "Elke dinsdag soep voor wie wil"
    concept.antwoorden = {"wat": {"titel": "", "omschrijving": "Elke dinsdag soep " * 20}}
    assert naam_of(concept) == "Elke dinsdag soep Elke dinsdag soep Elke dinsdag soep Elke…"
