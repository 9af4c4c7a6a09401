"""The wizard through its pages: the whole walk, drafts, every field empty, too long and hostile."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.concepten import first_open_stap
from initiatieven.registratie.jobs import tidy_concepten
from initiatieven.registratie.keuzes import Kanaal, Publiceren
from initiatieven.registratie.models import Concept, Initiatief
from netwerk.gebieden.boom import boom
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.browse import check_page
from tests.conftest import Queries
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema, make_wijk
from tests.personas import csrf_of, log_in
from vems.core import clock
from vems.core.outbox import Uitgaand
from vems.partijen.registration import email_of

NIEUW = "/initiatieven/nieuw"
WAT = {
    "titel": "Dinsdagsoep voor iedereen",
    "omschrijving": "Elke dinsdag een tafel met soep.",
    "meerwaarde": "Niemand eet alleen.",
}
WAAR = {"soort": "wijk", "wijk": "kersentuin"}
NODIG = {"soorten": ["geld", "mensen"], "aantal_geld": "€ 1.850", "tekst_mensen": "Koken"}
OVER_U = {
    "naam": "Fatima el Idrissi",
    "telefoon": "06 12 34 56 78",
    "indiener_soort": "bewoner",
    "jonger_dan_16": "nee",
    "publiceren": "nee",
}
STAPPEN = (("", WAT), ("/waar", WAAR), ("/nodig", NODIG), ("/over-u", OVER_U))


@dataclass
class Browser:
    """A browser that follows forms and checks every page it gets."""

    client: FlaskClient

    def get(self, path: str, status: int = 200) -> str:
        response = self.client.get(path)
        assert response.status_code == status, (path, response.status_code)
        html = response.get_data(as_text=True)
        check_page(path, html)
        return html

    def post(self, path: str, data: dict[str, object], status: int = 302) -> str:
        token = csrf_of(self.client.get(path).get_data(as_text=True))
        response = self.client.post(path, data={"csrf_token": token, **data})
        assert response.status_code == status, (path, response.status_code, response.text[:2000])
        if status == 302:
            return response.headers["Location"]
        check_page(path, response.text)
        return response.text

    def fill(self, tot: int = 4) -> None:
        for deel, antwoord in STAPPEN[:tot]:
            self.post(NIEUW + deel, dict(antwoord))


@pytest.fixture
def stad(app: Flask) -> Flask:
    make_wijk("kersentuin")
    make_thema("eten", synoniemen=["soep", "koken"])
    return app


@pytest.fixture
def nieuwe_browser(stad: Flask) -> Callable[[], Browser]:
    return lambda: Browser(stad.test_client())


@pytest.fixture
def wie(nieuwe_browser: Callable[[], Browser]) -> Browser:
    return nieuwe_browser()


def test_the_whole_walk(wie: Browser) -> None:
    assert wie.post(NIEUW, dict(WAT)) == f"{NIEUW}/waar"
    assert wie.post(f"{NIEUW}/waar", dict(WAAR)) == f"{NIEUW}/nodig"
    assert wie.post(f"{NIEUW}/nodig", dict(NODIG)) == f"{NIEUW}/over-u"
    assert wie.post(f"{NIEUW}/over-u", dict(OVER_U)) == f"{NIEUW}/controle"
    controle = wie.get(f"{NIEUW}/controle")
    for tekst in (
        "Dinsdagsoep voor iedereen",
        "Kersentuin",
        "€ 1.850",
        "Fatima",
        "Eten",
        "Verstuur mijn",
    ):
        assert tekst in controle
    assert wie.post(f"{NIEUW}/controle", {}) == f"{NIEUW}/verstuurd"
    klaar = wie.get(f"{NIEUW}/verstuurd")
    initiatief = Initiatief.get()
    assert initiatief.identificatie in klaar
    assert initiatief.gebied.slug == "kersentuin"
    assert (initiatief.publiceren, initiatief.kanaal) == (Publiceren.NEE, Kanaal.WEB)
    assert {(h.soort, h.aantal, h.tekst) for h in Hulpvraag.select()} == {
        (HulpSoort.GELD, 1850, ""),
        (HulpSoort.MENSEN, None, "Koken"),
    }
    assert [t.thema.code for t in initiatief.themas] == ["eten"]
    assert Concept.get().antwoorden == {}


def test_sending_twice_leads_to_the_same_page(wie: Browser) -> None:
    wie.fill()
    html = wie.get(f"{NIEUW}/controle")
    for _ in range(2):
        response = wie.client.post(f"{NIEUW}/controle", data={"csrf_token": csrf_of(html)})
        assert response.headers["Location"] == f"{NIEUW}/verstuurd"
    assert Initiatief.select().count() == 1
    assert wie.client.get(f"{NIEUW}/controle").headers["Location"] == f"{NIEUW}/verstuurd"


def test_twenty_presses_at_once_make_one(wie: Browser, stad: Flask) -> None:
    wie.fill()
    token = csrf_of(wie.get(f"{NIEUW}/controle"))
    koek = wie.client.get_cookie("vems")
    start = threading.Barrier(20)
    antwoorden: list[tuple[int, str]] = []

    def press() -> None:
        client = stad.test_client()
        client.set_cookie("vems", koek.value)
        start.wait()
        response = client.post(f"{NIEUW}/controle", data={"csrf_token": token})
        antwoorden.append((response.status_code, response.headers.get("Location", "")))

    threads = [threading.Thread(target=press) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert antwoorden == [(302, f"{NIEUW}/verstuurd")] * 20
    assert Initiatief.select().count() == Uitgaand.select().count() == 1


def test_a_second_idea_starts_empty_and_the_first_stays_sent(wie: Browser) -> None:
    wie.fill()
    wie.post(f"{NIEUW}/controle", {})
    assert "Dinsdagsoep voor iedereen" not in wie.get(NIEUW)
    wie.post(NIEUW, {**WAT, "titel": "Tweede"})
    assert wie.client.get(f"{NIEUW}/controle").headers["Location"] == f"{NIEUW}/waar"
    assert "Dinsdagsoep voor iedereen" in wie.get(f"{NIEUW}/verstuurd")


def test_a_step_cannot_be_skipped(wie: Browser) -> None:
    for stap in ("waar", "nodig", "over-u", "onderwerp", "controle", "bewaard"):
        assert wie.client.get(f"{NIEUW}/{stap}").headers["Location"] == NIEUW
    wie.fill(2)
    assert wie.client.get(f"{NIEUW}/controle").headers["Location"] == f"{NIEUW}/nodig"


def test_somebody_else_sees_neither_draft_nor_receipt(
    wie: Browser, nieuwe_browser: Callable[[], Browser]
) -> None:
    wie.fill()
    ander = nieuwe_browser()
    assert "Dinsdagsoep voor iedereen" not in ander.get(NIEUW)
    wie.post(f"{NIEUW}/controle", {})
    hidden = ander.client.get(f"{NIEUW}/verstuurd")
    unknown = ander.client.get(f"{NIEUW}/bestaat-niet")
    assert hidden.status_code == unknown.status_code == 404
    assert "Soep" not in hidden.text


def test_changing_an_answer_goes_back_to_the_check(wie: Browser) -> None:
    wie.fill()
    assert wie.post(f"{NIEUW}?terug=controle", {**WAT, "titel": "Anders"}) == f"{NIEUW}/controle"
    assert "Anders" in wie.get(f"{NIEUW}/controle")


def test_the_topic_is_suggested_and_can_be_corrected(wie: Browser) -> None:
    make_thema("zorg")
    wie.fill()
    assert "Eten" in wie.get(f"{NIEUW}/controle")
    assert wie.post(f"{NIEUW}/onderwerp", {"themas": ["zorg"]}) == f"{NIEUW}/controle"
    controle = wie.get(f"{NIEUW}/controle")
    assert "Zorg" in controle
    assert "Eten" not in controle


# --- drafts ---------------------------------------------------------------------------------


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
    return re.search(r"(/initiatieven/nuw|/initiatieven/nieuw)/verder/\S+", Uitgaand.get().tekst)[0]


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
    assert "U bewaarde eerder een idee" in thuis.get(NIEUW)
    token = csrf_of(thuis.get(NIEUW))
    naar = thuis.client.post(f"{NIEUW}/verder", data={"csrf_token": token}).headers["Location"]
    assert naar == f"{NIEUW}/over-u"
    vraag = thuis.get(naar)
    assert 'name="naam"' not in vraag
    thuis.post(naar, {k: v for k, v in OVER_U.items() if k not in ("naam", "telefoon")})
    assert "Anke Visser" in thuis.get(f"{NIEUW}/controle")
    thuis.post(f"{NIEUW}/controle", {})
    assert Initiatief.get().initiatiefnemer == lid.partij
    assert email_of(lid.partij) == "anke@example.org"


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


# --- bad input ------------------------------------------------------------------------------

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}} %s {0.__class__}",
    "nul\x00 en \x1b[31m en \u202e om",
    "'; drop table initiatief; --",
    "\U0001f600" * 10,
    "a\r\nBcc: x@example.org",
)
VELDEN = [(deel, naam) for deel, antwoord in STAPPEN for naam in antwoord]


def _path_to(wie: Browser, deel: str) -> dict[str, object]:
    nummer = [d for d, _ in STAPPEN].index(deel)
    wie.fill(nummer)
    return dict(STAPPEN[nummer][1])


@pytest.mark.parametrize(("deel", "naam"), VELDEN)
def test_an_empty_field_keeps_the_rest(wie: Browser, deel: str, naam: str) -> None:
    data = _path_to(wie, deel)
    data.pop(naam)
    token = csrf_of(wie.get(NIEUW + deel))
    response = wie.client.post(NIEUW + deel, data={"csrf_token": token, **data})
    assert response.status_code in (302, 422)
    if response.status_code == 422:
        check_page(deel, response.text)
        assert "Nog niet alles is goed ingevuld" in response.text
        for waarde in (w for w in data.values() if isinstance(w, str)):
            assert waarde in response.text


@pytest.mark.parametrize(("deel", "naam"), VELDEN)
def test_a_field_of_a_megabyte_is_the_same_page(wie: Browser, deel: str, naam: str) -> None:
    data = {**_path_to(wie, deel), naam: "lang" * 262_144}
    html = wie.post(NIEUW + deel, data, status=422)
    assert "Nog niet alles is goed ingevuld" in html
    if naam in ("titel", "omschrijving", "meerwaarde", "naam"):
        assert "lang" * 262_144 in html


@pytest.mark.parametrize("tekst", HOSTILE)
@pytest.mark.parametrize("deel", [deel for deel, _ in STAPPEN])
def test_hostile_text_is_text(wie: Browser, deel: str, tekst: str) -> None:
    data = _path_to(wie, deel)
    for naam in data:
        token = csrf_of(wie.get(NIEUW + deel))
        response = wie.client.post(NIEUW + deel, data={"csrf_token": token, **data, naam: tekst})
        assert response.status_code in (302, 422), naam
        assert "<script>alert" not in response.text
        assert "<img src=x" not in response.text


def test_hostile_text_arrives_as_text(wie: Browser) -> None:
    wie.post(NIEUW, {**WAT, "titel": "<b>{{7*7}}</b>\x00"})
    for deel, antwoord in STAPPEN[1:]:
        wie.post(NIEUW + deel, dict(antwoord))
    assert "&lt;b&gt;{{7*7}}&lt;/b&gt;" in wie.get(f"{NIEUW}/controle")
    wie.post(f"{NIEUW}/controle", {})
    assert Initiatief.get().titel == "<b>{{7*7}}</b>"
    assert "49" not in Uitgaand.get().onderwerp


def test_a_body_of_three_megabytes_is_a_page(wie: Browser) -> None:
    response = wie.client.post(NIEUW, data={"titel": "x" * 3_000_000})
    assert response.status_code == 413
    check_page("413", response.text)


def test_fields_that_are_not_asked_are_ignored(wie: Browser) -> None:
    extra = {"fase": "afgerond", "is_openbaar": "1", "identificatie": "X", "klaar": "1", "id": "9"}
    for deel, antwoord in STAPPEN:
        wie.post(NIEUW + deel, {**antwoord, **extra})
    wie.post(f"{NIEUW}/controle", {**extra, "publiceren": "met_naam"})
    initiatief = Initiatief.get()
    assert not initiatief.is_openbaar
    assert initiatief.fase.value == "ingediend"
    assert initiatief.publiceren is Publiceren.NEE


@pytest.mark.parametrize(
    ("antwoord", "zin"),
    [
        ({}, "Kies waar uw idee is"),
        ({"soort": "maan"}, ""),
        ({"soort": "wijk"}, "Kies een wijk"),
        ({"soort": "wijk", "wijk": "atlantis"}, "Kies een wijk"),
        ({"soort": "plek"}, "Vul een straat, plein of gebouw in"),
        ({"soort": "plek", "zoek": "Nergensweg"}, "Deze plek vinden wij niet"),
        ({"soort": "plek", "x": "nan", "y": "1"}, "Vul een straat"),
        ({"soort": "plek", "x": "1e308", "y": "1"}, "buiten de gemeente"),
        ({"soort": "plek", "zoek": "x" * 201}, "te lang"),
    ],
)
def test_where_says_what_is_wrong(wie: Browser, antwoord: dict[str, object], zin: str) -> None:
    wie.fill(1)
    assert zin in wie.post(f"{NIEUW}/waar", antwoord, status=422)


def test_a_tap_on_the_map_finds_the_wijk(wie: Browser) -> None:
    wie.fill(1)
    x, y = boom().project(5.05, 52.05)
    gevonden = wie.post(
        f"{NIEUW}/waar",
        {"soort": "plek", "zoek": "Het veld", "x": str(x), "y": str(y), "zoek_plek": "1"},
        status=200,
    )
    assert "Gekozen plek: Het veld." in gevonden
    assert "Wijk Kersentuin" in gevonden
    wie.post(
        f"{NIEUW}/waar",
        {"soort": "plek", "zoek": "Het veld", "x": str(x), "y": str(y), "is_openbaar": "y"},
    )
    wie.post(f"{NIEUW}/nodig", dict(NODIG))
    wie.post(f"{NIEUW}/over-u", dict(OVER_U))
    wie.post(f"{NIEUW}/controle", {})
    initiatief = Initiatief.get()
    assert initiatief.lon == pytest.approx(5.05, abs=0.001)
    assert initiatief.is_openbare_plek
    assert initiatief.plek_omschrijving == "Het veld"


@pytest.mark.parametrize("aantal", ["-5", "nul", "0", "12 of 13", "99999999999", "1e9"])
def test_an_odd_number_is_said_at_its_field(wie: Browser, aantal: str) -> None:
    wie.fill(2)
    html = wie.post(f"{NIEUW}/nodig", {**NODIG, "aantal_geld": aantal}, status=422)
    assert "Vul een heel getal boven nul in" in html
    assert aantal in html


@pytest.mark.parametrize(
    ("wijzig", "zin"),
    [
        ({"telefoon": ""}, "Vul een telefoonnummer of e-mailadres in"),
        ({"telefoon": "bel maar"}, "Dit telefoonnummer klopt niet"),
        ({"email": "a@b"}, "Dit e-mailadres klopt niet"),
        ({"jonger_dan_16": "ja"}, "Vul de naam van uw ouder of verzorger in"),
        ({"jonger_dan_16": "ja", "ouder_naam": "Pa"}, "Vul in hoe wij uw ouder"),
        (
            {"jonger_dan_16": "ja", "ouder_naam": "Pa", "ouder_contact": "x"},
            "Dit telefoonnummer klopt niet",
        ),
        ({"publiceren": "altijd"}, ""),
    ],
)
def test_who_says_what_is_wrong(wie: Browser, wijzig: dict[str, str], zin: str) -> None:
    wie.fill(3)
    assert zin in wie.post(f"{NIEUW}/over-u", {**OVER_U, **wijzig}, status=422)


def test_a_child_hands_in_with_a_parent(wie: Browser) -> None:
    wie.fill(3)
    ouder = {"jonger_dan_16": "ja", "ouder_naam": "Pa Bakker", "ouder_contact": "pa@example.org"}
    wie.post(f"{NIEUW}/over-u", {**OVER_U, **ouder, "publiceren": "met_naam"})
    assert "Pa Bakker" in wie.get(f"{NIEUW}/controle")
    wie.post(f"{NIEUW}/controle", {})
    assert Initiatief.get().ouder.naam == "Pa Bakker"


def test_pages_cost_few_statements(wie: Browser, queries: Queries) -> None:
    wie.fill()
    for deel in ("", "/waar", "/nodig", "/over-u", "/controle"):
        wie.get(NIEUW + deel)
        queries.statements.clear()
        wie.get(NIEUW + deel)
        assert len(queries) <= 10, (deel, queries.statements)


# --- on behalf ------------------------------------------------------------------------------

NAMENS = {
    "kanaal": "telefoon",
    "naam": "Fatima el Idrissi",
    "telefoon": "06 12 34 56 78",
    "titel": "Dinsdagsoep voor iedereen",
    "omschrijving": "Elke dinsdag een tafel met soep.",
    "gebied": "kersentuin",
    "soorten": ["ruimte", "mensen"],
    "indiener_soort": "bewoner",
    "jonger_dan_16": "nee",
    "publiceren": "nee",
    "eerste_contact": "Belt liefst na vieren.",
}


@pytest.fixture
def loket(nieuwe_browser: Callable[[], Browser]) -> Browser:
    browser = nieuwe_browser()
    log_in(browser.client, make_medewerker().gebruiker)
    return browser


def test_staff_write_it_down_with_only_a_telephone(loket: Browser) -> None:
    html = loket.get("/loket/nieuw")
    sleutel = re.search(r'name="sleutel"[^>]*value="([^"]+)"', html)[1]
    data = {**NAMENS, "sleutel": sleutel, "csrf_token": csrf_of(html)}
    eerste = loket.client.post("/loket/nieuw", data=data).headers["Location"]
    tweede = loket.client.post("/loket/nieuw", data=data).headers["Location"]
    assert eerste == tweede
    initiatief = Initiatief.get()
    assert initiatief.kanaal is Kanaal.TELEFOON
    klaar = loket.get(eerste)
    assert initiatief.identificatie in klaar
    assert f"/loket/{initiatief.identificatie}" in klaar
    assert "brief klaar" in klaar


@pytest.mark.parametrize("naam", [*NAMENS, "email", "postadres", "plek", "organisatie", "themas"])
@pytest.mark.parametrize("waarde", ["", "lang" * 2_000, "<script>alert(1)</script>", "\x00\u202e"])
def test_staff_form_takes_anything(loket: Browser, naam: str, waarde: str) -> None:
    token = csrf_of(loket.get("/loket/nieuw"))
    data = {"csrf_token": token, **NAMENS, naam: waarde}
    response = loket.client.post("/loket/nieuw", data=data)
    assert response.status_code in (302, 422)
    assert "<script>alert" not in response.text
    if response.status_code == 422:
        check_page("namens", response.text)
        assert "Nog niet alles is goed ingevuld" in response.text


def test_only_staff_write_on_behalf(nieuwe_browser: Callable[[], Browser], stad: Flask) -> None:
    bezoeker = nieuwe_browser()
    assert "/inloggen" in bezoeker.client.get("/loket/nieuw").headers["Location"]
    lid = nieuwe_browser()
    log_in(lid.client, make_gebruiker())
    assert lid.client.get("/loket/nieuw").status_code == 404
    assert lid.client.get("/loket/nieuw/xyz").status_code == 404
