"""Who asks for pages: a session cookie as the product gives it, and drafts that are ready to send.

Made with the product's own functions and the secret of the scratch installation; logging in is not
what is measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

from flask import Flask, g, session
from flask_wtf.csrf import generate_csrf

from initiatieven.extravragen.antwoorden import veld_of
from initiatieven.extravragen.boek import boek as vragenboek
from initiatieven.extravragen.keuzes import Vraagsoort
from initiatieven.extravragen.models import Extravraag
from initiatieven.registratie.concept.antwoorden import read_themas
from initiatieven.registratie.concept.concepten import find_concept, save_antwoord, start_concept
from initiatieven.registratie.concept.extra import STAP as EXTRA
from netwerk.gebieden.boom import boom
from tools.bench.load import Request
from tools.bench.teksten import Schrijver
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.sessies import open_sessie
from vems.core.actor import ANONIEM
from vems.core.clock import now
from vems.core.config import Config
from vems.core.database import write

SUBMIT = "/initiatieven/nieuw/controle"
SENT = "/initiatieven/nieuw/verstuurd"
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def log_in(app: Flask, email: str, rol: Rol) -> dict[str, str]:
    """Open a session for an account and give the headers of its browser."""
    token = open_sessie(Gebruiker.get(Gebruiker.email == email), rol=rol)
    with _session(app) as kept:
        kept.update(_user_id=token, _fresh=True, gezien=int(now().timestamp()))
        return {"Cookie": _cookie(app)}


def make_drafts(app: Flask, aantal: int, schrijver: Schrijver) -> list[Request]:
    """Answer all questions of the form so many times; gives the last POST of each."""
    with write():
        return [_make_draft(app, nummer, schrijver) for nummer in range(aantal)]


def _make_draft(app: Flask, nummer: int, schrijver: Schrijver) -> Request:
    wijken = boom().wijken()
    wijk = wijken[nummer % len(wijken)]
    token = start_concept(door=ANONIEM)
    concept = find_concept(token)
    assert concept is not None
    for stap, antwoord in _answers(nummer, wijk.slug, wijk.naam, schrijver).items():
        save_antwoord(concept, stap, antwoord, klaar=True)
    extra = {veld_of(vraag): _answer(vraag) for vraag in vragenboek().newest()}
    save_antwoord(concept, EXTRA, extra, klaar=True)
    with _session(app) as kept:
        kept["concept"] = token
        getoond = [thema.code for thema in read_themas(concept)]
        body = urlencode({"csrf_token": generate_csrf(), "onderwerp": getoond}, doseq=True)
        return Request(SUBMIT, "POST", {**_FORM, "Cookie": _cookie(app)}, body, 302, SENT)


def _answers(
    nummer: int, slug: str, wijk: str, schrijver: Schrijver
) -> Mapping[str, dict[str, Any]]:
    plan, naam = schrijver.plan("groen", wijk, "Bloesemstraat"), schrijver.naam()
    return {
        "wat": {
            "titel": plan.titel,
            "omschrijving": plan.omschrijving,
            "meerwaarde": plan.meerwaarde,
        },
        "waar": {"soort": "wijk", "wijk": slug},
        "nodig": {
            "soorten": ["geld", "kennis", "mensen"],
            "tekst_geld": schrijver.vraag(),
            "aantal_geld": "1.850",
            "tekst_kennis": schrijver.vraag(),
            "tekst_mensen": schrijver.vraag(),
            "aantal_mensen": "12",
        },
        "over_u": {
            "naam": naam,
            "email": f"meting{nummer}.{now():%H%M%S%f}@bewoner.example.org",
            "telefoon": "0999 55 18 36",
            "indiener_soort": "bewoner",
            "jonger_dan_16": "nee",
            "publiceren": "met_naam",
        },
    }


def _answer(vraag: Extravraag) -> str:
    """Answer a question that the gemeente asks beside the form."""
    if vraag.soort is Vraagsoort.KEUZE:
        return str(vraag.keuzes[0])
    return {
        Vraagsoort.TEKST: "Dat doen wij samen met de buren.",
        Vraagsoort.JA_NEE: "ja",
        Vraagsoort.GETAL: "12",
        Vraagsoort.DATUM: "2026-06-01",
    }[vraag.soort]


@contextmanager
def _session(app: Flask) -> Iterator[dict[str, Any]]:
    """Give the session of a browser that was never here before."""
    with app.test_request_context():
        g.pop("csrf_token", None)
        yield session  # type: ignore[misc]  # a session is a dict to who fills it


def _cookie(app: Flask) -> str:
    config: Config = app.config["VEMS"]
    serializer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    return f"{config.cookie_name}={serializer.dumps(dict(session))}"
