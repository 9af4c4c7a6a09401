"""Which norms a version promises, and that a running case keeps them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from flask import Flask

from initiatieven.begeleiding.methode import METHODE
from initiatieven.begeleiding.methode.maken import find_concept
from initiatieven.loket.termijn.klok import promise_day
from initiatieven.loket.termijn.verschuiven import compare_norm
from initiatieven.registratie.keuzes import Fase
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from tests.vems.beheer.voorstel import client_of, decide
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.actor import SYSTEEM
from vems.instellingen.models import Voorstel
from vems.instellingen.waarden import change_setting
from vems.termijnen.keuzes import NORMEN
from vems.termijnen.klokken import first_deadline

Browse = Callable[..., Page]
PAD = "/beheer/werkwijze"
CONCEPT = f"{PAD}/concept"


def test_a_running_case_keeps_what_its_version_promises(
    app: Flask, browse: Browse, nu: datetime
) -> None:
    """A version that drops a promise or another number moves no day of a case that runs."""
    ruben = make_medewerker()
    loopt = make_initiatief("Soep", begeleider=ruben, fase=Fase.PLAN)
    carla = make_gebruiker(Rol.COORDINATOR)
    client = log_in(app.test_client(), carla)
    submit(client, f"{PAD}/nieuw", {}, page=PAD)
    browse(f"{CONCEPT}/beloften", as_=carla)
    fout = submit(client, f"{CONCEPT}/beloften", {"normen": ["parkeren"], "versie": "1"})
    assert fout.status_code == 422
    keus = {"normen": ["nazorg", "terugbellen"], "versie": "1"}
    assert submit(client, f"{CONCEPT}/beloften", keus).status_code == 302
    assert find_concept().inhoud["normen"] == [
        "eerste_contact",
        "antwoord",
        "nazorg",
        "terugbellen",
    ]
    pagina = browse(CONCEPT, as_=carla)
    for tekst in (
        "Beloften",
        "Erbij",
        "terugbellen",
        "Weg",
        "bericht over de voortgang van het plan",
    ):
        assert tekst in pagina
    voorstel_data = {"gewijzigd": "Minder.", "reden": "Haalbaar.", "vanaf": "2026-12-01"}
    assert submit(client, CONCEPT, voorstel_data).status_code == 302
    voorstel = Voorstel.get(Voorstel.naam == METHODE.naam)
    assert decide(client_of(app, Rol.BEHEERDER), voorstel, "goedkeuren") == 302
    change_setting("norm:bijpraten_plan", 5, vanaf=date(2026, 12, 1), door=SYSTEEM)
    with clock.freeze(nu + timedelta(days=14)):
        nieuw = make_initiatief("Brood", begeleider=ruben, fase=Fase.PLAN)
        dag = promise_day(loopt)
        assert dag == first_deadline(NORMEN["bijpraten_plan"], date(2026, 12, 8), frozenset())
        assert promise_day(nieuw) is None
        lopend = compare_norm(replace(NORMEN["bijpraten_plan"], aantal=9), frozenset())
        assert [verschuiving.initiatief for verschuiving in lopend] == [loopt]
        assert "Wat deze versie belooft: 4 normen" in browse(PAD, as_=carla)
        assert f"/loket/{nieuw.identificatie}" in browse("/loket/zaken", as_=ruben.gebruiker).links
