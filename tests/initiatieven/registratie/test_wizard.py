"""The form through its pages: the whole walk, once, in its order and by the one who began."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date

from flask import Flask

from initiatieven.registratie.keuzes import Kanaal, Publiceren
from initiatieven.registratie.models import Concept, Initiatief
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_thema
from tests.initiatieven.registratie.wizard import NIEUW, NODIG, OVER_U, WAAR, WAT, Browser
from tests.personas import csrf_of
from vems.core.outbox import Uitgaand

WANNEER = {
    "soorten": ["ruimte", "kennis"],
    "aantal_ruimte": "20",
    "vanaf": "2027-06-01",
    "tot": "2027-08-31",
    "dagdelen": ["dinsdag avond", "dinsdag middag"],
}


def test_when_and_for_how_many_it_is_needed(wie: Browser) -> None:
    wie.fill(2)
    fout = wie.post(f"{NIEUW}/nodig", {**WANNEER, "tot": "2027-05-01"}, status=422)
    assert "De einddatum ligt voor de begindatum." in fout
    wie.post(f"{NIEUW}/nodig", dict(WANNEER))
    weer = wie.get(f"{NIEUW}/nodig")
    assert 'value="2027-06-01"' in weer
    assert 'value="dinsdag avond" checked' in weer
    wie.post(f"{NIEUW}/over-u", dict(OVER_U))
    periode = "van 1 juni 2027 tot en met 31 augustus 2027"
    assert f"{periode}, dinsdag (middag, avond)" in wie.get(f"{NIEUW}/controle")
    wie.post(f"{NIEUW}/controle", {})
    ruimte, kennis = Hulpvraag.select().order_by(Hulpvraag.id)
    assert (ruimte.aantal, ruimte.dagdelen) == (20, ["dinsdag middag", "dinsdag avond"])
    assert ruimte.vanaf == kennis.vanaf == date(2027, 6, 1)
    assert kennis.dagdelen == []


def test_one_need_has_a_time_of_its_own(wie: Browser) -> None:
    wie.fill(2)
    eigen = {**WANNEER, "vanaf_kennis": "2027-05-01", "tot_kennis": "2027-05-31"}
    fout = wie.post(f"{NIEUW}/nodig", {**eigen, "tot_kennis": "2027-04-01"}, status=422)
    assert "De einddatum ligt voor de begindatum." in fout
    wie.post(f"{NIEUW}/nodig", eigen)
    assert 'value="2027-05-31"' in wie.get(f"{NIEUW}/nodig")
    wie.post(f"{NIEUW}/over-u", dict(OVER_U))
    wie.post(f"{NIEUW}/controle", {})
    ruimte, kennis = Hulpvraag.select().order_by(Hulpvraag.id)
    assert (ruimte.vanaf, ruimte.tot) == (date(2027, 6, 1), date(2027, 8, 31))
    assert (kennis.vanaf, kennis.tot) == (date(2027, 5, 1), date(2027, 5, 31))


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
