"""While a vote runs nothing tells how it goes: no page, file, export or log depends on a ballot.

Every route is read as every role, twice: with an empty box and with forty ballots in it. All
answers must be the same, so no total and no turnout can be read from any of them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import urljoin, urlsplit
from zipfile import ZipFile

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from initiatieven.markten.dag.stemmingen import prepare_stemming
from initiatieven.markten.keuzes import MarktToestand, Screening
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
)
from tests.personas import log_in
from tests.vems.participatie.stemmen.test_groot import fill
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.clock import now
from vems.participatie.stemmen.keuzes import Gelijkregel, Stemgroep, Stemvorm
from vems.participatie.stemmen.models import Stembiljet, Stemming
from vems.participatie.stemmen.stemming import NieuweStemming

pytestmark = pytest.mark.usefixtures("nu")
# What differs between two readings of any page: keys of forms, and the measures of the server.
_WISSELT = re.compile(r'<input[^>]*type="hidden"[^>]*>|<input[^>]*name="csrf_token"[^>]*>')
NIET = frozenset({"static", "metrics", "healthz", "readyz"})
_LINK = re.compile(r'href="([^"#]+)')
# On the second database those who have most to do with a vote are enough.
KERN = ("", Rol.RAADSLID, Rol.GRIFFIE)


def open_votes() -> list[Stemming]:
    """Open a vote of the council and one of the public over three plans of a market."""
    griffie = griffie_actor()
    markt = make_markt(MarktToestand.STEMMING, stemregels="Wij stemmen.")
    for nummer in range(1, 4):
        plan = make_initiatief(f"Plan {nummer}", openbaar=True)
        inzending = make_inzending(markt, plan, uitkomst=Screening.TOEGELATEN, reden="Goed.")
        make_kraam(markt, nummer, inzending)
    moment = now()
    return [
        prepare_stemming(
            markt,
            NieuweStemming(
                f"Prijs {groep.value}",
                groep,
                Stemvorm.EEN_STEM,
                Gelijkregel.LOT,
                moment,
                moment.replace(hour=23),
            ),
            door=griffie,
        )
        for groep in Stemgroep
    ]


def read_all(app: Flask, client: FlaskClient, extra: list[str]) -> dict[str, tuple[int, str]]:
    """Read every route that links or a plain address lead to; one example of each."""
    regels = [r for r in app.url_map.iter_rules() if "GET" in r.methods and _counts(r)]
    wachtrij = [r.rule for r in regels if not r.arguments] + ["/thuis", *extra]
    gelezen: dict[str, tuple[int, str]] = {}
    gezien: set[str] = set()
    adapter = app.url_map.bind("localhost")
    while wachtrij:
        pad = wachtrij.pop(0)
        endpoint = adapter.test(pad, "GET") and str(adapter.match(pad, "GET")[0])
        if pad in gelezen or not endpoint or (endpoint in gezien and pad not in extra):
            continue
        gezien.add(endpoint)
        with client.get(pad) as antwoord:
            tekst = _text(antwoord.get_data())
        gelezen[pad] = (antwoord.status_code, _WISSELT.sub("", tekst))
        wachtrij += _links(pad, tekst)
    return gelezen


def _text(inhoud: bytes) -> str:
    """Read an answer as text; of a workbook its sheets, for the file carries the time."""
    if not inhoud.startswith(b"PK"):
        return inhoud.decode("utf-8", "replace")
    with ZipFile(BytesIO(inhoud)) as boek:
        return "".join(boek.read(n).decode() for n in boek.namelist() if "sheet" in n)


def _counts(rule: Rule) -> bool:
    return rule.endpoint not in NIET and "uitloggen" not in rule.rule


def _links(pad: str, tekst: str) -> Iterator[str]:
    for href in _LINK.findall(tekst):
        delen = urlsplit(urljoin(f"http://localhost{pad}", href.replace("&amp;", "&")))
        if delen.netloc == "localhost" and "uitloggen" not in delen.path and not delen.query:
            yield delen.path


@pytest.mark.parametrize("rol", ["", *Rol], ids=lambda rol: str(getattr(rol, "value", rol)) or "-")
def test_no_answer_depends_on_a_ballot_while_the_vote_runs(
    app: Flask, caplog: pytest.LogCaptureFixture, database_kind: str, rol: Rol | str
) -> None:
    if database_kind != "sqlite" and rol not in KERN:
        pytest.skip("read on the other database")
    stemmingen = open_votes()
    app.config["RATELIMIT_ENABLED"] = False
    gebruiker = make_gebruiker(Rol(rol)) if rol else None
    if rol is Rol.RAADSLID:
        make_raadslid(gebruiker=gebruiker)
    changes.catch_up()
    bladen = ("", "/gestemd", "/bewijs", "/uitslag", "/telstaat.csv", "/bewijzen.csv")
    extra = [f"/stemmen/{s.sleutel}{blad}" for s in stemmingen for blad in bladen]

    client = app.test_client()
    if gebruiker:
        log_in(client, gebruiker)
    with caplog.at_level(logging.INFO):
        leeg = read_all(app, client, extra)
        for stemming in stemmingen:
            fill(stemming, 40)
        vol = read_all(app, client, extra)
    assert leeg.keys() == vol.keys()
    anders = [pad for pad in leeg if leeg[pad] != vol[pad]]
    assert not anders
    assert len(leeg) >= 25
    assert all(status < 500 for status, _tekst in leeg.values())
    biljetten = [biljet.bewijs for biljet in Stembiljet.select()]
    assert not [bewijs for bewijs in biljetten if bewijs in caplog.text]
    for stemming in stemmingen:
        for blad in ("telstaat.csv", "bewijzen.csv"):
            assert leeg[f"/stemmen/{stemming.sleutel}/{blad}"][0] in (302, 404)
