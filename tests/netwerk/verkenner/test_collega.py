"""The page of an employee: all of it for colleagues, a first name with consent for the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.keuzes import RelatieSoort
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_relatie
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.clock import today

Browse = Callable[..., Page]


@pytest.fixture
def ruben(app: Flask, nu: object) -> Medewerker:
    """A guide who knows green, works in a wijk, knows an organisation and is away next week."""
    ruben = make_medewerker(
        "Ruben de Wit",
        voornaam_publiek=False,
        vrije_uren=4,
        talen=["Fries"],
        afwezig_van=today() + timedelta(days=7),
        afwezig_tot=today() + timedelta(days=14),
    )
    make_relatie(ruben.reference, RelatieSoort.DESKUNDIG_IN, make_thema().reference, gewicht=2 / 3)
    for soort in (RelatieSoort.ACTIEF_IN, RelatieSoort.VERANTWOORDELIJK_VOOR):
        make_relatie(ruben.reference, soort, make_wijk().reference)
    partner = make_partner("Buurthuis De Kern")
    make_relatie(
        ruben.reference, RelatieSoort.WERKT_SAMEN_MET, partner.reference, is_openbaar=False
    )
    make_initiatief("Soep op dinsdag", begeleider=ruben, openbaar=True)
    make_initiatief("Geheim plan", begeleider=ruben)
    changes.catch_up()
    return ruben


def _pad(wie: Medewerker) -> str:
    return f"/netwerk/collegas/{wie.sleutel}"


def test_colleagues_read_who_it_is_what_is_known_and_whom(
    browse: Browse, ruben: Medewerker
) -> None:
    collega = make_medewerker("Ann Vos").gebruiker
    browse(_pad(ruben), as_=collega)
    pagina = browse(_pad(ruben), as_=collega)
    for tekst in (
        "Ruben de Wit",
        "Loket",
        "Ik weet er veel van",
        "4 uur per week",
        "Fries",
        "Kersentuin",
        "Buurthuis De Kern",
        "Soep op dinsdag",
        "Geheim plan",
        "Afwezig van 1 december 2026 tot en met 8 december 2026",
        "Wie er omheen staan",
        ruben.e_mail,
    ):
        assert tekst in pagina, tekst


def test_everybody_else_reads_a_first_name_with_consent(browse: Browse, ruben: Medewerker) -> None:
    bewoner = make_gebruiker(Rol.LID)
    for wie in (None, bewoner, make_gebruiker(Rol.PARTNER)):
        browse(_pad(ruben), as_=wie, status=404)
    Medewerker.update(voornaam_publiek=True).execute()
    for wie in (None, bewoner):
        pagina = browse(_pad(ruben), as_=wie)
        assert "Soep op dinsdag" in pagina
        for tekst in ("de Wit", "Geheim", "De Kern", "Fries", "Afwezig", ruben.e_mail, "Groen"):
            assert tekst not in pagina, tekst


def test_who_left_has_no_page(browse: Browse, ruben: Medewerker) -> None:
    collega = make_medewerker("Ann Vos").gebruiker
    Medewerker.update(is_actief=False).where(Medewerker.id == ruben.id).execute()
    browse(_pad(ruben), as_=collega, status=404)
    browse("/netwerk/collegas/bestaatniet", as_=collega, status=404)
