"""The page of the first decision: one question, and only what belongs to the answer."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from initiatieven.loket.models import Triage
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.functional.bladzijde import Bladzijde
from tests.functional.boom import words
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol


def test_it_asks_once_what_it_is(browse: Callable[..., Page]) -> None:
    ruben, zaak = make_medewerker("Ruben de Wit"), make_initiatief("Losse tegels")
    pagina = browse(f"/loket/{zaak.identificatie}/triage", as_=ruben.gebruiker)
    assert pagina.html.count("Wat is het?") == 1


def test_whom_a_complaint_is_about_belongs_to_a_complaint(browse: Callable[..., Page]) -> None:
    ruben, zaak = make_medewerker("Ruben de Wit"), make_initiatief("Niet teruggebeld")
    pagina = browse(f"/loket/{zaak.identificatie}/triage", as_=ruben.gebruiker)
    boom = Bladzijde(pagina.html).boom
    (over,) = [e for e in boom.wortel.iter("select") if e.get("name") == "betreft"]
    keus = next(a for a in boom.ancestors(over) if "keus" in a.get("class", "").split())
    assert words(keus).startswith("Klacht over hoe iemand is behandeld")


def test_a_note_that_is_too_long_is_said_and_not_cut(app: Flask) -> None:
    ruben = make_medewerker("Ruben de Wit", Rol.BEGELEIDER)
    zaak, lang = make_initiatief("Losse tegels"), "zin " * 600
    client = log_in(app.test_client(), ruben.gebruiker)
    antwoord = submit(
        client, f"/loket/{zaak.identificatie}/triage", {"soort": "melding", "toelichting": lang}
    )
    assert antwoord.status_code == 422
    html = antwoord.get_data(as_text=True)
    assert "Deze tekst is te lang. Gebruik hooguit 2000 tekens." in html
    assert lang.strip() in html
    assert not Triage.select().exists()
