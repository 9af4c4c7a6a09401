"""A proposal to change a norm, made and decided through the pages."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from flask.testing import FlaskClient

from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import today
from vems.instellingen.models import Voorstel

NORM = "/beheer/normen/eerste-contact"


def client_of(app: Flask, rol: Rol) -> FlaskClient:
    return log_in(app.test_client(), make_gebruiker(rol))


def norm_data(aantal: object = 7, vanaf: object = None, **anders: object) -> dict[str, object]:
    return {
        "aantal": aantal,
        "vanaf": vanaf or (today() + timedelta(days=10)).isoformat(),
        "reden": "Er is een begeleider minder.",
        "stel_voor": "1",
        **anders,
    }


def proposed(app: Flask, **anders: object) -> Voorstel:
    answer = submit(client_of(app, Rol.BEHEERDER), NORM, norm_data(**anders))
    assert answer.status_code == 302, answer.get_data(as_text=True)
    return Voorstel.get()


def decide(client: FlaskClient, voorstel: Voorstel, hoe: str, **data: object) -> int:
    path = f"/beheer/voorstellen/{voorstel.sleutel}"
    return submit(client, f"{path}/{hoe}", data, page=path).status_code
