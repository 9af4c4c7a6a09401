"""A market with a plan that must never show, and who looks at it."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Inzending, Markt
from initiatieven.registratie.keuzes import Publiceren
from netwerk.raad.models import Raadslid
from tests.factories.basis import make_gebruiker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
)
from tests.personas import log_in
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker

KANARIE = ("kanarie@geheim.example.org", "06 99 88 77 66", "Kanariestraat 13", "Kanarieplan")
HOSTILE = ["", "x" * 6000, "<script>alert(1)</script>", "a\x00\x07b", "x" * 1_000_000, "\u202e" * 9]


def as_client(app: Flask, gebruiker: Gebruiker, rol: Rol) -> FlaskClient:
    return log_in(app.test_client(), gebruiker, rol)


def griffie(app: Flask) -> FlaskClient:
    return as_client(app, make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)


def private_plan(markt: Markt) -> Inzending:
    """An entry that is not on the site, of somebody whose data must never show."""
    partij = make_partij("Kanarie Geheim", KANARIE[0], KANARIE[1])
    return make_inzending(
        markt,
        make_initiatief(
            KANARIE[3],
            initiatiefnemer=partij,
            plek_omschrijving=KANARIE[2],
            publiceren=Publiceren.MET_NAAM,
        ),
        vraag="Iets",
    )


def market_day() -> tuple[Markt, Raadslid]:
    markt = make_markt(MarktToestand.MARKTDAG)
    make_kraam(markt, 1)
    make_kraam(markt, 2)
    private_plan(markt)
    return markt, make_raadslid()
