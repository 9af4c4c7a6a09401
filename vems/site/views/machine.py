"""What machines ask: is it alive, is it ready, what may be crawled, where to report a leak."""

from __future__ import annotations

from datetime import timedelta

from flask import Response, jsonify, request
from flask.typing import ResponseReturnValue
from peewee import PeeweeException

from vems.accounts.toegang import openbaar
from vems.core import changes
from vems.core.clock import now
from vems.core.database import database
from vems.instellingen.gemeente import read_gemeente
from vems.migrations import runner
from vems.site.views import bp

# Behind by more than this many changes, pages would show what is no longer so.
MAX_ACHTER = 1_000
_GELDIG = timedelta(days=180)
# Pages of one person and of the desk; they answer strangers nothing, but need no visits.
_NIET_BEZOEKEN = (
    "/mijn",
    "/loket",
    "/griffie",
    "/raad",
    "/beheer",
    "/inloggen",
    "/initiatieven/nieuw",
    "/zoeken",
)


@bp.get("/healthz")
@openbaar
def healthz() -> ResponseReturnValue:
    """Say that the process answers."""
    return _plain("ok\n")


@bp.get("/readyz")
@openbaar
def readyz() -> ResponseReturnValue:
    """Say whether visitors may come: migrations done, index not far behind; 503 when not."""
    try:
        te_draaien = sum(not gedaan for _, gedaan in runner.status(database.obj))
        achter = {naam: changes.lag(naam) for naam in changes.followers()} if not te_draaien else {}
    except PeeweeException:
        return jsonify({"klaar": False}), 503
    klaar = not te_draaien and max(achter.values(), default=0) <= MAX_ACHTER
    stand = {"klaar": klaar, "migraties_te_draaien": te_draaien, "achter": achter}
    return jsonify(stand), 200 if klaar else 503


@bp.get("/robots.txt")
@openbaar
def robots() -> ResponseReturnValue:
    """Tell crawlers where not to go."""
    regels = "".join(f"Disallow: {pad}\n" for pad in _NIET_BEZOEKEN)
    return _plain(f"User-agent: *\n{regels}")


@bp.get("/.well-known/security.txt")
@openbaar
def security() -> ResponseReturnValue:
    """Tell where to report a leak (RFC 9116)."""
    verloopt = (now() + _GELDIG).replace(hour=0, minute=0, second=0, microsecond=0)
    return _plain(
        f"Contact: mailto:{read_gemeente().e_mail}\n"
        f"Expires: {verloopt:%Y-%m-%dT%H:%M:%SZ}\n"
        "Preferred-Languages: nl, en\n"
        f"Canonical: {request.url_root.rstrip('/')}/.well-known/security.txt\n"
    )


def _plain(tekst: str) -> Response:
    return Response(tekst, mimetype="text/plain")
