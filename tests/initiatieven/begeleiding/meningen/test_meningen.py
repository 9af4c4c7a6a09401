"""How makers find our help: asked, answered by each way, and seen together with a lesson."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.meningen.geven import NieuweMening, give_mening, record_gehoord
from initiatieven.begeleiding.meningen.keuzes import Aanleiding, Smiley, Weg
from initiatieven.begeleiding.meningen.models import Les, Mening, Meningvraag
from initiatieven.begeleiding.meningen.vragen import ask_at_the_end, list_open, mail_vragen
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import ContactSoort, TriageSoort
from initiatieven.loket.models import Taak
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.conftest import NU
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import clock
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Conflict, NotFound
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def carla(app: Flask) -> Medewerker:
    """Make the coordinator."""
    return make_medewerker("Carla Koster", Rol.COORDINATOR)


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    """Make the maker, with an account."""
    return make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a case that was handed in and judged."""
    initiatief = make_initiatief("Soep op dinsdag", begeleider=ruben, initiatiefnemer=anke.partij)
    triage(initiatief, soort=TriageSoort.INITIATIEF, door=actor_of(ruben))
    return initiatief


@pytest.fixture
def vraag(zaak: Initiatief) -> Meningvraag:
    """Ask about everything."""
    with write():
        return ask_at_the_end(zaak)


def talk(zaak: Initiatief, ruben: Medewerker, *, is_tweerichting: bool = True) -> None:
    """Write down a conversation."""
    contact = NieuwContact(ContactSoort.TELEFOON, "de keuken", "Wij spraken.", is_tweerichting)
    record_klantcontact(zaak, contact, door=actor_of(ruben))


def link_of_mail() -> str:
    """Give the path of the newest mailed question."""
    mail = Uitgaand.select().where(Uitgaand.tekst.contains("/mening/")).order_by(Uitgaand.id.desc())
    return re.search(r"/mening/\S+", mail.get().tekst)[0]


def test_it_is_asked_after_a_phase_and_after_a_real_conversation(
    zaak: Initiatief, ruben: Medewerker
) -> None:
    change_fase(zaak, Fase.INTAKE, door=actor_of(ruben))
    talk(zaak, ruben, is_tweerichting=False)
    talk(zaak, ruben)
    gevraagd = [(v.aanleiding, v.wat) for v in list_open(zaak)]
    assert gevraagd == [(Aanleiding.GESPREK, "de keuken"), (Aanleiding.FASE, "Ontvangen")]


def test_closing_asks_about_everything_once(
    zaak: Initiatief, ruben: Medewerker, anke: Gebruiker
) -> None:
    door = initiatiefnemer_of(zaak)
    change_fase(zaak, Fase.AFGEROND, resultaat=Resultaat.INGETROKKEN, door=door)
    assert [v.aanleiding for v in list_open(zaak)] == [Aanleiding.AFSLUITING]


def test_one_mail_a_week_about_the_newest_and_the_link_answers_only_by_post(
    zaak: Initiatief, ruben: Medewerker, app: Flask
) -> None:
    with clock.freeze(NU):
        change_fase(zaak, Fase.INTAKE, door=actor_of(ruben))
        mail_vragen()
        assert not Meningvraag.select().where(Meningvraag.gemaild_op.is_null(False)).exists()
    with clock.freeze(NU + timedelta(hours=1)):
        talk(zaak, ruben)
    with clock.freeze(NU + timedelta(days=1)):
        mail_vragen()
        mail_vragen()
        assert Meningvraag.select().where(Meningvraag.gemaild_op.is_null(False)).count() == 1
        pad, client = link_of_mail(), app.test_client()
        for _keer in range(2):
            page = client.get(pad)
            assert page.status_code == 200
            check_page(pad, page.get_data(as_text=True))
        assert not Mening.select().exists()
        fout = submit(client, pad, {"opmerking": "Zomaar"})
        assert fout.status_code == 422
        assert "Zomaar" in check_page(pad, fout.get_data(as_text=True)).html
        token = csrf_of(page.get_data(as_text=True))
        klaar = client.post(pad, data={"csrf_token": token, "smiley": "groen"})
        assert klaar.status_code == 302
        check_page("/mening/bedankt", client.get("/mening/bedankt").get_data(as_text=True))
        weer = client.get(pad)
        assert weer.status_code == 404
        check_page(pad, weer.get_data(as_text=True))
    mening = Mening.get()
    assert (mening.smiley, mening.weg, mening.wat) == (Smiley.GROEN, Weg.MAIL, "de keuken")


def test_who_has_no_mail_gets_no_letter_with_a_link(zaak: Initiatief, ruben: Medewerker) -> None:
    from_ = zaak.initiatiefnemer
    from_.voorkeurskanaal = type(from_.voorkeurskanaal).TELEFOON
    from_.save()
    with clock.freeze(NU):
        talk(zaak, ruben)
    with clock.freeze(NU + timedelta(days=2)):
        mail_vragen()
    assert not Uitgaand.select().where(Uitgaand.tekst.contains("/mening/")).exists()


def test_one_tap_on_the_own_page_and_words_after(
    zaak: Initiatief, vraag: Meningvraag, anke: Gebruiker, app: Flask, browse: Browse
) -> None:
    pad = f"/initiatieven/{zaak.slug}/mening/{vraag.sleutel}"
    page = browse("/mijn", as_=anke)
    assert f'action="{pad}"' in page.html
    browse(pad, as_=anke)
    client = log_in(app.test_client(), anke)
    assert submit(client, pad, {"smiley": "blauw"}, page="/mijn").status_code == 422
    assert submit(client, pad, {"smiley": "oranje"}, page="/mijn").status_code == 302
    browse(pad, as_=anke)
    assert submit(client, pad, {}).status_code == 422
    assert submit(client, pad, {"opmerking": "x" * 2001}).status_code == 422
    assert submit(client, pad, {"opmerking": "Lang wachten op Verkeer."}).status_code == 302
    assert Mening.get().opmerking == "Lang wachten op Verkeer."
    assert f'action="{pad}"' not in browse("/mijn", as_=anke).html
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "mening_gegeven").count() == 1
    browse(pad, as_=make_gebruiker(Rol.LID), status=404)


def test_after_closing_the_makers_can_ask_to_look_again(
    zaak: Initiatief, ruben: Medewerker, anke: Gebruiker, app: Flask
) -> None:
    change_fase(zaak, Fase.AFGEROND, resultaat=Resultaat.INGETROKKEN, door=initiatiefnemer_of(zaak))
    vraag = Meningvraag.get()
    client = log_in(app.test_client(), anke)
    pad = f"/initiatieven/{zaak.slug}/mening/{vraag.sleutel}"
    data = {"smiley": "rood", "opmerking": "Te snel gestopt.", "heropenen": "y"}
    assert submit(client, pad, data).status_code == 302
    taak = Taak.get(Taak.is_terugbellen == True)  # noqa: E712
    assert taak.eigenaar == ruben
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "heropening_gevraagd").exists()
    change_fase(zaak, Fase.INGEDIEND, reden="Op verzoek", door=actor_of(ruben))
    assert zaak.fase is Fase.INGEDIEND


def test_two_answers_to_one_question(vraag: Meningvraag, zaak: Initiatief) -> None:
    door = initiatiefnemer_of(zaak)
    give_mening(vraag, NieuweMening(Smiley.ROOD, Weg.WEB), door=door)
    with pytest.raises(Conflict):
        give_mening(vraag, NieuweMening(Smiley.GROEN, Weg.WEB, "Toch goed"), door=door)
    assert Mening.get().smiley is Smiley.ROOD


def test_the_desk_writes_down_what_it_heard(
    zaak: Initiatief, vraag: Meningvraag, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}/gehoord"
    assert pad in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker).links
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    fout = submit(client, pad, {"smiley": "groen"})
    assert fout.status_code == 422
    assert "Kies hoe u het hoorde." in fout.get_data(as_text=True)
    data = {"smiley": "groen", "weg": "balie", "vraag": vraag.sleutel, "sleutel": "balie1"}
    for _keer in range(2):
        assert submit(client, pad, data).status_code == 302
        vraag = Meningvraag.get_by_id(vraag.id)
    mening = Mening.get()
    assert (mening.weg, mening.door_naam) == (Weg.BALIE, "Ruben de Wit")
    assert vraag.beantwoord_op is not None
    assert "Goed" in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)


def test_one_overview_with_the_lesson_drawn_and_no_name(
    zaak: Initiatief,
    ruben: Medewerker,
    carla: Medewerker,
    app: Flask,
    browse: Browse,
    queries: Queries,
) -> None:
    for nummer, (smiley, weg) in enumerate(((Smiley.ROOD, Weg.MARKT), (Smiley.GROEN, Weg.BRIEF))):
        data = NieuweMening(smiley, weg, f"Bericht {nummer}")
        record_gehoord(zaak, data, door=actor_of(ruben))
    page = browse("/loket/meningen", as_=carla.gebruiker)
    assert "Bericht 0" in page
    assert "Anke" not in page
    rood = Mening.get(Mening.smiley == Smiley.ROOD)
    pad = f"/loket/meningen/{rood.sleutel}/les"
    browse(pad, as_=carla.gebruiker)
    client = log_in(app.test_client(), carla.gebruiker)
    assert submit(client, pad, {}).status_code == 422
    assert submit(client, pad, {"tekst": "x" * 501}).status_code == 422
    les = {"tekst": "Zeg op tijd dat iets langer duurt.", "daad": "Wij bellen elke vrijdag."}
    assert submit(client, pad, les).status_code == 302
    groen = Mening.get(Mening.smiley == Smiley.GROEN)
    pad = f"/loket/meningen/{groen.sleutel}/les"
    assert submit(client, pad, {"eerder": Les.get().sleutel}).status_code == 302
    queries.statements.clear()
    page = browse("/loket/meningen?les=zonder&mening=rood&weg=niets", as_=carla.gebruiker)
    assert "Uit 2 meningen" in page
    assert "Bericht 0" not in page
    assert len(queries) <= 8 + 4
    browse("/loket/meningen", as_=ruben.gebruiker, status=404)
    ander = initiatiefnemer_of(make_initiatief("Ander"))
    with pytest.raises(NotFound):
        record_gehoord(zaak, NieuweMening(Smiley.GROEN, Weg.BRIEF), door=ander)


def test_an_old_question_is_put_no_more(vraag: Meningvraag, zaak: Initiatief) -> None:
    Meningvraag.update(gevraagd_op=now() - timedelta(days=31)).execute()
    assert list_open(zaak) == []
