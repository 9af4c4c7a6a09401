"""The case screen itself: what it costs, its thread by the page, and what lies open or folded."""

from __future__ import annotations

import re
from collections.abc import Callable

from initiatieven.begeleiding.plan.scan import NieuweScan, record_scan
from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.search import load_documents
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.queries import Queries

Browse = Callable[..., Page]


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
    assert "Notitie 19" in page
    assert "Notitie 2 " not in page
    assert len(queries) <= 24, "\n".join(queries.statements)


def test_older_parts_of_the_thread_are_pages_of_the_case(
    browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    pad, door = f"/loket/{zaak.identificatie}", actor_of(ruben)
    for nummer in range(9):
        record_notitie(zaak, f"Notitie {nummer}.", door=door)
    eerste = browse(pad, as_=ruben.gebruiker)
    assert "1 tot en met 5 van 13" in eerste
    assert f"{pad}?pagina=2#gesprek" in eerste.links
    tweede = browse(f"{pad}?pagina=2", as_=ruben.gebruiker)
    assert "Notitie 3." in tweede
    assert "Notitie 4." not in tweede
    assert f"{pad}?pagina=1#gesprek" in tweede.links
    laatste = browse(f"{pad}?pagina=99", as_=ruben.gebruiker)
    assert "11 tot en met 13 van 13" in laatste
    assert "Wanneer kan ik bellen?" in laatste


def test_what_waits_lies_open_and_the_rest_is_folded(
    browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    pad = f"/loket/{zaak.identificatie}"
    voor = browse(pad, as_=ruben.gebruiker)
    assert _is_open(voor, "taken")
    assert not _is_open(voor, "schrijven")
    assert not _is_open(voor, "idee")
    assert "1 open, voor" in voor
    send_bericht(zaak, "Mag de poort open?", door=initiatiefnemer_of(zaak))
    na = browse(pad, as_=ruben.gebruiker)
    assert _is_open(na, "schrijven")
    assert "Er wacht een bericht op antwoord" in na
    elders = browse(pad, as_=make_medewerker("Ann Vos").gebruiker)
    assert "Mag de poort open?" not in elders
    assert not _is_open(elders, "taken")


def test_an_exact_spot_that_is_not_public_is_for_who_guides(
    browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    """Neither read nor found by another colleague of the desk."""
    pad, ander = f"/loket/{zaak.identificatie}", make_medewerker("Ann Vos")
    zaak.plek_omschrijving = "Bloemstraat 3"
    for is_openbaar, lezers in ((False, {ruben}), (True, {ruben, ander})):
        zaak.is_openbare_plek = is_openbaar
        zaak.save()
        for lezer in (ruben, ander):
            ziet = "Bloemstraat 3" in browse(pad, as_=lezer.gebruiker)
            assert ziet == (lezer in lezers), (is_openbaar, lezer)
        document = load_documents([zaak.sleutel])[zaak.sleutel]
        assert ("Bloemstraat" in document.intern) == is_openbaar


def _is_open(page: Page, plek: str) -> bool:
    [vouw] = re.findall(rf'<details [^>]*id="{plek}"[^>]*>', page.html)
    return bool(re.search(r" open\b", vouw))
