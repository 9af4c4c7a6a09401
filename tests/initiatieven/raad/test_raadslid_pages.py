"""The pages of one council member: own wijk and themes, figures, and their query budgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.keuzes import Interesse, MarktToestand, Screening
from initiatieven.markten.models import Adoptie, Marktbezoek
from initiatieven.raad.models import Bezoekplan, Raadsbericht
from initiatieven.registratie.keuzes import Publiceren
from netwerk.raad.models import Raadslid, Vergadering
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
    make_vergadering,
)
from tests.factories.stemmen import make_stemming
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import now
from vems.participatie.stemmen.keuzes import Stemgroep

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


def test_a_member_chooses_wijk_and_themes_and_reads_figures(app: Flask, browse: Browse) -> None:
    lid = make_raadslid()
    raad = log_in(app.test_client(), lid.gebruiker, Rol.RAADSLID)
    assert submit(raad, "/raad/werkterrein", {"wijk": "nergens"}).status_code == 422
    assert submit(raad, "/raad/werkterrein", {"wijk": "", "themas": ["x"]}).status_code == 302
    assert Raadslid.get().themas == []
    for page in ("/raad", "/raad/cijfers", "/raad/werkterrein", "/raad/vergaderingen"):
        browse(page, as_=lid.gebruiker, rol=Rol.RAADSLID)
    lezer = log_in(app.test_client(), make_gebruiker(Rol.LID), Rol.LID)
    for page in ("/raad", "/raad/cijfers", "/raad/werkterrein"):
        assert lezer.get(page).status_code == 404
        assert app.test_client().get(page).status_code == 302


def busy_council(lid: Raadslid) -> None:
    """An evening with stands, visits, an adoption, a message, a vote on another market."""
    markt = make_markt(MarktToestand.PROGRAMMA)
    for nummer in (1, 2, 3):
        make_vergadering()
        plan = make_initiatief(f"Plan {nummer}", openbaar=True, publiceren=Publiceren.MET_NAAM)
        inzending = make_inzending(
            markt, plan, uitkomst=Screening.TOEGELATEN, reden="Goed.", vraag="Helpt u?"
        )
        kraam = make_kraam(markt, nummer, inzending)
        op = now() + timedelta(minutes=5 * nummer)
        Bezoekplan.create(raadslid=lid, kraam=kraam, om=markt.begin)
        Marktbezoek.create(
            bezoek_sleutel=f"b{nummer}", kraam=kraam, raadslid=lid, op=op, interesse=Interesse.JA
        )
    Adoptie.create(initiatief=plan, raadslid=lid, tekst="Ik help.", aangeboden_op=now())
    Raadsbericht.create(
        initiatief=plan, raadslid=lid, tekst="Hoe gaat het?", op=now(), formulier="b"
    )
    make_stemming(Stemgroep.RAAD, onderwerp=make_markt(MarktToestand.STEMMING).reference)


def test_pages_keep_their_query_budget(app: Flask, queries: list[str]) -> None:
    lid = make_raadslid(wijk=make_wijk(), themas=["groen"])
    busy_council(lid)
    raad = log_in(app.test_client(), lid.gebruiker, Rol.RAADSLID)
    overzicht = raad.get("/raad").get_data(as_text=True)
    for deel in ("Plan 3", "Stem: Raadsprijs", "Helpt u?", "Hoe gaat het?", "kraam 01"):
        assert deel in overzicht, deel
    meeting = f"/raad/vergaderingen/{Vergadering.get().sleutel}"
    for page, budget in (
        ("/raad", 16),
        ("/raad/cijfers", 14),
        ("/raad/vergaderingen", 8),
        (meeting, 9),
    ):
        raad.get(page)
        before = len(queries)
        assert raad.get(page).status_code == 200
        assert len(queries) - before <= budget, (page, queries[before:])
