"""The first forty of RELIABILITY g, sent as a browser does, and looked at as they are kept."""

from __future__ import annotations

from io import BytesIO

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.toevoegen import remove_bijlage
from initiatieven.registratie.models import Initiatief
from tests.factories.bestanden import list_files
from tests.initiatieven.bijlagen.veertig import SCHOON, SPOREN, VEERTIG
from tests.personas import csrf_of, log_in
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor


def test_the_first_forty(
    app: Flask, client: FlaskClient, tuin: Initiatief, anke: Gebruiker, maker: Actor
) -> None:
    assert [int(naam[:2]) for naam in VEERTIG] == list(range(1, 41))
    log_in(client, anke)
    pad = f"/initiatieven/{tuin.slug}/bijlagen"
    pas = csrf_of(client.get(pad).text)
    fouten = {}
    for geval, (naam, data, zin) in VEERTIG.items():
        velden = {"csrf_token": pas, "omschrijving": "De tuin", "zicht": "prive"}
        antwoord = client.post(pad, data={**velden, "bestand": (BytesIO(data), naam)})
        fout = _refused(antwoord, zin) if zin else _kept(app, client, antwoord)
        if fout:
            fouten[geval] = fout
        for bijlage in Bijlage.select().where(Bijlage.verwijderd_op.is_null()):
            remove_bijlage(bijlage, door=maker)
        assert list_files(app) == []
    assert fouten == {}


def _refused(antwoord: TestResponse, zin: str) -> str:
    if antwoord.status_code != 422:
        return f"answered {antwoord.status_code}"
    return "" if zin in antwoord.text else f"another sentence than {zin!r}"


def _kept(app: Flask, client: FlaskClient, antwoord: TestResponse) -> str:
    """Look at what lies on the disk, and at how it is given back."""
    if antwoord.status_code != 302:
        return f"answered {antwoord.status_code}"
    bijlage = Bijlage.select().order_by(Bijlage.id.desc()).get()
    with client.get(f"/bijlagen/{bijlage.sleutel}/bestand") as terug:
        koppen, mimetype = terug.headers, terug.mimetype
    if "sandbox" not in koppen["Content-Security-Policy"] or mimetype == "text/html":
        return "could run in a browser"
    if koppen["X-Content-Type-Options"] != "nosniff" or koppen["Cache-Control"] != "no-store":
        return "could be guessed or kept"
    if not bijlage.is_beeld:
        opgeslagen = koppen["Content-Disposition"].startswith("attachment")
        return SCHOON if opgeslagen else "shown instead of saved"
    bewaard = [path.read_bytes() for path in list_files(app)]
    over = {spoor for spoor in SPOREN for data in bewaard if spoor in data}
    return f"kept {over}" if over else ""
