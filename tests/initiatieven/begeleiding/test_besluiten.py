"""Decisions: taken once, with grounds and documents that everybody may read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from initiatieven.begeleiding.besluiten.beslispunten import NieuwBeslispunt, ask_besluit, decide
from initiatieven.begeleiding.besluiten.gronden import Besluit, read_documenten
from initiatieven.begeleiding.keuzes import (
    BeslispuntUitkomst,
)
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.registratie.keuzes import Fase
from netwerk.instrumenten.models import Instrument
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from vems.core.clock import now
from vems.core.exceptions import Conflict, Invalid, NotFound

Browse = Callable[..., Page]


def test_decisions_are_taken_once_and_explained(app: object, nu: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.PLAN)
    door = actor_of(ruben)
    budget = Instrument.create(
        code="wijkbudget", naam="Wijkbudget", soort="geld", doorlooptijd_werkdagen=20
    )
    punt = ask_besluit(initiatief, NieuwBeslispunt(instrument=budget), door=door)
    vrij = ask_besluit(initiatief, NieuwBeslispunt("Vergunning"), door=door)
    assert (punt.titel, punt.uiterlijk_op) == ("Wijkbudget", date(2026, 12, 22))
    assert vrij.uiterlijk_op == date(2027, 1, 19)
    with pytest.raises(Invalid):
        decide(punt, Besluit(BeslispuntUitkomst.PAS_AAN), door=door)
    decide(punt, Besluit(BeslispuntUitkomst.GO), door=door)
    punt.uitkomst = None
    with pytest.raises(Conflict):
        decide(punt, Besluit(BeslispuntUitkomst.NEE, "Toch niet."), door=door)
    with pytest.raises(NotFound):
        decide(vrij, Besluit(BeslispuntUitkomst.GO), door=initiatiefnemer_of(initiatief))


def test_everybody_reads_grounds_and_documents_and_no_note_for_colleagues(
    app: Flask, browse: Browse
) -> None:
    ruben = make_medewerker()
    zaak = make_initiatief(begeleider=ruben, fase=Fase.BESLUIT, openbaar=True)
    punt = Beslispunt.create(initiatief=zaak, titel="Wijkbudget", created_at=now())
    pad = f"/loket/{zaak.identificatie}/besluiten/{punt.sleutel}"
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    zonder = submit(client, pad, {"uitkomst": "pas_aan", "toelichting": "Overleg met Els."})
    assert zonder.status_code == 422
    check_page(pad, zonder.get_data(as_text=True))
    fout = {"uitkomst": "go", "documenten": "Raadsvoorstel http://intern"}
    assert submit(client, pad, fout).status_code == 422
    goed = {
        "uitkomst": "go",
        "gronden": "Het past in het wijkprogramma.",
        "documenten": "Raadsvoorstel 12 https://westerkade.example.org/12.pdf",
        "toelichting": "Overleg met Els.",
    }
    assert submit(client, pad, goed).status_code == 302
    page = browse(f"/initiatieven/{zaak.slug}/gemeente")
    assert "Het past in het wijkprogramma." in page
    assert "https://westerkade.example.org/12.pdf" in page.links
    assert "Els" not in page
    assert f"/initiatieven/{zaak.slug}/gemeente" in browse(f"/initiatieven/{zaak.slug}").links
    browse("/initiatieven/bestaat-niet/gemeente", status=404)
    geheim = make_initiatief("Geheim")
    browse(f"/initiatieven/{geheim.slug}/gemeente", status=404)


@pytest.mark.parametrize(
    "regel", ["zonder adres", "x javascript:alert(1)", "https://a.nl", "y https://a"]
)
def test_a_document_needs_a_name_and_an_address(regel: str) -> None:
    with pytest.raises(Invalid):
        read_documenten(regel)


def test_a_document_a_line() -> None:
    assert read_documenten("Stuk een  https://a.nl/1\n\nTwee https://a.nl/2") == [
        {"titel": "Stuk een", "url": "https://a.nl/1"},
        {"titel": "Twee", "url": "https://a.nl/2"},
    ]
