"""Every page of the desk and of guidance: right and wrong role, drawn whole, hostile input."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.models import Beslispunt
from initiatieven.begeleiding.scan import NieuweScan, record_scan
from initiatieven.loket.berichten import send_bericht
from initiatieven.loket.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Bericht, Klantcontact, Notitie
from initiatieven.loket.notities import record_notitie
from initiatieven.loket.overdrachten import NieuweOverdracht, ask_overdracht
from initiatieven.loket.taken import NieuweTaak, register_taak
from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.conftest import Queries
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import now, today
from vems.core.outbox import Soort, Uitgaand

Browse = Callable[..., Page]
EVIL = "<script>alert(1)</script> ' OR 1=1 -- \x07 \u202e ngettext %(x)s {{ 7*7 }}"
GEHEIM = "Alleen voor collega’s: de buurman is boos."


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the assigned begeleider."""
    return make_medewerker()


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case of Ruben with something of everything in it."""
    partij = make_partij("Fatima el Idrissi", telefoon="0999 55 51 87")
    initiatief = make_initiatief(
        "Soep op dinsdag",
        begeleider=ruben,
        initiatiefnemer=partij,
        fase=Fase.PLAN,
        beloofd_op=today(),
        publiceren=Publiceren.MET_NAAM,
    )
    door = actor_of(ruben)
    record_notitie(initiatief, GEHEIM, door=door)
    send_bericht(initiatief, "Wanneer kan ik bellen?", door=door)
    register_taak(initiatief, NieuweTaak("Keuken zoeken", ruben, today()), door=door)
    ask_overdracht(initiatief, NieuweOverdracht("Buurthuis De Kern"), door=door)
    record_klantcontact(
        initiatief, NieuwContact(ContactSoort.TELEFOON, "Kennismaken", "Zij wil soep."), door=door
    )
    Beslispunt.create(initiatief=initiatief, titel="Wijkbudget", created_at=now())
    return initiatief


PAGINAS = (
    "",
    "/geschiedenis",
    "/triage",
    "/begeleider",
    "/overdragen",
    "/gesprek",
    "/taak",
    "/parkeren",
    "/hervatten",
    "/bewerken",
    "/publiceren",
    "/fase",
    "/scan",
    "/plan",
    "/antwoord",
    "/besluiten",
    "/terugblik",
)
# Pages a colleague who is not the begeleider may see too.
VOOR_COLLEGA = {
    "",
    "/geschiedenis",
    "/triage",
    "/begeleider",
    "/overdragen",
    "/gesprek",
    "/plan",
    "/antwoord",
}


@pytest.mark.parametrize("pagina", PAGINAS)
def test_page_is_whole_for_the_begeleider(
    pagina: str, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    page = browse(f"/loket/{zaak.identificatie}{pagina}", as_=ruben.gebruiker)
    assert "Soep op dinsdag" in page


@pytest.mark.parametrize("pagina", PAGINAS)
def test_page_is_404_for_who_may_not(
    pagina: str, app: Flask, zaak: Initiatief, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}{pagina}"
    onbekend = browse(f"/loket/WK-1900-0001{pagina}", as_=make_gebruiker(Rol.RAADSLID), status=404)
    for rol in (Rol.RAADSLID, Rol.PARTNER, Rol.LID, Rol.VAKAMBTENAAR, Rol.REDACTEUR, Rol.GRIFFIE):
        page = browse(pad, as_=make_gebruiker(rol), status=404)
        assert page.h1 == onbekend.h1
        assert "Soep" not in page.tekst
    assert app.test_client().get(pad).status_code == 302
    collega = make_medewerker("Ann Vos").gebruiker
    browse(pad, as_=collega, status=200 if pagina in VOOR_COLLEGA else 404)
    browse(f"/loket/WK-1900-0001{pagina}", as_=collega, status=404)


def test_contact_data_is_hidden_until_taken_over(
    app: Flask, browse: Browse, zaak: Initiatief
) -> None:
    ann = make_medewerker("Ann Vos")
    pad = f"/loket/{zaak.identificatie}"
    page = browse(pad, as_=ann.gebruiker)
    assert "Fatima" not in page.html
    assert "0999" not in page.html
    assert GEHEIM in page.tekst
    assert "Wanneer kan ik bellen?" not in page.tekst
    client = log_in(app.test_client(), ann.gebruiker)
    assert submit(client, f"{pad}/overnemen", {}, page=pad).status_code == 302
    page = browse(pad, as_=ann.gebruiker)
    assert "Fatima el Idrissi" in page
    assert "0999 55 51 87" in page
    assert Uitgaand.select().where(Uitgaand.onderwerp.startswith("Ann begeleidt")).count() == 1


def test_notes_never_leave_the_desk(browse: Browse, zaak: Initiatief) -> None:
    lid = make_gebruiker(partij=zaak.initiatiefnemer)
    page = browse(f"/initiatieven/{zaak.slug}/berichten", as_=lid)
    assert "Wanneer kan ik bellen?" in page
    assert GEHEIM not in page.html
    browse(f"/initiatieven/{zaak.slug}/berichten", as_=make_gebruiker(), status=404)
    for mail in Uitgaand.select():
        assert GEHEIM not in mail.tekst


def test_composer_offers_texts_of_the_fase_and_a_hint_without_sending(
    app: Flask, zaak: Initiatief, ruben: Medewerker
) -> None:
    pad = f"/loket/{zaak.identificatie}"
    client = log_in(app.test_client(), ruben.gebruiker)
    html = client.get(pad).get_data(as_text=True)
    assert "Samen het plan maken" in html
    assert "Samen terugkijken" not in html
    aantal = Bericht.select().count()
    data = {"lezer": "initiatiefnemer", "tekst": "Middels deze brief."}
    gekeken = submit(client, pad, {**data, "kijk": "1"}).get_data(as_text=True)
    check_page(pad, gekeken)
    assert "Schrijf liever “met” dan “middels”." in gekeken
    assert "Middels deze brief." in gekeken
    gevuld = submit(client, pad, {"vul": "1", "standaard": "plan"}).get_data(as_text=True)
    assert "U werkt aan het plan voor “Soep op dinsdag”." in gevuld
    assert Bericht.select().count() == aantal


def test_case_page_is_cheap_however_much_happened(
    browse: Browse, zaak: Initiatief, ruben: Medewerker, queries: Queries
) -> None:
    pad, door = f"/loket/{zaak.identificatie}", actor_of(ruben)
    record_scan(zaak, NieuweScan("a", "b", "c", "d", "e"), door=door)
    for nummer in range(20):
        record_notitie(zaak, f"Notitie {nummer}", door=door)
        send_bericht(zaak, f"Bericht {nummer}", door=door)
    browse(pad, as_=ruben.gebruiker)
    queries.statements.clear()
    page = browse(pad, as_=ruben.gebruiker)
    assert "Hele geschiedenis (44)" in page
    van_anderen = re.compile(r'FROM "(koppeling|hulpbod|inzending|markt)"')
    eigen = [s for s in queries.statements if not van_anderen.search(s)]
    inloggen, schil = 3, 3
    assert len(eigen) <= inloggen + schil + 12, "\n".join(eigen)
    assert len(queries) - len(eigen) <= 5


def test_work_list_groups_counts_and_is_cheap(
    browse: Browse, zaak: Initiatief, ruben: Medewerker, queries: Queries
) -> None:
    for nummer in range(25):
        make_initiatief(
            f"Plan {nummer}",
            begeleider=ruben,
            fase=Fase.VERKENNING,
            beloofd_op=today() - timedelta(days=7),
        )
    queries.statements.clear()
    page = browse("/loket", as_=ruben.gebruiker)
    assert "U begeleidt 26 initiatieven" in page
    assert "25 over de termijn" in page
    assert "5 werkdagen te laat" in page
    assert "Keuken zoeken" in page
    lezend = [s for s in queries.statements if s.lstrip().upper().startswith("SELECT")]
    assert len(lezend) <= 8 + 8, len(lezend)
    assert "Nog zonder begeleider" in page


def test_work_list_of_others(browse: Browse, zaak: Initiatief) -> None:
    ann = make_medewerker("Ann Vos")
    assert "Soep op dinsdag" not in browse("/loket", as_=ann.gebruiker)
    for wie in ("team", "alles", "onzin"):
        page = browse(f"/loket?wie={wie}", as_=ann.gebruiker)
        assert ("Soep op dinsdag" in page) is (wie != "onzin")
    make_initiatief("Losse tegels")
    assert "Losse tegels" in browse("/loket?wie=nieuw", as_=ann.gebruiker)


def test_nobody_reads_that_nothing_lies_there_below_an_open_task(
    browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    ann = make_medewerker("Ann Vos")
    assert "Er ligt niets." in browse("/loket", as_=ann.gebruiker)
    taak = NieuweTaak("Ga er langs", eigenaar=ann, uiterlijk_op=today())
    register_taak(zaak, taak, door=actor_of(ruben))
    page = browse("/loket", as_=ann.gebruiker)
    assert "Ga er langs" in page
    assert "Er ligt niets." not in page


def test_all_cases_filter(browse: Browse, zaak: Initiatief, ruben: Medewerker) -> None:
    make_initiatief("Watertap", fase=Fase.AFGEROND)
    as_ = ruben.gebruiker
    assert "Watertap" in browse("/loket/zaken", as_=as_)
    assert "Watertap" not in browse("/loket/zaken?fase=plan", as_=as_)
    assert "Soep op dinsdag" in browse(f"/loket/zaken?q={zaak.identificatie}", as_=as_)
    assert "Geen initiatieven" in browse("/loket/zaken?q=%3Cscript%3E&fase=x&wijk=%27", as_=as_)
    browse("/loket/zaken?pagina=999999999", as_=as_)
    browse("/loket/zaken", as_=make_gebruiker(Rol.RAADSLID), status=404)


FORMULIEREN = {
    "": {"lezer": "collegas", "tekst": EVIL},
    "/gesprek": {"soort": "telefoon", "onderwerp": EVIL, "samenvatting": EVIL},
    "/taak": {"titel": EVIL, "uiterlijk_op": "2099-01-01"},
    "/parkeren": {"reden": EVIL, "herzien_op": ""},
    "/overdragen": {"ontvanger": "", "toelichting": EVIL},
    "/scan": {"animo": EVIL, "contacten": ""},
    "/antwoord": {"soort": "nee", "uitleg": EVIL},
    "/besluiten": {"titel": EVIL * 5},
    "/fase": {"zet": "nergens:heen", "reden": EVIL},
    "/bewerken": {"versie": "1", "titel": "", "omschrijving": EVIL, "publiceren": "nee"},
}


@pytest.mark.parametrize("pagina", FORMULIEREN)
@pytest.mark.parametrize("kwaad", ["leeg", "script", "lang", "keuze"])
def test_forms_stand_hostile_input(
    pagina: str, kwaad: str, app: Flask, zaak: Initiatief, ruben: Medewerker
) -> None:
    client = log_in(app.test_client(), ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}{pagina}"
    token = csrf_of(client.get(pad).get_data(as_text=True))
    gewoon = FORMULIEREN[pagina]
    waarden = {
        "leeg": {},
        "script": gewoon,
        "lang": dict.fromkeys(gewoon, "a" * 300000),
        "keuze": {**gewoon, "soort": "onzin", "lezer": "iedereen", "eigenaar": "x" * 99},
    }[kwaad]
    response = client.post(pad, data={"csrf_token": token, "sleutel": "x" * 500, **waarden})
    assert response.status_code in (302, 409, 422), response.status_code
    if response.status_code == 302:
        response = client.get(response.headers["Location"])
    html = response.get_data(as_text=True)
    check_page(pad, html)
    assert "<script>alert" not in html
    assert "49 " not in re.findall(r"\{\{.*?\}\}", html)
    if response.status_code in (409, 422) and kwaad == "script":
        assert "ngettext" in html  # what was typed is still there


def test_double_submit_makes_one(client: FlaskClient, zaak: Initiatief, ruben: Medewerker) -> None:
    log_in(client, ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}"
    token = csrf_of(client.get(pad).get_data(as_text=True))
    voor = (Bericht.select().count(), Notitie.select().count(), Klantcontact.select().count())
    for lezer, sleutel in (("initiatiefnemer", "bericht1"), ("collegas", "notitie1")):
        data = {"csrf_token": token, "lezer": lezer, "tekst": "Hallo", "sleutel": sleutel}
        assert [client.post(pad, data=data).status_code for _ in range(2)] == [302, 302]
    contact = {
        "csrf_token": token,
        "soort": "gesprek",
        "onderwerp": "Koffie",
        "samenvatting": "Fijn.",
        "sleutel": "contact1",
    }
    assert [client.post(f"{pad}/gesprek", data=contact).status_code for _ in range(2)] == [302] * 2
    na = (Bericht.select().count(), Notitie.select().count(), Klantcontact.select().count())
    assert na == (voor[0] + 1, voor[1] + 1, voor[2] + 1)


def test_standard_text_is_filled_in_without_sending(
    client: FlaskClient, zaak: Initiatief, ruben: Medewerker
) -> None:
    log_in(client, ruben.gebruiker)
    voor = Bericht.select().count()
    data = {"lezer": "initiatiefnemer", "standaard": "niet_bereikt", "vul": "1", "tekst": ""}
    html = submit(client, f"/loket/{zaak.identificatie}", data).get_data(as_text=True)
    assert "Dag Fatima," in html
    assert "Dat lukte niet." in html
    assert Bericht.select().count() == voor


def test_stale_edit_shows_both_texts(
    client: FlaskClient, zaak: Initiatief, ruben: Medewerker
) -> None:
    log_in(client, ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}/plan"
    submit(client, pad, {"versie": "0", "doelgroep": "De straat"})
    response = submit(client, pad, {"versie": "9", "doelgroep": "De hele wijk"})
    html = response.get_data(as_text=True)
    assert response.status_code == 409
    assert "De straat" in html
    assert "De hele wijk" in html


def test_letters_are_printed_once(
    client: FlaskClient, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    brief = Uitgaand.get(Uitgaand.soort == Soort.BRIEF)
    as_ = ruben.gebruiker
    assert "Fatima el Idrissi" in browse("/loket/brieven", as_=as_)
    assert "0999 55 51 87" in browse(f"/loket/brieven/{brief.id}", as_=as_)
    log_in(client, as_)
    pad = f"/loket/brieven/{brief.id}"
    assert submit(client, pad, {}).status_code == 302
    token = csrf_of(client.get("/loket/brieven").get_data(as_text=True))
    assert client.post(pad, data={"csrf_token": token}).status_code == 409
    browse("/loket/brieven/99999999999", as_=as_, status=404)
    browse("/loket/brieven", as_=make_gebruiker(Rol.GRIFFIE), status=404)


def test_specialist_sees_only_the_own_tasks(
    app: Flask, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    vak = make_medewerker("Jan Smit", Rol.VAKAMBTENAAR, team="juridisch")
    taak = register_taak(
        zaak, NieuweTaak("Uitzoeken verzekering", vak, today()), door=actor_of(ruben)
    )
    page = browse("/loket/taken", as_=vak.gebruiker)
    assert "Uitzoeken verzekering" in page
    assert "Soep" not in page.html
    assert zaak.identificatie not in page.html
    client = log_in(app.test_client(), vak.gebruiker)
    pad = f"/loket/taken/{taak.sleutel}"
    assert submit(client, pad, {}, page="/loket/taken").status_code == 302
    ander = zaak.taken.where(Medewerker.id == ruben.id).join(Medewerker).get()
    token = csrf_of(client.get("/inloggen").get_data(as_text=True))
    response = client.post(f"/loket/taken/{ander.sleutel}", data={"csrf_token": token})
    assert response.status_code == 404


def test_initiator_writes_back_and_stops(
    app: Flask, zaak: Initiatief, ruben: Medewerker, browse: Browse
) -> None:
    lid = make_gebruiker(partij=zaak.initiatiefnemer)
    client = log_in(app.test_client(), lid)
    pad = f"/initiatieven/{zaak.slug}"
    assert submit(client, f"{pad}/berichten", {"tekst": "Morgen om tien uur."}).status_code == 302
    assert "1 nieuw bericht" in browse("/loket", as_=ruben.gebruiker)
    assert submit(client, f"{pad}/plan", {"versie": "0", "doelgroep": "Ouderen"}).status_code == 302
    assert submit(client, f"{pad}/intrekken", {}).status_code == 302
    assert Initiatief.get_by_id(zaak.id).fase is Fase.AFGEROND
    assert initiatiefnemer_of(zaak).naam in browse(
        f"/loket/{zaak.identificatie}", as_=ruben.gebruiker
    )
